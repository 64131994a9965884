"""Asks for another figure to try in the look ahead; nothing of it is kept."""

from PySide6.QtWidgets import QWidget

from app.funding.granted import Granted, Unit
from app.money import Money
from app.usecases.plan.hours_bank import MOST_WEEKS
from app.usecases.plan.hours_said import hours_words
from app.words import money, t, tn
from ui.dialogs.amounts import CountField, HoursField, RateField, hours_typed
from ui.dialogs.asking import Asking
from ui.parts.field import Field, Form


class TryForm(Asking):
    """Asks for one figure in its own unit; the answer is the amount: minutes, pence or weeks."""

    def __init__(self, parent: QWidget, granted: Granted) -> None:
        says = t("It is {amount} now. You only see what would come of it.", amount=as_it_is(granted))
        super().__init__(parent, granted.words, says, t("&Try it"))
        self.field = _field(granted)
        self._form = Form(self.problems, amount=self.field)
        self.add(self.field)
        self.field.go()

    def read(self) -> int | None:
        """Give the amount, or None once the error has been shown."""
        found = self._form.read()
        if found is None:
            return None
        amount = found["amount"]
        return amount.pence if isinstance(amount, Money) else int(amount)


def as_it_is(granted: Granted) -> str:
    """Write the amount that is not only tried."""
    if granted.unit is Unit.HOURS:
        return hours_words(granted.was)
    if granted.unit is Unit.MONEY:
        return money(Money(granted.was))
    return tn("1 week", "{count} weeks", granted.was)


def _field(granted: Granted) -> Field:
    if granted.unit is Unit.HOURS:
        hours = HoursField(t("&Hours a week"))
        hours.line.setText(hours_typed(granted.amount))
        return hours
    if granted.unit is Unit.WEEKS:
        weeks = CountField(t("&How many weeks"), needed=t("Type how many weeks."), most=MOST_WEEKS)
        weeks.set_count(granted.amount)
        return weeks
    amount = AmountToTry(t("&How much, in pounds"))
    amount.set_money(Money(granted.amount))
    return amount


class AmountToTry(RateField):
    """An amount from nothing upwards; an empty box is nothing too."""

    def read(self) -> Money:
        """Give the amount."""
        return super().read() or Money(0)
