"""What a funder answered to one return: accepted, or questions to reply to."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from app.returns.kept import KeptQuestion, KeptReturn
from app.usecases.returns.parts import sent_line
from app.usecases.returns.replies import Answered
from app.words import day, money, stretch, t, tn
from ui.pages.returns.asked import QuestionRow
from ui.parts.button import Button
from ui.parts.card import Card, rule
from ui.parts.flow import flowing
from ui.parts.layout import row, stacked
from ui.parts.text import Chip, Heading, Text


class AnswerView(Card):
    """Shows one answer; `replied` carries (question id, words), `look` the answer to see as it came."""

    replied = Signal(int, str)
    look = Signal(object)

    def __init__(self, answered: Answered) -> None:
        open_ones = [one for one in answered.questions if not one.reply]
        super().__init__(tone="ok" if answered.accepted else "needs" if open_ones else "plain")
        self.answered = answered
        self.rows = [
            QuestionRow(one, about(answered.of_return, one), goes_with(one, went))
            for one, went in zip(answered.questions, answered.went_with, strict=True)
        ]
        self.see = Button(t("See the answer"), partial(self.look.emit, answered), "link")
        period = stretch(answered.of_return.first, answered.of_return.last)
        # A return may be answered more than once: first with questions, then that it is accepted.
        name = t("See the answer: {title}, {period}", title=_title(answered), period=period)
        self.see.setAccessibleName(name)
        self._head(open_ones)
        if open_ones:
            self.add(Text(t("Reply here. What you write goes with your next return.")))
        for at, line in enumerate(self.rows):
            line.replied.connect(self.replied)
            self.add(*([rule()] if at else []), line)
        self.add(flowing(self.see))

    def _head(self, open_ones: Sequence[KeptQuestion]) -> None:
        said = self.answered.answer
        who = ", ".join(filter(None, (said.name, said.role)))
        texts = [
            Heading(_title(self.answered), 3),
            Text(t("{who}, on {day}", who=who, day=day(said.answered_on))),
        ]
        key = t("Fingerprint of their key: {key}", key=said.fingerprint)
        texts.append(Text(f"{key}. {t('Compare it with the one they gave you.')}", "small"))
        if said.note:
            texts.append(Text(t("They also say: “{words}”", words=said.note)))
        line = row()
        line.addWidget(stacked(*texts, gap=4), 1)
        line.addWidget(Chip(*_chip(self.answered, open_ones)), 0, Qt.AlignmentFlag.AlignTop)
        self.add(line)

    @property
    def typed(self) -> dict[int, str]:
        """The replies being typed, by question."""
        return {line.question.id: line.typed for line in self.rows if line.typed is not None}

    @property
    def focus(self) -> tuple[int, int] | None:
        """The answer and the question (0: none) that have the focus, or None when it is elsewhere."""
        at = QApplication.focusWidget()
        if at is None or not self.isAncestorOf(at):
            return None
        asked = next((line.question.id for line in self.rows if line.isAncestorOf(at)), 0)
        return self.answered.answer.id, asked

    def go_on(self, typed: Mapping[int, str]) -> None:
        """Show again what was being typed."""
        for line in self.rows:
            if line.question.id in typed:
                line.go_on(typed[line.question.id])

    def take_focus(self, question_id: int = 0) -> None:
        """Put the focus on a question, or on what waits here."""
        waiting = [line for line in self.rows if not line.question.reply]
        chosen = [line for line in self.rows if line.question.id == question_id] or waiting
        if chosen:
            chosen[0].take_focus()
        else:
            self.see.setFocus()


def about(sent: KeptReturn, asked: KeptQuestion) -> str:
    """Say which line of the return a question speaks of, so that nobody has to look it up."""
    if not asked.line:
        return t("About the whole return")
    line = sent_line(sent, asked.line)
    if line is None:
        return t("About line {line}", line=asked.line)
    amount = money(abs(line.amount))
    went = (
        t("{amount} paid out", amount=amount)
        if line.amount.pence < 0
        else t("{amount} paid in", amount=amount)
    )
    on = day(line.day)
    return t(
        "About line {line}: {payee}, {day}, {went}", line=asked.line, payee=line.payee, day=on, went=went
    )


def goes_with(asked: KeptQuestion, went: KeptReturn | None) -> str:
    """Say when a question was replied to, and with which return the reply goes or went."""
    if asked.replied_on is None:
        return ""
    on = t("You replied on {day}.", day=day(asked.replied_on))
    if went is None:
        return on + " " + t("Your reply goes with your next return.")
    return on + " " + t("It went with your return for {period}.", period=stretch(went.first, went.last))


def _title(answered: Answered) -> str:
    count, body = len(answered.questions), answered.answer.body
    if answered.accepted:
        return t("{body} accepted this return", body=body)
    return tn("{body} asks 1 question", "{body} asks {count} questions", count, body=body)


def _chip(answered: Answered, open_ones: Sequence[KeptQuestion]) -> tuple[str, str]:
    if answered.accepted:
        return t("Accepted"), "ok"
    return (t("Needs a reply"), "warn") if open_ones else (t("Replied"), "info")
