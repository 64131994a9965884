"""How hours are said: the kinds of time and of days off, clock times, breaks, miles, and who agreed."""

from app.employment.absence import absence_name
from app.employment.shift import AbsenceKind, ShiftKind
from app.employment.timesheet import AgreedBy
from app.money import NOTHING
from app.usecases.hours.writing import Week
from app.words import money, t


def shift_kinds() -> list[tuple[str, str]]:
    """Offer what sort of time a shift is."""
    return [
        (t("Usual"), ShiftKind.USUAL.value),
        (t("Waking night"), ShiftKind.WAKING_NIGHT.value),
        (t("Sleep-in"), ShiftKind.SLEEP_IN.value),
        (t("Travel"), ShiftKind.TRAVEL.value),
        (t("Training"), ShiftKind.TRAINING.value),
    ]


def away_kinds() -> list[tuple[str, str]]:
    """Offer why a PA does not work on a day, the most usual first."""
    usual = (AbsenceKind.SICK, AbsenceKind.HOLIDAY, AbsenceKind.NOT_NEEDED)
    others = (kind for kind in AbsenceKind if kind not in usual)
    return [(absence_name(kind), kind.value) for kind in (*usual, *others)]


def kind_words(value: str) -> str:
    """Say a kind of time or of days off."""
    return {code: words for words, code in (*shift_kinds(), *away_kinds())}[value]


def rest_notes() -> dict[str, str]:
    """Say in a few words, by the rule's number, what the week's rest wants looked at on a day."""
    return {
        "REST-DAY": t("Less than 11 hours since the last shift"),
        "REST-BREAK": t("No break written down"),
    }


def agreed_how(how: AgreedBy | None) -> str:
    """Say how somebody agreed."""
    ways = {
        AgreedBy.PIN: t("with their PIN"),
        AgreedBy.PAPER: t("on the signed sheet"),
        AgreedBy.BOOK: t("in this book"),
    }
    return ways[how] if how is not None else ""


def terms_words(week: Week) -> str:
    """Say whose week it is, and the rates of the terms that hold at its end."""
    parts = [week.pa.name]
    if week.contracts:
        terms = week.contracts[-1]
        parts.append(t("{rate} an hour", rate=money(terms.hourly)))
        if terms.sleep_in != NOTHING:
            parts.append(t("nights {rate} a sleep-in", rate=money(terms.sleep_in)))
    return " · ".join(parts)
