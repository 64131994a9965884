"""If this laptop is lost: what a finder could read, found out by looking, and the card to print."""

from dataclasses import dataclass
from datetime import date

from app.usecases.books.drill import Drill, DrillBook, advice, drill, drill_pdf, said_of, verdict
from app.usecases.books.left_behind import not_looked_at
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.bag.handed import places_looked_at
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import beside, stacked
from ui.parts.text import Chip, Text
from ui.tasks import Book, Progress


@dataclass(frozen=True, slots=True)
class Seen:
    """Nothing is looked at before somebody asks: it takes as long as the books are large."""

    on: date


class LostSection(Section):
    """Looks as a finder would when told to, and says in words what could be read."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.look_button = Button(t("&Look as a finder would"), self.look, "main")
        self.sign, self.verdict = Chip("", "ok"), Text("", "strong")
        self.when = Text("", "small")
        self.books, self.places = Items(), Items()
        card = Document(t("If this laptop is lost"), "if-this-laptop-is-lost.pdf", self._print)
        self.ask = Card(t("If this laptop is lost")).add(
            Text(
                t("Daybook looks at every byte of the books here and of its own folders, as a finder could.")
            ),
            flowing(self.look_button),
            documents.line(card, t("To keep apart from the laptop")),
            None,
        )
        self.result = Card(t("What a finder could read")).add(
            flowing(self.sign), self.verdict, self.when, self.books, self.places, None
        )
        self.result.hide()
        todo = Card(t("What to do")).add(*map(Text, advice()), None)
        nowhere = Card(t("Where nobody can look from here")).add(*map(Text, not_looked_at()), None)
        left = stacked(self.ask, self.result, None)
        self.body.addWidget(beside(left, stacked(todo, nowhere, None), (3, 2), least=340))

    def read(self, book: Book, today: date) -> Seen:
        """Give the day alone."""
        del book
        return Seen(today)

    def fill(self, found: Seen) -> None:
        """Nothing is shown before somebody looks."""

    def look(self) -> None:
        """Look at every byte."""
        today, progress = self.clock(), Progress(t("Looking as a finder would"))
        self.host.tasks.ask(self, lambda book: drill(book, today), self.show_found, progress=progress)

    def show_found(self, found: Drill) -> None:
        """Show what was found."""
        word, tone = (t("Safe"), "ok") if found.passed else (t("Look"), "warn")
        self.sign.set(word, tone)
        self.verdict.setText(verdict(found))
        self.when.setText(t("Looked at on {day}", day=day(found.on)))
        self.books.fill([_item(each) for each in found.books])
        self.places.fill(places_looked_at(found.looked))
        self.result.show()
        if self.result.heading is not None:
            self.result.heading.setFocus()
        self.host.ensureWidgetVisible(self.result)

    def _print(self, book: Book) -> bytes:
        return drill_pdf(book, self.clock())


def _item(one: DrillBook) -> Item:
    safe = one.book.is_locked and not (one.opens_by_itself or one.shows_sheet)
    chip, tone = (t("Safe"), "ok") if safe else (t("Look"), "warn")
    if not one.book.is_here:
        chip, tone = t("Not here"), "plain"
    return Item(one.book.file.name, " ".join(said_of(one)), chip, tone, first=True)
