"""Bank holidays of England and Wales, from the rules of the Act and the days proclaimed."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from app.period import ONE_DAY, Period
from app.resources import resource

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class BankHoliday:
    """One bank holiday; `certain` says that an Act fixes it and no proclamation is needed."""

    day: date
    name: str
    certain: bool


@dataclass(frozen=True, slots=True)
class ExtraBankHoliday:
    """A bank holiday that the person put in, because it was proclaimed after this version was made."""

    id: int
    day: date
    name: str = ""


def bank_holidays(period: Period, extra: Iterable[ExtraBankHoliday] = ()) -> tuple[BankHoliday, ...]:
    """Give the bank holidays within a period, the earliest first; each day once."""
    found = {each.day: each for year in range(period.first.year, period.last.year + 1) for each in _of(year)}
    found |= {each.day: BankHoliday(each.day, each.name, certain=True) for each in extra}
    return tuple(found[day] for day in sorted(found) if day in period)


def easter_sunday(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (the table of the Calendar (New Style) Act 1750)."""
    golden, century = year % 19, year // 100
    sun = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    epact = sun % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    days = epact - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


@lru_cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(resource("bank_holidays", "england-and-wales.toml").read_text(encoding="utf-8"))


@lru_cache
def _of(year: int) -> tuple[BankHoliday, ...]:
    data = _rules()
    if year < data["first_year"]:
        return ()
    own = [each for each in data.get("proclaimed", ()) if each["day"].year == year]
    moved = {each["instead_of"] for each in own if "instead_of" in each}
    found = [_by_rule(rule, year) for rule in data["rule"]]
    kept = [each for each in found if each.day not in moved]
    kept += [BankHoliday(each["day"], each["name"], certain=True) for each in own]
    return tuple(sorted(kept, key=lambda each: each.day))


def _by_rule(rule: Mapping[str, Any], year: int) -> BankHoliday:
    day = next(_DAYS[key](rule, year) for key in _DAYS if key in rule)
    moved = "day" in rule and f"{day:%m-%d}" != rule["day"]
    certain = f"{day:%m-%d}" == rule.get("certain_moved_to") if moved else rule["certain"]
    return BankHoliday(day, rule["name"], certain)


def _fixed(rule: Mapping[str, Any], year: int) -> date:
    month, number = map(int, rule["day"].split("-"))
    day = date(year, month, number)
    if day.weekday() < SATURDAY:
        return day
    if rule["weekend"] == "next_monday":
        return day + timedelta(days=7 - day.weekday())
    # Christmas Day and Boxing Day each move on by two days, past one another.
    return day + 2 * ONE_DAY


def _easter(rule: Mapping[str, Any], year: int) -> date:
    return easter_sunday(year) + timedelta(days=rule["easter"])


def _monday(rule: Mapping[str, Any], year: int) -> date:
    first = date(year, rule["month"], 1)
    if rule["monday"] == "first":
        return first + timedelta(days=-first.weekday() % 7)
    last = Period.month(year, rule["month"]).last
    return last - timedelta(days=last.weekday())


_DAYS: dict[str, Callable[[Mapping[str, Any], int], date]] = {
    "day": _fixed,
    "easter": _easter,
    "monday": _monday,
}
