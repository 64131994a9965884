"""What one PA's money hangs on, on a day: terms of pay, a usual week, hours that no payslip has paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.employment.contract import Contract, HoursKind
from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.money import Money, total
from app.payroll.holiday_pay import AverageWeek, average_week
from app.payroll.kept import read_payslip
from app.payroll.minimum_wage import Worker
from app.payroll.payslip import Earning, Payslip, Terms
from app.payroll.periods import Frequency, name_of_year
from app.payroll.record import PayrollRecord, earlier_job, record_on, start_of_year, terms_of
from app.payroll.statutory import for_day, known_day
from app.payroll.year import YearSoFar, from_earlier_job, in_year
from app.period import ONE_DAY, tax_year
from app.store.work import Work
from app.usecases.hours.seen import counted_on, days_of
from app.usecases.pay.away import Known, away_pay, paid_weeks
from app.usecases.pay.checks import GROWN_UP
from app.usecases.pay.days import Schedule, schedule
from app.usecases.pay.hospital import retainer_lines
from app.usecases.pay.hours import AgreedWeek, HoursPay, for_minutes, hours_pay, miles_before

AHEAD = timedelta(days=62)


@dataclass(frozen=True)
class PaMoney:
    """One PA on a day.

    `contracts` are the terms of all jobs that hold, or the last ones of who has left. `record` is an empty
    one where no payroll details were written down: then pay is worked out as for somebody who said nothing.
    `payslips` are those since the tax year before the day's began, and the last ones before them.
    """

    pa: PersonalAssistant
    contracts: tuple[Contract, ...]
    plan: Schedule
    record: PayrollRecord
    payslips: tuple[Payslip, ...]
    average: AverageWeek | None

    @property
    def main(self) -> Contract:
        """The terms of the first job."""
        return self.contracts[0]

    @property
    def has_usual_hours(self) -> bool:
        """Whether the terms say how many hours a week are usual."""
        return all(each.weekly_minutes and each.hours is HoursKind.REGULAR for each in self.contracts)

    @property
    def week_minutes(self) -> Decimal:
        """The minutes of a usual week: by the terms, else the average of the weeks paid so far."""
        if self.average is not None and not self.has_usual_hours:
            return self.average.minutes
        return Decimal(sum(each.weekly_minutes for each in self.contracts))

    @property
    def week(self) -> Money:
        """The pay of a usual week: by the terms, else the average of the weeks paid so far."""
        if self.average is not None and not self.has_usual_hours:
            return self.average.pay
        return total(for_minutes(each.hourly, each.weekly_minutes) for each in self.contracts)

    @property
    def born(self) -> date:
        """The birthday; who has not said it is held to the highest rates, which are a grown-up's."""
        return self.pa.born or GROWN_UP

    @property
    def worker(self) -> Worker:
        """The PA as the minimum wage sees them."""
        return Worker(self.born, self.pa.apprentice_since)

    def terms_on(self, day: date) -> Terms:
        """Give what a pay on a day is worked out by."""
        return terms_of(self.record, Frequency(self.main.frequency), day, self.pa.born)


def team_money(work: Work, today: date) -> tuple[PaMoney, ...]:
    """Give everybody on the payroll who works today, will work, or has left, where terms are known."""
    found = (pa_money(work, pa, today) for pa in work.pas.all() if pa.status.is_on_the_payroll)
    return tuple(each for each in found if each is not None)


def pa_money(work: Work, pa: PersonalAssistant, today: date) -> PaMoney | None:
    """Give one PA on a day, or None where no terms are known."""
    every = work.contracts.of(pa.id)
    day = min(max(today, pa.started), pa.left or date.max)
    holding = tuple(each for each in every if each.holds_on(day)) or tuple(every[-1:])
    plan = schedule(every, day + AHEAD)
    if not holding or plan is None:
        return None
    record = record_on(work.payroll_records.of(pa.id), day) or PayrollRecord(0, pa.id, pa.started)
    # What nobody has brought in yet may lie in the tax year before.
    since = tax_year(tax_year(today).first - ONE_DAY).first
    payslips = tuple(read_payslip(kept) for kept in work.payslips.since(pa.id, since))
    return PaMoney(pa, holding, plan, record, payslips, _average(work, pa.id, day))


def _average(work: Work, pa_id: int, day: date) -> AverageWeek | None:
    try:
        rules = for_day(known_day(day)).holiday
        # A week counts by its Sunday.
        first = day - timedelta(weeks=rules.look_back_weeks + 1)
        return average_week(paid_weeks(work.earned_weeks.since(pa_id, first)), day, rules)
    except AppError:
        # Nothing was paid yet, so there is nothing to take an average of.
        return None


def so_far(work: Work, one: PaMoney, pay_day: date) -> YearSoFar:
    """Give the tax year's figures before a pay: from the last payslip, else those that were carried in."""
    year = name_of_year(pay_day)
    if one.payslips and one.payslips[-1].to_date.year == year:
        figures = in_year(one.payslips[-1].to_date, year)
    else:
        figures = start_of_year(year, work.carried_in.of_year(one.pa.id, year))
    return from_earlier_job(figures, *earlier_job(one.record, pay_day))


def unpaid(work: Work, one: PaMoney, until: date) -> HoursPay:
    """Give all pay that was earned up to a day and that no payslip has paid.

    Hours written down, agreed already or not; holiday taken and sick pay; stays in hospital; added lines.
    """
    hours = _unpaid_hours(work, one.pa.id, until)
    job = str(one.main.id)
    extras = (extra.earning(job) for extra in work.extra_pays.waiting(one.pa.id, until))
    retained = (line.earning for line in retainer_lines(work, one.pa.id, until))
    return HoursPay((*hours.earnings, *_unpaid_away(work, one, until), *retained, *extras), hours.expenses)


def _unpaid_away(work: Work, one: PaMoney, until: date) -> tuple[Earning, ...]:
    absences, paid = tuple(work.absences.of(one.pa.id)), tuple(work.paid_absences.of(one.pa.id))
    if not absences and not paid:
        return ()
    known = Known(
        one.pa.id,
        one.main,
        one.record,
        until,
        absences,
        tuple(work.planned.all()),
        tuple(work.payslips.of(one.pa.id)),
        tuple(work.earned_weeks.of(one.pa.id)),
        paid,
    )
    return away_pay(known).earnings


def _unpaid_hours(work: Work, pa_id: int, until: date) -> HoursPay:
    weeks = _unpaid_weeks(work, pa_id, until)
    if not weeks:
        return HoursPay()
    first = weeks[0].week
    rules = for_day(min(until, days_of(weeks[-1].week).last)).holiday
    return hours_pay(weeks, work.contracts.of(pa_id), rules, miles_before(work, pa_id, first))


def _unpaid_weeks(work: Work, pa_id: int, until: date) -> list[AgreedWeek]:
    by_week: dict[date, list[int]] = {}
    sheets = {sheet.id: sheet for sheet in work.timesheets.unpaid(pa_id)}
    for sheet in sheets.values():
        if sheet.week <= until:
            by_week.setdefault(sheet.week, []).append(sheet.id)
    return [
        AgreedWeek(week, (), counted_on(work, pa_id, [sheets[number] for number in numbers]))
        for week, numbers in sorted(by_week.items())
    ]


def summed(lines: Iterable[Earning]) -> Money:
    """Add lines of pay up."""
    return total(line.amount for line in lines)
