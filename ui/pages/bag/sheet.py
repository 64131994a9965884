"""The emergency sheet: what stands on it, printing it, and whether the lock screen may show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.people import Actor
from app.usecases.books.acting import who_acts
from app.usecases.books.emergency import Emergency, emergency, emergency_pdf
from app.usecases.books.sealed_sheet import allow, is_allowed, take_back
from app.words import t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.field import TickField
from ui.parts.flow import flowing
from ui.parts.layout import beside
from ui.parts.lines import Line, Lines
from ui.parts.text import Chip, Heading, Text
from ui.tasks import Book, Progress


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands on the sheet, whether the lock screen may show it, and who is at the keyboard."""

    found: Emergency
    allowed: bool
    actor: Actor


class SheetSection(Section):
    """Shows what the sheet says and lets it be printed; the lock screen shows it only when allowed."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.call = Lines(none=t("Nobody has been named yet."))
        self.facts = Facts()
        self.paper = Document(t("Emergency sheet"), "emergency-sheet.pdf", self._print)
        sheet = Card(t("Emergency sheet")).add(
            Text(
                t("One page for whoever steps in. It is made from what is written down elsewhere."), "muted"
            ),
            documents.line(self.paper, t("Hang it where people look.")),
            Heading(t("Whom to call, in this order"), 3), self.call, self.facts,
            flowing(Button(t("People aro&und me"), self._to_people, "second")), None,
        )  # fmt: skip
        self.state = Chip(t("Off"), "plain")
        self.agreed = TickField("")
        self.allow_button = Button(t("Allow it on the loc&k screen"), self.allow, "second")
        self.back_button = Button(t("&Take it back"), self.take_back, "second")
        lock = Card(t("On the lock screen")).add(
            flowing(self.state), *map(Text, _about()), self.agreed,
            flowing(self.allow_button, self.back_button), None,
        )  # fmt: skip
        self._person = ""
        self.body.addWidget(beside(sheet, lock, (3, 2), least=340))

    def read(self, book: Book, today: date) -> Seen:
        """Read what stands on the sheet today."""
        return Seen(emergency(book, today), is_allowed(book), who_acts(book))

    def fill(self, seen: Seen) -> None:
        """Show it."""
        found = seen.found
        self.call.fill([
            Line(f"{place}. {name}", (phone or t("No phone number is written down"),))
            for place, (name, phone) in enumerate(found.call, 1)
        ])  # fmt: skip
        self.facts.fill(_facts(found))
        self.state.set(t("On") if seen.allowed else t("Off"), "warn" if seen.allowed else "plain")
        self.allow_button.setVisible(not seen.allowed)
        self.back_button.setVisible(seen.allowed)
        self.agreed.setVisible(bool(seen.actor.for_whom) and not seen.allowed)
        self.agreed.box.setText(t("{person} &agrees to this", person=seen.actor.for_whom))

    def allow(self) -> None:
        """Let the lock screen of this computer show the sheet."""
        today, agreed = self.clock(), self.agreed.isHidden() or self.agreed.read()
        said = t("The lock screen of this computer now offers the sheet.")
        self._change(lambda book: allow(book, today, agreed=agreed), said)

    def take_back(self) -> None:
        """Let the lock screen show it no longer."""
        said = t("The lock screen shows the sheet no longer. What was kept for it is gone.")
        self._change(lambda book: take_back(book.id), said)

    def _change(self, job: Callable[[Book], object], said: str) -> None:
        def then(_: object) -> None:
            self.host.tell("ok", said)
            self.host.begin_at_title()
            self.refresh()

        self.host.tasks.ask(self, job, then, progress=Progress(t("Making the emergency sheet")))

    def _print(self, book: Book) -> bytes:
        return emergency_pdf(book, self.clock())

    def _to_people(self) -> None:
        self.host.go.emit("around", None)


def _facts(found: Emergency) -> list[tuple[str, str]]:
    answers = tn("{count} answer of your plan", "{count} answers of your plan", len(found.answers))
    return [
        (t("From your plan"), answers if found.answers else t("Nothing yet")),
        (t("What to do if something happens"), str(len(found.risks)) if found.risks else t("Nothing yet")),
        (t("Health tasks"), str(len(found.tasks)) if found.tasks else t("None")),
    ]


def _about() -> tuple[str, ...]:
    return (
        t("Off, nobody sees the sheet without the passphrase of the book."),
        t("On, whoever is logged in to this computer as you can see and print it while the book is locked."),
        t("It is kept locked on the disk. Its key is in this computer’s keyring, and nowhere else."),
    )
