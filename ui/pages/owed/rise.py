"""A wage rise before it comes: who is below the law's least, what a week will cost, and the letter."""

from datetime import date
from decimal import Decimal
from functools import partial

from app.errors import AppError
from app.money import NOTHING, Money
from app.usecases.owed.wage_rise import RaiseRow, RisePlan, give_rise, plan, wage_rise_letter_pdf
from app.words import day, money, t, tn
from ui.dialogs.amounts import RateField
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary, Facts, empty
from ui.parts.clock import Clock
from ui.parts.field import DateField, Form
from ui.parts.flow import flowing
from ui.parts.layout import Folding, column
from ui.parts.rows import Col, Rows
from ui.parts.table import Table
from ui.parts.text import Chip, Text
from ui.tasks import Book


class RiseSection(Section):
    """Asks from which day and how much more, and shows what comes of it; nothing is kept until it is said."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.planned: RisePlan | None = None
        self.problems = ErrorSummary()
        self.first = DateField(
            t("From which &day?"), clock(), t("Like 1 4 2027. The law’s least goes up on 1 April."),
            needed=t("Type the day the new pay begins."),
        )  # fmt: skip
        self.rise = RateField(
            t("How much &more an hour, in pounds"),
            t("Leave this empty, and only what the law asks is added."),
        )
        self._form = Form(self.problems, first=self.first, rise=self.rise)
        work = Button(t("&Work it out"), self.work_out, "main")
        ask = Card(t("A wage rise")).add(
            self.problems, Folding(self.first, self.rise, least=260), flowing(work)
        )
        self._result()
        for part in (ask, self.sum_card, self.rows_card, self.next_card):
            self.body.addWidget(part)
        self._hide()

    def _result(self) -> None:
        self.chip, self.facts, self._letter = Chip(""), Facts(), column()
        self.rows: Rows[RaiseRow] = Rows(_columns(), self)
        self.table = Table(self.rows, t("Each PA’s pay an hour, now and then"), fits=True)
        self.sum_card = Card(t("What it costs"), tone="main").add(self.chip, self.facts)
        self.rows_card = Card(t("For each PA")).add(self.table)
        self.keep = Button(t("Put the &new pay into their terms"), self._keep, "second")
        self.next_card = Card(t("What to do with it")).add(
            self._letter,
            Text(t("Pay for hours before that day stays as it was."), "muted"),
            flowing(self.keep),
        )

    def refresh(self) -> None:
        """Work the plan in hand out again, if there is one."""
        if self.planned is not None:
            self._ask(self.planned.first_day, self.planned.rise)

    def work_out(self) -> None:
        """Work out what was asked for."""
        said = self._form.read()
        if said is not None:
            self._ask(said["first"], said["rise"] or NOTHING)

    def _ask(self, first: date, rise: Money) -> None:
        self.host.tasks.ask(self, lambda book: plan(book, first, rise), self.fill, self._failed)

    def _failed(self, error: AppError) -> None:
        self.planned = None
        self._hide()
        self.problems.show_problem(error)

    def _hide(self) -> None:
        for part in (self.sum_card, self.rows_card, self.next_card):
            part.hide()

    def fill(self, found: RisePlan) -> None:
        """Show what came of it."""
        fresh = found != self.planned
        self.planned = found
        self.chip.set(*_verdict(found))
        self.facts.fill(_facts(found))
        self.rows.fill(found.rows)
        empty(self._letter)
        name = t("Letter to your council: the budget lacks money")
        file = f"wage-rise-{found.first_day.isoformat()}.pdf"
        paper = Document(name, file, partial(self._pdf, found.first_day, found.rise))
        self._letter.addWidget(self.documents.line(paper))
        self.keep.setEnabled(any(row.rise.after != row.rise.before for row in found.rows))
        for part in (self.sum_card, self.rows_card, self.next_card):
            part.show()
        if fresh:
            if self.sum_card.heading is not None:
                self.sum_card.heading.setFocus()
            self.host.ensureWidgetVisible(self.sum_card)

    def _pdf(self, first: date, rise: Money, book: Book) -> bytes:
        return wage_rise_letter_pdf(book, first, rise, today=self.clock())

    def _keep(self) -> None:
        planned = self.planned
        if planned is not None:
            said = partial(self.host.done, t("The new pay is in their terms."), None)
            self.host.tasks.do(self.host, lambda book: give_rise(book, planned), said)


def _columns() -> list[Col[RaiseRow]]:
    return [
        Col[RaiseRow](t("Who"), lambda row: row.rise.name, stretch=True, strong=True),
        Col[RaiseRow](t("Hours a week"), lambda row: row.hours, _tenths, numeric=True),
        Col[RaiseRow](t("An hour now"), lambda row: row.rise.before, money, numeric=True),
        Col[RaiseRow](t("The law’s least"), lambda row: row.least, money, numeric=True),
        Col[RaiseRow](t("An hour then"), lambda row: row.rise.after, money, numeric=True),
        Col[RaiseRow](t("More a week"), lambda row: row.rise.more_a_week, money, numeric=True),
        Col[RaiseRow](t("Now"), _state, tone=_tone),
    ]


def _tenths(hours: Decimal) -> str:
    return f"{hours.quantize(Decimal('0.1')).normalize():f}"


def _state(row: RaiseRow) -> str:
    return t("Below the least") if row.rise.was_below_minimum else t("High enough")


def _tone(row: RaiseRow) -> str:
    return "bad" if row.rise.was_below_minimum else "ok"


def _verdict(found: RisePlan) -> tuple[str, str]:
    if found.gap:
        return t("Your budget lacks {amount} a week", amount=money(found.gap)), "bad"
    return t("Your budget reaches"), "ok"


def _facts(found: RisePlan) -> list[tuple[str, str] | tuple[str, str, str]]:
    below = len(found.below_minimum)
    said = tn("1 PA", "{count} PAs", below) if below else t("Nobody")
    return [
        (t("Below the law’s least on {day}", day=day(found.first_day)), said),
        (t("A week costs now, with tax and pension"), money(found.weekly_before)),
        (t("A week will cost"), money(found.weekly_after)),
        (t("That is more, a week"), money(found.more_a_week), "strong"),
        (t("What your budget gives for a week"), money(found.allocation)),
        (t("What it lacks a week"), money(found.gap), "strong"),
    ]
