"""The page that brings a bank statement in, in three steps; nothing is kept before the second is saved."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.errors import AppError
from app.statements.statement import DateOrder
from app.usecases.life.grounds import Offered, offered_on
from app.usecases.money.bank import Imported, import_statement, look_at_statement, undo_import
from app.usecases.money.incoming import File, Look, WhichAccountError
from app.usecases.money.ledger import Names, names
from app.usecases.money.needing import alike, choices_for
from app.words import t, tn
from ui.dialogs.files import open_file, read_file
from ui.pages.bring_in.check import CheckStep, headline
from ui.pages.bring_in.choose import ChooseStep
from ui.pages.bring_in.done import DoneStep
from ui.parts.page import Page
from ui.parts.steps import Steps
from ui.tasks import Book, Progress, Tasks

Looked = tuple[Look, Names, Mapping[date, Offered]]


class BringInPage(Page):
    """Reads a bank file, shows what is new, asks only what it cannot know, and saves it all at once."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, t("Bring in a bank statement"))
        self._file: File | None = None
        self.steps = Steps([t("Choose file"), t("Check what is new"), t("Done")])
        self.body.insertWidget(0, self.steps)
        self.choosing, self.checking, self.done = ChooseStep(), CheckStep(), DoneStep()
        self._parts = (self.choosing, self.checking, self.done)
        self.add(*self._parts, None)
        self.setAcceptDrops(True)
        self.choosing.choose.connect(self.browse)
        self.choosing.account.connect(self._with_account)
        self.checking.save.connect(self.save)
        self.checking.back.connect(self.begin)
        self.checking.dates.connect(self._with_dates)
        self.done.money.connect(self._to_money)
        self.done.another.connect(self.begin)
        self.done.undo.connect(self.undo)
        self._go_to(0)

    def arrive(self, thing: object = None) -> None:
        """Begin again; a path that is handed over is read at once."""
        self.begin()
        if isinstance(thing, Path):
            self.choose(thing)

    def begin(self) -> None:
        """Go back to choosing a file."""
        self._file = None
        self.problems.clear()
        self.choosing.ask_nothing()
        self.header.say(t("Bring in a bank statement"))
        self._go_to(0)
        self.choosing.button.setFocus()

    def leave_draft(self) -> bool:
        """Say whether a file is being looked at that is not saved yet."""
        return self.steps.at == 1

    def browse(self) -> None:
        """Ask for a file."""
        kinds = [
            t("Bank statements (*.csv *.ofx *.qfx *.qif *.sta *.mt940 *.940 *.xml *.txt)"),
            t("All files (*)"),
        ]
        open_file(self, t("Choose a bank statement"), kinds, self.choose)

    def choose(self, file: Path) -> None:
        """Read this file."""
        self.tasks.ask(self, lambda _: File(file.name, read_file(file)), self._look_at)

    def _look_at(self, file: File) -> None:
        self._file = file
        self.problems.clear()
        progress = Progress(t("Reading {name}", name=file.name))
        self.tasks.ask(
            self,
            lambda book: _looked_over(book, file),
            self._looked,
            self._not_read,
            progress=progress,
        )

    def _with_account(self, account_id: int, number: str) -> None:
        if self._file is not None:
            self._look_at(replace(self._file, account_id=account_id, account=number))

    def _with_dates(self, dates: DateOrder) -> None:
        if self._file is not None:
            self._look_at(replace(self._file, dates=dates))

    def _not_read(self, error: AppError) -> None:
        self._go_to(0)
        if isinstance(error, WhichAccountError):
            self.choosing.ask_account(error)
        else:
            self.show_problem(error)

    def _looked(self, found: Looked) -> None:
        look, known, offered = found
        self.header.say(*headline(look))
        self.checking.fill(look, known, offered)
        self._go_to(1)
        if not look.incoming:
            self.tell(
                "info", t("There is nothing new in this file."), t("Every line is in your book already.")
            )
        self.checking.begin()

    def save(self) -> None:
        """Bring the file in, with what was said of it."""
        file, choices = self._file, choices_for(self.checking.needs.said())
        if file is None:
            return
        progress = Progress(t("Saving {name}", name=file.name), can_stop=True)
        self.tasks.do(
            self,
            lambda book: import_statement(book, file, choices, progress),
            self._saved,
            progress=progress,
        )

    def _saved(self, done: Imported) -> None:
        self.header.say(
            t("Your statement is in your book"), self._file.name if self._file is not None else ""
        )
        self.done.fill(done)
        self._go_to(2)
        self.tell("ok", tn("1 payment was added", "{count} payments were added", done.added))
        self.done.go.setFocus()

    def undo(self, change_id: int) -> None:
        """Take the whole statement out again."""
        self.tasks.do(self, lambda book: undo_import(book, change_id), self._undone)

    def _undone(self, _: None) -> None:
        self.begin()
        self.tell("ok", t("The statement was taken out again."), t("Your book is as it was before."))

    def _to_money(self) -> None:
        self.begin()
        self.go.emit("money", None)

    def _go_to(self, step: int) -> None:
        self.steps.go(step)
        self.notice.say("info", "", aloud=False)
        for at, part in enumerate(self._parts):
            part.setVisible(at == step)
        bar = self.verticalScrollBar()
        bar.setValue(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dropped here, as well as one that is chosen."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        self.begin()
        self.choose(Path(event.mimeData().urls()[0].toLocalFile()))


def _looked_over(book: Book, file: File) -> Looked:
    """Read the file, and what of the plan the payments that need the person may serve."""
    seen = look_at_statement(book, file)
    return seen, names(book), offered_on(book, {group.last for group in alike(seen)})
