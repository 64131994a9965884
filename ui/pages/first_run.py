"""A first book: five questions, one a page; then check the answers; then lock it with a passphrase."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from app.errors import AppError
from app.funding.profile import ProfileName
from app.usecases.books.recent import note_recent
from app.words import t
from ui.pages.first_key import KeyCard
from ui.pages.first_questions import WhoFunds, questions, shown_alone
from ui.parts.button import Button
from ui.parts.card import Card, Facts, empty, rule
from ui.parts.clock import today
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, column, row
from ui.parts.page import Page
from ui.parts.text import Heading
from ui.preferences import note_remembered
from ui.tasks import Tasks


class FirstRunPage(Page):
    """Asks, shows the answers to be checked, and makes the book. `opened` carries the new book's file."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks, day: date | None = None) -> None:
        super().__init__(tasks, t("Make a book"))
        self.questions = questions(self.problems, day or today())
        self.answers = AnswersCard(self)
        self.key = KeyCard(self.problems)
        self.cards = [*self.questions, self.answers, self.key]
        self.back_button = Button(t("Go &back"), self.back)
        self.on_button = Button(t("&Continue"), self.carry_on, "main")
        self._path = Path()
        self._checking = False
        self.add(*self.cards, flowing(self.on_button, self.back_button), None)
        self.narrow(760)
        self.show_step(0)
        self._offer_funders()

    def _offer_funders(self) -> None:
        who_funds = next(one for one in self.questions if isinstance(one, WhoFunds))
        self.tasks.ask(self, lambda _: _profiles(), who_funds.offer)

    def show_step(self, at: int) -> None:
        """Show one step: a question, the answers, or the passphrase."""
        self.at = at
        self.problems.clear()
        shown_alone(self.cards, at)
        count = len(self.questions)
        if at < count:
            question = self.questions[at]
            said = t("Question {at} of {all}. {why}", at=at + 1, all=count, why=question.why)
            self.header.say(question.title, said)
            button = t("&Continue")
        elif at == count:
            self.header.say(t("Check your answers"), t("You can change all of this later, too."))
            button = t("They are right: &continue")
        else:
            self.header.say(t("Lock your book"), t("The passphrase is the only key. Keep it safe."))
            button = t("Make my &book")
        self.on_button.setText(button)
        # The focus goes to the first field once the card is on screen.
        QTimer.singleShot(0, self.cards[at], self._to_first_field)

    def _to_first_field(self) -> None:
        if self.at < len(self.questions):
            next(iter(self.questions[self.at].form.fields.values())).go()
        elif self.at == len(self.questions):
            self.begin_at_title()
        else:
            self.key.new.made.go()
        self.verticalScrollBar().setValue(0)

    def back(self) -> None:
        """Go one step back, or leave."""
        if self.at == 0:
            self.left.emit()
        else:
            self.show_step(self.at - 1)

    def change(self, at: int) -> None:
        """Answer one question again, and come straight back to the answers."""
        self._checking = True
        self.show_step(at)

    def carry_on(self) -> None:
        """Take the answers of this step and go on to the next."""
        count = len(self.questions)
        if self.at < count:
            if not self.questions[self.at].read():
                return
            on, self._checking = count if self._checking else self.at + 1, False
            if on == count:
                self.answers.fill()
                self.key.name_after(self.values()["person"].name)
            self.show_step(on)
        elif self.at == count:
            self.show_step(count + 1)
        else:
            self._make()

    def values(self) -> dict[str, Any]:
        """Give all the answers by the names that a book begins with."""
        return {name: value for question in self.questions for name, value in question.values().items()}

    def leave_draft(self) -> bool:
        """Say whether any question has been answered."""
        return self.at > 0

    def _make(self) -> None:
        chosen = self.key.read()
        if chosen is None:
            return
        path, passphrase, keep = chosen
        self._path, answers = path, self.values()
        self.on_button.setEnabled(False)
        self.tasks.open(
            self, lambda: make_book(path, answers, passphrase, keep=keep), self._is_made, self._refused
        )

    def _is_made(self) -> None:
        self.opened.emit(self._path)

    def _refused(self, error: AppError) -> None:
        self.on_button.setEnabled(True)
        self.show_problem(error)


class AnswersCard(Card):
    """All the answers, each question with a button to change it."""

    def __init__(self, page: FirstRunPage) -> None:
        super().__init__()
        self._page = page
        self._lines = column(gap=MIDDLE)
        self.add(self._lines, None)

    def fill(self) -> None:
        """Show the answers as they are."""
        empty(self._lines)
        for at, question in enumerate(self._page.questions):
            if at:
                self._lines.addWidget(rule())
            line = row(gap=MIDDLE)
            line.addWidget(Heading(question.title, 3), 1)
            line.addWidget(self._change(at, question.title))
            self._lines.addLayout(line)
            self._lines.addWidget(Facts(question.facts()))

    def _change(self, at: int, title: str) -> Button:
        button = Button(t("Change"), lambda: self._page.change(at), "link")
        button.setAccessibleName(t("Change: {question}", question=title))
        return button


# The core is loaded on the worker: its libraries are slow to come.


def make_book(path: Path, answers: dict[str, Any], passphrase: str, *, keep: bool) -> Any:  # noqa: ANN401  # opaque here
    """Make the book (on the worker), note it among the recent ones, and remember its key if wished."""
    from app.usecases.books import keeping as books

    book = books.create_book(path, books.FirstRun(**answers), passphrase)
    if keep:
        note_remembered(path.resolve(), kept=books.remember_book(book))
    note_recent(path)
    return book


def _profiles() -> tuple[ProfileName, ...]:
    from app.funding.profiles import profiles

    return profiles()
