"""Asking for the person's details."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.people import Person
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.fields import BornField
from ui.parts.area import AreaField
from ui.parts.field import Form, TextField


class PersonForm(Asking):
    """Asks who the money is for and how to communicate with them; the answer is a `Person`."""

    def __init__(self, parent: QWidget, person: Person, today: date) -> None:
        says = t("This is on the first page of every return.")
        super().__init__(parent, t("Whose money it is"), says, t("&Save"))
        self._person = person
        self.name = TextField(t("&Name"), needed=t("Type their name."))
        self.born = BornField(t("Date of &birth"), today, t("Like 9 May 1961. You can leave this empty."))
        self.reference = TextField(
            t("Social care or NHS n&umber"), t("It is on letters about the money. You can leave this empty.")
        )
        self.address = AreaField(t("&Address"), height=90)
        self.words = AreaField(
            t("&How to communicate"),
            t("Like: large print, or ring before you visit. Those who read the return see this first."),
            height=90,
        )
        self.name.set(person.name)
        self.born.set_day(person.born)
        self.reference.set(person.reference)
        self.address.set(person.address)
        self.words.set(person.words)
        self._form = Form(
            self.problems,
            name=self.name,
            born=self.born,
            reference=self.reference,
            address=self.address,
            words=self.words,
        )
        self.add(*self._form.fields.values())
        self.name.go()

    def read(self) -> Person | None:
        """Give the person, or None once the errors have been shown."""
        said = self._form.read()
        return None if said is None else replace(self._person, **said)
