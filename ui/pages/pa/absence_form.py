"""Asking for days that a PA is away."""

import re
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.absence import CarriedLeave, absence_name
from app.employment.shift import Absence, AbsenceKind
from app.errors import AppError
from app.usecases.hours.absences import LeaveLedger, LeaveUnit
from app.words import t
from ui.dialogs.amounts import HoursField
from ui.dialogs.asking import Asking
from ui.pages.team import said
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, LineField, Radios, TextField, TickField
from ui.parts.text import Text


class AbsenceForm(Asking):
    """Asks for an absence; the answer is an `Absence`. `in_hours` says that holiday is counted in hours."""

    def __init__(self, parent: QWidget, absence: Absence, today: date, *, in_hours: bool) -> None:
        title = t("Change the days away") if absence.id else t("Add days away")
        super().__init__(parent, title, "", t("&Save"))
        self._absence, self._in_hours = absence, in_hours
        self._make_fields(today)
        self._form = Form(
            self.problems,
            kind=self.kind, first=self.first, last=self.last, minutes=self.minutes, fit_note=self.fit_note,
            needs_cover=self.cover, note=self.note,
        )  # fmt: skip
        self.add(
            self.kind, self.sick, self.first, self.last, self.minutes, self.fit_note, self.cover, self.note
        )
        self._show(absence)
        self.kind.changed.connect(self._ask_more)
        self._ask_more()
        self.first.go()

    def _make_fields(self, today: date) -> None:
        kinds = said.offered(AbsenceKind, absence_name)
        self.kind: Radios[AbsenceKind] = Radios(t("Why are they away?"), kinds)
        self.first = DateField(
            t("The &first day away"), today, t("Like 27 3 2026, or today"), needed=t("Type the first day.")
        )
        self.last = DateField(
            t("The l&ast day away"), today, t("Leave this empty while nobody knows, as with sickness.")
        )
        self.minutes = HoursField(
            t("How many &hours of holiday is that?"), t("Leave this empty to take what the rota has.")
        )
        self.fit_note = DateField(
            t("A doctor’s &note covers up to"), today, t("Needed after 7 days. You can leave this empty.")
        )
        self.cover = TickField(t("Somebody else is &wanted for their shifts"))
        self.note = AreaField(
            t("N&ote (you can leave this empty)"), t("Do not write here what the illness is."), height=90
        )
        self.sick = Text(
            t("Sick pay is worked out with the next payslip. Write the days down on the first day."), "small"
        )

    def _show(self, now: Absence) -> None:
        self.kind.set(now.kind)
        self.first.set_day(now.first)
        self.last.set_day(now.last)
        self.minutes.set_minutes(now.minutes)
        self.fit_note.set_day(now.fit_note)
        self.cover.box.setChecked(now.needs_cover)
        self.note.set(now.note)

    def _ask_more(self) -> None:
        kind = self.kind.read()
        self.minutes.setVisible(kind is AbsenceKind.HOLIDAY and self._in_hours)
        for part in (self.fit_note, self.sick):
            part.setVisible(kind is AbsenceKind.SICK)

    def read(self) -> Absence | None:
        """Give the absence, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["kind"] is AbsenceKind.HOLIDAY and found["last"] is None:
            # A holiday has an end; only sickness may still be going on.
            found["last"] = found["first"]
        if found["last"] is not None and found["last"] < found["first"]:
            wrong = AppError(t("The last day comes before the first day."))
            self.last.show_error(str(wrong))
            self.problems.show_errors([(str(wrong), self.last.go)])
            return None
        return replace(self._absence, **found)


class BroughtInForm(Asking):
    """Asks for holiday that is brought into a leave year; the answer is a `CarriedLeave`."""

    def __init__(self, parent: QWidget, ledger: LeaveLedger) -> None:
        unit = t("hours") if ledger.unit is LeaveUnit.HOURS else t("days")
        says = t(
            "What they had left from the leave year before, or took before this book began. "
            "Taken and not earned is a number with a minus."
        )
        super().__init__(parent, t("Holiday brought in from before"), says, t("&Save"))
        self._ledger = ledger
        self.amount = TenthsField(t("How &many {unit}?", unit=unit))
        self.reason = TextField(t("&Why?"), t("Like “Could not take it while sick”"))
        self._form = Form(self.problems, tenths=self.amount, reason=self.reason)
        self.add(self.amount, self.reason)
        self.amount.set_tenths(int(ledger.carried * 10))
        self.amount.go()

    def read(self) -> CarriedLeave | None:
        """Give what is brought in, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        ledger = self._ledger
        return CarriedLeave(0, ledger.pa_id, ledger.leave_year.first, found["tenths"], found["reason"])


class TenthsField(LineField):
    """A number to one decimal, read into tenths."""

    def __init__(self, label: str) -> None:
        super().__init__(label, t("Like 3 or 2.5"), needed=t("Type a number, like 3 or 2.5."), width=120)

    def read(self) -> int:
        """Give the tenths."""
        found = re.fullmatch(r"([-−–]?)(\d{1,3})(?:[.,](\d))?", self.typed().replace(" ", ""))
        if found is None:
            raise AppError(t("Type a number, like 3 or 2.5."))
        tenths = int(found[2]) * 10 + int(found[3] or 0)
        return -tenths if found[1] else tenths

    def set_tenths(self, tenths: int) -> None:
        """Fill the field in."""
        whole, rest = divmod(abs(tenths), 10)
        text = f"{'-' if tenths < 0 else ''}{whole}{f'.{rest}' if rest else ''}"
        self.line.setText(text if tenths else "")
