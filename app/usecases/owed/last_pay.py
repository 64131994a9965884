"""What one PA gets if their job ends on a day: wages, holiday, notice and redundancy, as on a payslip."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.check import Check
from app.employment.insurance import ask_insurer_first, policy_on
from app.employment.leaving import KeptLeaving, LeavingReason
from app.employment.pa import Status
from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money, total
from app.payroll.ending import RedundancyPay, redundancy_of
from app.payroll.holiday import LeaveOwed
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind, Parties, Pay, Payslip
from app.payroll.statutory import for_day
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.leave import LeaveLedger, see_leave
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.owed.liability import leave_owed
from app.usecases.pay.days import schedule
from app.usecases.team.money import AHEAD, PaMoney, pa_money, so_far, unpaid
from app.usecases.team.notice import WEEK, notice_not_worked, notice_owed, pay_for_notice
from app.words import t, tn


@dataclass(frozen=True, slots=True)
class LastPay:
    """The last pay as it would be; nothing is kept.

    `leave` is holiday earned, taken and left, in `unit`s. `notice_weeks` is the notice that is
    owed, counted from the day it was said where that is kept, and `notice_days` what of it is not worked by
    the last day. `notice` is the pay for those days; it is part of the payslip only where it is paid out.
    `redundancy` is None where none can be due.
    """

    pa_id: int
    name: str
    last_day: date
    pay_day: date
    wages: Money
    leave: LeaveOwed
    unit: LeaveUnit
    notice_weeks: int
    notice_days: int
    notice: Money
    redundancy: RedundancyPay | None
    payslip: Payslip
    findings: tuple[Finding, ...] = ()

    @property
    def gross(self) -> Money:
        """All that is paid, before anything is taken."""
        return self.payslip.gross

    @property
    def to_pay(self) -> Money:
        """What the PA gets."""
        return self.payslip.to_pay

    @property
    def cost(self) -> Money:
        """What it costs the budget."""
        return self.payslip.cost


def last_pay(
    book: Book,
    pa_id: int,
    last_day: date,
    reason: LeavingReason = LeavingReason.RESIGNS,
    *,
    notice_paid: bool = False,
) -> LastPay:
    """Work out what a PA gets when the job ends on a day: unpaid pay, holiday left, what the law adds.

    `notice_paid` says that the notice is paid out and not worked. Raises AppError where the job had not begun
    by then, or where no terms of work are known.
    """
    with book.begin() as work:
        return open_last_pay(work, pa_id, last_day, reason, notice_paid=notice_paid)


def open_last_pay(
    work: Work, pa_id: int, last_day: date, reason: LeavingReason, *, notice_paid: bool
) -> LastPay:
    """Work out a last pay within a unit of work."""
    pa = work.pas.get(pa_id)
    one = pa_money(work, pa, last_day)
    if one is None:
        raise AppError(t("{name} has no terms of work yet.", name=pa.name), t("Put in their hours and pay."))
    if last_day < pa.started:
        raise AppError(t("That day is before the job began."), t("Choose a later day."))
    kept, policy = work.leavings.of(pa_id), policy_on(work.checks.all(), last_day)
    return _worked_out(work, _Ends(one, last_day, reason, notice_paid, kept, policy))


@dataclass(frozen=True)
class _Ends:
    """How a job ends."""

    one: PaMoney
    last_day: date
    reason: LeavingReason
    notice_paid: bool
    kept: KeptLeaving | None
    policy: Check | None

    @property
    def told(self) -> date:
        """The day it was said, where that is kept and not later; else the last day itself."""
        return min(self.kept.told, self.last_day) if self.kept else self.last_day

    @property
    def notice_weeks(self) -> int:
        """The weeks of notice that are owed: as kept, else by whoever ends the job."""
        if self.kept is not None and self.kept.reason is self.reason:
            return self.kept.weeks
        return notice_owed(self.one.pa, self.one.contracts, self.reason, self.told, self.last_day)

    @property
    def notice_days(self) -> int:
        """The days of notice that the last day leaves."""
        return notice_not_worked(self.notice_weeks, self.told, self.last_day)

    @property
    def redundancy(self) -> RedundancyPay | None:
        """Redundancy pay, where the job itself goes away and the law gives any."""
        pa = self.one.pa
        if not self.reason.is_redundancy or pa.status is not Status.EMPLOYEE:
            return None
        rules = for_day(self.last_day).redundancy
        return redundancy_of(self.one.born, pa.serves_from, self.last_day, self.one.week, rules)


def _worked_out(work: Work, ends: _Ends) -> LastPay:
    one = ends.one
    owing = unpaid(work, one, ends.last_day)
    ledger = see_leave(work, one.pa.id, ends.last_day, leaves=ends.last_day)
    leave = leave_owed(ledger, one)
    notice = pay_for_notice(ends.notice_days, one.week)
    pay_day = _pay_day(work, one, ends.last_day)
    added = _added(ends, leave, ledger, notice if ends.notice_paid else NOTHING)
    worked = Period(min(ends.last_day, pay_day), ends.last_day)
    who = Parties(employee=one.pa.name)
    pay = Pay(pay_day, worked, (*owing.earnings, *added), owing.expenses, who=who)
    payslip = work_out_pay(one.terms_on(pay_day), pay, so_far(work, one, pay_day))
    return LastPay(
        one.pa.id,
        one.pa.name,
        ends.last_day,
        pay_day,
        total(line.amount for line in (*owing.earnings, *owing.expenses)),
        leave,
        ledger.unit,
        ends.notice_weeks,
        ends.notice_days,
        notice,
        ends.redundancy,
        payslip,
        tuple(_findings(ends, leave)),
    )


def _pay_day(work: Work, one: PaMoney, last_day: date) -> date:
    """Give the first pay day that pays for the last day, after those that are paid already."""
    plan = schedule(work.contracts.of(one.pa.id), last_day + AHEAD)
    paid = max((slip.pay.pay_day for slip in one.payslips), default=date.min)
    to = timedelta(days=one.main.worked_to_days)
    days = plan.days if plan else ()
    return next((day for day in days if day - to >= last_day and day > paid), last_day)


def _added(ends: _Ends, leave: LeaveOwed, ledger: LeaveLedger, notice: Money) -> Iterator[Earning]:
    job = str(ends.one.main.id)
    if leave.pay:
        yield Earning(EarningKind.HOLIDAY, leave.pay, _leave_words(leave, ledger.unit), job=job)
    if notice:
        yield Earning(EarningKind.NOTICE, notice, _notice_words(ends), job=job)
    if ends.redundancy is not None and ends.redundancy.amount:
        weeks = t("{weeks} weeks’ pay", weeks=f"{ends.redundancy.weeks.normalize():f}")
        yield Earning(EarningKind.REDUNDANCY, ends.redundancy.amount, weeks, job=job)


def _notice_words(ends: _Ends) -> str:
    if ends.notice_days == WEEK * ends.notice_weeks:
        return tn("{count} week", "{count} weeks", ends.notice_weeks)
    return tn("{count} day", "{count} days", ends.notice_days)


def _leave_words(leave: LeaveOwed, unit: LeaveUnit) -> str:
    amount = f"{abs(leave.left).normalize():f}"
    if leave.left < 0:
        if unit is LeaveUnit.DAYS:
            return t("{amount} days taken too many", amount=amount)
        return t("{amount} hours taken too many", amount=amount)
    if unit is LeaveUnit.DAYS:
        return t("{amount} days not taken", amount=amount)
    return t("{amount} hours not taken", amount=amount)


def _findings(ends: _Ends, leave: LeaveOwed) -> Iterator[Finding]:
    name = ends.one.pa.name
    if leave.left < 0:
        sentence = t("{name} has taken more holiday than was earned.", name=name)
        remedy = t("Take it off the last pay only if the written terms say so.")
        yield Finding(
            Severity.WARNING, sentence, name, "LAST-LEAVE", "Employment Rights Act 1996 s.13", remedy
        )
    if ends.reason.is_by_employer:
        sentence = ask_insurer_first(ends.policy, ends.last_day)
        remedy = t("Many insurers pay nothing when they were not asked first.")
        yield Finding(Severity.WARNING, sentence, name, "LAST-INSURER", remedy=remedy)
    if ends.one.pa.born is None and ends.reason.is_redundancy:
        sentence = t("{name}’s birthday is missing, so redundancy pay is counted at its highest.", name=name)
        yield Finding(Severity.WARNING, sentence, name, "OWED-BORN", remedy=t("Put it in on their page."))
