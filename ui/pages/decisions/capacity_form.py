"""Asking who found whether the person can make one decision."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.decision import CanDecide, Capacity
from app.plan.names import can_decide_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.decisions import said
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


class CapacityForm(Asking):
    """Asks for one record, about one decision only; the answer is a `Capacity`."""

    def __init__(self, parent: QWidget, record: Capacity, today: date) -> None:
        says = t(
            "The law takes it that you can decide. This says what somebody found about one decision on one "
            "day, and nothing about any other."
        )
        super().__init__(parent, t("Can I decide this?"), says, t("&Save"))
        self._record = record
        self.about = TextField(t("&About which decision?"), needed=t("Write which decision it is about."))
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day."))
        self.assessor = TextField(t("W&ho looked at it?"), t("A name and what they do"))
        found = said.offered(CanDecide, can_decide_name)
        self.found: Radios[CanDecide] = Radios(t("What did they find?"), found)
        self.consulted = AreaField(t("Wh&o was asked what the person wants?"))
        self.interests = AreaField(t("Wh&y is it best for the person?"), t("What the meeting said"))
        self.decided_by = TextField(t("Who decided &instead?"))
        self._form = Form(
            self.problems,
            about=self.about, day=self.day, assessor=self.assessor, can_decide=self.found,
            consulted=self.consulted, in_best_interests=self.interests, decided_by=self.decided_by,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(record)
        self.found.changed.connect(self._ask_more)
        self._ask_more()
        self.about.go()

    def _show(self, record: Capacity) -> None:
        self.about.set(record.about)
        self.day.set_day(record.day)
        self.assessor.set(record.assessor)
        self.found.set(record.can_decide)
        self.consulted.set(record.consulted)
        self.interests.set(record.in_best_interests)
        self.decided_by.set(record.decided_by)

    def _ask_more(self) -> None:
        for field in (self.consulted, self.interests, self.decided_by):
            field.setVisible(self.found.read() is CanDecide.NO)

    def read(self) -> Capacity | None:
        """Give the record, or None once the errors have been shown."""
        answers = self._form.read()
        return None if answers is None else replace(self._record, **answers)
