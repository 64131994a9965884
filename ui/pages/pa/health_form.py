"""Asking for a health task that a practitioner hands to a PA, and for the three who agree to it."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.health_tasks import HealthTask
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import DateField, Field, Form, TextField
from ui.parts.text import Heading


class HealthForm(Asking):
    """Asks for one health task; the answer is a `HealthTask`."""

    def __init__(self, parent: QWidget, task: HealthTask, today: date) -> None:
        title = t("Change the health task") if task.id else t("Add a health task")
        says = t(
            "A nurse or therapist hands the task over and stays answerable for that. "
            "The three of you agree: the practitioner, you, and the PA."
        )
        super().__init__(parent, title, says, t("&Save"))
        self._task = task
        who = self._ask_who()
        able = self._ask_able(today)
        agreed = self._ask_agreed(today)
        self._form = Form(self.problems, **who, **able, **agreed)
        self.add(
            *who.values(),
            *(rule(), Heading(t("Is the PA able to do it?"), 3), *able.values()),
            *(rule(), Heading(t("Who agreed, and when"), 3), *agreed.values()),
        )
        for name, field in self._form.fields.items():
            value = getattr(task, name)
            if isinstance(field, DateField):
                field.set_day(value)
            elif isinstance(field, TextField | AreaField):
                field.set(value)
        next(iter(who.values())).go()

    def _ask_who(self) -> dict[str, Field]:
        return {
            "name": TextField(t("&What is the task?"), t("Like “Changing the catheter bag”"),
                              needed=t("Type what the task is.")),
            "practitioner_name": TextField(t("Who &hands it over?"), t("The practitioner’s name")),
            "practitioner_role": TextField(t("Their &role"), t("Like “District nurse”")),
            "practitioner_registration": TextField(t("Their registration n&umber")),
            "stop_when": AreaField(t("When must the PA s&top and ask for help?"), height=90),
        }  # fmt: skip

    def _ask_able(self, today: date) -> dict[str, Field]:
        empty = t("Leave this empty until then.")
        return {
            "trained": DateField(t("The day they were train&ed"), today, empty),
            "trained_by": TextField(t("Trained &by")),
            "competent": DateField(t("The day they were seen to &do it well"), today, empty),
            "review": DateField(t("To be &looked at again by"), today, t("Like 1 6 2027")),
        }

    def _ask_agreed(self, today: date) -> dict[str, Field]:
        empty = t("Leave this empty until then.")
        return {
            "practitioner_signed": DateField(t("The &practitioner agreed on"), today, empty),
            "holder_signed": DateField(t("&You agreed on"), today, empty),
            "pa_signed": DateField(t("The P&A agreed on"), today, empty),
            "ended": DateField(
                t("The task was d&one for the last time on"), today, t("Leave this empty while it goes on.")
            ),
            "note": AreaField(t("&Note (you can leave this empty)"), height=90),
        }

    def read(self) -> HealthTask | None:
        """Give the task, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._task, **found)
