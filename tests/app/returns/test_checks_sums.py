"""The checks on the sums: each as it passes, as it fails, and at its edge."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.errors import Severity
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money
from app.period import ONE_DAY, Period
from app.returns.data import to_data
from app.returns.draft import draft_return
from app.returns.records import Correction, Held, PreviousReturn, StatementSeen
from app.statements.statement import Line
from tests.app.returns.checking import CLOSING, HARINGEY, held, of, one, run
from tests.app.returns.samples import (
    ENTRIES,
    OPENING,
    QUARTER,
    TIN,
    TODAY,
    entry,
    records,
)


def test_the_balance_agrees_with_the_bank() -> None:
    assert one(run(), "R25").sentence == "Balance agrees with the bank"


def test_a_penny_apart_stops_the_signing() -> None:
    check = one(run(held=held(CLOSING, CLOSING + Money(1))), "R25")
    assert (check.blocks, check.severity) == (True, Severity.STOP)
    assert check.sentence == "Direct payment account: the bank and the book differ by £0.01"
    assert not run(held=held(CLOSING, CLOSING + Money(1))).can_be_signed


def test_a_payment_the_bank_has_not_seen_yet_can_be_explained() -> None:
    cheque = replace(ENTRIES[-1], bank_key="")
    whole = run(entries=(*ENTRIES[:-1], cheque), held=held(CLOSING, CLOSING - cheque.amount))
    check = one(whole, "R25")
    assert (check.blocks, check.where) == (False, f"entry {cheque.id}")
    assert whole.can_be_signed


def test_a_payment_that_the_statement_should_have_is_named_though_the_sum_agrees() -> None:
    typed = replace(ENTRIES[0], bank_key="")
    check = one(run(entries=(typed, *ENTRIES[1:])), "R25")
    assert check.sentence.endswith("is in the book but not on the bank's statement")
    assert one(run(entries=(typed, *ENTRIES[1:]), statements=()), "R25").passed


def test_a_bank_line_that_is_not_in_the_book_stops_the_signing() -> None:
    line = Line(12, date(2026, 8, 4), Money(-9_99), "Corner shop")
    check = one(run(unentered=(line,)), "R25")
    assert check.blocks
    assert check.sentence == "−£9.99 is on the bank's statement but not in the book"


def test_no_statement_for_the_last_day_is_said_and_can_be_sent() -> None:
    whole = run(held=held(CLOSING, None))
    check = one(whole, "R25")
    assert (check.passed, check.blocks) == (False, False)
    assert whole.figures.bank_closing is None


def test_money_that_belongs_to_no_fund_stops_the_signing() -> None:
    check = one(run(others=Money(-5_00)), "R25")
    assert (check.where, check.blocks) == ("sum", True)


def test_cash_needs_no_bank() -> None:
    assert run(held=(Held(TIN, NOTHING, CLOSING),), entries=()).figures.bank_closing == CLOSING
    assert of(run(held=(), entries=()), "R25") == []


def before(**changes: Any) -> PreviousReturn:
    quarter = Period(date(2026, 4, 1), date(2026, 6, 30))
    earlier = draft_return(records((), held=(), **changes), HARINGEY, quarter, TODAY)
    return PreviousReturn(earlier.name, to_data(earlier))


def test_it_opens_where_the_last_return_closed() -> None:
    check = one(run(previous=before()), "R24")
    assert (check.passed, check.detail) == (True, "£2,871.40")


def test_it_does_not_open_where_the_last_return_closed() -> None:
    check = one(run(previous=before(opening=OPENING - Money(1))), "R24")
    assert (check.blocks, check.where) == (True, "opening")


@pytest.mark.parametrize(("days", "blocks"), [(1, False), (-1, True)])
def test_days_missing_can_be_explained_and_days_twice_cannot(days: int, blocks: bool) -> None:
    period = Period(QUARTER.first + ONE_DAY * days, QUARTER.last)
    check = one(run(period=period, previous=before()), "R24")
    assert (check.where, check.blocks, check.passed) == ("days", blocks, False)


def test_a_payment_outside_the_dates_stops_the_signing_unless_it_corrects() -> None:
    old = entry(90, date(2026, 6, 30), "Amina Khan", -10_00, "O01")
    check = one(run(entries=(old, *ENTRIES)), "R24")
    assert (check.where, check.lines, check.blocks) == ("outside", (1,), True)
    corrected = run(entries=(old, *ENTRIES), corrections=(Correction(90, "q1", 3, "Missed"),))
    assert one(corrected, "R24").passed


def test_a_missing_statement_page() -> None:
    july = StatementSeen(1, Period(date(2026, 7, 1), date(2026, 7, 31)), OPENING, Money(3_000_00))
    september = StatementSeen(1, Period(date(2026, 9, 1), date(2026, 9, 30)), Money(3_100_00), CLOSING)
    other = StatementSeen(2, Period(date(2026, 9, 1), date(2026, 9, 30)))
    check = one(run(statements=(september, july, other)), "R24")
    assert check.detail == "Between 31 July 2026 and 1 September 2026"
    quiet = replace(september, opening=july.closing)
    assert one(run(statements=(july, quiet)), "R24").passed
    follows = replace(september, period=Period(date(2026, 8, 1), date(2026, 9, 30)))
    assert one(run(statements=(july, follows)), "R24").passed


def test_what_is_not_sorted_stops_the_signing() -> None:
    unsorted = tuple(
        Entry(n, 1, date(2026, 9, 28), "Who knows", Money(-1), (Split(Money(-1)),), bank_key=str(n))
        for n in range(100, 108)
    )
    whole = run(entries=(*ENTRIES, *unsorted))
    check = one(whole, "D01")
    assert check.sentence == "8 payments still need sorting"
    assert check.detail == "Lines 19, 20, 21, 22, 23, 24 and 2 more"
    assert whole.blockers == (check,)
    assert one(run(entries=(*ENTRIES, unsorted[0])), "D01").detail == "Line 19"
