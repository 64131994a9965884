"""What the page of the books on this computer shows further in, with real books in a folder of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QWidget

from app.usecases.books.emergency import emergency_pdf
from app.usecases.books.recent import forget_recent, note_recent
from tests.app.usecases.bagged import PASSPHRASES, visits
from tests.ui.filled import TODAY
from ui.dialogs.emergency_sheet import SheetDialog
from ui.pages.unlock import open_book
from ui.window import Window

Settle = Callable[[Any], None]


def bag_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other; the book is handed back in the end, so this comes last."""
    with TemporaryDirectory() as folder:
        paths = visits(Path(folder, "visits"), 2)
        gone = Path(folder, "stick", "Idris Pell.daybook")
        note_recent(gone)
        window.tasks.open(
            window,
            lambda: open_book(paths[0], PASSPHRASES[0], keep=False),
            lambda: window.gate.opened.emit(paths[0]),
        )
        settle(window.tasks)
        window.go("bag")
        settle(window.tasks)
        page: Any = window.page
        page._clock = lambda: TODAY
        yield from _sections(page, window, settle)
        yield from _lock_screen(window, settle, emergency_pdf(window.tasks._book, TODAY))
        yield from _handed_back(page, window, settle, Path(folder))
        for path in (gone, *paths):
            forget_recent(path)


def _sections(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    for section in page.sections:
        page.bar.buttons[section].setFocus()
        page.bar.go(section)
        settle(window.tasks)
        settle(window.tasks)
        yield f"bag_{section}", window
    page.lost.look()
    settle(window.tasks)
    yield "bag_lost_looked", window
    page.bar.go("fast")
    settle(window.tasks)
    page.fast.form_card.show()
    page.fast.save()
    settle(window.tasks)
    yield "bag_fast_errors", window


def _lock_screen(window: Window, settle: Settle, pdf: bytes) -> Iterator[tuple[str, QWidget]]:
    unlock: Any = window.gate.unlock
    unlock.sheet.show()
    asked = SheetDialog(window, unlock, pdf)
    asked.begin(820, whole=True)
    settle(window.tasks)
    settle(window.tasks)
    yield "emergency_sheet", asked
    asked.reject()
    unlock.sheet.hide()
    window.activateWindow()
    settle(window.tasks)


def _handed_back(page: Any, window: Window, settle: Settle, folder: Path) -> Iterator[tuple[str, QWidget]]:
    stick = folder / "stick"
    stick.mkdir()
    page.bar.go("back")
    settle(window.tasks)
    page.back.copy()
    settle(window.tasks)
    yield "bag_back_errors", window
    page.back.use(stick)
    page.back.copy()
    settle(window.tasks)
    settle(window.tasks)
    yield "bag_back_copied", window
    page.back.sure.box.setChecked(True)
    page.back.take()
    settle(window.tasks)
    settle(window.tasks)
    yield "handed_back", window
