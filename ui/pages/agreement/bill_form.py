"""Asking for a bill that is still to be paid."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.money import Money
from app.usecases.funding.terms import Bill
from app.usecases.money.ledger import Names
from app.words import t
from ui.dialogs import offers
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.parts.field import Choice, DateField, Form, TextField


class BillForm(Asking):
    """Asks for one bill; the answer is a `Bill`."""

    def __init__(self, parent: QWidget, names: Names, today: date) -> None:
        says = t("It counts as promised until the bank statement shows that it was paid.")
        super().__init__(parent, t("Add a bill to pay"), says, t("&Add it"))
        self.payee = TextField(t("&Who is to be paid?"), needed=t("Type who is to be paid."))
        self.amount = AmountField(
            t("How &much, in pounds"),
            needed=t("Type how much the bill is."),
            over=t("Type how much the bill is."),
        )
        self.by = DateField(
            t("&By which day?"), today, t("Like 4 12 2026"), needed=t("Type the day it must be paid by.")
        )
        purposes = offers.purposes(names, Money(-1))
        self.purpose: Choice[str] = Choice(t("What is it &for?"), purposes, t("You can say it later."))
        self.pot: Choice[int] = Choice(t("Whose mon&ey pays it?"), offers.pots(names))
        self.pot.setVisible(len(names.pots) > 1)
        self.note = TextField(t("&Note (you can leave this empty)"))
        self._form = Form(
            self.problems,
            payee=self.payee,
            amount=self.amount,
            by=self.by,
            category=self.purpose,
            pot_id=self.pot,
            note=self.note,
        )
        self.add(*self._form.fields.values())
        self.payee.go()

    def read(self) -> Bill | None:
        """Give the bill, or None once the errors have been shown."""
        said = self._form.read()
        return None if said is None else Bill(**said)
