"""What a payroll bureau needs to know of some weeks: hours at each rate, miles and days away, PA by PA."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.payroll.document_parts import facts, grid
from app.payroll.names import earning_name
from app.payroll.payslip import Earning
from app.payroll.record import EmployerRecord
from app.pdf.elements import Document, Element, Heading, Text
from app.period import Period
from app.words import day, hours, money, short_day, t


@dataclass(frozen=True, slots=True)
class AwayRow:
    """Days away as the bureau wants them: why, from when until when, and minutes of holiday."""

    why: str
    first: date
    last: date | None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class PackOfPa:
    """One PA's time in the weeks from their Mondays, with miles in tenths."""

    name: str
    insurance_number: str
    payroll_id: str
    weeks: tuple[date, ...]
    lines: tuple[Earning, ...]
    tenth_miles: int = 0
    away: tuple[AwayRow, ...] = ()

    @property
    def minutes(self) -> int:
        """All time that is paid by the hour."""
        return sum(line.minutes for line in self.lines)


def bureau_document(
    packs: Sequence[PackOfPa], employer: EmployerRecord, name: str, period: Period, made_at: datetime
) -> Document:
    """Set the pack out; `name` is the employer's, `made_at` an aware moment."""
    title = t("Hours for payroll: {first} to {last}", first=day(period.first), last=day(period.last))
    return Document(
        title=title,
        subject=t("From {employer}", employer=name),
        author=name,
        elements=tuple(_elements(title, packs, employer, name)),
        made_at=made_at,
        running=title,
    )


def _elements(
    title: str, packs: Sequence[PackOfPa], employer: EmployerRecord, name: str
) -> Iterator[Element]:
    yield Heading(title)
    yield facts(_head(employer, name), t("Who this is from and to"))
    yield Text(t("Hours are those that the PA and the employer have both agreed."))
    yield Heading(t("At a glance"), 2)
    yield grid(
        (t("PA"), t("Hours"), t("Miles"), t("Times away")),
        [(one.name, hours(one.minutes), miles(one.tenth_miles), str(len(one.away))) for one in packs],
        t("Hours, miles and times away PA by PA"),
    )
    for one in packs:
        yield from _of_pa(one)


def _head(employer: EmployerRecord, name: str) -> Iterator[tuple[str, str]]:
    yield t("Employer"), name
    yield t("PAYE reference"), employer.paye_reference or t("not known yet")
    yield t("Bureau"), employer.bureau_name or t("not named yet")


def _of_pa(one: PackOfPa) -> Iterator[Element]:
    yield Heading(one.name, 2)
    yield Text(
        t(
            "Payroll number {number}. National Insurance number {insurance}.",
            number=one.payroll_id,
            insurance=one.insurance_number or t("not known yet"),
        )
    )
    if one.weeks:
        yield Text(t("Weeks from {days}.", days=", ".join(map(short_day, one.weeks))))
        yield grid(
            (t("What for"), t("Hours"), t("An hour"), t("Amount")),
            [_line(line) for line in one.lines],
            t("Time at each rate"),
        )
    if one.away:
        yield grid(
            (t("Away"), t("From"), t("Until"), t("Hours of holiday")),
            [_away(row) for row in one.away],
            t("Days away"),
        )


def _line(line: Earning) -> tuple[str, ...]:
    name = earning_name(line.kind)
    return (
        f"{name}: {line.words}" if line.words else name,
        hours(line.minutes) if line.minutes else "",
        "" if line.rate is None else money(line.rate),
        money(line.amount),
    )


def _away(row: AwayRow) -> tuple[str, ...]:
    until = t("still away") if row.last is None else day(row.last)
    return (row.why, day(row.first), until, hours(row.minutes) if row.minutes else "")


def miles(tenths: int) -> str:
    """Write miles: 14, or 8.4."""
    whole, tenth = divmod(tenths, 10)
    return f"{whole}.{tenth}" if tenth else str(whole)
