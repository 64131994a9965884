"""Asking for one chance worth taking, in the person's words and in those of whoever worries."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.risk import Risk
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import DateField, Field, Form, TextField, TickField
from ui.parts.text import Heading

LOW = 76  # dp: boxes for a sentence or two


class RiskForm(Asking):
    """Asks for one card; the answer is a `Risk`."""

    def __init__(self, parent: QWidget, risk: Risk, today: date) -> None:
        title = t("Change the card") if risk.id else t("A chance I want to take")
        says = t(
            "Everybody takes chances. Writing them down shows that you thought about them. "
            "Only the first box needs words; come back for the others."
        )
        super().__init__(parent, title, says, t("&Save"))
        self._risk = risk
        want, wrong = self._ask_want(), self._ask_wrong()
        voices, agreed = self._ask_voices(), self._ask_agreed(today)
        self._form = Form(self.problems, **want, **wrong, **voices, **agreed)
        self.add(
            *want.values(),
            *(rule(), Heading(t("If it goes wrong"), 3), *wrong.values()),
            *(rule(), Heading(t("Both voices"), 3), *voices.values()),
            *(rule(), Heading(t("Who agreed"), 3), *agreed.values()),
        )
        for name, field in self._form.fields.items():
            value = getattr(risk, name)
            if isinstance(field, DateField):
                field.set_day(value)
            elif isinstance(field, TickField):
                field.box.setChecked(value)
            elif isinstance(field, TextField | AreaField):
                field.set(value)
        next(iter(want.values())).go()

    def _ask_want(self) -> dict[str, Field]:
        return {
            "want": AreaField(t("I &want to…"), needed=t("Say what you want to do."), height=LOW),
            "why": AreaField(t("Why it &matters to me"), height=LOW),
        }

    def _ask_wrong(self) -> dict[str, Field]:
        return {
            "could_go_wrong": AreaField(t("What could &go wrong?"), height=LOW),
            "likely": TextField(t("How &likely is it?"), t("In words, like “once a year perhaps”")),
            "how_bad": TextField(t("How &bad would it be?"), t("In words")),
            "already": AreaField(t("What do we already &do?"), height=LOW),
            "would_help": AreaField(t("What &else would help, and what does it cost?"), height=LOW),
            "if_it_happens": AreaField(t("&If it happens, what do we do?"), height=LOW),
            "stop_when": TextField(t("When do we sto&p?")),
        }

    def _ask_voices(self) -> dict[str, Field]:
        return {
            "my_voice": AreaField(t("What I sa&y about it"), height=LOW),
            "worker": TextField(t("W&ho sees it otherwise, or helps with it?"), t("A name")),
            "worker_voice": AreaField(t("What &they say about it"), height=LOW),
        }

    def _ask_agreed(self, today: date) -> dict[str, Field]:
        empty = t("Leave this empty until then.")
        return {
            "agreed_by": TextField(t("Who ag&reed?")),
            "not_agreed_by": TextField(t("Who did &not agree?")),
            "agreed": DateField(t("The day it was agreed"), today, empty),
            "look_again": DateField(t("Loo&k at it again by"), today, t("Like 1 6 2027")),
            "finished": TickField(
                t("This card is &finished"),
                t("It then says what could go wrong, and what you do if it happens."),
            ),
        }

    def read(self) -> Risk | None:
        """Give the card, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._risk, **found)
