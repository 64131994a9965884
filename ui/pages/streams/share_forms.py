"""Asking how a payment is shared among pots, who agreed, and what one pot lent another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.sharing import Part, PotDebt, SharedCost
from app.ledger.entry import Entry
from app.money import Money
from app.usecases.funding.shared import payments_to_share
from app.words import day, money, t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.pages.streams.fields import ShareField
from ui.parts.field import Choice, DateField, Form, TextField
from ui.parts.text import Heading
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class SharedOut:
    """A payment, the part of each pot, why, and who agreed."""

    entry_id: int
    parts: tuple[Part, ...]
    cost: SharedCost


@dataclass(frozen=True, slots=True)
class Agreed:
    """Who agreed how a cost is shared, and when."""

    cost_id: int
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class PaidBack:
    """How much of a debt was paid back."""

    debt_id: int
    amount: Money


class ShareForm(Asking):
    """Asks for a payment and its shares in percent; the answer is `SharedOut`."""

    def __init__(self, parent: QWidget, tasks: Tasks, pots: Sequence[Pot], today: date) -> None:
        says = t("The shares come to 100% together. The pennies are shared so that all adds up.")
        super().__init__(parent, t("Share a payment"), says, t("&Save"))
        self._tasks, self._today = tasks, today
        self.search = TextField(t("&Find the payment"), t("Part of the name, or the amount"))
        self.payment: Choice[int] = Choice(t("&Which payment?"))
        self.shares = {pot.id: ShareField(t("{pot}, in percent", pot=pot.name)) for pot in pots}
        self.reason = TextField(
            t("Wh&y do both pay?"), t("Like: massage for pain, and to keep moving"), needed=t("Say why.")
        )
        self.agreed_by = TextField(t("Who a&greed?"), t("Empty: it is listed for the next review."))
        self.agreed = DateField(t("W&hen did they agree?"), today, t("Leave this empty while nobody has."))
        fields = {f"share{number}": field for number, field in self.shares.items()}
        self._form = Form(
            self.problems, payment=self.payment, **fields, reason=self.reason, agreed_by=self.agreed_by,
            agreed=self.agreed,
        )  # fmt: skip
        self.add(
            self.search, self.payment, Heading(t("How much does each bear?"), 3), *self.shares.values(),
            self.reason, self.agreed_by, self.agreed,
        )  # fmt: skip
        self.search.changed.connect(self._search)
        self._search()
        self.search.go()

    def _search(self) -> None:
        words = self.search.read()
        self._tasks.ask(self, lambda book: payments_to_share(book, words), self._offer, newest=True)

    def _offer(self, entries: Sequence[Entry]) -> None:
        self.payment.fill([(_payment(entry), entry.id) for entry in entries])

    def read(self) -> SharedOut | None:
        """Give the shares, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        parts = tuple(
            Part(number, found[f"share{number}"]) for number in self.shares if found[f"share{number}"]
        )
        cost = SharedCost(0, 0, self._today, found["reason"], found["agreed_by"], found["agreed"])
        return SharedOut(found["payment"], parts, cost)


class AgreedForm(Asking):
    """Asks who agreed; the answer is `Agreed`."""

    def __init__(self, parent: QWidget, cost: SharedCost, today: date) -> None:
        super().__init__(parent, t("Who agreed?"), cost.reason, t("&Save"))
        self._cost = cost
        self.by = TextField(
            t("&Who agreed?"), t("Like: P. Marsh and the NHS team"), needed=t("Type who agreed.")
        )
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self._form = Form(self.problems, by=self.by, day=self.day)
        self.add(self.by, self.day)
        self.day.set_day(today)
        self.by.go()

    def read(self) -> Agreed | None:
        """Give who agreed, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Agreed(self._cost.id, **found)


class DebtForm(Asking):
    """Asks what one pot lent another; the answer is a `PotDebt`."""

    def __init__(self, parent: QWidget, pots: Sequence[Pot], today: date) -> None:
        says = t("It is paid back from the one stream to the other. Your returns show it.")
        super().__init__(parent, t("Lent by one stream to another"), says, t("&Save"))
        offered = [(pot.name, pot.id) for pot in pots]
        self.from_pot: Choice[int] = Choice(t("Whose money was &used?"), offered)
        self.to_pot: Choice[int] = Choice(t("What &for?"), offered)
        self.amount = AmountField(
            t("&How much, in pounds"), needed=t("Type how much."), over=t("Type more than nothing.")
        )
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self.reason = TextField(t("Wh&y?"), t("Like: wages while the card was down"), needed=t("Say why."))
        self.by = DateField(t("&By when is it paid back?"), today, t("Leave this empty if nobody said."))
        self._form = Form(
            self.problems,
            from_pot=self.from_pot, to_pot=self.to_pot, amount=self.amount, day=self.day,
            reason=self.reason, by=self.by,
        )  # fmt: skip
        self.add(self.from_pot, self.to_pot, self.amount, self.day, self.reason, self.by)
        self.to_pot.set(pots[-1].id)
        self.day.set_day(today)
        self.from_pot.go()

    def read(self) -> PotDebt | None:
        """Give the debt, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else PotDebt(0, **found)


class PayBackForm(Asking):
    """Asks how much was paid back; the answer is `PaidBack`."""

    def __init__(self, parent: QWidget, debt: PotDebt) -> None:
        left = t("{amount} left to pay back", amount=money(debt.left))
        super().__init__(parent, t("Paid back"), left, t("&Save"))
        self._debt = debt
        self.amount = AmountField(
            t("&How much, in pounds"), needed=t("Type how much."), over=t("Type more than nothing.")
        )
        self._form = Form(self.problems, amount=self.amount)
        self.add(self.amount)
        self.amount.set_money(debt.left)
        self.amount.go()

    def read(self) -> PaidBack | None:
        """Give how much, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else PaidBack(self._debt.id, found["amount"])


def _payment(entry: Entry) -> str:
    return t(
        "{day}, {payee}, {amount}", day=day(entry.day), payee=entry.payee, amount=money(abs(entry.amount))
    )
