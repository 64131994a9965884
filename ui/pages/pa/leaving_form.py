"""Asking why and when a job ends."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.leaving import KeptLeaving, LeavingReason
from app.employment.names import leaving_reason_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.team import said
from ui.parts.field import DateField, Form, Radios, TextField


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a job ends, the day it was said, and the last day."""

    reason: LeavingReason
    told: date
    last_day: date


class LeavingForm(Asking):
    """Asks why and when a job ends; the answer is an `Ending`."""

    def __init__(self, parent: QWidget, name: str, today: date, now: KeptLeaving | None = None) -> None:
        says = t(
            "This does not end the job yet. It shows what to do, in order, and by when. "
            "If you end it, ask your insurer’s legal line before you tell the PA."
        )
        super().__init__(parent, t("End the job of {name}", name=name), says, t("&Show the steps"))
        reasons = said.offered(LeavingReason, leaving_reason_name)
        self.reason: Radios[LeavingReason] = Radios(
            t("Why does it end?"), reasons, needed=t("Choose why it ends.")
        )
        self.told = DateField(
            t("The &day it was said"), today, t("Like 27 3 2026, or today"), needed=t("Type the day.")
        )
        self.told.set_day(today)
        self.last_day = DateField(
            t("The &last day of work"), today, t("Like 27 3 2026"), needed=t("Type the last day of work.")
        )
        if now is not None:
            self.reason.set(now.reason)
            self.told.set_day(now.told)
            self.last_day.set_day(now.last_day)
        self._form = Form(self.problems, reason=self.reason, told=self.told, last_day=self.last_day)
        self.add(*self._form.fields.values())
        self.reason.go()

    def read(self) -> Ending | None:
        """Give why and when, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Ending(**found)


@dataclass(frozen=True, slots=True)
class StepDay:
    """The day on which a step was done, and a note."""

    day: date
    note: str


class StepForm(Asking):
    """Asks when a step was done; the answer is a `StepDay`."""

    def __init__(self, parent: QWidget, step: str, today: date) -> None:
        super().__init__(parent, step, "", t("&Mark as done"))
        self.day = DateField(t("The &day it was done"), today, needed=t("Type the day."))
        self.day.set_day(today)
        self.note = TextField(t("&Note (you can leave this empty)"), t("Like the name of whom you asked"))
        self._form = Form(self.problems, day=self.day, note=self.note)
        self.add(self.day, self.note)
        self.day.go()

    def read(self) -> StepDay | None:
        """Give the day and the note, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else StepDay(**found)
