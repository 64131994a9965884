"""What the look ahead takes for granted, each with its source; what is the person's own can be tried."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from app.funding.granted import Granted, Whose, of_whom, whose_name
from app.money import NOTHING
from app.usecases.plan.ahead import YearAhead, year_ahead
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.ahead.try_form import TryForm
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.text import Text
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """The year as it is, and with what is tried."""

    now: YearAhead
    tried: YearAhead


class GrantedSection(Section):
    """Lists everything by who has the say. `wished` asks for what is tried: amounts by key, or nothing."""

    wished = Signal(object)

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.tried: Mapping[str, int] = {}
        self.facts = Facts()
        self.back = Button(t("&Back to how it is"), self._as_it_is, "second")
        self.result = Card(t("What would come of it"), tone="main").add(self.facts, flowing(self.back))
        self.mine = Items()
        says = t("Try another figure, and see what would come of it. Your book stays as it is.")
        self.body.addWidget(self.result)
        self.body.addWidget(Card(whose_name(Whose.MINE)).add(Text(says, "muted"), self.mine))
        self.others = {whose: Items() for whose in Whose if whose is not Whose.MINE}
        self.cards = {whose: Card(whose_name(whose)).add(lines) for whose, lines in self.others.items()}
        for card in self.cards.values():
            self.body.addWidget(card)

    def read(self, book: Book, today: date) -> Seen:
        """Read both."""
        now = year_ahead(book, today)
        return Seen(now, year_ahead(book, today, self.tried) if self.tried else now)

    def fill(self, found: Seen) -> None:
        """Show them."""
        self.result.setVisible(found.tried.is_tried)
        self.facts.fill(_compared(found))
        self.mine.fill([self._mine(each) for each in of_whom(found.tried.granted, Whose.MINE)])
        for whose, lines in self.others.items():
            granted = of_whom(found.tried.granted, whose)
            lines.fill([Item(_words(each), each.source) for each in granted])
            self.cards[whose].setVisible(bool(granted))

    def _mine(self, granted: Granted) -> Item:
        chip = t("Tried") if granted.is_tried else ""
        ask = partial(self.ask, granted)
        return Item(_words(granted), granted.source, chip, "info", t("Try another"), ask, kind="link")

    def ask(self, granted: Granted) -> None:
        """Ask for another figure to try."""
        form = TryForm(self.host, granted)
        form.answered.connect(partial(self._take, form, granted))
        form.begin()

    def _take(self, form: TryForm, granted: Granted, amount: int) -> None:
        form.accept()
        self.wished.emit({**self.tried, granted.key: amount})

    def _as_it_is(self) -> None:
        self.wished.emit({})


def _words(granted: Granted) -> str:
    return t("{what}: {value}", what=granted.words, value=granted.value)


def _compared(found: Seen) -> list[tuple[str, str] | tuple[str, str, str]]:
    now, then = found.now.whole, found.tried.whole
    differs = then.ends_with - now.ends_with
    words = t("That is more at the end") if differs >= NOTHING else t("That is less at the end")
    never = t("Never in this year")
    return [
        (t("Left on {day} as it is", day=day(now.year.last)), money(now.ends_with)),
        (t("Left with what you try"), money(then.ends_with), "strong"),
        (words, money(abs(differs))),
        (t("Runs out as it is"), day(now.short_on) if now.short_on is not None else never),
        (t("Runs out with what you try"), day(then.short_on) if then.short_on is not None else never),
    ]
