"""Asking what hours are put aside for, why there was less support, and when to ask about it."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.balance import Why, why_name
from app.funding.hours_bank import Fewer, FewerHours, HoursSaving
from app.usecases.plan.hours_bank import MOST_WEEKS
from app.words import day, t
from ui.dialogs.amounts import CountField, HoursField
from ui.dialogs.asking import Asking
from ui.parts.field import DateField, Form, Radios, TextField


class HoursSavingForm(Asking):
    """Asks for one thing that hours are put aside for; the answer is a `HoursSaving`."""

    def __init__(self, parent: QWidget, saving: HoursSaving, today: date) -> None:
        says = t("Hours kept for something on a day are not forgotten hours. Write down who agreed.")
        super().__init__(parent, t("Put hours aside"), says, t("&Save"))
        self._saving = saving
        self.what = TextField(t("What &for?"), t("Like: a day at the sea"), needed=t("Type what for."))
        self.hours = HoursField(t("&How many hours"), needed=t("Type how many hours."))
        self.by = DateField(t("B&y which day?"), today, needed=t("Type the day you need them by."))
        self.agreed_by = TextField(t("Who a&greed?"), t("Leave this empty while nobody has."))
        self._form = Form(
            self.problems, what=self.what, minutes=self.hours, by=self.by, agreed_by=self.agreed_by
        )
        self.add(self.what, self.hours, self.by, self.agreed_by)
        self.what.set(saving.what)
        self.hours.set_minutes(saving.minutes)
        self.by.set_day(saving.by if saving.id else None)
        self.agreed_by.set(saving.agreed_by)
        self.what.go()

    def read(self) -> HoursSaving | None:
        """Give it, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._saving, **found)


class WhyFewerForm(Asking):
    """Asks why there was less support than planned; the answer is a `FewerHours`."""

    def __init__(self, parent: QWidget, fewer: Fewer, today: date) -> None:
        says = t(
            "From {first} to {last} there was less support than planned. Nobody is told what you say.",
            first=day(fewer.days.first), last=day(fewer.days.last),
        )  # fmt: skip
        super().__init__(parent, t("Why was there less support?"), says, t("&Save"))
        self._fewer, self._today = fewer, today
        self.why: Radios[Why] = Radios(t("&Why?"), [(why_name(why), why) for why in Why])
        self.words = TextField(t("In your own wo&rds"), t("If you want to say more"))
        self._form = Form(self.problems, why=self.why, words=self.words)
        self.add(self.why, self.words)
        self.why.go()

    def read(self) -> FewerHours | None:
        """Give the reason, or None once the error has been shown."""
        found = self._form.read()
        if found is None:
            return None
        days = self._fewer.days
        return FewerHours(0, days.first, days.last, found["why"], self._today, found["words"])


class AskAfterForm(Asking):
    """Asks after how many weeks with fewer hours to ask why; the answer is a number of weeks."""

    def __init__(self, parent: QWidget, weeks: int) -> None:
        says = t("Daybook asks you once, and nobody else. With 0 it never asks.")
        super().__init__(parent, t("When to ask"), says, t("&Save"))
        self.weeks = CountField(
            t("After how many &weeks with less support"), needed=t("Type how many weeks."), most=MOST_WEEKS
        )
        self._form = Form(self.problems, weeks=self.weeks)
        self.add(self.weeks)
        self.weeks.set_count(weeks)
        self.weeks.go()

    def read(self) -> int | None:
        """Give the number, or None once the error has been shown."""
        found = self._form.read()
        return None if found is None else int(found["weeks"])
