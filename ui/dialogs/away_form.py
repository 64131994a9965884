"""Asking for days away, of one PA or of whoever of the team it is."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence
from app.words import t
from ui.pages.pa.absence_form import AbsenceForm
from ui.parts.field import Choice


class AwayForm(AbsenceForm):
    """Asks for days away; where there are several PAs, also whose. The answer is an `Absence`."""

    def __init__(
        self, parent: QWidget, people: Sequence[PersonalAssistant], absence: Absence, today: date
    ) -> None:
        super().__init__(parent, absence, today, in_hours=True)
        self.who: Choice[int] = Choice(t("W&ho is away?"), [(pa.name, pa.id) for pa in people])
        self.who.set(absence.pa_id or people[0].id)
        self._form.fields["pa_id"] = self.who
        # Below the title and the place for problems, above everything else that is asked.
        self.body.insertWidget(2, self.who)
        self.who.setVisible(len(people) > 1)
        if len(people) > 1:
            self.who.go()
