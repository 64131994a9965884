"""The rota as papers and files: the calendar, and the sheet for finding cover."""

from collections.abc import Iterator
from datetime import date

from app.employment.calendar_file import DaysEvent, TimedEvent, calendar, rota_summary
from app.employment.cover_sheet import Asked, CoverNeeded, cover_sheet
from app.employment.health_tasks import HealthTask
from app.employment.rota import PlannedOnDay, within
from app.employment.shift import Absence
from app.employment.time_names import shift_name
from app.pdf.render import render
from app.period import Period
from app.store.book import Book
from app.usecases.hours.papers import person
from app.usecases.rota.cover import candidates, on_its_day
from app.words import t


def calendar_file(book: Book, period: Period, pa_id: int = 0) -> bytes:
    """Make a calendar file of the rota's days in a period, of everybody or of one PA (.ics)."""
    with book.begin() as work:
        names = {pa.id: pa.name for pa in work.pas.all()}
        absences = [each for each in work.absences.all() if pa_id in (0, each.pa_id)]
        slots = within(work.planned.all(), work.absences.all(), period)
        shown = [slot for slot in slots if slot.wanted and pa_id in (0, slot.pa_id)]
        events: list[TimedEvent | DaysEvent] = [_event(book.id, slot, names) for slot in shown]
        events += _away(book.id, absences, names, period)
        return calendar(events, work.now)


def _event(book_id: str, slot: PlannedOnDay, names: dict[int, str]) -> TimedEvent:
    who = names.get(slot.pa_id, "") or slot.helper
    return TimedEvent(
        f"{book_id} planned {slot.pattern_id} {slot.day.isoformat()}",
        slot.span.first,
        slot.span.last,
        rota_summary(who, shift_name(slot.shift.kind)),
        slot.shift.note,
    )


def _away(
    book_id: str, absences: list[Absence], names: dict[int, str], period: Period
) -> Iterator[DaysEvent]:
    for each in absences:
        common = Period(each.first, max(each.last or period.last, each.first)).common(period)
        if common is not None:
            summary = t("{name} is away", name=names[each.pa_id])
            yield DaysEvent(f"{book_id} away {each.id}", common.first, common.last, summary)


def cover_sheet_pdf(book: Book, planned_id: int, day: date) -> bytes:
    """Make the page for finding cover: what is needed, and whom to ask in the agreed order."""
    with book.begin() as work:
        slot = on_its_day(work, planned_id, day)
        whom = person(work)
        tasks = [_task(task) for task in work.health_tasks.all() if task.is_done_on(day)]
        needed = CoverNeeded(whom.name, whom.words, tuple(dict.fromkeys(tasks)))
        asked = [
            Asked(each.name, each.phone, each.why)
            for each in candidates(work, slot)
            if each.free and each.name
        ]
        document = cover_sheet(slot, needed, asked, work.now)
    return render(document)


def _task(task: HealthTask) -> str:
    return task.name
