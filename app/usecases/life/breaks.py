"""Carers' breaks: the days agreed, the days planned and taken, and the care that steps in meanwhile."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from app.errors import AppError
from app.money import Money, total
from app.period import ONE_DAY, Period, years_later
from app.plan.breaks import BreaksAgreed, CarerBreak, agreed_days, check_break, planned_days, taken_days
from app.plan.people_around import Helper
from app.plan.plan import LineWording, version_on
from app.store.book import Book
from app.store.work import Work
from app.words import t


@dataclass(frozen=True, slots=True)
class Breaks:
    """Everything about breaks in one year: what was agreed, the calendar, and the days beside each other.

    `costs` is what the replacement care cost by the pot that paid it (0: none named). `pots`, `carers` and
    `lines` are what a break can name.
    """

    year: Period
    agreed: tuple[BreaksAgreed, ...]
    breaks: tuple[CarerBreak, ...]
    agreed_days: int
    planned_days: int
    taken_days: int
    costs: dict[int, Money] = field(default_factory=dict)
    pots: dict[int, str] = field(default_factory=dict)
    carers: tuple[Helper, ...] = ()
    lines: tuple[LineWording, ...] = ()


def breaks_of(book: Book, pots: Collection[int], period: Period) -> tuple[int, int]:
    """Give the days of break agreed for a period from these pots, and those taken; no pots: from all."""
    with book.begin() as work:
        return break_days(work, pots, period)


def break_days(work: Work, pots: Collection[int], period: Period) -> tuple[int, int]:
    """Give the days of break agreed and taken, within a unit of work."""
    agreed = agreed_days(work.life.breaks_agreed.all(), pots, period)
    return agreed, taken_days(work.life.breaks.all(), pots, period)


def breaks(book: Book, today: date) -> Breaks:
    """Give the breaks of the year that began when the first days were agreed, or of this calendar year."""
    with book.begin() as work:
        agreed, kept = work.life.breaks_agreed.all(), work.life.breaks.all()
        year = _year(agreed, today)
        version = version_on(work.plan.versions.all(), today)
        return Breaks(
            year,
            tuple(agreed),
            tuple(sorted(kept, key=lambda each: (each.first, each.id), reverse=True)),
            agreed_days(agreed, (), year),
            planned_days(kept, (), year),
            taken_days(kept, (), year),
            _costs(kept, year),
            {pot.id: pot.name for pot in work.pots.all()},
            tuple(each for each in work.plan.helpers.all() if each.last is None or each.last >= today),
            tuple(work.plan.wordings.of_version(version.id)) if version else (),
        )


def agree_breaks(book: Book, agreed: BreaksAgreed) -> BreaksAgreed:
    """Write down the days of break that were agreed."""
    if agreed.days < 1:
        raise AppError(t("Breaks come in whole days."), t("Type how many days were agreed, 1 or more."))
    if agreed.last is not None and agreed.last < agreed.first:
        raise AppError(t("The last day is before the first."), t("Look at the two days."))
    with book.begin(t("Wrote down the days of break that were agreed")) as work:
        if agreed.id:
            work.life.breaks_agreed.change(agreed)
            return agreed
        return work.life.breaks_agreed.add(agreed)


def keep_break(book: Book, one: CarerBreak, today: date) -> CarerBreak:
    """Keep a break, planned or taken."""
    check_break(one, today)
    with book.begin(t("Wrote down a carer’s break")) as work:
        if one.id:
            work.life.breaks.change(one)
            return one
        return work.life.breaks.add(one)


def take_break_out(book: Book, number: int) -> None:
    """Take out a break that did not come about, or was written down by mistake."""
    with book.begin(t("Took a carer’s break out")) as work:
        work.life.breaks.remove(number)


def take_agreed_out(book: Book, number: int) -> None:
    """Take out days that were never agreed."""
    with book.begin(t("Took the days of break out")) as work:
        work.life.breaks_agreed.remove(number)


def _year(agreed: list[BreaksAgreed], today: date) -> Period:
    """Give the twelve months with today in them, counted from the day the first days were agreed for."""
    begins = min((each.first for each in agreed), default=date(today.year, 1, 1))
    years = max(0, today.year - begins.year)
    if years and years_later(begins, years) > today:
        years -= 1
    return Period(years_later(begins, years), years_later(begins, years + 1) - ONE_DAY)


def _costs(kept: list[CarerBreak], year: Period) -> dict[int, Money]:
    named = [each for each in kept if each.cost and each.days.overlaps(year)]
    pots = sorted({each.pot_id for each in named})
    return {pot: total(each.cost for each in named if each.pot_id == pot) for pot in pots}
