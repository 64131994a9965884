"""My rights: cards by situation, each with where it stands and when it was seen."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from app.rulebook import Right, rights
from app.words import day, local, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.rules import said
from ui.parts.card import Card, refill
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, column, tiles
from ui.parts.lines import Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class RightsSection(Section):
    """Shows what people in England may count on; a card that is old says so."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        says = t("You can show these to anybody. They name the law or the finding they come from.")
        self.cards = column(gap=LARGE)
        self.body.addWidget(Text(says, "muted"))
        self.body.addLayout(self.cards)

    def read(self, book: Book, today: date) -> tuple[tuple[Right, bool], ...]:  # noqa: ARG002  # the same for every book
        """Read the rights, and which of them nobody has looked at for more than a year."""
        return tuple((each, each.is_old(today)) for each in rights())

    def fill(self, found: Sequence[tuple[Right, bool]]) -> None:
        """Show them."""
        made = []
        for when, each in groupby(found, key=lambda one: one[0].when):
            lines = Lines(whole=True)
            lines.fill([_line(right, old=old) for right, old in each])
            made.append(Card(said.situation(when)).add(lines, None))
        refill(self.cards, [tiles(*made, least=380)])


def _line(right: Right, *, old: bool) -> Line:
    chips = [(said.kind(right.kind), "info")]
    if old:
        chips.append((t("More than a year old: check it"), "warn"))
    source = t("From: {source}. Seen on {day} at {address}", source=right.source, day=day(right.seen),
               address=_breaking(right.address))  # fmt: skip
    return Line(local(right.says), (source,), tuple(chips))


def _breaking(address: str) -> str:
    """Let a long address go on in the next line after each of its parts."""
    return re.sub(r"(/+|[?&=]|%2F)", "\\1\u200b", address)
