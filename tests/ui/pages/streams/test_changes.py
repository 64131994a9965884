"""Changes ahead on the page of money streams: another funder takes over, and turning eighteen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.funding.growing_up import Growing
from app.usecases.funding import changing
from tests.ui.control_filled import control_book
from tests.ui.filled import TODAY, new_book
from tests.ui.pages.conftest import turn
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.pages.streams import StreamsPage
from ui.pages.streams.change_forms import ChangeForm, KeptForm
from ui.pages.streams.pot_form import PotForm
from ui.tasks import Tasks


@pytest.fixture
def page(qtbot: QtBot, show: Show) -> Iterator[StreamsPage]:
    tasks = Tasks()
    with qtbot.waitSignal(tasks.opened, timeout=20_000):
        tasks.open(tasks, control_book)
    page = StreamsPage(tasks, lambda: TODAY)
    show(page)
    yield page
    tasks.finish()


def test_story_15_the_change_of_funder_is_planned_and_carried_out(page: StreamsPage, qtbot: QtBot) -> None:
    turn(page, "changes", qtbot)
    assert "2 November 2026, 19 days of waiting so far" in words(page.changes)
    assert {"30 January 2027", "£24.10 a week stops after 10 January 2027"} <= set(words(page.changes))
    press(page.changes, "Does this job go on?: Wendy Hollis", qtbot, page)
    kept = form(page, KeptForm, qtbot)
    kept.words.set("By phone")
    answer(page, kept, qtbot)
    press(page.changes, "Change: Direct payment", qtbot, page)
    change = form(page, ChangeForm, qtbot)
    change.answered_on.set_day(TODAY)
    change.answer.set("Yes, from 11 January")
    answer(page, change, qtbot)
    assert "2 November 2026, answered after 19 days" in words(page.changes)
    press(page.changes, "Open the new money: Direct payment", qtbot, page)
    new = form(page, PotForm, qtbot)
    assert (new.stream.read(), new.funder_name.line.text()) == ("phb", "Continuing care, Riverside ICB")
    answer(page, new, qtbot)
    press(page.changes, "Pay my team from the new money: Direct payment", qtbot, page)
    assert "Paid from the new money" in chips(page.changes)
    assert changing.funder_changes(page.tasks._book)[0].new is not None


def test_a_change_that_does_not_come_is_taken_out(page: StreamsPage, qtbot: QtBot) -> None:
    turn(page, "changes", qtbot)
    press(page.changes, "Take out: Direct payment", qtbot, page)
    assert "Direct payment ends on 10 January 2027" not in words(page.changes)
    press(page.changes, "Plan a change of funder", qtbot, page)
    asked = form(page, ChangeForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.first._error.text() == "Type the first day."
    asked.first.line.setText("1 3 2027")
    answer(page, asked, qtbot)
    assert "Not yet" in words(page.changes)


def young_book():  # noqa: ANN201  # a Book
    book = new_book()
    with book.begin("Young") as work:
        [person] = work.people.all()
        work.people.change(replace(person, born=date(2008, 12, 1)))
        work.pots.change(replace(work.pots.get(1), stream="short_break"))
    return book


def test_story_29_the_way_to_eighteen_stands_on_the_page(qtbot: QtBot, show: Show) -> None:
    tasks = Tasks()
    with qtbot.waitSignal(tasks.opened, timeout=20_000):
        tasks.open(tasks, young_book)
    page = StreamsPage(tasks, lambda: TODAY)
    show(page)
    turn(page, "changes", qtbot)
    assert "Rose Ellery turns 18 on 1 December 2026." in words(page.changes)
    assert "Overdue since 1 December 2024" in chips(page.changes)
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, thing: went.append((name, thing)))
    press(page.changes, "Open my plan: Write the adult plan, in the young person’s own words", qtbot, page)
    assert went == [("plan", "write")]
    seen = page.changes.seen.grown
    assert all(page.changes._way(each, seen) for each in Growing)
    page.changes._way(Growing.ASK, seen)[1]()
    asked = form(page, ChangeForm, qtbot)
    assert asked.first.line.text() == "1/12/2026"
    asked.reject()
    tasks.finish()
