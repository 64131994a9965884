"""Documents made from the book: looked at, saved as a file, printed. Each is made when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.files import save_file, write_file
from ui.dialogs.paper import PaperDialog
from ui.dialogs.printing import PrintJob
from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, Folding, stacked
from ui.parts.page import Page
from ui.parts.text import Text
from ui.tasks import Book, Progress

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Document:
    """What it is called on the page, what its file is called, and what makes it from the book."""

    title: str
    file: str
    make: Callable[[Book], bytes]


class Documents:
    """Shows, saves and prints documents for one page, which says what came of it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def line(self, document: Document, note: str = "", *, data: bool = False) -> QWidget:
        """Give a line with the document's name and its buttons; `data` is only saved, as nobody reads it."""
        words = stacked(Text(document.title, "strong"), *([Text(note, "small")] if note else []), gap=2)
        return Folding(words, self.buttons(document, data=data), least=240, gap=MIDDLE)

    def buttons(self, document: Document, *, data: bool = False) -> QWidget:
        """Give the buttons for one document, each named after it."""
        acts = [(t("Save"), self.save)] if data else []
        if not data:
            acts = [(t("See it"), self.see), (t("Save"), self.save), (t("Print"), self.print)]
        made = []
        for words, act in acts:
            button = Button(words, partial(act, document), "link")
            button.setAccessibleName(f"{words}: {document.title}")
            made.append(button)
        return flowing(*made, to_right=True)

    def see(self, document: Document) -> None:
        """Show it."""
        self._made(document, partial(self._open, document))

    def save(self, document: Document) -> None:
        """Ask where to, and save it there."""
        ending = Path(document.file).suffix
        kinds = [f"{ending.lstrip('.').upper()} (*{ending})"]
        save_file(self._page, t("Save as a file"), document.file, kinds, partial(self.save_to, document))

    def save_to(self, document: Document, to: Path) -> None:
        """Make it and write it to a file."""
        self._page.tasks.ask(
            self._page,
            lambda book: write_file(to, document.make(book)),
            self._saved,
            progress=Progress(t("Making {name}", name=document.title)),
        )

    def print(self, document: Document) -> None:
        """Print it."""
        self._made(document, self._print)

    def _made(self, document: Document, then: Callable[[bytes], object]) -> None:
        progress = Progress(t("Making {name}", name=document.title))
        self._page.tasks.ask(self._page, document.make, then, progress=progress)

    def _open(self, document: Document, content: bytes) -> None:
        PaperDialog(self._page, self._page.tasks, document.file, PDF, content).begin(820, whole=True)

    def _print(self, content: bytes) -> None:
        PrintJob(self._page, self._page.tasks, content).begin()

    def _saved(self, to: Path) -> None:
        self._page.tell("ok", t("Saved as {name}", name=to.name))
