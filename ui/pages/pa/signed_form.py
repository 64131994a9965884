"""Asking when a statement was given, and when each signed it."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.particulars import Particulars
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import DateField, Form


class SignedForm(Asking):
    """Asks for the days on which a statement was given and signed; the answer is a `Particulars`."""

    def __init__(self, parent: QWidget, statement: Particulars, today: date) -> None:
        says = t(
            "Once it is given or signed, what this version says stays as it is. "
            "A change of terms makes a new version."
        )
        super().__init__(parent, t("Given and signed"), says, t("&Save"))
        self._statement = statement
        empty = t("Leave this empty until then.")
        self.given = DateField(t("The day they &got it"), today, empty)
        self.holder = DateField(t("The day &you signed"), today, empty)
        self.pa = DateField(t("The day &they signed"), today, empty)
        self._form = Form(self.problems, given=self.given, holder_signed=self.holder, pa_signed=self.pa)
        for name, field in self._form.fields.items():
            if isinstance(field, DateField):
                field.set_day(getattr(statement, name))
        self.add(*self._form.fields.values())
        self.given.go()

    def read(self) -> Particulars | None:
        """Give the statement, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._statement, **found)
