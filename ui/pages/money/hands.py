"""Through whose hands a payment went: who entered it, who approved it, and whether somebody is missing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.funding.trust import approves_name
from app.usecases.funding.waiting import Hands
from app.words import day, money, t
from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.layout import SMALL, column
from ui.parts.text import Chip, Text


class TwoHands(QWidget):
    """Says who entered and who approved, where two people act; `agree` leads to where it is approved."""

    agree = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chip, self.words = Chip(t("Waiting for a second person"), "warn"), Text("", "small")
        self.button = Button(t("Let a second person a&pprove…"), self.agree.emit, "link")
        body = column(self, SMALL)
        for part in (flowing(self.chip), self.words, flowing(self.button)):
            body.addWidget(part)
        self.hide()

    def show_hands(self, hands: Hands) -> None:
        """Show it; nothing where one person does everything."""
        told = [_entered(hands), *(_approved(hands))]
        self.words.setText("\n".join(filter(None, told)))
        self.chip.setVisible(hands.waits)
        self.button.setVisible(hands.waits)
        self.setVisible(hands.waits or bool(hands.approvals) or _by_another(hands))


def _by_another(hands: Hands) -> bool:
    return hands.entered is not None and bool(hands.entered.actor.for_whom)


def _entered(hands: Hands) -> str:
    if hands.entered is None:
        return ""
    actor, on = hands.entered.actor, day(hands.entered.at.astimezone().date())
    if actor.for_whom:
        return t("Entered by {who} for {person} on {day}", who=actor.name, person=actor.for_whom, day=on)
    return t("Entered by {who} on {day}", who=actor.name, day=on)


def _approved(hands: Hands) -> list[str]:
    told = []
    for each in hands.approvals:
        on, how = day(each.at.astimezone().date()), approves_name(each.how)
        words = t("Approved by {who} on {day}, {how}", who=each.name, day=on, how=how)
        told.append(f"{words} ({money(each.amount)})" if hands.waits else words)
    if hands.waits:
        told.append(
            t("From {amount}, two people sign. It does not count as agreed yet.", amount=money(hands.limit))
        )
    return told
