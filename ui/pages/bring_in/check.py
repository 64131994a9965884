"""Step 2: what was read, what found its place by itself, and what needs the person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import Finding, Severity
from app.statements.statement import Ask, DateOrder, Problem
from app.usecases.life.grounds import Offered
from app.usecases.money.incoming import How, Incoming, Look
from app.usecases.money.ledger import Names
from app.usecases.money.needing import adds_up, alike
from app.words import day, money, short_day, t, tn
from ui.pages.bring_in.needs import Needs
from ui.parts.button import Button
from ui.parts.card import Card, Stat
from ui.parts.field import Radios
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import column, in_row, tiles
from ui.parts.rows import Col, Rows
from ui.parts.table import Table
from ui.parts.text import Chip, Text
from ui.theme import limit

PROBLEMS_SHOWN = 20
ROWS_SHOWN = 8  # of what was sorted by itself


@dataclass(frozen=True, slots=True)
class Placed:
    """One new line that found its place by itself, as the list shows it."""

    day: str
    payee: str
    amount: str
    place: str
    how: str


class CheckStep(QWidget):
    """Shows what a file would bring; `save`, `back` and `dates` carry what the person decides."""

    save = Signal()
    back = Signal()
    dates = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.adds_up = Chip("")
        self.known = Stat(t("Already in your book"))
        self.matched = Stat(t("Matched to what you owed or wrote down"))
        self.sorted = Stat(t("Sorted as you said before"))
        self.need = Stat(t("Need you"))
        self.findings = Items()
        self._findings = Card(t("Good to know")).add(self.findings)
        self.problems = Items()
        self._problems = Card(tone="needs").add(self.problems)
        self._ask = Card(t("Which date is meant?"), tone="needs")
        self._order: Radios[DateOrder] | None = None
        self.needs = Needs()
        self.rows: Rows[Placed] = Rows(_columns(), self)
        self.table = Table(self.rows, t("Sorted for you"))
        self._placed = Card(t("Sorted for you")).add(self.table)
        self.save_button = Button("", self.save.emit, "main")
        self.back_button = Button(t("&Go back"), self.back.emit)
        self._undo = Text(t("You can undo this whole statement later."), "muted")
        self._build()

    def _build(self) -> None:
        body = column(self, 18)
        for part in (
            in_row(self.adds_up, None),
            tiles(self.known, self.matched, self.sorted, self.need, least=200),
            self._ask, self._problems, self._findings, self.needs,
            flowing(self.save_button, self.back_button), self._undo, self._placed,
        ):  # fmt: skip
            body.addWidget(part)

    def fill(self, look: Look, names: Names, offered: Mapping[date, Offered]) -> None:
        """Show what this file would bring."""
        good = adds_up(look)
        self.adds_up.set(t("Adds up") if good else t("Does not add up"), "ok" if good else "warn")
        self.adds_up.setVisible(good is not None)
        groups = alike(look)
        need = look.count(How.NEEDS_YOU)
        self.known.set(f"{look.known:,}")
        self.matched.set(f"{look.count(How.BY_DUE) + look.count(How.WRITTEN):,}")
        self.sorted.set(f"{look.count(How.BY_RULE):,}")
        self.need.set(f"{need:,}")
        self.need.tint("needs" if need else "plain")
        self._fill_lists(look, names)
        self.needs.fill(groups if look.statement.ask is None else (), names, offered)
        count = len(look.incoming)
        self.save_button.setText(tn("&Save 1 line", "&Save all {count} lines", count))
        can_save = bool(count) and look.statement.ask is None
        self.save_button.setVisible(can_save)
        self._undo.setVisible(can_save)
        self._ask_for(look.statement.ask)

    def _fill_lists(self, look: Look, names: Names) -> None:
        problems = look.statement.problems
        self._problems.setVisible(bool(problems))
        self.problems.fill(_problem_items(problems))
        self._findings.setVisible(bool(look.findings))
        self.findings.fill([finding_item(each) for each in look.findings])
        placed = _placed(look, names) if look.statement.ask is None else []
        self.rows.fill(placed)
        self._placed.setVisible(bool(placed))
        # A long list scrolls by itself, so that the page stays short enough to go through.
        limit(self.table, height=60 + 46 * min(len(placed), ROWS_SHOWN))

    def _ask_for(self, ask: Ask | None) -> None:
        self._ask.setVisible(ask is not None)
        if ask is None or self._order is not None:
            return
        words = {
            DateOrder.DAY_FIRST: t("The &day comes first: 3/9 is 3 September"),
            DateOrder.MONTH_FIRST: t("The &month comes first: 3/9 is 9 March"),
        }
        options = [(words[DateOrder(choice)], DateOrder(choice)) for choice in ask.choices]
        self._order = Radios(ask.sentence, options)
        self._ask.add(self._order, in_row(Button(t("&Read it like this"), self._read_again, "main"), None))

    def _read_again(self) -> None:
        if self._order is not None and self._order.buttons.checkedId() >= 0:
            self.dates.emit(self._order.read())

    def begin(self) -> None:
        """Put the focus where the person goes on: the first question, or the main button."""
        if self._order is not None and self._ask.isVisibleTo(self):
            self._order.go()
        elif self.needs.questions:
            self.needs.questions[0].purpose.go()
        elif self.save_button.isVisibleTo(self):
            self.save_button.setFocus()
        else:
            self.back_button.setFocus()


def headline(look: Look) -> tuple[str, str]:
    """Say in two lines what was read."""
    part = look.part
    count = len(part.lines)
    facts = [look.name]
    if look.statement.bank:
        facts[0] = t("{name} looks like a {bank} file", name=look.name, bank=look.statement.bank)
    if part.lines:
        days = [line.day for line in part.lines]
        facts.append(t("{first} to {last}", first=short_day(min(days)), last=day(max(days))))
    if part.opening is not None and part.closing is not None:
        facts.append(
            t(
                "opening {opening}, closing {closing}",
                opening=money(part.opening),
                closing=money(part.closing),
            )
        )
    title = tn("We read 1 line from your statement", "We read {count} lines from your statement", count)
    return title, " · ".join(facts)


def _problem_items(problems: Sequence[Problem]) -> list[Item]:
    items = [
        Item(t("Line {number} could not be read", number=one.line), one.reason, t("Left out"), "warn")
        for one in problems[:PROBLEMS_SHOWN]
    ]
    if len(problems) > PROBLEMS_SHOWN:
        items.append(Item(t("and {count} more lines", count=len(problems) - PROBLEMS_SHOWN)))
    return items


def finding_item(finding: Finding) -> Item:
    """Show a finding as one line of a list."""
    word, tone = {
        Severity.STOP: (t("Problem"), "bad"),
        Severity.WARNING: (t("Look"), "warn"),
        Severity.NOTE: (t("Note"), "info"),
    }[finding.severity]
    return Item(finding.sentence, finding.remedy, word, tone, first=True)


def _placed(look: Look, names: Names) -> list[Placed]:
    categories = {category.code: category.name for category in names.categories}
    return [
        Placed(
            short_day(one.entry.day),
            one.entry.payee,
            money(one.entry.amount, sign=True),
            _place(one, categories),
            t("You wrote it")
            if one.how is How.WRITTEN
            else t("Exact")
            if one.how is How.BY_DUE
            else t("As before"),
        )
        for one in look.incoming
        if one.how is not How.NEEDS_YOU
    ]


def _place(one: Incoming, categories: dict[str, str]) -> str:
    if one.due is not None:
        return one.due.note or one.due.payee
    entry = one.written or one.entry
    return categories.get(entry.splits[0].category, t("Not said yet"))


def _columns() -> tuple[Col[Placed], ...]:
    return (
        Col[Placed](t("Date"), lambda row: row.day),
        Col[Placed](t("Bank says"), lambda row: row.payee, stretch=True),
        Col[Placed](t("Amount"), lambda row: row.amount, numeric=True),
        Col[Placed](t("What for"), lambda row: row.place, stretch=True),
        Col[Placed](t("How"), lambda row: row.how, tone=lambda _: "ok"),
    )
