"""What one PA's week comes to, agreed or not: lines of pay, and the cost with what comes on top."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.pa import PersonalAssistant
from app.employment.timesheet import Timesheet, Worked
from app.errors import AppError
from app.money import NOTHING, Money, total
from app.payroll.costs import period_cost, weekly
from app.payroll.figures import Statutory
from app.payroll.kept import PaidAbsence
from app.payroll.minimum_wage import WageCheck
from app.payroll.payslip import Earning, EarningKind
from app.payroll.periods import LAST_WEEK
from app.payroll.record import PayrollRecord, record_on, terms_of
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import for_day
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import counted_on, days_of, monday_of
from app.usecases.pay.away import Known, away_pay
from app.usecases.pay.checks import wage_check
from app.usecases.pay.days import schedule
from app.usecases.pay.hours import AgreedWeek, hours_pay, miles_before
from app.words import money, t

AHEAD = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line: what it is, and either money or, for holiday that builds up, hours.

    `kind` says what sort of pay it is, None where it is not pay.
    """

    words: str
    amount: Money | None = None
    hours: Decimal | None = None
    kind: EarningKind | None = None


@dataclass(frozen=True, slots=True)
class WeekCost:
    """What a week comes to: its lines, the cost with on-costs, and the minimum wage.

    `on_costs` are the employer's National Insurance and pension, spread over the weeks of a pay. `wage` is
    None where there is no time that the minimum wage is owed for.
    """

    lines: tuple[CostLine, ...]
    pay: Money
    on_costs: Money
    wage: WageCheck | None = None

    @property
    def cost(self) -> Money:
        """What the week costs the budget."""
        return self.pay + self.on_costs


def week_cost(book: Book, pa_id: int, monday: date) -> WeekCost:
    """Work out what a PA's week comes to, by the hours as they are written down now.

    Raises AppError where no terms hold on a day that was worked, or where the pay figures do not reach.
    """
    with book.begin() as work:
        return open_week_cost(work, pa_id, monday_of(monday))


def open_week_cost(work: Work, pa_id: int, monday: date) -> WeekCost:
    """Work out a week's cost within a transaction."""
    pa, contracts = work.pas.get(pa_id), tuple(work.contracts.of(pa_id))
    figures, period = for_day(monday), days_of(monday)
    counted = counted_on(work, pa_id, _sheets(work, pa_id, monday))
    week = AgreedWeek(monday, (), counted)
    hours = hours_pay((week,), contracts, figures.holiday, miles_before(work, pa_id, monday))
    away = _away(work, pa_id, contracts, period)
    earnings = (*hours.earnings, *away)
    gross, expenses = (total(line.amount for line in lines) for lines in (earnings, hours.expenses))
    lines = (
        *(CostLine(_named(line), line.amount, kind=line.kind) for line in earnings),
        *_building_up(contracts, counted, period.last, figures),
        *(CostLine(t("Mileage, {miles}", miles=line.words), line.amount) for line in hours.expenses),
    )
    on_costs = _on_costs(work, pa, contracts, gross, period)
    return WeekCost(lines, gross + expenses, on_costs, _wage(pa, contracts, counted, period))


def _sheets(work: Work, pa_id: int, monday: date) -> list[Timesheet]:
    """Give the week's timesheets, or one that stands for a week that nobody has touched yet."""
    return work.timesheets.of_week(pa_id, monday) or [Timesheet(0, pa_id, monday)]


def _away(work: Work, pa_id: int, contracts: tuple[Contract, ...], period: Period) -> list[Earning]:
    """Give sick pay and holiday pay of this week alone: up to its Sunday, less up to the Sunday before."""
    plan = schedule(contracts, period.last + AHEAD)
    if plan is None:
        return []
    record = record_on(work.payroll_records.of(pa_id), period.last) or PayrollRecord(0, pa_id, period.first)
    known = [
        Known(
            pa_id,
            _terms_on(contracts, until) or plan.contract,
            record,
            until,
            tuple(work.absences.of(pa_id)),
            tuple(work.planned.all()),
            tuple(kept for kept in work.payslips.of(pa_id) if kept.pay_day <= period.last),
            tuple(work.earned_weeks.of(pa_id)),
            (),
        )
        for until in (period.first - timedelta(days=1), period.last)
    ]
    before, now = ({one.absence_id: line for line, one in _paired(each)} for each in known)
    found = []
    for number, line in now.items():
        earlier = before.get(number)
        amount = line.amount - (earlier.amount if earlier else NOTHING)
        minutes = line.minutes - (earlier.minutes if earlier else 0)
        if amount:
            found.append(Earning(line.kind, amount, "", minutes, line.rate, line.job))
    return found


def _paired(known: Known) -> list[tuple[Earning, PaidAbsence]]:
    pay = away_pay(known)
    return list(zip(pay.earnings, pay.paid, strict=True))


def _terms_on(contracts: tuple[Contract, ...], day: date) -> Contract | None:
    return next((each for each in contracts if each.holds_on(day)), None)


def _named(line: Earning) -> str:
    """Say a line of pay in a few words: 11.67 h at £13.40, Evenings."""
    if line.kind is EarningKind.SICK:
        return t("Sick pay")
    if line.kind is EarningKind.HOLIDAY:
        return t("Holiday, {hours} h", hours=in_hours(line.minutes))
    if line.kind is EarningKind.ROLLED_UP_HOLIDAY:
        return t("Holiday pay, {words}", words=line.words)
    if line.rate is None:
        return line.words
    said = t("{hours} h at {rate}", hours=in_hours(line.minutes), rate=money(line.rate))
    return f"{said}, {line.words}" if line.words else said


def in_hours(minutes: int) -> str:
    """Write minutes as hours with two decimals, half a hundredth up: 11.67."""
    return str(nearest_penny(Decimal(minutes) / 60)).removeprefix("£")


def _building_up(
    contracts: tuple[Contract, ...], counted: Worked, day: date, figures: Statutory
) -> list[CostLine]:
    """Say how much holiday irregular hours build up; it is paid when it is taken."""
    terms = _terms_on(contracts, day)
    if terms is None or terms.hours is HoursKind.REGULAR or terms.holiday is HolidayPay.ROLLED_UP:
        return []
    minutes = sum(line.minutes for line in counted.lines if not line.nights)
    percent = (figures.holiday.accrual * 100).normalize()
    hours = Decimal(minutes) / 60 * figures.holiday.accrual
    return [
        CostLine(t("Holiday built up ({percent}%)", percent=percent), hours=hours.quantize(Decimal("0.01")))
    ]


def _on_costs(
    work: Work, pa: PersonalAssistant, contracts: tuple[Contract, ...], gross: Money, period: Period
) -> Money:
    """Give the week's share of the employer's National Insurance and pension, were every week like it."""
    record = record_on(work.payroll_records.of(pa.id), period.last)
    plan = schedule(contracts, period.last + AHEAD)
    if plan is None or not gross:
        return NOTHING
    day = period.first
    terms = terms_of(record or PayrollRecord(0, pa.id, day), plan.frequency, day, pa.born)
    whole = nearest_penny(pounds(gross) * LAST_WEEK / plan.frequency.in_year)
    cost = period_cost(whole, terms, for_day(day))
    return weekly(cost.insurance + cost.pension, terms)


def _wage(
    pa: PersonalAssistant, contracts: tuple[Contract, ...], counted: Worked, period: Period
) -> WageCheck | None:
    try:
        check = wage_check(pa, period, counted.lines, contracts)
    except AppError:
        # The minimum wage of this time is not known to this Daybook; the page says so of all figures.
        return None
    return check if check.due else None
