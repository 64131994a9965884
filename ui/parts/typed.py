"""Reading what people type: amounts and days, in whatever way they write them. No Qt here."""

import re
from datetime import date, timedelta

from app.errors import AppError
from app.money import Money
from app.words import t

_AMOUNT = re.compile(r"([-−–]?)(\d*)(?:\.(\d{1,2}))?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}


def read_money(text: str) -> Money:
    """Read an amount in pounds: "£1,204.50", "1 204.5", "75", "75p"; says what to write if it cannot.

    A comma before exactly two figures at the end is taken for the pence, as some keyboards write it.
    """
    plain = re.sub(r"[\s£]", "", text.strip().rstrip("."))
    pence_only = re.fullmatch(r"(\d{1,2})p", plain, re.IGNORECASE)
    if pence_only:
        return Money(int(pence_only[1]))
    plain = re.sub(r",(\d{2})$", r".\1", plain).replace(",", "")
    found = _AMOUNT.fullmatch(plain)
    if not found or not (found[2] or found[3]):
        raise AppError(t("Write how much in pounds, like 75 or 1,204.50."))
    pence = int(found[2] or 0) * 100 + int((found[3] or "0").ljust(2, "0"))
    return Money(-pence if found[1] else pence)


def read_day(text: str, today: date) -> date:
    """Read a day: "3 sep", "03/09/26", "2026-09-03", "today", "yesterday"; the day comes before the month.

    Without a year it is the nearest such day to today. Says what to write if it cannot.
    """
    words = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text.strip().casefold())
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    parts = [part for part in re.split(r"[\s/.,\-–]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", words) if part]
    try:
        return _day_of(parts, today)
    except (ValueError, IndexError):
        raise AppError(t("Write the day like 3 September 2026 or 3/9/26.")) from None


def _day_of(parts: list[str], today: date) -> date:
    if len(parts) not in (2, 3):
        raise ValueError(parts)
    if len(parts[0]) == 4 and len(parts) == 3:
        return date(int(parts[0]), _month(parts[1]), int(parts[2]))
    day, month = int(parts[0]), _month(parts[1])
    if len(parts) == 3:
        year = int(parts[2])
        return date(year + 2000 if len(parts[2]) == 2 else year, month, day)
    near = [
        date(year, month, day)
        for year in (today.year - 1, today.year, today.year + 1)
        if _real(year, month, day)
    ]
    if not near:
        raise ValueError(parts)
    return min(near, key=lambda each: abs(each - today))


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3]) + 1
