"""Working one PA's pay out: their hours, days away, extra lines and terms become a payslip."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.employment.timesheet import Timesheet
from app.errors import AppError, Finding, Severity
from app.money import total
from app.payroll.kept import EarnedWeek, KeptPayslip, PaidAbsence, read_payslip
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, Parties, Pay, Payslip, payslip_findings
from app.payroll.pension import Refund
from app.payroll.periods import name_of_year
from app.payroll.record import (
    PayrollRecord,
    earlier_job,
    gives_refund,
    record_on,
    start_of_year,
    terms_of,
)
from app.payroll.statutory import for_day
from app.payroll.year import YearSoFar, from_earlier_job
from app.people import Person
from app.period import ONE_DAY, Period
from app.store.work import Work
from app.usecases.hours.seen import monday_of
from app.usecases.pay.away import Known, away_pay
from app.usecases.pay.checks import CheckedPay, pay_findings
from app.usecases.pay.days import Schedule
from app.usecases.pay.hospital import RetainerLine, retainer_lines
from app.usecases.pay.hours import (
    FOR_WORK,
    LAST_DAY,
    AgreedWeek,
    agreed_weeks,
    hours_pay,
    miles_before,
    time_lines,
)
from app.usecases.pay.records import employer_of
from app.words import day as in_words
from app.words import t


class NotPayableError(AppError):
    """A PA cannot be paid yet; `page` is where to go, `is_worth_saying` whether anything is wrong at all."""

    def __init__(self, sentence: str, remedy: str = "", page: str = "pay") -> None:
        super().__init__(sentence, remedy)
        self.page = page

    @property
    def is_worth_saying(self) -> bool:
        """Whether there is something to do; a PA who did not work and is owed nothing is simply left out."""
        return bool(self.sentence)


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """One PA's pay, and what is to be kept beside the payslip."""

    payslip: Payslip
    sheets: tuple[Timesheet, ...]
    findings: tuple[Finding, ...]
    earned: tuple[EarnedWeek, ...]
    away: tuple[PaidAbsence, ...]
    extras: tuple[int, ...]
    pots: dict[str, int]
    corrects_id: int = 0
    retained: tuple[RetainerLine, ...] = ()


def unpaid_weeks(work: Work, pa_id: int, until: date) -> list[date]:
    """Give the Mondays of a PA's weeks with agreed hours that no payslip has paid, up to a Sunday."""
    sheets = work.timesheets.unpaid(pa_id)
    return [sheet.week for sheet in sheets if sheet.is_locked and sheet.week + LAST_DAY <= until]


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one PA's pay is drawn from."""

    pa: PersonalAssistant
    plan: Schedule
    pay_day: date
    contracts: tuple[Contract, ...]
    record: PayrollRecord
    before: tuple[KeptPayslip, ...]
    weeks: tuple[AgreedWeek, ...]

    @property
    def until(self) -> date:
        """The last day that this pay looks at."""
        return self.plan.cut_off(self.pay_day)

    @property
    def contract(self) -> Contract:
        """The terms that set the pay day."""
        return self.plan.contract


def work_out(work: Work, pa: PersonalAssistant, plan: Schedule, pay_day: date) -> WorkedOut:
    """Work out a PA's pay for a pay day. Raises NotPayableError where that cannot be done yet."""
    looked = _look(work, pa, plan, pay_day)
    unagreed = _not_agreed(work, looked)
    figures = for_day(pay_day)
    first = min((week.week for week in looked.weeks), default=looked.until)
    hours = hours_pay(looked.weeks, looked.contracts, figures.holiday, miles_before(work, pa.id, first))
    away = away_pay(_known(work, looked))
    extras = work.extra_pays.waiting(pa.id, pay_day)
    added = [one.earning(str(one.contract_id or looked.contract.id)) for one in extras]
    retained = retainer_lines(work, pa.id, looked.until)
    earnings = (*hours.earnings, *away.earnings, *(line.earning for line in retained), *added)
    if not (earnings or hours.expenses or looked.weeks):
        raise _nothing(unagreed)
    payslip = _payslip(work, looked, earnings, hours.expenses)
    checked = CheckedPay(pa, looked.record, payslip, plan, looked.weeks, looked.contracts)
    findings = (*payslip_findings(payslip), *unagreed, *pay_findings(checked))
    return WorkedOut(
        payslip,
        tuple(sheet for week in looked.weeks for sheet in week.sheets),
        findings,
        _earned(looked),
        away.paid,
        tuple(one.id for one in extras),
        _pots(work, looked, earnings, hours.expenses),
        _corrected(work, looked),
        retained,
    )


def _look(work: Work, pa: PersonalAssistant, plan: Schedule, pay_day: date) -> _Looked:
    record = record_on(work.payroll_records.of(pa.id), pay_day)
    if record is None:
        raise NotPayableError(
            t("{name} has no payroll details.", name=pa.name),
            t("Put in their tax code, or what they ticked on the starter checklist."),
            "pay_details",
        )
    before = tuple(work.payslips.of(pa.id))
    weeks = agreed_weeks(work, pa.id, plan.cut_off(pay_day))
    if before and before[-1].pay_day >= pay_day:
        if not (weeks or work.extra_pays.waiting(pa.id, pay_day)):
            raise NotPayableError("")
        raise NotPayableError(
            t("{name} has a later payslip, of {day}.", name=pa.name, day=in_words(before[-1].pay_day)),
            t("Pay what is missing with the next one."),
        )
    return _Looked(pa, plan, pay_day, tuple(work.contracts.of(pa.id)), record, before, weeks)


def _nothing(unagreed: Sequence[Finding]) -> NotPayableError:
    if unagreed:
        return NotPayableError(unagreed[0].sentence, unagreed[0].remedy, "hours")
    return NotPayableError("")


def _not_agreed(work: Work, looked: _Looked) -> tuple[Finding, ...]:
    """Name the weeks with hours that are not agreed by both: this pay leaves them out."""
    first = looked.before[-1].last if looked.before else looked.plan.weeks(looked.pay_day).first
    if first > looked.until:
        return ()
    shifts = work.shifts.within(Period(monday_of(first), looked.until), looked.pa.id)
    locked = {
        sheet.week for sheet in work.timesheets.of(looked.pa.id) if sheet.is_locked and not sheet.number
    }
    waiting = sorted({monday_of(shift.day) for shift in shifts} - locked)
    return tuple(
        Finding(
            Severity.WARNING,
            t("The hours of the week from {day} are not agreed yet.", day=in_words(week)),
            rule="PAY-HOURS",
            remedy=t("Agree them both; until then this pay leaves them out."),
        )
        for week in waiting
    )


def _known(work: Work, looked: _Looked) -> Known:
    return Known(
        looked.pa.id,
        looked.contract,
        looked.record,
        looked.until,
        tuple(work.absences.of(looked.pa.id)),
        tuple(work.planned.all()),
        looked.before,
        tuple(work.earned_weeks.of(looked.pa.id)),
        tuple(work.paid_absences.of(looked.pa.id)),
    )


def _payslip(
    work: Work, looked: _Looked, earnings: tuple[Earning, ...], expenses: tuple[Earning, ...]
) -> Payslip:
    terms = terms_of(looked.record, looked.plan.frequency, looked.pay_day, looked.pa.born)
    pay = Pay(
        looked.pay_day,
        _days_paid(looked),
        earnings,
        expenses,
        who=_parties(work, looked.pa),
        refund=_refund(looked),
    )
    return work_out_pay(terms, pay, year_so_far(work, looked))


def _days_paid(looked: _Looked) -> Period:
    """Give the days that a pay is for: on from the last payslip's, and back to any earlier week it pays."""
    usual = looked.plan.weeks(looked.pay_day)
    first = usual.first
    if looked.before:
        first = min(looked.before[-1].last + ONE_DAY, usual.last)
    own = [week.week for week in looked.weeks if any(not sheet.number for sheet in week.sheets)]
    first = max(first, min(looked.pa.started, usual.last))
    return Period(min([first, *own]), usual.last)


def year_so_far(work: Work, looked: _Looked) -> YearSoFar:
    """Give the year's figures before this pay: by the last payslip, or by what was carried in."""
    year = name_of_year(looked.pay_day)
    last = read_payslip(looked.before[-1]).to_date if looked.before else None
    if last is not None and last.year == year:
        so_far = last
    else:
        so_far = start_of_year(year, work.carried_in.of_year(looked.pa.id, year))
    return from_earlier_job(so_far, *earlier_job(looked.record, looked.pay_day))


def _refund(looked: _Looked) -> Refund | None:
    """Give back what a PA who opted out in time has put in, once."""
    record, enrolled = looked.record, looked.record.enrolled
    if enrolled is None or not gives_refund(record, looked.pay_day, for_day(looked.pay_day)):
        return None
    since = (read_payslip(kept) for kept in looked.before if kept.pay_day >= enrolled)
    put_in = total(slip.pension.deducted for slip in since)
    return Refund(put_in, record.relief) if put_in else None


def _parties(work: Work, pa: PersonalAssistant) -> Parties:
    person = next(iter(work.people.all()), Person(""))
    return Parties(
        person.name,
        pa.name,
        pa.payroll_id or str(pa.id),
        pa.insurance_number,
        employer_of(work).paye_reference,
    )


def _earned(looked: _Looked) -> tuple[EarnedWeek, ...]:
    """Give what each week earned by work, for the average week of holiday pay."""
    terms = {contract.id: contract for contract in looked.contracts}
    found = []
    for week in looked.weeks:
        lines = [line for line in time_lines(week.worked.lines, terms) if line.kind in FOR_WORK]
        pay, minutes = total(line.amount for line in lines), sum(line.minutes for line in lines)
        found.append(EarnedWeek(0, looked.pa.id, 0, week.week, pay, minutes))
    return tuple(found)


def _pots(
    work: Work, looked: _Looked, earnings: Iterable[Earning], expenses: Iterable[Earning]
) -> dict[str, int]:
    """Say which pot pays each job: the contract's, else the book's first."""
    first = next((pot.id for pot in work.pots.all()), 0)
    by_job = {str(contract.id): contract.pot_id or first for contract in looked.contracts}
    jobs = [line.job for line in (*earnings, *expenses)] or [str(looked.contract.id)]
    return {job: by_job.get(job, first) for job in jobs}


def _corrected(work: Work, looked: _Looked) -> int:
    """Give the payslip that corrections in these weeks put right, or 0."""
    for week in looked.weeks:
        if any(sheet.number for sheet in week.sheets):
            own = work.timesheets.of_week(looked.pa.id, week.week)[0]
            if own.payslip_id:
                return own.payslip_id
    return 0
