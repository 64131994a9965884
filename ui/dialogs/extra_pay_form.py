"""Asking for a line of pay that comes from no hours: holiday at the end, a retainer, something put right."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.payroll.extra import BY_HAND, ExtraPay
from app.payroll.names import earning_name
from app.payroll.payslip import EarningKind
from app.words import day, t
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, Form, MoneyField, TextField


class ExtraPayForm(Asking):
    """Asks for one line of pay; the answer is an `ExtraPay`. An amount below nothing takes money back."""

    def __init__(self, parent: QWidget, name: str, extra: ExtraPay) -> None:
        on = day(extra.day)
        says = t(
            "Hours, sick pay and holiday come in by themselves. This goes into the pay of {day}.", day=on
        )
        super().__init__(parent, t("A line of pay for {name}", name=name), says, t("&Add it"))
        self._extra = extra
        kinds = [(earning_name(kind), kind) for kind in BY_HAND]
        self.kind: Choice[EarningKind] = Choice(t("What &sort of pay is it?"), kinds)
        self.kind.set(extra.kind)
        self.words = TextField(t("What it is &for"), t("The payslip says it in these words."))
        self.amount = MoneyField(
            t("How &much, in pounds"),
            t("With a minus it takes money back."),
            needed=t("Type how much it is."),
        )
        self._form = Form(self.problems, kind=self.kind, words=self.words, amount=self.amount)
        self.add(*self._form.fields.values())
        self.kind.go()

    def read(self) -> ExtraPay | None:
        """Give the line, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._extra, **found)
