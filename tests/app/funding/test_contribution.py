"""The person's own contribution."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Agreement, ContributionModel, DueKind
from app.funding.contribution import Contribution, Standing, contribution, settle
from app.funding.movement import Movement
from app.funding.payments import Expected
from app.money import NOTHING, Money, total
from app.period import Period

START = date(2026, 4, 6)
QUARTER = Period(START, START + timedelta(weeks=12) - timedelta(days=1))
TERMS = Agreement(1, 1, START, Money(200_00), START, contribution=Money(20_00))


def pay(day: date, pence: int) -> Movement:
    return Movement(day, Money(pence), "I08", 1)


def worked(*paid: Movement, terms: Agreement = TERMS, brought: int = 0) -> Contribution:
    return contribution([terms], paid, QUARTER, Money(brought))


def in_full() -> list[Movement]:
    return [pay(START + timedelta(weeks=week), 80_00) for week in (0, 4, 8)]


def test_paid_in_full_is_even() -> None:
    line = worked(*in_full())
    assert (line.due, line.paid, line.owing) == (Money(240_00), Money(240_00), NOTHING)
    assert line.standing is Standing.EVEN
    assert not any(settled.is_late for settled in line.settled)


def test_what_is_missing_is_arrears_in_weeks() -> None:
    line = worked(*in_full()[:2])
    assert (line.arrears, line.overpaid, line.weeks_behind) == (Money(80_00), NOTHING, Decimal("4.0"))
    assert line.standing is Standing.ARREARS
    assert line.settled[-1].whole_on is None


def test_what_is_too_much_is_overpaid() -> None:
    line = worked(*in_full(), pay(START, 5_00))
    assert (line.arrears, line.overpaid, line.standing) == (NOTHING, Money(5_00), Standing.OVERPAID)


def test_old_arrears_are_paid_before_anything_new() -> None:
    line = worked(*in_full(), brought=30_00)
    assert line.owing == Money(30_00)
    assert [settled.paid.pence for settled in line.settled] == [80_00, 80_00, 50_00]


def test_an_old_overpayment_pays_ahead() -> None:
    line = worked(brought=-100_00)
    assert line.owing == Money(140_00)
    assert [settled.paid.pence for settled in line.settled] == [80_00, 20_00, 0]
    assert line.settled[0].whole_on == START


def test_a_payment_a_week_after_its_day_is_not_late_and_a_day_more_is() -> None:
    for days, late in ((7, False), (8, True)):
        (settled,) = settle(
            [Expected(DueKind.CONTRIBUTION, 1, START, Money(1), QUARTER)],
            [pay(START + timedelta(days=days), 1)],
        )
        assert settled.is_late is late


def test_a_billed_contribution_stands_apart() -> None:
    line = worked(terms=replace(TERMS, contribution_model=ContributionModel.GROSS))
    assert (line.model, line.due, line.standing) == (ContributionModel.GROSS, NOTHING, Standing.NONE)


def test_no_contribution_at_all() -> None:
    line = worked(terms=replace(TERMS, contribution=NOTHING))
    assert (line.model, line.standing, line.weeks_behind) == (
        ContributionModel.NONE,
        Standing.NONE,
        Decimal("0.0"),
    )


def test_money_of_other_days_and_kinds_does_not_count() -> None:
    line = worked(pay(START - timedelta(days=1), 80_00), Movement(START, Money(80_00), "I09", 1))
    assert line.paid == NOTHING


def test_terms_that_ended_still_name_the_weekly_sum() -> None:
    line = worked(terms=replace(TERMS, last=START + timedelta(days=6)))
    assert (line.weekly, line.due) == (Money(20_00), Money(20_00))


@given(st.lists(st.tuples(st.integers(0, 83), st.integers(1, 90_00)), max_size=8), st.integers(-90_00, 90_00))
def test_what_is_settled_is_what_came_as_far_as_it_was_owed(
    paid: list[tuple[int, int]], brought: int
) -> None:
    line = worked(*(pay(START + timedelta(days=day), pence) for day, pence in paid), brought=brought)
    owed = max(Money(brought), NOTHING)
    ahead = max(Money(-brought), NOTHING)
    settled = total(each.paid for each in line.settled)
    assert settled == min(max(line.paid + ahead - owed, NOTHING), line.due)
    assert line.arrears - line.overpaid == line.owing
    assert all(each.whole_on is None or each.whole_on >= each.expected.day for each in line.settled)
