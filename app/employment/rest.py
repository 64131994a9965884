"""Rest and long weeks, as advice: nothing here stops anybody from writing down what was worked.

Breaks and rest hold for PAs in private homes too. The limit of 48 hours a week does not bind such an
employer, but it is what those who advise them ask for, so it is said, and said otherwise once the PA has
agreed to longer weeks. Time at the person's home counts, asleep or not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from app.employment.clock import Span, clock, long_hours, midnight, wall, zone
from app.employment.shift import Shift
from app.employment.week import elapsed
from app.errors import Finding, Severity
from app.words import day as in_words
from app.words import long_day, t

BREAK_FROM, BREAK = 6 * 60, 20
YOUNG_BREAK_FROM, YOUNG_BREAK, YOUNG_WEEK, GROWN_UP = 4 * 60 + 30, 30, 40 * 60, 18
DAILY_REST, WEEKLY_REST, FORTNIGHT_REST = 11 * 60, 24 * 60, 48 * 60
AVERAGE_WEEKS, LONG_WEEK = 17, 48 * 60
OVER_PLAN = 30

REST_SOURCE = "https://www.acas.org.uk/working-time-rules/jobs-with-different-working-time-rules"
ADVICE_SOURCE = "https://pa-pages.org/pa-advicehub/working-time-regulations/"
YOUNG_SOURCE = "http://pachoices.org/employing-a-pa-directly/working-time-hours-and-breaks"


@dataclass(frozen=True, slots=True)
class Working:
    """What the rules on rest look at besides the shifts.

    `born` is None where it is not known, `long_weeks_agreed` the day the PA agreed to more than 48 hours,
    `started` the first day of the job.
    """

    started: date
    born: date | None = None
    long_weeks_agreed: date | None = None


def rest_findings(shifts: Iterable[Shift], monday: date, working: Working) -> list[Finding]:
    """Say what to look at in the week from a Monday, out of a PA's shifts of that week and those before."""
    worked = sorted((shift for shift in shifts if not shift.no_time), key=elapsed)
    own = [shift for shift in worked if monday <= shift.day < monday + timedelta(weeks=1)]
    young = working.born is not None and _is_young(working.born, monday)
    found = [_break(shift, young=young) for shift in own]
    found += [_daily(one, other) for one, other in pairwise(worked) if other in own]
    spans = [elapsed(shift) for shift in worked]
    found.append(_weekly(spans, monday) if own else None)
    found.append(_young_week(own) if young else _average(worked, monday, working))
    return [finding for finding in found if finding is not None]


def _is_young(born: date, day: date) -> bool:
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return age < GROWN_UP


def _note(sentence: str, where: date, rule: str, source: str, remedy: str) -> Finding:
    return Finding(Severity.NOTE, sentence, where.isoformat(), rule, source, remedy)


def _break(shift: Shift, *, young: bool) -> Finding | None:
    longest, least = (YOUNG_BREAK_FROM, YOUNG_BREAK) if young else (BREAK_FROM, BREAK)
    if elapsed(shift).minutes < longest or shift.break_minutes >= least:
        return None
    sentence = t(
        "{day}: no break of {least} minutes in a shift of {length}.",
        day=long_day(shift.day),
        least=least,
        length=long_hours(elapsed(shift).minutes),
    )
    source = YOUNG_SOURCE if young else REST_SOURCE
    remedy = t("Plan a break, or write down the one that was taken.")
    return _note(sentence, shift.day, "REST-BREAK", source, remedy)


def _daily(one: Shift, other: Shift) -> Finding | None:
    before, after = elapsed(one), elapsed(other)
    rest = Span(before.last, after.first).minutes
    # Shifts on one working day may lie apart; what is asked for is a rest between two days' work.
    if rest >= DAILY_REST or one.day == other.day:
        return None
    sentence = t(
        "{rest} of rest before {time} on {day}; 11 hours is the least.",
        rest=long_hours(max(rest, 0)),
        time=clock(wall(after.first)[1]),
        day=long_day(other.day),
    )
    return _note(sentence, other.day, "REST-DAY", REST_SOURCE, t("Give the time off later, and note when."))


def _free(spans: Sequence[Span], within: Span) -> list[int]:
    """Give the lengths of the free stretches within some time, in minutes."""
    edges = [within.first]
    for each in spans:
        if each.overlaps(within):
            edges += [each.first, each.last]
    edges.append(within.last)
    return [Span(edges[at], edges[at + 1]).minutes for at in range(0, len(edges), 2)]


def _weekly(spans: Sequence[Span], monday: date) -> Finding | None:
    after = midnight(monday + timedelta(weeks=1))
    if max(_free(spans, Span(midnight(monday), after))) >= WEEKLY_REST:
        return None
    fortnight = _free(spans, Span(midnight(monday - timedelta(weeks=1)), after))
    if max(fortnight) >= FORTNIGHT_REST or sum(each >= WEEKLY_REST for each in fortnight) > 1:
        return None
    sentence = t("No 24 hours off in the week from {day}, nor 48 in two weeks.", day=in_words(monday))
    return _note(sentence, monday, "REST-WEEK", REST_SOURCE, t("Plan a whole day off."))


def _young_week(own: Iterable[Shift]) -> Finding | None:
    shifts = list(own)
    minutes = _minutes(shifts)
    if minutes <= YOUNG_WEEK:
        return None
    sentence = t("{hours} in a week; under 18, 40 hours is the most.", hours=long_hours(minutes))
    return _note(sentence, shifts[0].day, "WEEK-YOUNG", YOUNG_SOURCE, t("Plan fewer hours."))


def _average(worked: Iterable[Shift], monday: date, working: Working) -> Finding | None:
    after = monday + timedelta(weeks=1)
    first = max(after - timedelta(weeks=AVERAGE_WEEKS), working.started)
    counted = _minutes([shift for shift in worked if first <= shift.day < after])
    # Days of a job that has just begun are not spread over weeks in which it was not there yet.
    average = counted * 7 // max((after - first).days, 7)
    if average <= LONG_WEEK:
        return None
    hours = long_hours(average)
    if working.long_weeks_agreed is not None and working.long_weeks_agreed <= monday:
        sentence = t(
            "{hours} a week on average over 17 weeks; agreed in writing on {day}.",
            hours=hours,
            day=in_words(working.long_weeks_agreed),
        )
        return _note(sentence, monday, "WEEK-48", ADVICE_SOURCE, "")
    sentence = t("{hours} a week on average over 17 weeks; 48 is advised as the most.", hours=hours)
    remedy = t("Plan fewer hours, or note the day on which the PA agreed to more in writing.")
    return _note(sentence, monday, "WEEK-48", ADVICE_SOURCE, remedy)


def _minutes(shifts: Iterable[Shift]) -> int:
    return sum(elapsed(shift).minutes - shift.break_minutes for shift in shifts)


def over_plan(worked: int, planned: int) -> str:
    """Say by how much the minutes worked on a day are over plan, "" where by less than half an hour."""
    over = worked - planned
    if not planned or over < OVER_PLAN:
        return ""
    whole, rest = divmod(over, 60)
    if rest == OVER_PLAN:
        return t("{hours}½ h over plan", hours=whole or "")
    return t("{length} over plan", length=long_hours(over))


def clock_note(shifts: Iterable[Shift]) -> str:
    """Say that the clocks change during one of some shifts, and which way, or ""."""
    for shift in shifts:
        spent = elapsed(shift)
        change = _utc_offset(spent.last) - _utc_offset(spent.first)
        if change:
            return (
                t("The clocks go forward: this night is an hour shorter")
                if change > timedelta(0)
                else t("The clocks go back: this night is an hour longer")
            )
    return ""


def _utc_offset(at: datetime) -> timedelta:
    return at.astimezone(zone()).utcoffset() or timedelta(0)
