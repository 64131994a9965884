"""Why this money is not spare: what it would cost if every PA's job ended today, and what is owed anyway."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.employment.check import Check
from app.employment.contract import HolidayPay
from app.employment.insurance import policy_on
from app.employment.pa import Status
from app.errors import Finding, Severity
from app.funding.agreement import DueKind
from app.funding.position import GOING_OUT
from app.money import NOTHING, Money, total
from app.payroll.holiday import LeaveOwed
from app.payroll.liability import Job, JobEnding, Liability
from app.payroll.liability import liability as if_all_ended
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import for_day
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.leave import LeaveLedger, see_leave
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.team.money import PaMoney, summed, team_money, unpaid
from app.words import t

NO_LEAVE = LeaveOwed(Decimal(0), Decimal(0), NOTHING)


@dataclass(frozen=True, slots=True)
class LiabilityMeter:
    """What a day's money is needed for.

    `ending` is what ending every job on `on` would cost, with tax and pension that are due; `net_pay` is on
    payslips that nobody has paid out yet, `bills` is what others are owed. `held` is what is in the accounts.
    `policy` is the insurance whose legal line is asked before any job ends, None where none is written down.
    """

    on: date
    ending: Liability
    net_pay: Money
    bills: Money
    held: Money
    policy: Check | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def jobs(self) -> tuple[JobEnding, ...]:
        """The parts of each job."""
        return self.ending.jobs

    @property
    def wages(self) -> Money:
        """Hours and days away that no payslip has paid yet."""
        return total(job.wages for job in self.jobs)

    @property
    def leave(self) -> Money:
        """Holiday earned and not taken; below nought where more was taken than earned."""
        return total(job.leave for job in self.jobs)

    @property
    def notice(self) -> Money:
        """Pay for the weeks of notice."""
        return total(job.notice for job in self.jobs)

    @property
    def redundancy(self) -> Money:
        """Redundancy pay."""
        return total(job.redundancy for job in self.jobs)

    @property
    def on_costs(self) -> Money:
        """The employer's National Insurance and pension on the last pays."""
        return total(job.on_costs for job in self.jobs)

    @property
    def amount(self) -> Money:
        """All of it."""
        return self.ending.amount + self.net_pay + self.bills

    @property
    def left(self) -> Money:
        """What would be left of the money that is held; below nought, it would not reach."""
        return self.held - self.amount


def liability(book: Book, today: date) -> LiabilityMeter:
    """Work out what the money is needed for today, from the book's records.

    Raises AppError when the pay figures do not reach to today.
    """
    with book.begin() as work:
        return open_liability(work, today)


def open_liability(work: Work, today: date) -> LiabilityMeter:
    """Work out what the money is needed for today, within a unit of work."""
    team = [one for one in team_money(work, today) if _is_owed_anything(work, one, today)]
    jobs = [job(work, one, today) for one in team]
    owed = {kind: _owed(work, kind) for kind in GOING_OUT}
    ending = if_all_ended(jobs, today, for_day(today), owed[DueKind.HMRC], owed[DueKind.PENSION])
    return LiabilityMeter(
        today,
        ending,
        owed[DueKind.NET_PAY],
        owed[DueKind.INVOICE] + owed[DueKind.HOLIDAY],
        total(work.sums.balance(account.id) for account in work.accounts.all()),
        policy_on(work.checks.all(), today),
        tuple(finding for one in team for finding in _findings(one)),
    )


def _owed(work: Work, kind: DueKind) -> Money:
    return -total(due.amount for due in work.dues.open() if due.kind is kind)


def _is_owed_anything(work: Work, one: PaMoney, today: date) -> bool:
    """Say whether somebody works today, or has left with hours that nobody has paid."""
    return one.pa.works_on(today) or bool(unpaid(work, one, today).earnings)


def job(work: Work, one: PaMoney, today: date) -> Job:
    """Give one PA's job as it stands: who has left is owed wages and holiday, and no more notice."""
    works = one.pa.works_on(today)
    owing = unpaid(work, one, today)
    return Job(
        one.pa.name,
        one.born,
        one.pa.serves_from if works else today,
        one.week,
        one.terms_on(today),
        leave_owed(see_leave(work, one.pa.id, today, leaves=min(today, one.pa.left or today)), one),
        summed(owing.earnings) + summed(owing.expenses),
        max((each.notice_weeks for each in one.contracts), default=0) if works else 0,
        works and one.pa.status is Status.EMPLOYEE,
    )


def leave_owed(ledger: LeaveLedger, one: PaMoney) -> LeaveOwed:
    """Price holiday: an hour at the usual rate or the average, a day as its share of a usual week."""
    if all(each.holiday is HolidayPay.ROLLED_UP for each in one.contracts):
        return NO_LEAVE
    return LeaveOwed(ledger.earned + ledger.carried, ledger.taken, _unit_pay(ledger, one))


def _unit_pay(ledger: LeaveLedger, one: PaMoney) -> Money:
    if ledger.unit is LeaveUnit.HOURS:
        if not one.week_minutes:
            return one.main.hourly
        return nearest_penny(pounds(one.week) * 60 / one.week_minutes)
    days = Decimal(sum(each.half_days for each in one.contracts)) / 2
    return nearest_penny(pounds(one.week) / days) if days else NOTHING


def _findings(one: PaMoney) -> Iterator[Finding]:
    where = one.pa.name
    if one.pa.born is None:
        sentence = t("{name}’s birthday is missing, so redundancy pay is counted at its highest.", name=where)
        yield Finding(Severity.WARNING, sentence, where, "OWED-BORN", remedy=t("Put it in on their page."))
    if not one.week:
        sentence = t("{name} has no usual hours, so notice and redundancy count as nothing.", name=where)
        remedy = t("Put the usual hours of a week into their terms.")
        yield Finding(Severity.WARNING, sentence, where, "OWED-HOURS", remedy=remedy)
    if not one.record.id:
        sentence = t("{name} has no payroll details, so tax is counted at its highest.", name=where)
        remedy = t("Put in their tax code, or what they ticked on the starter checklist.")
        yield Finding(Severity.NOTE, sentence, where, "OWED-TAX", remedy=remedy)
