"""The register: a search field first, and the decisions that have those words, the newest on top."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.plan.decision import Decision
from app.usecases.life.decisions import Found
from app.words import t, tn
from ui.pages.decisions import said
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import TextField
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.lines import Line, Lines
from ui.parts.text import Text, announce

AT_ONCE = 25  # decisions listed before the person asks for more


class Register(QWidget):
    """Lists decisions; `searched` follows every letter, `opened` carries the number of the one chosen.

    `most` is how many are to be in sight; it grows when the person asks for more, and `wanted` says so.
    """

    searched = Signal()
    wanted = Signal()
    opened = Signal(int)
    begin = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.most = AT_ONCE
        self.search = TextField(
            t("&Find what was decided"), t("Like: garden. Every word counts, also the answer’s.")
        )
        self.search.offer_emptying()
        self.count = Text("", "muted")
        self.lines = Lines(t("Nothing was found with these words."), whole=True)
        self.more = Button(t("Show &more"), self._more, "second")
        self._nothing = Card(t("Can I buy this?")).add(
            Text(
                t(
                    "A few questions help you think about something you want to buy or do. "
                    "What was answered stays here, with the letter, so that you can show it years later."
                ),
                "muted",
            ),
            flowing(Button(t("Ask the first &question"), self.begin.emit, "main")),
        )
        self._list = Card().add(self.count, self.lines, flowing(self.more))
        body = column(self, LARGE)
        for part in (self.search, self._nothing, self._list):
            body.addWidget(part)
        body.addStretch(1)
        self._nothing.hide()
        self.search.changed.connect(self._search)

    def words(self) -> str:
        """Give the words searched for."""
        return self.search.line.text().strip()

    def fill(self, found: Found, today: date) -> None:
        """Show what was found."""
        nothing = not found.count and not self.words()
        self._nothing.setVisible(nothing)
        self._list.setVisible(not nothing)
        self.search.setVisible(not nothing)
        self.count.setText(tn("1 decision", "{count} decisions", found.count))
        if self.search.line.hasFocus():
            announce(self.count, self.count.text())
        self.lines.fill([self._line(each, today) for each in found.newest])
        self.more.setVisible(found.count > len(found.newest))

    def _search(self) -> None:
        self.most = AT_ONCE
        self.searched.emit()

    def _more(self) -> None:
        self.most += AT_ONCE
        self.wanted.emit()

    def _line(self, each: Decision, today: date) -> Line:
        act = (t("Open"), partial(self.opened.emit, each.id))
        return Line(each.what, said.in_short(each, today), (said.chip(each),), (act,))
