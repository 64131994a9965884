"""What the ledger is narrowed to: words, days, whose money, what for, and in what order."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ledger.search import EntryQuery, Order
from app.period import Period
from app.usecases.money.choosing import periods
from app.usecases.money.ledger import Names
from app.words import t
from ui.parts.field import Choice, TextField
from ui.parts.layout import MIDDLE, Folding, column

NEEDS_YOU = "*"


class Filters(QWidget):
    """Asks which entries to list; `changed` follows every letter and every choice."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.words = TextField(t("&Find a payee, note or amount"))
        self.when: Choice[Period | None] = Choice(t("&When"), periods(today))
        self.whose: Choice[int] = Choice(t("&Money stream"), [(t("All money"), 0)])
        self.kind: Choice[str] = Choice(t("S&how"), [(t("Everything"), "")])
        self.account: Choice[int] = Choice(t("A&ccount"), [(t("All accounts"), 0)])
        self.order: Choice[tuple[Order, bool]] = Choice(t("In or&der"), _orders())
        self.words.offer_emptying()
        fields = (self.words, self.when, self.whose, self.kind, self.account, self.order)
        for field in fields:
            field.changed.connect(self.changed)
        self.whose.hide()
        self.account.hide()
        self._choices = Folding(*fields[1:], least=125, gap=MIDDLE)
        column(self, 0).addWidget(Folding(self.words, self._choices, least=280, weights=(2, 3), gap=MIDDLE))

    def query(self) -> EntryQuery:
        """Give what was asked for."""
        kind = self.kind.read()
        order, newest_first = self.order.read()
        return EntryQuery(
            self.words.line.text().strip(),
            self.when.read(),
            self.account.read(),
            self.whose.read(),
            "" if kind == NEEDS_YOU else kind,
            needs_you=kind == NEEDS_YOU,
            order=order,
            newest_first=newest_first,
        )

    def offer(self, names: Names, need_you: int) -> None:
        """Offer the accounts, pots and categories of this book; what there is only one of is not asked."""
        pots = [(pot.label or pot.name, pot.id) for pot in names.pots]
        accounts = [(account.name, account.id) for account in names.accounts]
        kinds = [(category.name, category.code) for category in names.categories]
        self.whose.fill([(t("All money"), 0), *pots])
        self.account.fill([(t("All accounts"), 0), *accounts])
        needs = t("Needs you ({count})", count=need_you)
        self.kind.fill([(t("Everything"), ""), (needs, NEEDS_YOU), *kinds])
        self.whose.setVisible(len(pots) > 1)
        self.account.setVisible(len(accounts) > 1)
        self._choices.refold()

    def is_clear(self) -> bool:
        """Say whether everything is asked for."""
        return self.query() == EntryQuery(order=self.order.read()[0], newest_first=self.order.read()[1])

    def clear(self) -> None:
        """Ask for everything again."""
        self.words.set("")
        self.when.set(None)
        for choice in (self.whose, self.account):
            choice.set(0)
        self.kind.set("")

    def only_needs_you(self) -> None:
        """Ask for the entries that wait for the person."""
        self.clear()
        self.kind.set(NEEDS_YOU)


def _orders() -> list[tuple[str, tuple[Order, bool]]]:
    return [
        (t("Newest first"), (Order.DAY, True)),
        (t("Oldest first"), (Order.DAY, False)),
        (t("Most spent first"), (Order.AMOUNT, False)),
        (t("Most received first"), (Order.AMOUNT, True)),
        (t("By name"), (Order.PAYEE, False)),
    ]
