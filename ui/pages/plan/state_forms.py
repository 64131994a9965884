"""The short forms of signing off: sent, came back, agreed, and whether the person's views are in."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.plan import PlanVersion, ViewsIn
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


@dataclass(frozen=True, slots=True)
class Sent:
    """When a version went off, and to whom."""

    day: date
    to: str


@dataclass(frozen=True, slots=True)
class Answered:
    """When the answer came, from whom, what they said, and from when an agreed version holds."""

    day: date
    by: str
    reason: str
    first: date | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """What the person answers to “are my views in?”, and who helped to write."""

    views: ViewsIn
    words: str
    helped_by: str


class SentForm(Asking):
    """Asks when the plan went off; the answer is a `Sent`."""

    def __init__(self, parent: QWidget, version: PlanVersion, today: date) -> None:
        says = t(
            "Daybook sends nothing. Print the plan, or save it and send it yourself. From now on this "
            "version stays as it is, so that everybody speaks about the same words."
        )
        super().__init__(parent, t("The plan was sent"), says, t("&It was sent"))
        self.day = DateField(t("The &day it was sent"), today, needed=t("Type the day it was sent."))
        self.day.set_day(today)
        self.to = TextField(
            t("&Who did it go to?"), t("A name or an office"), needed=t("Type who it went to.")
        )
        self.to.set(version.sent_to)
        self._form = Form(self.problems, day=self.day, to=self.to)
        self.add(self.day, self.to)
        self.day.go()

    def read(self) -> Sent | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Sent(**found)


class BackForm(Asking):
    """Asks why the plan came back; the answer is an `Answered`."""

    def __init__(self, parent: QWidget, version: PlanVersion, today: date) -> None:
        says = t("The words that were sent are kept. The next version begins as a copy of them.")
        super().__init__(parent, t("The plan came back"), says, t("It &came back"))
        self.day = DateField(t("The &day it came back"), today, needed=t("Type the day it came back."))
        self.day.set_day(today)
        self.by = TextField(t("&Who sent it back?"))
        self.by.set(version.sent_to)
        self.reason = AreaField(t("What do they &want changed?"), t("In their words, if you have them"))
        self._form = Form(self.problems, day=self.day, by=self.by, reason=self.reason)
        self.add(self.day, self.by, self.reason)
        self.day.go()

    def read(self) -> Answered | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Answered(**found)


class AgreedForm(Asking):
    """Asks who agreed the plan and from when it holds; the answer is an `Answered`."""

    def __init__(self, parent: QWidget, version: PlanVersion, today: date) -> None:
        says = t("Spending rests on this version from the day it holds.")
        super().__init__(parent, t("The plan was agreed"), says, t("It was &agreed"))
        self.day = DateField(t("The &day it was agreed"), today, needed=t("Type the day it was agreed."))
        self.day.set_day(today)
        self.by = TextField(t("&Who agreed it?"), t("A name or an office"), needed=t("Type who agreed it."))
        self.by.set(version.sent_to)
        self.first = DateField(t("It holds &from"), today, needed=t("Type the day from which it holds."))
        self.first.set_day(today)
        self.reason = AreaField(
            t("Did they &say anything with it?"), t("You can leave this empty."), height=90
        )
        self._form = Form(self.problems, day=self.day, by=self.by, first=self.first, reason=self.reason)
        self.add(self.day, self.by, self.first, self.reason)
        self.day.go()

    def read(self) -> Answered | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Answered(**found)


class ViewsForm(Asking):
    """Asks the person whether their views are in the plan; the answer is a `Views`."""

    def __init__(self, parent: QWidget, version: PlanVersion) -> None:
        says = t("This is for you alone to answer. Your answer stands in the plan. A “no” goes with it.")
        super().__init__(parent, t("Are my views in?"), says, t("&Save"))
        choices = [
            (t("&Yes, my views are in"), ViewsIn.YES),
            (t("&Partly"), ViewsIn.PARTLY),
            (t("&No, my views are not in"), ViewsIn.NO),
        ]
        self.views: Radios[ViewsIn] = Radios(
            t("Are my views in this plan?"), choices, needed=t("Choose yes, partly or no.")
        )
        if version.views is not ViewsIn.NOT_ASKED:
            self.views.set(version.views)
        self.words = AreaField(t("In my own &words"), t("You can leave this empty."), height=90)
        self.words.set(version.views_words)
        self.helped_by = TextField(t("Who &helped me write it?"), t("You can leave this empty."))
        self.helped_by.set(version.helped_by)
        self._form = Form(self.problems, views=self.views, words=self.words, helped_by=self.helped_by)
        self.add(self.views, self.words, self.helped_by)
        self.views.go()

    def read(self) -> Views | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Views(**found)
