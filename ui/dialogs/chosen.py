"""A choice among records by their numbers, with what a record names already."""

from collections.abc import Iterable

from app.words import t
from ui.parts.field import Choice


def choice_of(label: str, none: str, offered: Iterable[tuple[str, int]], chosen: int) -> Choice[int]:
    """Ask for one of several records, or none (0); what was chosen before stays, also where it is gone."""
    options = [(none, 0), *offered]
    if chosen not in {number for _, number in options}:
        options.append((t("As it was"), chosen))
    field: Choice[int] = Choice(label, options)
    field.set(chosen)
    return field
