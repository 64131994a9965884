"""The ring-in card: what to read out to a payroll bureau over the phone, in large print, one PA a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.employment.absence import absence_name
from app.employment.clock import long_hours, miles
from app.employment.shift import AbsenceKind
from app.employment.time_names import line_name
from app.employment.timesheet import TimeKind, TimeLine, Worked
from app.pdf.elements import Cell, Column, Document, Element, Heading, NewPage, Table, Text
from app.period import Period
from app.words import day, hours, short_day, stretch, t, tn


@dataclass(frozen=True, slots=True)
class AwayDays:
    """Days away within the card's period: why, from when to when, and how many working days they take."""

    kind: AbsenceKind
    first: date
    last: date
    working_days: int
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class CardPage:
    """What is read out for one PA; `not_agreed` are the weeks whose hours are still to come."""

    name: str
    payroll_id: str
    insurance_number: str
    worked: Worked
    away: Sequence[AwayDays] = ()
    not_agreed: Sequence[date] = ()


def ring_in_card(holder: str, period: Period, pages: Sequence[CardPage], made_at: datetime) -> Document:
    """Set out the card for the hours of a period."""
    return Document(
        title=t("Ring-in card: {days}", days=stretch(period.first, period.last)),
        subject=t("Hours, holiday and sickness to read out to the payroll bureau"),
        author=holder,
        elements=tuple(_elements(holder, period, pages)),
        made_at=made_at,
        running=t("Ring-in card"),
        large=True,
    )


def _elements(holder: str, period: Period, pages: Sequence[CardPage]) -> Iterator[Element]:
    yield Heading(t("Ring-in card"))
    yield Text(t("Say: I am ringing in hours for {name}.", name=holder))
    yield Text(t("They are for {days}.", days=stretch(period.first, period.last)))
    if not pages:
        yield Text(t("There are no hours, holiday or sick days to read out."), "notice")
    for place, page in enumerate(pages):
        if place:
            yield NewPage()
        yield from _page(page)


def _page(page: CardPage) -> Iterator[Element]:
    yield Heading(page.name, 2)
    if page.payroll_id:
        yield Text(t("Payroll number: {number}", number=page.payroll_id))
    if page.insurance_number:
        yield Text(t("National Insurance number: {number}", number=_spelled(page.insurance_number)))
    rows = [*_lines(page.worked.lines), *_miles(page.worked), *_away(page.away)]
    if rows:
        columns = (Column(t("Read out"), 5), Column(t("How much"), 4), Column(t("Said"), 1))
        cells = [[Cell(words), Cell(much, strong=True), Cell("")] for words, much in rows]
        summary = t("What to read out for {name}", name=page.name)
        yield Table(columns, cells, summary, row_headings=True, write_in=True)
    for monday in page.not_agreed:
        said = t("The week from {day} is not agreed yet. It is not on this card.", day=day(monday))
        yield Text(said, "notice")
    yield Heading(t("Write down what they say"), 3)
    yield _answers(page.name)


def _spelled(number: str) -> str:
    """Write a number in pairs, as it is read out."""
    plain = number.replace(" ", "")
    return " ".join(plain[at : at + 2] for at in range(0, len(plain), 2))


def _lines(lines: Sequence[TimeLine]) -> Iterator[tuple[str, str]]:
    for line in lines:
        yield line_name(line), _amount(line)
    total = sum(line.minutes for line in lines if line.kind is not TimeKind.SLEEP_IN)
    if sum(line.kind is not TimeKind.SLEEP_IN for line in lines) > 1:
        yield t("All hours together"), _hours(total)


def _amount(line: TimeLine) -> str:
    if line.kind is TimeKind.SLEEP_IN:
        return tn("{count} night", "{count} nights", line.nights)
    return _hours(line.minutes)


def _hours(minutes: int) -> str:
    return t("{hours} hours ({length})", hours=hours(minutes), length=long_hours(minutes))


def _miles(worked: Worked) -> Iterator[tuple[str, str]]:
    tenths = sum(each for _, each in worked.tenth_miles)
    if tenths:
        yield t("Miles driven"), t("{miles} miles", miles=miles(tenths))


def _away(away: Sequence[AwayDays]) -> Iterator[tuple[str, str]]:
    for each in away:
        days = short_day(each.first)
        if each.last != each.first:
            days = t("{first} to {last}", first=days, last=short_day(each.last))
        much = tn("{count} working day", "{count} working days", each.working_days)
        if each.minutes:
            much = f"{much}, {_hours(each.minutes)}"
        yield f"{absence_name(each.kind)}, {days}", much


def _answers(name: str) -> Table:
    asked = (
        t("Pay before tax"),
        t("Pay to the PA"),
        t("Tax and insurance"),
        t("Pay day"),
        t("Who I spoke to"),
    )
    columns = (Column(t("Ask for"), 1), Column(t("They say"), 1))
    rows = [[Cell(words), Cell("")] for words in asked]
    return Table(columns, rows, t("What they say for {name}", name=name), row_headings=True, write_in=True)
