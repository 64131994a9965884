"""Handing a book back, step by step: copied and compared first, then taken off this computer."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import AppError
from app.people import Actor
from app.usecases.books.acting import who_acts
from app.usecases.books.hand_back import HandedBack, Receipt, copy_out, receipt_pdf, take_away, told
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.files import choose_folder
from ui.dialogs.section_page import Section
from ui.leaving import Leaving
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary, Facts, Notice
from ui.parts.clock import Clock
from ui.parts.field import Form, TextField, TickField
from ui.parts.flow import flowing
from ui.parts.layout import column
from ui.parts.steps import Steps
from ui.parts.text import Text
from ui.preferences import note_remembered
from ui.tasks import Book, Progress

if TYPE_CHECKING:
    from ui.gate import Gate


@dataclass(frozen=True, slots=True)
class Seen:
    """Who is at the keyboard, and the open book's file; None for a book that is kept nowhere."""

    actor: Actor
    file: Path | None


class BackSection(Section):
    """Asks to whom and where to; shows the receipt; takes the book off this computer when told to."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.receipt: Receipt | None = None
        self.steps = Steps([t("To whom, and where to"), t("Check the copy"), t("Off this computer")])
        self.problems = ErrorSummary()
        self.to = TextField(t("Who &gets the book?"), needed=t("Type their name."))
        self.folder = TextField(
            t("The folder or stick it goes &to"),
            t("Not the folder where the book is now."),
            needed=t("Choose a folder."),
        )
        self.keep_key = TickField(
            t("&Keep my signing key on this computer"),
            t("Tick this if you will sign here for this person again. Without it the key is taken away too."),
        )
        self._form = Form(self.problems, to=self.to, folder=self.folder, keep_key=self.keep_key)
        self._build()

    def _build(self) -> None:
        self.ask = Card(t("Hand this book back")).add(
            Text(_about(), "muted"), self.problems, self.to, self.folder,
            flowing(Button(t("C&hoose a folder"), self._choose, "second")), self.keep_key,
            flowing(Button(t("&Copy it, and check the copy"), self.copy, "main")), None,
        )  # fmt: skip
        self.facts = Facts()
        self._papers = column()
        self.sure = TickField(
            t("I have handed the copy o&ver"),
            needed=t("Hand the copy over first. Then tick the box."),
        )
        self._sure_form = Form(self.problems, sure=self.sure)
        final = Notice(
            "warn",
            t("This is final on this computer"),
            t("The book, its key and all that Daybook noted of it go. Then there is only the copy."),
        )
        self.check = Card(t("The copy is good")).add(
            Text(t("It was opened with the book’s own key, and its totals are the book’s."), "muted"),
            self.facts, self._papers, self.sure, final,
            flowing(
                Button(t("&Take it off this computer"), self.take, "main"),
                Button(t("N&ot now"), self.start_again, "plain"),
            ), None,
        )  # fmt: skip
        for part in (self.steps, self.ask, self.check):
            self.body.addWidget(part)
        self.check.hide()

    def read(self, book: Book, _: date) -> Seen:
        """Read who hands back, and which file."""
        return Seen(who_acts(book), book.path)

    def fill(self, found: Seen) -> None:
        """Propose to whom the book goes: to the person, when somebody else has it."""
        if not self.to.line.text():
            self.to.set(found.actor.for_whom)

    def _choose(self) -> None:
        choose_folder(self, t("Where the copy goes"), self.use)

    def use(self, folder: Path) -> None:
        """Write down where the copy goes."""
        self.folder.set(str(folder))

    def copy(self) -> None:
        """Copy the book there, open the copy, and compare."""
        asked = self._form.read()
        if asked is None:
            return
        folder, to, today = Path(asked["folder"]).expanduser(), asked["to"], self.clock()
        progress = Progress(t("Copying the book, and comparing the copy"))
        job = partial(_copied, folder=folder, to=to, today=today)
        self.host.tasks.ask(self, job, self._copied, self.problems.show_problem, progress=progress)

    def _copied(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self.facts.fill(told(receipt))
        if not self._papers.count():
            paper = Document(t("The receipt"), "receipt.pdf", self._print_receipt)
            self._papers.addWidget(self.documents.line(paper, t("For both to sign")))
        self._turn_to(1)
        if self.check.heading is not None:
            self.check.heading.setFocus()

    def _print_receipt(self, _: Book) -> bytes:
        if self.receipt is None:
            raise RuntimeError("There is no receipt yet")
        return receipt_pdf(self.receipt)

    def take(self) -> None:
        """Take the book off this computer, and show what is left of it."""
        if self.receipt is None or self._sure_form.read() is None:
            return
        keep, receipt = self.keep_key.read(), self.receipt
        progress = Progress(t("Taking the book off this computer, and looking for what is left"))
        job = partial(_taken, receipt=receipt, keep_key=keep)
        self.host.tasks.ask(self, job, self._taken, self._refused, progress=progress)

    def _taken(self, done: HandedBack) -> None:
        def then(gate: "Gate") -> None:
            gate.handed_back(done)

        self.host.leaves.emit(Leaving(then, for_good=True))

    def _refused(self, error: AppError) -> None:
        self.start_again()
        self.host.show_problem(error)

    def start_again(self) -> None:
        """Go back to the questions; a copy that was made stays where it is."""
        self.receipt = None
        self.sure.box.setChecked(False)
        self._turn_to(0)
        self.to.go()

    def _turn_to(self, step: int) -> None:
        self.steps.go(step)
        self.ask.setVisible(step == 0)
        self.check.setVisible(step == 1)
        self.problems.clear()


def _about() -> str:
    return t(
        "For a helper who is done here, or a laptop that goes to somebody else. First the book is copied, "
        "and the copy is opened and compared. You get a receipt. Only then does it leave this computer."
    )


def _copied(book: Book, folder: Path, to: str, today: date) -> Receipt:
    return copy_out(book, folder, to, today)


def _taken(book: Book, receipt: Receipt, *, keep_key: bool) -> HandedBack:
    # The window's own note of a remembered passphrase goes before anybody looks what is left.
    note_remembered(book.path.resolve(), kept=False)
    return take_away(book, receipt, keep_key=keep_key)
