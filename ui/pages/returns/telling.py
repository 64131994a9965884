"""Keeps what goes with the return in hand: its length, the one question, what was agreed and asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.papers import Paper
from app.plan.outcome import Voice
from app.returns.agreed import Confidence, ExtraAsked, ReturnTerm, ReturnWish, Sure
from app.usecases.returns.notes import (
    PotAgreed,
    ReturnNotes,
    agree_length,
    agree_success,
    attach_to_extra,
    keep_wish,
    log_extra,
    return_notes,
    say_sure,
    take_extra_out,
    take_length_out,
)
from app.words import t
from ui.dialogs.files import open_file, read_file
from ui.pages.returns.forms import ExtraForm, LengthForm, SuccessForm
from ui.pages.returns.kinds import paper_kinds
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.layout import in_row
from ui.parts.lines import Line, Lines
from ui.parts.text import Text
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.returns.page import ReturnsPage


class ExtrasCard(Card):
    """Lists what was asked for beyond the usual; `log` asks to write one down.

    `paper` carries the number of one that a paper is for, `out` that of one to take out.
    """

    log = Signal()
    paper = Signal(int)
    out = Signal(int)

    def __init__(self) -> None:
        super().__init__(t("Asked for beyond the usual"))
        self.lines = Lines(none=t("Nothing. The return goes as it is."))
        self.button = Button(t("&Write down what was asked for"), self.log.emit, "second")
        says = t("If they ask for more than the agreement says, note who asked and under which term.")
        self.add(Text(says, "muted"), self.lines, in_row(self.button, None))

    def fill(self, extras: tuple[ExtraAsked, ...]) -> None:
        """Show what was asked for."""
        self.lines.fill([self._line(each) for each in extras])

    def _line(self, extra: ExtraAsked) -> Line:
        chip = () if extra.term else ((t("Beyond the agreement"), "warn"),)
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            (t("Attach the paper"), partial(self.paper.emit, extra.id)),
            (t("Take it out"), partial(self.out.emit, extra.id)),
        )
        return Line(extra.what, (extra.who_asked,), chip, acts)


class Telling(QObject):
    """Reads and keeps what goes with a return, for the page of returns."""

    def __init__(self, page: "ReturnsPage", clock: Clock) -> None:
        super().__init__(page)
        self._page, self._clock = page, clock
        self.notes: ReturnNotes | None = None
        step = page.add_up
        step.length.wished.connect(self._wish)
        step.sure.said.connect(self._say)
        step.agreed.success.connect(self._ask_success)
        step.agreed.length.connect(self._ask_length)
        page.papers.extras.log.connect(self._ask_extra)
        page.papers.extras.paper.connect(self._ask_paper)
        page.papers.extras.out.connect(self._take_out)

    def read(self) -> None:
        """Read what goes with the return in hand, and show it."""
        of = self._page.of
        self._page.tasks.ask(self._page, lambda book: return_notes(book, of), self._show)

    def _show(self, notes: ReturnNotes) -> None:
        if notes.of.period != self._page.of.period or notes == self.notes:
            return
        self.notes = notes
        self._page.add_up.fill_notes(notes)
        self._page.papers.extras.fill(notes.extras)

    def _wish(self, wish: ReturnWish) -> None:
        self._page.tasks.do(self._page, lambda book: keep_wish(book, wish), self._kept)

    def _kept(self, _: object) -> None:
        """Show what was kept; the page draws the return up anew by itself."""
        self.read()

    def _say(self, answer: tuple[Sure, Voice, str]) -> None:
        of, (sure, voice, name) = self._page.of, answer
        days = (of.period.first, of.period.last)
        said = Confidence(0, of.funder_id, of.pot_id, *days, self._clock(), sure, voice, name)
        self._page.tasks.do(self._page, lambda book: say_sure(book, said), self._said)

    def _said(self, _: object) -> None:
        self.read()
        self._page.tell("ok", t("Your answer is kept. It goes with the return."))

    def _ask_success(self, agreed: PotAgreed) -> None:
        form = SuccessForm(self._page, agreed, self._clock())
        self._page.ask_with(form, agree_success, t("How you see success is kept."), then=self._kept)

    def _ask_length(self, agreed: PotAgreed) -> None:
        form = LengthForm(self._page, agreed, self._clock())
        self._page.ask_with(form, _keep_length, t("What the agreement says is kept."), then=self._kept)

    def _ask_extra(self) -> None:
        form = ExtraForm(self._page, self._page.of, self._clock())
        back = self._page.papers.extras.button
        self._page.ask_with(form, log_extra, t("It is noted, and goes with the return."), back, self._kept)

    def _ask_paper(self, number: int) -> None:
        choose = t("Choose the paper that they asked for")
        open_file(self._page, choose, paper_kinds(), partial(self.attach, number))

    def attach(self, number: int, file: Path) -> None:
        """Let a file go with the return as a paper that was asked for."""
        self._page.tasks.do(
            self._page,
            lambda book: attach_to_extra(book, number, file.name, read_file(file)),
            self._attached,
        )

    def _attached(self, paper: Paper) -> None:
        self._page.tell("ok", t("Attached {name}", name=paper.name))

    def _take_out(self, number: int) -> None:
        self._page.tasks.do(self._page, lambda book: take_extra_out(book, number), self._kept)


def _keep_length(book: Book, answer: ReturnTerm | int) -> None:
    if isinstance(answer, int):
        take_length_out(book, answer)
    else:
        agree_length(book, answer)
