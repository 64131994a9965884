"""What the rota costs in pay: a week as planned, and what cover costs more."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.employment.rota import PlannedOnDay, as_worked, within
from app.employment.timesheet import TimeLine
from app.employment.week import counted
from app.money import NOTHING, Money, total
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import days_of, holidays_in, monday_of
from app.usecases.rota.cover import on_its_day


@dataclass(frozen=True, slots=True)
class PlannedPay:
    """What a week of the rota comes to in pay, without what the employer pays on top.

    `extra` is what cover was said to cost more, for helpers from outside the team. `without_terms` names
    PAs whose terms are not known for a day of it; their time is not in `pay`.
    """

    pay: Money
    extra: Money
    without_terms: tuple[str, ...]


def planned_pay(book: Book, monday: date) -> PlannedPay:
    """Give what the week of the rota from a Monday comes to in pay as it stands now."""
    period = days_of(monday_of(monday))
    with book.begin() as work:
        slots = within(work.planned.all(), work.absences.all(), period)
        paid = [slot for slot in slots if slot.pa_id]
        known = [slot for slot in paid if _has_terms(work, slot)]
        missing = {slot.pa_id for slot in paid if slot not in known}
        names = sorted(work.pas.get(pa_id).name for pa_id in missing)
        extra = total(slot.shift.extra for slot in slots if slot.helper)
        return PlannedPay(total(_pay(work, slot, slot.pa_id) for slot in known), extra, tuple(names))


def _has_terms(work: Work, slot: PlannedOnDay) -> bool:
    return any(terms.holds_on(slot.day) for terms in work.contracts.of(slot.pa_id))


def cover_cost(book: Book, planned_id: int, day: date, pa_id: int) -> Money:
    """Give how much more a PA's pay for one planned shift is than the pay of who was to come.

    Below nought it costs less. It is pay alone, without what the employer pays on top, and does not count
    sick or holiday pay of who is away. Raises AppError where no terms hold.
    """
    with book.begin() as work:
        slot = on_its_day(work, planned_id, day)
        return _pay(work, slot, pa_id) - (_pay(work, slot, slot.shift.pa_id) if slot.shift.pa_id else NOTHING)


def _pay(work: Work, slot: PlannedOnDay, pa_id: int) -> Money:
    shift = as_worked(PlannedOnDay(slot.shift, slot.day, pa_id))
    holidays = {each.day for each in holidays_in(work, Period(slot.day, slot.day + ONE_DAY))}
    return total(_line_pay(line) for line in counted([shift], work.contracts.of(pa_id), holidays).lines)


def _line_pay(line: TimeLine) -> Money:
    """Give a line's pay, rounded to the nearest penny, half a penny up."""
    if line.nights:
        return line.rate * line.nights
    return line.rate.times(Decimal(line.minutes) / 60)
