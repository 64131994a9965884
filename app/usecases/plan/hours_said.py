"""How hours are told: as words, as what became of those agreed, and week by week."""

from decimal import Decimal
from fractions import Fraction

from app.funding.balance import why_name
from app.funding.hours_bank import HoursBank, WeekInBank
from app.money import round_half_up
from app.words import day, t

HOUR = 60  # minutes


def hours_words(minutes: int) -> str:
    """Write minutes as hours: 14 hours, 14.5 hours."""
    hours = Decimal(round_half_up(Fraction(minutes * 100, HOUR))).scaleb(-2).normalize()
    return t("1 hour") if hours == 1 else t("{count} hours", count=f"{hours:f}")


def sums(bank: HoursBank) -> tuple[tuple[str, int], ...]:
    """Give what became of the agreed hours; what was agreed, less used and lost, is saved up now."""
    return (
        (t("Agreed so far"), bank.agreed),
        (t("Used"), -bank.used),
        *((why_name(why), -minutes) for why, minutes in bank.lost),
        (t("Saved up now"), bank.balance),
        (t("Put aside for something"), bank.put_aside),
    )


def signed_hours(minutes: int) -> str:
    """Write hours that may be below nothing: −4 hours."""
    return f"−{hours_words(-minutes)}" if minutes < 0 else hours_words(minutes)


def told_week(week: WeekInBank) -> tuple[str, ...]:
    """Tell one week: its Monday, its hours, and why some were lost."""
    minutes = (week.agreed, week.used, week.saved, week.drawn, week.lost_minutes)
    why = ", ".join(why_name(each) for each, _ in week.lost)
    return (day(week.monday), *(hours_words(each) if each else "–" for each in minutes), why)
