"""Everything a person reads goes through here: wording, local terms, plurals, days and money.

The words in the code are plain English and are the keys of the catalogues in `resources/wording`;
`{names}` are filled in by the call. While a book with words of its own is open (what people there call a
direct payment, a PA, the plan), they stand in every sentence, and never in what is filled in.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.money import Money

LOCALE = "en_GB"


class _InUse:
    """How Daybook's sentences are said just now (None: as they stand), and for whose sake."""

    say: Callable[[str], str] | None = None
    wanted_by: object = None


def use_local_words(say: Callable[[str], str] | None, wanted_by: object) -> None:
    """Say every sentence as `say` gives it, until whoever wanted it (an open book) no longer does."""
    _InUse.say, _InUse.wanted_by = say, wanted_by


def drop_local_words(wanted_by: object) -> None:
    """Say every sentence in Daybook's own words again, if they were changed for this book."""
    if _InUse.wanted_by is wanted_by:
        use_local_words(None, None)


def wording_now() -> Callable[[str], str] | None:
    """Give what says the sentences just now; None where they stand as they are."""
    return _InUse.say


def local(text: str) -> str:
    """Say a text of Daybook's data files in the words in use."""
    return text if _InUse.say is None else _InUse.say(text)


def t(message: str, /, **values: object) -> str:
    """Say a message in the wording in use, with its named values filled in."""
    said = message if _InUse.say is None else _InUse.say(message)
    return said.format(**values) if values else said


def tn(one: str, many: str, count: int, /, **values: object) -> str:
    """Say the singular or the plural; `{count}` is filled in with the number."""
    return t(one if count == 1 else many, count=f"{count:,}", **values)


def money(amount: Money, *, sign: bool = False) -> str:
    """Write an amount in full, £1,204.50 or −£3.00; with `sign` money in gets a +."""
    return f"+{amount}" if sign and amount.pence > 0 else str(amount)


def day(value: date) -> str:
    """Write a day in full: 5 April 2027."""
    return f"{value.day} {_months()[value.month]} {value.year}"


def long_day(value: date) -> str:
    """Write a day with its name: Saturday 21 November 2026."""
    return f"{_weekdays()[value.weekday()]} {day(value)}"


def short_day(value: date) -> str:
    """Write a day where the year is plain from around it: 5 Apr."""
    return f"{value.day} {_months()[value.month][:3]}"


def stretch(first: date, last: date) -> str:
    """Write some days: July to September 2026 where they are whole months, else both days in full."""
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        return t("{first} to {last}", first=day(first), last=day(last))
    end = f"{_months()[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = _months()[first.month] + (f" {first.year}" if first.year != last.year else "")
    return t("{first} to {last}", first=start, last=end)


def moment(value: datetime) -> str:
    """Write a moment in this computer's own time: 5 April 2027, 14:09."""
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"


def hours(minutes: int) -> str:
    """Write minutes as hours with two decimals, as payslips do: 5.17."""
    hundredths = (abs(minutes) * 100 + 30) // 60
    return f"{'−' if minutes < 0 else ''}{hundredths // 100}.{hundredths % 100:02d}"


def weeks(count: Decimal) -> str:
    """Write a number of weeks with one decimal: 4.3."""
    return f"{count:.1f}"


@lru_cache
def _months() -> dict[int, Any]:
    from babel.dates import get_month_names

    return dict(get_month_names("wide", locale=LOCALE))


@lru_cache
def _weekdays() -> dict[int, Any]:
    from babel.dates import get_day_names

    return dict(get_day_names("wide", locale=LOCALE))
