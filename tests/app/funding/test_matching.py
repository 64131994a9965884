"""Which of the funder's payments came."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import DueKind
from app.funding.matching import Came, Match, match_expected
from app.funding.movement import Movement, summed
from app.funding.payments import Expected
from app.money import NOTHING, Money, total
from app.period import Period

DAY = date(2026, 7, 6)
END = date(2026, 9, 30)


def due(weeks: int, pence: int = 800_00, pot: int = 1) -> Expected:
    day = DAY + timedelta(weeks=weeks)
    return Expected(DueKind.PAYMENT_IN, pot, day, Money(pence), Period(day, day + timedelta(days=27)))


def came(weeks: int, pence: int = 800_00, days: int = 0, code: str = "I01") -> Movement:
    return Movement(DAY + timedelta(weeks=weeks, days=days), Money(pence), code, 1)


def states(dues: list[Expected], moves: list[Movement], until: date = END) -> list[Came]:
    return [match.came for match in match_expected(dues, moves, until)]


def test_each_payment_finds_its_money() -> None:
    assert states([due(0), due(4)], [came(0), came(4)]) == [Came.IN_FULL, Came.IN_FULL]


def test_a_missing_payment_is_not_hidden_by_the_ones_after_it() -> None:
    assert states([due(0), due(4), due(8)], [came(0), came(8)]) == [Came.IN_FULL, Came.MISSING, Came.IN_FULL]


def test_a_payment_may_come_five_days_late_and_is_late_on_the_sixth() -> None:
    assert states([due(0)], [came(0, days=5)]) == [Came.IN_FULL]
    assert states([due(0)], [came(0, days=6)]) == [Came.LATE]


def test_a_payment_may_come_a_week_early_and_no_more() -> None:
    assert states([due(0)], [came(0, days=-7)]) == [Came.IN_FULL]
    assert states([due(0)], [came(0, days=-8)]) == [Came.UNEXPECTED, Came.MISSING]


def test_short_and_over() -> None:
    short, over = match_expected([due(0), due(4)], [came(0, 700_00), came(4, 810_00)], END)
    assert (short.came, short.due - short.received) == (Came.SHORT, Money(100_00))
    assert (over.came, over.received - over.due) == (Came.OVER, Money(10_00))


def test_the_same_sum_again_seems_to_be_twice() -> None:
    assert states([due(0)], [came(0), came(0, days=1)]) == [Came.IN_FULL, Came.TWICE]


def test_money_nobody_expected() -> None:
    (extra,) = match_expected([], [came(0, 20_00)], END)
    assert (extra.came, extra.due, extra.received, extra.day) == (Came.UNEXPECTED, NOTHING, Money(20_00), DAY)


def test_money_taken_back_is_not_a_payment() -> None:
    assert states([due(0)], [came(0, -800_00)]) == [Came.MISSING, Came.UNEXPECTED]


def test_a_payment_due_just_now_is_not_missing_yet() -> None:
    assert states([due(0)], [], DAY + timedelta(days=5)) == [Came.NOT_YET]
    assert states([due(0)], [], DAY + timedelta(days=6)) == [Came.MISSING]


def test_other_money_and_other_pots_do_not_count() -> None:
    assert states([due(0)], [came(0, code="I08")]) == [Came.MISSING]
    assert states([due(0, pot=2)], [came(0)]) == [Came.MISSING, Came.UNEXPECTED]


def test_a_match_of_nothing_has_no_day() -> None:
    assert Match(Came.UNEXPECTED).day == date.min


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(-20_00, 90_00)), max_size=6),
    st.lists(st.integers(0, 12), max_size=5, unique=True),
)
def test_all_money_and_all_dues_are_there_once(moves: list[tuple[int, int]], weeks: list[int]) -> None:
    movements = [came(week, pence) for week, pence in moves]
    dues = [due(week, 80_00) for week in weeks]
    matches = match_expected(dues, movements, END)
    assert total(match.received for match in matches) == summed(movements, frozenset({"I01"}))
    assert total(match.due for match in matches) == total(each.amount for each in dues)
