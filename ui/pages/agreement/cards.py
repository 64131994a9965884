"""The cards of the page: each shows its answers and has the buttons that change them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.funding.agreement import Agreement, Due, DueKind, Funder
from app.funding.profile import Profile
from app.ledger.entry import Account
from app.money import total
from app.usecases.books.keeping import About
from app.words import money, t
from ui.pages.agreement import said
from ui.pages.agreement.seen import PotTerms
from ui.parts.button import Button
from ui.parts.card import Card, Facts, rule
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import stacked, tiles
from ui.parts.text import Heading, Text


class PersonCard(Card):
    """Whose money it is."""

    change = Signal()

    def __init__(self) -> None:
        super().__init__(t("Whose money it is"))
        self.facts = Facts()
        self.button = Button(t("Change the &details"), self.change.emit, "second")
        self.add(self.facts, None, flowing(self.button))

    def show_answers(self, about: About) -> None:
        """Show the person as they now are."""
        self.facts.fill(said.person(about))


class FunderCard(Card):
    """Who pays, and by whose rules; one card for each funder."""

    change = Signal(object)

    def __init__(self, funder: Funder) -> None:
        super().__init__(t("Who pays"))
        self._funder = funder
        self.facts = Facts()
        self.source = Text("", "small")
        self.button = Button(t("Change who pa&ys"), self._pressed, "second")
        self.add(self.facts, self.source, None, flowing(self.button))

    def show_funder(self, funder: Funder, rules: Profile | None, *, alone: bool) -> None:
        """Show the funder as it now is; where it is not alone, its button says which it changes."""
        self._funder = funder
        self.facts.fill(said.funder(funder, rules))
        self.source.setText(said.source(rules))
        self.button.setAccessibleName("" if alone else t("Change who pays: {name}", name=funder.name))

    def _pressed(self) -> None:
        self.change.emit(self._funder)


class TermsCard(Card):
    """What was agreed for one pot: now, from a later day, and before; with two ways to change it."""

    wrong = Signal(object)
    new = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("What was agreed"))
        self._terms: PotTerms | None = None
        self.facts = Facts()
        self.wrong_button = Button(t("Something was &typed wrong"), self._put_right, "second")
        self.new_button = Button(t("&New terms from a day"), self._change, "second")
        self._acts = tiles(
            _act(self.wrong_button, t("Puts these terms right, from the day they began.")),
            _act(self.new_button, t("Your council changed the terms. Those before stay as they were.")),
            least=300,
        )
        self._none = Text(t("No terms are written down for this money."), "muted")
        self.coming = Items()
        self._coming = stacked(Heading(t("Terms still to come"), 3), self.coming, gap=8)
        none = t("None. When the terms change, the old ones stay here.")
        self.earlier = Items(none=none)
        earlier = stacked(Heading(t("Earlier terms"), 3), self.earlier, gap=8)
        self.add(self._none, self.facts, rule(), self._acts, rule(), self._coming, earlier)

    def show_terms(self, terms: PotTerms, rules: Profile | None, *, alone: bool) -> None:
        """Show the terms as they now are; where a pot is not alone, the heading says which it is."""
        self._terms = terms
        title = t("What was agreed") if alone else t("What was agreed: {pot}", pot=terms.pot.name)
        if self.heading is not None:
            self.heading.say(title)
        for button in (self.wrong_button, self.new_button):
            words = button.text().replace("&", "")
            button.setAccessibleName("" if alone else f"{words}: {terms.pot.name}")
        self.facts.fill(said.terms(terms.now, rules) if terms.now else [])
        self._none.setVisible(terms.now is None)
        self._acts.setVisible(terms.now is not None)
        self._coming.setVisible(bool(terms.coming))
        self.coming.fill([self._line(one) for one in terms.coming])
        self.earlier.fill([self._line(one) for one in terms.earlier])

    def _line(self, one: Agreement) -> Item:
        when, what = said.terms_line(one)
        return Item(when, what, action=t("Typed wrong"), then=partial(self.wrong.emit, one), kind="link")

    def _put_right(self) -> None:
        if self._terms is not None and self._terms.now is not None:
            self.wrong.emit(self._terms.now)

    def _change(self) -> None:
        if self._terms is not None and self._terms.newest is not None:
            self.new.emit(self._terms.newest)


class AccountsCard(Card):
    """Where the money is held."""

    add_one = Signal()
    change = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Accounts"))
        self.items = Items(none=t("No account yet."))
        self.button = Button(t("Add an &account"), self.add_one.emit, "second")
        self.add(self.items, None, flowing(self.button))

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Show the accounts as they now are."""
        self.items.fill(
            [_line(*said.account(one), t("Change"), partial(self.change.emit, one)) for one in accounts]
        )


class BillsCard(Card):
    """What is still to be paid, and counts as promised."""

    add_one = Signal()
    take_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Bills still to pay"))
        self.items = Items(none=t("No bills are waiting."))
        self.sum = Text("", "strong")
        self.add(
            Text(t("They count as promised. The bank line that pays one takes it off this list."), "small"),
            self.items, self.sum, None,
        )  # fmt: skip

    def show_bills(self, dues: Sequence[Due]) -> None:
        """Show what is still to be paid; only a bill typed in can be taken out again."""
        self.items.fill([self._bill(due) for due in dues])
        self.sum.setText(said.in_all(dues, money(total(abs(due.amount) for due in dues))))
        self.sum.setVisible(len(dues) > 1)

    def _bill(self, due: Due) -> Item:
        if due.kind is not DueKind.INVOICE:
            return Item(*said.bill(due))
        return _line(*said.bill(due), t("Take it out"), partial(self.take_out.emit, due))


def _line(words: str, note: str, action: str, then: Callable[[], object]) -> Item:
    return Item(words, note, action=action, then=then, kind="link")


def _act(button: Button, says: str) -> QWidget:
    return stacked(flowing(button), Text(says, "small"), gap=4)
