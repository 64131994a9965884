"""Which books are on this computer: open one, put one in from a stick, take one off the list."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.usecases.books.bag import InBag, bag, put_in_bag
from app.usecases.books.recent import forget_recent
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.files import choose_folder, open_file
from ui.dialogs.section_page import Section
from ui.leaving import Leaving
from ui.parts.button import Button
from ui.parts.card import Card, Empty
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.preferences import note_remembered, was_remembered
from ui.tasks import Book, Progress

if TYPE_CHECKING:
    from ui.gate import Gate


@dataclass(frozen=True, slots=True)
class Seen:
    """The books in the bag, the file of the open one, and the files whose passphrase is remembered here."""

    books: tuple[InBag, ...]
    open: Path | None
    remembered: frozenset[Path]


def see(book: Book, _: date) -> Seen:
    """Read which books are here; nothing is read of what is in them."""
    found = bag()
    remembered = frozenset(each.file for each in found if was_remembered(each.file))
    return Seen(found, book.path, remembered)


class BooksSection(Section):
    """Lists the books by their files' names."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.lines = Lines()
        self.put_in = Button(t("Put a book in from a sti&ck"), self._choose, "main")
        self.another = Button(t("&Open another book"), self._open_another, "second")
        self.card = Card(t("Books that were open here lately")).add(
            Text(t("Only the name of the file is known here, until you open it."), "muted"), self.lines, None
        )
        self.none = Empty(
            t("No book is in the bag yet"),
            t(
                "A book that you open on this computer stands here, with where it is and whether it is "
                "locked. Somebody who helps several people has several books, each with its own passphrase."
            ),
        )
        self.body.addWidget(flowing(self.put_in, self.another))
        self.body.addWidget(self.none)
        self.body.addWidget(self.card)

    def read(self, book: Book, today: date) -> Seen:
        """Read which books are here."""
        return see(book, today)

    def fill(self, found: Seen) -> None:
        """Show them, the latest first."""
        self.none.setVisible(not found.books)
        self.card.setVisible(bool(found.books))
        self.lines.fill([self._line(each, found) for each in found.books])

    def _line(self, one: InBag, found: Seen) -> Line:
        is_open = found.open is not None and one.file == found.open
        chips = [(t("Open now"), "info")] if is_open else []
        if not one.is_here:
            chips.append((t("Not here now"), "warn"))
        elif not one.is_locked:
            chips.append((t("Not locked"), "bad"))
        elif not is_open:
            chips.append((t("Locked"), "ok"))
        if one.file in found.remembered:
            chips.append((t("Passphrase remembered here"), "warn"))
        return Line(one.file.stem, (str(one.file.parent),), tuple(chips), self._acts(one, is_open=is_open))

    def _acts(self, one: InBag, *, is_open: bool) -> tuple[Act, ...]:
        if is_open:
            return ((t("Hand it back"), partial(self.host.arrive, "back")),)
        if one.is_here:
            return ((t("Open it"), partial(self._open, one.file)),)
        return ((t("Take it off the list"), partial(self._forget, one.file)),)

    def _open(self, file: Path) -> None:
        """Close the book in hand and ask the passphrase of another."""

        def then(gate: "Gate") -> None:
            gate.choose(file)

        self.host.leaves.emit(Leaving(then))

    def _open_another(self) -> None:
        open_file(self, t("Open another book"), [t("Daybook books (*.daybook)")], self._open)

    def _forget(self, file: Path) -> None:
        self.host.tasks.ask(self, lambda _: _forgotten(file), self._forgot)

    def _forgot(self, file: Path) -> None:
        self.host.tell("ok", t("{name} is off the list.", name=file.stem))
        self.refresh()
        self.host.begin_at_title()

    def _choose(self) -> None:
        title = t("Put a book in from a stick")
        open_file(self, title, [t("Daybook books (*.daybook)")], self._chosen)

    def _chosen(self, file: Path) -> None:
        choose_folder(self, t("Where to keep the book"), partial(self.put, file))

    def put(self, file: Path, folder: Path) -> None:
        """Copy a book from a stick into a folder of this computer."""
        progress = Progress(t("Copying the book, and comparing every byte"))
        self.host.tasks.ask(self, lambda _: put_in_bag(file, folder), self._put, progress=progress)

    def _put(self, file: Path) -> None:
        said = t("Open it with its own passphrase. Then take the stick out.")
        self.host.tell("ok", t("{name} is in the bag.", name=file.stem), said)
        self.refresh()
        self.host.begin_at_title()


def _forgotten(file: Path) -> Path:
    forget_recent(file)
    note_remembered(file, kept=False)
    return file
