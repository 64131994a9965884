"""Three questions on being safe, the person's words first; what is only for private ears is not kept here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.help_numbers import help_numbers, is_for
from app.plan.review import Review
from app.plan.safety import SafetyAnswer, SafetyQuestion, SafetySaid, safety_name, safety_question
from app.usecases.life.safety import keep_safety
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.asking_page import AskingPage
from ui.pages.reviews.part import Seen
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import rule
from ui.parts.field import Choice
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import stacked
from ui.parts.text import Text, announce
from ui.tasks import Book

WORDS = 2_000  # letters that go along to the private page


class SafetyForm(Asking):
    """Asks the three questions; the answer is a tuple of `SafetySaid`.

    `private` asks for the page of private notes, and carries what was typed there: it is kept nowhere else.
    """

    private = Signal(str)

    def __init__(self, parent: QWidget, known: Sequence[SafetySaid]) -> None:
        says = t("Your own words come first. You may leave any of them empty.")
        super().__init__(parent, t("Are you safe and well treated?"), says, t("&Save"))
        self.words: dict[SafetyQuestion, AreaField] = {}
        self.answers: dict[SafetyQuestion, Choice[SafetyAnswer]] = {}
        self.talk = Button(t("I need to talk in &private"), self._talk, "second")
        self.ring = Button(t("&Numbers to ring"), self._show_numbers, "second")
        self.numbers = stacked(
            Items([Item(each.rings, is_for(each.code)) for each in help_numbers()]),
            Text(t("Ring from a telephone. Daybook does not ring for you."), "small"),
        )
        self.numbers.hide()
        hint = t(
            "Nothing you typed here is then kept. It goes with you to the page behind its own passphrase."
        )
        self.add(flowing(self.talk, self.ring), Text(hint, "small"), self.numbers)
        said = {each.question: each for each in known}
        for at, question in enumerate(SafetyQuestion, start=1):
            self._ask(at, question, said.get(question))
        self.words[SafetyQuestion.SAFE].go()

    def _ask(self, at: int, question: SafetyQuestion, known: SafetySaid | None) -> None:
        asked = safety_question(question)
        words = AreaField(f"&{at}. {asked}", t("In your own words"), height=70)
        options = [(safety_name(each), each) for each in SafetyAnswer]
        answer: Choice[SafetyAnswer] = Choice(t("{number}. And in one word", number=at), options)
        answer.set(known.answer if known else SafetyAnswer.NOT_SAID)
        words.set(known.words if known else "")
        self.words[question], self.answers[question] = words, answer
        self.add(rule(), words, answer)

    def read(self) -> tuple[SafetySaid, ...]:
        """Give the three answers, also those that are empty."""
        return tuple(
            SafetySaid(0, 0, each, self.words[each].read(), self.answers[each].read())
            for each in SafetyQuestion
        )

    def _talk(self) -> None:
        typed = "\n".join(filter(None, (field.read() for field in self.words.values())))[:WORDS]
        # The boxes are emptied before the dialog goes, so that nothing of it is left in the window.
        for field in self.words.values():
            field.set("")
        self.reject()
        self.private.emit(typed)

    def _show_numbers(self) -> None:
        self.numbers.show()
        announce(self, "; ".join(f"{each.rings}: {is_for(each.code)}" for each in help_numbers()))


def ask_safety(host: AskingPage, review: Review, seen: Seen) -> None:
    """Ask the questions for one review."""

    def keep(book: Book, said: tuple[SafetySaid, ...]) -> object:
        return keep_safety(book, review.id, said)

    form = SafetyForm(host, seen.reviews.safety.get(review.id, ()))
    form.private.connect(partial(_go_private, host))
    host.ask_with(form, keep, t("Your answers are kept."))


def safety_notes(said: Sequence[SafetySaid]) -> tuple[str, ...]:
    """Say what was answered openly, the person's words first."""
    return tuple(
        t("{question} {words}", question=safety_question(each.question), words=_answer(each)) for each in said
    )


def _answer(said: SafetySaid) -> str:
    if said.answer is SafetyAnswer.NOT_SAID:
        return said.words
    return f"{said.words} ({safety_name(said.answer)})" if said.words else safety_name(said.answer)


def _go_private(host: AskingPage, words: str) -> None:
    host.go.emit("private", words)
