"""To the year's end: the sum, the weeks as a picture, each stream, each line of the plan and each outcome."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.funding.ahead import PartAhead, StreamAhead
from app.money import NOTHING
from app.usecases.plan.ahead import YearAhead, year_ahead
from app.usecases.plan.ahead_papers import ahead_pdf
from app.usecases.plan.ahead_words import balance_lines, spent_line, verdict
from app.words import day, money, short_day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.parts.button import Button
from ui.parts.card import Card, Facts, Notice, empty
from ui.parts.chart import Chart, Series
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, beside, column, stacked, tiles
from ui.parts.rows import Col, Rows
from ui.parts.table import Table
from ui.parts.text import Chip, Text
from ui.tasks import Book
from ui.theme import limit


class YearSection(Section):
    """Shows how the year goes on. `wished` asks for something to be tried: nothing, for as it is."""

    wished = Signal(object)

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.tried: Mapping[str, int] = {}
        self.back = Button(t("&Back to how it is"), self._as_it_is, "second")
        says = t("Some things are only tried. They are not kept.")
        self.trying = Notice("info", t("This is not how it is now"), says, self.back)
        self.figure, self.chip, self.said = Text("", "huge"), Chip(""), Text("")
        self.known = Text("", "small")
        self.facts = Facts()
        self.chart = Chart(t("What is left week by week"), t("Week until"))
        limit(self.chart, min_height=300)
        words = stacked(
            Text(t("Left at the end of the year"), "small"),
            *(self.figure, self.chip, self.said, self.known, None),
            gap=6,
        )
        paper = Document(t("The year ahead, with what it takes for granted"), "the-year-ahead.pdf", self._pdf)
        self._streams, self._parts = column(gap=LARGE), column(gap=LARGE)
        for part in (
            self.trying,
            Card(tone="main").add(beside(words, self.facts, (4, 5), least=360)),
            Card(t("What is left week by week")).add(self.chart),
        ):
            self.body.addWidget(part)
        self.body.addLayout(self._streams)
        self.body.addLayout(self._parts)
        self.body.addWidget(Card(t("On paper")).add(documents.line(paper)))

    def _pdf(self, book: Book) -> bytes:
        return ahead_pdf(book, self.clock(), self.tried)

    def read(self, book: Book, today: date) -> YearAhead:
        """Read how the year goes on."""
        return year_ahead(book, today, self.tried)

    def fill(self, found: YearAhead) -> None:
        """Show it."""
        whole = found.whole
        self.trying.setVisible(found.is_tried)
        self.figure.setText(money(whole.ends_with))
        self.chip.set(*chip_of(whole))
        self.said.setText(" ".join(verdict(whole)))
        self.known.setText(_known(found))
        self.facts.fill(facts_of(whole))
        self._draw(whole)
        self._show_streams(found.streams)
        self._show_parts(found)

    def _draw(self, whole: StreamAhead) -> None:
        weeks = whole.weeks
        left = tuple(week.left.pence / 100 for week in weeks)
        lines = [
            Series(t("Left"), left, label=money(whole.ends_with), told=tuple(money(w.left) for w in weeks))
        ]
        if whole.reserve:
            kept = (whole.reserve.pence / 100,) * len(weeks)
            told = (money(whole.reserve),) * len(weeks)
            lines.append(Series(t("Agreed for bad weeks"), kept, "dashed", "muted", told=told))
        self.chart.show_lines(
            [short_day(w.days.last) for w in weeks], lines, _pounds, " ".join(verdict(whole))
        )
        titles = (t("Week until"), t("Comes in"), t("Goes out"), t("Left"), t("Least in the week"))
        rows = [
            (day(w.days.last), money(w.comes_in), money(w.goes_out), money(w.left), money(w.lowest))
            for w in weeks
        ]
        self.chart.tell(titles, rows)

    def _show_streams(self, streams: Sequence[StreamAhead]) -> None:
        empty(self._streams)
        if len(streams) > 1:
            self._streams.addWidget(tiles(*(_stream_card(each) for each in streams), least=380))

    def _show_parts(self, found: YearAhead) -> None:
        empty(self._parts)
        if found.lines[1:]:
            self._parts.addWidget(Card(t("By line of the plan")).add(_lines(found.lines, self)))
        if any(part.number for part in found.outcomes):
            self._parts.addWidget(Card(t("By what you want")).add(_outcomes(found.outcomes, self)))

    def _as_it_is(self) -> None:
        self.wished.emit({})


def chip_of(stream: StreamAhead) -> tuple[str, str]:
    """Say in a word or two whether the money reaches, and in which tone."""
    if stream.short_on is not None:
        return t("Runs out on {day}", day=day(stream.short_on)), "bad"
    if stream.beyond_reserve < NOTHING:
        return t("Uses the money for bad weeks"), "warn"
    return t("The money reaches"), "ok"


def facts_of(stream: StreamAhead) -> list[tuple[str, str] | tuple[str, str, str]]:
    """Give the sum line by line, without lines that are nothing."""
    lines = balance_lines(stream)
    found: list[tuple[str, str] | tuple[str, str, str]] = [
        (line.name, money(line.amount)) for line in lines[:-1] if line.amount or line.key == "now"
    ]
    return [*found, (lines[-1].name, money(lines[-1].amount), "strong")]


def _stream_card(stream: StreamAhead) -> Card:
    said = Text(t("Until {day}. Spent since {first}: {amount}.", day=day(stream.year.last),
                  first=day(stream.year.first), amount=money(stream.spent)), "small")  # fmt: skip
    facts = Facts(facts_of(stream))
    if not stream.pot_id:
        return Card(stream.name).add(facts, None)
    kept: list[QWidget] = []
    if stream.allowed is not None:
        kept.append(Text(t("Your agreement lets you keep {amount}.", amount=money(stream.allowed)), "small"))
    return Card(stream.name).add(Chip(*chip_of(stream)), said, facts, *kept, None)


def _lines(parts: Sequence[PartAhead], parent: QWidget) -> Table[PartAhead]:
    rows: Rows[PartAhead] = Rows(
        [
            Col[PartAhead](t("What"), _line_name, stretch=True, strong=True),
            Col[PartAhead](t("In the year"), lambda part: part.year, money, numeric=True),
            Col[PartAhead](t("Spent so far"), lambda part: part.spent, money, numeric=True),
            Col[PartAhead](t("Still to come"), lambda part: part.to_come, money, numeric=True),
            Col[PartAhead](t("The plan has"), lambda part: part.planned, money, numeric=True),
        ],
        parent,
    )
    rows.fill(parts)
    return Table(rows, t("The year by line of the plan"), fits=True)


def _line_name(part: PartAhead) -> str:
    return part.name or spent_line()


def _outcomes(parts: Sequence[PartAhead], parent: QWidget) -> Table[PartAhead]:
    rows: Rows[PartAhead] = Rows(
        [
            Col[PartAhead](
                t("What you want"), lambda part: part.name or t("Nothing named"), stretch=True, strong=True
            ),
            Col[PartAhead](t("In the year"), lambda part: part.year, money, numeric=True),
            Col[PartAhead](t("Spent so far"), lambda part: part.spent, money, numeric=True),
            Col[PartAhead](t("Still to come"), lambda part: part.to_come, money, numeric=True),
        ],
        parent,
    )
    rows.fill(parts)
    return Table(rows, t("The year by what you want"), fits=True)


def _known(found: YearAhead) -> str:
    told = [t("From what your book knows until {day}.", day=day(found.known))]
    if found.elsewhere:
        names = ", ".join(found.elsewhere)
        told.append(t("Held for you by somebody else, and not in here: {names}.", names=names))
    if not found.whole.goes_out:
        told.append(t("Nothing is known yet that goes out. Bring in a statement, or write your plan."))
    return " ".join(told)


def _pounds(value: float) -> str:
    return f"{'−' if value < 0 else ''}£{abs(value):,.0f}"
