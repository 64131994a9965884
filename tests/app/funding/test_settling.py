"""Which bank lines paid which dues: near the day, each once, equal bills in their order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Due, DueKind
from app.funding.movement import Movement
from app.funding.settling import DAYS_EARLY, DAYS_LATE, settle
from app.money import Money

BILL = Money(-21040)
PAYEE = "HM Revenue and Customs (HMRC)"


def hmrc(number: int, day: date, amount: Money = BILL) -> Due:
    return Due(number, DueKind.HMRC, day, amount, PAYEE, 1)


def sent(day: date, payee: str = "HMRC PAYE 083PF00204417", amount: Money = BILL) -> Movement:
    return Movement(day, amount, "", 0, 0, payee)


def settled(dues: list[Due], *days: date) -> dict[int, int]:
    return {place: due.id for place, due in settle(dues, [sent(day) for day in days]).items()}


MAY, JUNE = hmrc(1, date(2026, 5, 22)), hmrc(2, date(2026, 6, 22))


def test_a_bill_that_is_paid_on_the_pay_day_is_settled() -> None:
    assert settled([hmrc(4, date(2026, 8, 22))], date(2026, 7, 6)) == {0: 4}
    assert settled([hmrc(4, date(2026, 8, 22))], date(2026, 7, 5)) == {}


@pytest.mark.parametrize("kind", list(DueKind))
def test_each_kind_has_its_own_days(kind: DueKind) -> None:
    due = replace(MAY, kind=kind)
    early, late = (due.day - timedelta(days=DAYS_EARLY[kind]), due.day + timedelta(days=DAYS_LATE))

    assert settled([due], early) == settled([due], late) == {0: 1}
    assert settled([due], early - timedelta(days=1)) == settled([due], late + timedelta(days=1)) == {}
    assert DAYS_EARLY[kind] == {DueKind.HMRC: 47, DueKind.PENSION: 53}.get(kind, 14)


def test_the_sum_to_the_penny_and_a_word_of_the_payee_are_shared() -> None:
    assert settle([MAY], [sent(MAY.day, amount=Money(-21041))]) == {}
    assert settle([MAY], [sent(MAY.day, "Mobility shop")]) == {}


def test_each_is_settled_once_and_the_nearest_day_first() -> None:
    assert settled([MAY], date(2026, 5, 20), date(2026, 5, 21)) == {1: 1}
    # One month that was never paid from this account does not take the next month's money.
    assert settled([MAY, JUNE], date(2026, 6, 19)) == {0: 2}


def test_equal_bills_paid_on_the_pay_day_do_not_swap() -> None:
    assert settled([JUNE, MAY], date(2026, 4, 30), date(2026, 5, 29)) == {0: 1, 1: 2}
    assert settled([MAY, JUNE], date(2026, 5, 10), date(2026, 5, 29)) == {0: 1, 1: 2}
    # The bank lists the latest first.
    assert settled([MAY, JUNE], date(2026, 5, 29), date(2026, 5, 10)) == {0: 2, 1: 1}


def test_a_whole_year_of_equal_bills_is_settled_in_order() -> None:
    days = [date(2026, month, 28) for month in range(4, 12)]
    dues = [hmrc(at, date(day.year, day.month + 1, 22)) for at, day in enumerate(days)]

    assert settled(dues, *days) == {at: at for at in range(len(days))}


@given(
    st.lists(st.integers(0, 200), max_size=7),
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from([DueKind.HMRC, DueKind.INVOICE])), max_size=7),
)
def test_nothing_is_settled_twice_or_out_of_its_days(
    sent_on: list[int], due_on: list[tuple[int, DueKind]]
) -> None:
    start = date(2026, 1, 1)
    moves = [sent(start + timedelta(days=day)) for day in sent_on]
    dues = [
        replace(hmrc(at, start + timedelta(days=day)), kind=kind) for at, (day, kind) in enumerate(due_on)
    ]
    found = settle(dues, moves)

    assert len({due.id for due in found.values()}) == len(found)
    for place, due in found.items():
        days = (moves[place].day - due.day).days
        assert -DAYS_EARLY[due.kind] <= days <= DAYS_LATE
    alike = [(moves[place].day, due.day) for place, due in found.items() if due.kind is DueKind.HMRC]
    assert [due_day for _, due_day in sorted(alike)] == sorted(due_day for _, due_day in alike)
