"""Asking whether something helped, and how often that may be asked."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from app.plan.helped import Helped, Rhythm
from app.usecases.life.did_it_help import Thing
from app.words import t
from ui.dialogs.amounts import CountField
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import Form, Radios


@dataclass(frozen=True, slots=True)
class SaidOfIt:
    """Whether something helped, and a few words."""

    helped: Helped
    words: str


class HelpedForm(Asking):
    """Asks once whether something helped; the answer is a `SaidOfIt`."""

    def __init__(self, parent: QWidget, thing: Thing) -> None:
        super().__init__(parent, t("Did it help?"), thing.words, t("&Save"))
        answers = [
            (t("&Yes, it helped"), Helped.YES),
            (t("It helped so&me"), Helped.SOME),
            (t("&No, it did not help"), Helped.NO),
            (t("I do not want to say. Do not ask again &for now."), Helped.PASSED),
        ]
        self.helped: Radios[Helped] = Radios(t("Did it help?"), answers)
        self.words = AreaField(t("A few &words, if you like"), t("What was good? What was not?"), height=80)
        self._form = Form(self.problems, helped=self.helped, words=self.words)
        self.add(self.helped, self.words)
        self.helped.go()

    def read(self) -> SaidOfIt | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else SaidOfIt(**found)


class RhythmForm(Asking):
    """Asks how often the book may ask; the answer is a `Rhythm`."""

    def __init__(self, parent: QWidget, words: str, rhythm: Rhythm) -> None:
        super().__init__(parent, t("How often may Daybook ask?"), words, t("&Save"))
        self._rhythm = rhythm
        self.uses = CountField(
            t("After how many &payments?"), t("0 for never"), needed=t("Type a number, 0 for never.")
        )
        self.days = CountField(
            t("And not again for how many &days?"), t("90 days are about three months"),
            needed=t("Type a number of days."), most=3650,
        )  # fmt: skip
        self.uses.set_count(rhythm.uses)
        self.days.set_count(rhythm.days)
        self._form = Form(self.problems, uses=self.uses, days=self.days)
        self.add(self.uses, self.days)
        self.uses.go()

    def read(self) -> Rhythm | None:
        """Give how often to ask, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._rhythm, **found)
