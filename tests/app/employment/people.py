"""Invented people and terms to try the rules of employing on."""

from datetime import date
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.money import Money

STARTED = date(2026, 4, 6)
TODAY = date(2026, 7, 1)


def a_pa(**more: Any) -> PersonalAssistant:
    """Give a PA with a number."""
    return PersonalAssistant(**{"id": 1, "name": "Ana Costa", "started": STARTED, **more})


def terms(**more: Any) -> Contract:
    """Give plain terms of one job."""
    said: dict[str, Any] = {
        "id": 1,
        "pa_id": 1,
        "first": STARTED,
        "hourly": Money(1350),
        "frequency": PayFrequency.FOUR_WEEKLY,
        "first_pay_day": date(2026, 5, 8),
        "weekly_minutes": 1200,
    }
    return Contract(**{**said, **more})
