"""Asking for one assessment: of whom, when, by whom, what came of it, and who may see it."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.assessment import Assessment, AssessmentKind, assessment_name
from app.usecases.life.assessments import Register
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.chosen import choice_of
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, TextField
from ui.parts.text import Heading


class AssessmentForm(Asking):
    """Asks for an assessment; the answer is an `Assessment`."""

    def __init__(self, parent: QWidget, one: Assessment, known: Register, today: date) -> None:
        title = t("Change the assessment") if one.id else t("An assessment")
        super().__init__(
            parent, title, t("The day it was asked for, or the day it was held, is enough."), t("&Save")
        )
        self._one = one
        self._ask_what(one, known, today)
        self._ask_sharing(one, known, today)
        self._form = Form(
            self.problems, kind=self.kind, helper_id=self.helper, asked=self.asked, held=self.held,
            who=self.who, result=self.came, pot_id=self.pot, next_due=self.next_due,
            share_with=self.share_with, consent=self.consent,
        )  # fmt: skip
        self.add(
            self.kind, self.helper, self.asked, self.held, self.who, self.came, self.pot, self.next_due,
            rule(), Heading(t("Who may see it"), 3), self.share_with, self.consent,
        )  # fmt: skip
        self._show(one)
        self.kind.changed.connect(self._turn)
        self._turn()
        self.kind.go()

    def _ask_what(self, one: Assessment, known: Register, today: date) -> None:
        kinds = [(assessment_name(kind), kind) for kind in AssessmentKind]
        self.kind: Choice[AssessmentKind] = Choice(t("W&hat was looked at?"), kinds)
        carers = [(name, number) for number, name in known.names.items()]
        self.helper = choice_of(t("&Which carer?"), t("Nobody named"), carers, one.helper_id)
        empty = t("You may leave this empty.")
        self.asked = DateField(t("When was it &asked for?"), today, empty)
        self.held = DateField(t("When was it hel&d?"), today, t("Leave this empty if it was not."))
        self.who = TextField(t("Wh&o assessed?"), t("A name or an office"))
        self.came = AreaField(t("What &came of it?"), t("In a line or two"), height=70)

    def _ask_sharing(self, one: Assessment, known: Register, today: date) -> None:
        pots = [(name, number) for number, name in known.pots.items()]
        self.pot = choice_of(t("Did &money come of it?"), t("No money"), pots, one.pot_id)
        self.next_due = DateField(t("By when does it come a&gain?"), today, t("You may leave this empty."))
        self.share_with = TextField(
            t("Who may have a cop&y?"), t("Like: the NHS team. So nobody has to ask you everything twice.")
        )
        self.consent = DateField(
            t("When did you ag&ree to that?"), today, t("Leave this empty if you did not.")
        )

    def _show(self, one: Assessment) -> None:
        self.kind.set(one.kind)
        for field, day in (
            (self.asked, one.asked), (self.held, one.held), (self.next_due, one.next_due),
            (self.consent, one.consent),
        ):  # fmt: skip
            field.set_day(day)
        self.who.set(one.who)
        self.came.set(one.result)
        self.share_with.set(one.share_with)

    def _turn(self) -> None:
        self.helper.setVisible(self.kind.read() is AssessmentKind.CARER)

    def read(self) -> Assessment | None:
        """Give the assessment, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        # One of the person names no carer, also where a carer was chosen before the kind was changed.
        return replace(self._one, **{"helper_id": 0, **found})
