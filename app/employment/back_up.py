"""Whom to ask when a PA cannot come, in the order that was agreed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackUp:
    """Somebody to ask: a PA of the team (`pa_id`), or a relative, neighbour or agency by name.

    Those with the lower `position` are asked first. `note` says what to know before ringing.
    """

    id: int
    position: int
    pa_id: int = 0
    name: str = ""
    phone: str = ""
    note: str = ""
