"""Asking who holds a pot's money from a day on, who signs, who spends and who employs."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.holding import INFORMATION_ONLY, HeldBy, Holding, held_by_name
from app.money import NOTHING
from app.words import t
from ui.dialogs.amounts import HoursField
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.parts.field import Choice, DateField, Form, TextField
from ui.parts.text import Text


class HoldingForm(Asking):
    """Asks for one holding; the answer is a `Holding`, the one of today put right if its first day stays."""

    def __init__(self, parent: QWidget, pot: Pot, now: Holding | None, today: date) -> None:
        says = t("These are often four different people. How it was held before stays written down.")
        super().__init__(parent, t("Who holds {pot}", pot=pot.name), says, t("&Save"))
        self._pot, self._now = pot, now
        ways = [(held_by_name(way), way) for way in HeldBy]
        self.held_by: Choice[HeldBy] = Choice(t("Who &holds it?"), ways)
        self.only_known = Text(t("Then it can be known here, but not spent from here."), "small")
        self.first = DateField(t("From which &day?"), today, needed=t("Type the first day."))
        self._ask_people()
        self._ask_left(today)
        self._form = Form(
            self.problems,
            held_by=self.held_by, first=self.first, payee=self.payee, signs=self.signs, spends=self.spends,
            employs=self.employs, second_from=self.second, left=self.left, left_minutes=self.left_hours,
            left_on=self.left_on, note=self.note,
        )  # fmt: skip
        self.add(
            self.held_by, self.only_known, self.first, self.payee, self.signs, self.spends, self.employs,
            self.second, self.left, self.left_hours, self.left_on, self.note,
        )  # fmt: skip
        self._show(now or Holding(0, pot.id, today))
        self.held_by.changed.connect(self._ask_more)
        self._ask_more()
        self.held_by.go()

    def _ask_people(self) -> None:
        self.payee = TextField(t("Whom is it &paid to?"), t("A person or an organisation"))
        self.signs = TextField(t("Who si&gns?"))
        self.spends = TextField(t("Who sp&ends it?"))
        self.employs = TextField(t("Who e&mploys the PAs?"))
        self.second = AmountField(
            t("From how much do &two people sign, in pounds?"), t("Empty: one signature is always enough.")
        )
        self.note = TextField(t("A n&ote"))

    def _ask_left(self, today: date) -> None:
        self.left = AmountField(t("How much do they say is &left, in pounds?"), t("Empty if not known."))
        self.left_hours = HoursField(t("How many ho&urs do they say are left?"))
        self.left_on = DateField(t("On which day was th&at?"), today, t("Empty if not known."))

    def _show(self, holding: Holding) -> None:
        self.held_by.set(holding.held_by)
        self.first.set_day(holding.first)
        for field, words in (
            (self.payee, holding.payee), (self.signs, holding.signs), (self.spends, holding.spends),
            (self.employs, holding.employs), (self.note, holding.note),
        ):  # fmt: skip
            field.set(words)
        self.second.set_money(holding.second_from or None)
        self.left.set_money(holding.left or None)
        self.left_hours.set_minutes(holding.left_minutes)
        self.left_on.set_day(holding.left_on)

    def _ask_more(self) -> None:
        way = self.held_by.read()
        self.second.setVisible(way is HeldBy.TRUST)
        elsewhere = way in INFORMATION_ONLY or way is HeldBy.MANAGED_ACCOUNT
        for part in (self.left, self.left_hours, self.left_on):
            part.setVisible(elsewhere)
        self.only_known.setVisible(way in INFORMATION_ONLY)

    def read(self) -> Holding | None:
        """Give the holding, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        for amount in ("second_from", "left"):
            if found.get(amount, NOTHING) is None:
                found[amount] = NOTHING
        now = self._now
        same = now is not None and now.first == found["first"]
        begun = now if now is not None and same else Holding(0, self._pot.id, found["first"])
        return replace(begun, **found)
