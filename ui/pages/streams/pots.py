"""All the pots: what each holds, adding up to the accounts, and a card for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.funding.agreement import Agreement, Funder
from app.funding.holding import HeldBy, Holding
from app.funding.sharing import PotDebt
from app.money import NOTHING, Money
from app.usecases.books.keeping import about
from app.usecases.funding.streams import (
    MoneyStreams,
    PotView,
    change_funder_on,
    change_pot,
    keep_holding,
    money_streams,
    open_pot,
)
from app.usecases.funding.terms import change_terms
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.agreement.terms_form import TermsForm
from ui.pages.streams import said
from ui.pages.streams.holding_form import HoldingForm
from ui.pages.streams.pot_form import NewStream, PotForm, WrongPotForm
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.button import Button
from ui.parts.card import Card, Facts, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, SMALL, beside, column, stacked
from ui.parts.text import Chip, Heading, Text
from ui.tasks import Book

Part = tuple[str, Money]
# A trust has a record and trustees, a provider statements.
WITH_RECORDS = (HeldBy.TRUST, HeldBy.PROVIDER)


@dataclass(frozen=True, slots=True)
class Seen:
    """The streams, and everybody who pays."""

    streams: MoneyStreams
    funders: tuple[Funder, ...]


class PotsSection(Section):
    """One view of every stream; the money of each is kept apart."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Seen | None = None
        self.cards: list[PotCard] = []
        self.figure, self.note = Text("", "huge"), Text("", "muted")
        self.chart = BarChart(t("What each money stream holds"))
        self._list = column(gap=LARGE)
        whole = stacked(Text(t("In all your accounts"), "small"), self.figure, self.note, None, gap=6)
        both = beside(Card(tone="main").add(whole), Card(t("Whose money it is")).add(self.chart), (2, 3))
        self.body.addWidget(both)
        self.body.addLayout(self._list)

    def read(self, book: Book, today: date) -> Seen:
        """Read every stream."""
        return Seen(money_streams(book, today), about(book).funders)

    def fill(self, found: Seen) -> None:
        """Show them, those that are open first."""
        self.seen = found
        streams, today = found.streams, self.clock()
        parts = parts_of(streams)
        self.figure.setText(money(streams.held))
        self.note.setText(_adds_up(streams, today))
        self.chart.show_bars(
            [Bar(name, max(amount.pence, 0), money(amount)) for name, amount in parts],
            "; ".join(f"{name} {money(amount)}" for name, amount in parts),
            (t("Whose money"), t("In it")),
            [*((name, money(amount)) for name, amount in parts), (t("In all"), money(streams.held))],
        )
        views = sorted(streams.pots, key=lambda view: not view.is_open(today))
        names = {view.pot.id: view.pot.name for view in views}
        self.cards = [PotCard(view, names, self) for view in views]
        refill(self._list, self.cards)

    def ask_new(self) -> None:
        """Ask for another stream."""
        self.host.tasks.ask(self.host, lambda book: about(book).funders, self._open_new)

    def _open_new(self, funders: Sequence[Funder]) -> None:
        form = PotForm(self.host, funders, self.clock())
        self.host.ask_with(form, _open_pot, t("The money stream is written down."))

    def ask_next(self, view: PotView) -> None:
        """Ask who pays from a day on in place of this stream's funder."""
        if self.seen is not None:
            form = PotForm(self.host, self.seen.funders, self.clock(), view.pot)
            keep = partial(_take_over, view.pot.id)
            self.host.ask_with(form, keep, t("It is written down who pays from then on."))

    def ask_holding(self, view: PotView) -> None:
        """Ask who holds it."""
        form = HoldingForm(self.host, view.pot, view.holding, self.clock())
        self.host.ask_with(form, keep_holding, t("It is written down who holds {pot}.", pot=view.pot.name))

    def see_held(self) -> None:
        """Turn to what trusts and providers hold."""
        self.host.arrive("held")

    def ask_terms(self, view: PotView) -> None:
        """Ask for the terms, the first ones or new ones from a day."""
        today = self.clock()
        if view.terms:
            form = TermsForm.new(self.host, view.terms[0], today)
        else:
            begins = view.pot.first or today
            fresh = Agreement(0, view.pot.id, begins, NOTHING, begins)
            says = t("What was agreed for this money.")
            form = TermsForm(self.host, fresh, today, t("The terms of {pot}", pot=view.pot.name), says)
        self.host.ask_with(form, _keep_terms, t("The terms are written down."))

    def ask_wrong(self, view: PotView) -> None:
        """Ask for what was typed wrong, or for the last day."""
        form = WrongPotForm(self.host, view.pot, self.clock())
        self.host.ask_with(form, change_pot, t("The money stream is changed."))


class PotCard(Card):
    """One pot: what is in it, what it is for and by what law, who has it in hand, its terms and debts."""

    def __init__(self, view: PotView, names: dict[int, str], section: PotsSection) -> None:
        super().__init__(view.pot.name)
        self.view = view
        signs = flowing(*(Chip(*chip) for chip in said.chips(view, section.clock())), gap=SMALL)
        self.add(Text(money(view.held), "amount"), signs, Facts(said.facts(view)))
        where = said.source(view.stream)
        if where:
            self.add(Text(where, "small"))
        debts = [_debt(debt, view.pot.id, names) for debt in view.debts]
        if debts:
            self.add(Heading(t("Lent and borrowed"), 3), *(Text(words) for words in debts))
        if view.earlier:
            self.add(Heading(t("How it was held before"), 3), *map(_small, view.earlier))
        wanted = t("New terms from a day") if view.terms else t("Write the terms down")
        buttons = [
            Button(t("Who holds it"), partial(section.ask_holding, view), "link"),
            Button(wanted, partial(section.ask_terms, view), "link"),
            Button(t("Another funder takes over"), partial(section.ask_next, view), "link"),
            Button(t("Change"), partial(section.ask_wrong, view), "link"),
        ]
        if view.holding is not None and view.holding.held_by in WITH_RECORDS:
            buttons.insert(0, Button(t("What they hold and say"), section.see_held, "link"))
        for button in buttons:
            button.setAccessibleName(f"{button.text()}: {view.pot.name}")
        self.add(flowing(*buttons))


def parts_of(streams: MoneyStreams) -> list[Part]:
    """Give what each pot holds by its name, and what is not sorted yet; together they are the accounts."""
    parts = [(view.pot.name, view.held) for view in streams.pots]
    return [*parts, (t("Not sorted yet"), streams.not_sorted)] if streams.not_sorted else parts


def _adds_up(streams: MoneyStreams, today: date) -> str:
    held = t("On {day}.", day=day(today))
    if not streams.not_sorted:
        return f"{held} {t('The money streams add up to it.')}"
    amount = money(abs(streams.not_sorted))
    if streams.not_sorted < NOTHING:
        return f"{held} {t('{amount} was paid out that is not sorted into a stream yet.', amount=amount)}"
    return f"{held} {t('{amount} of it is not sorted into a money stream yet.', amount=amount)}"


def _debt(debt: PotDebt, pot_id: int, names: dict[int, str]) -> str:
    amount = money(debt.left)
    if debt.from_pot == pot_id:
        return t("{pot} owes this {amount}", pot=names.get(debt.to_pot, ""), amount=amount)
    return t("This owes {pot} {amount}", pot=names.get(debt.from_pot, ""), amount=amount)


def _small(holding: Holding) -> Text:
    return Text(said.earlier(holding), "small")


def _open_pot(book: Book, new: NewStream) -> object:
    return open_pot(book, new.pot, new.funder, new.terms)


def _take_over(pot_id: int, book: Book, new: NewStream) -> object:
    return change_funder_on(book, pot_id, new.pot, new.pot.first or date.min, new.funder)


def _keep_terms(book: Book, terms: Agreement) -> object:
    return change_terms(book, terms, terms.first)
