"""Why a payment is fine: the need, what it is good for, the plan of that day, and what was decided."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ledger.entry import Entry
from app.plan.decision import Capacity, Decision
from app.plan.names import can_decide_name, verdict_name
from app.usecases.life.grounds import Ground, Grounds, can_be_named
from app.words import day, t
from ui.parts.button import Button
from ui.parts.card import rule
from ui.parts.flow import flowing
from ui.parts.layout import column
from ui.parts.lines import Line, Lines
from ui.parts.text import Heading


class Why(QWidget):
    """Says what the payment in hand rests on; `name` asks for a decision, `opened` carries one to look at."""

    name = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.lines = Lines(t("Nothing is named yet. Choose a line of your plan, or name a decision."))
        self.button = Button(t("Name a de&cision…"), self.name.emit, "second")
        body = column(self, 10)
        for part in (rule(), Heading(t("Why this is fine"), 3), self.lines, flowing(self.button)):
            body.addWidget(part)

    def show_grounds(self, entry: Entry, grounds: Grounds) -> None:
        """Show what this payment rests on; nothing for money that came in."""
        self.setVisible(can_be_named(entry))
        self.lines.fill([*_served(grounds), *(self._decided(each, grounds) for each in grounds.decisions)])

    def _decided(self, each: Decision, grounds: Grounds) -> Line:
        verdict = verdict_name(each.verdict)
        said = t("Decided: {what}. {answer}", what=each.what, answer=verdict)
        by = ""
        if each.answered is not None and each.answered_by:
            by = t("{who}, {day}", who=each.answered_by, day=day(each.answered))
        need = t("The need: {need}", need=each.need) if each.need else ""
        helped = t("Helped by {who}", who=each.helped_by) if each.helped_by else ""
        found = [_found(one) for one in grounds.capacities if one.decision_id == each.id]
        return Line(said, (need, by, helped, *found), acts=((t("Open"), partial(self.opened.emit, each.id)),))


def _found(record: Capacity) -> str:
    return t("{found} ({day})", found=can_decide_name(record.can_decide), day=day(record.day))


def _served(grounds: Grounds) -> Iterator[Line]:
    for part in grounds.parts:
        if part.outcome is not None:
            yield Line(t("Good for: {outcome}", outcome=part.outcome.words))
        if part.wording is not None:
            yield Line(t("In my plan: {words}", words=part.wording.words), (_version(part, grounds),))
    if grounds.are_named and not any(part.wording for part in grounds.parts):
        yield Line(_plan_then(grounds))


def _version(part: Ground, grounds: Grounds) -> str:
    if part.in_plan or grounds.version is None:
        return _plan_then(grounds)
    return t("The plan of that day, version {number}, did not have this line.", number=grounds.version.number)


def _plan_then(grounds: Grounds) -> str:
    version = grounds.version
    if version is None or version.agreed_from is None:
        return t("Paid before a plan was agreed.")
    return t(
        "The plan of that day: version {number}, agreed from {day}",
        number=version.number,
        day=day(version.agreed_from),
    )
