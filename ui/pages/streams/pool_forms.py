"""Asking what is shared with other people, and its last day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.sharing import Pool
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import AmountField
from ui.pages.streams.fields import ShareField
from ui.pages.streams.why_forms import pot_field
from ui.parts.field import Choice, DateField, Form, TextField


class PoolForm(Asking):
    """Asks for something shared; the answer is a `Pool`. With an old one, it is how it goes on from a day."""

    def __init__(self, parent: QWidget, old: Pool | None, pots: Sequence[Pot], today: date) -> None:
        says = t("As it was before stays written down, and ends the day before.") if old else ""
        super().__init__(parent, t("Shared with other people"), says, t("&Save"))
        self._pots = pots
        self.what = TextField(t("&What is shared?"), t("Like: art class"), needed=t("Type what is shared."))
        self.members = TextField(
            t("Who s&hares it?"),
            t("A letter for each, yours first, with commas: M, R, S"),
            needed=t("Type a letter for each, yours first."),
        )
        self.cost = AmountField(
            t("What does it &cost in all, in pounds?"), needed=t("Type the cost."), over=t("Type the cost.")
        )
        self.share = ShareField(t("Your sha&re, in percent"), t("Like 33.33"), needed=t("Type your share."))
        self.pot: Choice[int] = pot_field(pots, t("Which &money pays your part?"))
        self.first = DateField(t("From which &day?"), today, needed=t("Type the first day."))
        self.payer = TextField(t("Who &pays the bill?"), t("A letter is enough"))
        self.rule = TextField(t("What if somebody &leaves?"), t("Like: four weeks’ notice"))
        self._form = Form(
            self.problems,
            what=self.what, members=self.members, cost=self.cost, share=self.share, pot_id=self.pot,
            first=self.first, payer=self.payer, leaving_rule=self.rule,
        )  # fmt: skip
        self.add(self.what, self.members, self.cost, self.share, self.pot, self.first, self.payer, self.rule)
        if old is not None:
            self._show(old)
        (self.what if old is None else self.first).go()

    def _show(self, old: Pool) -> None:
        self.what.set(old.what)
        # The old one is known by what it is, so that this stays as it was.
        self.what.line.setReadOnly(True)
        self.members.set(old.members)
        self.cost.set_money(old.cost)
        self.share.set_share(old.share)
        self.pot.set(old.pot_id or self._pots[0].id)
        self.payer.set(old.payer)
        self.rule.set(old.leaving_rule)

    def read(self) -> Pool | None:
        """Give what is shared, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found.setdefault("pot_id", self._pots[0].id)
        return Pool(0, **found)


class EndForm(Asking):
    """Asks for the last day on which something is shared; the answer is that day."""

    def __init__(self, parent: QWidget, pool: Pool, today: date) -> None:
        super().__init__(parent, t("{what} ends", what=pool.what), "", t("&Save"))
        self.last = DateField(t("The &last day"), today, needed=t("Type the last day."))
        self._form = Form(self.problems, last=self.last)
        self.add(self.last)
        self.last.go()

    def read(self) -> date | None:
        """Give the day, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else found["last"]
