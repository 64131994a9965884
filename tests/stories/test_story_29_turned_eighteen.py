"""Story 29: a child's money ends with the eighteenth birthday, and the young person becomes the lead."""

from datetime import date
from pathlib import Path

import pytest

from app.funding.agreement import Agreement, Pot
from app.funding.growing_up import Growing
from app.money import NOTHING, Money
from app.people import Actor, Capacity, Person
from app.period import Period
from app.store.book import Book
from app.usecases.books.acting import act_for_oneself, who_acts
from app.usecases.funding.growing_up import growing_up
from app.usecases.funding.streams import change_funder_on, change_pot, money_streams
from app.usecases.funding.terms import change_terms
from app.usecases.money.ledger import latest_changes, standings
from app.usecases.money.saying import Choice
from app.usecases.plan import writing as plans
from app.usecases.returns.drawing import Signed, check_return, say_own_words
from tests.stories import people

BORN, BIRTHDAY = date(2008, 8, 10), date(2026, 8, 10)
CHILD, ADULT = Period(date(2026, 4, 1), date(2026, 8, 9)), Period(BIRTHDAY, date(2026, 9, 30))
PARENT, MINA = Actor("Leila Shah", Capacity.PARENT, "Mina Shah"), Actor("Mina Shah")
WORDS = "I am eighteen. I go to college, and I say who helps me."
SAID = {
    "CHILDRENS TEAM": Choice("I01", 1),
    "HOLIDAY CLUB": Choice("O12", 1),
    "ADULT CARE TEAM": Choice("I01", 2),
    "COLLEGE BUS": Choice("O16", 2),
}
ROWS = (
    (date(2026, 4, 6), "CHILDRENS TEAM", Money(900_00)),
    (date(2026, 7, 27), "HOLIDAY CLUB", Money(-320_00)),
    (date(2026, 8, 7), "HOLIDAY CLUB", Money(-64_50)),
    (date(2026, 8, 11), "ADULT CARE TEAM", Money(1_200_00)),
    (date(2026, 9, 7), "COLLEGE BUS", Money(-31_20)),
)


@pytest.fixture(scope="module")
def clock() -> people.Days:
    return people.Days(people.OPENED)


@pytest.fixture(scope="module")
def young(folder: Path, clock: people.Days) -> Book:
    """Let a parent run the book of a child with money for short breaks."""
    said = {"person": Person("Mina Shah", BORN), "actor": PARENT}
    book = people.start_book(folder, clock, **said)
    change_pot(book, Pot(1, "Short breaks", 1, "Children", "short_break", people.OPENED))
    return book


@pytest.fixture(scope="module")
def steps_before(young: Book) -> dict[Growing, bool]:
    found = growing_up(young, date(2026, 5, 1))
    assert found is not None
    assert found.birthday == BIRTHDAY
    return {each.step: each.done for each in found.steps}


@pytest.fixture(scope="module")
def book(young: Book, clock: people.Days, steps_before: dict[Growing, bool]) -> Book:
    """Let the child's money end, the adult's begin, and Mina take over on her birthday."""
    assert steps_before
    adult = change_funder_on(young, 1, Pot(0, "Adult care", 1, "Adult care"), BIRTHDAY)
    change_terms(young, Agreement(0, adult.id, BIRTHDAY, Money(300_00), BIRTHDAY), BIRTHDAY)
    plans.begin_version(young, date(2026, 5, 1))
    people.bring_in(young, *ROWS, said=SAID)
    clock.day = BIRTHDAY
    act_for_oneself(young, BIRTHDAY)
    return young


@pytest.fixture(scope="module")
def both(book: Book, clock: people.Days, folder: Path) -> tuple[Signed, Signed]:
    """Let Mina sign the last return of the child's money and the first of the adult's."""
    clock.day = date(2026, 10, 3)
    child = people.sign(book, folder / "keys", 1, CHILD)
    say_own_words(book, 1, ADULT, WORDS)
    return child, people.sign(book, folder / "keys", 1, ADULT)


def test_the_checklist_comes_up_before_the_birthday(steps_before: dict[Growing, bool]) -> None:
    assert set(steps_before) == set(Growing)
    assert not any(steps_before.values())


def test_the_child_pot_closes_the_day_before(book: Book) -> None:
    child, _ = money_streams(book, BIRTHDAY).pots
    assert (child.pot.last, child.is_open(BIRTHDAY), child.terms) == (date(2026, 8, 9), False, ())


def test_the_adult_pot_opens_on_the_birthday(book: Book) -> None:
    _, adult = money_streams(book, BIRTHDAY).pots
    assert (adult.pot.first, adult.is_open(BIRTHDAY)) == (BIRTHDAY, True)
    assert [terms.weekly for terms in adult.terms] == [Money(300_00)]


def test_the_last_return_of_the_childs_money_is_right(both: tuple[Signed, Signed]) -> None:
    figures = both[0].drafted.figures
    assert (figures.opening, figures.money_in) == (Money(100_00), Money(900_00))
    assert (figures.money_out, figures.closing) == (Money(-384_50), Money(615_50))


def test_the_first_return_of_the_adults_money_is_right(book: Book, both: tuple[Signed, Signed]) -> None:
    figures = both[1].drafted.figures
    assert (figures.money_in, figures.money_out) == (Money(1_200_00), Money(-31_20))
    assert figures.opening == both[0].drafted.figures.closing
    [account] = standings(book)
    assert figures.closing == account.balance
    assert figures.difference == NOTHING


def test_both_returns_verify_and_the_second_follows_the_first(both: tuple[Signed, Signed]) -> None:
    child, adult = both
    assert check_return(child.pdf).genuine
    assert check_return(adult.pdf, child.pdf).genuine


def test_the_young_person_becomes_the_lead_voice(book: Book, both: tuple[Signed, Signed]) -> None:
    adult = both[1]
    assert who_acts(book) == MINA
    assert (adult.drafted.signer, adult.drafted.representative) == (MINA, "")
    assert WORDS in people.words_of(adult.pdf)
    changes = latest_changes(book)
    assert (changes[0].actor, changes[-1].actor) == (MINA, PARENT)


def test_nothing_is_left_to_do_but_ask_in_good_time(book: Book, both: tuple[Signed, Signed]) -> None:
    assert both
    found = growing_up(book, date(2026, 10, 3))
    assert found is not None
    assert found.left == ()
