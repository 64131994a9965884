from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.request import ChangeRequest, RequestState, Size, begun, request_name

DAY = date(2026, 5, 20)
HOURS = ChangeRequest(0, Size.WITHIN, DAY, "Two hours from the morning to the evening")


def test_story_23_a_change_within_the_agreement_is_noted_and_waits_for_nobody() -> None:
    noted = begun(HOURS)
    assert (noted.state, noted.is_open, noted.days_waiting(DAY)) == (RequestState.NOTED, False, 0)


def test_one_beyond_it_is_drafted_with_its_reason_and_counts_its_days_once_it_is_sent() -> None:
    drafted = begun(replace(HOURS, size=Size.BEYOND, why="Evenings are harder now"))
    assert (drafted.state, drafted.is_open) == (RequestState.DRAFT, True)
    sent = replace(drafted, sent=DAY)
    assert sent.days_waiting(date(2026, 6, 1)) == 12
    assert replace(sent, answered=date(2026, 5, 25)).days_waiting(date(2026, 6, 1)) == 5
    with pytest.raises(AppError, match="does not say why"):
        begun(replace(HOURS, size=Size.BEYOND))
    with pytest.raises(AppError, match="no words"):
        begun(replace(HOURS, what=" "))


def test_every_state_has_a_name() -> None:
    assert len({request_name(state) for state in RequestState}) == len(RequestState)
