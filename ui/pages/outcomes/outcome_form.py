"""Asking about one thing that matters: in the person's words, how it was and how it is to be."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.outcome import Outcome
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import DateField, Form, TextField
from ui.parts.text import Heading, Text


class OutcomeForm(Asking):
    """Asks for one outcome; the answer is an `Outcome`."""

    def __init__(self, parent: QWidget, outcome: Outcome, today: date) -> None:
        title = t("Change what matters") if outcome.id else t("Something that matters to me")
        super().__init__(parent, title, t("Say it as you would to a friend."), t("&Save"))
        self._outcome = outcome
        self.words = TextField(
            t("What do you &want?"),
            t("Like: I swim every Friday"),
            needed=t("Say what you want, in your own words."),
        )
        self.start = AreaField(t("&How was it at the start?"), height=80)
        self.wanted = AreaField(t("How is it to &be?"), t("What good looks like"), height=80)
        self.first = DateField(t("From which &day?"), today, needed=t("Type the day."))
        self.ended = DateField(t("&Over since"), today, t("Leave this empty while it matters to you."))
        self._ask_health(today)
        fields = {
            "words": self.words, "start": self.start, "wanted": self.wanted, "first": self.first,
            "ended": self.ended, "clinician": self.clinician, "agreed": self.agreed,
            "framework": self.framework,
        }  # fmt: skip
        self._form = Form(self.problems, **fields)
        health = Text(t("A nurse, doctor or therapist agrees to what health money is for."), "muted")
        self.add(
            self.words, self.start, self.wanted, self.first, self.ended, rule(),
            Heading(t("If health money or a school plan pays"), 3), health,
            self.clinician, self.agreed, self.framework,
        )  # fmt: skip
        self._show(outcome)
        self.words.go()

    def _ask_health(self, today: date) -> None:
        self.clinician = TextField(t("&Who agreed?"), t("Like: Sister A. Pryce, district nurse"))
        self.agreed = DateField(t("Whe&n did they agree?"), today, t("Leave this empty if nobody has yet."))
        self.framework = TextField(
            t("Which &part of an education, health and care plan?"), t("Like: section E, outcome 2")
        )

    def _show(self, outcome: Outcome) -> None:
        self.words.set(outcome.words)
        self.start.set(outcome.start)
        self.wanted.set(outcome.wanted)
        self.first.set_day(outcome.first)
        self.ended.set_day(outcome.ended)
        self.ended.setVisible(bool(outcome.id))
        self.clinician.set(outcome.clinician)
        self.agreed.set_day(outcome.agreed)
        self.framework.set(outcome.framework)

    def read(self) -> Outcome | None:
        """Give the outcome, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._outcome, **found)
