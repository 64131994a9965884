"""What pots share and owe one another, and what is shared with other people."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.funding.sharing import Pool, PotDebt, SharedCost
from app.usecases.funding.shared import Shared, shared
from app.usecases.funding.sharing import end_pool, keep_pool, lend, pay_back, settle_sharing, share_cost
from app.usecases.plan.letters import pool_pdf
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.streams import said
from ui.pages.streams.pool_forms import EndForm, PoolForm
from ui.pages.streams.share_forms import (
    Agreed,
    AgreedForm,
    DebtForm,
    PaidBack,
    PayBackForm,
    SharedOut,
    ShareForm,
)
from ui.parts.button import Button
from ui.parts.card import Card, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import column
from ui.parts.lines import Lines
from ui.parts.text import Text
from ui.tasks import Book


class SharedSection(Section):
    """Shared costs with who agreed, debts between pots, and pools with their sheets."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Shared | None = None
        self.costs = Lines(none=t("No payment is shared by two money streams."))
        self.debts = Lines(none=t("No money was lent by one stream to another."))
        self.share_button = Button(t("Share a pay&ment"), self.ask_share, "second")
        self.lend_button = Button(t("Write down what was l&ent"), self.ask_debt, "second")
        self.pool_button = Button(t("Share something with o&thers"), self.ask_pool, "second")
        self._two = Text(t("This needs two money streams. You have one."), "small")
        self._pools = column()
        for card in self._cards():
            self.body.addWidget(card)

    def _cards(self) -> tuple[Card, ...]:
        costs = t("When a payment serves two streams, each bears a part. Write down why, and who agreed.")
        debts = t("Money of one stream is never simply used for another. It is lent, and paid back.")
        pools = t("An art class for three, a driver for two: others stand here by a letter, not by name.")
        return (
            Card(t("Payments that streams share")).add(
                Text(costs, "muted"), self.costs, flowing(self.share_button), self._two
            ),
            Card(t("Lent by one stream to another")).add(
                Text(debts, "muted"), self.debts, flowing(self.lend_button)
            ),
            Card(t("Shared with other people")).add(
                Text(pools, "muted"), self._pools, flowing(self.pool_button)
            ),
        )

    def read(self, book: Book, today: date) -> Shared:  # noqa: ARG002  # what is shared is shown of every day
        """Read what is shared."""
        return shared(book)

    def fill(self, found: Shared) -> None:
        """Show it; what nobody agreed to and what is still owed comes first."""
        self.seen = found
        names = {pot.id: pot.name for pot in found.pots}
        self.costs.fill(
            [
                said.cost_line(one, names, (t("Write down who agreed"), partial(self._ask_agreed, one.cost)))
                for one in found.costs
            ]
        )
        self.debts.fill(
            [
                said.debt_line(one, names, (t("Some was paid back"), partial(self._ask_back, one)))
                for one in found.debts
            ]
        )
        self._fill_pools(found)
        several = len(found.pots) > 1
        self.share_button.setEnabled(several)
        self.lend_button.setEnabled(several)
        self._two.setVisible(not several)

    def _fill_pools(self, found: Shared) -> None:
        nothing = Text(t("Nothing is shared with other people."), "muted")
        refill(self._pools, list(self._pools_of(found)) or [nothing])

    def _pools_of(self, found: Shared) -> Iterator[QWidget]:
        for pool in found.pools:
            lines = Lines()
            acts = (
                (t("Others or another price from a day"), partial(self._ask_next, pool)),
                (t("It ends"), partial(self._ask_end, pool)),
            )
            lines.fill([said.pool_line(pool, self.clock(), *acts)])
            yield lines
            sheet = Document(
                t("Sheet: {what}, from {day}", what=pool.what, day=day(pool.first)),
                f"shared-{pool.first.isoformat()}.pdf",
                partial(_sheet, pool.id),
            )
            yield self.documents.line(sheet)

    def ask_share(self) -> None:
        """Ask which payment is shared, and how."""
        if self.seen is not None:
            form = ShareForm(self.host, self.host.tasks, self.seen.pots, self.clock())
            self.host.ask_with(form, _share, t("The payment is shared."), self.share_button)

    def _ask_agreed(self, cost: SharedCost) -> None:
        form = AgreedForm(self.host, cost, self.clock())
        self.host.ask_with(form, _agree, t("It is written down who agreed."), self.share_button)

    def ask_debt(self) -> None:
        """Ask what one pot lent another."""
        if self.seen is not None:
            form = DebtForm(self.host, self.seen.pots, self.clock())
            self.host.ask_with(form, lend, t("What was lent is written down."), self.lend_button)

    def _ask_back(self, debt: PotDebt) -> None:
        form = PayBackForm(self.host, debt)
        self.host.ask_with(form, _pay_back, t("It is written down as paid back."), self.lend_button)

    def ask_pool(self) -> None:
        """Ask for something shared with others."""
        if self.seen is not None:
            form = PoolForm(self.host, None, self.seen.pots, self.clock())
            self.host.ask_with(form, keep_pool, t("What you share is written down."), self.pool_button)

    def _ask_next(self, pool: Pool) -> None:
        if self.seen is not None:
            form = PoolForm(self.host, pool, self.seen.pots, self.clock())
            self.host.ask_with(form, keep_pool, t("The change is written down."), self.pool_button)

    def _ask_end(self, pool: Pool) -> None:
        form = EndForm(self.host, pool, self.clock())
        keep = partial(_end, pool.id)
        self.host.ask_with(form, keep, t("It is written down that it ends."), self.pool_button)


def _sheet(number: int, book: Book) -> bytes:
    return pool_pdf(book, number)


def _share(book: Book, shared_out: SharedOut) -> object:
    return share_cost(book, shared_out.entry_id, shared_out.parts, shared_out.cost)


def _agree(book: Book, agreed: Agreed) -> object:
    return settle_sharing(book, agreed.cost_id, agreed.by, agreed.day)


def _pay_back(book: Book, paid: PaidBack) -> object:
    return pay_back(book, paid.debt_id, paid.amount)


def _end(number: int, book: Book, last: date) -> object:
    return end_pool(book, number, last)
