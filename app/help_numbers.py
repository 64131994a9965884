"""Numbers to ring when somebody is hurt or afraid; they are data, and need no network."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.resources import resource
from app.words import t


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """One number, where it was read and on which day."""

    code: str
    rings: str
    source: str
    seen: date


@cache
def help_numbers() -> tuple[HelpNumber, ...]:
    """Give every number, the most urgent first."""
    told = tomllib.loads(resource("help_numbers.toml").read_text("utf-8"))
    return tuple(HelpNumber(**each) for each in told["number"])


def is_for(code: str) -> str:
    """Say in plain words when to ring a number."""
    return {
        "emergency": t(
            "Somebody is in danger now. If you cannot speak, stay on the line and press 55 when asked."
        ),
        "police": t("The police, when nobody is in danger now."),
    }[code]
