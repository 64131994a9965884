"""The rota as a calendar file (iCalendar, RFC 5545) that phones and other programs read.

Times are in UTC, so every calendar shows the right time on the wall without knowing when clocks change. Why
somebody is away is their own business and is not written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from app.period import ONE_DAY
from app.words import t

FOLD = 75  # octets of a line, its end not counted
PRODUCT = "-//Daybook//Rota//EN"


@dataclass(frozen=True, slots=True)
class TimedEvent:
    """Something with a start and a finish; `key` is the same for the same thing in every file."""

    key: str
    first: datetime
    last: datetime
    summary: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class DaysEvent:
    """Something that holds for whole days, both ends included."""

    key: str
    first: date
    last: date
    summary: str


def calendar(events: Iterable[TimedEvent | DaysEvent], made_at: datetime) -> bytes:
    """Write a calendar file, its lines folded and ended as the standard has it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in events:
        lines += _event(event, made_at)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(event: TimedEvent | DaysEvent, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(event.key.encode()).hexdigest()[:32]}@daybook"
    yield f"DTSTAMP:{_moment(made_at)}"
    if isinstance(event, TimedEvent):
        yield f"DTSTART:{_moment(event.first)}"
        yield f"DTEND:{_moment(event.last)}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.last + ONE_DAY:%Y%m%d}"
    yield f"SUMMARY:{_text(event.summary)}"
    if isinstance(event, TimedEvent) and event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    yield "END:VEVENT"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Write text so that its commas, semicolons and line ends stay text."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return "\\n".join(text.splitlines())


def _folded(line: str) -> bytes:
    """Break a line after at most 75 octets, never within a letter; each further line begins with a space."""
    parts = [b""]
    for letter in line:
        octets = letter.encode()
        if len(parts[-1]) + len(octets) > FOLD:
            parts.append(b" ")
        parts[-1] += octets
    return b"\r\n".join(parts)


def rota_summary(who: str, kind: str) -> str:
    """Say in a calendar's line who comes and for what, or that nobody does yet."""
    return f"{who}: {kind}" if who else t("Nobody yet: {kind}", kind=kind)
