"""Asking about a change of funder: its day, whom to ask, the answer, and who of the team stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Pot
from app.funding.changing import FunderChange, Kept, KeptPa, kept_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Form, Radios, TextField


class ChangeForm(Asking):
    """Asks about a change of funder; the answer is a `FunderChange`."""

    def __init__(self, parent: QWidget, change: FunderChange, pots: Sequence[Pot], today: date) -> None:
        says = t("Nothing changes yet. This counts the days, and says what has to be done by when.")
        super().__init__(parent, t("Another funder is to take over"), says, t("&Save"))
        self._change = change
        self.pot: Choice[int] = Choice(t("Whose money e&nds?"), [(each.name, each.id) for each in pots])
        self.first = DateField(
            t("From which &day does the other pay?"), today, needed=t("Type the first day.")
        )
        self.ask_who = TextField(t("Wh&om do you ask?"), t("Like: Continuing healthcare team, Riverside ICB"))
        self.asked = DateField(t("When did you &ask?"), today, t("Leave this empty if you have not yet."))
        self.answered_on = DateField(
            t("When did they ans&wer?"), today, t("Leave this empty if they have not.")
        )
        self.answer = AreaField(t("What did &they say?"), height=80)
        self._form = Form(
            self.problems, pot_id=self.pot, first=self.first, ask_who=self.ask_who, asked=self.asked,
            answered=self.answered_on, answer=self.answer,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.pot.set(change.pot_id)
        self.pot.setVisible(not change.new_pot_id)
        self.first.setVisible(not change.new_pot_id)
        self.first.set_day(change.first if change.id else None)
        self.ask_who.set(change.ask_who)
        self.asked.set_day(change.asked)
        self.answered_on.set_day(change.answered)
        self.answer.set(change.answer)
        (self.ask_who if change.new_pot_id else self.pot).go()

    def read(self) -> FunderChange | None:
        """Give the change, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._change, **found)


class KeptForm(Asking):
    """Asks what the new funder says of one job; the answer is a `KeptPa`."""

    def __init__(self, parent: QWidget, name: str, answer: KeptPa) -> None:
        super().__init__(parent, t("Does {name} stay?", name=name), "", t("&Save"))
        self._answer = answer
        self.kept: Radios[Kept] = Radios(
            t("What does the new funder say?"), [(kept_name(each), each) for each in Kept]
        )
        self.kept.set(answer.kept)
        self.words = TextField(t("In their &words"), t("Like: by letter of 3 June"))
        self.words.set(answer.words)
        self._form = Form(self.problems, kept=self.kept, words=self.words)
        self.add(self.kept, self.words)
        self.kept.go()

    def read(self) -> KeptPa | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._answer, **found)
