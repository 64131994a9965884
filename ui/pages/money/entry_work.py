"""What is done with the entry in hand: filing it, sharing it out, papers, putting it right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ledger.entry import Entry
from app.papers import Paper
from app.plan.decision import Decision
from app.usecases.life.decisions import decisions, rest_on
from app.usecases.money.ledger import (
    Detail,
    Names,
    correct_entry,
    file_entry,
    join_transfer,
    names,
    note_entry,
    remove_entry,
    split_entry,
    undo,
)
from app.usecases.money.moves import other_halves
from app.usecases.money.papers import attach_paper, paper_bytes
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.files import open_file, read_file
from ui.dialogs.name_decision import NameDecision
from ui.dialogs.paper import show_paper
from ui.dialogs.put_right import Correct, JoinHalf, PutRight, TakeOut, UndoChange
from ui.dialogs.share_out import ShareOut, Shares
from ui.pages.money.panel import EntryPanel, Filing
from ui.parts.clock import Clock
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.money.page import MoneyPage


class EntryWork(QObject):
    """Carries out what the panel asks for, and says on the page what was done."""

    def __init__(self, page: "MoneyPage", panel: EntryPanel, clock: Clock) -> None:
        super().__init__(page)
        self._page, self._panel, self._clock = page, panel, clock
        self._tasks = page.tasks
        panel.saved.connect(self.file)
        panel.share.connect(self._ask_shares)
        panel.attach.connect(self._ask_paper)
        panel.put_right.connect(self._ask_put_right)
        panel.look.connect(self._look)
        panel.why.name.connect(self._ask_decision)
        panel.hands.agree.connect(partial(page.go.emit, "streams", "agree"))
        panel.why.opened.connect(partial(page.go.emit, "decisions"))

    def file(self, filing: Filing) -> None:
        """Keep what was said of an entry; the list is then ready for the next."""

        def kept(_: None) -> None:
            self._panel.kept(filing.number)
            self._page.tell("ok", t("Saved"))
            self._page.table.setFocus()

        self._tasks.do(self, lambda book: _file(book, filing), kept)

    def _ask_shares(self, detail: Detail) -> None:
        self._tasks.ask(self, names, partial(self._open_shares, detail))

    def _open_shares(self, detail: Detail, known: Names) -> None:
        asked = ShareOut(self._page, detail.entry, known, self._panel.grounds)
        asked.answered.connect(partial(self._share, asked, detail.entry.id))
        asked.begin(680)

    def _share(self, asked: Asking, number: int, shares: Shares) -> None:
        self._do(asked, lambda book: split_entry(book, number, shares.splits), t("Shared out"))

    def _ask_paper(self, detail: Detail) -> None:
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        number = detail.entry.id
        open_file(self._page, t("Choose a receipt or letter"), kinds, partial(self.attach, number))

    def attach(self, number: int, file: Path) -> None:
        """Keep a file as a paper beside an entry."""
        self._tasks.do(
            self,
            lambda book: attach_paper(book, number, file.name, read_file(file)),
            lambda paper: self._page.tell("ok", t("Attached {name}", name=paper.name)),
        )

    def _look(self, paper: Paper) -> None:
        self._tasks.ask(self, lambda book: paper_bytes(book, paper.id), self._open_paper)

    def _open_paper(self, found: tuple[Paper, bytes]) -> None:
        show_paper(self._page, self._tasks, found)

    def _ask_decision(self) -> None:
        self._tasks.ask(self, decisions, self._open_decisions)

    def _open_decisions(self, found: tuple[Decision, ...]) -> None:
        entry = self._panel.entry
        if entry is None:
            return
        if not found:
            self._page.go.emit("decisions", "ask")
            return
        asked = NameDecision(self._page, entry, found)
        asked.answered.connect(partial(self._rest_on, asked, entry.id))
        asked.begin()

    def _rest_on(self, asked: Asking, number: int, decision_id: int) -> None:
        self._do(asked, lambda book: rest_on(book, decision_id, number), t("The decision is named."))

    def _ask_put_right(self, detail: Detail) -> None:
        number = detail.entry.id
        self._tasks.ask(
            self,
            lambda book: (names(book), other_halves(book, number)),
            partial(self._open_put_right, detail),
        )

    def _open_put_right(self, detail: Detail, found: tuple[Names, tuple[Entry, ...]]) -> None:
        asked = PutRight(self._page, detail, *found)
        asked.answered.connect(partial(self._put_right, asked, detail.entry))
        asked.begin(640)

    def _put_right(self, asked: Asking, entry: Entry, answer: object) -> None:
        number, today = entry.id, self._clock()
        if isinstance(answer, UndoChange):
            change = answer.change_id
            self._do(asked, lambda book: undo(book, change), t("Undone: {because}", because=answer.because))
        elif isinstance(answer, TakeOut):
            self._do(
                asked, lambda book: remove_entry(book, number), t("Taken out: {payee}", payee=entry.payee)
            )
        elif isinstance(answer, JoinHalf):
            other = answer.other_id
            self._do(asked, lambda book: join_transfer(book, number, other), t("Joined as one move"))
        elif isinstance(answer, Correct):
            said = answer.said
            done = t("Correction added. It shows in your next return.")
            self._do(asked, lambda book: correct_entry(book, number, said, today), done)

    def _do(self, asked: Asking, job: Callable[[Book], object], done: str) -> None:
        def finished(_: object) -> None:
            asked.accept()
            self._page.tell("ok", done)
            self._page.table.setFocus()

        self._tasks.do(asked, job, finished)


def _file(book: Book, filing: Filing) -> None:
    if filing.said is not None:
        file_entry(book, filing.number, filing.said)
    note_entry(book, filing.number, filing.note)
