"""The sheet for finding cover: what is needed when, how to go about it, and whom to ask in what order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.employment.clock import clocks, long_hours
from app.employment.rota import PlannedOnDay
from app.employment.time_names import shift_name
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.words import long_day, t


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to ask: name, phone and what to know before ringing."""

    name: str
    phone: str
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class CoverNeeded:
    """What the sheet says about the person: their name, how to speak with them, tasks that need training."""

    person: str
    words: str
    tasks: Sequence[str] = ()


def cover_sheet(
    slot: PlannedOnDay, needed: CoverNeeded, asked: Sequence[Asked], made_at: datetime
) -> Document:
    """Set out one page for one shift that wants cover."""
    return Document(
        title=t("Cover for {day}", day=long_day(slot.day)),
        subject=t("Whom to ask, and what is to be done"),
        author=needed.person,
        elements=tuple(_elements(slot, needed, asked)),
        made_at=made_at,
        running=t("Cover for {day}", day=long_day(slot.day)),
    )


def _elements(slot: PlannedOnDay, needed: CoverNeeded, asked: Sequence[Asked]) -> Iterator[Element]:
    yield Heading(t("Cover for {day}", day=long_day(slot.day)))
    yield Text(
        t(
            "{person} needs somebody from {times} ({length}).",
            person=needed.person,
            times=clocks(slot.shift.start, slot.shift.finish),
            length=long_hours(slot.minutes),
        ),
        "lead",
    )
    said = [t("Kind of shift: {kind}", kind=shift_name(slot.shift.kind))]
    if slot.two_to_one:
        said.append(t("{count} PAs are wanted at once.", count=slot.wanted))
    said += [part for part in (slot.shift.note, needed.words) if part]
    yield Bullets(said)
    if needed.tasks:
        yield Heading(t("Only with training for it"), 2)
        yield Bullets(needed.tasks)
    yield Heading(t("Ask in this order"), 2)
    yield _table(asked)
    yield Text(t("Note who comes, what it costs more and why; then put it into the rota."), "small")


def _table(asked: Sequence[Asked]) -> Table:
    columns = (Column(t("Name"), 3), Column(t("Phone"), 3), Column(t("To know"), 4), Column(t("Answer"), 3))
    rows = [
        [Cell(f"{place}. {each.name}"), Cell(each.phone), Cell("; ".join(each.notes)), Cell("")]
        for place, each in enumerate(asked, 1)
    ]
    return Table(columns, rows, t("Whom to ask, in order"), row_headings=True, write_in=True)
