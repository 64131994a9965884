"""Asking what money is put aside for, and why money is unspent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.balance import Saving, UnspentReason, Why, why_name
from app.money import Money
from app.plan.decision import Decision
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.offers import shortened
from ui.pages.agreement.fields import AmountField
from ui.parts.field import Choice, DateField, Form, TextField


class SavingForm(Asking):
    """Asks for one thing that money is put aside for; the answer is a `Saving`.

    `known` are the pots there are, and the decisions that one may rest on.
    """

    def __init__(
        self, parent: QWidget, saving: Saving, known: tuple[Sequence[Pot], Sequence[Decision]], today: date
    ) -> None:
        pots, decided = known
        says = t("It counts as not spare. Ask whoever pays to agree, and write down who did.")
        super().__init__(parent, t("Put money aside"), says, t("&Save"))
        self._saving = saving
        self.what = TextField(t("What &for?"), t("Like: a holiday with my PA"), needed=t("Type what for."))
        self.amount = AmountField(
            t("&How much, in pounds"), needed=t("Type how much."), over=t("Type more than nothing.")
        )
        self.by = DateField(t("B&y which day?"), today, needed=t("Type the day you need it by."))
        self.pot: Choice[int] = pot_field(pots)
        self.agreed_by = TextField(t("Who a&greed?"), t("Leave this empty while nobody has."))
        self.agreed = DateField(t("&When did they agree?"), today, t("Leave this empty while nobody has."))
        self.decision: Choice[int] = _decision_field(decided)
        self._form = Form(
            self.problems,
            what=self.what, amount=self.amount, by=self.by, pot_id=self.pot, agreed_by=self.agreed_by,
            agreed=self.agreed, decision_id=self.decision,
        )  # fmt: skip
        self.add(self.what, self.amount, self.by, self.pot, self.agreed_by, self.agreed, self.decision)
        self._show(saving, decided)
        self.what.go()

    def _show(self, saving: Saving, decided: Sequence[Decision]) -> None:
        self.what.set(saving.what)
        self.amount.set_money(saving.amount or None)
        self.by.set_day(saving.by if saving.id else None)
        self.pot.set(saving.pot_id)
        self.agreed_by.set(saving.agreed_by)
        self.agreed.set_day(saving.agreed)
        # A yes that was taken back since is not offered any more.
        known_one = any(each.id == saving.decision_id for each in decided)
        self.decision.set(saving.decision_id if known_one else 0)

    def read(self) -> Saving | None:
        """Give it, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._saving, **found)


class ReasonForm(Asking):
    """Asks why money is unspent, from a day to a day; the answer is an `UnspentReason`."""

    def __init__(self, parent: QWidget, pots: Sequence[Pot], left: Money, today: date) -> None:
        says = t("You know best why. Nobody has to agree to it.")
        super().__init__(parent, t("Why it is not spent"), says, t("&Save"))
        self._pots = pots
        self.why: Choice[Why] = Choice(t("&Why?"), [(why_name(why), why) for why in Why])
        self.words = TextField(t("In your own wo&rds"), t("If you want to say more"))
        self.amount = AmountField(
            t("&How much, in pounds"), needed=t("Type how much."), over=t("Type more than nothing.")
        )
        self.first = DateField(t("&From which day?"), today, needed=t("Type the first day."))
        self.last = DateField(t("&Until which day?"), today, needed=t("Type the last day. A guess will do."))
        self.pot: Choice[int] = pot_field(pots)
        self._form = Form(
            self.problems,
            why=self.why, words=self.words, amount=self.amount, first=self.first, last=self.last,
            pot_id=self.pot,
        )  # fmt: skip
        self.add(self.why, self.words, self.amount, self.first, self.last, self.pot)
        self.amount.set_money(left or None)
        self.why.go()

    def read(self) -> UnspentReason | None:
        """Give the reason, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found.setdefault("pot_id", self._pots[0].id)
        return UnspentReason(0, **found)


def _decision_field(decided: Sequence[Decision]) -> Choice[int]:
    """Ask which decision it rests on; hidden where nobody has said yes to anything."""
    offered = [(t("None of them"), 0), *((shortened(each.what), each.id) for each in decided)]
    field: Choice[int] = Choice(t("Which &decision says so?"), offered)
    field.setVisible(bool(decided))
    return field


def pot_field(pots: Sequence[Pot], label: str = "") -> Choice[int]:
    """Ask which pot; hidden where there is only one."""
    field: Choice[int] = Choice(label or t("Which &money?"), [(pot.name, pot.id) for pot in pots])
    field.setVisible(len(pots) > 1)
    return field
