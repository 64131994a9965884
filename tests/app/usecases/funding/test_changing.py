"""Another funder takes over: the team and its pay, whom to ask, and turning eighteen."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.changing import FunderChange, Kept, KeptPa, kept_name
from app.funding.growing_up import Growing, growing_help, growing_name
from app.funding.proposal import Proposal
from app.money import Money
from app.people import Actor, Capacity, Person, Representative
from app.returns.kept import KeptReturn
from app.store.book import Book
from app.usecases.books.acting import act_for_oneself, name_representative
from app.usecases.funding import changing
from app.usecases.funding.changing_papers import keep_my_team_pdf
from app.usecases.funding.growing_up import GrowingUp, growing_up
from app.usecases.funding.proposals import propose
from app.usecases.funding.streams import change_funder_on, change_pot, money_streams
from app.usecases.plan import writing as plans
from app.usecases.team.people import add_pa
from app.usecases.today.todo_control import control_to_do
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

FIRST, TODAY = date(2026, 7, 13), date(2026, 7, 1)
ICB = Funder(0, "Riverside ICB", FunderKind.ICB)
HEALTH = Pot(0, "Health", 0, "NHS", "phb")


def employ(book: Book, name: str, frequency: PayFrequency = PayFrequency.MONTHLY) -> PersonalAssistant:
    contract = Contract(0, 0, OPENED, Money(1340), frequency, date(2026, 4, 30), weekly_minutes=900, pot_id=1)
    return add_pa(book, PersonalAssistant(0, name, OPENED), contract)


def planned(book: Book, **more: object) -> FunderChange:
    change = FunderChange(0, 1, FIRST, "Riverside ICB", date(2026, 6, 15))
    return changing.keep_change(book, replace(change, **more))


def todo(book: Book, today: date) -> list[tuple[str, str]]:
    with book.begin() as work:
        return [(each.what, each.page) for each in control_to_do(work, today)]


def test_story_15_the_planner_names_the_last_pay_the_team_and_the_days_of_waiting() -> None:
    book = a_book()
    wendy = employ(book, "Wendy Hollis")
    change = planned(book)

    [view] = changing.funder_changes(book)

    assert (view.last_day, view.funder.name) == (date(2026, 7, 12), "Riverside Council")
    [one] = view.team
    assert (one.pa.id, one.last_pay, one.shared, one.moved) == (wendy.id, date(2026, 7, 30), True, False)
    assert view.last_pay == date(2026, 7, 30)
    assert (change.days_waiting(TODAY), view.stops, one.kept.kept) == (16, True, Kept.WAITING)
    changing.say_kept(book, KeptPa(0, change.id, wendy.id, Kept.YES, "By letter"))
    changing.say_kept(book, KeptPa(0, change.id, wendy.id, Kept.NO, "Not after all"))
    [one] = changing.funder_changes(book)[0].team
    assert (one.kept.kept, one.kept.words) == (Kept.NO, "Not after all")
    assert len({kept_name(each) for each in Kept}) == 3


def test_story_15_the_new_money_begins_and_pays_the_team_from_that_day_on_the_same_terms() -> None:
    book = a_book()
    employ(book, "Wendy Hollis")
    gone = employ(book, "Tola Adeyemi", PayFrequency.WEEKLY)
    change = planned(book)
    changing.say_kept(book, KeptPa(0, change.id, gone.id, Kept.NO))
    with pytest.raises(AppError, match="has not begun yet"):
        changing.pay_team_from_new(book, change.id)

    new = changing.funder_takes_over(book, change.id, HEALTH, ICB)

    assert changing.pay_team_from_new(book, change.id) == 1
    with book.begin() as work:
        terms = [(each.pot_id, each.first, each.last, each.hourly) for each in work.contracts.all()]
        stopped = work.agreements.get(1).last
    assert (1, OPENED, date(2026, 7, 12), Money(1340)) in terms
    assert (new.id, FIRST, None, Money(1340)) in terms
    assert stopped == date(2026, 7, 12)
    assert changing.pay_team_from_new(book, change.id) == 0
    [view] = changing.funder_changes(book)
    assert (view.new, [each.moved for each in view.team]) == (new, [True, False])
    assert [each.is_open(FIRST) for each in money_streams(book, FIRST).pots] == [False, True]
    with pytest.raises(AppError, match="begun already"):
        changing.funder_takes_over(book, change.id, HEALTH, ICB)


def test_the_letter_asks_to_keep_the_team_and_counts_the_days() -> None:
    book = a_book()
    change = planned(book)
    employ(book, "Wendy Hollis")
    pdf = keep_my_team_pdf(book, change.id, TODAY)
    assert problems(pdf, "ua1") == []
    with pypdfium2.PdfDocument(pdf) as opened:
        shown = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)
    for words in ("To: Riverside ICB", "Wendy Hollis 15:00 £13.40", "That is 16 days ago.", "12 July 2026"):
        assert words in shown


def test_a_change_is_answered_after_it_was_asked_and_can_be_taken_out() -> None:
    book = a_book()
    with pytest.raises(AppError, match="after the question"):
        planned(book, answered=date(2026, 6, 1))
    change = planned(book)
    changing.say_kept(book, KeptPa(0, change.id, employ(book, "Wendy").id, Kept.YES))
    changing.keep_change(book, replace(change, answered=TODAY, answer="Yes, from that day"))
    assert changing.funder_changes(book)[0].change.days_waiting(FIRST) == 16
    changing.take_change_out(book, change.id)
    assert changing.funder_changes(book) == ()


def test_somebody_without_pay_days_before_the_change_and_somebody_who_left_are_told_apart() -> None:
    book = a_book()
    wendy = employ(book, "Wendy")
    with book.begin("She left") as work:
        work.pas.change(replace(wendy, left=date(2026, 5, 31)))
        work.agreements.remove(1)
    planned(book)
    [view] = changing.funder_changes(book)
    assert (view.team, view.last_pay, view.contribution) == ((), None, Money(0))


def test_what_a_change_and_proposals_need_stands_among_the_things_to_do() -> None:
    book = a_book()
    change = planned(book, asked=None)
    assert todo(book, TODAY) == [("Ask who pays from 13 July 2026", "streams")]
    changing.keep_change(book, replace(change, asked=TODAY))
    assert todo(book, TODAY) == []
    assert todo(book, date(2026, 7, 15)) == [("Ask Riverside ICB again who pays", "streams")]
    changing.keep_change(book, replace(change, asked=TODAY, answered=TODAY))
    propose(book, Proposal(0, TODAY, "P. Osei", "Try the day centre"))
    assert todo(book, TODAY) == [("Say yes or no: Try the day centre", "streams")]


BORN = date(2008, 8, 10)
BIRTHDAY = date(2026, 8, 10)


def young(**more: object) -> Book:
    """Start the book of somebody who turns eighteen, with a parent acting and a child's stream."""
    book = a_book(person=Person("Mina Shah", BORN), actor=Actor("Mina Shah"))
    with book.begin("A child's stream") as work:
        work.pots.change(replace(work.pots.get(1), stream="short_break", **more))
    name_representative(book, Representative("Asha Shah", Capacity.PARENT, OPENED))
    return book


def left(book: Book, today: date) -> set[Growing]:
    seen = growing_up(book, today)
    assert seen is not None
    return {each.step for each in seen.left}


def test_story_29_rolling_the_date_past_18_raises_the_checklist() -> None:
    book = young()
    assert growing_up(book, date(2024, 8, 9)) is None
    assert todo(book, date(2024, 8, 9)) == []
    seen = growing_up(book, TODAY)
    assert isinstance(seen, GrowingUp)
    assert (seen.birthday, [pot.name for pot in seen.child]) == (BIRTHDAY, [seen.child[0].name])
    assert left(book, TODAY) == set(Growing)
    assert todo(book, TODAY) == [("Mina Shah turns 18 on 10 August 2026", "streams")]
    assert todo(book, BIRTHDAY) == [("Mina Shah turned 18 on 10 August 2026", "streams")]
    late = [each.step for each in seen.steps if each.is_late(TODAY)]
    assert late == [Growing.ASK, Growing.PLAN]
    assert all(growing_name(each) and growing_help(each) for each in Growing)


def test_story_29_the_child_pot_closes_the_adult_pot_opens_and_the_young_person_leads() -> None:
    book = young()
    adult = Pot(0, "Adult care", 1, "Care")
    change_funder_on(book, 1, adult, BIRTHDAY)
    plans.begin_version(book, TODAY)
    assert left(book, TODAY) == {Growing.LEAD, Growing.LAST_RETURN}

    act_for_oneself(book, BIRTHDAY)
    with book.begin("Signed") as work:
        at = datetime(2026, 9, 1, tzinfo=UTC)
        kept = KeptReturn(0, 1, OPENED, date(2026, 8, 9), at, "Mina Shah", "4F2A", "", "{}")
        work.returns.add(kept)

    assert left(book, BIRTHDAY) == set()
    assert growing_up(book, date(2027, 2, 11)) is None
    views = money_streams(book, BIRTHDAY).pots
    assert [each.is_open(BIRTHDAY) for each in views] == [False, True]
    assert book.actor == Actor("Mina Shah")


def test_asking_who_pays_is_done_when_it_was_written_down() -> None:
    book = young()
    changing.keep_change(book, FunderChange(0, 1, BIRTHDAY, "Adult team", date(2025, 1, 5)))
    assert Growing.ASK not in left(book, TODAY)
    with book.begin() as work:
        child = work.pots.get(1)
    change_pot(book, replace(child, last=date(2026, 8, 9)))
    assert Growing.CHILD_ENDS not in left(book, TODAY)


def test_a_grown_up_s_book_and_one_without_a_birthday_have_no_checklist() -> None:
    assert growing_up(a_book(), TODAY) is None
    assert growing_up(a_book(person=Person("Sam Reed", date(1961, 5, 9))), TODAY) is None
