from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.money import Money, total
from app.plan.costing import a_week, cost_of, plan_cost
from app.plan.plan import CostPer, LineWording


def line(**told: object) -> LineWording:
    return LineWording(0, 1, 1, "Help to get up", **told)  # type: ignore[arg-type]


def test_twenty_hours_at_the_living_wage_are_the_years_figure_of_the_notes() -> None:
    costed = cost_of(line(minutes=20 * 60, rate=Money(1271)), Money(1_234_00))
    assert costed.yearly == Money(13_218_40)
    assert costed.all_yearly == Money(14_452_40)
    assert costed.weekly == Money(277_93)


def test_each_cost_comes_as_often_as_it_says() -> None:
    yearly = {per: cost_of(line(cost=Money(12_00), per=per)).yearly.pence for per in CostPer}
    assert yearly == {
        CostPer.WEEK: 624_00,
        CostPer.FOUR_WEEKS: 156_00,
        CostPer.MONTH: 144_00,
        CostPer.YEAR: 12_00,
        CostPer.ONCE: 0,
    }
    assert cost_of(line(cost=Money(12_00), per=CostPer.ONCE)).once == Money(12_00)


def test_a_line_without_cost_is_a_line() -> None:
    assert cost_of(line(first=date(2026, 4, 6))).weekly == Money(0)


COSTS = st.builds(line, cost=st.builds(Money, st.integers(0, 10**7)), per=st.sampled_from(CostPer))


@given(st.lists(COSTS))
def test_the_plan_is_the_sum_of_its_lines_to_the_penny(lines: list[LineWording]) -> None:
    costed = [cost_of(each) for each in lines]
    whole = plan_cost(costed)
    assert whole.yearly == total(each.yearly for each in costed)
    assert abs(whole.weekly.pence - total(each.weekly for each in costed).pence) <= len(costed)
    assert a_week(whole.weekly * 52) == whole.weekly
