"""Pay for days away: holiday as it is taken, and Statutory Sick Pay; what was paid before comes off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.rota import qualifying_days, usual_weekdays
from app.employment.shift import Absence as DaysAway
from app.employment.shift import AbsenceKind, PlannedShift
from app.errors import AppError
from app.money import NOTHING, Money, total
from app.payroll.average_earnings import from_days, from_months, from_weeks, of_a_new_pa
from app.payroll.figures import Holiday
from app.payroll.holiday_pay import PaidWeek, average_week
from app.payroll.kept import EarnedWeek, KeptPayslip, PaidAbsence
from app.payroll.payslip import Earning, EarningKind
from app.payroll.periods import DAYS_IN_WEEK, Frequency
from app.payroll.record import PayrollRecord
from app.payroll.sick_pay import Absence, links, statutory_sick_pay
from app.payroll.statutory import for_day, sick_pay_on
from app.period import Period
from app.usecases.pay.hours import for_minutes
from app.words import short_day, t

LOOKED_AT = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Known:
    """What pay for days away hangs on: a PA's terms, rota, days away, and what was paid before.

    `contract` is the terms in force, `until` the last day that this pay looks at.
    """

    pa_id: int
    contract: Contract
    record: PayrollRecord
    until: date
    absences: tuple[DaysAway, ...]
    planned: tuple[PlannedShift, ...]
    payslips: tuple[KeptPayslip, ...]
    earned: tuple[EarnedWeek, ...]
    paid: tuple[PaidAbsence, ...]


@dataclass(frozen=True, slots=True)
class AwayPay:
    """Lines of pay for days away, and what to remember of each absence so that it is paid once."""

    earnings: tuple[Earning, ...]
    paid: tuple[PaidAbsence, ...]


def away_pay(known: Known) -> AwayPay:
    """Work out what absences up to the last day are due now: what is due in all less what was paid."""
    present = {absence.id: absence for absence in known.absences}
    before: dict[int, list[PaidAbsence]] = {}
    for one in known.paid:
        before.setdefault(one.absence_id, []).append(one)
    earnings, paid = [], []
    for number in dict.fromkeys((*present, *before)):
        absence = present.get(number)
        for line, kept in (
            _holiday(known, number, absence, before.get(number, [])),
            _sick(known, number, absence, before.get(number, [])),
        ):
            if kept.amount or kept.minutes or kept.days:
                earnings.append(line)
                paid.append(kept)
    return AwayPay(tuple(earnings), tuple(paid))


def _holiday(
    known: Known, number: int, absence: DaysAway | None, before: Sequence[PaidAbsence]
) -> tuple[Earning, PaidAbsence]:
    was = sum(one.minutes for one in before)
    now = 0
    if absence is not None and absence.kind is AbsenceKind.HOLIDAY:
        now = _holiday_minutes(known, absence)
    minutes = now - was
    rate, amount = known.contract.hourly, NOTHING
    if minutes > 0:
        rate = holiday_rate(known, for_day(known.until).holiday)
        amount = for_minutes(rate, minutes)
    elif minutes < 0:
        given = total(one.amount for one in before if one.minutes)
        amount = -given.times(Decimal(-minutes) / was)
    words = _days_words(absence, known.until) if minutes >= 0 else t("Holiday that was not taken")
    line = Earning(
        EarningKind.HOLIDAY, amount, words, minutes, rate if minutes > 0 else None, str(known.contract.id)
    )
    return line, PaidAbsence(0, 0, number, known.until, amount, minutes)


def _days_words(absence: DaysAway | None, until: date) -> str:
    if absence is None:
        return ""
    last = min(absence.last or until, until)
    if last <= absence.first:
        return short_day(absence.first)
    return t("{first} to {last}", first=short_day(absence.first), last=short_day(last))


def _holiday_minutes(known: Known, absence: DaysAway) -> int:
    """Give the minutes of holiday that an absence uses up to the last day, by working days."""
    if known.contract.holiday is HolidayPay.ROLLED_UP or absence.first > known.until:
        return 0
    last = min(absence.last or known.until, known.until)
    taken = _working_days(known, Period(absence.first, last))
    if not absence.minutes or absence.last is None:
        return taken * known.contract.weekly_minutes * 2 // max(known.contract.half_days, 1)
    if last == absence.last:
        return absence.minutes
    whole = _working_days(known, Period(absence.first, absence.last))
    return absence.minutes * taken // whole if whole else 0


def _working_days(known: Known, days: Period) -> int:
    """Count the days of an absence that the PA would have worked: by the rota, else from Monday on."""
    pattern = usual_weekdays(known.planned, known.pa_id, days.first)
    weekdays = pattern or frozenset(range((known.contract.half_days + 1) // 2))
    return sum(day.weekday() in weekdays for day in days)


def holiday_rate(known: Known, rules: Holiday) -> Money:
    """Give an hour's holiday pay: the usual rate for regular hours, else the average of paid weeks."""
    if known.contract.hours is HoursKind.REGULAR:
        return known.contract.hourly
    try:
        return average_week(paid_weeks(known.earned), known.until, rules).hour
    except AppError:
        # Nothing was earned yet, or no hours stand beside it: the contract's rate is all there is.
        return known.contract.hourly


def paid_weeks(earned: Iterable[EarnedWeek]) -> list[PaidWeek]:
    """Give each week that was paid for work, corrections of it added."""
    sums: dict[date, tuple[Money, int]] = {}
    for one in earned:
        pay, minutes = sums.get(one.week, (NOTHING, 0))
        sums[one.week] = (pay + one.pay, minutes + one.minutes)
    return [
        PaidWeek(week + timedelta(days=DAYS_IN_WEEK - 1), pay, minutes)
        for week, (pay, minutes) in sums.items()
    ]


def _sick(
    known: Known, number: int, absence: DaysAway | None, before: Sequence[PaidAbsence]
) -> tuple[Earning, PaidAbsence]:
    was, was_days = (
        total(one.amount for one in before if one.days),
        sum(one.days for one in before),
    )
    now, now_days = NOTHING, 0
    if absence is not None and absence.kind is AbsenceKind.SICK and absence.first <= known.until:
        due = statutory_sick_pay(sick_absence(known, absence))
        now, now_days = due.amount, due.days_paid
    words = _days_words(absence, known.until) if now >= was else t("Sick pay that was not due")
    line = Earning(EarningKind.SICK, now - was, words, job=str(known.contract.id))
    return line, PaidAbsence(0, 0, number, known.until, now - was, 0, now_days - was_days)


def sick_absence(known: Known, absence: DaysAway) -> Absence:
    """Give an absence as the sums of sick pay want it: qualifying days, average earnings, linked spells."""
    days = Period(absence.first, min(absence.last or known.until, known.until))
    earlier = _earlier_spells(known, absence)
    first = _first_of_chain(earlier, days)
    return Absence(
        days,
        average_earnings(known, first),
        by_week=_qualifying(known, (*earlier, days)),
        earlier=earlier,
    )


def _earlier_spells(known: Known, absence: DaysAway) -> tuple[Period, ...]:
    spells = [
        Period(each.first, each.last)
        for each in known.absences
        if each.kind is AbsenceKind.SICK and each.last is not None and each.last < absence.first
    ]
    return tuple(sorted(spells))


def _first_of_chain(earlier: Sequence[Period], days: Period) -> Period:
    first = days
    for spell in reversed(earlier):
        rules = sick_pay_on(spell.last)
        if spell.days >= rules.spell_days_at_least and links(spell, first, rules):
            first = spell
    return first


def _qualifying(known: Known, spells: Iterable[Period]) -> dict[date, frozenset[int]]:
    """Give each week's qualifying days (0 Monday) by its Sunday, from the rota as it turns."""
    sundays = {day - timedelta(days=(day.weekday() + 1) % DAYS_IN_WEEK) for spell in spells for day in spell}
    return {
        sunday: frozenset(
            day.weekday() for day in qualifying_days(known.planned, known.pa_id, Period.weeks(sunday, 1))
        )
        for sunday in sundays
    }


def average_earnings(known: Known, spell: Period) -> Decimal:
    """Give average weekly earnings before a spell of sickness, in exact pounds.

    Over the pay days of the eight weeks before it; for somebody paid for less, over what was paid; before
    the first payslip, the figure that was carried in, else what the contract pays for a week.
    """
    before = [kept for kept in known.payslips if kept.pay_day < spell.first]
    if not before:
        contract = known.contract
        week = known.record.average_week or for_minutes(contract.hourly, contract.weekly_minutes)
        return of_a_new_pa(week, DAYS_IN_WEEK)
    last = before[-1].pay_day
    starts = [kept.pay_day for kept in before if kept.pay_day <= last - LOOKED_AT]
    if not starts:
        days = (max(kept.last for kept in before) - before[0].first).days + 1
        return of_a_new_pa(total(kept.gross for kept in before), days)
    received = [kept for kept in before if kept.pay_day > starts[-1]]
    return _average(total(kept.gross for kept in received), len(received), (last - starts[-1]).days, known)


def _average(amount: Money, count: int, days: int, known: Known) -> Decimal:
    if Frequency(known.contract.frequency) is Frequency.MONTHLY:
        return from_months(amount, count)
    if days % DAYS_IN_WEEK == 0:
        return from_weeks(amount, days // DAYS_IN_WEEK)
    return from_days(amount, days)
