"""The `daybook` command: with a subcommand the command line, without one the window.

Nothing is loaded before it is needed: the command line never loads Qt, and the window shows before the
core's libraries are there.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SUFFIX = ".daybook"


def main(argv: Sequence[str] | None = None) -> int:
    """Run Daybook with these arguments (those of the program, if none) and give its exit code."""
    args = list(sys.argv[1:] if argv is None else argv)
    if not args or (len(args) == 1 and args[0].endswith(SUFFIX)):
        return open_window(Path(args[0]) if args else None)
    from app import cli

    run: Callable[[list[str]], int] = cli.main
    return run(args)


def open_window(book: Path | None = None) -> int:
    """Show the window, ready to unlock this book or the last one, and stay until it is closed."""
    from PySide6.QtCore import QTimer

    from ui import theme
    from ui.preferences import Wishes
    from ui.tasks import Progress, Tasks
    from ui.window import Window

    program = _program()
    theme.load_fonts()
    wishes = Wishes(parent=program)
    theme.apply(wishes.now.theme)
    tasks = Tasks(program)
    tasks.at_closing = _closing
    window = Window(tasks, wishes)
    if book is not None:
        window.gate.choose(book)
    window.appear()
    # Once the first picture is on screen the worker loads what opening a book needs, while the person types.
    QTimer.singleShot(50, window, lambda: tasks.ask(window, _warm_up, _nothing, progress=Progress("")))
    code = program.exec()
    tasks.finish()
    return code


def _program() -> "QApplication":
    """Make the running program: its name, a note of every fault, and headings that screen readers know."""
    from PySide6.QtWidgets import QApplication

    from ui.crash import Reporter
    from ui.parts.text import know_headings

    program = QApplication(["daybook"])
    program.setApplicationName("Daybook")
    program.setDesktopFileName("daybook")
    Reporter(parent=program).install()
    know_headings()
    return program


def _warm_up(_: object) -> None:
    """Load what comes right after unlock (on the worker): the core first, for it takes longest.

    The other pages load when they are first opened: to load them here keeps the first page waiting.
    """
    import_module("app.usecases.books.keeping")
    import_module("app.store.work")
    import_module("ui.desk")
    import_module("ui.pages.today")


def _closing(book: object) -> None:
    """Do what is still to be done with a book just before it closes (on the worker)."""
    from ui.leaving import keep_sheet

    keep_sheet(book)


def _nothing(_: object) -> None:
    """Nothing to do with what loading gave."""
