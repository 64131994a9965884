"""What to look at before a pay is kept: the minimum wage, pensions, what a record lacks, HMRC."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.employment.timesheet import TimeLine
from app.errors import Finding, Severity
from app.money import Money, total
from app.payroll.dues import must_register
from app.payroll.enrolment import PensionDuty, enrolment_dates, pension_duty
from app.payroll.minimum_wage import COUNTED, Stretch, TimeKind, WageCheck, Worker, check_pay, wage_findings
from app.payroll.payslip import Payslip
from app.payroll.periods import LAST_WEEK, years_old
from app.payroll.record import PayrollRecord, scheme_on
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import for_day
from app.period import Period
from app.store.work import Work
from app.usecases.pay.days import Schedule
from app.usecases.pay.hours import AgreedWeek, for_minutes
from app.usecases.pay.records import employer_of, record_findings
from app.words import day as in_words
from app.words import t

# Whose birthday is not known is held to the wage of a grown-up, the highest there is.
GROWN_UP = date(1950, 1, 1)
# State Pension age has not been below this for anybody for long; who is younger need not be asked.
ASKED_FROM_AGE = 60


@dataclass(frozen=True, slots=True)
class CheckedPay:
    """One pay with all that it is checked by."""

    pa: PersonalAssistant
    record: PayrollRecord
    payslip: Payslip
    plan: Schedule
    weeks: Sequence[AgreedWeek]
    contracts: Sequence[Contract]


def not_yet_agreed(work: Work, day: date) -> set[int]:
    """Give the PAs who may not be paid from public money yet: relatives in the household, not agreed."""
    from app.usecases.team.people import (
        not_yet_agreed as of_team,  # papers of the team are looked at only here
    )

    return of_team(work, day)


def pay_findings(checked: CheckedPay) -> tuple[Finding, ...]:
    """Say what to look at in one PA's pay."""
    day = checked.payslip.pay.pay_day
    found = list(record_findings(checked.record, day))
    for check in wage_checks(checked):
        found += wage_findings(check, checked.pa.name)
    found += _pension(checked)
    return tuple(found)


def wage_checks(checked: CheckedPay) -> list[WageCheck]:
    """Check each pay reference period that these weeks belong to, by the rate and age of its first day."""
    periods: dict[Period, list[TimeLine]] = {}
    for week in checked.weeks:
        reference = checked.plan.reference(week.ends)
        # Nobody's first reference period begins before they do.
        reference = Period(max(reference.first, min(checked.pa.started, week.week)), reference.last)
        periods.setdefault(reference, []).extend(week.worked.lines)
    return [
        wage_check(checked.pa, period, lines, checked.contracts) for period, lines in sorted(periods.items())
    ]


def wage_check(
    pa: PersonalAssistant, period: Period, lines: Iterable[TimeLine], contracts: Sequence[Contract]
) -> WageCheck:
    """Check counted time against the minimum wage; what a rate pays above the usual one does not count."""
    usual = {contract.id: contract.hourly for contract in contracts}
    counting = [line for line in lines if TimeKind(line.kind) in COUNTED]
    pay = total(for_minutes(min(line.rate, usual[line.contract_id]), line.minutes) for line in counting)
    stretches = [Stretch(TimeKind(line.kind), line.minutes) for line in counting]
    return check_pay(Worker(pa.born or GROWN_UP, pa.apprentice_since), period, stretches, pay)


def _pension(checked: CheckedPay) -> list[Finding]:
    """Say where somebody must be put into a pension and is not."""
    pay, record, pa = checked.payslip, checked.record, checked.pa
    day, rules = pay.pay.pay_day, for_day(pay.pay.pay_day).pension
    if pa.born is None:
        sentence = t("The day of birth is missing, so pension duties cannot be checked.")
        remedy = t("Put it in on the PA’s page.")
        return [Finding(Severity.WARNING, sentence, pa.name, "PENSION-AGE", remedy=remedy)]
    if record.pension_day is None and years_old(pa.born, day) >= ASKED_FROM_AGE:
        sentence = t("Pay depends on the day on which {name} reaches State Pension age.", name=pa.name)
        remedy = t("Look the day up on GOV.UK and put it in with their tax details.")
        return [Finding(Severity.WARNING, sentence, pa.name, "PENSION-AGE", remedy=remedy)]
    pension_day = record.pension_day or date.max
    duty = pension_duty(pa.born, pension_day, pay.gross, pay.terms.frequency, day, rules)
    waits = record.postponed_until is not None and day < record.postponed_until
    if duty is not PensionDuty.ENROL or scheme_on(record, day) or record.opted_out or waits:
        return []
    dates = enrolment_dates(day, rules)
    sentence = t("{name} now earns enough to be put into a pension.", name=pa.name)
    remedy = t(
        "Put them in now, or tell them in writing that it waits until {day} at the latest.",
        day=in_words(dates.postponed_to),
    )
    return [Finding(Severity.STOP, sentence, pa.name, "PENSION-ENROL", "Pensions Act 2008 s.3", remedy)]


def run_findings(work: Work, payslips: Sequence[Payslip], pay_day: date) -> Sequence[Finding]:
    """Say what a whole pay day needs: to be registered with HMRC as an employer."""
    if employer_of(work).paye_reference or not any(_needs_registering(slip, pay_day) for slip in payslips):
        return ()
    rules = for_day(pay_day).hmrc
    sentence = t("This pay means that you must be registered with HMRC as an employer.")
    remedy = t(
        "Register on GOV.UK, then put in your PAYE reference. It is needed from {pay} a week.",
        pay=rules.register_from_weekly_pay,
    )
    return (Finding(Severity.WARNING, sentence, rule="PAYE-REGISTER", source="LITRG", remedy=remedy),)


def _needs_registering(payslip: Payslip, pay_day: date) -> bool:
    weekly = weekly_pay(payslip)
    return must_register(
        weekly,
        for_day(pay_day).hmrc,
        has_other_job=payslip.terms.tax_code.text == for_day(pay_day).paye.second_job_code,
        has_pension=payslip.terms.scheme is not None,
    )


def weekly_pay(payslip: Payslip) -> Money:
    """Give a payslip's pay for a week, to the nearest penny."""
    return nearest_penny(pounds(payslip.gross) * payslip.terms.frequency.in_year / LAST_WEEK)
