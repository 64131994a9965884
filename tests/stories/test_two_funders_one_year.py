"""Two funders, one account, one whole year: two signed returns add up to the bank to the penny."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.funding.sharing import Part, PotDebt, SharedCost
from app.ledger.search import EntryQuery
from app.money import NOTHING, Money, total
from app.period import Period
from app.returns.parts import Figures
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.money.ledger import entries, entry_numbers
from app.usecases.money.saying import Choice
from app.usecases.returns.drawing import Signed, check_return
from tests.stories import people
from tests.stories.people import Row

YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))
QUARTERS = (
    Period(date(2026, 4, 1), date(2026, 6, 30)),
    Period(date(2026, 7, 1), date(2026, 9, 30)),
    Period(date(2026, 10, 1), date(2026, 12, 31)),
    Period(date(2027, 1, 1), date(2027, 3, 31)),
)
SIGNED = date(2027, 4, 5)
COUNCIL, NHS = 1, 2
OPENING = Money(100_00)
FOUR_WEEKS = timedelta(weeks=4)
SAID = {
    "RIVERSIDE COUNCIL": Choice("I01", COUNCIL),
    "RIVERSIDE ICB": Choice("I04", NHS),
    "ANA COSTA": Choice("O01", COUNCIL),
    "NEEDLE PRACTICE": Choice("O20", NHS),
    "LIFT SERVICE": Choice("O17", COUNCIL),
    "KINGFISHER SWIM": Choice("O14", COUNCIL),
    "DRESSINGS DIRECT": Choice("O17", NHS),
}
# What both funders bear, in hundredths of a percent of the council's part: odd enough to leave odd pennies.
SHARED = {"ANA COSTA": 7000, "NEEDLE PRACTICE": 3333, "LIFT SERVICE": 6667}


def rows() -> Iterator[Row]:
    """Give the year as the bank tells it; the council's money of November comes three weeks late."""
    for turn in range(13):
        day = date(2026, 4, 6) + turn * FOUR_WEEKS
        late = timedelta(weeks=3) if turn == 8 else timedelta()
        yield day + late, "RIVERSIDE COUNCIL", Money(1_476_00)
        yield day + timedelta(days=1), "RIVERSIDE ICB", Money(840_00)
        yield day + timedelta(days=4), "ANA COSTA", Money(-2_023_57)
        yield day + timedelta(days=9), "NEEDLE PRACTICE", Money(-44_99)
        yield day + timedelta(days=11), "KINGFISHER SWIM", Money(-38_50)
        yield day + timedelta(days=13), "DRESSINGS DIRECT", Money(-61_07)
    for day in (date(2027, 1, 4), date(2027, 3, 2)):
        yield day, "LIFT SERVICE", Money(-283_31)


def a_year(folder: Path) -> Book:
    """Bring the year in from the bank's file, share what both bear, and lend across the late payment."""
    book = people.start_book(folder, people.Days(SIGNED))
    people.health_money(book)
    told = sorted(row for row in rows() if row[0] in YEAR)
    assert people.bring_in(book, *told, said=SAID).added == len(told)
    for payee, share in SHARED.items():
        for number in entry_numbers(book, EntryQuery(payee)):
            parts = [Part(COUNCIL, share), Part(NHS, 10_000 - share)]
            agreed = SharedCost(0, 0, YEAR.first, f"{payee} serves both", "Both teams", YEAR.first)
            sharing.share_cost(book, number, parts, agreed)
    reason = "Wages while the council's payment was late"
    debt = PotDebt(0, NHS, COUNCIL, date(2026, 11, 20), Money(1_330_00), reason, date(2026, 12, 31))
    lent = sharing.lend(book, debt)
    sharing.pay_back(book, lent.id, Money(1_330_00))
    return book


def bank(book: Book, day: date) -> Money:
    with book.begin() as work:
        return work.sums.balance(1, day)


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    made = a_year(folder)
    made.back_up(folder / "quarters.daybook")
    return made


@pytest.fixture(scope="module")
def both(book: Book, folder: Path) -> tuple[Signed, Signed]:
    return (
        people.sign(book, folder / "keys", COUNCIL, YEAR),
        people.sign(book, folder / "keys", NHS, YEAR),
    )


@pytest.fixture(scope="module")
def quarters(book: Book, folder: Path) -> tuple[Book, list[tuple[Signed, Signed]]]:
    """Sign the same year quarter by quarter, in a copy of the book."""
    assert book.path is not None
    copy = people.open_again(book.path.with_name("quarters.daybook"), people.Days(SIGNED))
    keys = folder / "keys"
    return copy, [
        (people.sign(copy, keys, COUNCIL, quarter), people.sign(copy, keys, NHS, quarter))
        for quarter in QUARTERS
    ]


def figures(both: tuple[Signed, Signed]) -> tuple[Figures, Figures]:
    return both[0].drafted.figures, both[1].drafted.figures


def test_it_is_a_whole_year_of_two_streams(book: Book, both: tuple[Signed, Signed]) -> None:
    council, nhs = (signed.drafted for signed in both)
    assert (council.period, nhs.period) == (YEAR, YEAR)
    for drafted, each in ((council, 1_476_00), (nhs, 840_00)):
        came = [line.amount.pence for line in drafted.lines if line.amount > NOTHING]
        assert came == [each] * 13
        assert len({line.day.month for line in drafted.lines}) == 12
    assert len(streams.money_streams(book, YEAR.last).pots) == 2


def test_both_closings_add_up_to_the_bank_to_the_penny(book: Book, both: tuple[Signed, Signed]) -> None:
    council, nhs = figures(both)
    moved = total(amount for day, _, amount in rows() if day in YEAR)
    assert council.closing + nhs.closing == OPENING + moved == bank(book, YEAR.last)
    assert council.bank_closing == bank(book, YEAR.last)
    assert (council.difference, nhs.difference) == (NOTHING, NOTHING)


def test_each_return_adds_up_by_itself(both: tuple[Signed, Signed]) -> None:
    for one in figures(both):
        assert one.opening + one.money_in + one.money_out + one.moved == one.closing
    assert sum(one.opening.pence for one in figures(both)) == OPENING.pence


def test_a_shared_cost_is_in_both_and_counted_once(book: Book, both: tuple[Signed, Signed]) -> None:
    for payee, share in SHARED.items():
        borne = [
            total(line.amount for line in signed.drafted.lines if line.payee == payee) for signed in both
        ]
        whole = total(amount for day, who, amount in rows() if who == payee and day in YEAR)
        assert borne[0] + borne[1] == whole
        assert borne[0].pence == pytest.approx(whole.pence * share / 10_000, abs=len(list(rows())))
    every = entries(book, entry_numbers(book, EntryQuery()))
    assert all(len({split.pot_id for split in one.splits}) == len(one.splits) for one in every)


def test_the_debt_between_the_pots_moves_no_penny_between_the_returns(both: tuple[Signed, Signed]) -> None:
    council, nhs = figures(both)
    assert (council.money_in, nhs.money_in) == (Money(13 * 1_476_00), Money(13 * 840_00))


def test_both_returns_tell_of_the_debt(both: tuple[Signed, Signed]) -> None:
    council, nhs = (people.words_of(signed.pdf) for signed in both)
    why = "Wages while the council's payment was late. It has been paid back."
    assert (
        f"Know that £1,330.00 from Health money paid for what is yours on 20 November 2026: {why}" in council
    )
    assert f"Agree that £1,330.00 of your money was used for Direct payment on 20 November 2026: {why}" in nhs


def test_the_debt_explains_a_council_pot_that_ran_short(book: Book) -> None:
    # The council's money for November came on 7 December, and wages had been paid before it.
    council, nhs = streams.money_streams(book, date(2026, 12, 4)).pots
    assert Money(-1_330_00) <= council.held < NOTHING < nhs.held
    assert council.held + nhs.held == bank(book, date(2026, 12, 4))
    assert streams.money_streams(book, date(2026, 12, 7)).pots[0].held > NOTHING
    assert (council.debts, nhs.debts) == ((), ())  # all of it is paid back


def test_both_signed_returns_verify_without_the_book(both: tuple[Signed, Signed]) -> None:
    for signed in both:
        verdict = check_return(signed.pdf)
        assert verdict.genuine
        assert {point.name for point in verdict.points if point.ok is False} == set()


def test_quarter_by_quarter_each_chain_of_returns_follows_the_bank(
    quarters: tuple[Book, list[tuple[Signed, Signed]]],
) -> None:
    book, chain = quarters
    for quarter, pair in zip(QUARTERS, chain, strict=True):
        assert total(each.drafted.figures.closing for each in pair) == bank(book, quarter.last)
        assert all(check_return(each.pdf).genuine for each in pair)
    for before, after in pairwise(chain):
        for first, then in zip(before, after, strict=True):
            assert then.drafted.figures.opening == first.drafted.figures.closing
            assert check_return(then.pdf, first.pdf).genuine


def test_the_quarters_add_up_to_the_year(
    quarters: tuple[Book, list[tuple[Signed, Signed]]], both: tuple[Signed, Signed]
) -> None:
    for year, parts in zip(figures(both), zip(*quarters[1], strict=True), strict=True):
        assert total(part.drafted.figures.money_in for part in parts) == year.money_in
        assert total(part.drafted.figures.money_out for part in parts) == year.money_out
