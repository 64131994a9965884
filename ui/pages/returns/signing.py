"""Signing a return, and what is done with a signed one: checking, saving, printing, marking as sent."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import AppError
from app.returns.kept import KeptReturn
from app.returns.verdict import Verdict
from app.usecases.returns.drawing import Signed, check_return, mark_sent, return_pdf, sign_return
from app.usecases.returns.parts import name_of
from app.words import day, t
from ui.dialogs.files import save_file, write_file
from ui.dialogs.paper import PaperDialog
from ui.dialogs.printing import PrintJob
from ui.tasks import Book, Progress

if TYPE_CHECKING:
    from ui.pages.returns.page import ReturnsPage

CHECKED_IN_LIST = 8  # signed returns whose file is checked as the list is shown
SEND = 4


class Signing(QObject):
    """Carries out signing and sending for the page of returns."""

    def __init__(self, page: "ReturnsPage") -> None:
        super().__init__(page)
        self._page, self._tasks = page, page.tasks
        self._to_check: list[KeptReturn] = []
        page.send.save.connect(self._choose)
        page.send.look.connect(partial(self._with_pdf, self._look))
        page.send.print.connect(partial(self._with_pdf, self._print))
        page.send.sent.connect(self._mark)

    def sign(self) -> None:
        """Sign the return in hand, once the person says it is true."""
        page = self._page
        if not page.sign.is_true():
            return
        of, password = page.of, page.sign.password_typed()
        self._tasks.do(
            page,
            lambda book: sign_return(book, of.funder_id, of.period, password, pot_id=of.pot_id),
            self._signed,
            self._not_signed,
            progress=Progress(t("Signing, and checking the signed file…")),
        )

    def _signed(self, signed: Signed) -> None:
        self._page.sign.clear()
        self.open_kept(signed.kept)
        self._page.tell("ok", t("Signed"), t("The file was checked and is kept in your book."))

    def _not_signed(self, error: AppError) -> None:
        wants_password = self._page.drafted is not None and not self._page.drafted.blockers
        if wants_password and self._page.sign.wants_password(error):
            self._page.sign.ask_password(error)
        else:
            self._page.show_problem(error)

    def open_kept(self, kept: KeptReturn) -> None:
        """Show a signed return."""
        page = self._page
        page.kept = kept
        page.send.fill(kept)
        page.go_to(SEND)
        self._tasks.ask(page, partial(_verdict, number=kept.id), page.send.show_verdict)

    def check_next(self, kept: Sequence[KeptReturn]) -> None:
        """Check signed returns one after the other, so that other work goes between."""
        self._to_check = list(kept[:CHECKED_IN_LIST])
        self._check_one()

    def _check_one(self) -> None:
        if self._to_check and self._page.isVisible():
            kept = self._to_check.pop(0)
            self._tasks.ask(self._page, partial(_verdict, number=kept.id), partial(self._checked, kept))

    def _checked(self, kept: KeptReturn, verdict: Verdict) -> None:
        self._page.listing.say_verdict(kept, verdict.genuine)
        self._check_one()

    def _choose(self) -> None:
        kept = self._page.kept
        if kept is not None:
            kinds = [t("PDF (*.pdf)")]
            save_file(self._page, t("Save the signed return"), f"{name_of(kept)}.pdf", kinds, self.save)

    def save(self, to: Path) -> None:
        """Write the signed return to a file, byte for byte as it was signed."""
        kept = self._page.kept
        if kept is not None:
            number = kept.id
            self._tasks.ask(self._page, lambda book: write_file(to, return_pdf(book, number)), self._saved)

    def _saved(self, to: Path) -> None:
        self._page.tell("ok", t("Saved as {name}", name=to.name))

    def _with_pdf(self, then: object) -> None:
        kept = self._page.kept
        if kept is not None and callable(then):
            number = kept.id
            self._tasks.ask(self._page, lambda book: return_pdf(book, number), then)

    def _look(self, pdf: bytes) -> None:
        kept = self._page.kept
        name = f"{name_of(kept)}.pdf" if kept is not None else ""
        PaperDialog(self._page, self._tasks, name, "application/pdf", pdf).begin(820, whole=True)

    def _print(self, pdf: bytes) -> None:
        PrintJob(self._page, self._tasks, pdf).begin()

    def _mark(self, on: date) -> None:
        kept = self._page.kept
        if kept is None:
            return
        number = kept.id
        self._tasks.do(self._page, partial(_marked, number=number, on=on), self._is_marked)

    def _is_marked(self, kept: KeptReturn) -> None:
        self._page.kept = kept
        self._page.send.fill(kept)
        self._page.tell("ok", t("Marked as sent on {day}", day=day(kept.sent or kept.last)))
        self._tasks.ask(self._page, partial(_verdict, number=kept.id), self._page.send.show_verdict)


def _verdict(book: Book, number: int) -> Verdict:
    return check_return(return_pdf(book, number))


def _marked(book: Book, number: int, on: date) -> KeptReturn:
    from app.usecases.returns.drawing import kept_returns

    mark_sent(book, number, on)
    return next(kept for kept in kept_returns(book) if kept.id == number)
