"""The seven questions, each with the person's own words and how far they are."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.plan.names import question_help, question_words
from app.plan.plan import PlanAnswer, Question
from app.plan.steps import QuestionState, question_state, question_state_name
from app.usecases.plan.writing import answer_question
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan import said
from ui.pages.plan.answer_form import AnswerForm, Written
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen
from ui.parts.button import Button
from ui.parts.card import Card, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import column
from ui.parts.text import Chip, Heading, Text, repolish
from ui.tasks import Book


class QuestionRow(QWidget):
    """One question with what the person says to it, and a button to write."""

    def __init__(self, question: Question, section: "QuestionsSection") -> None:
        super().__init__()
        name = question_words(question)
        self._help = question_help(question)
        self.heading = Heading(t("{number}. {question}", number=int(question), question=name), 3)
        self.chip, self.words = Chip(""), Text()
        self.write = Button("", partial(section.ask, question), "link")
        self._name = name
        body = column(self, 6)
        for part in (self.heading, flowing(self.chip), self.words, flowing(self.write)):
            body.addWidget(part)

    def show_answer(self, answer: PlanAnswer | None, *, can_change: bool) -> None:
        """Show what was said, or what a good answer holds."""
        state = question_state(answer)
        self.chip.set(question_state_name(state), said.QUESTION_TONES[state])
        empty = answer is None or state is QuestionState.NOT_STARTED
        self.words.setText(self._help if empty or answer is None else answer.words)
        self.words.setProperty("kind", "muted" if empty else "body")
        repolish(self.words)
        words = t("Write") if empty else t("Change my words")
        self.write.setText(words)
        self.write.setAccessibleName(f"{words}: {self._name}")
        self.write.setVisible(can_change)


class QuestionsSection(Section):
    """Shows the seven questions; each is written in a form of its own."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.count = Text("", "muted")
        self.rows = {question: QuestionRow(question, self) for question in Question}
        card = Card(t("In my own words")).add(self.count)
        for row in self.rows.values():
            card.add(rule(), row)
        self.body.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the answers as they now are."""
        self.seen = seen
        if seen.view is None:
            return
        said_so_far = {answer.question: answer for answer in seen.view.answers}
        can_change = seen.view.can_change
        for question, row in self.rows.items():
            row.show_answer(said_so_far.get(question), can_change=can_change)
        states = [question_state(said_so_far.get(question)) for question in Question]
        done = states.count(QuestionState.COMPLETED)
        self.count.setText(t("{done} of {count} questions are completed.", done=done, count=len(states)))

    def ask_next(self) -> None:
        """Ask the first question that is not started, or else the first that is not completed."""
        if self.seen.view is None:
            return
        kept = {answer.question: answer for answer in self.seen.view.answers}
        for wanted in (QuestionState.NOT_STARTED, QuestionState.IN_PROGRESS, QuestionState.COMPLETED):
            for question in Question:
                if question_state(kept.get(question)) is wanted:
                    self.ask(question)
                    return

    def ask(self, question: Question) -> None:
        """Ask one question."""
        view = self.seen.view
        if view is None:
            return
        answer = next((each for each in view.answers if each.question == question), None)
        form = AnswerForm(self.page, question, answer)
        keep, then = partial(_keep, view.version.id), partial(self._go_on, question)
        self.page.ask_with(form, keep, t("Your words are kept."), self.rows[question].write, then)

    def _go_on(self, question: Question, written: Written) -> None:
        if written.go_on:
            self.ask(Question(question + 1))


def _keep(version_id: int, book: Book, written: Written) -> Written:
    answer_question(book, version_id, written.question, written.words, done=written.done)
    return written
