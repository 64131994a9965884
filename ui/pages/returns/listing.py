"""The returns of this book: which comes next for each funder, and which were signed before."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.period import Period
from app.returns.agreed import sure_question, sure_words
from app.returns.calendar import NextReturn
from app.returns.kept import KeptReturn
from app.usecases.returns.drawing import ReturnChoice
from app.usecases.returns.replies import Answered
from app.words import day, stretch, t
from ui.pages.returns.answered import AnswerView
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.field import DateField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, Folding, column, in_row, stacked
from ui.parts.text import Heading, Text


class FunderReturns(Card):
    """One funder: the next return, other days if they ask for them, the earlier ones and what was answered.

    `bring` asks for the file of an answer.
    """

    wanted = Signal(int, object, int)
    opened = Signal(object)
    bring = Signal()

    def __init__(self, choice: ReturnChoice, today: date, answered: Sequence[Answered] = ()) -> None:
        super().__init__(choice.name or choice.funder.name)
        self.choice = choice
        self.chips: dict[int, tuple[str, str]] = {}
        self.answers = [AnswerView(one) for one in answered]
        coming = choice.coming
        ready = Button(t("&Get it ready"), partial(self._want, coming.period), "main")
        if coming.over:
            ready.hide()
        self.other = Button(t("Choose other &days"), self._other, "link")
        self.first = DateField(t("&First day"), today, needed=t("Write the first day."))
        self.last = DateField(t("&Last day"), today, needed=t("Write the last day."))
        own = Button(t("Get these da&ys ready"), self._own_days, "second")
        self._days = stacked(Folding(self.first, self.last, least=220), in_row(own, None))
        self._days.hide()
        self.add(
            Text(_next(coming), "strong"),
            Text(_due(coming), "muted"),
            in_row(ready, self.other, None),
            self._days,
            Heading(t("Signed before"), 3),
        )
        self._lines = {kept.id: Items() for kept in choice.sent}
        self._add_sent()
        self._add_answers()

    def _want(self, period: Period) -> None:
        self.wanted.emit(self.choice.funder.id, period, self.choice.pot_id)

    def _add_answers(self) -> None:
        """Show how sure the person was at each return, where they said so."""
        said = [
            t("{day}: {answer}", day=day(each.last), answer=sure_words(each.sure))
            for each in self.choice.answers
        ]
        if said:
            self.add(rule(), Text(sure_question(), "strong"), Text("; ".join(said)))

    def _add_sent(self) -> None:
        if not self.choice.sent:
            self.add(Text(t("You have not signed a return yet."), "muted"))
            return
        for at, kept in enumerate(self.choice.sent):
            mine = [view for view in self.answers if view.answered.of_return.id == kept.id]
            self.add(*([rule()] if at else []), self._lines[kept.id], *mine)
            self._show(kept)
        came = Text(t("When they answer, they send you a file. Bring it in here."), "muted")
        self.add(rule(), came, flowing(Button(t("Bring in an &answer"), self.bring.emit, "second")))

    def say_verdict(self, kept: KeptReturn, genuine: bool) -> None:
        """Show what checking a signed return gave."""
        self.chips[kept.id] = (t("Genuine"), "ok") if genuine else (t("Does not pass"), "bad")
        self._show(kept)

    def _show(self, kept: KeptReturn) -> None:
        sent = t("Sent on {day}", day=day(kept.sent)) if kept.sent else t("Not marked as sent yet")
        note = t("Signed by {name} · {sent}", name=kept.signer, sent=sent)
        chip, tone = self.chips.get(kept.id, ("", "plain"))
        then = partial(self.opened.emit, kept)
        self._lines[kept.id].fill([
            Item(named(kept.period), note, chip, tone, t("Open"), then, kind="link")
        ])  # fmt: skip

    def _other(self) -> None:
        self._days.show()
        self.first.set_day(self.choice.coming.period.first)
        self.last.set_day(self.choice.coming.period.last)
        self.first.go()

    def _own_days(self) -> None:
        for field in (self.first, self.last):
            field.show_error("")
        try:
            first, last = self.first.read(), self.last.read()
            if first is not None and last is not None:
                self._want(Period(first, last))
        except AppError as error:
            self.last.show_error(str(error))
            self.last.go()


class Listing(QWidget):
    """Lists the funders; `wanted` carries (funder id, period, award or 0), `opened` a signed return.

    `bring` asks for an answer's file, `replied` carries (question id, words), `look` an answer, and
    `reached` the answer that the focus was put on.
    """

    wanted = Signal(int, object, int)
    opened = Signal(object)
    bring = Signal()
    replied = Signal(int, str)
    look = Signal(object)
    reached = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.funders: list[FunderReturns] = []
        self._shown: object = None
        self._wish: tuple[int, int] | None = None
        self._body = column(self, LARGE)

    @property
    def answers(self) -> list[AnswerView]:
        """The answers shown."""
        return [view for funder in self.funders for view in funder.answers]

    @property
    def typing(self) -> bool:
        """Whether a reply is being typed."""
        return any(view.typed for view in self.answers)

    def fill(self, choices: Sequence[ReturnChoice], answered: Sequence[Answered], today: date) -> None:
        """Show these funders and what they answered; replies being typed, and the focus, stay."""
        fresh = (tuple(choices), tuple(answered), today)
        if fresh == self._shown and self._wish is None:
            return
        self._shown = fresh
        wish = self._wish or next((view.focus for view in self.answers if view.focus), None)
        typed = {number: words for view in self.answers for number, words in view.typed.items()}
        if self._wish is not None:
            typed.pop(self._wish[1], None)
        self._wish = None
        self._build(choices, answered, today)
        for view in self.answers:
            view.go_on(typed)
            if wish is not None and view.answered.answer.id == wish[0]:
                view.take_focus(wish[1])
                self.reached.emit(view)

    def go_to(self, answer_id: int, question_id: int = 0) -> None:
        """Put the focus on an answer, or on one of its questions, once the list is shown anew."""
        self._wish = (answer_id, question_id)

    def _build(self, choices: Sequence[ReturnChoice], answered: Sequence[Answered], today: date) -> None:
        empty(self._body)
        self.funders = []
        for choice in choices:
            sent = {kept.id for kept in choice.sent}
            mine = [one for one in answered if one.of_return.id in sent]
            funder = FunderReturns(choice, today, mine)
            funder.wanted.connect(self.wanted)
            funder.opened.connect(self.opened)
            funder.bring.connect(self.bring)
            for view in funder.answers:
                view.replied.connect(self.replied)
                view.look.connect(self.look)
            self.funders.append(funder)
            self._body.addWidget(funder)

    def sent(self) -> list[KeptReturn]:
        """Give the signed returns shown, newest first."""
        return [kept for funder in self.funders for kept in funder.choice.sent]

    def say_verdict(self, kept: KeptReturn, genuine: bool) -> None:
        """Show what checking a signed return gave."""
        for funder in self.funders:
            if kept in funder.choice.sent:
                funder.say_verdict(kept, genuine)


def _next(coming: NextReturn) -> str:
    if coming.over:
        return t("This money has ended, and its last return is signed.")
    if coming.last:
        return t("Next, and the last: {period}", period=named(coming.period))
    return t("Next: {period}", period=named(coming.period))


def _due(coming: NextReturn) -> str:
    if coming.over:
        return t("Nothing more is wanted.")
    return t("Due by {day}", day=day(coming.due)) if coming.due else t("They ask for it when they want it")


def named(period: Period) -> str:
    """Write a period: July to September 2026, or its two days."""
    return stretch(period.first, period.last)
