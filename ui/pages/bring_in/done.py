"""Step 3: what came into the book, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.usecases.money.bank import Imported
from app.words import t
from ui.pages.bring_in.check import finding_item
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.flow import flowing
from ui.parts.items import Items
from ui.parts.layout import column


class DoneStep(QWidget):
    """Says what was added; `money`, `another` and `undo` carry what the person wants next."""

    money = Signal()
    another = Signal()
    undo = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._change = 0
        self.facts = Facts()
        self.findings = Items()
        self._findings = Card(t("Good to know")).add(self.findings)
        self.go = Button(t("See it in &Money"), self.money.emit, "main")
        self.undo_button = Button(t("&Undo this whole statement"), self._undo)
        again = Button(t("Bring in &another statement"), self.another.emit, "second")
        body = column(self, 18)
        for part in (Card().add(self.facts), self._findings, flowing(self.go, again, self.undo_button)):
            body.addWidget(part)

    def fill(self, done: Imported) -> None:
        """Show what a statement brought."""
        self._change = done.change_id
        facts: list[tuple[str, str] | tuple[str, str, str]] = [
            (t("New in your book"), f"{done.added:,}", "strong"),
            (t("Matched to what you owed or wrote down"), f"{done.matched:,}"),
            (t("Already there"), f"{done.already_known:,}"),
            (t("Still need you"), f"{done.needs_you:,}"),
        ]
        if done.problems:
            facts.append((t("Lines that could not be read"), f"{done.problems:,}"))
        self.facts.fill(facts)
        self.findings.fill([finding_item(each) for each in done.findings])
        self._findings.setVisible(bool(done.findings))
        self.undo_button.setVisible(bool(done.change_id))

    def _undo(self) -> None:
        self.undo.emit(self._change)
