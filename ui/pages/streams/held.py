"""Money that others hold: trusts with their people and papers, and providers with their statements."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from app.funding.isf import ProviderStatement, in_hours
from app.funding.trust import Trustee
from app.papers import Paper
from app.period import ONE_DAY
from app.usecases.funding.isf import (
    STATEMENT,
    Provided,
    ask_provider_pdf,
    attach_to_statement,
    keep_provider_statement,
    provided,
    take_statement_out,
)
from app.usecases.funding.trusts import (
    TRUST,
    TrustView,
    attach_to_trust,
    choose_pin,
    keep_trust,
    keep_trustee,
    trusts,
)
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.choose_pin import ChoosePin
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.streams.provider_form import StatementForm
from ui.pages.streams.trust_forms import TrusteeForm, TrustForm, TrustTyped
from ui.pages.team.attaching import Attaching
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, Facts, empty
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Chip, Heading, Text
from ui.tasks import Book

FOUR_WEEKS = timedelta(days=27)


@dataclass(frozen=True, slots=True)
class Seen:
    """What trusts and providers hold."""

    trusts: tuple[TrustView, ...]
    provided: tuple[Provided, ...]


class HeldSection(Section):
    """A card for each pot that a trust or a provider holds."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.minutes = Attaching(host, _keep_trust_paper)
        self.statements = Attaching(host, _keep_statement_paper)
        self.cards: list[Card] = []
        why = t(
            "A trust or a provider may hold your money. You still say what it is for. Say who holds it "
            "under “Whose money”; then it stands here."
        )
        self.nothing = Card(t("You hold all of your money yourself")).add(Text(why))
        self._list = column(gap=LARGE)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._list)

    def read(self, book: Book, today: date) -> Seen:
        """Read who holds what."""
        return Seen(trusts(book, today), provided(book, today))

    def fill(self, found: Seen) -> None:
        """Show it."""
        empty(self._list)
        self.cards = [
            *(TrustCard(each, self) for each in found.trusts),
            *(ProviderCard(each, self) for each in found.provided),
        ]
        for card in self.cards:
            self._list.addWidget(card)
        self.nothing.setVisible(not self.cards)

    def ask_trust(self, view: TrustView) -> None:
        """Ask about a trust."""
        form = TrustForm(self.host, view.pot, view.trust, view.limit, self.clock())
        self.host.ask_with(form, _keep_trust, t("The trust is written down."))

    def ask_trustee(self, trustee: Trustee) -> None:
        """Ask for a trustee."""
        form = TrusteeForm(self.host, trustee, self.clock())
        self.host.ask_with(form, keep_trustee, t("The trustee is written down."))

    def ask_pin(self, trustee: Trustee) -> None:
        """Ask a trustee for their PIN."""
        says = t("{name}, choose four to eight figures that only you know.", name=trustee.name)
        form = ChoosePin(self.host, trustee.name, says)
        self.host.ask_with(form, partial(_keep_pin, trustee.id), t("The PIN is kept."))

    def ask_statement(self, pot_id: int, latest: ProviderStatement | None) -> None:
        """Ask for the next statement of a pot; it begins with what the latest says is left."""
        first = latest.last + ONE_DAY if latest else self.clock() - FOUR_WEEKS
        new = ProviderStatement(0, pot_id, first, first + FOUR_WEEKS)
        if latest is not None:
            new = replace(new, opening=latest.left, opening_minutes=latest.left_minutes)
        self.change(new)

    def change(self, statement: ProviderStatement) -> None:
        """Ask for a statement as it is, or new."""
        form = StatementForm(self.host, statement, self.clock())
        self.host.ask_with(form, keep_provider_statement, t("The statement is written down."))

    def take_out(self, statement: ProviderStatement) -> None:
        """Take a statement out that was typed by mistake."""
        said = partial(self.host.done, t("The statement is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_statement_out(book, statement.id), said)


class TrustCard(Card):
    """One trust: what it is for, from how much two people sign, its people and papers."""

    def __init__(self, view: TrustView, section: HeldSection) -> None:
        super().__init__(t("A trust holds {pot}", pot=view.pot.name))
        trust, change = view.trust, partial(section.ask_trust, view)
        if trust is None:
            self.add(Text(t("Nothing is written down about the trust yet.")))
            self.add(flowing(Button(t("Write down the &trust"), change, "second")))
            return
        limit = money(view.limit) if view.limit else t("One signature is always enough")
        told = [
            (t("The trust"), trust.name),
            (t("What it is to achieve"), trust.purpose),
            (t("How it accounts for the money"), trust.accounts or t("Not written down")),
            (t("Two people sign from"), limit),
            (t("The agreement"), _agreed(trust.agreed)),
        ]
        self.add(Facts(told), Heading(t("Trustees"), 3))
        lines = Lines(t("Nobody is written down yet. Two people are needed for two signatures."))
        lines.fill([_trustee(each, section) for each in view.trustees])
        papers = Lines()
        acts = section.minutes.acts((TRUST, trust.id), view.papers)
        papers.fill([Line(t("Agreement and minutes"), tuple(each.name for each in view.papers), acts=acts)])
        new = Trustee(0, trust.id, "", max(trust.first, section.clock()))
        buttons = (
            Button(t("Add a trustee"), partial(section.ask_trustee, new), "second"),
            Button(t("Change the trust"), change, "second"),
        )
        for button in buttons:
            button.setAccessibleName(f"{button.text()}: {trust.name}")
        self.add(lines, papers, flowing(*buttons))


class ProviderCard(Card):
    """One pot that a provider holds: what is left, what does not add up, and every statement."""

    def __init__(self, found: Provided, section: HeldSection) -> None:
        super().__init__(t("A provider holds {pot}", pot=found.pot.name))
        latest = found.latest
        good = not found.findings
        signs = [Chip(t("To know, not to spend"), "info")]
        if latest is not None:
            signs.append(Chip(t("Adds up") if good else t("Does not add up"), "ok" if good else "warn"))
        self.add(Text(_left(latest), "amount"), flowing(*signs))
        who = found.holding.payee or t("Nobody is named")
        self.add(Facts([(t("Who holds it"), who), (t("What their last statement says"), _says(latest))]))
        if found.findings:
            lines = FindingLines()
            lines.fill(found.findings)
            self.add(Heading(t("Ask about this"), 3), lines)
        every = Lines(t("No statement is written down yet."))
        every.fill([_statement(each, found, section) for each in reversed(found.statements)])
        add = Button(
            t("Write down a statement"), partial(section.ask_statement, found.pot.id, latest), "second"
        )
        add.setAccessibleName(f"{add.text()}: {found.pot.name}")
        made = partial(_letter, found.pot.id, section.clock)
        letter = Document(t("A letter to my provider"), f"letter-provider-{found.pot.id}.pdf", made)
        note = t("It asks for statements, and about what does not add up.")
        self.add(Heading(t("Their statements"), 3), every, flowing(add), section.documents.line(letter, note))


def _trustee(trustee: Trustee, section: HeldSection) -> Line:
    chips = (
        ((t("May sign"), "ok"),) if trustee.may_sign_on(section.clock()) else ((t("Does not sign"), "plain"),)
    )
    pin = t("Has a PIN") if trustee.pin else t("No PIN yet")
    acts: list[Act] = [(t("Change"), partial(section.ask_trustee, trustee))]
    if trustee.signs:
        acts.append((t("Choose a PIN"), partial(section.ask_pin, trustee)))
    notes = (trustee.reached, pin if trustee.signs else "", _days(trustee.first, trustee.last))
    return Line(trustee.name, notes, chips, tuple(acts))


def _statement(one: ProviderStatement, found: Provided, section: HeldSection) -> Line:
    words = t("{first} to {last}", first=day(one.first), last=day(one.last))
    chips = ((t("Adds up"), "ok"),) if one.adds_up else ((t("Does not add up"), "warn"),)
    papers: Sequence[Paper] = [paper for number, paper in found.papers if number == one.id]
    acts: tuple[Act, ...] = (
        (t("Change"), partial(section.change, one)),
        *section.statements.acts((STATEMENT, one.id), papers),
        (t("Take out"), partial(section.take_out, one)),
    )
    return Line(words, (_pounds(one), _hours(one), one.note), chips, acts)


def _pounds(one: ProviderStatement) -> str:
    if not any((one.opening, one.received, one.spent, one.left)):
        return ""
    return t(
        "{opening} at the start, {received} came in, {spent} used, {left} left",
        opening=money(one.opening), received=money(one.received), spent=money(one.spent),
        left=money(one.left),
    )  # fmt: skip


def _hours(one: ProviderStatement) -> str:
    if not any((one.opening_minutes, one.received_minutes, one.given_minutes, one.left_minutes)):
        return ""
    return t(
        "{opening} at the start, {received} came in, {spent} used, {left} left",
        opening=in_hours(one.opening_minutes), received=in_hours(one.received_minutes),
        spent=in_hours(one.given_minutes), left=in_hours(one.left_minutes),
    )  # fmt: skip


def _left(latest: ProviderStatement | None) -> str:
    if latest is None:
        return t("Not known yet")
    parts = [money(latest.left)] if latest.left or not latest.left_minutes else []
    return t(", and ").join([*parts, *([in_hours(latest.left_minutes)] if latest.left_minutes else [])])


def _says(latest: ProviderStatement | None) -> str:
    return t("Left on {day}", day=day(latest.last)) if latest else t("Nothing yet")


def _agreed(on: date | None) -> str:
    return t("Signed on {day}", day=day(on)) if on else t("Not signed yet")


def _days(first: date, last: date | None) -> str:
    return (
        t("{first} to {last}", first=day(first), last=day(last)) if last else t("Since {day}", day=day(first))
    )


def _keep_trust(book: Book, typed: TrustTyped) -> object:
    return keep_trust(book, typed.trust, typed.limit)


def _keep_pin(trustee_id: int, book: Book, pin: str) -> None:
    choose_pin(book, trustee_id, pin)


def _keep_trust_paper(book: Book, _: str, number: int, name: str, content: bytes) -> Paper:
    return attach_to_trust(book, number, name, content)


def _keep_statement_paper(book: Book, _: str, number: int, name: str, content: bytes) -> Paper:
    return attach_to_statement(book, number, name, content)


def _letter(pot_id: int, clock: Clock, book: Book) -> bytes:
    return ask_provider_pdf(book, pot_id, clock())
