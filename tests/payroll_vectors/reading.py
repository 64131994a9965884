"""Reads the inputs of an example: money as text in pounds, days as 2026-04-06."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.money import Money
from app.payroll.loans import LoanPlan
from app.payroll.pension import Basis, Relief, Scheme
from app.payroll.periods import Frequency
from app.payroll.rounding import money
from app.payroll.tax_code import TaxCode, parse_tax_code
from app.period import ONE_DAY, Period

Inputs = Mapping[str, Any]
Figures = Mapping[str, object]


def amount(value: object) -> Money:
    return money(Decimal(str(value)))


def day(value: object) -> date:
    return date.fromisoformat(str(value))


def frequency(inputs: Inputs) -> Frequency:
    text = str(inputs["frequency"]).lower().replace("_", "-").replace(" ", "-")
    return Frequency({"fourweekly": "four-weekly", "4-weekly": "four-weekly"}.get(text, text))


def code(inputs: Inputs) -> TaxCode:
    """Read the code, with the marker that the basis stands for."""
    text, basis = str(inputs["tax_code"]), str(inputs.get("basis", "cumulative")).lower()
    read = parse_tax_code(text)
    return read if read.alone or basis == "cumulative" else parse_tax_code(f"{text} W1/M1")


def plans(value: object) -> frozenset[LoanPlan]:
    """Read one plan or several: 1, "plan_2", "postgraduate", ["1", "postgraduate"]."""
    many = value if isinstance(value, list) else [value]
    texts = [str(each).lower().replace("plan", "").strip("_ ") for each in many if each is not None]
    return frozenset(
        LoanPlan.POSTGRADUATE if text.startswith(("p", "3")) else LoanPlan(f"plan_{text.lstrip('0')}")
        for text in texts
        if text not in {"", "none"}
    )


def scheme(inputs: Inputs) -> Scheme | None:
    """Read a pension: its method, or none."""
    method = str(inputs.get("method", inputs.get("pension_method", "none")))
    if method == "none":
        return None
    basis = str(inputs.get("earnings_basis", "qualifying"))
    return Scheme(
        Relief.NET_PAY if method.startswith("net") else Relief.AT_SOURCE,
        Decimal(str(inputs["employee_rate_including_relief"])),
        Decimal(str(inputs["employer_rate"])),
        Basis.QUALIFYING if basis.startswith("qualifying") else Basis.ALL,
    )


def slip_pension(inputs: Inputs) -> Inputs:
    """Find the pension of a payslip row: "none", a method's name, or a table of its own."""
    given = inputs.get("pension", "none")
    if isinstance(given, Mapping):
        return given
    return {**inputs, "method": given or "none"}


def earlier_absences(inputs: Inputs) -> tuple[Period, ...]:
    """Find linked absences: a list of them, or the first and last day of one."""
    given = inputs.get("linked_spells", inputs.get("linked_spell", inputs.get("previous_spells", [])))
    many = [given] if isinstance(given, Mapping) else list(given or [])
    for before in ("linked_", "previous_", "earlier_"):
        if f"{before}first_sick_day" in inputs:
            many.append({key.removeprefix(before): value for key, value in inputs.items()})
    found = [Period(day(each["first_sick_day"]), day(each["last_sick_day"])) for each in many]
    return tuple(sorted(found))


def leave_year_of(inputs: Inputs, started: date | None, leaves: date | None) -> Period | None:
    """Give the leave year that holds the start or the leaving day; without one named, from January."""
    within = leaves or started
    if within is None:
        return None
    named = inputs.get("leave_year_start") or (started if leaves else None)
    first = day(named) if named else within.replace(month=1, day=1)
    start = first.replace(year=within.year)
    start = start if start <= within else start.replace(year=within.year - 1)
    return Period(start, start.replace(year=start.year + 1) - ONE_DAY)


def pay_day_in(year: Period, number: int, often: Frequency) -> date:
    """Give a payday that falls in a tax period."""
    if often is Frequency.MONTHLY:
        return (year.first + timedelta(days=31 * (number - 1))).replace(day=6)
    return min(year.first + timedelta(weeks=number - 1), year.last)
