"""The council's own plan: what was received, kept apart from the plan that the person writes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CouncilPlan:
    """One plan that the council or the NHS wrote, as a fact: the day it came, and who sent it.

    `written` is the day that stands on it. `note` is the person's own: what it says, or what is wrong in
    it. The paper itself is linked to it and says everything else.
    """

    id: int
    received: date
    sent_by: str
    written: date | None = None
    note: str = ""
