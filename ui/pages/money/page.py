"""The ledger's page: search, one row for each entry, and the panel that says what it was for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy

from app.ledger.entry import Entry
from app.usecases.funding.waiting import Hands, hands
from app.usecases.life.grounds import Grounds, grounds
from app.usecases.money.ledger import (
    Detail,
    Names,
    Standing,
    add_entry,
    entry_detail,
    names,
    standings,
    transfer,
)
from app.words import money, short_day, t, tn
from ui.dialogs.add_spending import AddSpending
from ui.dialogs.asking import Asking
from ui.dialogs.move_money import Move, MoveMoney
from ui.pages.money.entry_work import EntryWork
from ui.pages.money.filters import Filters
from ui.pages.money.panel import EntryPanel
from ui.pages.money.rows import Found, Shown, columns, find, rows
from ui.parts.button import Button
from ui.parts.card import Card, Empty
from ui.parts.clock import Clock, today
from ui.parts.layout import beside
from ui.parts.page import Page
from ui.parts.rows import Rows
from ui.parts.table import Table
from ui.parts.text import announce
from ui.tasks import Tasks
from ui.theme import limit, space


class MoneyPage(Page):
    """Shows the money in and out; each entry can be said what it was for, split, and put right."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.move_button = Button(t("&Move money"), self._ask_move)
        streams = Button(t("Str&eams"), partial(self._go, "streams"))
        bring = Button(t("&Bring in a bank statement"), partial(self._go, "bring_in"), "second")
        add = Button(t("Add &spending"), self._ask_spending, "main", "add")
        super().__init__(tasks, t("Money"), actions=[self.move_button, streams, bring, add])
        self._clock = clock
        self._numbers: tuple[int, ...] = ()
        self._names: Names | None = None
        self._wanted = 0
        self.filters = Filters(clock())
        self.rows: Rows[Shown] = Rows(columns(), self)
        self.table = Table(self.rows, t("Money in and out"))
        self.panel = EntryPanel()
        self.work = EntryWork(self, self.panel, clock)
        self.nothing = Empty(
            t("Nothing here yet"),
            t("Every payment from your bank statement stands here, with what it was for."),
            Button(t("Bring in a bank statement"), partial(self._go, "bring_in"), "main", "bring-in"),
        )
        self._build()

    def _build(self) -> None:
        sheet = Card()
        space(sheet.body, 0, (12, 6, 6, 12))
        sheet.add(self.table)
        limit(self.table, min_height=320)
        self._both = beside(sheet, self.panel, (9, 4), least=420)
        self._both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.add(self.filters, self.nothing)
        self.body.addWidget(self._both, 1)
        for part in (self.filters, self.nothing, self._both, self.move_button):
            part.hide()
        self.filters.changed.connect(self._search)
        self.rows.wanted.connect(self._fetch)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._opened)

    def refresh(self) -> None:
        """Show the ledger as it now stands, with the same entry in hand."""
        if not self._wanted:
            row = self.table.row()
            self._wanted = row.id if row is not None else 0
        self.tasks.ask(self, standings, self._show_standings)
        self._search()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "add", "search", "needs_you", or the number of an entry."""
        if thing == "add":
            self._ask_spending()
        elif thing == "search":
            self.filters.words.go()
        elif thing == "needs_you":
            self.filters.only_needs_you()
        elif isinstance(thing, int):
            self.show_entry(thing)

    def show_entry(self, number: int) -> None:
        """Find one entry among all of them and take it in hand."""
        self._wanted = number
        self.filters.clear()
        self._search()

    def leave_draft(self) -> bool:
        """Say whether something was said of an entry and not saved."""
        return self.panel.has_drafts

    def _search(self) -> None:
        query, year = self.filters.query(), self._clock().year
        self.tasks.ask(self, lambda book: find(book, query, year), self._show, newest=True)

    def _show(self, found: Found) -> None:
        some_before = bool(self._numbers)
        self._numbers, self._names = found.numbers, found.names
        self.filters.offer(found.names, found.need_you)
        self.move_button.setVisible(len(found.names.accounts) > 1)
        self._show_all(empty=not found.numbers and self.filters.is_clear())
        place = found.numbers.index(self._wanted) if self._wanted in found.numbers else 0
        self._wanted = 0
        self.rows.expect(len(found.numbers), found.first)
        self.table.go(place)
        if not found.numbers:
            self.panel.show_none()
        if self.filters.words.line.hasFocus() or (some_before and not found.numbers):
            announce(self.table, tn("1 entry", "{count} entries", len(found.numbers)))

    def _show_all(self, *, empty: bool) -> None:
        self.nothing.setVisible(empty)
        self.filters.setVisible(not empty)
        self._both.setVisible(not empty)

    def _fetch(self, offset: int, count: int) -> None:
        wanted, known = self._numbers[offset : offset + count], self._names
        if known is None:
            return
        mark, year = self._numbers, self._clock().year

        def put(fetched: Sequence[Shown]) -> None:
            # Rows of an earlier search are of no use to the list as it now is.
            if self._numbers is mark:
                self.rows.put(offset, fetched)

        self.tasks.ask(self, lambda book: rows(book, wanted, known, year), put)

    def _picked(self, row: Shown) -> None:
        number = row.id
        self.tasks.ask(
            self,
            lambda book: (entry_detail(book, number), grounds(book, number), hands(book, number)),
            self._show_detail,
            newest=True,
        )

    def _show_detail(self, found: tuple[Detail, Grounds, Hands]) -> None:
        if self._names is not None:
            self.panel.show_entry(found[0], self._names, found[1])
            self.panel.hands.show_hands(found[2])

    def _opened(self, _: Shown) -> None:
        self.panel.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._see_panel)

    def _see_panel(self) -> None:
        self.ensureWidgetVisible(self.panel.first_field())

    def _show_standings(self, found: Sequence[Standing]) -> None:
        self.header.say(t("Money"), " · ".join(_standing(one) for one in found))

    def _ask_spending(self) -> None:
        self.tasks.ask(self, names, self._open_spending)

    def _open_spending(self, known: Names) -> None:
        asked = AddSpending(self, known, self._clock())
        asked.answered.connect(partial(self._add, asked))
        asked.begin()

    def _add(self, asked: Asking, entry: Entry) -> None:
        def added(kept: Entry) -> None:
            asked.accept()
            self.show_entry(kept.id)
            self.tell(
                "ok", t("Added {payee}, {amount}", payee=kept.payee, amount=money(kept.amount, sign=True))
            )

        self.tasks.do(asked, lambda book: add_entry(book, entry), added)

    def _ask_move(self) -> None:
        self.tasks.ask(self, names, self._open_move)

    def _open_move(self, known: Names) -> None:
        asked = MoveMoney(self, known, self._clock())
        asked.answered.connect(partial(self._move, asked))
        asked.begin()

    def _move(self, asked: Asking, move: Move) -> None:
        def moved(halves: tuple[Entry, Entry]) -> None:
            asked.accept()
            self.show_entry(halves[0].id)
            self.tell("ok", t("Moved {amount}", amount=money(move.amount)))

        self.tasks.do(
            asked, lambda book: transfer(book, move.day, move.amount, move.from_id, move.to_id), moved
        )

    def _go(self, page: str) -> None:
        self.go.emit(page, None)


def _standing(one: Standing) -> str:
    digits = one.account.last_digits
    name = t("Account {digits}", digits=digits) if digits else one.account.name
    words = t("{account}: {amount}", account=name, amount=money(one.balance))
    if one.agreed is None:
        return words
    if one.agreed.agrees:
        return f"{words}, " + t("agrees with the bank to {day}", day=short_day(one.agreed.day))
    return f"{words}, " + t(
        "differs from the bank by {amount} on {day}",
        amount=money(abs(one.agreed.difference)),
        day=short_day(one.agreed.day),
    )
