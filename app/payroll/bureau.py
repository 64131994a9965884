"""The bureau's payslip beside the book's: which figures differ by more than is let pass."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from app.money import Money
from app.payroll.kept import BureauFigures
from app.payroll.payslip import DeductionKind, Payslip
from app.words import t

LET_PASS = Money(5)  # differences of pennies come from rounding; story 11 asks for those above 5p


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that differs: `field` of the bureau's figures, its name, both amounts."""

    field: str
    name: str
    ours: Money
    theirs: Money

    @property
    def amount(self) -> Money:
        """By how much theirs lies above ours; below nought it lies below."""
        return self.theirs - self.ours


def figure_name(field: str) -> str:
    """Name one of the bureau's figures."""
    return {
        "gross": t("Gross pay"),
        "tax": t("Income tax"),
        "employee_insurance": t("PA’s National Insurance"),
        "loans": t("Student and postgraduate loans"),
        "pension": t("PA’s pension"),
        "to_pay": t("Paid to the PA"),
        "employer_insurance": t("Employer’s National Insurance"),
        "employer_pension": t("Employer’s pension"),
    }[field]


def our_figures(payslip: Payslip) -> dict[str, Money]:
    """Give the book's own amount of each figure that a bureau's payslip shows."""
    return {
        "gross": payslip.gross,
        "tax": payslip.taken(DeductionKind.TAX),
        "employee_insurance": payslip.insurance.employee,
        "loans": payslip.loans.student + payslip.loans.postgraduate,
        "pension": payslip.pension.deducted,
        "to_pay": payslip.to_pay,
        "employer_insurance": payslip.insurance.employer,
        "employer_pension": payslip.pension.employer,
    }


def compare(payslip: Payslip, theirs: BureauFigures, let_pass: Money = LET_PASS) -> tuple[Difference, ...]:
    """Give the figures that were typed and differ by more than is let pass, in the payslip's order."""
    found = _typed(payslip, theirs)
    return tuple(one for one in found if abs(one.amount) > let_pass)


def _typed(payslip: Payslip, theirs: BureauFigures) -> Iterable[Difference]:
    ours = our_figures(payslip)
    for field in (each.name for each in fields(BureauFigures) if each.name in ours):
        typed: Money | None = getattr(theirs, field)
        if typed is not None:
            yield Difference(field, figure_name(field), ours[field], typed)
