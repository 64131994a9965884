"""Asking for a place where money is held."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.ledger.entry import NOT_YET, Account, AccountKind
from app.money import NOTHING
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import NumberField
from ui.parts.field import Choice, DateField, Form, MoneyField, TextField

NEW = Account(0, "", AccountKind.BANK, NOT_YET)


class AccountForm(Asking):
    """Asks for an account as it is now, or a new one; the answer is an `Account`."""

    def __init__(self, parent: QWidget, account: Account, pots: Sequence[Pot], today: date) -> None:
        new = account is NEW
        title, ok = (t("Add an account"), t("&Add it")) if new else (t("Change the account"), t("&Save"))
        super().__init__(parent, title, ok=ok)
        self._account = account
        self._name_it()
        self.opened = DateField(
            t("From which &day is it in this book?"),
            today,
            t("Like 1 4 2026. Leave it empty, and its first bank statement says it."),
        )
        self.opening = MoneyField(t("How &much was in it that morning, in pounds"), t("Empty means nothing."))
        self.pot: Choice[int] = Choice(t("W&hose money was that?"), [(pot.name, pot.id) for pot in pots])
        self._form = Form(
            self.problems,
            name=self.name, kind=self.kind, number=self.number, opened=self.opened,
            opening=self.opening, pot=self.pot,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.pot.setVisible(len(pots) > 1)
        self._show([pot.id for pot in pots])
        self.opened.changed.connect(self._ask_more)
        self._ask_more()
        self.name.go()

    def _name_it(self) -> None:
        self.name = TextField(
            t("What do you &call it?"), t("Like “Direct payment account”"), needed=t("Type a name.")
        )
        self.kind: Choice[AccountKind] = Choice(t("What sort is i&t?"), _kinds())
        self.number = NumberField(
            t("Account n&umber"),
            t("The last 4 figures are enough. They tell Daybook which statements are from this account."),
            width=240,
        )

    def _show(self, pots: Sequence[int]) -> None:
        now = self._account
        self.name.set(now.name)
        self.kind.set(now.kind)
        self.number.set(now.number)
        self.opened.set_day(now.opened if now.has_begun else None)
        self.opening.set_money(now.opening if now.has_begun else None)
        if now.pot_id in pots:
            self.pot.set(now.pot_id)

    def _ask_more(self) -> None:
        # What was in it is known only for a day that is known.
        self.opening.setVisible(bool(self.opened.line.text().strip()))

    def read(self) -> Account | None:
        """Give the account, or None once the errors have been shown."""
        said = self._form.read()
        if said is None:
            return None
        return replace(
            self._account,
            name=said["name"],
            kind=said["kind"],
            number=said["number"],
            opened=said["opened"] or NOT_YET,
            opening=said.get("opening") or NOTHING,
            pot_id=said.get("pot") or self._account.pot_id or self._only_pot(),
        )

    def _only_pot(self) -> int:
        return self.pot.read() if self.pot.box.count() else 0


def _kinds() -> list[tuple[str, AccountKind]]:
    return [
        (t("A bank account"), AccountKind.BANK),
        (t("A prepaid card"), AccountKind.CARD),
        (t("Cash in a tin or purse"), AccountKind.CASH),
        (t("Money somebody else keeps"), AccountKind.PURSE),
    ]
