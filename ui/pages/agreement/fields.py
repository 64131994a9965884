"""Fields that this page alone needs: amounts not below nothing, weeks, days of birth, account numbers."""

from datetime import date

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t
from ui.parts.field import DateField, LineField, MoneyField, TextField

MOST_WEEKS = 104
FEWEST_DIGITS, MOST_DIGITS = 4, 19


class AmountField(MoneyField):
    """An amount of money that is not below nothing; `over` says what to do about nothing at all."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "", over: str = "") -> None:
        super().__init__(label, hint, needed=needed)
        self._over = over

    def read(self) -> Money | None:
        """Give the amount, or None when the field may be empty and is."""
        amount = super().read()
        if amount is not None and amount < NOTHING:
            raise AppError(t("Type the amount without a minus."))
        if self._over and amount == NOTHING:
            raise AppError(self._over)
        return amount


class WeeksField(LineField):
    """A number of weeks; empty means that nobody knows yet."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint, width=120)

    def read(self) -> int | None:
        """Give the number, or None when it is not known."""
        text = self.typed()
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or int(text) > MOST_WEEKS:
            raise AppError(t("Type a whole number of weeks, like 8, or leave it empty."))
        return int(text)

    def set_weeks(self, weeks: int | None) -> None:
        """Fill the field in."""
        self.line.setText("" if weeks is None else str(weeks))


class BornField(DateField):
    """A day of birth, which may be left empty."""

    def read(self) -> date | None:
        """Give the day; one still to come was written with too short a year."""
        born = super().read()
        if born is not None and born > self._today:
            raise AppError(t("Type the whole year, like 9 May 1961."))
        return born


class NumberField(TextField):
    """The number of an account, or the last figures of it."""

    def read(self) -> str:
        """Give the figures without the spaces between them."""
        figures = self.typed().replace(" ", "").replace("-", "")
        if figures and not (figures.isascii() and figures.isdigit()):
            raise AppError(t("Type only the figures of the account number."))
        if figures and not FEWEST_DIGITS <= len(figures) <= MOST_DIGITS:
            raise AppError(t("Type the last 4 figures of the account number, or all of it."))
        return figures
