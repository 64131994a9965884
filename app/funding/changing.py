"""Another funder takes over: what is asked for, what is kept, and how long nobody answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.words import t


class Kept(StrEnum):
    """Whether the new funder keeps somebody's job."""

    WAITING = "waiting"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class FunderChange:
    """A change of funder for one pot: the first day under the new one, and who is asked for what.

    `asked` and `answered` count the days of waiting. `new_pot_id` is the stream that took over, 0 before.
    """

    id: int
    pot_id: int
    first: date
    ask_who: str = ""
    asked: date | None = None
    answered: date | None = None
    answer: str = ""
    new_pot_id: int = 0

    def days_waiting(self, today: date) -> int:
        """Count the days between asking and the answer, or today."""
        return ((self.answered or today) - self.asked).days if self.asked else 0


@dataclass(frozen=True, slots=True)
class KeptPa:
    """What the new funder said of one PA's job."""

    id: int
    change_id: int
    pa_id: int
    kept: Kept = Kept.WAITING
    words: str = ""


def kept_name(kept: Kept) -> str:
    """Say what the new funder said of a job."""
    return {Kept.WAITING: t("No answer yet"), Kept.YES: t("Stays"), Kept.NO: t("Does not stay")}[kept]
