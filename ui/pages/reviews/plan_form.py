"""Asking for the day of a review that is to come."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.names import review_name
from app.plan.review import ReviewKind
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, DateField, Form, TextField


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be looked at, on which day, with whom."""

    kind: ReviewKind
    day: date
    who: str


class PlanForm(Asking):
    """Asks when a review is to be held; the answer is `Planned`."""

    def __init__(self, parent: QWidget, kind: ReviewKind, today: date) -> None:
        super().__init__(parent, t("Plan a review"), "", t("&Save"))
        self.kind: Choice[ReviewKind] = Choice(
            t("&What is looked at?"), [(review_name(each), each) for each in ReviewKind]
        )
        self.kind.set(kind)
        self.day = DateField(
            t("On which &day?"), today, t("Like 4 12 2026"), needed=t("Type the day of the review.")
        )
        self.who = TextField(t("Who &comes?"), t("Like: P. Marsh, social worker, and my sister"))
        self._form = Form(self.problems, kind=self.kind, day=self.day, who=self.who)
        self.add(self.kind, self.day, self.who)
        self.day.go()

    def read(self) -> Planned | None:
        """Give what was planned, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Planned(**found)
