"""Asking why everything ends, and by which days."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.ending import Ending, WhyEnds, why_ends_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import DateField, Form, Radios, TextField


@dataclass(frozen=True, slots=True)
class EndAsked:
    """How everything ends, and the day the PAs are told."""

    ending: Ending
    told: date


class EndingForm(Asking):
    """Asks why everything ends, when, and who settles it; the answer is an `EndAsked`."""

    def __init__(self, parent: QWidget, today: date, now: Ending | None = None) -> None:
        says = t(
            "This ends every job and every stream of public money. Ask your insurer’s legal line before "
            "anybody is told. One undo takes it all back."
        )
        super().__init__(parent, t("Everything ends"), says, t("&End everything"))
        self.why: Radios[WhyEnds] = Radios(
            t("Why does it end?"), [(why_ends_name(why), why) for why in WhyEnds], needed=t("Choose why.")
        )
        self.day = DateField(t("On which &day did it happen?"), today, needed=t("Type the day."))
        self.money_until = DateField(
            t("Until which day is the &money given?"), today, needed=t("Type the last day of the money.")
        )
        self.told = DateField(t("When are the &PAs told?"), today, needed=t("Type the day they are told."))
        self.jobs_until = DateField(
            t("What is the last day of &work?"), today, needed=t("Type the last day of work.")
        )
        self.settles = TextField(t("&Who settles it?"), t("Like the name of the executor"))
        self.contact = TextField(t("&How to reach them"), t("A phone number or an address"))
        self._form = Form(
            self.problems,
            why=self.why, day=self.day, money_until=self.money_until, told=self.told,
            jobs_until=self.jobs_until, settles=self.settles, contact=self.contact,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.told.set_day(today)
        if now is not None:
            self._show(now)
        self.why.go()

    def _show(self, now: Ending) -> None:
        self.why.set(now.why)
        self.day.set_day(now.day)
        self.money_until.set_day(now.money_until)
        self.jobs_until.set_day(now.jobs_until)
        self.settles.set(now.settles)
        self.contact.set(now.contact)

    def read(self) -> EndAsked | None:
        """Give it, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        told = found.pop("told")
        return EndAsked(Ending(0, **found), told)
