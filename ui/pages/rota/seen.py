"""What the page shows of a week of the rota, written out beside the window. No Qt here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.absence import absence_name
from app.employment.clock import DAY_MINUTES, clock, clocks, long_hours
from app.employment.pa import PersonalAssistant
from app.employment.rota import Gap, PlannedOnDay
from app.employment.shift import AbsenceKind, ShiftKind
from app.usecases.rota.pattern import RotaDay, RotaWeek, Slot, rota
from app.usecases.team.people import team
from app.words import t, tn
from ui.pages.hours.said import kind_words
from ui.parts.weekly import day_name, short_name
from ui.tasks import Book

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class SlotSeen:
    """One planned shift of a day: who comes, what it is, and how it stands.

    `state` says in a word how it stands, with its `tone`; `gap` says in a sentence what nobody covers.
    `notes` are what to think of.
    """

    slot: Slot
    who: str
    times: str
    what: str
    state: str
    tone: str
    gap: str = ""
    notes: tuple[str, ...] = ()

    @property
    def planned(self) -> PlannedOnDay:
        """The planned shift on its day."""
        return self.slot.planned

    @property
    def title(self) -> str:
        """Which shift it is: its day, its times and who comes."""
        return f"{day_name(self.planned.day)}, {self.times}, {self.who}"

    @property
    def name(self) -> str:
        """Everything about it in one line, as a screen reader says it."""
        parts = (self.title, self.what, self.gap or self.state, *self.notes)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DaySeen:
    """One day: its slots, and above them a bank holiday and who is away."""

    day: date
    short: str
    bank_holiday: str
    away: str
    slots: tuple[SlotSeen, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a slot that lies on one day, in minutes after its midnight; 1440 is the next midnight.

    `column` is the day's place in the week. A night is two pieces; the second is `on` from the day before.
    """

    seen: SlotSeen
    column: int
    start: int
    finish: int
    on: bool = False


@dataclass(frozen=True, slots=True)
class RotaSeen:
    """A week of the rota, who works for the person, and what is to be said about it."""

    week: RotaWeek
    people: tuple[PersonalAssistant, ...]
    days: tuple[DaySeen, ...]
    before: tuple[SlotSeen, ...]
    cover: str

    @property
    def slots(self) -> tuple[SlotSeen, ...]:
        """All slots of the week in order."""
        return tuple(slot for day in self.days for slot in day.slots)

    @property
    def gaps(self) -> tuple[SlotSeen, ...]:
        """The slots that want somebody."""
        return tuple(slot for slot in self.slots if slot.gap)

    def same_as(self, earlier: SlotSeen) -> SlotSeen | None:
        """Give the shift that was shown as another before: the same one, or what stands in its place now."""
        own = [one for one in self.slots if one.planned.day == earlier.planned.day]
        same = (one for one in own if one.planned.pattern_id == earlier.planned.pattern_id)
        placed = (one for one in own if one.planned.shift.start == earlier.planned.shift.start)
        return next(same, None) or next(placed, None)

    def pieces(self) -> Iterator[Piece]:
        """Give every slot in the pieces in which it lies on the days of the week."""
        for seen in self.before:
            yield Piece(seen, 0, 0, seen.planned.shift.finish, on=True)
        for column, day in enumerate(self.days):
            for seen in day.slots:
                shift = seen.planned.shift
                if shift.finish > shift.start:
                    yield Piece(seen, column, shift.start, shift.finish)
                    continue
                yield Piece(seen, column, shift.start, DAY_MINUTES)
                if column + 1 < len(self.days) and shift.finish:
                    yield Piece(seen, column + 1, 0, shift.finish, on=True)


def see(book: Book, monday: date, today: date) -> RotaSeen:
    """Read a week of the rota, with the nights that come into it from the Sunday before."""
    week, before = rota(book, monday), rota(book, monday - WEEK).days[-1]
    people = tuple(member.pa for member in team(book, today))
    names = {pa.id: pa.name for pa in people}
    nights = [slot for slot in before.slots if 0 < slot.planned.shift.finish <= slot.planned.shift.start]
    return RotaSeen(
        week,
        people,
        tuple(_day(day, names) for day in week.days),
        tuple(_slot(slot, before.gaps) for slot in nights),
        _cover(week),
    )


def _day(day: RotaDay, names: dict[int, str]) -> DaySeen:
    away = [
        t("{name}: {why}", name=names.get(one.pa_id, ""), why=absence_name(one.kind)) for one in day.absences
    ]
    slots = tuple(_slot(slot, day.gaps) for slot in day.slots)
    return DaySeen(day.day, short_name(day.day), day.bank_holiday, ", ".join(away), slots)


def _slot(slot: Slot, gaps: tuple[Gap, ...]) -> SlotSeen:
    planned = slot.planned
    own = [gap for gap in gaps if (gap.planned_id, gap.day) == (planned.pattern_id, planned.day)]
    state, tone = _state(slot, own)
    return SlotSeen(
        slot,
        slot.who or _nobody(slot, own),
        clocks(planned.shift.start, planned.shift.finish),
        _what(planned),
        state,
        tone,
        "; ".join(gap_words(gap, planned) for gap in own),
        (*_notes(slot), *slot.warnings),
    )


def _nobody(slot: Slot, gaps: list[Gap]) -> str:
    """Say who does not come: nobody is needed, somebody else is there anyhow, or nobody comes yet."""
    if not slot.planned.wanted:
        return t("Nobody is needed")
    if slot.away_name and not gaps:
        return t("{name} is away", name=slot.away_name)
    return t("Nobody yet")


def _what(planned: PlannedOnDay) -> str:
    parts = []
    if planned.shift.kind is not ShiftKind.USUAL:
        parts.append(kind_words(planned.shift.kind.value))
    if planned.two_to_one:
        parts.append(tn("1 PA at once", "{count} PAs at once", planned.wanted))
    if planned.shift.note:
        parts.append(planned.shift.note)
    return ", ".join(parts)


def _state(slot: Slot, gaps: list[Gap]) -> tuple[str, str]:
    planned = slot.planned
    if not planned.wanted:
        return t("Not needed"), "plain"
    if gaps and not slot.who:
        return t("Find cover"), "bad"
    if gaps:
        return t("Find cover"), "warn"
    if slot.away_name and not slot.who:
        return t("Somebody else comes"), "ok"
    if planned.covers:
        return t("Covered"), "ok"
    return (t("Look"), "warn") if slot.warnings else (t("Planned"), "plain")


def gap_words(gap: Gap, planned: PlannedOnDay) -> str:
    """Say a gap in words: nobody, or fewer PAs than are wanted at once."""
    times = {"start": clock(gap.start), "finish": clock(gap.finish)}
    if gap.missing >= planned.wanted:
        return t("Nobody from {start} to {finish}", **times)
    if gap.missing == 1:
        return t("One more wanted from {start} to {finish}", **times)
    return t("{count} more wanted from {start} to {finish}", count=gap.missing, **times)


def _notes(slot: Slot) -> Iterator[str]:
    planned = slot.planned
    if slot.away_name:
        why = t("sick") if planned.away is AbsenceKind.SICK else t("away")
        yield t("{name} is {why}", name=slot.away_name, why=why)
    if planned.shift.reason:
        yield planned.shift.reason


def _cover(week: RotaWeek) -> str:
    planned, missing = long_hours(week.planned_minutes), long_hours(week.uncovered_minutes)
    if not week.planned_minutes:
        return t("Nothing is planned in this week")
    if week.uncovered_minutes:
        return t("{planned} planned, nobody yet for {missing}", planned=planned, missing=missing)
    return t("{planned} planned, somebody comes to all of it", planned=planned)
