"""Asking who paid somebody for the person, with their own money."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.usecases.owed.summary import Lending, Owed
from app.words import money, t
from ui.dialogs.asking import Asking
from ui.parts.field import DateField, Form, TextField, TickField
from ui.parts.text import Heading


class LentForm(Asking):
    """Asks who lent the money and what it paid; the answer is a `Lending`."""

    def __init__(self, parent: QWidget, owed: Sequence[Owed], today: date) -> None:
        says = t("What they paid counts as paid. Your money then owes it to them.")
        super().__init__(parent, t("Somebody lent the money"), says, t("&Write it down"))
        self.lender = TextField(t("&Who paid?"), needed=t("Type who paid."))
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day they paid."))
        self.day.set_day(today)
        self.ticks = {one.due_id: TickField(_words(one)) for one in owed}
        for tick in self.ticks.values():
            tick.box.setChecked(len(self.ticks) == 1)
        self.back = DateField(
            t("By which day do they get it &back?"),
            today,
            needed=t("Type the day by which they get it back."),
        )
        self.back.set_day(today + timedelta(days=28))
        self.why = TextField(t("Wh&y?"), t("Like: the card did not work. Your council reads this."))
        fields = {f"due_{number}": tick for number, tick in self.ticks.items()}
        self._form = Form(
            self.problems, lender=self.lender, day=self.day, repay_by=self.back, why=self.why, **fields
        )
        self.add(
            self.lender,
            self.day,
            Heading(t("What did they pay?"), 3),
            *self.ticks.values(),
            self.back,
            self.why,
        )
        self.lender.go()

    def read(self) -> Lending | None:
        """Give it, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        chosen = tuple(number for number in self.ticks if found.pop(f"due_{number}"))
        if not chosen:
            error = AppError(t("Choose what was paid."), t("Tick each payment that they made."))
            self.show_problem(error)
            return None
        return Lending(due_ids=chosen, **found)


def _words(one: Owed) -> str:
    return t("{name}: {amount}", name=one.name, amount=money(one.amount))
