"""People around me, as somebody uses the page; story 20 through the window."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.people import Actor, Capacity, Representative
from app.plan.people_around import Helper, Role
from app.store.book import Book
from app.usecases.books.acting import name_representative, reading_only, representatives, set_actor
from app.usecases.life.around import around, keep_helper
from tests.ui.filled import filled_book
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from tests.ui.surfaces import BOOK, a_window
from tests.ui.surfaces import settle as at_rest
from ui.pages.around import AroundPage
from ui.pages.around.acting import ActingForm, MyselfForm
from ui.pages.around.helper_form import HelperForm
from ui.tasks import Tasks

TODAY = date(2026, 11, 21)
ANN = Representative("Ann Ellery", Capacity.ATTORNEY, date(2026, 4, 1), date(2026, 12, 31))


@pytest.fixture
def page(tasks: Tasks, show: Show) -> AroundPage:
    page = AroundPage(tasks, lambda: TODAY)
    show(page)
    return page


def with_people(page: AroundPage, qtbot: QtBot) -> tuple[Helper, ...]:
    book = page.tasks._book
    carer = Helper(
        0, "Bea Ellery", Role.CARER, date(2020, 1, 1), phone="01632 960001", weekly_minutes=630, backup=1
    )
    made = [
        keep_helper(book, carer),
        keep_helper(book, Helper(0, "Cai Moss", Role.FRIEND, TODAY, backup=2, may_see="My rota")),
        keep_helper(book, replace(carer, name="Di Ellery", backup=0, willing=False, assessed=TODAY)),
        keep_helper(book, Helper(0, "Old Office", Role.BROKER, date(2019, 1, 1), date(2020, 1, 1), backup=3)),
    ]
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    return tuple(made)


def test_an_empty_page_says_what_it_is_for_and_adds_the_first_person(page: AroundPage, qtbot: QtBot) -> None:
    assert page.empty.isVisible()
    press(page, "Add the first person", qtbot, page)
    asked = form(page, HelperForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.name._error.text() == "Type their name, or that of the office."
    asked.name.set("Bea Ellery")
    asked.role.set(Role.CARER)
    asked.weekly.line.setText("10:30")
    asked.assessment.line.setText("1 11 2026")
    asked.needs.set("One free day a week")
    asked.backup.box.setChecked(True)
    answer(page, asked, qtbot)
    [kept] = around(page.tasks._book, TODAY).helpers
    assert (kept.weekly_minutes, kept.assessment, kept.backup) == (630, date(2026, 11, 1), 1)
    said = words(page.people)
    assert {"Bea Ellery", "Unpaid help: 10 hours 30 minutes a week"} <= set(said)
    assert "Carer’s assessment asked for on 1 November 2026, not held yet" in said
    assert "Needs for themselves: One free day a week" in said
    assert page.window().focusWidget() is page.header.title


def test_everybody_stands_under_what_they_are_and_those_gone_at_the_end(
    page: AroundPage, qtbot: QtBot
) -> None:
    with_people(page, qtbot)
    said = words(page.people)
    names = [
        line for line in said if line in ("Bea Ellery", "Di Ellery", "Cai Moss", "Old Office", "Earlier")
    ]
    assert names == ["Cai Moss", "Bea Ellery", "Di Ellery", "Earlier", "Old Office"]
    assert "Unpaid help that people want to give: 10 hours 30 minutes a week" in said
    assert chips(page.people).count("Called when support fails") == 2
    assert "Does not want to give this help" in chips(page.people)
    assert "May see: My rota. No day of consent is written down" in said
    assert "The plan counts on help that Di Ellery does not want to give." in words(page._look)


def test_the_order_of_those_to_call_is_changed_with_the_keyboard_alone(
    page: AroundPage, qtbot: QtBot
) -> None:
    with_people(page, qtbot)
    assert words(page.order) == [
        "1. Bea Ellery", "01632 960001", "2. Cai Moss", "No phone number is written down",
    ]  # fmt: skip
    press(page.order, "Earlier in the list: 2. Cai Moss", qtbot, page)
    assert [each.name for each in around(page.tasks._book, TODAY).backups] == ["Cai Moss", "Bea Ellery"]
    assert page.notice._title.text() == "Cai Moss is now number 1."
    press(page.order, "Later in the list: 1. Cai Moss", qtbot, page)
    press(page.order, "Off the list: 1. Bea Ellery", qtbot, page)
    assert words(page.order)[0] == "1. Cai Moss"
    assert page.notice._title.text() == "Bea Ellery is no longer on the list."


def test_somebody_is_changed_and_taken_out(page: AroundPage, qtbot: QtBot) -> None:
    with_people(page, qtbot)
    press(page, "Change: Cai Moss", qtbot, page)
    asked = form(page, HelperForm, qtbot)
    assert not asked.assessed.isVisible()
    asked.last.line.setText("1 1 2026")
    answer(page, asked, qtbot)
    assert "before the first" in asked.problems._title.text()
    asked.last.line.setText("")
    asked.consent.line.setText("1 2 2026")
    asked.consent_ends.line.setText("1 8 2026")
    asked.backup.box.setChecked(False)
    answer(page, asked, qtbot)
    assert "May see: My rota. Agreed on 1 February 2026, until 1 August 2026" in words(page.people)
    assert "Consent has ended" in chips(page.people)
    press(page, "Take out: Cai Moss", qtbot, page)
    assert "Cai Moss" not in words(page.people)


def test_who_acts_and_until_when_is_written_down_renewed_and_given_back(
    page: AroundPage, qtbot: QtBot
) -> None:
    assert words(page.acting)[:2] == ["Who acts for me", "Rose Ellery acts for themselves."]
    press(page.acting, "Name who acts for me", qtbot, page)
    asked = form(page, ActingForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.name._error.text() == "Type the name of whoever acts."
    asked.name.set("Ann Ellery")
    asked.right.set(Capacity.ATTORNEY)
    asked.last.line.setText("31 12 2026")
    answer(page, asked, qtbot)
    assert "Ann Ellery acts for Rose Ellery: Attorney." in words(page.acting)
    assert "21 November 2026 to 31 December 2026" in words(page.acting)
    assert chips(page.acting) == ["The right ends soon"]

    press(page.acting, "Renew the right", qtbot, page)
    again = form(page, ActingForm, qtbot)
    assert again.name.line.text() == "Ann Ellery"
    again.first.line.setText("1 1 2027")
    answer(page, again, qtbot)
    assert chips(page.acting) == ["This book can be changed"]
    assert "From 1 January 2027, no end is written down" in words(page.acting)

    press(page.acting, "I act for myself again", qtbot, page)
    sure = form(page, MyselfForm, qtbot)
    assert "Ann Ellery acts for Rose Ellery: Attorney." in words(page.acting)
    answer(page, sure, qtbot)
    assert "Rose Ellery acts for themselves." in words(page.acting)
    assert representatives(page.tasks._book)[0].handed_back


class After:
    """A clock that stands after the right to act has ended."""

    def __call__(self) -> datetime:
        return datetime(2027, 1, 2, 12, tzinfo=UTC)


def ended_book() -> Book:
    book = filled_book()
    name_representative(book, ANN)
    book._clock = After()
    set_actor(book, Actor("Ann Ellery", Capacity.ATTORNEY, "Rose Ellery"))
    return book


def test_story_20_after_the_last_day_the_window_says_that_the_book_is_only_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with a_window(tmp_path) as window:
        window.tasks.open(window, ended_book, lambda: window.gate.opened.emit(BOOK))
        at_rest(window.tasks)
        bar = window.desk.reading_bar
        assert bar.isVisible()
        assert bar.words.text().startswith("The right of Ann Ellery to act ended on 31 December 2026.")
        bar.button.click()
        at_rest(window.tasks)
        page = window.page
        assert isinstance(page, AroundPage)
        page._clock = lambda: date(2027, 1, 2)
        assert "The right has ended: this book can only be read" in chips(page.acting)
        page.ask_new()
        asked = form(page, HelperForm, qtbot)
        asked.name.set("Somebody")
        answer(page, asked, qtbot)
        assert asked.problems._title.text().startswith("The right of Ann Ellery to act ended")
        asked.reject()
        page.ask_renewal()
        renewed = form(page, ActingForm, qtbot)
        answer(page, renewed, qtbot)
        at_rest(window.tasks)
        assert not bar.isVisible()
        assert reading_only(window.tasks._book) == ""
