"""Checks on pay: hours agreed, wages as the payslips say, tax paid in time, the minimum wage kept."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from app.errors import Severity
from app.funding.agreement import DueKind
from app.funding.profile import Profile
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, Return, ReturnLine
from app.returns.parts_team import BillLine, PayslipLine
from app.returns.records import Records
from app.words import day, money, t, tn

HOURS = "R16"
WAGES = "R17"
PAYSLIPS = "R18"
HMRC = "R19"
LOW_PAY = "R39"

WAGE_CATEGORIES = frozenset({"O01", "O02", "O03"})
LOW_PAY_SOURCE = "National Minimum Wage Regulations 2015"


def check_hours(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """R16: every payslip that pays for time has weeks that both agreed."""
    if drafted.team is None or not drafted.team.payslips:
        return []
    agreed = {week.payslip for week in drafted.team.weeks if week.pa_agreed and week.holder_agreed}
    wrong = [
        amiss(
            Severity.STOP,
            HOURS,
            f"payslip {slip.number}",
            t(
                "There are no agreed hours for the pay of {name} on {day}",
                name=slip.name,
                day=day(slip.pay_day),
            ),
            remedy=t("Have both agree the hours, or attach the signed sheet."),
        ).on(*slip.lines)
        for slip in drafted.team.payslips
        if slip.minutes and slip.number not in agreed
    ]
    count = len(drafted.team.weeks)
    weeks = tn("{count} week was agreed", "{count} weeks were agreed", count)
    return wrong or [good(HOURS, t("All hours that were paid are agreed by both"), weeks)]


def check_wages(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """R17: the bank paid each PA what the payslip says."""
    if drafted.team is None or not drafted.team.payslips:
        return []
    # A pay day on the last days may reach the bank after the period; it is then owed, and promised.
    owed = {slip.number for slip in drafted.team.payslips if not slip.lines and _is_late_in(drafted, slip)}
    wrong = [
        _wage(slip) for slip in drafted.team.payslips if slip.paid != slip.ours and slip.number not in owed
    ]
    paid = t("{paid} by the bank", paid=money(drafted.team.sum_of("paid")))
    return wrong or [good(WAGES, t("The bank paid what the payslips say"), paid)]


def _is_late_in(drafted: Return, slip: PayslipLine) -> bool:
    return (drafted.period.last - slip.pay_day).days < 3


def _wage(slip: PayslipLine) -> Check:
    where = f"payslip {slip.number}"
    named = {"name": slip.name, "day": day(slip.pay_day)}
    if not slip.lines:
        says = t("The bank does not show the pay of {name} on {day}", **named)
        remedy = t("Bring in the statement that has it, or say which payment it was.")
        return amiss(Severity.STOP, WAGES, where, says, money(slip.ours), remedy)
    says = t("The bank paid {name} another amount than the payslip of {day}", **named)
    detail = t("The bank paid {paid}, the payslip says {ours}", paid=money(slip.paid), ours=money(slip.ours))
    remedy = t("Put the difference right with the next pay, and say why.")
    return amiss(Severity.STOP, WAGES, where, says, detail, remedy).on(*slip.lines)


def check_payslips(drafted: Return, _: Records, profile: Profile) -> list[Check]:
    """R18: every wage that was paid has a payslip, in the book or as a paper."""
    if drafted.team is None:
        return []
    shown = set(chain.from_iterable(slip.lines for slip in drafted.team.payslips))
    missing = [
        line for line in drafted.lines if _is_wage(line) and line.number not in shown and not line.papers
    ]
    severity = Severity.NOTE if profile.wants("payslips") == "not_needed" else Severity.WARNING
    wrong = [
        amiss(
            severity,
            PAYSLIPS,
            f"wage {line.entry_id}",
            t("No payslip shows this wage"),
            t("{payee}, {day}, {amount}", payee=line.payee, day=day(line.day), amount=money(-line.amount)),
            t("Attach the payslip, or say which pay it was."),
        ).on(line.number)
        for line in missing
    ]
    count = len(drafted.team.payslips)
    return wrong or [
        good(
            PAYSLIPS,
            t("Every wage has a payslip"),
            tn("{count} payslip", "{count} payslips", count) if count else "",
        )
    ]


def _is_wage(line: ReturnLine) -> bool:
    return line.category in WAGE_CATEGORIES and line.amount.pence < 0


def check_hmrc(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """R19: what is owed to HMRC was paid, and in time."""
    if drafted.team is None:
        return []
    due = [
        bill
        for bill in drafted.team.bills
        if bill.kind is DueKind.HMRC and bill.due_on <= drafted.period.last
    ]
    wrong = [check for bill in due for check in _tax_bill(bill)]
    if wrong or not due:
        return wrong
    return [good(HMRC, t("Tax and National Insurance were paid in time"))]


def _tax_bill(bill: BillLine) -> list[Check]:
    where = f"hmrc {bill.first.isoformat()}"
    if bill.paid < bill.amount:
        says = t("Tax and National Insurance due by {day} were not paid in full", day=day(bill.due_on))
        detail = t("{amount} was due, {paid} was paid", amount=money(bill.amount), paid=money(bill.paid))
        remedy = t("Pay it now: HMRC adds interest.")
        return [amiss(Severity.STOP, HMRC, where, says, detail, remedy).on(*bill.lines)]
    if bill.paid_on is not None and bill.paid_on > bill.due_on:
        says = t("Tax and National Insurance due by {day} were paid late", day=day(bill.due_on))
        detail = t("Paid on {day}", day=day(bill.paid_on))
        return [amiss(Severity.STOP, HMRC, where, says, detail).on(*bill.lines)]
    return []


def check_low_pay(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R39: nobody was paid less than the minimum wage."""
    if drafted.team is None or records.team is None or not drafted.team.payslips:
        return []
    lines = {slip.number: slip.lines for slip in drafted.team.payslips}
    wrong = [
        amiss(
            Severity.WARNING,
            LOW_PAY,
            f"payslip {number}",
            t("Pay was under the minimum wage"),
            says,
            t("Pay the difference with the next pay."),
        ).on(*lines.get(number, ()))
        for number, says in records.team.low_pay.items()
    ]
    found = wrong or [good(LOW_PAY, t("No pay was under the minimum wage"))]
    return [replace(check, source=LOW_PAY_SOURCE) for check in found]


PAY_CHECKS: tuple[Callable[[Return, Records, Profile], list[Check]], ...] = (
    check_hours,
    check_wages,
    check_payslips,
    check_hmrc,
    check_low_pay,
)
