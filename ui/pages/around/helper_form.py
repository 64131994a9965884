"""Asking about somebody around the person: who they are, what they do, and what they may see."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.plan.people_around import Helper, Role
from app.words import t
from ui.dialogs.amounts import HoursField
from ui.dialogs.asking import Asking
from ui.pages.around import said
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, TextField, TickField
from ui.parts.text import Heading

UNPAID = (Role.FAMILY, Role.FRIEND, Role.CARER, Role.NEIGHBOUR)


class HelperForm(Asking):
    """Asks for one person or organisation; the answer is a `Helper`.

    One who is new to the list of those to call is put at its end: `last_place` is that place.
    """

    def __init__(self, parent: QWidget, helper: Helper, today: date, last_place: int) -> None:
        title = t("Somebody around you") if not helper.id else t("Change what is written down")
        super().__init__(parent, title, t("Only the name is needed. Write what you want to."), t("&Save"))
        self._helper, self._last_place = helper, last_place
        self._unpaid: tuple[QWidget, ...] = ()
        self._carer: tuple[QWidget, ...] = ()
        self._ask_who(today)
        self._ask_what(today)
        self._ask_unpaid(today)
        self._form = Form(
            self.problems,
            name=self.name, role=self.role, organisation=self.organisation, phone=self.phone,
            email=self.email, decides=self.decides, may_see=self.may_see, consent=self.consent,
            consent_ends=self.consent_ends, weekly_minutes=self.weekly, willing=self.willing,
            assessment=self.assessment, assessed=self.assessed, needs=self.needs, backup=self.backup,
            first=self.first, last=self.last, note=self.note,
        )  # fmt: skip
        self._lay_out()
        self._show(helper)
        self.role.changed.connect(self._ask_more)
        self._ask_more()
        self.name.go()

    def _ask_who(self, today: date) -> None:
        self.name = TextField(t("&Name"), needed=t("Type their name, or that of the office."))
        self.role: Choice[Role] = Choice(t("Who are they to y&ou?"), said.roles())
        self.organisation = TextField(t("O&rganisation"), t("If they work for one"))
        self.phone = TextField(t("&Phone"))
        self.email = TextField(t("&Email"))
        self.first = DateField(t("S&ince when?"), today, needed=t("Type a day. About is good enough."))
        self.last = DateField(t("&Until when?"), today, t("Leave this empty while they are around."))
        self.note = AreaField(t("A no&te"), height=80)
        self.backup = TickField(t("&Call them when support fails"), t("You can change the order afterwards."))

    def _ask_what(self, today: date) -> None:
        self.decides = TextField(t("What do they &decide?"), t("Like: nothing, or how my PAs are paid"))
        self.may_see = TextField(t("What may they &see?"), t("Like: my plan, not my money"))
        self.consent = DateField(
            t("When did &you agree to that?"), today, t("Leave this empty if you did not.")
        )
        self.consent_ends = DateField(
            t("Unti&l when may they see it?"), today, t("Empty if no end was agreed.")
        )

    def _ask_unpaid(self, today: date) -> None:
        self.weekly = HoursField(t("&Hours a week they help without pay"))
        self.willing = TickField(t("They want to &give this help, and can"))
        self.assessment = DateField(
            t("When was a carer’s &assessment asked for?"), today, t("Leave this empty if nobody asked.")
        )
        self.assessed = DateField(t("When &was it held?"), today, t("Leave this empty if it was not."))
        self.needs = TextField(t("What do they need for themsel&ves?"), t("Like: one free day a week"))

    def _lay_out(self) -> None:
        self._unpaid = (rule(), Heading(t("Help without pay"), 3), self.weekly, self.willing)
        self._carer = (self.assessment, self.assessed, self.needs)
        self.add(
            self.name, self.role, self.organisation, self.phone, self.email, self.backup, *self._unpaid,
            *self._carer, rule(), Heading(t("What they decide and see"), 3), self.decides, self.may_see,
            self.consent, self.consent_ends, rule(), self.first, self.last, self.note,
        )  # fmt: skip

    def _show(self, helper: Helper) -> None:
        for field, words in (
            (self.name, helper.name), (self.organisation, helper.organisation), (self.phone, helper.phone),
            (self.email, helper.email), (self.decides, helper.decides), (self.may_see, helper.may_see),
            (self.needs, helper.needs), (self.note, helper.note),
        ):  # fmt: skip
            field.set(words)
        for day_field, day in (
            (self.first, helper.first), (self.last, helper.last), (self.consent, helper.consent),
            (self.consent_ends, helper.consent_ends), (self.assessment, helper.assessment),
            (self.assessed, helper.assessed),
        ):  # fmt: skip
            day_field.set_day(day)
        self.role.set(helper.role)
        self.weekly.set_minutes(helper.weekly_minutes)
        self.willing.box.setChecked(helper.willing)
        self.backup.box.setChecked(bool(helper.backup))

    def _ask_more(self) -> None:
        role = self.role.read()
        for part in self._unpaid:
            part.setVisible(role in UNPAID)
        for part in self._carer:
            part.setVisible(role in (Role.CARER, Role.FAMILY))

    def read(self) -> Helper | None:
        """Give them, or None once the errors have been shown."""
        found: dict[str, Any] | None = self._form.read()
        if found is None:
            return None
        if found["last"] is not None and found["last"] < found["first"]:
            self.show_problem(AppError(t("The last day is before the first."), t("Look at the two days.")))
            return None
        called = found.pop("backup")
        place = (self._helper.backup or self._last_place) if called else 0
        return replace(self._helper, **found, backup=place)
