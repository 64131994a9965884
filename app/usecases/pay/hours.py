"""From agreed weeks to lines of pay: hours at each rate, sleep-ins, mileage, holiday that is rolled up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from app.employment.contract import Contract, HolidayPay
from app.employment.timesheet import RateKind, TimeKind, TimeLine, Timesheet, Worked
from app.money import NOTHING, Money, total
from app.payroll.figures import Holiday
from app.payroll.holiday import rolled_up_pay
from app.payroll.mileage import Vehicle, approved_mileage, mileage_pay
from app.payroll.payslip import Earning, EarningKind
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import for_day
from app.period import Period, tax_year
from app.store.work import Work
from app.usecases.hours.seen import counted_on
from app.words import money, t, tn

EARNED = {
    TimeKind.WORK: EarningKind.WORK,
    TimeKind.WAKING_NIGHT: EarningKind.WORK,
    TimeKind.AWAKE: EarningKind.AWAKE,
    TimeKind.TRAVEL: EarningKind.TRAVEL,
    TimeKind.TRAINING: EarningKind.TRAINING,
    TimeKind.SLEEP_IN: EarningKind.SLEEP_IN,
}
# What rolled-up holiday pay is a share of: all pay for work, and no pay for days away.
FOR_WORK = frozenset(EARNED.values())
LAST_DAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class AgreedWeek:
    """One week of a PA that both have agreed and no payslip has paid: its timesheets and counted time."""

    week: date
    sheets: tuple[Timesheet, ...]
    worked: Worked

    @property
    def ends(self) -> date:
        """The week's Sunday."""
        return self.week + LAST_DAY


@dataclass(frozen=True, slots=True)
class HoursPay:
    """What agreed weeks come to: lines of pay, and expenses paid back free of tax."""

    earnings: tuple[Earning, ...] = ()
    expenses: tuple[Earning, ...] = ()


def agreed_weeks(work: Work, pa_id: int, until: date) -> tuple[AgreedWeek, ...]:
    """Give a PA's agreed and unpaid weeks that end by a day, the earliest first."""
    by_week: dict[date, list[Timesheet]] = {}
    for sheet in work.timesheets.unpaid(pa_id):
        if sheet.is_locked and sheet.week + LAST_DAY <= until:
            by_week.setdefault(sheet.week, []).append(sheet)
    return tuple(
        AgreedWeek(week, tuple(sheets), counted_on(work, pa_id, sheets))
        for week, sheets in sorted(by_week.items())
    )


def hours_pay(
    weeks: Sequence[AgreedWeek], contracts: Sequence[Contract], rules: Holiday, miles_before: Decimal
) -> HoursPay:
    """Work out what weeks come to; `miles_before` were driven earlier in the tax year of the first."""
    terms = {contract.id: contract for contract in contracts}
    lines = time_lines([line for week in weeks for line in week.worked.lines], terms)
    miles = _mileage(weeks, terms, miles_before)
    rolled = [_rolled_up(contract, lines, rules) for contract in contracts]
    return HoursPay(
        (*lines, *(line for line in rolled if line.amount), *(line for line in miles.taxed if line.amount)),
        tuple(line for line in miles.free if line.amount),
    )


class _Sort(NamedTuple):
    """What one line of a payslip is for: time of one kind at one rate in one job."""

    contract_id: int
    kind: TimeKind
    rate: Money
    rate_kind: RateKind
    words: str


def time_lines(lines: Iterable[TimeLine], terms: dict[int, Contract]) -> list[Earning]:
    """Add the time of each kind and rate up to one line of pay, to the nearest penny."""
    sums: dict[_Sort, tuple[int, int]] = {}
    for line in lines:
        sort = _Sort(line.contract_id, line.kind, line.rate, line.rate_kind, line.words)
        minutes, nights = sums.get(sort, (0, 0))
        sums[sort] = (minutes + line.minutes, nights + line.nights)
    jobs = len({terms[sort.contract_id].job for sort in sums})
    return [
        _earning(sort, minutes, nights, terms[sort.contract_id].job if jobs > 1 else "")
        for sort, (minutes, nights) in sums.items()
        if minutes or nights
    ]


def _earning(sort: _Sort, minutes: int, nights: int, job: str) -> Earning:
    kind, contract = EARNED[sort.kind], str(sort.contract_id)
    said = _joined(_rate_words(sort), job, sort.words)
    if sort.kind is TimeKind.SLEEP_IN:
        each = tn("{count} night at {rate}", "{count} nights at {rate}", nights, rate=money(sort.rate))
        return Earning(kind, sort.rate * nights, _joined(each, job, sort.words), job=contract)
    return Earning(kind, for_minutes(sort.rate, minutes), said, minutes, sort.rate, contract)


def for_minutes(rate: Money, minutes: int) -> Money:
    """Give what minutes come to at an hour's rate, to the nearest penny."""
    return nearest_penny(pounds(rate) * minutes / 60)


def _rate_words(sort: _Sort) -> str:
    if sort.kind is TimeKind.WAKING_NIGHT:
        return t("Waking nights")
    return {
        RateKind.EVENING: t("Evenings"),
        RateKind.WEEKEND: t("Weekends"),
        RateKind.BANK_HOLIDAY: t("Bank holidays"),
    }.get(sort.rate_kind, "")


def _joined(*said: str) -> str:
    return ", ".join(filter(None, said))


def _rolled_up(contract: Contract, lines: Iterable[Earning], rules: Holiday) -> Earning:
    """Give the holiday pay that is paid along with a job's pay; nothing where it is paid when taken."""
    job = str(contract.id)
    base = total(line.amount for line in lines if line.job == job and line.kind in FOR_WORK)
    if contract.holiday is not HolidayPay.ROLLED_UP:
        base = NOTHING
    words = t("{percent}% of {pay}", percent=(rules.accrual * 100).normalize(), pay=money(base))
    return Earning(EarningKind.ROLLED_UP_HOLIDAY, rolled_up_pay(base, rules), words, job=job)


@dataclass(slots=True)
class _Miles:
    """Lines for miles: paid back free of tax, and what lies above the approved rate."""

    free: list[Earning] = field(default_factory=list)
    taxed: list[Earning] = field(default_factory=list)


def _mileage(weeks: Sequence[AgreedWeek], terms: dict[int, Contract], before: Decimal) -> _Miles:
    """Part what miles are paid by the approved rate of the tax year that they were driven in."""
    found = _Miles()
    driven: dict[tuple[int, Period], Decimal] = {}
    for week in weeks:
        for contract_id, tenths in week.worked.tenth_miles:
            key = (contract_id, tax_year(week.ends))
            driven[key] = driven.get(key, Decimal(0)) + Decimal(tenths) / 10
    for (contract_id, year), miles in driven.items():
        rate, job = terms[contract_id].mileage, str(contract_id)
        paid = nearest_penny(pounds(rate) * miles)
        approved = approved_mileage(Vehicle.CAR, miles, before, for_day(year.first).mileage)
        parts = mileage_pay(paid, approved) if miles > 0 else mileage_pay(paid, paid)
        words = t("{miles} miles at {rate}", miles=f"{miles.normalize():f}", rate=a_mile(rate))
        found.free.append(Earning(EarningKind.OTHER, parts.free, words, job=job))
        above = t("Mileage above the rate free of tax")
        found.taxed.append(Earning(EarningKind.OTHER, parts.taxed, above, job=job))
    return found


def a_mile(rate: Money) -> str:
    """Write a rate a mile: 45p."""
    return t("{pence}p", pence=rate.pence) if rate < Money(100) else money(rate)


def miles_before(work: Work, pa_id: int, day: date) -> Decimal:
    """Give the miles that a PA drove in the tax year of a day, up to the day before."""
    year = tax_year(day)
    if year.first == day:
        return Decimal(0)
    shifts = work.shifts.within(Period(year.first, day - timedelta(days=1)), pa_id)
    return Decimal(sum(shift.tenth_miles for shift in shifts if not shift.is_correction)) / 10
