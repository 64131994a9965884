"""Asking for a PA's details: who they are, their bank, whom to ring, and their PIN."""

import re
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.names import status_name
from app.employment.pa import PersonalAssistant, Relation, Status
from app.errors import AppError
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import BornField
from ui.pages.team import said
from ui.parts.area import AreaField
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, Radios, TextField, TickField
from ui.parts.text import Heading

_INSURANCE = re.compile(r"[A-Z]{2}\d{6}[A-D]?")


class InsuranceNumberField(TextField):
    """A National Insurance number; empty where it is not known yet."""

    def read(self) -> str:
        """Give it without spaces, in capitals."""
        number = self.typed().replace(" ", "").upper()
        if number and not _INSURANCE.fullmatch(number):
            raise AppError(t("Write the number like QQ 12 34 56 C, or leave it empty."))
        return number


class FiguresField(TextField):
    """Exactly so many figures, like a sort code; empty where they are not known yet."""

    def __init__(self, label: str, hint: str, count: int) -> None:
        super().__init__(label, hint, width=180)
        self._count = count

    def read(self) -> str:
        """Give the figures without spaces and dashes."""
        figures = re.sub(r"[\s\-]", "", self.typed())
        if figures and not (figures.isascii() and figures.isdigit() and len(figures) == self._count):
            raise AppError(t("Type all {count} figures, or leave it empty.", count=self._count))
        return figures


class DetailsForm(Asking):
    """Asks who a PA is; the answer is a `PersonalAssistant`."""

    def __init__(self, parent: QWidget, pa: PersonalAssistant, today: date, person: str) -> None:
        super().__init__(parent, t("Their details"), "", t("&Save"))
        self._pa = pa
        self._ask_who(today)
        self._ask_contact()
        self._ask_work(today, person)
        self._form = Form(
            self.problems,
            name=self.name, born=self.born, address=self.address, phone=self.phone, email=self.email,
            insurance_number=self.insurance_number, status=self.status, started=self.started,
            continuous_from=self.continuous, relation=self.relation, same_household=self.household,
            drives=self.drives, apprentice_since=self.apprentice, payroll_id=self.payroll_id, note=self.note,
        )  # fmt: skip
        self.add(
            self.name, self.born, self.insurance_number,
            rule(), Heading(t("How to reach them"), 3), self.address, self.phone, self.email,
            rule(), Heading(t("Their work"), 3), self.status, self.started, self.continuous, self.apprentice,
            self.payroll_id, self.drives,
            rule(), Heading(t("Family"), 3), self.relation, self.household, rule(), self.note,
        )  # fmt: skip
        self._show(pa)
        self.relation.changed.connect(self._ask_more)
        self._ask_more()
        self.name.go()

    def _ask_who(self, today: date) -> None:
        self.name = TextField(t("&Name"), needed=t("Type their name."))
        self.born = BornField(
            t("Date of &birth"), today, t("Like 9 May 1991. The minimum wage and the pension need it.")
        )
        self.insurance_number = InsuranceNumberField(t("National &Insurance number"), t("Like QQ 12 34 56 C"))

    def _ask_contact(self) -> None:
        self.address = AreaField(t("&Address"), height=90)
        self.phone = TextField(t("&Phone"))
        self.email = TextField(t("&Email"))

    def _ask_work(self, today: date, person: str) -> None:
        self.status: Choice[Status] = Choice(t("What are they by la&w?"), said.offered(Status, status_name))
        self.started = DateField(
            t("&First day of work"), today, t("Like 1 12 2026"), needed=t("Type their first day of work.")
        )
        self.continuous = DateField(
            t("&Counted from an earlier day"),
            today,
            t("Only where they worked for you before without a break. You can leave this empty."),
        )
        self.apprentice = DateField(
            t("An apprentice s&ince"), today, t("Leave this empty if they are no apprentice.")
        )
        self.payroll_id = TextField(t("Payroll n&umber"), t("If your payroll gives them one"))
        self.drives = TickField(t("They &drive for their work"))
        self.relation: Choice[Relation] = Choice(
            t("What are they to &{name}?", name=person), said.relations()
        )
        homes = [(t("N&o"), False), (t("&Yes"), True)]
        self.household: Radios[bool] = Radios(t("Do they live in the same home?"), homes)
        self.note = AreaField(t("No&te (you can leave this empty)"), height=90)

    def _show(self, now: PersonalAssistant) -> None:
        for field, text in (
            (self.name, now.name), (self.phone, now.phone), (self.email, now.email),
            (self.insurance_number, now.insurance_number), (self.payroll_id, now.payroll_id),
        ):  # fmt: skip
            field.set(text)
        for days, on in (
            (self.born, now.born), (self.started, now.started), (self.continuous, now.continuous_from),
            (self.apprentice, now.apprentice_since),
        ):  # fmt: skip
            days.set_day(on)
        self.address.set(now.address)
        self.status.set(now.status)
        self.drives.box.setChecked(now.drives)
        self.relation.set(now.relation)
        self.household.set(now.same_household)
        self.note.set(now.note)

    def _ask_more(self) -> None:
        self.household.setVisible(self.relation.read() is not Relation.NONE)

    def read(self) -> PersonalAssistant | None:
        """Give the PA, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._pa, **{"same_household": False, **found})


class BankForm(Asking):
    """Asks where a PA's pay goes; the answer is a `PersonalAssistant`."""

    def __init__(self, parent: QWidget, pa: PersonalAssistant) -> None:
        says = t("Read the figures back to them before you save.")
        super().__init__(parent, t("Where their pay goes"), says, t("&Save"))
        self._pa = pa
        self.name = TextField(t("&Name on the account"))
        self.sort_code = FiguresField(t("Sort &code"), t("6 figures"), 6)
        self.number = FiguresField(t("Account n&umber"), t("8 figures"), 8)
        self.name.set(pa.bank_name or pa.name)
        self.sort_code.set(pa.sort_code)
        self.number.set(pa.account_number)
        self._form = Form(
            self.problems, bank_name=self.name, sort_code=self.sort_code, account_number=self.number
        )
        self.add(*self._form.fields.values())
        self.name.go()

    def read(self) -> PersonalAssistant | None:
        """Give the PA, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._pa, **found)


class KinForm(Asking):
    """Asks whom to ring if something happens to a PA; the answer is a `PersonalAssistant`."""

    def __init__(self, parent: QWidget, pa: PersonalAssistant) -> None:
        super().__init__(parent, t("If something happens to them"), "", t("&Save"))
        self._pa = pa
        self.name = TextField(t("&Name"), t("Somebody near to them"))
        self.phone = TextField(t("&Phone"))
        self.name.set(pa.kin_name)
        self.phone.set(pa.kin_phone)
        self._form = Form(self.problems, kin_name=self.name, kin_phone=self.phone)
        self.add(*self._form.fields.values())
        self.name.go()

    def read(self) -> PersonalAssistant | None:
        """Give the PA, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._pa, **found)
