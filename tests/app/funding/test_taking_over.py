"""Which pot a day's money belongs to."""

from dataclasses import replace
from datetime import date

import pytest

from app.funding.agreement import Pot
from app.funding.taking_over import pot_on

CHILD = Pot(1, "Short breaks", 1, "Child", "short_break", None, date(2026, 8, 31))
ADULT = Pot(2, "Adult", 2, "Adult", "adult_social_care", date(2026, 9, 1), date(2026, 10, 18))
HEALTH = Pot(3, "Health", 3, "NHS", "phb", date(2026, 10, 19))
POTS = [CHILD, ADULT, HEALTH]


@pytest.mark.parametrize(
    ("named", "day", "found"),
    [
        (1, date(2026, 8, 31), 1),
        (1, date(2026, 9, 1), 2),
        (1, date(2026, 12, 1), 3),
        (3, date(2026, 10, 18), 2),
        (3, date(2026, 1, 1), 1),
        (2, date(2026, 9, 15), 2),
    ],
)
def test_a_pot_that_took_over_stands_in_from_its_first_day(named: int, day: date, found: int) -> None:
    assert pot_on(POTS, named, day) == found


def test_where_none_or_several_followed_the_pot_named_stays() -> None:
    late = date(2026, 12, 1)
    assert pot_on([CHILD], 1, late) == 1
    assert pot_on([*POTS, replace(HEALTH, id=4)], 2, late) == 2
    assert pot_on(POTS, 9, late) == 9


def test_pots_that_name_one_another_do_not_go_round() -> None:
    odd = Pot(1, "Odd", 1, "Odd", first=date(2026, 2, 1), last=date(2026, 1, 31))
    assert pot_on([odd], 1, date(2026, 5, 1)) == 1
