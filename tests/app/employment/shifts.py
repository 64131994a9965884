"""Shifts, terms and plans of an invented team to try the rules of rota and hours on."""

from datetime import date
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.shift import PlannedShift, Shift
from app.employment.timesheet import TimeLine, Worked
from app.money import Money

MONDAY = date(2026, 11, 16)
ANA, BEN = 1, 2


def at(time: str) -> int:
    """Give minutes after midnight of "08:30"."""
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)


def shift(day: date, times: str, **more: Any) -> Shift:
    """Give a shift of "08:00-10:00" on a day."""
    start, finish = map(at, times.split("-"))
    return Shift(**{"id": 0, "pa_id": ANA, "day": day, "start": start, "finish": finish, **more})


def planned(day: date, times: str, **more: Any) -> PlannedShift:
    """Give a planned shift of "08:00-10:00" from a day on, every week."""
    start, finish = map(at, times.split("-"))
    return PlannedShift(**{"id": 1, "pa_id": ANA, "first": day, "start": start, "finish": finish, **more})


def terms(**more: Any) -> Contract:
    """Give terms at £13.40 an hour from 2026 on."""
    plain: dict[str, Any] = {
        "id": 1,
        "pa_id": ANA,
        "first": date(2026, 1, 1),
        "hourly": Money(1340),
        "frequency": PayFrequency.MONTHLY,
        "first_pay_day": date(2026, 1, 28),
        "sleep_in": Money(7500),
        "mileage": Money(45),
    }
    return Contract(**{**plain, **more})


def told(worked: Worked) -> list[tuple[str, str, int, int, int]]:
    """Give lines as (kind, rate kind, minutes, nights, pence)."""
    return [_told(line) for line in worked.lines]


def _told(line: TimeLine) -> tuple[str, str, int, int, int]:
    return (line.kind.name, line.rate_kind.name, line.minutes, line.nights, line.rate.pence)
