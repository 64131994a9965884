"""The figures stand in the field's notes; they were worked out apart from this code."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.plan.scaling import Level, Scaled, level_name, t_score


@pytest.mark.parametrize(
    ("weights", "levels", "score"),
    [
        ((1, 1, 1), (0, 0, 0), "50.00"),
        ((1, 1, 1), (1, 1, 1), "63.69"),
        ((1, 1, 1), (-1, -1, -1), "36.31"),
        ((1, 1, 1), (2, 2, 2), "77.39"),
        ((4, 2, 1), (1, 0, -1), "55.53"),
        ((1,), (1,), "60.00"),
        ((3, 3, 2, 1), (0, -1, 1, 2), "51.57"),
        ((1, 1, 1, 1, 1), (2, 2, 2, 2, 2), "80.15"),
    ],
)
def test_scores_are_those_of_the_corrected_formula(
    weights: tuple[int, ...], levels: tuple[int, ...], score: str
) -> None:
    goals = [Scaled(Level(level), weight) for weight, level in zip(weights, levels, strict=True)]
    assert t_score(goals) == Decimal(score)


def test_a_goal_of_no_weight_changes_nothing() -> None:
    counted = [Scaled(Level.BETTER, 2)]
    assert t_score([*counted, Scaled(Level.MUCH_LESS, 0)]) == t_score(counted)


@pytest.mark.parametrize(
    "goals", [[], [Scaled(Level.BETTER, 0)], [Scaled(Level.BETTER, 2), Scaled(Level.LESS, -1)]]
)
def test_nothing_that_counts_is_said_and_never_divided_by(goals: list[Scaled]) -> None:
    with pytest.raises(AppError, match="No goal here counts"):
        t_score(goals)


@given(st.lists(st.builds(Scaled, st.sampled_from(Level), st.integers(1, 9)), min_size=1, max_size=9))
def test_the_opposite_of_every_level_lies_as_far_on_the_other_side(goals: list[Scaled]) -> None:
    opposite = [Scaled(Level(-goal.level), goal.weight) for goal in goals]
    assert t_score(goals) + t_score(opposite) == 100


def test_every_level_has_words() -> None:
    assert len({level_name(level) for level in Level}) == len(Level)
