"""Story 3: the family moved county in the middle of a quarter; two councils, two forms, one ledger."""

from datetime import date
from pathlib import Path

import pytest

from app.funding.agreement import Agreement, Funder, FunderKind, Pot
from app.funding.profiles import load_profile
from app.ledger.search import EntryQuery
from app.money import NOTHING, Money, total
from app.period import Period
from app.store.book import Book
from app.usecases.funding import streams
from app.usecases.funding.terms import change_terms
from app.usecases.money.ledger import entries, entry_numbers, standings
from app.usecases.money.saying import Choice
from app.usecases.returns.drawing import ReturnChoice, Signed, check_return, return_choices
from tests.stories import people

TRAFFORD = Funder(0, "Trafford Council", FunderKind.COUNCIL, "gb-eng-trafford")
WIGAN = Funder(0, "Wigan Council", FunderKind.COUNCIL, "gb-eng-wigan")
MOVED = date(2026, 5, 18)
LEFT, CAME = Period(date(2026, 4, 1), date(2026, 5, 17)), Period(MOVED, date(2026, 6, 30))
OPENING = Money(100_00)
SAID = {
    "TRAFFORD COUNCIL": Choice("I01", 1),
    "WIGAN COUNCIL": Choice("I01", 2),
    "AMINA KHAN": Choice("O01", 1),
    "A KHAN WAGES": Choice("O01", 2),
    "SWIMMING POOL": Choice("O14", 1),
    "DIAL A RIDE": Choice("O16", 2),
}
ROWS = (
    (date(2026, 4, 6), "TRAFFORD COUNCIL", Money(1_476_00)),
    (date(2026, 4, 24), "AMINA KHAN", Money(-612_40)),
    (date(2026, 5, 12), "SWIMMING POOL", Money(-38_50)),
    (MOVED, "WIGAN COUNCIL", Money(1_608_00)),
    (date(2026, 5, 29), "A KHAN WAGES", Money(-640_15)),
    (date(2026, 6, 9), "DIAL A RIDE", Money(-27_75)),
    (date(2026, 6, 30), "A KHAN WAGES", Money(-640_15)),
)


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    """Let Trafford pay until the move and Wigan from that day, all in one account."""
    book = people.start_book(folder, people.Days(date(2026, 7, 3)), funder=TRAFFORD)
    new = streams.change_funder_on(book, 1, Pot(0, "Direct payment", 0, "Wigan"), MOVED, WIGAN)
    change_terms(book, Agreement(0, new.id, MOVED, Money(402_00), MOVED), MOVED)
    people.bring_in(book, *ROWS, said=SAID)
    return book


@pytest.fixture(scope="module")
def coming(book: Book) -> tuple[ReturnChoice, ...]:
    return return_choices(book, date(2026, 7, 3))


@pytest.fixture(scope="module")
def both(book: Book, folder: Path, coming: tuple[ReturnChoice, ...]) -> tuple[Signed, Signed]:
    trafford, wigan = coming
    return (
        people.sign(book, folder / "keys", trafford.funder.id, trafford.coming.period),
        people.sign(book, folder / "keys", wigan.funder.id, CAME),
    )


def test_the_first_councils_return_ends_with_the_move(coming: tuple[ReturnChoice, ...]) -> None:
    assert (coming[0].funder.name, coming[0].coming.period) == ("Trafford Council", LEFT)


def test_the_second_councils_return_begins_with_the_move(coming: tuple[ReturnChoice, ...]) -> None:
    assert (coming[1].funder.name, coming[1].coming.period.first) == ("Wigan Council", MOVED)


def test_each_return_has_its_own_days_and_lines(both: tuple[Signed, Signed]) -> None:
    trafford, wigan = (signed.drafted for signed in both)
    assert (trafford.period, wigan.period) == (LEFT, CAME)
    assert all(line.day in LEFT for line in trafford.lines)
    assert all(line.day in CAME for line in wigan.lines)


def test_each_return_has_its_own_councils_layout(both: tuple[Signed, Signed]) -> None:
    for signed, profile in zip(both, ("gb-eng-trafford", "gb-eng-wigan"), strict=True):
        assert signed.drafted.set_out is not None
        assert signed.drafted.set_out.layout == load_profile(profile).layout
    trafford, wigan = (people.words_of(signed.pdf) for signed in both)
    assert "Opening amount" in trafford
    assert "Full statement" not in trafford
    assert "Full statement" in wigan
    assert "Opening amount" not in wigan


def test_each_return_has_its_own_opening_balance(both: tuple[Signed, Signed]) -> None:
    trafford, wigan = (signed.drafted.figures for signed in both)
    assert (trafford.opening, wigan.opening) == (OPENING, NOTHING)
    assert trafford.closing == OPENING + Money(1_476_00 - 612_40 - 38_50)


def test_the_totals_add_to_the_ledger(book: Book, both: tuple[Signed, Signed]) -> None:
    figures = [signed.drafted.figures for signed in both]
    every = entries(book, entry_numbers(book, EntryQuery()))
    moved = total(entry.amount for entry in every)
    assert total(one.money_in + one.money_out for one in figures) == moved
    [account] = standings(book)
    assert total(one.closing for one in figures) == OPENING + moved == account.balance
    lines = sorted(line.entry_id for signed in both for line in signed.drafted.lines)
    assert lines == sorted(entry.id for entry in every)


def test_both_returns_verify(both: tuple[Signed, Signed]) -> None:
    assert [check_return(signed.pdf).genuine for signed in both] == [True, True]
