"""Typing in what the bureau's payslip says, to be compared with the book's own."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.payroll.kept import BureauFigures
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Form, MoneyField


class BureauForm(Asking):
    """Asks for the figures of one payslip; the answer is `BureauFigures`. What is left empty stays open."""

    def __init__(self, parent: QWidget, name: str, figures: BureauFigures) -> None:
        says = t("Type what their payslip says. Leave empty what it does not say.")
        super().__init__(parent, t("The bureau’s payslip for {name}", name=name), says, t("&Compare"))
        self._figures = figures
        self.gross = MoneyField(t("&Pay before anything is taken, in pounds"))
        self.tax = MoneyField(t("Income &tax, in pounds"))
        self.insurance = MoneyField(t("&National Insurance, in pounds"))
        self.loans = MoneyField(t("Student &loans, in pounds"))
        self.pension = MoneyField(t("P&ension taken from the pay, in pounds"))
        self.to_pay = MoneyField(t("What the PA &gets, in pounds"))
        self.employer_insurance = MoneyField(t("Your N&ational Insurance for them, in pounds"))
        self.employer_pension = MoneyField(t("What y&ou pay into their pension, in pounds"))
        self._form = Form(
            self.problems,
            gross=self.gross, tax=self.tax, employee_insurance=self.insurance, loans=self.loans,
            pension=self.pension, to_pay=self.to_pay, employer_insurance=self.employer_insurance,
            employer_pension=self.employer_pension,
        )  # fmt: skip
        for name_of, field in self._form.fields.items():
            if isinstance(field, MoneyField):
                field.set_money(getattr(figures, name_of))
        self.add(*self._form.fields.values())
        self.gross.go()

    def read(self) -> BureauFigures | None:
        """Give the figures, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._figures, **found)
