"""Jobs run beside the window, one after the other, and their answers come back to whoever still asks."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import AppError
from ui.tasks import Progress, StoppedError, Tasks


class Book:
    """The least a book must be for Tasks: it can be closed."""

    def __init__(self) -> None:
        self.closed = False
        self.threads: set[str] = set()

    def close(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.closed = True


class Corner(QWidget):
    """A part of a page that shows problems."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[AppError] = []

    def show_problem(self, error: AppError) -> None:
        self.shown.append(error)


def settled(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks._waiting)


def opened(qtbot: QtBot, tasks: Tasks) -> Book:
    book = Book()
    with qtbot.waitSignal(tasks.opened):
        tasks.open(tasks, lambda: book)
    return book


def test_a_job_gets_the_book_and_runs_beside_the_window(qtbot: QtBot, worker: Tasks) -> None:
    book = opened(qtbot, worker)
    told: list[tuple[object, str, str]] = []
    worker.ask(
        worker,
        lambda given: (given, threading.current_thread().name),
        lambda answer: told.append((*answer, threading.current_thread().name)),
    )
    settled(qtbot, worker)
    assert told == [(book, "book", threading.main_thread().name)]


def test_a_change_is_announced_and_its_moment_kept(qtbot: QtBot, worker: Tasks) -> None:
    opened(qtbot, worker)
    assert worker.saved_at is None
    with qtbot.waitSignal(worker.changed):
        worker.do(worker, lambda _: 1)
    assert worker.saved_at is not None


def test_reading_announces_no_change(qtbot: QtBot, worker: Tasks) -> None:
    heard: list[bool] = []
    worker.changed.connect(lambda: heard.append(True))
    worker.ask(worker, lambda _: 1, lambda _: None)
    settled(qtbot, worker)
    assert heard == []


def _cannot(_: object) -> None:
    raise AppError("The disk is full.", "Make room.")


def test_what_cannot_be_done_is_shown_in_the_page_of_whoever_asked(qtbot: QtBot, worker: Tasks) -> None:
    page = Corner()
    qtbot.addWidget(page)
    inner = QWidget(page)
    heard: list[bool] = []
    worker.changed.connect(lambda: heard.append(True))
    worker.do(inner, _cannot)
    settled(qtbot, worker)
    assert [str(error) for error in page.shown] == ["The disk is full. Make room."]
    assert heard == []


def test_a_page_may_take_a_problem_itself(qtbot: QtBot, worker: Tasks) -> None:
    page = Corner()
    qtbot.addWidget(page)
    taken: list[AppError] = []
    worker.do(page, _cannot, None, taken.append)
    settled(qtbot, worker)
    assert (len(taken), page.shown) == (1, [])


def test_an_answer_for_somebody_gone_is_dropped(qtbot: QtBot, worker: Tasks) -> None:
    go = threading.Event()
    owner = QObject()
    told: list[int] = []
    failed: list[AppError] = []
    worker.ask(owner, lambda _: go.wait(5), told.append)
    worker.do(owner, _cannot, told.append, failed.append)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    go.set()
    settled(qtbot, worker)
    assert (told, failed) == ([], [])


def test_a_fault_goes_to_crash_handling_and_the_worker_lives_on(qtbot: QtBot, worker: Tasks) -> None:
    told: list[int] = []
    with qtbot.captureExceptions() as faults:
        worker.do(worker, lambda _: 1 // 0, told.append)
        worker.ask(worker, lambda _: 7, told.append)
        settled(qtbot, worker)
    assert [kind for kind, _, _ in faults] == [ZeroDivisionError]
    assert told == [7]


def test_an_earlier_ask_still_waiting_gives_way_to_the_newest(qtbot: QtBot, worker: Tasks) -> None:
    go = threading.Event()
    told: list[str] = []
    worker.ask(worker, lambda _: go.wait(5), lambda _: None)
    for word in ("m", "mo", "mon"):
        worker.ask(worker, lambda _, word=word: word, told.append, newest=True)
    go.set()
    settled(qtbot, worker)
    assert told == ["mon"]


def test_a_long_job_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot, worker: Tasks) -> None:
    progress = Progress("Reading the statement…", can_stop=True)
    page = Corner()
    qtbot.addWidget(page)
    begun = threading.Event()

    def count(_: object) -> None:
        for done in range(1_000_000):
            progress(done, 1_000_000)
            begun.set()
            threading.Event().wait(0.001)

    with qtbot.waitSignal(worker.busy) as told:
        worker.do(page, count, progress=progress)
    assert told.args == [progress]
    assert begun.is_set()
    assert progress.total == 1_000_000
    progress.stop()
    settled(qtbot, worker)
    assert isinstance(page.shown[0], StoppedError)


def test_quick_work_shows_no_progress(qtbot: QtBot, worker: Tasks) -> None:
    told: list[Progress | None] = []
    worker.busy.connect(told.append)
    worker.ask(worker, lambda _: 1, lambda _: None)
    settled(qtbot, worker)
    assert told == [None]


def test_work_that_nobody_waits_for_is_not_shown(qtbot: QtBot, worker: Tasks) -> None:
    told: list[Progress | None] = []
    worker.busy.connect(told.append)
    go = threading.Event()
    worker.ask(worker, lambda _: go.wait(5), lambda _: None, progress=Progress(""))
    qtbot.wait(700)
    assert told == []
    with qtbot.waitSignal(worker.busy):
        worker.ask(worker, lambda _: 1, lambda _: None)
    go.set()
    settled(qtbot, worker)


def test_opening_another_book_closes_the_first_on_the_worker(qtbot: QtBot, worker: Tasks) -> None:
    first = opened(qtbot, worker)
    second = opened(qtbot, worker)
    assert (first.closed, first.threads, second.closed) == (True, {"book"}, False)


def test_a_book_that_does_not_open_leaves_the_one_before(qtbot: QtBot, worker: Tasks) -> None:
    first = opened(qtbot, worker)
    refused: list[AppError] = []

    def cannot() -> object:
        raise AppError("No.")

    worker.open(worker, cannot, None, refused.append)
    settled(qtbot, worker)
    assert (len(refused), first.closed, worker.is_open) == (1, False, True)


def test_closing_forgets_the_book(qtbot: QtBot, worker: Tasks) -> None:
    book = opened(qtbot, worker)
    with qtbot.waitSignal(worker.closed):
        worker.close(worker)
    assert (book.closed, worker.is_open) == (True, False)


@pytest.mark.usefixtures("qtbot")
def test_what_is_still_to_be_done_with_a_book_is_done_before_it_closes(qtbot: QtBot, worker: Tasks) -> None:
    done: list[tuple[object, bool]] = []
    worker.at_closing = lambda book: done.append((book, book.closed))
    first = opened(qtbot, worker)
    second = opened(qtbot, worker)
    worker.close(worker)
    settled(qtbot, worker)
    assert done == [(first, False), (second, False)]
    assert (first.closed, second.closed) == (True, True)


def test_a_fault_while_closing_is_told_and_the_book_closes_all_the_same(qtbot: QtBot, worker: Tasks) -> None:
    worker.at_closing = lambda book: book.nothing_of_the_sort()
    book = opened(qtbot, worker)
    with qtbot.capture_exceptions() as faults:
        worker.close(worker)
        settled(qtbot, worker)
    assert [kind for kind, *_ in faults] == [AttributeError]
    assert (book.closed, worker.is_open) == (True, False)
    worker.at_closing = None


def test_finishing_stops_what_runs_and_closes_the_book() -> None:
    tasks = Tasks()
    book = Book()
    progress = Progress("Counting…", can_stop=True)
    tasks.open(tasks, lambda: book)

    def forever(_: object) -> None:
        while True:
            progress(0, 1)
            threading.Event().wait(0.001)

    tasks.do(tasks, forever, progress=progress)
    tasks.finish()
    assert book.closed


def test_widgets_in_a_job_die_on_the_windows_thread(qtbot: QtBot, worker: Tasks) -> None:
    died: list[str] = []

    def job_of(widget: QWidget) -> Callable[[object], bool]:
        widget.destroyed.connect(lambda: died.append(threading.current_thread().name))
        return lambda _: widget is not None

    worker.ask(worker, job_of(QWidget()), lambda _: None)
    settled(qtbot, worker)
    qtbot.waitUntil(lambda: died == [threading.main_thread().name])
