"""One PA's week, agreed by both."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.money import Money


class AgreedBy(StrEnum):
    """How somebody agreed: by their PIN on this computer, on a signed paper, or as who holds the book."""

    PIN = "pin"
    PAPER = "paper"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Timesheet:
    """One PA's week from its Monday, `week`.

    Once both have agreed it is locked. `number` 0 is the week itself; each later one holds corrections to
    it, which both agree in the same way and which the next payslip pays. `paper_id` is the signed sheet.
    `payslip_id` is the payslip that paid it, 0 while none has.
    """

    id: int
    pa_id: int
    week: date
    pa_agreed: datetime | None = None
    pa_how: AgreedBy | None = None
    holder_agreed: datetime | None = None
    holder_name: str = ""
    paper_id: int = 0
    payslip_id: int = 0
    number: int = 0

    @property
    def is_locked(self) -> bool:
        """Whether both have agreed."""
        return self.pa_agreed is not None and self.holder_agreed is not None


class TimeKind(StrEnum):
    """What a stretch of counted time is; the words are those by which the minimum wage is checked."""

    WORK = "work"
    WAKING_NIGHT = "waking night"
    AWAKE = "awake to work during a sleep-in"
    TRAVEL = "travel between assignments"
    TRAINING = "training, and the travel to it"
    SLEEP_IN = "asleep by arrangement"


class RateKind(StrEnum):
    """Which rate of a contract time is paid at."""

    USUAL = "usual"
    EVENING = "evening"
    WAKING_NIGHT = "waking_night"
    WEEKEND = "weekend"
    BANK_HOLIDAY = "bank_holiday"
    TRAVEL = "travel"
    TRAINING = "training"
    AWAKE = "awake"
    SLEEP_IN = "sleep_in"


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Counted time of one kind at one rate under one contract; the week's shifts add up to its lines.

    `rate_kind` says which of the contract's rates it is.
    `rate` is an hour's pay, or one night's flat pay where `nights` is not 0. `minutes` of a sleep-in leave
    out those awake. Minutes may be below nought in a correction, whose `words` name what it puts right.
    """

    contract_id: int
    kind: TimeKind
    minutes: int
    rate: Money
    nights: int = 0
    words: str = ""
    rate_kind: RateKind = RateKind.USUAL


@dataclass(frozen=True, slots=True)
class Worked:
    """All counted time of some weeks of one PA, and the miles to pay back (in tenths, by contract)."""

    lines: tuple[TimeLine, ...]
    tenth_miles: tuple[tuple[int, int], ...] = ()
