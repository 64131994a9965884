"""From shifts to counted time: each minute under its contract, at its rate, of its kind.

A shift is cut at every midnight and wherever a rate begins or ends on the clock; the parts are measured in
real time, so they add up to the whole also in the nights when the clocks change. A break has no time of its
own: it comes off the longest part, then off the next. A sleep-in is one night's flat payment, and its
minutes awake are time at a rate; the contract of the day it began on holds for all of it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from app.employment.clock import Span, clocks, midnight, moment, span, wall
from app.employment.contract import Contract
from app.employment.shift import Shift, ShiftKind
from app.employment.timesheet import RateKind, TimeKind, TimeLine, Worked
from app.errors import AppError
from app.money import Money
from app.period import ONE_DAY
from app.words import day as in_words
from app.words import short_day, t

SATURDAY = 5
Days = Collection[date]

_KINDS = {
    ShiftKind.USUAL: TimeKind.WORK,
    ShiftKind.WAKING_NIGHT: TimeKind.WAKING_NIGHT,
    ShiftKind.TRAVEL: TimeKind.TRAVEL,
    ShiftKind.TRAINING: TimeKind.TRAINING,
}
_OWN_RATES = {
    ShiftKind.WAKING_NIGHT: (RateKind.WAKING_NIGHT, "waking_night_hourly"),
    ShiftKind.TRAVEL: (RateKind.TRAVEL, "travel_hourly"),
    ShiftKind.TRAINING: (RateKind.TRAINING, "training_hourly"),
}


class _Sort(NamedTuple):
    """What tells one line from another; `words` is "" but for corrections."""

    contract_id: int
    kind: TimeKind
    rate_kind: RateKind
    rate: Money
    words: str = ""


@dataclass(slots=True)
class _Sum:
    """Minutes and nights of one sort so far."""

    minutes: int = 0
    nights: int = 0


_Sums = dict[_Sort, _Sum]


def elapsed(shift: Shift) -> Span:
    """Give the real time of a shift from its start to its finish, breaks within it."""
    return span(
        shift.day, shift.start, shift.finish, start_late=shift.start_late, finish_late=shift.finish_late
    )


def working_minutes(shift: Shift) -> int:
    """Give the minutes of a shift that are paid by the hour: without breaks, and without time asleep."""
    if shift.no_time:
        return 0
    if shift.kind is ShiftKind.SLEEP_IN:
        return shift.awake_minutes
    return elapsed(shift).minutes - shift.break_minutes


def counted(
    shifts: Iterable[Shift], contracts: Sequence[Contract], holidays: Days, earlier: Iterable[Shift] = ()
) -> Worked:
    """Count all time of some shifts of one PA; the lines are in the order in which they first come up.

    A shift that corrects one of `earlier` counts as the difference from it, in lines whose words name what
    it puts right. `holidays` are the bank holidays. Raises AppError where no contract holds.
    """
    old = {shift.id: shift for shift in earlier}
    sums: _Sums = {}
    miles: dict[int, int] = {}
    for shift in shifts:
        corrected = old.get(shift.corrects_id) if shift.corrects_id else None
        words = correction_words(shift, corrected) if shift.is_correction else ""
        _count(sums, miles, _Counting(shift, 1, words), contracts, holidays)
        if corrected is not None:
            _count(sums, miles, _Counting(corrected, -1, words), contracts, holidays)
    lines = tuple(_line(sort, each) for sort, each in sums.items() if each.minutes or each.nights)
    return Worked(lines, tuple((number, tenths) for number, tenths in miles.items() if tenths))


class _Counting(NamedTuple):
    """A shift to count: added to the sums (1) or taken from them (-1), and the words of its lines."""

    shift: Shift
    sign: int
    words: str


def _line(sort: _Sort, whole: _Sum) -> TimeLine:
    return TimeLine(
        sort.contract_id, sort.kind, whole.minutes, sort.rate, whole.nights, sort.words, sort.rate_kind
    )


def correction_words(right: Shift, wrong: Shift | None) -> str:
    """Say what a correction puts right: the shift it names, or one that was missed."""
    if wrong is None:
        return t("Missed on {day}, {times}", day=short_day(right.day), times=_times(right))
    return t("Puts right {day}, {times}", day=short_day(wrong.day), times=_times(wrong))


def _times(shift: Shift) -> str:
    return t("no time") if shift.no_time else clocks(shift.start, shift.finish)


def _count(
    sums: _Sums, miles: dict[int, int], counting: _Counting, contracts: Sequence[Contract], holidays: Days
) -> None:
    shift, sign, words = counting
    if shift.no_time:
        return
    own = contract_of(contracts, shift)
    parts = _sleep_in(shift, own) if shift.kind is ShiftKind.SLEEP_IN else _parts(shift, contracts, holidays)
    for sort, part in parts:
        whole = sums.setdefault(sort._replace(words=words), _Sum())
        whole.minutes += sign * part.minutes
        whole.nights += sign * part.nights
    miles[own.id] = miles.get(own.id, 0) + sign * shift.tenth_miles


def contract_of(contracts: Sequence[Contract], shift: Shift, day: date | None = None) -> Contract:
    """Give the terms of a shift's job on a day (its first if none is named); AppError where none hold."""
    on = day or shift.day
    own = [each for each in contracts if each.pa_id == shift.pa_id and each.holds_on(on)]
    found = next((each for each in own if each.job == shift.job), own[0] if own else None)
    if found is not None:
        return found
    if day is not None and day != shift.day:
        # A job that ends at midnight keeps its terms for the night that it ends in.
        return contract_of(contracts, shift)
    raise AppError(
        t("No terms of work hold on {day}.", day=in_words(on)),
        t("Put in the rate of pay from that day on the PA’s page."),
    )


def _sleep_in(shift: Shift, own: Contract) -> Iterator[tuple[_Sort, _Sum]]:
    asleep = elapsed(shift).minutes - shift.break_minutes - shift.awake_minutes
    yield _Sort(own.id, TimeKind.SLEEP_IN, RateKind.SLEEP_IN, own.sleep_in), _Sum(asleep, 1)
    if shift.awake_minutes:
        awake = RateKind.AWAKE if own.awake_hourly is not None else RateKind.USUAL
        rate = own.awake_hourly if own.awake_hourly is not None else own.hourly
        yield _Sort(own.id, TimeKind.AWAKE, awake, rate), _Sum(shift.awake_minutes)


def _parts(shift: Shift, contracts: Sequence[Contract], holidays: Days) -> Iterator[tuple[_Sort, _Sum]]:
    """Cut a shift where its terms or rates change; the break comes off the longest part first."""
    found: dict[_Sort, int] = {}
    for first, last in pairwise(_edges(shift, contracts)):
        sort = _sort(shift, first, contracts, holidays)
        found[sort] = found.get(sort, 0) + Span(first, last).minutes
    pause = shift.break_minutes
    for sort in sorted(found, key=lambda each: -found[each]):
        taken = min(pause, found[sort])
        found[sort] -= taken
        pause -= taken
    yield from ((sort, _Sum(minutes)) for sort, minutes in found.items())


def _edges(shift: Shift, contracts: Sequence[Contract]) -> list[datetime]:
    """Give the shift's start, each midnight and change of rate within it, and its finish."""
    whole = elapsed(shift)
    cuts = {whole.first, whole.last}
    for day in (shift.day, shift.day + ONE_DAY):
        terms = contract_of(contracts, shift, day)
        cuts |= {midnight(day), moment(day, terms.evening_from), moment(day, terms.evening_to)}
    return sorted(cut for cut in cuts if whole.first <= cut <= whole.last)


def _sort(shift: Shift, at: datetime, contracts: Sequence[Contract], holidays: Days) -> _Sort:
    """Say what the time from a moment on is, up to the next cut."""
    day, minute = wall(at)
    terms = contract_of(contracts, shift, day)
    special = [(kind, rate) for kind, rate in _rates(shift, terms, day, minute, holidays) if rate is not None]
    # Where several rates hold at once, the PA gets the best of them.
    kind, rate = max(special, key=lambda each: each[1], default=(RateKind.USUAL, terms.hourly))
    return _Sort(terms.id, _KINDS[shift.kind], kind, rate)


def _rates(
    shift: Shift, terms: Contract, day: date, minute: int, holidays: Days
) -> Iterator[tuple[RateKind, Money | None]]:
    """Give the rates of the contract that hold for a shift at a time, besides the usual one."""
    kind, name = _OWN_RATES.get(shift.kind, (RateKind.USUAL, ""))
    own = getattr(terms, name) if name else None
    yield kind, own
    if own is None and is_evening(terms, minute):
        yield RateKind.EVENING, terms.evening_hourly
    if shift.kind in (ShiftKind.TRAVEL, ShiftKind.TRAINING) and own is not None:
        return
    if day.weekday() >= SATURDAY:
        yield RateKind.WEEKEND, terms.weekend_hourly
    if day in holidays:
        yield RateKind.BANK_HOLIDAY, terms.bank_holiday_hourly


def is_evening(terms: Contract, minute: int) -> bool:
    """Say whether a time on the clock lies in the contract's evening, which may run past midnight."""
    if terms.evening_from <= terms.evening_to:
        return terms.evening_from <= minute < terms.evening_to
    return minute >= terms.evening_from or minute < terms.evening_to
