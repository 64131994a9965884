"""Copies of the plan for others, and what a change costs, on the plan's page."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.readers import PlanPart, ReaderKind
from app.usecases.plan import writing as plans
from app.usecases.plan.readers import plan_readers
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from tests.ui.plan_filled import fill_plan
from ui.dialogs.paper import PaperDialog
from ui.pages.plan import PlanPage
from ui.pages.plan.readers import ReaderForm
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> PlanPage:
    fill_plan(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive("versions")
    return page


def rest(page: PlanPage, qtbot: QtBot) -> None:
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def test_each_reader_has_a_copy_and_what_is_kept_back_is_said(page: PlanPage, qtbot: QtBot) -> None:
    rest(page, qtbot)
    said = words(page.versions.readers)
    assert {"Oakshire Council", "Whoever works out pay", "Kept back: What others pay for, My health"} <= set(
        said
    )
    assert "They see: Hours and pay of my PAs" in said
    press(page.versions.readers, "See it: My plan, copy for Whoever works out pay", qtbot, page)
    rest(page, qtbot)
    [shown] = [one for one in page.findChildren(PaperDialog) if one.isVisible()]
    shown.reject()


def test_the_person_chooses_who_sees_what(page: PlanPage, qtbot: QtBot) -> None:
    rest(page, qtbot)
    press(page.versions.readers, "Add a reader", qtbot, page)
    asked = form(page, ReaderForm, qtbot)
    asked.kind.set(ReaderKind.FAMILY)
    asked.name.set("Cai")
    for tick in asked.ticks.values():
        tick.box.setChecked(False)
    answer(page, asked, qtbot)
    assert asked.isVisible()
    assert "The copy would be empty." in asked.problems.accessibleName()
    asked.ticks[PlanPart.PEOPLE].box.setChecked(True)
    answer(page, asked, qtbot)
    rest(page, qtbot)
    assert plan_readers(page.tasks._book)[-1].shared == {PlanPart.PEOPLE}

    press(page.versions.readers, "Choose what they see: Cai", qtbot, page)
    again = form(page, ReaderForm, qtbot)
    assert [part for part, tick in again.ticks.items() if tick.box.isChecked()] == [PlanPart.PEOPLE]
    again.name.set("")
    answer(page, again, qtbot)
    assert again.name._error.text() == "Type who the copy is for."
    again.reject()
    press(page.versions.readers, "Take out: Cai", qtbot, page)
    rest(page, qtbot)
    assert "Cai" not in words(page.versions.readers)


def test_what_a_change_costs_stands_below_the_words(page: PlanPage, qtbot: QtBot) -> None:
    book = page.tasks._book
    third = plans.begin_version(book, TODAY)
    view = plans.plan(book, TODAY, third.id)
    tuesdays = next(one.wording for one in view.lines if "companion" in one.wording.words)
    rail = next(one.wording for one in view.lines if "rail" in one.wording.words)
    pool = next(
        one.wording for one in view.lines if "pool" in one.wording.words or "pass" in one.wording.words
    )
    plans.change_line(book, replace(tuesdays, cost=Money(50_00)))
    plans.change_line(book, replace(rail, cost=Money(95_00)))
    plans.take_line_out(book, pool.id)
    page.tasks.changed.emit()
    rest(page, qtbot)
    said = words(page.versions.comparing)
    assert "A week: £45.00 before, £50.00 now" in said
    assert "Once: £85.00 before, £95.00 now" in said
    assert "All lines together" in said
    assert {"£5.00 more a week", "£5.65 less a week"} <= set(chips(page.versions.comparing))
