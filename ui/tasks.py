"""The window's only way to run a use case: `ask` reads, `do` changes, both on one worker thread.

The open book lives here and is touched on that thread alone, so nothing ever meets it twice at once
and the window never waits. Answers come back on the window's thread, to whoever asked, if still there.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from app.errors import AppError
from app.words import t
from ui.crash import Outcome, attempt
from ui.sweeping import Sweeper

T = TypeVar("T")
# The window hands the book to use cases and never looks inside, so it needs no type of it.
Book = Any
SHOW_AFTER = 300  # milliseconds of work before the person is told that something is going on


@runtime_checkable
class ShowsProblems(Protocol):
    """Whatever can say, in the page, why something could not be done."""

    def show_problem(self, error: AppError) -> None:
        """Show the problem's sentence and its remedy."""


class StoppedError(AppError):
    """The person stopped a long job; what it had begun is undone."""

    def __init__(self) -> None:
        super().__init__(t("You stopped this. Nothing was changed."))


class Progress:
    """How far a long job is, told by the job and shown to the person.

    The page makes it, hands it to `Tasks`, and passes it into the use case, which calls it now and then
    with how many are done of how many. `can_stop` says whether the job calls often enough to be stopped.
    One without words is never shown: for work that nobody waits for.
    """

    def __init__(self, words: str, *, can_stop: bool = False) -> None:
        self.words = words
        self.can_stop = can_stop
        self.done = 0
        self.total = 0
        self._stop = threading.Event()

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is; raises StoppedError when the person no longer wants it."""
        if self._stop.is_set():
            raise StoppedError
        self.done, self.total = done, total

    def stop(self) -> None:
        """Ask the job to end at its next step."""
        self._stop.set()


@dataclass(eq=False)
class _Job:
    owner: QObject
    work: Callable[[Book], Any]
    then: Callable[[Any], object] | None
    failed: Callable[[AppError], object] | None = None
    progress: Progress | None = None
    changes: bool = False
    newest: bool = False
    dropped: bool = False
    outcome: Outcome[Any] = field(default_factory=Outcome)


class Tasks(QObject):
    """Runs jobs one after the other beside the window, with the open book.

    `changed` follows every change that went through; `busy` carries the progress of work that takes
    longer than a moment, and None when all is done; `opened` and `closed` follow the book.
    """

    changed = Signal()
    busy = Signal(object)
    opened = Signal()
    closed = Signal()
    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.saved_at: datetime | None = None
        # What is still done with a book just before it is closed, on the worker.
        self.at_closing: Callable[[Book], object] | None = None
        self._book: Book = None
        self._waiting: deque[_Job] = deque()
        self._answers: deque[_Job] = deque()
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._ready.connect(self._answer)
        self._timer = QTimer(self, singleShot=True, interval=SHOW_AFTER)
        self._timer.timeout.connect(self._tell)
        self._sweeper = Sweeper(self)
        self._worker = threading.Thread(target=self._run, name="book", daemon=True)
        self._worker.start()

    @property
    def is_open(self) -> bool:
        """Whether a book is open."""
        return self._book is not None

    def ask(
        self,
        owner: QObject,
        job: Callable[[Book], T],
        then: Callable[[T], object],
        failed: Callable[[AppError], object] | None = None,
        *,
        newest: bool = False,
        progress: Progress | None = None,
    ) -> None:
        """Read something and hand it to `then`; with `newest` an earlier ask still waiting is dropped."""
        if newest:
            for earlier in self._waiting:
                earlier.dropped |= earlier.newest and earlier.owner is owner and earlier.then == then
        self._put(_Job(owner, job, then, failed, progress, newest=newest))

    def do(
        self,
        owner: QObject,
        job: Callable[[Book], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
        *,
        progress: Progress | None = None,
    ) -> None:
        """Change something, hand what came of it to `then`, and announce the change."""
        self._put(_Job(owner, job, then, failed, progress, changes=True))

    def open(
        self,
        owner: QObject,
        opener: Callable[[], Book],
        then: Callable[[], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
    ) -> None:
        """Open a book on the worker and keep it for every later job."""
        self._put(_Job(owner, partial(self._open, opener), partial(self._has_opened, then), failed))

    def close(self, owner: QObject) -> None:
        """Close the book once all waiting work is done; its key is forgotten."""
        self._put(_Job(owner, self._close, self._has_closed))

    def finish(self) -> None:
        """End the worker: stop what can be stopped, close the book, wait for both."""
        for job in self._waiting:
            if job.progress is not None:
                job.progress.stop()
        self._queue.put(None)
        self._worker.join()
        self._sweeper.stop()
        self._answers.clear()
        self._waiting.clear()

    def _put(self, job: _Job) -> None:
        self._waiting.append(job)
        if len(self._waiting) == 1:
            self._timer.start()
        self._queue.put(job)

    def _run(self) -> None:
        """Work through the queue (on the worker thread)."""
        while (job := self._queue.get()) is not None:
            if not job.dropped:
                job.outcome = attempt(partial(job.work, self._book))
            # The job may hold the last hold on a widget, which must die on the window's thread.
            self._answers.append(job)
            del job
            self._ready.emit()
        attempt(partial(self._close, self._book))

    def _open(self, opener: Callable[[], Book], _: Book) -> None:
        fresh = opener()
        try:
            self._close(self._book)
        finally:
            self._book = fresh

    def _close(self, book: Book) -> None:
        if book is None:
            return
        self._book = None
        done = attempt(partial(self.at_closing, book)) if self.at_closing is not None else Outcome[Any]()
        book.close()
        if done.fault is not None:
            raise done.fault

    def _has_opened(self, then: Callable[[], object] | None, _: None) -> None:
        if then is not None:
            then()
        self.opened.emit()

    def _has_closed(self, _: None) -> None:
        self.closed.emit()

    @Slot()
    def _answer(self) -> None:
        if not self._answers:
            return
        job = self._answers.popleft()
        self._waiting.remove(job)
        if not self._waiting:
            self._timer.stop()
            self.busy.emit(None)
        if not job.dropped:
            self._hand_over(job)

    def _hand_over(self, job: _Job) -> None:
        done = job.outcome
        if done.fault is not None:
            sys.excepthook(type(done.fault), done.fault, done.fault.__traceback__)
            return
        if done.problem is not None:
            self._show(job, done.problem)
            return
        if job.changes:
            self.saved_at = datetime.now().astimezone()
            self.changed.emit()
        if job.then is not None and isValid(job.owner):
            job.then(done.value)

    def _show(self, job: _Job, problem: AppError) -> None:
        if not isValid(job.owner):
            return
        if job.failed is not None:
            job.failed(problem)
            return
        place: QObject | None = job.owner
        while place is not None and not isinstance(place, ShowsProblems):
            place = place.parent()
        if place is not None:
            place.show_problem(problem)

    @Slot()
    def _tell(self) -> None:
        heard = [job for job in self._waiting if job.progress is None or job.progress.words]
        if heard:
            self.busy.emit(heard[0].progress or Progress(t("Working…")))
        elif self._waiting:
            self._timer.start()
