"""Days and times in words for people who read little."""

from datetime import date, timedelta

from app.words import long_day, t

NOON, EVENING, NIGHT, MORNING = 12 * 60, 17 * 60, 21 * 60, 5 * 60


def time_words(minute: int) -> str:
    """Write a time of the day by the clock with twelve hours: 8:00 in the morning."""
    clock = f"{(minute // 60 - 1) % 12 + 1}:{minute % 60:02d}"
    if MORNING <= minute < NOON:
        return t("{clock} in the morning", clock=clock)
    if NOON <= minute < EVENING:
        return t("{clock} in the afternoon", clock=clock)
    if EVENING <= minute < NIGHT:
        return t("{clock} in the evening", clock=clock)
    return t("{clock} at night", clock=clock)


def day_words(day: date, today: date) -> str:
    """Name a day: today, tomorrow, or the day in full."""
    if day == today:
        return t("Today")
    return t("Tomorrow") if day == today + timedelta(days=1) else long_day(day)
