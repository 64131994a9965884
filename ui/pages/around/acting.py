"""Who acts for the person: the card that says it, and the form that asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from app.people import Actor, Capacity, Representative
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.around import said
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice, DateField, Form, TextField
from ui.parts.flow import flowing
from ui.parts.lines import Line, Lines
from ui.parts.text import Chip, Heading, Text


@dataclass(frozen=True, slots=True)
class Acting:
    """Who is at the keyboard, everybody who acts or acted, and why the book can only be read, if so."""

    actor: Actor
    people: tuple[Representative, ...]
    reading_only: str


class ActingCard(Card):
    """Says who acts for the person, by what right and until when; and who did before."""

    def __init__(self) -> None:
        super().__init__(t("Who acts for me"))
        self.who, self.note, self.chip = Text("", "strong"), Text("", "small"), Chip("")
        self.name_button = Button(t("Na&me who acts for me"), kind="second")
        self.renew_button = Button(t("&Renew the right"), kind="second")
        self.self_button = Button(t("I act for m&yself again"), kind="second")
        self._listed = Heading(t("Acted before"), 3)
        self.before = Lines()
        self.add(
            self.chip, self.who, self.note, flowing(self.name_button, self.renew_button, self.self_button),
            self._listed, self.before, None,
        )  # fmt: skip

    def fill(self, found: Acting, today: date) -> None:
        """Show who acts."""
        now = found.people[0] if found.people and not found.people[0].handed_back else None
        self.who.setText(_who(found.actor, now))
        self.note.setText(said.acting_days(now) if now is not None else "")
        self.note.setVisible(now is not None)
        self.chip.set(*_state(found, now, today))
        self.renew_button.setVisible(now is not None and now.last is not None)
        self.self_button.setVisible(now is not None)
        before = [each for each in found.people if each is not now]
        self._listed.setVisible(bool(before))
        self.before.fill(_before(before))


class ActingForm(Asking):
    """Asks who acts from a day on; the answer is a `Representative`."""

    def __init__(self, parent: QWidget, now: Representative | None, today: date) -> None:
        says = t(
            "Whoever acted until now stops the day before. After the last day the book can be read, "
            "but not changed, until somebody is named again."
        )
        super().__init__(parent, t("Who acts for the person"), says, t("&Save"))
        self.name = TextField(t("&Name"), needed=t("Type the name of whoever acts."))
        self.right: Choice[Capacity] = Choice(t("By what &right?"), said.rights())
        self.first = DateField(t("&From which day?"), today, needed=t("Type the first day."))
        self.last = DateField(t("&Until which day?"), today, t("Leave this empty if no end is written down."))
        self._form = Form(
            self.problems, name=self.name, capacity=self.right, first=self.first, last=self.last
        )
        self.add(self.name, self.right, self.first, self.last)
        self.first.set_day(today)
        if now is not None:
            self.name.set(now.name)
            self.right.set(now.capacity)
        self.name.go()

    def read(self) -> Representative | None:
        """Give whoever acts, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Representative(**found)


class MyselfForm(Asking):
    """Asks once whether somebody is to act no longer; the answer is True."""

    def __init__(self, parent: QWidget, now: Representative) -> None:
        says = t(
            "From today {name} acts for you no longer. What they did stays in your book, with their name.",
            name=now.name,
        )
        super().__init__(parent, t("Do you act for yourself from today?"), says, t("&Yes, I act for myself"))
        self.add(Text(t("They may still know the passphrase that opens this book.")))
        self.ok.setFocus()

    def read(self) -> bool:
        """Give the answer."""
        return True


def _who(actor: Actor, now: Representative | None) -> str:
    if now is None:
        return t("{name} acts for themselves.", name=actor.name)
    return t(
        "{name} acts for {person}: {right}.", name=now.name, person=actor.for_whom, right=said.right(now)
    )


def _state(found: Acting, now: Representative | None, today: date) -> tuple[str, str]:
    if found.actor.capacity is Capacity.LEAD:
        return t("This person reads and proposes; you decide"), "info"
    if found.reading_only:
        return t("The right has ended: this book can only be read"), "bad"
    if now is not None and now.last is not None and (now.last - today).days <= SOON:
        return t("The right ends soon"), "warn"
    return t("This book can be changed"), "ok"


def _before(people: Sequence[Representative]) -> list[Line]:
    return [Line(f"{each.name}: {said.right(each)}", (said.acting_days(each),)) for each in people]


SOON = 60  # days before the end in which somebody should think of renewing
