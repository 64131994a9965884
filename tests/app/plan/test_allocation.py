from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.errors import Severity
from app.money import Money
from app.plan.allocation import (
    Adjustment,
    Allocation,
    Answer,
    allocation_findings,
    not_explained,
    sufficiency,
)

DAY = date(2026, 3, 2)
TOLD = Allocation(1, 1, DAY, "Duty team", "v7", "142", "2025 table", Money(402_00), Money(356_00))


def step(pence: int, answer: Answer = Answer.GIVEN) -> Adjustment:
    return Adjustment(0, 1, DAY, "Night help", Money(pence), Money(60_00), "Mother helps", "Panel", answer)


def test_the_difference_is_explained_step_by_step() -> None:
    assert not_explained(TOLD, [step(-30_00)]) == Money(-16_00)
    assert not_explained(TOLD, [step(-30_00), step(-16_00)]) == Money(0)


def test_what_nobody_explained_is_said_with_its_sum() -> None:
    (finding,) = allocation_findings(TOLD, [step(-30_00)])
    assert "£16.00 a week" in finding.sentence
    assert finding.severity is Severity.WARNING


def test_a_question_without_answer_stays_open() -> None:
    (finding,) = allocation_findings(TOLD, [step(-46_00), step(0, Answer.WAITING)])
    assert finding.rule == "S028"


def test_nothing_is_open_before_the_final_sum_is_told() -> None:
    assert not_explained(Allocation(1, 1, DAY, indicative=Money(402_00)), []) == Money(0)


def test_a_rise_in_pay_is_too_little_money_and_never_spending_too_fast() -> None:
    short = sufficiency(Money(356_00), Money(402_00), Money(402_00 * 6), 6)
    assert (short.too_little, short.too_fast) == (Money(46_00), Money(0))


def test_spending_ahead_of_the_plan_is_told_apart() -> None:
    fast = sufficiency(Money(402_00), Money(356_00), Money(3_000_00), 8)
    assert (fast.too_little, fast.too_fast) == (Money(0), Money(152_00))


@given(*(st.builds(Money, st.integers(0, 10**6)) for _ in range(2)), st.integers(0, 60))
def test_who_spends_as_planned_is_never_told_they_spent_too_fast(in_: Money, cost: Money, weeks: int) -> None:
    assert not sufficiency(in_, cost, cost * weeks, weeks).too_fast
