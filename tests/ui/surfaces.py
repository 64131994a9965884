"""Every surface of the window, opened the way a person does: one list for pictures and for checks."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.funding.agreement import ContributionModel
from app.usecases.books import recent
from tests.ui.agreement_surfaces import agreement_surfaces
from tests.ui.ahead_surfaces import ahead_surfaces
from tests.ui.bag_surfaces import bag_surfaces
from tests.ui.decision_surfaces import decision_surfaces
from tests.ui.diary_surfaces import diary_surfaces
from tests.ui.easy_surfaces import easy_surfaces
from tests.ui.filled import filled_book
from tests.ui.hours_surfaces import hours_surfaces
from tests.ui.outcome_surfaces import outcome_surfaces
from tests.ui.page_surfaces import page_surfaces
from tests.ui.pay_surfaces import pay_surfaces
from tests.ui.plan_surfaces import plan_surfaces
from tests.ui.resting import rest
from tests.ui.rules_surfaces import rules_surfaces
from tests.ui.streams_surfaces import streams_surfaces
from tests.ui.team_surfaces import team_surfaces
from ui.dialogs.find import FindDialog
from ui.pages.first_run import FirstRunPage
from ui.places import places
from ui.preferences import Wishes
from ui.tasks import Tasks
from ui.window import Window

settle = rest  # as every list of surfaces is handed it
BOOK = Path("My direct payment.daybook")
# Those further in, in this order: some open a book of their own, which those after them go on in.
PARTS = (
    agreement_surfaces,
    page_surfaces,
    pay_surfaces,
    decision_surfaces,
    team_surfaces,
    hours_surfaces,
    outcome_surfaces,
    plan_surfaces,
    rules_surfaces,
    diary_surfaces,
    streams_surfaces,
    ahead_surfaces,
    easy_surfaces,
)


@contextmanager
def a_window(folder: Path, size: tuple[int, int] = (1280, 860)) -> Iterator[Window]:
    """Give a window of its own on the screen, with its preferences in a folder."""
    (recent.folder() / "recent.json").unlink(missing_ok=True)
    wishes = Wishes(folder / "window.ini")
    tasks = Tasks()
    window = Window(tasks, wishes)
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle(tasks)
    try:
        yield window
    finally:
        window.hide()
        tasks.finish()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_filled(window: Window) -> None:
    """Open the filled book as if it had been unlocked."""
    window.tasks.open(window, filled_book, lambda: window.gate.opened.emit(BOOK))
    settle(window.tasks)


def first_run(window: Window) -> FirstRunPage:
    """Begin a first book on a fixed day."""
    window.gate.begin()
    settle(window.tasks)
    page = window.gate.page
    assert isinstance(page, FirstRunPage)
    return page


def answer_one(page: FirstRunPage, at: int) -> None:
    """Answer one question as somebody might who acts for another."""
    fields = page.questions[at].form.fields
    if at == 0:
        fields["mine"].set(False)
        fields["mine"].changed.emit()
        fields["person"].set("Amina Khan")
        fields["me"].set("Sam Khan")
    elif at == 1:
        fields["name"].set("Oakshire Council")
    elif at == 2:
        fields["weekly"].line.setText("369.02")
        fields["first"].set_day(date(2026, 4, 6))
    elif at == 3:
        fields["way"].set(ContributionModel.NET)
        fields["way"].changed.emit()
        fields["amount"].line.setText("96.40")
    else:
        fields["opened"].set_day(date(2026, 7, 1))
        fields["opening"].line.setText("2,871.40")


def surfaces(window: Window, only: Collection[str] = ()) -> Iterator[tuple[str, QWidget]]:
    """Open one surface after another, and give its name and the widget to look at; `only` some pages."""
    yield from _at_the_gate(window)
    open_filled(window)
    for place in places():
        if only and place.name not in only:
            continue
        window.go(place.name)
        settle(window.tasks)
        yield place.name, window
    for part in PARTS:
        yield from part(window, settle)
    window.go("settings")
    window.desk.toggle_help()
    settle(window.tasks)
    yield "help_pane", window
    window.desk.toggle_help()
    yield from _dialogs(window)
    window.lock()
    settle(window.tasks)
    yield "locked", window
    yield from bag_surfaces(window, settle)


def _at_the_gate(window: Window) -> Iterator[tuple[str, QWidget]]:
    yield "welcome", window
    page = first_run(window)
    for at in range(5):
        yield f"first_run_{at + 1}", window
        if not at:
            page.carry_on()
            settle(window.tasks)
            yield "first_run_errors", window
            page.show_step(0)
        answer_one(page, at)
        page.carry_on()
        settle(window.tasks)
    yield "first_run_answers", window
    page.carry_on()
    settle(window.tasks)
    yield "first_run_key", window
    page.key.new.made.set(False)
    page.key.new.made.changed.emit()
    page.key.new.own.set("abacus zebra kumquat 71")
    settle(window.tasks)
    yield "first_run_own_key", window
    window.gate.back()
    settle(window.tasks)


def _dialogs(window: Window) -> Iterator[tuple[str, QWidget]]:
    window.find_anything()
    settle(window.tasks)
    asked = window.findChild(FindDialog)
    assert isinstance(asked, QDialog)
    yield "find", asked
    asked.reject()
    window.activateWindow()
    settle(window.tasks)
