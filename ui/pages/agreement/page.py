"""My agreement: shows what the book was started with, and asks for each change in a form of its own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.funding.agreement import Agreement, Due, Funder
from app.funding.profile import Profile
from app.ledger.entry import Account
from app.usecases.funding import terms as changes
from app.usecases.money.ledger import Names, names
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.agreement.account_form import NEW, AccountForm
from ui.pages.agreement.bill_form import BillForm
from ui.pages.agreement.cards import AccountsCard, BillsCard, FunderCard, PersonCard, TermsCard
from ui.pages.agreement.funder_form import FunderForm
from ui.pages.agreement.person_form import PersonForm
from ui.pages.agreement.seen import Seen, every_rules, see
from ui.pages.agreement.terms_form import TermsForm
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.layout import LARGE, column, tiles
from ui.parts.page import Page
from ui.tasks import Book, Tasks


class AgreementPage(Page):
    """Shows the person, who pays, the terms, accounts and bills; each can be changed here."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.bill_button = Button(t("Add a &bill to pay"), self.ask_bill, "main", "add")
        subtitle = t("What you and your council agreed, and what you said when you made this book")
        self.streams_button = Button(t("&Money streams"), self._to_streams, "second")
        super().__init__(tasks, t("My agreement"), subtitle, [self.streams_button, self.bill_button])
        self._clock = clock
        self._seen: Seen | None = None
        self.person = PersonCard()
        self.funders: list[FunderCard] = []
        self.terms: list[TermsCard] = []
        self.accounts, self.bills = AccountsCard(), BillsCard()
        self._people = tiles(self.person, least=400)
        self._pots = QWidget()
        self._pots_body = column(self._pots, LARGE)
        self.add(self._people, self._pots, tiles(self.accounts, self.bills, least=400), None)
        self.person.change.connect(self.ask_person)
        self.accounts.add_one.connect(partial(self.ask_account, NEW))
        self.accounts.change.connect(self.ask_account)
        self.bills.take_out.connect(self.take_out)

    def refresh(self) -> None:
        """Show the answers as they now stand."""
        now = self._clock()
        self.tasks.ask(self, lambda book: see(book, now), self._show)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "bill" or "terms"."""
        if thing == "bill":
            self.ask_bill()
        elif thing == "terms":
            self.tasks.ask(self, lambda book: see(book, self._clock()), self._new_terms_of_first)

    def _to_streams(self) -> None:
        self.go.emit("streams", None)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        self._make_room(seen)
        self.person.show_answers(seen.about)
        alone = len(seen.about.funders) == 1
        for card, funder in zip(self.funders, seen.about.funders, strict=False):
            card.show_funder(funder, seen.rules.get(funder.id), alone=alone)
        alone = len(seen.pots) == 1
        for terms, of_pot in zip(self.terms, seen.pots, strict=False):
            terms.show_terms(of_pot, seen.rules_of(of_pot.pot), alone=alone)
        self.accounts.show_accounts(seen.about.accounts)
        self.bills.show_bills(seen.bills)

    def _make_room(self, seen: Seen) -> None:
        """Have a card in sight for each funder and each pot; those that are there stay, as does the focus."""
        for funder in seen.about.funders[len(self.funders) :]:
            card = FunderCard(funder)
            card.change.connect(self.ask_funder)
            self.funders.append(card)
            self._people.add(card)
        for _ in seen.pots[len(self.terms) :]:
            terms = TermsCard()
            terms.wrong.connect(self.ask_wrong)
            terms.new.connect(self.ask_new)
            self.terms.append(terms)
            self._pots_body.addWidget(terms)
        for at, card in enumerate(self.funders):
            card.setVisible(at < len(seen.about.funders))
        for at, terms in enumerate(self.terms):
            terms.setVisible(at < len(seen.pots))
        self._people.refold()

    def ask_person(self) -> None:
        """Ask for the person's details."""
        if self._seen is not None:
            form = PersonForm(self, self._seen.about.person, self._clock())
            self._ask(form, changes.change_person, t("The details are changed."))

    def ask_funder(self, funder: Funder) -> None:
        """Ask who pays."""

        def opened(rules: tuple[Profile, ...]) -> None:
            form = FunderForm(self, funder, rules)
            self._ask(form, changes.change_funder, t("Who pays is changed."))

        self.tasks.ask(self, every_rules, opened)

    def ask_wrong(self, terms: Agreement) -> None:
        """Ask for terms that were typed wrong."""
        form = TermsForm.wrong(self, terms, self._clock())
        self._ask(form, changes.put_terms_right, t("The terms are put right."))

    def ask_new(self, newest: Agreement) -> None:
        """Ask for new terms from a day."""
        form = TermsForm.new(self, newest, self._clock())
        self._ask(form, _change_terms, t("The new terms are written down."))

    def ask_account(self, account: Account) -> None:
        """Ask for an account, a new one or one that is there."""
        if self._seen is not None:
            form = AccountForm(self, account, self._seen.about.pots, self._clock())
            keep = changes.add_account if account is NEW else changes.change_account
            self._ask(form, keep, t("The account is written down."))

    def ask_bill(self) -> None:
        """Ask for a bill that is still to be paid."""

        def opened(known: Names) -> None:
            self._ask(BillForm(self, known, self._clock()), changes.add_bill, t("The bill is written down."))

        self.tasks.ask(self, names, opened)

    def take_out(self, due: Due) -> None:
        """Take a bill out that is not to be paid after all."""
        said = t("Took out {payee}", payee=due.payee)
        self.tasks.do(self, lambda book: changes.take_bill_out(book, due.id), partial(self._done, said))

    def _new_terms_of_first(self, seen: Seen) -> None:
        newest = next((pot.newest for pot in seen.pots if pot.newest is not None), None)
        if newest is not None:
            self.ask_new(newest)

    def _ask(self, form: Asking, keep: Callable[[Book, Any], object], said: str) -> None:
        form.answered.connect(partial(self._keep, form, keep, said))
        form.begin()

    def _keep(self, form: Asking, keep: Callable[[Book, Any], object], said: str, answer: object) -> None:
        def kept(_: object) -> None:
            form.accept()
            self._done(said)

        self.tasks.do(form, lambda book: keep(book, answer), kept)

    def _done(self, said: str, _: object = None) -> None:
        # The button that was pressed may be gone with its line, so reading goes on from the title.
        self.tell("ok", said, t("Press Ctrl+Z to undo it."))
        self.begin_at_title()
        self.verticalScrollBar().setValue(0)


def _change_terms(book: Book, new: Agreement) -> object:
    return changes.change_terms(book, new, new.first)
