"""Story 4: the council asks for £3,480 as surplus, and every pound of it has a name."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.employment.shift import PlannedShift
from app.funding.balance import NamedBalance, Saving
from app.money import Money, total
from app.plan.decision import Decision, Verdict
from app.plan.plan import LifeArea, LineWording
from app.store.book import Book
from app.usecases.funding.balance import keep_saving, why_this_balance
from app.usecases.funding.balance_reply import balance_reply_pdf
from app.usecases.life.decisions import ask, change_decision
from app.usecases.rota.pattern import plan_shift
from tests.stories import people
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import words
from ui.dialogs.documents import Document
from ui.pages.streams import StreamsPage
from ui.tasks import Tasks

TODAY = date(2026, 5, 4)
ASKED = Money(3_480_00)
HOLIDAY = "A week at the sea with my PA"
TERM = "Direct payment agreement, section 7: money may be saved for an agreed purpose"


def the_book(folder: Path) -> Book:
    """Let three weeks be worked and paid, a month's reserve be agreed, and a holiday be saved for."""
    terms = {"opening": Money(3_801_60), "weekly": Money(369_00), "in_advance": False}
    book = people.start_book(folder, **terms)
    people.better_terms(book, contingency=Money(4 * 369_00))
    people.agreed_plan(book, date(2026, 4, 9), (LifeArea.WHAT_I_DO, LineWording(0, 0, 0, "A holiday a year")))
    pa_id = people.employ(book, record={"tax_code": "BR"})
    for weekday in range(5):
        day = people.STARTED + timedelta(days=weekday)
        plan_shift(book, PlannedShift(0, pa_id, day, 8 * 60, 10 * 60))
    people.work_as_planned(book, pa_id, people.STARTED, 3)
    [slip] = people.pay_everybody(book, date(2026, 5, 1))
    people.settle_wages(book, slip)
    save_for_the_holiday(book)
    return book


def save_for_the_holiday(book: Book) -> None:
    asked = ask(book, Decision(0, date(2026, 4, 13), HOLIDAY, Money(1_315_41), asked_of="Duty team"))
    yes = people.answered(asked, Verdict.YES, date(2026, 4, 20), "M. Khan, Duty team", term=TERM)
    change_decision(book, yes)
    by, agreed = date(2026, 8, 1), date(2026, 4, 20)
    keep_saving(book, Saving(0, 1, HOLIDAY, by, Money(1_315_41), "M. Khan", agreed, decision_id=asked.id))


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return the_book(folder)


@pytest.fixture(scope="module")
def named(book: Book) -> NamedBalance:
    return why_this_balance(book, TODAY).named


@pytest.fixture(scope="module")
def letter(book: Book) -> str:
    return people.words_of(balance_reply_pdf(book, TODAY, ASKED))


def amount(named: NamedBalance, key: str) -> Money:
    return total(line.amount for line in named.parts if line.key.startswith(key))


def test_the_account_holds_what_the_council_asks_for(named: NamedBalance) -> None:
    assert named.held == ASKED


def test_tax_due_is_named(named: NamedBalance) -> None:
    # £80.40 of tax at the basic rate on £402.00, and £2.55 of the employer's National Insurance.
    assert amount(named, "hmrc") == Money(82_95)


def test_leave_owed_is_named(named: NamedBalance) -> None:
    assert amount(named, "holiday") == Money(61_64)


def test_one_months_agreed_reserve_is_named(named: NamedBalance) -> None:
    assert amount(named, "contingency") == Money(1_476_00)


def test_the_holiday_with_the_pa_is_named(named: NamedBalance) -> None:
    [saved] = [line for line in named.parts if line.key.startswith("saving")]
    assert (saved.name, saved.amount) == (f"Saved for {HOLIDAY}, by 1 August 2026", Money(1_315_41))


def test_truly_spare_is_410_pounds_and_all_parts_add_up(named: NamedBalance) -> None:
    assert named.spare == Money(410_00)
    assert total(line.amount for line in named.parts) + named.spare == named.held


def test_the_letter_says_how_much_of_what_is_asked_for_is_spare(letter: str) -> None:
    assert "You ask for £3,480.00 back. Of this £410.00 is spare." in letter


def test_the_letter_cites_the_agreements_term(letter: str) -> None:
    assert "The agreement from 9 March 2026 sets £1,476.00 aside for bad weeks." in letter
    assert f"The term: {TERM}" in letter


def test_the_letter_cites_the_decision_of_the_day_it_was_agreed(letter: str) -> None:
    said = f"{HOLIDAY}: M. Khan, Duty team said yes on 20 April 2026. Version 1 of my plan held then."
    assert said in letter


def test_the_page_shows_it_and_makes_the_letter(
    tmp_path: Path, at_desk: Callable[[Callable[[], Book]], Tasks], qtbot: QtBot
) -> None:
    tasks = at_desk(lambda: the_book(tmp_path))
    page = StreamsPage(tasks, lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1056, 860)
    page.show()
    page.arrive("why")
    settle(qtbot, tasks)
    assert "£410.00 is truly spare." in words(page.why)

    page.why.asked.line.setText("3,480")
    page.documents.save_to(Document("Reply", "reply.pdf", page.why._pdf), tmp_path / "reply.pdf")
    settle(qtbot, tasks)

    made = people.words_of((tmp_path / "reply.pdf").read_bytes())
    assert "You ask for £3,480.00 back. Of this £410.00 is spare." in made
