"""Why this balance: every pound by its name, money put aside, and why the rest is not spent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.balance import NamedBalance, Saving, UnspentReason, why_name
from app.money import NOTHING
from app.plan.decision import Decision, Verdict
from app.usecases.books.keeping import about
from app.usecases.funding.balance import (
    WhyThisBalance,
    keep_reason,
    keep_saving,
    saving_spent,
    take_reason_out,
    take_saving_out,
    why_this_balance,
)
from app.usecases.life.decisions import decisions
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.agreement.fields import AmountField
from ui.pages.streams.why_forms import ReasonForm, SavingForm
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.lines import Act, Line, Lines
from ui.parts.pictured import Told
from ui.parts.text import Chip, Text
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """The balance by name, the pots there are, and decisions that said yes."""

    why: WhyThisBalance
    pots: tuple[Pot, ...]
    decided: tuple[Decision, ...] = ()


class WhySection(Section):
    """Names each pound in the accounts with the rule for it, as bars and as a table."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Seen | None = None
        self.figure, self.chip, self.spare = Text("", "huge"), Chip(""), Text("")
        self.chart = BarChart(t("What the balance is for"))
        whole = stacked(
            Text(t("In all your accounts"), "small"), self.figure, self.chip, self.spare, None, gap=6
        )
        letter = Document(t("Reply to a letter that asks for money back"), "why-this-balance.pdf", self._pdf)
        note = t("It names every pound, with its rule, and cites what was agreed.")
        self.asked = AmountField(
            t("How much do they ask &for, in pounds"), t("Leave it empty if no sum is named.")
        )
        self._asked = NOTHING
        self.asked.changed.connect(self._take_asked)
        self.body.addWidget(Card(tone="main").add(whole))
        self.body.addWidget(Card(t("What it is for, pound by pound")).add(self.chart))
        self.body.addWidget(Card().add(self.asked, documents.line(letter, note)))
        self.body.addWidget(beside(self._saved(), self._unspent(), least=380))

    def _saved(self) -> Card:
        self.save_button = Button(t("&Put money aside"), self.ask_saving, "second")
        self.savings = Lines(none=t("No money is put aside for anything."))
        why = Text(t("Money kept for something dated is not spare. Write down who agreed."), "muted")
        return Card(t("Money put aside")).add(why, self.savings, flowing(self.save_button), None)

    def _unspent(self) -> Card:
        self.reason_button = Button(t("Say why it is &unspent"), self.ask_reason, "second")
        self.left, self.reasons = Chip(""), Lines(none=t("No reason is written down."))
        why = Text(t("Say why spare money is not spent, and nobody needs to guess."), "muted")
        return Card(t("Why it is not spent")).add(
            why, self.left, self.reasons, flowing(self.reason_button), None
        )

    def _take_asked(self) -> None:
        """Take what is typed; the letter is made beside the window, where no box may be read."""
        try:
            self._asked = self.asked.read() or NOTHING
        except AppError as error:
            self._asked = NOTHING
            self.asked.show_error(error.sentence)
        else:
            self.asked.show_error("")

    def _pdf(self, book: Book) -> bytes:
        # The makers of documents are loaded when used.
        from app.usecases.funding.balance_reply import balance_reply_pdf

        return balance_reply_pdf(book, self.clock(), self._asked)

    def read(self, book: Book, today: date) -> Seen:
        """Read what the balance is for."""
        said_yes = (each for each in decisions(book) if each.verdict in (Verdict.YES, Verdict.YES_IF))
        return Seen(why_this_balance(book, today), about(book).pots, tuple(said_yes))

    def fill(self, found: Seen) -> None:
        """Show it."""
        self.seen = found
        named, today = found.why.named, self.clock()
        self.figure.setText(money(named.held))
        self.chip.set(*_verdict(named))
        self.spare.setText(_spare(named))
        self.chart.show_bars(
            [Bar(name, max(pence, 0), written) for name, pence, written in _bars(named)],
            "; ".join(f"{name} {written}" for name, _, written in _bars(named)),
            (t("What it is for"), t("Amount")),
            _table(named),
            small=2,
        )
        self.savings.fill([self._saving(each) for each in _waiting_first(found.why.savings)])
        self.reasons.fill([self._reason(each, today) for each in found.why.reasons])
        self.left.set(*_not_reasoned(found.why))

    def _saving(self, saving: Saving) -> Line:
        words = t("{what}: {amount}", what=saving.what, amount=money(saving.amount))
        by = t("By {day}", day=day(saving.by))
        if saving.spent:
            return Line(words, (by,), ((t("Bought"), "ok"),))
        acts: tuple[Act, ...] = (
            (t("It is bought"), partial(self._bought, saving)),
            (t("Change"), partial(self._open_saving, saving)),
            (t("Take out"), partial(self._forget, saving)),
        )
        return Line(words, (by,), (_agreed(saving),), acts)

    def _reason(self, reason: UnspentReason, today: date) -> Line:
        words = t("{why}: {amount}", why=why_name(reason.why), amount=money(reason.amount))
        when = t("{first} to {last}", first=day(reason.first), last=day(reason.last))
        gone = ((t("Over"), "plain"),) if reason.last < today else ()
        return Line(words, (when, reason.words), gone, ((t("Take out"), partial(self._drop, reason)),))

    def ask_saving(self) -> None:
        """Ask for money put aside."""
        if self.seen is not None:
            self._open_saving(Saving(0, self.seen.pots[0].id, "", self.clock(), NOTHING))

    def _open_saving(self, saving: Saving) -> None:
        if self.seen is not None:
            form = SavingForm(self.host, saving, (self.seen.pots, self.seen.decided), self.clock())
            self.host.ask_with(form, keep_saving, t("The money is put aside."), self.save_button)

    def ask_reason(self) -> None:
        """Ask why money is unspent."""
        if self.seen is not None:
            form = ReasonForm(self.host, self.seen.pots, self.seen.why.not_reasoned, self.clock())
            self.host.ask_with(form, keep_reason, t("The reason is written down."), self.reason_button)

    def _bought(self, saving: Saving) -> None:
        kept = partial(self.host.done, t("{what} is bought.", what=saving.what), self.save_button)
        self.host.tasks.do(self.host, lambda book: saving_spent(book, saving.id), kept)

    def _forget(self, saving: Saving) -> None:
        gone = partial(self.host.done, t("{what} is taken out.", what=saving.what), self.save_button)
        self.host.tasks.do(self.host, lambda book: take_saving_out(book, saving.id), gone)

    def _drop(self, reason: UnspentReason) -> None:
        gone = partial(self.host.done, t("The reason is taken out."), self.reason_button)
        self.host.tasks.do(self.host, lambda book: take_reason_out(book, reason.id), gone)


def _bars(named: NamedBalance) -> list[tuple[str, int, str]]:
    parts = [(line.name, line.amount.pence, money(line.amount)) for line in named.parts]
    return [*parts, (_rest(named), named.spare.pence, money(abs(named.spare)))]


def _table(named: NamedBalance) -> list[Told]:
    rows: list[Told] = [(line.name, money(line.amount), line.source) for line in named.parts]
    rows.append((_rest(named), money(named.spare), ""))
    return [*rows, (t("In all"), money(named.held), "")]


def _rest(named: NamedBalance) -> str:
    return t("Truly spare") if named.spare >= NOTHING else t("Missing")


def _verdict(named: NamedBalance) -> tuple[str, str]:
    if named.spare >= NOTHING:
        return t("Every pound has a name"), "ok"
    return t("It does not reach"), "bad"


def _spare(named: NamedBalance) -> str:
    if named.spare >= NOTHING:
        return t("{amount} is truly spare.", amount=money(named.spare))
    return t("{amount} is missing for what it is needed for.", amount=money(-named.spare))


def _not_reasoned(why: WhyThisBalance) -> tuple[str, str]:
    if why.not_reasoned:
        return t("{amount} has no reason yet", amount=money(why.not_reasoned)), "warn"
    return t("All of it has a reason"), "ok"


def _agreed(saving: Saving) -> tuple[str, str]:
    if not saving.agreed_by:
        return t("Nobody has agreed yet"), "warn"
    if saving.agreed is None:
        return t("Agreed by {name}", name=saving.agreed_by), "ok"
    return t("Agreed by {name} on {day}", name=saving.agreed_by, day=day(saving.agreed)), "ok"


def _waiting_first(savings: Sequence[Saving]) -> list[Saving]:
    return sorted(savings, key=lambda each: (each.spent, each.by))
