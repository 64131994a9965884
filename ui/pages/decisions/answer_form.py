"""Asking what was answered, and changing what was asked."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.decision import Decision, Verdict
from app.plan.names import verdict_name
from app.usecases.life.worksheet import Worksheet
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.decisions import said
from ui.pages.decisions.fields import as_kept, question_fields
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


class AnswerForm(Asking):
    """Asks for the answer to one question; the answer is the `Decision` with it."""

    def __init__(self, parent: QWidget, asked: Decision, today: date) -> None:
        says = t("Write it down as it was said. You can attach the letter afterwards.")
        super().__init__(parent, t("What was answered?"), says, t("&Save"))
        self._decision = asked
        self.verdict: Radios[Verdict] = Radios(t("The answer"), said.offered(Verdict, verdict_name))
        self.on_day = DateField(t("On which &day?"), today, needed=t("Put in the day of the answer."))
        self.by = TextField(
            t("Who &gave it?"), t("A name, or their office"), needed=t("Write who gave it, or their office.")
        )
        self.reason = AreaField(t("Wh&y, in their words"), t("For a “yes, if”: what they want first."))
        self.term = TextField(t("Which &term or rule did they name?"))
        self.disagreed = AreaField(
            t("Wh&o disagrees, and why"), t("You too. Leave this empty if nobody does.")
        )
        self._form = Form(
            self.problems,
            verdict=self.verdict, answered=self.on_day, answered_by=self.by, reason=self.reason,
            term=self.term, disagreed=self.disagreed,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self._show(asked, today)
        self.verdict.changed.connect(self._ask_more)
        self._ask_more()
        self.verdict.go()

    def _show(self, asked: Decision, today: date) -> None:
        self.verdict.set(asked.verdict)
        self.on_day.set_day(asked.answered or today)
        self.by.set(asked.answered_by or asked.asked_of)
        self.reason.set(asked.reason)
        self.term.set(asked.term)
        self.disagreed.set(asked.disagreed)

    def _ask_more(self) -> None:
        verdict = self.verdict.read()
        self.on_day.setVisible(verdict is not Verdict.WAITING)
        self.by.setVisible(verdict not in (Verdict.WAITING, Verdict.NOT_NEEDED))

    def read(self) -> Decision | None:
        """Give the decision, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["verdict"] is Verdict.WAITING:
            found |= {"answered": None, "answered_by": ""}
        return replace(self._decision, **found)


class QuestionForm(Asking):
    """Asks for everything about a question once more; the answer is the `Decision`."""

    def __init__(self, parent: QWidget, asked: Decision, known: Worksheet, today: date) -> None:
        says = t("The answer stays as it is.")
        super().__init__(parent, t("Change what was asked"), says, t("&Save"))
        self._decision = asked
        fields = question_fields(known, today, asked)
        # Why it was decided stands with the answer.
        for name in ("reason", "term"):
            fields.pop(name).deleteLater()
        fields["outcome_id"].setVisible(bool(known.outcomes))
        fields["line_id"].setVisible(bool(known.lines))
        fields["asked_of"].setVisible(bool(asked.asked_of) or asked.is_open)
        self._form = Form(self.problems, **fields)
        self.add(*fields.values())
        fields["what"].go()

    def read(self) -> Decision | None:
        """Give the decision, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._decision, **as_kept(found))
