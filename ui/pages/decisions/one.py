"""One decision with everything: question, answer, the plan of that day, papers, capacity and payments."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.money import Money
from app.papers import Paper
from app.plan.decision import CanDecide, Capacity, Decision, Verdict
from app.plan.names import can_decide_name
from app.usecases.life.decisions import DecisionView
from app.words import day, money, t, tn
from ui.pages.decisions import said
from ui.parts.button import Button
from ui.parts.card import Card, empty, refill
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, SMALL, beside, column, stacked
from ui.parts.lines import Line, Lines
from ui.parts.text import Chip, Text

_FOUND = {
    CanDecide.NOT_RECORDED: "plain",
    CanDecide.YES: "ok",
    CanDecide.WITH_SUPPORT: "ok",
    CanDecide.NO: "info",
}


class OneDecision(QWidget):
    """Shows one decision; what is to be done with it is asked of the page by a signal."""

    back = Signal()
    answer = Signal()
    change = Signal()
    attach = Signal()
    look = Signal(object)
    capacity = Signal(object)
    payment = Signal(int)
    other = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.seen: DecisionView | None = None
        self.verdict = Chip("")
        self.question, self.answered, self.plan = column(gap=SMALL), column(gap=SMALL), column(gap=SMALL)
        self.papers = Lines(t("No paper is attached yet."))
        self.records = Lines(t("Not recorded. That does not mean that you cannot decide it."))
        self.spent = Lines(t("No payment names this decision yet. In Money, name it beside a payment."))
        self.alike = Lines()
        self.paper = column()
        self._buttons()
        self._build()

    def _buttons(self) -> None:
        self.all = Button(t("&All decisions"), self.back.emit, "link")
        self.write = Button(t("&Write down the answer"), self.answer.emit, "main")
        self.right = Button(t("&Change what was asked"), self.change.emit, "second")
        self.add_paper = Button(t("Attach the &letter"), self.attach.emit, "second")
        self.add_record = Button(t("Add a &record"), partial(self.capacity.emit, None), "second")

    def _build(self) -> None:
        asked = Card(t("What was asked")).add(self.question, None, flowing(self.right))
        answer = Card(t("What was answered"), tone="main").add(
            flowing(self.verdict), self.answered, None, flowing(self.write)
        )
        plan = Card(t("The plan of that day")).add(self.plan, None)
        papers = Card(t("Papers")).add(self.papers, None, flowing(self.add_paper))
        can = Card(t("Can I decide this?")).add(self.records, None, flowing(self.add_record))
        spent = Card(t("Payments that rest on it")).add(self.spent, None)
        self._alike = Card(t("The same was asked before or after")).add(self.alike)
        body = column(self, LARGE)
        for part in (
            flowing(self.all), beside(answer, asked, least=380), self._alike, beside(plan, papers, least=380),
            beside(can, spent, least=380), Card(t("To show somebody")).add(self.paper),
        ):  # fmt: skip
            body.addWidget(part)
        body.addStretch(1)

    def show_seen(self, seen: DecisionView, today: date, paper: QWidget) -> None:
        """Show this decision; `paper` is the line of its printed page."""
        self.seen = seen
        asked = seen.decision
        self.verdict.set(*said.chip(asked))
        self.write.setText(t("&Write down the answer") if asked.is_open else t("Change the a&nswer"))
        _fill(self.question, _question(seen))
        _fill(self.answered, _answer(asked, today))
        _fill(self.plan, _plan(seen))
        self.papers.fill([self._paper(each) for each in seen.papers])
        self.records.fill([self._record(each) for each in seen.capacities])
        self.spent.fill(list(self._spent()))
        self.alike.fill([self._alike_line(each, today) for each in seen.alike])
        self._alike.setVisible(bool(seen.alike))
        empty(self.paper)
        self.paper.addWidget(paper)

    def _paper(self, paper: Paper) -> Line:
        look = (t("Look"), partial(self.look.emit, paper))
        return Line(paper.name, (day(paper.added),), acts=(look,))

    def _record(self, record: Capacity) -> Line:
        notes = (
            t("On {day}, by {who}", day=day(record.day), who=record.assessor)
            if record.assessor
            else day(record.day),
            t("Asked: {who}", who=record.consulted) if record.consulted else "",
            t("Best for the person: {why}", why=record.in_best_interests) if record.in_best_interests else "",
            t("Decided by {who}", who=record.decided_by) if record.decided_by else "",
        )
        chip = (can_decide_name(record.can_decide), _FOUND[record.can_decide])
        return Line(record.about, notes, (chip,), ((t("Change"), partial(self.capacity.emit, record)),))

    def _spent(self) -> Iterable[Line]:
        for entry in self.seen.spent if self.seen else ():
            words = t("{payee}, {amount}", payee=entry.payee, amount=money(entry.amount, sign=True))
            yield Line(words, (day(entry.day),), acts=((t("Open"), partial(self.payment.emit, entry.id)),))

    def _alike_line(self, each: Decision, today: date) -> Line:
        act = (t("Open"), partial(self.other.emit, each.id))
        return Line(each.what, said.in_short(each, today), (said.chip(each),), (act,))


Told = tuple[str, str]


def _question(seen: DecisionView) -> list[Told]:
    asked = seen.decision
    lasts = tn("1 year", "{count} years", asked.lasts_years) if asked.lasts_years else ""
    return [
        (t("What"), asked.what),
        (t("Asked on"), day(asked.asked)),
        (t("Asked of"), asked.asked_of),
        (t("Cost"), money(asked.cost) if asked.cost else ""),
        (t("It should last"), lasts),
        (t("The need it meets"), asked.need),
        (t("Other ways looked at"), asked.other_ways),
        (t("In my own words"), asked.my_words),
        (t("Who helped me decide"), asked.helped_by),
        (t("How it was put to me"), asked.shown_how),
    ]


def _answer(asked: Decision, today: date) -> list[Told]:
    needless = asked.verdict is Verdict.NOT_NEEDED
    return [
        (t("How long"), "" if needless else said.waited(asked, today)),
        (t("Answered on"), day(asked.answered) if asked.answered else ""),
        (t("Answered by"), asked.answered_by),
        (t("The reason given"), asked.reason),
        (t("The term or rule"), asked.term),
        (t("Who disagreed, and why"), asked.disagreed),
    ]


def _plan(seen: DecisionView) -> list[Told]:
    spent = Money(-sum(entry.amount.pence for entry in seen.spent))
    return [
        (t("The plan of that day"), said.version_words(seen.version)),
        (t("What it says of this"), seen.wording.words if seen.wording else ""),
        (t("What it is good for"), seen.outcome.words if seen.outcome else ""),
        (t("Spent so far"), money(spent) if seen.spent else ""),
    ]


def _fill(body: QVBoxLayout, told: Sequence[Told]) -> None:
    refill(body, [stacked(Text(name, "small"), Text(words), gap=0) for name, words in told if words])
