from datetime import date

import pytest

from app.errors import AppError
from app.funding.holding import (
    CONTROL_STEPS,
    HeldBy,
    Holding,
    default_step_name,
    holding_on,
    refuse_spending,
)

FIRST, THEN = date(2026, 4, 1), date(2026, 9, 1)
MINE = Holding(1, 1, FIRST, last=date(2026, 8, 31))
PROVIDERS = Holding(2, 1, THEN, HeldBy.PROVIDER)


def test_how_a_pot_is_held_changes_on_its_day_and_keeps_its_history() -> None:
    held = [PROVIDERS, MINE]
    assert holding_on(held, 1, date(2026, 3, 31)) is None
    assert holding_on(held, 1, date(2026, 8, 31)) == MINE
    assert holding_on(held, 1, THEN) == PROVIDERS
    assert holding_on(held, 2, THEN) is None


def test_what_a_provider_or_the_council_holds_cannot_be_spent_from_the_book() -> None:
    refuse_spending([MINE, PROVIDERS], 1, FIRST)
    refuse_spending([], 1, FIRST)
    with pytest.raises(AppError, match="held for you"):
        refuse_spending([MINE, PROVIDERS], 1, THEN)
    with pytest.raises(AppError, match="held for you"):
        refuse_spending([Holding(3, 1, FIRST, HeldBy.COUNCIL)], 1, FIRST)


def test_every_step_has_a_name_to_begin_with() -> None:
    assert len({default_step_name(step) for step in range(1, CONTROL_STEPS + 1)}) == CONTROL_STEPS
