"""Asking for a provider's statement of the money that they hold: pounds, hours, or both."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.isf import ProviderStatement
from app.money import NOTHING
from app.words import t
from ui.dialogs.amounts import HoursField
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.parts.card import rule
from ui.parts.field import DateField, Form, TextField
from ui.parts.text import Heading

MOST = 999  # hours that a statement can speak of
SUMS = ("opening", "received", "spent", "left")


class StatementForm(Asking):
    """Asks for one statement; the answer is a `ProviderStatement`."""

    def __init__(self, parent: QWidget, statement: ProviderStatement, today: date) -> None:
        says = t("Type what their statement says, in pounds, in hours, or in both. Leave the rest empty.")
        super().__init__(parent, t("A provider’s statement"), says, t("&Save"))
        self._statement = statement
        self.first = DateField(t("From which &day?"), today, needed=t("Type the first day."))
        self.last = DateField(t("&Until which day?"), today, needed=t("Type the last day."))
        self.opening = AmountField(t("There at the start, in &pounds"))
        self.received = AmountField(t("&Came in, in pounds"))
        self.spent = AmountField(t("Us&ed, in pounds"))
        self.left = AmountField(t("Left at the e&nd, in pounds"))
        self.opening_hours, self.received_hours = (
            _hours(t("Hours at the star&t")),
            _hours(t("Hours that came &in")),
        )
        self.given, self.left_hours = _hours(t("Hours of help &given")), _hours(t("Hours le&ft at the end"))
        self.counted = _hours(t("Hours of help that &you counted"))
        self.note = TextField(t("A n&ote"))
        self._form = Form(
            self.problems, first=self.first, last=self.last, opening=self.opening, received=self.received,
            spent=self.spent, left=self.left, opening_minutes=self.opening_hours,
            received_minutes=self.received_hours, given_minutes=self.given, left_minutes=self.left_hours,
            counted_minutes=self.counted, note=self.note,
        )  # fmt: skip
        self.add(
            self.first, self.last, rule(), Heading(t("In pounds"), 3), self.opening, self.received,
            self.spent, self.left, rule(), Heading(t("In hours"), 3), self.opening_hours,
            self.received_hours, self.given, self.left_hours, self.counted, rule(), self.note,
        )  # fmt: skip
        self._show(statement)
        self.first.go()

    def _show(self, one: ProviderStatement) -> None:
        self.first.set_day(one.first)
        self.last.set_day(one.last)
        sums = ((self.opening, one.opening), (self.received, one.received), (self.spent, one.spent))
        for money_field, amount in (*sums, (self.left, one.left)):
            money_field.set_money(amount or None)
        for hours_field, minutes in (
            (self.opening_hours, one.opening_minutes), (self.received_hours, one.received_minutes),
            (self.given, one.given_minutes), (self.left_hours, one.left_minutes),
            (self.counted, one.counted_minutes),
        ):  # fmt: skip
            hours_field.set_minutes(minutes)
        self.note.set(one.note)

    def read(self) -> ProviderStatement | None:
        """Give the statement, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        for name in SUMS:
            found[name] = found[name] or NOTHING
        return replace(self._statement, **found)


def _hours(label: str) -> HoursField:
    return HoursField(label, most=MOST)
