"""Asking for one big thing: whose it is, what it cost, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.money import NOTHING
from app.plan.belonging import Belonging
from app.words import t
from ui.dialogs.amounts import RateField
from ui.dialogs.asking import Asking
from ui.dialogs.chosen import choice_of
from ui.parts.field import DateField, Form, TextField


class ThingForm(Asking):
    """Asks for a big thing; the answer is a `Belonging`."""

    def __init__(self, parent: QWidget, thing: Belonging, pots: Mapping[int, str], today: date) -> None:
        title = t("Change what is written down") if thing.id else t("Something big")
        super().__init__(parent, title, "", t("&Save"))
        self._thing = thing
        self.what = TextField(t("&What is it?"), t("Like: powered chair"), needed=t("Say what was bought."))
        self.owner = TextField(
            t("Wh&ose is it?"), t("Mine, the council’s, a firm’s"), needed=t("Write whose it is.")
        )
        self.if_ends = TextField(
            t("What happens to it if support &ends?"), t("Like: I keep it, or it goes back"),
            needed=t("Write what was agreed: kept, handed back, or sold."),
        )  # fmt: skip
        self.bought = DateField(t("When was it &bought?"), today, needed=t("Type the day. About is enough."))
        self.cost = RateField(t("What did it &cost, in pounds?"), t("Leave it empty if you do not know."))
        offered = [(name, number) for number, name in pots.items()]
        self.pot = choice_of(t("Whose mone&y was it?"), t("My own money"), offered, thing.pot_id)
        self.gone = DateField(t("When did it &go?"), today, t("Leave this empty while it is there."))
        self.note = TextField(t("How did it go? A&ny note"), t("Sold, handed back, broken"))
        self._form = Form(
            self.problems, what=self.what, owner=self.owner, if_ends=self.if_ends, bought=self.bought,
            cost=self.cost, pot_id=self.pot, gone=self.gone, note=self.note,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(thing)
        self.what.go()

    def _show(self, thing: Belonging) -> None:
        for field, words in (
            (self.what, thing.what), (self.owner, thing.owner), (self.if_ends, thing.if_ends),
            (self.note, thing.note),
        ):  # fmt: skip
            field.set(words)
        self.bought.set_day(thing.bought)
        self.gone.set_day(thing.gone)
        self.cost.set_money(thing.cost or None)
        # What is not gone has no way of going: the two are asked of a thing that is there already.
        for gone in (self.gone, self.note):
            gone.setVisible(bool(thing.id))

    def read(self) -> Belonging | None:
        """Give the thing, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found["cost"] = found["cost"] or NOTHING
        return replace(self._thing, **found)
