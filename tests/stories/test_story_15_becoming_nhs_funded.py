"""Story 15: becoming NHS funded in the middle of a month."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.employment.shift import PlannedShift
from app.funding.agreement import Agreement, ContributionModel, Pot
from app.funding.changing import FunderChange, Kept, KeptPa
from app.money import Money, total
from app.period import Period
from app.store.book import Book
from app.usecases.funding import changing
from app.usecases.funding.changing_papers import keep_my_team_pdf
from app.usecases.funding.streams import money_streams
from app.usecases.funding.terms import change_terms
from app.usecases.money.ledger import standings
from app.usecases.money.saying import Choice
from app.usecases.pay.paid import paid_day
from app.usecases.returns.drawing import open_return
from app.usecases.rota.pattern import plan_shift
from app.usecases.rota.seen import rota
from app.usecases.team.people import team
from tests.stories import people

FIRST, LAST = date(2026, 5, 18), date(2026, 5, 17)  # a Monday, in the middle of the month
ASKED, ANSWERED = date(2026, 4, 20), date(2026, 5, 8)
MAY = Period(date(2026, 5, 1), date(2026, 5, 31))
SAID = {
    "RIVERSIDE COUNCIL": Choice("I01", 1),
    "S REED CONTRIBUTION": Choice("I08", 1),
    "WAGES TO MAY 17": Choice("O01", 1),
    "RIVERSIDE ICB": Choice("I04", 2),
    "WAGES FROM MAY 18": Choice("O01", 2),
}
ROWS = (
    (date(2026, 5, 4), "RIVERSIDE COUNCIL", Money(738_00)),
    (date(2026, 5, 5), "S REED CONTRIBUTION", Money(42_00)),
    (date(2026, 5, 15), "WAGES TO MAY 17", Money(-268_00)),
    (date(2026, 5, 19), "RIVERSIDE ICB", Money(2_000_00)),
    (date(2026, 5, 29), "WAGES FROM MAY 18", Money(-268_00)),
)


@pytest.fixture(scope="module")
def asked(folder: Path) -> tuple[Book, FunderChange]:
    """Employ a PA on the council's money, and ask the NHS to go on with it."""
    book = people.start_book(folder, contribution=Money(21_00), contribution_model=ContributionModel.NET)
    pa_id = people.employ(book, pot_id=1)
    for weekday in range(5):
        day = people.STARTED + timedelta(days=weekday)
        plan_shift(book, PlannedShift(0, pa_id, day, 8 * 60, 10 * 60))
    change = changing.keep_change(book, FunderChange(0, 1, FIRST, "Riverside ICB", ASKED))
    return book, change


@pytest.fixture(scope="module")
def waiting_letter(asked: tuple[Book, FunderChange]) -> str:
    book, change = asked
    return people.words_of(keep_my_team_pdf(book, change.id, ANSWERED))


@pytest.fixture(scope="module")
def book(asked: tuple[Book, FunderChange], waiting_letter: str) -> Book:
    """Let the NHS answer, take over on the day, and pay the team; bring May in from the bank."""
    book, change = asked
    assert waiting_letter
    changing.say_kept(book, KeptPa(0, change.id, 1, Kept.YES, "By letter of 8 May"))
    changing.keep_change(book, replace(change, answered=ANSWERED, answer="Yes, from that day"))
    health = Pot(0, "Personal health budget", 0, "NHS", "phb")
    new = changing.funder_takes_over(book, change.id, health, people.NHS)
    change_terms(book, Agreement(0, new.id, FIRST, Money(500_00), FIRST), FIRST)
    changing.pay_team_from_new(book, change.id)
    people.bring_in(book, *ROWS, said=SAID)
    return book


def test_entries_before_and_after_the_date_fall_to_the_right_pots(book: Book) -> None:
    council, nhs = open_return(book, 1, MAY), open_return(book, 2, MAY)
    assert {line.payee for line in council.lines} == {
        payee for payee, said in SAID.items() if said.pot_id == 1
    }
    assert all(line.day <= LAST for line in council.lines)
    assert all(line.day >= FIRST for line in nhs.lines)
    [account] = standings(book)
    assert council.figures.closing + nhs.figures.closing == account.balance


def test_the_old_money_ends_the_day_before_and_the_new_begins(book: Book) -> None:
    old, new = money_streams(book, FIRST).pots
    assert (old.pot.last, new.pot.first) == (LAST, FIRST)
    assert (old.is_open(FIRST), new.is_open(FIRST)) == (False, True)


def test_staff_are_kept_on_the_rota(book: Book) -> None:
    for monday in (FIRST - timedelta(weeks=1), FIRST, FIRST + timedelta(weeks=4)):
        week = rota(book, monday)
        assert (week.planned_minutes, week.uncovered_minutes) == (600, 0)
        assert {slot.who for day in week.days for slot in day.slots} == {"Ana Costa"}


def test_their_jobs_go_on_with_the_same_terms_paid_by_the_new_money(book: Book) -> None:
    [member] = team(book, FIRST)
    assert member.pa.left is None
    assert member.contract is not None
    assert (member.contract.pot_id, member.contract.hourly, member.contract.first) == (2, Money(13_40), FIRST)


def test_the_months_pay_is_split_between_the_two_to_the_penny(book: Book) -> None:
    people.work_as_planned(book, 1, date(2026, 4, 27), 4)
    [slip] = people.pay_everybody(book, date(2026, 5, 29))
    wages = {each.due.pot_id: -each.due.amount for each in paid_day(book, slip.pay_day).dues if each.number}
    # Three weeks up to 17 May on the council's money, one week from 18 May on the NHS's.
    assert wages == {1: Money(402_00), 2: Money(134_00)}


def test_the_contribution_stops(book: Book) -> None:
    [view] = changing.funder_changes(book)
    assert (view.contribution, view.stops) == (Money(21_00), True)
    nhs = open_return(book, 2, MAY)
    assert (nhs.contribution.due, nhs.contribution.model) == (Money(0), ContributionModel.NONE)
    assert total(each.contribution for pot in money_streams(book, FIRST).pots for each in pot.terms) == Money(
        0
    )


def test_the_question_to_the_nhs_body_is_logged_with_the_days_of_waiting(
    asked: tuple[Book, FunderChange], book: Book
) -> None:
    _, question = asked
    assert (question.ask_who, question.days_waiting(date(2026, 4, 30))) == ("Riverside ICB", 10)
    [view] = changing.funder_changes(book)
    assert (view.change.answer, view.change.days_waiting(date(2027, 1, 1))) == ("Yes, from that day", 18)


def test_the_letter_counts_the_days_while_nobody_answers(waiting_letter: str) -> None:
    for said in (
        "To: Riverside ICB",
        "Ana Costa 10:00 £13.40",
        "I asked on 20 April 2026. That is 18 days ago.",
    ):
        assert said in waiting_letter
