"""What a person types for times, breaks and miles, read fast and forgivingly."""

import re

from app.employment.clock import DAY_MINUTES
from app.errors import AppError
from app.words import t

_CLOCK = re.compile(r"(\d{1,2})(?:[:.\s]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?")
_LENGTH = re.compile(r"(?:(\d{1,2})\s*(?::|h(?:ours?|rs?)?)\s*)?(?:(\d{1,3})\s*(?:m|mins?|minutes?)?)?")
_MILES = re.compile(r"(\d{1,4})(?:[.,](\d))?\s*(?:m|mi|miles?)?")
_NAMED = {"midnight": 0, "noon": DAY_MINUTES // 2, "midday": DAY_MINUTES // 2}


def parse_clock(text: str) -> int:
    """Read a time of day as minutes after midnight: 8, 8.30, 0830, 8:30pm, 22, midnight.

    24:00 is midnight. Raises AppError for anything else.
    """
    typed = text.strip().casefold()
    if typed in _NAMED:
        return _NAMED[typed]
    read = _CLOCK.fullmatch(typed)
    minute = _clock(int(read[1]), int(read[2] or 0), read[3] or "") if read else None
    if minute is None:
        raise AppError(
            t("“{text}” is not a time of day.", text=text.strip()), t("Type it like 8:30, 0830 or 8.30pm.")
        )
    return minute


def _clock(hour: int, minute: int, half: str) -> int | None:
    if minute > 59 or (half and not 1 <= hour <= 12) or hour * 60 + minute > DAY_MINUTES:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return (hour * 60 + minute) % DAY_MINUTES


def parse_break(text: str) -> int:
    """Read a length as minutes: 20, 20 min, 0:20, 1 h 20; nothing typed is none.

    Raises AppError for anything else, or for a day or more.
    """
    typed = text.strip().casefold()
    read = _LENGTH.fullmatch(typed)
    minutes = int(read[1] or 0) * 60 + int(read[2] or 0) if read else DAY_MINUTES
    if read is None or minutes >= DAY_MINUTES or (read[1] and int(read[2] or 0) > 59):
        raise AppError(
            t("“{text}” is not a length of time.", text=text.strip()), t("Type minutes like 20, or 1:15.")
        )
    return minutes


def parse_miles(text: str) -> int:
    """Read miles as tenths: 6, 6.4; nothing typed is none. Raises AppError for anything else."""
    typed = text.strip().casefold()
    if not typed:
        return 0
    read = _MILES.fullmatch(typed)
    if read is None:
        raise AppError(
            t("“{text}” is not a number of miles.", text=text.strip()), t("Type it like 6 or 6.4.")
        )
    return int(read[1]) * 10 + int(read[2] or 0)
