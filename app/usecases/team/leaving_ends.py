"""What ends with a job: its terms, and its part of the rota, which goes on uncovered where it is needed."""

from dataclasses import replace
from datetime import date, timedelta

from app.employment.pa import PersonalAssistant
from app.employment.shift import PlannedShift
from app.errors import AppError
from app.period import ONE_DAY, Period
from app.store.work import Work
from app.words import day, t


def must_be_free_after(work: Work, pa: PersonalAssistant, last_day: date) -> None:
    """See that nothing was worked or paid after a last day. Raises AppError with the day where it was."""
    paid = max((slip.last for slip in work.payslips.of(pa.id)), default=last_day)
    if paid > last_day:
        raise AppError(
            t("Pay has been worked out up to {day}.", day=day(paid)), t("Choose a later last day.")
        )
    after = work.shifts.within(Period(last_day + ONE_DAY, date.max), pa.id)
    if after:
        raise AppError(
            t("Hours are written down after that day: {day}.", day=day(after[0].day)),
            t("Choose a later last day, or take those hours out."),
        )


def end_terms(work: Work, pa: PersonalAssistant, last_day: date) -> None:
    """Let a PA's terms end on a day; those that would begin later go."""
    for contract in work.contracts.of(pa.id):
        if contract.first > last_day:
            work.contracts.remove(contract.id)
        elif contract.last is None or contract.last > last_day or contract.last == pa.left:
            work.contracts.change(replace(contract, last=last_day))


def end_rota(work: Work, pa_id: int, last_day: date, *, still_needed: bool) -> None:
    """End a PA's part of the rota; where it is still needed, the time goes on with nobody to cover it."""
    for planned in work.planned.all():
        if planned.pa_id != pa_id or (planned.last is not None and planned.last <= last_day):
            continue
        if planned.first > last_day:
            _hand_back(work, planned, still_needed=still_needed)
        elif planned.every_weeks:
            _end_pattern(work, planned, last_day, still_needed=still_needed)


def _hand_back(work: Work, planned: PlannedShift, *, still_needed: bool) -> None:
    """Leave a later shift to nobody; cover of somebody else's time is needed in any case."""
    if still_needed or planned.covers_id:
        work.planned.change(replace(planned, pa_id=0))
    else:
        work.planned.remove(planned.id)


def _end_pattern(work: Work, pattern: PlannedShift, last_day: date, *, still_needed: bool) -> None:
    """Cut a pattern in two after a day: the later part has nobody, and keeps the cover found for it."""
    work.planned.change(replace(pattern, last=last_day))
    first = _next(pattern, last_day)
    goes_on = still_needed and (pattern.last is None or first <= pattern.last)
    rest = work.planned.add(replace(pattern, id=0, pa_id=0, first=first)) if goes_on else None
    for cover in work.planned.all():
        if cover.covers_id != pattern.id or cover.first <= last_day:
            continue
        if rest is None:
            work.planned.remove(cover.id)
        else:
            work.planned.change(replace(cover, covers_id=rest.id))


def _next(pattern: PlannedShift, after: date) -> date:
    """Give the first day after a day on which a shift of the pattern comes."""
    span = pattern.every_weeks * 7
    rounds = (after - pattern.first).days // span + 1
    return pattern.first + timedelta(days=rounds * span)
