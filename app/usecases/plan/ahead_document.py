"""Sets out on paper how the year goes on, line by line, with everything that this takes for granted."""

from collections.abc import Iterable, Iterator, Sequence

from app.funding.ahead import PartAhead, StreamAhead
from app.funding.granted import Granted, Whose, of_whom, whose_name
from app.money import Money
from app.pdf.elements import Bullets, Column, Document, Element, Heading, Table, Text
from app.usecases.books.letters import Writer, cells, sheet
from app.usecases.plan.ahead import YearAhead
from app.usecases.plan.ahead_words import balance_lines, spent_line, verdict
from app.words import day, money, t


def ahead_sheet(ahead: YearAhead, who: Writer) -> Document:
    """Set out the look ahead to the year's end."""
    title = t("My money to the year’s end")
    return sheet(title, who, (Heading(title), *_body(ahead)))


def _body(ahead: YearAhead) -> Iterator[Element]:
    yield from _lead(ahead)
    yield Heading(t("How it comes to that"), 2)
    yield _sums(ahead)
    yield Heading(t("Week by week"), 2)
    yield _weeks(ahead.whole)
    if ahead.lines:
        yield Heading(t("By line of my plan"), 2)
        yield _lines(ahead.lines)
    if any(part.number for part in ahead.outcomes):
        yield Heading(t("By what I want"), 2)
        yield _outcomes(ahead.outcomes)
    yield from _taken(ahead)


def _lead(ahead: YearAhead) -> Iterator[Element]:
    yield Text(" ".join(verdict(ahead.whole)), "lead")
    on, known = day(ahead.on), day(ahead.known)
    yield Text(t("Worked out on {day}, from what my book knows until {known}.", day=on, known=known))
    if ahead.is_tried:
        yield Text(t("Some of it is only tried, and is not so now. It is marked below."), "notice")
    if ahead.elsewhere:
        names = ", ".join(ahead.elsewhere)
        yield Text(t("Held for me by somebody else, and not in here: {names}.", names=names))


def _taken(ahead: YearAhead) -> Iterator[Element]:
    """Set out what is taken for granted, by who has the say over it."""
    yield Heading(t("What this takes for granted"), 2)
    for whose in Whose:
        granted = of_whom(ahead.granted, whose)
        if granted:
            yield Heading(whose_name(whose), 3)
            yield _granted(granted)
    yield Bullets(
        (
            t("These are figures for looking ahead. What really moves is in the ledger."),
            t("A sum that repeats is spread evenly over the weeks."),
        )
    )


def _sums(ahead: YearAhead) -> Table:
    """Set the sum out once for each stream, and for all of them where there are several."""
    streams = (*ahead.streams, ahead.whole) if len(ahead.streams) > 1 else ahead.streams
    columns = (Column(t("What"), 8), *(Column(each.name, 4, figures=True) for each in streams))
    named = [balance_lines(each) for each in streams]
    rows = []
    for at, line in enumerate(named[0]):
        amounts = [each[at].amount for each in named]
        if any(amounts) or line.key in ("now", "end"):
            rows.append(cells(line.name, *map(money, amounts), strong=line.key == "end"))
    return Table(columns, rows, t("From what there is now to the year’s end"), row_headings=True)


def _weeks(stream: StreamAhead) -> Table:
    columns = (
        Column(t("Week until"), 5),
        Column(t("Comes in"), 3, figures=True),
        Column(t("Goes out"), 3, figures=True),
        Column(t("Left"), 3, figures=True),
    )
    rows = [
        cells(day(week.days.last), _amount(week.comes_in), _amount(week.goes_out), money(week.left))
        for week in stream.weeks
    ]
    return Table(columns, rows, t("What comes, goes and is left each week"), row_headings=True, close=True)


def _lines(parts: Sequence[PartAhead]) -> Table:
    headings = (t("Spent so far"), t("Still to come"), t("The plan has"), t("In the year"))
    columns = (Column(t("Line of the plan"), 6), *(Column(name, 3, figures=True) for name in headings))
    rows = [
        cells(
            part.name or spent_line(),
            money(part.spent),
            money(part.to_come),
            money(part.planned),
            money(part.year),
        )
        for part in parts
    ]
    return Table(columns, rows, t("Spending in the year by line of the plan"), row_headings=True)


def _outcomes(parts: Sequence[PartAhead]) -> Table:
    headings = (t("Spent so far"), t("Still to come"), t("In the year"))
    columns = (Column(t("What I want"), 6), *(Column(name, 3, figures=True) for name in headings))
    rows = [
        cells(part.name or t("Nothing named"), money(part.spent), money(part.to_come), money(part.year))
        for part in parts
    ]
    return Table(columns, rows, t("Spending in the year by what I want"), row_headings=True)


def _granted(granted: Iterable[Granted]) -> Table:
    columns = (Column(t("What"), 6), Column(t("How much"), 4), Column(t("Where this comes from"), 7))
    rows = [cells(each.words, _value(each), each.source) for each in granted]
    return Table(columns, rows, t("What is taken for granted, with its source"), row_headings=True)


def _value(granted: Granted) -> str:
    return t("{value} (tried)", value=granted.value) if granted.is_tried else granted.value


def _amount(amount: Money) -> str:
    return money(amount) if amount else "–"
