"""Bringing in what a funder answered, and replying to its questions."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.returns.kept import KeptQuestion
from app.usecases.returns.parts import name_of
from app.usecases.returns.replies import Answered, answer_pdf, bring_in_answer, reply
from app.words import stretch, t, tn
from ui.dialogs.files import open_file, read_file
from ui.dialogs.paper import PaperDialog
from ui.pages.returns.answered import AnswerView
from ui.parts.clock import Clock
from ui.parts.layout import HUGE
from ui.parts.text import announce
from ui.tasks import Progress
from ui.theme import px

if TYPE_CHECKING:
    from ui.pages.returns.page import ReturnsPage


class Replying(QObject):
    """Carries out, for the page of returns, what is done with answers."""

    def __init__(self, page: "ReturnsPage", clock: Clock) -> None:
        super().__init__(page)
        self._page, self._tasks, self._clock = page, page.tasks, clock
        page.listing.bring.connect(self._choose)
        page.listing.replied.connect(self.reply)
        page.listing.look.connect(self._look)
        page.listing.reached.connect(self._reached)
        page.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def _choose(self) -> None:
        kinds = [t("PDF (*.pdf)"), t("All files (*)")]
        open_file(self._page, t("Choose the answer they sent you"), kinds, self.bring_in)

    def bring_in(self, file: Path) -> None:
        """Keep the answer in a file, and show it under the return it speaks of."""
        self._tasks.do(
            self._page,
            lambda book: bring_in_answer(book, read_file(file)),
            self._came,
            self._not_come,
            progress=Progress(t("Reading {name}", name=file.name)),
        )

    def _came(self, answered: Answered) -> None:
        listing = self._page.listing
        known = any(view.answered.answer.id == answered.answer.id for view in listing.answers)
        title = t("You brought this answer in before") if known else _title(answered)
        self._page.tell("ok" if answered.accepted and not known else "info", title, _where(answered))
        listing.go_to(answered.answer.id)

    def _not_come(self, error: AppError) -> None:
        # What was said of an earlier file would read as if it were said of this one.
        self._page.notice.say("info", "", aloud=False)
        self._page.show_problem(error)

    def reply(self, question_id: int, words: str) -> None:
        """Keep a reply; empty words open the question again."""
        on = self._clock()
        self._tasks.do(self._page, lambda book: reply(book, question_id, words, on), self._replied)

    def _replied(self, question: KeptQuestion) -> None:
        said = (
            t("Your reply is saved. It goes with your next return.")
            if question.reply
            else t("Your reply is taken back. The question is open again.")
        )
        self._page.problems.clear()
        announce(self._page, said)
        self._page.listing.go_to(question.answer_id, question.id)

    def _reached(self, view: AnswerView) -> None:
        QTimer.singleShot(0, view, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Follow the answer that has the focus while the page grows, step by step, to its new height."""
        at = QApplication.focusWidget()
        view = next((one for one in self._page.listing.answers if one.focus is not None), None)
        if view is not None and at is not None:
            self._page.ensureWidgetVisible(view, 0, px(HUGE))
            self._page.ensureWidgetVisible(at, 0, px(HUGE))

    def _look(self, answered: Answered) -> None:
        number = answered.answer.id
        name = f"answer-to-{name_of(answered.of_return)}.pdf"
        self._tasks.ask(self._page, lambda book: answer_pdf(book, number), partial(self._show, name))

    def _show(self, name: str, pdf: bytes) -> None:
        PaperDialog(self._page, self._tasks, name, "application/pdf", pdf).begin(820, whole=True)


def _title(answered: Answered) -> str:
    body, count = answered.answer.body, len(answered.questions)
    if answered.accepted:
        return t("{body} accepted your return", body=body)
    return tn(
        "{body} asks 1 question about your return",
        "{body} asks {count} questions about your return",
        count,
        body=body,
    )


def _where(answered: Answered) -> str:
    kept = answered.of_return
    period = stretch(kept.first, kept.last)
    if answered.accepted:
        return t("The answer stands under your return for {period}.", period=period)
    return t("Reply under your return for {period}.", period=period)
