"""What is said of PAs and their terms, as words to read and answers to choose from."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.names import relation_name, status_name
from app.employment.pa import PersonalAssistant, Relation, Status
from app.errors import Severity
from app.words import day, money, t, tn

E = TypeVar("E", bound=StrEnum)

TONES = {Severity.NOTE: "plain", Severity.WARNING: "warn", Severity.STOP: "bad"}


def sign_of(severity: Severity) -> str:
    """Give the word on the chip of a finding."""
    words = {Severity.NOTE: t("Note"), Severity.WARNING: t("To do"), Severity.STOP: t("Must do")}
    return words[severity]


def hours(minutes: int) -> str:
    """Write minutes as hours: 14 hours, 14 hours 30 minutes, 45 minutes."""
    whole, rest = divmod(minutes, 60)
    parts = [tn("1 hour", "{count} hours", whole)] if whole or not rest else []
    return " ".join([*parts, *([tn("1 minute", "{count} minutes", rest)] if rest else [])])


def usual_week(contract: Contract) -> str:
    """Say how many hours a week these terms are for."""
    if contract.hours is HoursKind.IRREGULAR:
        return t("Hours that change from week to week")
    if not contract.weekly_minutes:
        return t("Usual hours not written down")
    said = t("{hours} a week", hours=hours(contract.weekly_minutes))
    return t("{hours}, part of the year", hours=said) if contract.hours is HoursKind.PART_YEAR else said


def hourly(contract: Contract) -> str:
    """Say what an hour is paid, and a sleep-in where there is one."""
    said = t("{amount} an hour", amount=money(contract.hourly))
    if contract.sleep_in:
        nights = t("{amount} a sleep-in", amount=money(contract.sleep_in))
        return t("{hours}, {nights}", hours=said, nights=nights)
    return said


def in_short(pa: PersonalAssistant, contract: Contract | None) -> str:
    """Say in one line what somebody does and when."""
    if contract is None:
        return t("No terms of work are written down yet.")
    parts = [usual_week(contract), hourly(contract)]
    if pa.status is not Status.EMPLOYEE:
        parts.insert(0, status_name(pa.status))
    return " · ".join(parts)


def since(pa: PersonalAssistant) -> str:
    """Say from when to when somebody works, or worked."""
    if pa.left is not None:
        return t("Worked from {first} to {last}", first=day(pa.started), last=day(pa.left))
    return t("Since {day}", day=day(pa.started))


def relations() -> list[tuple[str, Relation]]:
    """Offer what somebody may be to the person."""
    return offered(Relation, relation_name)


def offered(kind: type[E], name: Callable[[E], str]) -> list[tuple[str, E]]:
    """Offer every value of a kind by its name."""
    return [(name(value), value) for value in kind]


def kinds_of_hours() -> list[tuple[str, HoursKind]]:
    """Offer how the hours may fall."""
    return [
        (t("The &same each week, or by a fixed rota"), HoursKind.REGULAR),
        (t("They c&hange from week to week"), HoursKind.IRREGULAR),
        (t("Only &part of the year"), HoursKind.PART_YEAR),
    ]


def ways_of_holiday() -> list[tuple[str, HolidayPay]]:
    """Offer when holiday may be paid."""
    return [
        (t("When they ta&ke it"), HolidayPay.WHEN_TAKEN),
        (t("A little with &each pay"), HolidayPay.ROLLED_UP),
    ]
