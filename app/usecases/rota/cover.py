"""Who could come when somebody cannot: the planned shift on its day, and whom to ask in what order."""

from dataclasses import dataclass, replace
from datetime import date

from app.employment.back_up import BackUp
from app.employment.pa import PersonalAssistant
from app.employment.rota import PlannedOnDay, falls_on
from app.employment.shift import PlannedShift
from app.errors import AppError
from app.store.work import Work
from app.usecases.rota.seen import busy, rest_notes
from app.words import day as in_words
from app.words import t


@dataclass(frozen=True)
class Candidate:
    """Somebody who might cover a planned shift: a PA, or a back-up from outside the team.

    `free` says that nothing stands in the way; `why` says in short sentences what does, or what to think of.
    """

    pa: PersonalAssistant | None
    back_up: BackUp | None
    free: bool
    why: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What they are called."""
        return self.pa.name if self.pa else self.back_up.name if self.back_up else ""

    @property
    def phone(self) -> str:
        """Where to ring them."""
        return (self.back_up.phone if self.back_up else "") or (self.pa.phone if self.pa else "")


def on_its_day(work: Work, planned_id: int, day: date) -> PlannedOnDay:
    """Give the pattern's shift on one of its days; AppError where it is not one."""
    pattern = pattern_of(work, planned_id, day)
    return PlannedOnDay(exception(pattern, day), day, 0, wanted=pattern.needs)


def candidates(work: Work, slot: PlannedOnDay) -> tuple[Candidate, ...]:
    """Give everybody to ask for a planned shift, within a unit of work."""
    listed = work.back_ups.in_order()
    team = {pa.id: pa for pa in work.pas.all() if pa.works_on(slot.day)}
    asked = [_asked(work, each, team, slot) for each in listed if not each.pa_id or each.pa_id in team]
    named = {each.pa_id for each in listed}
    rest = [_free(work, pa, None, slot) for pa in team.values() if pa.id not in named]
    others = sorted(rest, key=lambda each: (not each.free, len(each.why), each.name))
    return (*asked, *others)


def _asked(work: Work, back_up: BackUp, team: dict[int, PersonalAssistant], slot: PlannedOnDay) -> Candidate:
    if back_up.pa_id:
        return _free(work, team[back_up.pa_id], back_up, slot)
    return Candidate(None, back_up, free=True, why=(back_up.note,) if back_up.note else ())


def _free(work: Work, pa: PersonalAssistant, back_up: BackUp | None, slot: PlannedOnDay) -> Candidate:
    stops = busy(work, pa.id, slot)
    return Candidate(pa, back_up, not stops, (*stops, *rest_notes(work, pa.id, slot)))


def pattern_of(work: Work, planned_id: int, day: date) -> PlannedShift:
    """Give the pattern's shift behind a number, which must fall on the day."""
    found = work.planned.get(planned_id)
    if found.covers_id:
        found = work.planned.get(found.covers_id)
    if not falls_on(found, day):
        raise AppError(t("That shift is not planned on {day}.", day=in_words(day)), t("Choose its own day."))
    return found


def exception(pattern: PlannedShift, day: date) -> PlannedShift:
    """Give what stands for one day in the place of a pattern's shift, with the same times."""
    return replace(pattern, id=0, first=day, last=None, every_weeks=0, covers_id=pattern.id)
