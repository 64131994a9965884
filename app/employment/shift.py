"""What was worked, and what was planned, on the clock on the wall."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money


class ShiftKind(StrEnum):
    """What sort of time a shift is."""

    USUAL = "usual"
    WAKING_NIGHT = "waking_night"
    SLEEP_IN = "sleep_in"
    TRAVEL = "travel"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class PlannedShift:
    """A shift of the repeating pattern, or of one day.

    `start` and `finish` are minutes after midnight; a finish that is not later than the start is on the
    next day. It comes back every `every_weeks` weeks from `first` (0: on that one day only) until `last`.
    `pa_id` 0 is time that nobody covers yet. `needs` is how many PAs are wanted at once.

    `covers_id` names the shift of the pattern whose place this one takes on its day: somebody else comes,
    at these times; with `needs` 0 nobody is needed. `helper` names who comes and is not a PA of the team.
    `reason` says why, `extra` what it costs more than planned.
    """

    id: int
    pa_id: int
    first: date
    start: int
    finish: int
    every_weeks: int = 1
    last: date | None = None
    kind: ShiftKind = ShiftKind.USUAL
    break_minutes: int = 0
    needs: int = 1
    job: str = ""
    note: str = ""
    covers_id: int = 0
    helper: str = ""
    reason: str = ""
    extra: Money = NOTHING


@dataclass(frozen=True, slots=True)
class Shift:
    """Time that was worked, begun on `day`.

    `start` and `finish` are minutes after midnight on the clock; a finish that is not later than the start
    is on the next day. `start_late` and `finish_late` say that the second of two equal clock times is meant,
    in the night when the clocks go back. `break_minutes` is unpaid; `awake_minutes` is time awake to work
    within a sleep-in. `tenth_miles` is miles driven for the person, in tenths. `corrects_id` names the shift
    of an agreed week that this one puts right, `reason` why; a shift of nothing (`start` equal to `finish`
    and `no_time`) takes the old one out. A shift that was missed corrects none, but has its `reason` too.
    `sheet_id` is the timesheet that a correction is agreed on, 0 for the week's own.
    """

    id: int
    pa_id: int
    day: date
    start: int
    finish: int
    kind: ShiftKind = ShiftKind.USUAL
    break_minutes: int = 0
    awake_minutes: int = 0
    tenth_miles: int = 0
    note: str = ""
    job: str = ""
    start_late: bool = False
    finish_late: bool = False
    no_time: bool = False
    corrects_id: int = 0
    reason: str = ""
    planned_id: int = 0
    sheet_id: int = 0

    @property
    def is_correction(self) -> bool:
        """Whether this was added to a week that both had agreed."""
        return self.sheet_id != 0


class AbsenceKind(StrEnum):
    """Why a PA does not work who otherwise would."""

    HOLIDAY = "holiday"
    SICK = "sick"
    UNPAID = "unpaid"
    FAMILY = "family"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Absence:
    """Days that a PA is away, both ends included; `last` None is still going on.

    `minutes` is how much holiday it uses where that is counted in hours, and the working time missed.
    `needs_cover` says whether the planned shifts of these days want somebody else. `fit_note` is the last
    day that a doctor's note covers.
    """

    id: int
    pa_id: int
    kind: AbsenceKind
    first: date
    last: date | None = None
    minutes: int = 0
    needs_cover: bool = True
    fit_note: date | None = None
    note: str = ""
