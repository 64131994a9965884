"""Pay in words: a payslip's lines, how long somebody worked, whom a due is owed to."""

from decimal import ROUND_HALF_UP, Decimal

from app.errors import Finding, Severity
from app.funding.agreement import Due, DueKind
from app.money import Money
from app.payroll.names import deduction_name, earning_name
from app.payroll.payslip import Deduction, Earning, EarningKind, Payslip
from app.words import money, t
from ui.parts.items import Item

SORT_CODE = 6  # digits
Facts = list[tuple[str, str] | tuple[str, str, str]]
TONES = {Severity.STOP: "bad", Severity.WARNING: "warn", Severity.NOTE: "info"}


def hours(minutes: int) -> str:
    """Write minutes as hours with two decimals: 11.67."""
    return f"{(Decimal(minutes) / 60).quantize(Decimal('0.01'), ROUND_HALF_UP)}"


def earning(line: Earning) -> str:
    """Say what a line of pay is for, with its hours and rate."""
    name = earning_name(line.kind)
    if line.rate is not None and line.minutes:
        how_long = {"hours": hours(line.minutes), "rate": money(line.rate)}
        if line.kind is EarningKind.WORK and not line.words:
            return t("{hours} h at {rate}", **how_long)
        return t("{what}: {hours} h at {rate}", what=line.words or name, **how_long)
    return t("{what}: {words}", what=name, words=line.words) if line.words else name


def deduction(line: Deduction) -> str:
    """Say what was taken from pay."""
    return line.words or deduction_name(line.kind)


def lines(payslip: Payslip) -> Facts:
    """Say all of a payslip: what is earned, what is taken, what is paid, what it costs."""
    said: Facts = [(earning(line), money(line.amount)) for line in payslip.pay.earnings]
    if len(payslip.pay.earnings) != 1:
        said.append((t("Pay before anything is taken"), money(payslip.gross)))
    taken = [line for line in payslip.deductions if line.amount]
    said += [(deduction(line), money(-line.amount)) for line in taken]
    said += [(line.words or earning_name(line.kind), money(line.amount)) for line in payslip.pay.expenses]
    said.append((t("To pay"), money(payslip.to_pay), "strong"))
    said += [(what, money(amount), "part") for what, amount in _on_costs(payslip) if amount]
    said.append((t("Cost to your budget"), money(payslip.cost), "part"))
    return said


def _on_costs(payslip: Payslip) -> list[tuple[str, Money]]:
    return [
        (t("Your National Insurance for them"), payslip.insurance.employer),
        (t("What you pay into their pension"), payslip.pension.employer),
    ]


def whom(due: Due) -> str:
    """Say what a due of the pay run is for."""
    return {
        DueKind.NET_PAY: t("Wages"),
        DueKind.HMRC: t("Tax and National Insurance"),
        DueKind.PENSION: t("Pension"),
    }.get(due.kind, t("Bill"))


def sort_code(text: str) -> str:
    """Write a sort code in pairs, 20-30-40; what is none stays as it was typed."""
    digits = "".join(filter(str.isdigit, text))
    return "-".join((digits[:2], digits[2:4], digits[4:])) if len(digits) == SORT_CODE else text


def finding(found: Finding) -> Item:
    """Give a finding as a line with its sign first."""
    words = {Severity.STOP: t("Stop"), Severity.WARNING: t("Look"), Severity.NOTE: t("Note")}
    return Item(found.sentence, found.remedy, words[found.severity], TONES[found.severity], first=True)
