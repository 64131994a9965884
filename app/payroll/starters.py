"""The tax code of somebody who starts, and the year's figures that they bring with them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money
from app.payroll.figures import Paye
from app.payroll.tax_code import TaxCode, parse_tax_code
from app.period import tax_year

ALONE = " W1/M1"


class Declaration(StrEnum):
    """What the PA ticked on the starter checklist."""

    ONLY_JOB = "A"
    ONLY_JOB_NOW = "B"
    SECOND_JOB = "C"
    NONE = ""


@dataclass(frozen=True, slots=True)
class P45:
    """The figures of a P45 as handed over; pay and tax are nought where its code is week 1 or month 1."""

    left: date
    code: str
    pay: Money = NOTHING
    tax: Money = NOTHING


@dataclass(frozen=True, slots=True)
class Start:
    """How a PA's tax starts: the code, and pay and tax of the year in earlier jobs."""

    code: TaxCode
    earlier_pay: Money = NOTHING
    earlier_tax: Money = NOTHING


def start_of_tax(declaration: Declaration, first_pay_day: date, paye: Paye, p45: P45 | None = None) -> Start:
    """Choose the first tax code: a P45 of this tax year says it, else the starter checklist does."""
    if p45 is not None and p45.left in tax_year(first_pay_day):
        code = parse_tax_code(p45.code)
        return Start(code) if code.alone else Start(code, p45.pay, p45.tax)
    codes = {
        Declaration.ONLY_JOB: paye.emergency_code,
        Declaration.ONLY_JOB_NOW: paye.emergency_code + ALONE,
        Declaration.SECOND_JOB: paye.second_job_code,
        Declaration.NONE: paye.no_declaration_code + ALONE,
    }
    return Start(parse_tax_code(codes[declaration]))
