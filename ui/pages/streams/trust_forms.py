"""Asking about a trust: what it is for and when two people sign, who its trustees are, and their PINs."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.trust import Trust, Trustee
from app.money import NOTHING, Money
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, TextField, TickField


@dataclass(frozen=True, slots=True)
class TrustTyped:
    """A trust as it was typed, and from how much two people sign."""

    trust: Trust
    limit: Money


class TrustForm(Asking):
    """Asks about a trust that holds a pot; the answer is a `TrustTyped`."""

    def __init__(self, parent: QWidget, pot: Pot, trust: Trust | None, limit: Money, today: date) -> None:
        says = t("A short agreement says what the trust is to achieve and how it accounts for the money.")
        super().__init__(parent, t("The trust that holds {pot}", pot=pot.name), says, t("&Save"))
        self._trust = trust or Trust(0, pot.id, "", today)
        self.name = TextField(t("What is the trust &called?"), needed=t("Type what it is called."))
        self.first = DateField(t("From which &day?"), today, needed=t("Type the first day."))
        self.purpose = AreaField(
            t("What is it to &achieve?"), t("Like: a home of my own"), needed=t("Write what it is for."),
            height=80,
        )  # fmt: skip
        self.accounts = TextField(
            t("&How does it account for the money?"), t("Like: to all of us every April")
        )
        self.limit = AmountField(
            t("From how much do &two people sign, in pounds?"), t("Empty: one signature is always enough.")
        )
        self.agreed = DateField(
            t("When was the agreement si&gned?"), today, t("Leave this empty if it was not.")
        )
        self.last = DateField(t("Last da&y"), today, t("Leave this empty while it goes on."))
        self._form = Form(
            self.problems, name=self.name, first=self.first, purpose=self.purpose, accounts=self.accounts,
            limit=self.limit, agreed=self.agreed, last=self.last,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(self._trust, limit)
        self.name.go()

    def _show(self, trust: Trust, limit: Money) -> None:
        self.name.set(trust.name)
        self.first.set_day(trust.first)
        self.purpose.set(trust.purpose)
        self.accounts.set(trust.accounts)
        self.limit.set_money(limit or None)
        self.agreed.set_day(trust.agreed)
        self.last.set_day(trust.last)

    def read(self) -> TrustTyped | None:
        """Give the trust, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        limit = found.pop("limit") or NOTHING
        return TrustTyped(replace(self._trust, **found), limit)


class TrusteeForm(Asking):
    """Asks for a trustee; the answer is a `Trustee`."""

    def __init__(self, parent: QWidget, trustee: Trustee, today: date) -> None:
        says = t("Two people never are the same person: whoever enters a payment cannot approve it too.")
        super().__init__(parent, t("A trustee"), says, t("&Save"))
        self._trustee = trustee
        self.name = TextField(t("&Name"), needed=t("Type their name."))
        self.signs = TickField(t("They ma&y sign for a payment"))
        self.reached = TextField(t("&How to reach them"), t("A phone number or an address"))
        self.first = DateField(t("From which &day?"), today, needed=t("Type the first day."))
        self.last = DateField(t("L&ast day"), today, t("Leave this empty while it goes on."))
        self._form = Form(
            self.problems, name=self.name, signs=self.signs, reached=self.reached, first=self.first,
            last=self.last,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.name.set(trustee.name)
        self.signs.box.setChecked(trustee.signs)
        self.reached.set(trustee.reached)
        self.first.set_day(trustee.first)
        self.last.set_day(trustee.last)
        self.name.go()

    def read(self) -> Trustee | None:
        """Give the trustee, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._trustee, **found)
