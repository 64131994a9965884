"""Fields for amounts that are no plain sum of money: hours, days a week, whole numbers, pay rates."""

import re
from decimal import Decimal

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t
from ui.parts.field import LineField, MoneyField

MOST_HOURS = 168  # in a week
_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)")
_WORDS = re.compile(r"(\d{1,3})\s*h(?:ours?|rs?)?\s*(?:(\d{1,2})\s*(?:m|min|mins|minutes)?)?")
_DECIMAL = re.compile(r"(\d{0,3})(?:[.,](\d{1,2}))?\s*(½|¼|¾)?")
_PARTS = {"½": 30, "¼": 15, "¾": 45}


def read_hours(text: str, most: int = MOST_HOURS) -> int:
    """Read hours into minutes: "14", "14.5", "14½", "14:30", "14h 30m"; says what to write if it cannot.

    `most` is how many hours there can be, a week's unless another number is given.
    """
    plain = text.strip().casefold()
    clock = _CLOCK.fullmatch(plain) or _WORDS.fullmatch(plain)
    if clock:
        return _within(int(clock[1]) * 60 + int(clock[2] or 0), most)
    found = _DECIMAL.fullmatch(plain.removesuffix("hours").removesuffix("h").strip())
    if not found or not any(found.groups()):
        raise AppError(t("Write the hours like 14, 14.5 or 14:30."))
    part = Decimal(f"0.{found[2] or 0}") * 60
    return _within(int(found[1] or 0) * 60 + round(part) + _PARTS.get(found[3], 0), most)


def _within(minutes: int, most: int) -> int:
    if minutes <= most * 60:
        return minutes
    if most == MOST_HOURS:
        raise AppError(t("A week has only {count} hours.", count=MOST_HOURS))
    raise AppError(t("There can be {count} hours at most.", count=most))


def hours_typed(minutes: int) -> str:
    """Write minutes the way they may be typed: 14, or 14:30."""
    return f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else str(minutes // 60)


class HoursField(LineField):
    """Hours, read into minutes; empty is no hours unless they are needed. `most` is a week's as a rule."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "", most: int = MOST_HOURS) -> None:
        super().__init__(label, hint or t("Like 14, 14.5 or 14:30"), needed=needed, width=180)
        self._most = most

    def read(self) -> int:
        """Give the minutes."""
        text = self.typed()
        return read_hours(text, self._most) if text else 0

    def set_minutes(self, minutes: int) -> None:
        """Fill the field in."""
        self.line.setText(hours_typed(minutes) if minutes else "")


class DaysField(LineField):
    """Days a week, to the half day; the answer is counted in half days."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint or t("Like 5 or 2.5"), width=120)

    def read(self) -> int:
        """Give the number of half days; empty is none."""
        text = self.typed().replace("½", ".5").replace(",", ".")
        found = re.fullmatch(r"(\d?)(\.[05])?", text)
        half_days = (int(found[1] or 0) * 2 + (found[2] == ".5")) if found else 15
        if half_days > 14:
            raise AppError(t("Write the days a week like 5 or 2.5, 7 at most."))
        return half_days

    def set_half_days(self, half_days: int) -> None:
        """Fill the field in."""
        self.line.setText(f"{half_days // 2}.5" if half_days % 2 else str(half_days // 2))


class CountField(LineField):
    """A whole number from `least` to `most`; None when the field may be empty and is."""

    def __init__(
        self, label: str, hint: str = "", *, needed: str = "", least: int = 0, most: int = 999
    ) -> None:
        super().__init__(label, hint, needed=needed, width=120)
        self._least, self._most = least, most

    def read(self) -> int | None:
        """Give the number."""
        text = self.typed()
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or not self._least <= int(text) <= self._most:
            raise AppError(
                t("Write a whole number from {least} to {most}.", least=self._least, most=self._most)
            )
        return int(text)

    def set_count(self, count: int | None) -> None:
        """Fill the field in."""
        self.line.setText("" if count is None else str(count))


class RateField(MoneyField):
    """An amount of pay that is not below nothing; with `least` it must be at least a penny."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "") -> None:
        super().__init__(label, hint, needed=needed)

    def read(self) -> Money | None:
        """Give the amount, or None when the field may be empty and is."""
        amount = super().read()
        if amount is not None and amount < NOTHING:
            raise AppError(t("Type the amount without a minus."))
        if self._needed and amount == NOTHING:
            raise AppError(self._needed)
        return amount
