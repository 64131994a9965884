"""What shifts, kinds of time and rates are called on pages and papers."""

from app.employment.shift import ShiftKind
from app.employment.timesheet import RateKind, TimeKind, TimeLine
from app.words import money, t


def shift_name(kind: ShiftKind) -> str:
    """Name a kind of shift."""
    return {
        ShiftKind.USUAL: t("Usual"),
        ShiftKind.WAKING_NIGHT: t("Waking night"),
        ShiftKind.SLEEP_IN: t("Sleep-in"),
        ShiftKind.TRAVEL: t("Travel"),
        ShiftKind.TRAINING: t("Training"),
    }[kind]


def time_name(kind: TimeKind) -> str:
    """Name a kind of counted time."""
    return {
        TimeKind.WORK: t("Hours"),
        TimeKind.WAKING_NIGHT: t("Waking night hours"),
        TimeKind.AWAKE: t("Awake to work in a sleep-in"),
        TimeKind.TRAVEL: t("Travel between visits"),
        TimeKind.TRAINING: t("Training"),
        TimeKind.SLEEP_IN: t("Sleep-in"),
    }[kind]


def rate_name(kind: RateKind) -> str:
    """Name a rate where it is one that needs a word beside the kind of time, else ""."""
    return {
        RateKind.EVENING: t("evening"),
        RateKind.WEEKEND: t("weekend"),
        RateKind.BANK_HOLIDAY: t("bank holiday"),
    }.get(kind, "")


def line_name(line: TimeLine) -> str:
    """Name a line of counted time with its rate: “Hours, weekend, at £15.00”."""
    name = ", ".join(part for part in (time_name(line.kind), rate_name(line.rate_kind)) if part)
    if line.kind is TimeKind.SLEEP_IN:
        said = t("{name}, at {rate} a night", name=name, rate=money(line.rate))
    else:
        said = t("{name}, at {rate}", name=name, rate=money(line.rate))
    return f"{line.words}: {said}" if line.words else said
