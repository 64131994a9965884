"""Asking what the funder said about paying a relative."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.names import answer_name, paid_for_name
from app.employment.relatives import ExceptionAnswer, PaidFor, RelativeException
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.team import said
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


class ExceptionForm(Asking):
    """Asks for a question to the funder and its answer; the answer is a `RelativeException`."""

    def __init__(self, parent: QWidget, exception: RelativeException, today: date) -> None:
        says = t(
            "The council or the NHS may agree that a relative is paid. "
            "Ask before you pay, and keep their answer."
        )
        super().__init__(parent, t("May this relative be paid?"), says, t("&Save"))
        self._exception = exception
        self._make_fields(today)
        self._form = Form(
            self.problems,
            asked=self.asked, asked_of=self.asked_of, paid_for=self.paid_for, why=self.why,
            answer=self.answer, answered=self.reply, agreed_by=self.agreed_by, first=self.first,
            last=self.last, note=self.note,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(exception)
        self.answer.changed.connect(self._ask_more)
        self._ask_more()
        self.asked.go()

    def _make_fields(self, today: date) -> None:
        self.asked = DateField(
            t("The &day you asked"), today, t("Like 27 3 2026"), needed=t("Type the day you asked.")
        )
        self.asked_of = TextField(t("&Who did you ask?"))
        kinds = said.offered(PaidFor, paid_for_name)
        self.paid_for: Radios[PaidFor] = Radios(t("What are they to be paid for?"), kinds)
        self.why = AreaField(t("Wh&y is it needed?"), t("In your own words"), height=90)
        answers = said.offered(ExceptionAnswer, answer_name)
        self.answer: Radios[ExceptionAnswer] = Radios(t("What did they answer?"), answers)
        self.reply = DateField(
            t("The day they &answered"), today, t("Like 27 3 2026"), needed=t("Type the day they answered.")
        )
        self.agreed_by = TextField(t("Who answe&red?"))
        self.first = DateField(t("It holds &from"), today, t("Leave this empty for the day they answered."))
        self.last = DateField(t("It holds un&til"), today, t("Leave this empty if they named no end."))
        self.note = AreaField(t("&Note (you can leave this empty)"), height=90)

    def _show(self, now: RelativeException) -> None:
        self.asked.set_day(now.asked)
        self.asked_of.set(now.asked_of)
        self.paid_for.set(now.paid_for)
        self.why.set(now.why)
        self.answer.set(now.answer)
        self.reply.set_day(now.answered)
        self.agreed_by.set(now.agreed_by)
        self.first.set_day(now.first)
        self.last.set_day(now.last)
        self.note.set(now.note)

    def _ask_more(self) -> None:
        answer = self.answer.read()
        for field in (self.reply, self.agreed_by):
            field.setVisible(answer is not ExceptionAnswer.WAITING)
        for field in (self.first, self.last):
            field.setVisible(answer is ExceptionAnswer.AGREED)

    def read(self) -> RelativeException | None:
        """Give the record, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._exception, **found)
