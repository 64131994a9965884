"""Asking for the year's figures of a PA whose pay was worked out elsewhere until now."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.money import NOTHING
from app.payroll.record import CarriedIn
from app.words import t
from ui.dialogs.amounts import RateField
from ui.dialogs.asking import Asking
from ui.dialogs.payroll_form import LETTERS
from ui.parts.card import rule
from ui.parts.field import Choice, Field, Form
from ui.parts.text import Heading


class CarriedForm(Asking):
    """Asks for the “this year so far” of the last payslip from elsewhere; the answer is a `CarriedIn`."""

    def __init__(self, parent: QWidget, name: str, figures: CarriedIn) -> None:
        title = t("{name}: the tax year {year} so far", name=name, year=figures.year)
        says = t("Copy “this year so far” from the last payslip you have, or ask your bureau for it.")
        super().__init__(parent, title, says, t("&Save"))
        self._figures = figures
        self.letter: Choice[str] = Choice(t("National Insurance &letter"), [(one, one) for one in LETTERS])
        self.letter.set(figures.letter)
        pay, insurance, rest = _pay_fields(), _insurance_fields(), _other_fields()
        self.amounts = {**pay, **insurance, **rest}
        for name_of, field in self.amounts.items():
            field.set_money(getattr(figures, name_of) or None)
        everything: dict[str, Field] = {**pay, "letter": self.letter, **insurance, **rest}
        self._form = Form(self.problems, **everything)
        self.add(
            *pay.values(), rule(), Heading(t("National Insurance"), 3), self.letter, *insurance.values(),
            rule(), Heading(t("Everything else"), 3), *rest.values(),
        )  # fmt: skip
        next(iter(pay.values())).go()

    def read(self) -> CarriedIn | None:
        """Give the figures, or None once the errors have been shown; what is left empty is nothing."""
        found = self._form.read()
        if found is None:
            return None
        found |= {name: found[name] or NOTHING for name in self.amounts}
        return replace(self._figures, **found)


def _pay_fields() -> dict[str, RateField]:
    return {
        "gross": RateField(t("&Pay, in pounds")),
        "taxable": RateField(t("Pay that tax was worked out &on, in pounds")),
        "tax": RateField(t("Income &tax, in pounds")),
    }


def _insurance_fields() -> dict[str, RateField]:
    return {
        "insured": RateField(t("Pay for &National Insurance, in pounds")),
        "at_lower_limit": RateField(t("Of it, at the lo&wer limit, in pounds")),
        "to_primary": RateField(t("From there to the p&rimary threshold, in pounds")),
        "to_upper": RateField(t("From there to the &upper limit, in pounds")),
        "employee_insurance": RateField(t("What the PA pai&d, in pounds")),
        "employer_insurance": RateField(t("What &you paid, in pounds")),
    }


def _other_fields() -> dict[str, RateField]:
    return {
        "student_loan": RateField(t("&Student loan, in pounds")),
        "postgraduate_loan": RateField(t("Post&graduate loan, in pounds")),
        "pension_employee": RateField(t("Pension, paid by the P&A, in pounds")),
        "pension_employer": RateField(t("Pension, paid &by you, in pounds")),
        "sick_pay": RateField(t("Sic&k pay, in pounds")),
        "family_pay": RateField(t("Pay as a new parent, &in pounds")),
    }
