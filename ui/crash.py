"""What happens when Daybook itself is at fault: say so plainly, keep a note on this computer, send nothing.

The note names places in the program and the kind of fault. It never holds messages, values, names of files
or folders of the person, because those could tell who they are or what they spend.
"""

import platform
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from app.errors import AppError
from app.usecases.books.places import fault_notes
from app.words import t

T = TypeVar("T")
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What came of a job: its value, or the problem, or the fault that stopped it."""

    value: T | None = None
    problem: AppError | None = None
    fault: Exception | None = None


def attempt(job: Callable[[], T]) -> Outcome[T]:
    """Run a job and catch whatever comes of it, so that the thread it runs on lives on."""
    try:
        return Outcome(job())
    except AppError as problem:
        return Outcome(problem=problem)
    except Exception as fault:  # noqa: BLE001  # the one place: a fault is shown and noted, never swallowed
        return Outcome(fault=fault)


def note_of(fault: BaseException, when: datetime) -> str:
    """Write what went wrong without anything personal: kinds of fault and places in the program."""
    lines = [
        f"Daybook {_version()}, {when:%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
    ]
    seen: BaseException | None = fault
    while seen is not None:
        lines += ["", type(seen).__name__]
        lines += [
            f"  {_place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
            for frame, line in walk_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("daybook")
    except PackageNotFoundError:
        return "run from its source"


def _place(path: str) -> str:
    """Shorten a path to the part inside Daybook or a library, leaving out the person's folders."""
    parts = Path(path).parts
    for root in ("site-packages", "app", "ui", "tests"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root == "site-packages") :])
    return parts[-1] if parts else path


def keep(fault: BaseException, where: Path | None = None) -> Path | None:
    """Write the note to a file and give its path; None when even that cannot be done."""
    now = datetime.now(UTC)
    file = (where or fault_notes()) / f"fault-{now:%Y%m%d-%H%M%S}.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(note_of(fault, now), "utf-8")
    except OSError:
        return None
    return file


class Reporter(QObject):
    """Shows faults, wherever they happen, one at a time and on the window's own thread."""

    _happened = Signal(object)

    def __init__(self, where: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._open: QMessageBox | None = None
        self._happened.connect(self._show)

    def install(self) -> None:
        """Take over what Python does with an error that nobody caught."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(self, kind: type[BaseException], fault: BaseException, _: TracebackType | None) -> None:
        """Note a fault and tell the person; Ctrl+C in a terminal just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._happened.emit((fault, keep(fault, self._where)))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _show(self, happened: tuple[BaseException, Path | None]) -> None:
        # A second fault while the first is on screen is noted in its file, and not piled on top.
        if self._open is None:
            self._open = dialog(happened[1])
            self._open.finished.connect(self._closed)
            self._open.open()

    @Slot(int)
    def _closed(self, _: int) -> None:
        box, self._open = self._open, None
        if box is not None:
            if box.property("folder_button") is box.clickedButton():
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._where or fault_notes())))
            box.deleteLater()


def dialog(note: Path | None) -> QMessageBox:
    """Make the box that says what happened, what is safe, and where the note is."""
    box = QMessageBox(QApplication.activeWindow())
    box.setWindowTitle(t("Something went wrong"))
    box.setText(t("Something went wrong in Daybook."))
    told = t(
        "Everything you had saved is safe in your book. The last thing you did was not kept. Try it again."
    )
    if note is not None:
        told += "\n\n" + t(
            "A note for the people who make Daybook is in the file {name}. It has no names and no amounts "
            "in it. Nothing has been sent to anyone.",
            name=note.name,
        )
        shown = box.addButton(t("&Show the file"), QMessageBox.ButtonRole.ActionRole)
        box.setProperty("folder_button", shown)
    box.setInformativeText(told)
    box.setDefaultButton(box.addButton(t("&Carry on"), QMessageBox.ButtonRole.AcceptRole))
    return box
