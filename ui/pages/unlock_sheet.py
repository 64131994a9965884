"""The emergency sheet on the lock screen: offered only where the owner of the book allowed it."""

from pathlib import Path

from app.usecases.books.places import has_sheet, sheets
from app.words import t
from ui.parts.button import Button
from ui.parts.page import Page
from ui.tasks import Progress


class SheetButton(Button):
    """Shows the sheet of the locked book that is chosen; hidden for every other."""

    def __init__(self, page: Page) -> None:
        super().__init__(t("See the e&mergency sheet"), self.see, "link")
        self._page = page
        self._book: Path | None = None
        self.hide()

    def follow(self, book: Path) -> None:
        """Offer the sheet of this book, if this computer may show it."""
        self._book = book
        self.hide()
        # Nearly nobody allowed one: then no disk is asked about any book.
        if sheets().is_dir():
            self._page.tasks.ask(self, lambda _: (book, has_sheet(book)), self._found, progress=Progress(""))

    def _found(self, found: tuple[Path, bool]) -> None:
        if found[0] == self._book:
            self.setVisible(found[1])

    def see(self) -> None:
        """Open the sheet."""
        book = self._book
        if book is not None:
            self._page.tasks.ask(self._page, lambda _: _shown(book), self._open)

    def _open(self, pdf: bytes) -> None:
        from ui.dialogs.emergency_sheet import (
            SheetDialog,
        )  # the lock screen comes first, and without printing

        SheetDialog(self._page, self._page, pdf).begin(820, whole=True)


def _shown(book: Path) -> bytes:
    from app.usecases.books.sealed_sheet import show  # the core is loaded on the worker

    return show(book)
