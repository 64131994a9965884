"""A plan in ten minutes: one short form that writes the first version of the plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.errors import AppError
from app.money import NOTHING
from app.plan.names import met_by_name, per_name
from app.plan.plan import CostPer, MetBy
from app.usecases.books.fast_start import (
    FastLine,
    FastStart,
    can_start_fast,
    fast_plan_pdf,
    newest_version,
    start_fast,
)
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary
from ui.parts.clock import Clock
from ui.parts.field import Choice, Field, Form, MoneyField, TextField
from ui.parts.flow import flowing
from ui.parts.layout import Folding, column
from ui.parts.text import Heading, Text
from ui.tasks import Book

PAID = (MetBy.PAID_PA, MetBy.PAID_OTHER, MetBy.BOUGHT)


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a plan may be started fast, and the number of the newest version (0: none)."""

    free: bool
    version: int


class FastSection(Section):
    """Asks what matters, what is needed now, who helps, what it costs, and what if it goes wrong."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.problems = ErrorSummary()
        self._fields()
        self._form = Form(self.problems, **self._named())
        self.form_card = Card(t("A plan on one page")).add(
            Text(
                t(
                    "For a day on which there is no time: coming out of hospital, or a sudden change. What "
                    "you write here is the first version of your plan. You write the rest when there is time."
                ),
                "muted",
            ),
            self.problems, self.matters, self.this_week, self.helps,
            Heading(t("What the money is for: up to two lines"), 3), *self._lines(),
            Heading(t("If it goes wrong"), 3), self.goes_wrong, Folding(self.call, self.phone, least=240),
            flowing(Button(t("Make this m&y plan"), self.save, "main")), None,
        )  # fmt: skip
        self._papers = column()
        self.done_card = Card(t("There is a plan")).add(
            Text(t("It can be printed on one page. Everything else is written on My plan.")),
            self._papers,
            flowing(Button(t("&Go to my plan"), self._to_plan, "second")),
            None,
        )
        for card in (self.form_card, self.done_card):
            self.body.addWidget(card)
            card.hide()

    def _fields(self) -> None:
        self.matters = AreaField(
            t("What &matters most?"), needed=t("Write down what matters most."), height=76
        )
        self.this_week = AreaField(
            t("What is needed this &week?"), needed=t("Write down what is needed."), height=76
        )
        self.helps = AreaField(t("Who &helps?"), t("Names, and when they come"), height=76)
        self.goes_wrong = AreaField(
            t("What to do when it goes w&rong"), t("Like: ring Sam, then the ward"), height=76
        )
        self.call = TextField(t("Who steps in &first?"))
        self.phone = TextField(t("Their phone num&ber"))
        self.whats = (TextField(t("&1. What is it?")), TextField(t("&2. What is it?")))
        self.costs = (
            MoneyField(t("What does line 1 cost, in po&unds?")),
            MoneyField(t("What does line 2 cost, in p&ounds?")),
        )
        often = [(per_name(per), per) for per in CostPer]
        self.pers: tuple[Choice[CostPer], ...] = (
            Choice(t("How often is line 1 paid?"), often),
            Choice(t("How often is line 2 paid?"), often),
        )
        how = [(met_by_name(each), each) for each in PAID]
        self.hows: tuple[Choice[MetBy], ...] = (
            Choice(t("Who does line 1?"), how),
            Choice(t("Who does line 2?"), how),
        )

    def _named(self) -> dict[str, Field]:
        lines: tuple[tuple[str, tuple[Field, ...]], ...] = (
            ("what", self.whats),
            ("cost", self.costs),
            ("per", self.pers),
            ("how", self.hows),
        )
        return {
            "matters": self.matters, "this_week": self.this_week, "helps": self.helps,
            **{f"{name}{at}": field for name, fields in lines for at, field in enumerate(fields)},
            "goes_wrong": self.goes_wrong, "call": self.call, "phone": self.phone,
        }  # fmt: skip

    def _lines(self) -> list[Folding]:
        rows = zip(self.whats, self.costs, self.pers, self.hows, strict=True)
        return [Folding(*row, least=200) for row in rows]

    def read(self, book: Book, _: date) -> Seen:
        """Read whether there is a plan."""
        return Seen(can_start_fast(book), newest_version(book))

    def fill(self, found: Seen) -> None:
        """Show the form, or where the plan is."""
        self.form_card.setVisible(found.free)
        self.done_card.setVisible(not found.free)
        if not found.free and not self._papers.count():
            paper = Document(t("My plan on one page"), "plan-on-one-page.pdf", self._print)
            self._papers.addWidget(self.documents.line(paper))

    def save(self) -> None:
        """Keep what was typed as the first version of the plan."""
        found = self._form.read()
        if found is None:
            return
        try:
            lines = tuple(line for at in (0, 1) if (line := _line(found, at)) is not None)
        except AppError as error:
            self.problems.show_problem(error)
            return
        words = {
            name: found[name] for name in ("matters", "this_week", "helps", "goes_wrong", "call", "phone")
        }
        said, today = FastStart(lines=lines, **words), self.clock()
        self.host.tasks.do(
            self, lambda book: start_fast(book, said, today), self._kept, self.problems.show_problem
        )

    def _kept(self, _: object) -> None:
        self.problems.clear()
        self.host.done(t("Your plan has begun."))

    def _print(self, book: Book) -> bytes:
        return fast_plan_pdf(book, newest_version(book), self.clock())

    def _to_plan(self) -> None:
        self.host.go.emit("plan", None)


def _line(found: dict[str, Any], at: int) -> FastLine | None:
    """Give one line as it was typed; None where nothing was."""
    what, cost = str(found[f"what{at}"]), found[f"cost{at}"]
    if not what and cost is None:
        return None
    if not what or cost is None:
        raise AppError(
            t("Line {number} needs words and what it costs.", number=at + 1),
            t("Fill in both, or leave both empty."),
        )
    return FastLine(what, cost or NOTHING, found[f"per{at}"], found[f"how{at}"])
