"""Writing down money that moved, before the bank says so or because the bank never sees it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.ledger.entry import Entry, Split
from app.money import Money
from app.usecases.money.ledger import Names
from app.words import t
from ui.dialogs import offers
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, DateField, Form, MoneyField, Radios, TextField


class AddSpending(Asking):
    """Asks for one entry; the answer is an `Entry` that is not kept yet."""

    def __init__(self, parent: QWidget, names: Names, today: date) -> None:
        super().__init__(parent, t("Add spending"), ok=t("&Add it"))
        self._names = names
        self.way = Radios(t("Which way did the money go?"), [(t("Money &out"), -1), (t("Money &in"), 1)])
        self.way.set(-1)
        self.payee = TextField(t("&Who was it?"), needed=t("Write who the money went to or came from."))
        self.amount = MoneyField(t("How &much, in pounds"), needed=t("Write how much it was."))
        self.day = DateField(t("Which &day"), today, needed=t("Write which day it was."))
        self.day.set_day(today)
        self.purpose: Choice[str] = Choice(t("What was it &for?"))
        self.whose: Choice[int] = Choice(t("Who&se money"), offers.pots(names))
        accounts = [(account.name, account.id) for account in names.accounts if account.closed is None]
        self.account: Choice[int] = Choice(t("&Through which account"), accounts)
        self.note = TextField(t("&Note (you can leave this empty)"))
        self._form = Form(
            self.problems,
            way=self.way, payee=self.payee, amount=self.amount, day=self.day, purpose=self.purpose,
            whose=self.whose, account=self.account, note=self.note,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.whose.setVisible(len(names.pots) > 1)
        self.account.setVisible(len(accounts) > 1)
        self.way.changed.connect(self._offer)
        self._offer()
        self.payee.go()

    def _offer(self) -> None:
        self.purpose.fill(offers.purposes(self._names, Money(self.way.read())))

    def read(self) -> Entry | None:
        """Give the entry, or None once the errors have been shown."""
        said = self._form.read()
        if said is None:
            return None
        amount = abs(said["amount"]) * said["way"]
        pot_id = (said.get("whose") or self._first_pot()) if said["purpose"] else 0
        split = Split(amount, said["purpose"], pot_id)
        account_id = said.get("account") or self._names.accounts[0].id
        return Entry(0, account_id, said["day"], said["payee"], amount, (split,), note=said["note"])

    def _first_pot(self) -> int:
        return self._names.pots[0].id if self._names.pots else 0
