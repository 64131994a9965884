"""The end of a job: looked at first, then kept, step by step, and taken back."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.employment.leaving import LeavingReason
from app.usecases.books.undoing import undo_last
from app.usecases.team.leaving import leaving
from app.usecases.team.people import member
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.team_filled import fill_team
from ui.dialogs.paper import PaperDialog
from ui.pages.pa import PaPage
from ui.pages.pa.leaving_form import LeavingForm, StepForm
from ui.parts.text import Chip
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show, qtbot: QtBot) -> PaPage:
    wendy, *_ = fill_team(new_tasks._book)
    page = PaPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive(f"{wendy.id} ending")
    settle(qtbot, page.tasks)
    return page


def say(page: PaPage, reason: LeavingReason, last_day: str, qtbot: QtBot) -> None:
    page.ending.begin.click()
    asked = form(page, LeavingForm, qtbot)
    save(page, asked, qtbot)
    assert asked.reason._error.text() == "Choose why it ends."
    asked.reason.set(reason)
    asked.last_day.line.setText(last_day)
    save(page, asked, qtbot)


def mark(page: PaPage, nth: int, qtbot: QtBot) -> StepForm:
    press(page.ending.steps, "Mark as done", nth)
    asked = form(page, StepForm, qtbot)
    save(page, asked, qtbot)
    return asked


def test_nothing_is_kept_by_only_looking(page: PaPage, qtbot: QtBot) -> None:
    assert any("nothing changes until you say so" in one for one in words(page.ending))
    say(page, LeavingReason.REDUNDANCY, "31 12 2026", qtbot)
    said = words(page.ending)
    assert {"31 December 2026", "Redundancy pay", "2 weeks"} <= set(said)
    assert leaving(book_of(page), page.pa_id) is None
    assert not [one for one in said if one == "Mark as done"]
    page.ending.not_now.click()
    assert page.ending.begin.isVisible()
    assert not page.ending.end.isVisible()


def test_days_that_cannot_be_are_said_in_the_form(page: PaPage, qtbot: QtBot) -> None:
    page.ending.begin.click()
    asked = form(page, LeavingForm, qtbot)
    asked.reason.set(LeavingReason.RESIGNS)
    asked.last_day.line.setText("1 11 2026")
    save(page, asked, qtbot)
    assert "before it was said" in asked.problems._title.text()
    asked.reject()


def test_the_insurer_is_asked_before_the_letter_is_given(page: PaPage, qtbot: QtBot) -> None:
    say(page, LeavingReason.REDUNDANCY, "31 12 2026", qtbot)
    page.ending.end.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert member(book_of(page), page.pa_id, TODAY).pa.left == date(2026, 12, 31)
    assert page.ending.letter.isVisible()

    blocked = mark(page, 3, qtbot)
    assert "Before that comes another step" in blocked.problems._title.text()
    blocked.reject()
    settle(qtbot, page.tasks)
    mark(page, 0, qtbot)
    signs = [one.text() for one in page.ending.steps.findChildren(Chip) if one.isVisible()]
    assert signs[0] == "Done on 21 November 2026"
    press(page.ending.steps, "Not done after all")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert all(step.done is None for step in leaving(book_of(page), page.pa_id).steps)

    page.ending.letter.click()
    shown = form(page, PaperDialog, qtbot)
    settle(qtbot, page.tasks)
    assert shown._content.startswith(b"%PDF")
    shown.reject()


def test_the_last_day_moves_and_the_job_goes_on_after_all(page: PaPage, qtbot: QtBot) -> None:
    say(page, LeavingReason.RESIGNS, "18 12 2026", qtbot)
    page.ending.end.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert not page.ending.letter.isVisible()
    page.ending.move_day.click()
    asked = form(page, LeavingForm, qtbot)
    assert asked.reason.read() is LeavingReason.RESIGNS
    asked.last_day.line.setText("23 12 2026")
    save(page, asked, qtbot)
    settle(qtbot, page.tasks)
    assert leaving(book_of(page), page.pa_id).kept.last_day == date(2026, 12, 23)

    found: list[str] = []
    page.go.connect(lambda name, _: found.append(name))
    press(page.ending.steps, "Open What I owe")
    assert found == ["owed"]

    page.ending.goes_on.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert member(book_of(page), page.pa_id, TODAY).pa.left is None
    assert page.ending.begin.isVisible()
    undo_last(book_of(page))
    assert leaving(book_of(page), page.pa_id).kept.last_day == date(2026, 12, 23)
