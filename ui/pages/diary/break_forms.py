"""Asking for one break with the care that steps in, and for the days of break that were agreed."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.money import NOTHING
from app.plan.breaks import BreaksAgreed, CarerBreak, Rested, rested_name
from app.usecases.life.breaks import Breaks
from app.words import t
from ui.dialogs.amounts import CountField, RateField
from ui.dialogs.asking import Asking
from ui.dialogs.chosen import choice_of
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Form, Radios, TextField, TickField


class BreakForm(Asking):
    """Asks for one break; the answer is a `CarerBreak`."""

    def __init__(self, parent: QWidget, one: CarerBreak, seen: Breaks, today: date) -> None:
        title = t("Change the break") if one.id else t("A carer’s break")
        super().__init__(parent, title, "", t("&Save"))
        self._one = one
        self.first = DateField(t("The &first day"), today, needed=t("Type the first day."))
        self.last = DateField(t("The last da&y"), today, needed=t("Type the last day."))
        self.helper, self.pot, self.line = _named(seen, one)
        self.care_by = TextField(t("Who cares &meanwhile?"), t("A name or a firm"))
        self.cost = RateField(t("What does that care &cost, in pounds?"), t("Leave it empty for nothing."))
        self.taken = TickField(t("The break was &taken"))
        rested = [(rested_name(each), each) for each in Rested]
        self.rested: Choice[Rested] = Choice(t("How is the carer &now?"), rested)
        self.words = AreaField(t("In the carer’s own &words"), height=70)
        self._form = Form(
            self.problems, first=self.first, last=self.last, helper_id=self.helper, care_by=self.care_by,
            cost=self.cost, pot_id=self.pot, line_id=self.line, taken=self.taken, rested=self.rested,
            words=self.words,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(one)
        self.taken.changed.connect(self._fold)
        self._fold()
        self.first.go()

    def _show(self, one: CarerBreak) -> None:
        self.first.set_day(one.first)
        self.last.set_day(one.last)
        self.care_by.set(one.care_by)
        self.cost.set_money(one.cost or None)
        self.taken.box.setChecked(one.taken)
        self.rested.set(one.rested)
        self.words.set(one.words)

    def _fold(self) -> None:
        for field in (self.rested, self.words):
            field.setVisible(self.taken.box.isChecked())

    def read(self) -> CarerBreak | None:
        """Give the break, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        found["cost"] = found["cost"] or NOTHING
        return replace(self._one, **found)


class AgreedForm(Asking):
    """Asks for days of break that were agreed; the answer is a `BreaksAgreed`."""

    def __init__(self, parent: QWidget, agreed: BreaksAgreed, seen: Breaks, today: date) -> None:
        super().__init__(parent, t("Days of break that were agreed"), "", t("&Save"))
        self._agreed = agreed
        self.days = CountField(t("How many &days?"), needed=t("Type how many days."), least=1, most=366)
        often = [(t("Every &year"), False), (t("&Once, like an award"), True)]
        self.once: Radios[bool] = Radios(t("How often?"), often)
        self.helper, self.pot, self.line = _named(seen, agreed)
        self.first = DateField(t("&From which day?"), today, needed=t("Type the first day."))
        self.last = DateField(t("Until &when?"), today, t("Leave this empty while no end is agreed."))
        self._form = Form(
            self.problems, days=self.days, once=self.once, helper_id=self.helper, pot_id=self.pot,
            line_id=self.line, first=self.first, last=self.last,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.days.set_count(agreed.days or None)
        self.once.set(agreed.once)
        self.first.set_day(agreed.first)
        self.last.set_day(agreed.last)
        self.days.go()

    def read(self) -> BreaksAgreed | None:
        """Give the days, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["last"] is not None and found["last"] < found["first"]:
            self.show_problem(AppError(t("The last day is before the first."), t("Look at the two days.")))
            return None
        return replace(self._agreed, **found)


def _named(seen: Breaks, known: CarerBreak | BreaksAgreed) -> tuple[Choice[int], Choice[int], Choice[int]]:
    """Ask whose break it is, which money pays, and which line of the plan it belongs to."""
    carers = [(each.name, each.id) for each in seen.carers]
    pots = [(name, number) for number, name in seen.pots.items()]
    lines = [(each.words, each.line_id) for each in seen.lines]
    helper = choice_of(t("W&hose break is it?"), t("Nobody named"), carers, known.helper_id)
    pot = choice_of(t("Which money &pays?"), t("No money named"), pots, known.pot_id)
    line = choice_of(t("Which l&ine of the plan?"), t("No line"), lines, known.line_id)
    line.setVisible(bool(lines))
    return helper, pot, line
