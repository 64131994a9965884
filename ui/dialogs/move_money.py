"""Moving money between two of the person's own accounts."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.money import Money
from app.usecases.money.ledger import Names
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, DateField, Form, MoneyField


@dataclass(frozen=True, slots=True)
class Move:
    """How much went from which account to which, and when."""

    day: date
    amount: Money
    from_id: int
    to_id: int


class MoveMoney(Asking):
    """Asks for one move; the answer is a `Move`."""

    def __init__(self, parent: QWidget, names: Names, today: date) -> None:
        super().__init__(
            parent,
            t("Move money between my accounts"),
            t("Money taken out as cash is moved too: from the bank to the cash tin."),
            t("&Move it"),
        )
        accounts = [(account.name, account.id) for account in names.accounts if account.closed is None]
        self.from_account: Choice[int] = Choice(t("&From"), accounts)
        self.to_account: Choice[int] = Choice(t("&To"), accounts)
        self.to_account.box.setCurrentIndex(min(1, len(accounts) - 1))
        self.amount = MoneyField(t("&How much, in pounds"), needed=t("Write how much it was."))
        self.day = DateField(t("Which &day"), today, needed=t("Write which day it was."))
        self.day.set_day(today)
        self._form = Form(
            self.problems, from_id=self.from_account, to_id=self.to_account, amount=self.amount, day=self.day
        )
        self.add(*self._form.fields.values())
        self.amount.go()

    def read(self) -> Move | None:
        """Give the move, or None once the errors have been shown."""
        said = self._form.read()
        if said is None:
            return None
        if said["from_id"] == said["to_id"]:
            self.show_problem(AppError(t("These are the same account."), t("Choose two different accounts.")))
            return None
        return Move(said["day"], abs(said["amount"]), said["from_id"], said["to_id"])
