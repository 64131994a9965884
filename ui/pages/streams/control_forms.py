"""Asking how much control somebody wants over a task, and what the six steps are called."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.holding import Control, Task, default_step_name, task_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import DateField, Form, Radios, TextField


class ControlForm(Asking):
    """Asks for one task; the answer is a `Control` on its day. Earlier answers stay."""

    def __init__(
        self, parent: QWidget, task: Task, now: Control | None, names: Sequence[str], today: date
    ) -> None:
        super().__init__(parent, task_name(task), t("What you said before stays written down."), t("&Save"))
        self._task = task
        steps = [(t("{step}: {name}", step=step, name=name), step) for step, name in enumerate(names, 1)]
        self.step: Radios[int] = Radios(t("How much of it do you want to do?"), steps)
        self.day = DateField(t("From which &day?"), today, needed=t("Type the day."))
        self._form = Form(self.problems, step=self.step, day=self.day)
        self.add(self.step, self.day)
        self.day.set_day(today)
        if now is not None:
            self.step.set(now.step)
        self.step.go()

    def read(self) -> Control | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Control(0, found["day"], self._task, found["step"])


class NamesForm(Asking):
    """Asks for the names of the six steps; the answer is a list of them, empty where the usual name holds."""

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        says = t("The first step is the most control, the last the least. Empty: the usual name.")
        super().__init__(parent, t("Name the steps yourself"), says, t("&Save"))
        self.fields = [TextField(t("Step &{step}", step=step)) for step in range(1, len(names) + 1)]
        self.add(*self.fields)
        for field, name in zip(self.fields, names, strict=True):
            field.set(name)
        self.fields[0].go()

    def read(self) -> list[str]:
        """Give the names; the usual ones are not kept as the person's own."""
        typed = [field.read() for field in self.fields]
        return ["" if name == default_step_name(step) else name for step, name in enumerate(typed, 1)]
