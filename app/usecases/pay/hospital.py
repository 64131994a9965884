"""When the person is in hospital or away: what was agreed, what PAs are paid, which hours were not used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from app.employment.contract import Contract
from app.employment.rota import PlannedOnDay, as_worked, on_day
from app.employment.shift import AbsenceKind, PlannedShift, Shift
from app.employment.stay import WHOLE, PaidRetainer, Stay, check_stay, overlaps
from app.employment.timesheet import TimeKind
from app.employment.week import counted, working_minutes
from app.errors import AppError
from app.money import NOTHING, Money, total
from app.payroll.payslip import Earning, EarningKind
from app.payroll.retainer import PlannedDay, RetainerRule, retainer
from app.payroll.rounding import nearest_penny, pounds
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import holidays_in, in_force
from app.words import short_day, t

DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class StayOfPa:
    """One PA during a stay: minutes planned, worked (in hospital, say) and not used, and pay for the rest.

    `retainer` is due in all up to the day asked for; `paid` of it stands on payslips already.
    """

    pa_id: int
    name: str
    planned: int
    worked: int
    unused: int
    retainer: Money
    paid: Money


@dataclass(frozen=True, slots=True)
class StayPay:
    """What a stay comes to up to a day, PA by PA."""

    stay: Stay
    until: date
    team: tuple[StayOfPa, ...]

    @property
    def retainer(self) -> Money:
        """What all PAs are paid for time that was not worked."""
        return total(each.retainer for each in self.team)

    @property
    def unused(self) -> int:
        """The planned minutes that were not used; nothing of them is deleted."""
        return sum(each.unused for each in self.team)


@dataclass(frozen=True, slots=True)
class RetainerLine:
    """Pay that is due now for a stay under one contract, and what to keep once a payslip has paid it."""

    earning: Earning
    paid: PaidRetainer


def stays(book: Book) -> tuple[Stay, ...]:
    """Give every stay, the latest first."""
    with book.begin() as work:
        return tuple(sorted(work.stays.all(), key=lambda stay: (stay.first, stay.id), reverse=True))


def keep_stay(book: Book, stay: Stay) -> Stay:
    """Keep a stay, new or changed, with what was agreed for it.

    Raises AppError where it overlaps another, or its rule is none. What payslips have paid stays; a later
    pay puts it right.
    """
    check_stay(stay)
    with book.begin(t("Wrote down a time in hospital or away")) as work:
        if any(other.id != stay.id and overlaps(stay, other) for other in work.stays.all()):
            raise AppError(
                t("There is another stay on these days."), t("Change that one, or choose other days.")
            )
        if not stay.id:
            return work.stays.add(stay)
        work.stays.change(stay)
        return stay


def take_stay_out(book: Book, number: int) -> None:
    """Take out a stay that was written down by mistake; what payslips paid for it comes off the next pay."""
    with book.begin(t("Took a stay out")) as work:
        work.stays.remove(number)


def stay_pay(book: Book, number: int, today: date) -> StayPay:
    """Say what a stay comes to up to today, PA by PA: hours, and pay for those that were not used."""
    with book.begin() as work:
        stay = work.stays.get(number)
        rows = [_of_pa(work, stay, pa_id, name, today) for pa_id, name in _team(work, stay)]
    return StayPay(
        stay, min(stay.last or today, today), tuple(row for row in rows if row.planned or row.paid)
    )


def unused_reasons(work: Work, pa_id: int, period: Period) -> dict[date, Stay]:
    """Give the stay that explains why planned time was not used, for each day of a period that has one."""
    found = {}
    for stay in work.stays.all():
        days = stay.days_until(period.last)
        common = days.common(period) if days else None
        found.update({day: stay for day in common or () if _slots(work, pa_id, day)})
    return found


def retainer_lines(work: Work, pa_id: int, until: date) -> tuple[RetainerLine, ...]:
    """Give what a PA is due for stays up to a day, less what was paid before, contract by contract.

    A pay run adds each `earning` to the PA's pay, and keeps `paid` with the number of the payslip.
    """
    due = {
        (stay.id, contract_id): (stay, amount)
        for stay in work.stays.all()
        for contract_id, amount in _due(work, stay, pa_id, until).items()
    }
    paid: dict[tuple[int, int], Money] = {}
    for one in work.paid_retainers.of(pa_id):
        key = (one.stay_id, one.contract_id)
        paid[key] = paid.get(key, NOTHING) + one.amount
    lines = []
    for key in dict.fromkeys((*due, *paid)):
        stay, amount = due.get(key, (None, NOTHING))
        left = amount - paid.get(key, NOTHING)
        if left:
            earning = Earning(EarningKind.RETAINER, left, _words(stay, until), job=str(key[1]))
            lines.append(RetainerLine(earning, PaidRetainer(0, 0, key[0], pa_id, key[1], left)))
    return tuple(lines)


def keep_retainers(work: Work, payslip_id: int, lines: Iterable[RetainerLine]) -> None:
    """Write down that a payslip has paid these lines."""
    for line in lines:
        work.paid_retainers.add(replace(line.paid, payslip_id=payslip_id))


def _words(stay: Stay | None, until: date) -> str:
    if stay is None:
        return t("Pay for a stay that was taken out")
    last = min(stay.last or until, until)
    return t("{first} to {last}", first=short_day(stay.first), last=short_day(last))


def _team(work: Work, stay: Stay) -> list[tuple[int, str]]:
    """Give everybody who was employed on a day of the stay."""
    return [
        (pa.id, pa.name)
        for pa in work.pas.all()
        if pa.status.is_on_the_payroll
        and (pa.left is None or pa.left >= stay.first)
        and (stay.last is None or pa.started <= stay.last)
    ]


def _of_pa(work: Work, stay: Stay, pa_id: int, name: str, until: date) -> StayOfPa:
    planned = worked = unused = 0
    for day in stay.days_until(until) or ():
        wanted = sum(slot.minutes for slot in _slots(work, pa_id, day))
        done = sum(working_minutes(shift) for shift in _worked(work, pa_id, day))
        planned, worked = planned + wanted, worked + done
        unused += max(wanted - done, 0)
    paid = total(one.amount for one in work.paid_retainers.of(pa_id) if one.stay_id == stay.id)
    due = total(_due(work, stay, pa_id, until).values())
    return StayOfPa(pa_id, name, planned, worked, unused, due, paid)


def _due(work: Work, stay: Stay, pa_id: int, until: date) -> dict[int, Money]:
    """Give the retainer of a stay up to a day, by contract."""
    days = stay.days_until(until)
    if days is None:
        return {}
    rule = RetainerRule(stay.full_days, Decimal(stay.share_after) / WHOLE, stay.days_at_most)
    unworked = sorted(
        ((contract_id, planned) for day in days for contract_id, planned in _unworked(work, pa_id, day)),
        key=lambda pair: pair[0],
    )
    return {
        contract_id: retainer((planned for _, planned in group), days, rule)
        for contract_id, group in groupby(unworked, key=lambda pair: pair[0])
    }


def _unworked(work: Work, pa_id: int, day: date) -> list[tuple[int, PlannedDay]]:
    """Give what a day's planned time would have paid, less what was worked, by contract."""
    contracts = [each for each in work.contracts.of(pa_id) if each.holds_on(day)]
    if not contracts:
        return []
    planned = _value(work, [as_worked(replace(slot, pa_id=pa_id)) for slot in _slots(work, pa_id, day)])
    worked = _value(work, _worked(work, pa_id, day))
    return [
        (contract_id, PlannedDay(day, max(amount - worked.get(contract_id, NOTHING), NOTHING)))
        for contract_id, amount in planned.items()
    ]


def _value(work: Work, shifts: Sequence[Shift]) -> dict[int, Money]:
    """Price shifts by the terms of their contracts."""
    if not shifts:
        return {}
    contracts = work.contracts.of(shifts[0].pa_id)
    days = Period(shifts[0].day, shifts[-1].day + ONE_DAY)
    holidays = {each.day for each in holidays_in(work, days)}
    sums: dict[int, Money] = {}
    for line in counted(shifts, contracts, holidays).lines:
        if line.kind is TimeKind.SLEEP_IN:
            amount = line.rate * line.nights
        else:
            amount = nearest_penny(pounds(line.rate) * line.minutes / 60)
        sums[line.contract_id] = sums.get(line.contract_id, NOTHING) + amount
    return sums


def _worked(work: Work, pa_id: int, day: date) -> list[Shift]:
    holding, _ = in_force(work.shifts.within(Period(day, day), pa_id))
    return [shift for shift in holding if not shift.no_time]


def _slots(work: Work, pa_id: int, day: date) -> list[PlannedOnDay]:
    """Give what was planned for a PA on a day: by the rota, else by the contract's usual week.

    A PA who was away of their own, or was not yet or no longer employed, has nothing planned.
    """
    pa = work.pas.get(pa_id)
    away = [each for each in work.absences.of(pa_id) if each.kind is not AbsenceKind.NOT_NEEDED]
    if not pa.works_on(day):
        return []
    planned = [each for each in work.planned.all() if each.pa_id == pa_id]
    if not any(each.every_weeks for each in planned):
        planned = [*planned, *_usual_week(work.contracts.of(pa_id), day)]
    return [slot for slot in on_day(planned, away, day) if slot.pa_id == pa_id]


def _usual_week(contracts: Sequence[Contract], day: date) -> list[PlannedShift]:
    """Spread a contract's usual week over its days from Monday on, where no rota says more."""
    made = []
    for contract in contracts:
        days = (contract.half_days + 1) // 2
        # Terms without a usual week plan nothing; no time at all must not be taken for a whole day.
        if contract.weekly_minutes and contract.holds_on(day) and day.weekday() < days <= DAYS_OF_WEEK:
            minutes = contract.weekly_minutes * 2 // contract.half_days
            made.append(PlannedShift(0, contract.pa_id, day, 480, 480 + minutes, 0, job=contract.job))
    return made
