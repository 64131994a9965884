"""The cards of the support team: one for each PA, and those who have left folded below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from app.usecases.team.people import Member
from app.words import t, tn
from ui.pages.team import said
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import stacked
from ui.parts.text import Text

SHOWN = 3  # findings on a card; the rest are counted, and all are on the PA's own page


class MemberCard(Card):
    """One PA: what they do, and what needs doing; `hours` and `file` carry their number."""

    hours = Signal(int)
    file = Signal(int)

    def __init__(self) -> None:
        super().__init__(" ")
        self._id = 0
        self.job, self.work, self.since = Text("", "strong"), Text("", "muted"), Text("", "small")
        self.findings = FindingLines(most=SHOWN)
        self.hours_button = Button(t("Hours"), self._hours, "second")
        self.file_button = Button(t("Their file"), self._file)
        buttons = flowing(self.hours_button, self.file_button)
        words = stacked(self.job, self.work, self.since, gap=2)
        self.add(words, self.findings, None, buttons)

    def show_member(self, member: Member) -> None:
        """Show this PA as they now stand."""
        self._id = member.pa.id
        if self.heading is not None:
            self.heading.say(member.pa.name)
        job = member.contract.job if member.contract is not None else ""
        self.job.setText(job)
        self.job.setVisible(bool(job))
        self.work.setText(said.in_short(member.pa, member.contract))
        self.since.setText(said.since(member.pa))
        self.findings.fill(member.findings)
        # Every card has the same two buttons: the name says whose they are.
        for button in (self.hours_button, self.file_button):
            button.setAccessibleName(f"{button.text()}: {member.pa.name}")

    def _hours(self) -> None:
        self.hours.emit(self._id)

    def _file(self) -> None:
        self.file.emit(self._id)


class LeftCard(Card):
    """Those who have left, folded until somebody wants to see them; `file` carries a number."""

    file = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.turn = Button("", self._turn, "link")
        self.items = Items()
        self.items.hide()
        self.add(self.turn, self.items)

    def show_left(self, members: Sequence[Member]) -> None:
        """Show who has left; nothing where nobody has."""
        self._count = len(members)
        self.setVisible(bool(members))
        self.items.fill([self._line(one) for one in members])
        self._say()

    def _line(self, member: Member) -> Item:
        todo = len(member.findings)
        chip = tn("1 thing to do", "{count} things to do", todo) if todo else ""
        opened = partial(self.file.emit, member.pa.id)
        return Item(member.pa.name, said.since(member.pa), chip, "warn", t("Their file"), opened, kind="link")

    def _turn(self) -> None:
        self.items.setVisible(self.items.isHidden())
        self._say()

    def _say(self) -> None:
        shown = not self.items.isHidden()
        words = (
            tn("Hide who has left (1 PA)", "Hide those who have left ({count} PAs)", self._count)
            if shown
            else tn("Show who has left (1 PA)", "Show those who have left ({count} PAs)", self._count)
        )
        self.turn.setText(words)
