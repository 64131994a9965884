"""The rates that differ from the usual one, in a form and in words."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.employment.clock import clock, clocks
from app.employment.contract import Contract
from app.employment.typed import parse_clock
from app.money import NOTHING
from app.words import money, t
from ui.dialogs.amounts import RateField
from ui.parts.field import Field, LineField
from ui.parts.layout import Folding, column
from ui.parts.text import Text

# Those left empty in the form are paid at the usual rate.
HOURLY = (
    "evening_hourly", "weekend_hourly", "bank_holiday_hourly", "waking_night_hourly", "awake_hourly",
    "travel_hourly", "training_hourly",
)  # fmt: skip


class ClockField(LineField):
    """A time of day, read into minutes after midnight."""

    def __init__(self, label: str) -> None:
        super().__init__(label, t("Like 20:00"), needed=t("Type a time like 20:00."), width=120)

    def read(self) -> int:
        """Give the minutes after midnight."""
        return parse_clock(self.typed())

    def set_clock(self, minutes: int) -> None:
        """Fill the field in."""
        self.line.setText(clock(minutes))


class Rates(QWidget):
    """Asks for the other rates, for a sleep-in and for a mile; `fields` are to be read with the form."""

    def __init__(self) -> None:
        super().__init__()
        self._hourly = {
            "evening_hourly": RateField(t("&Evenings, in pounds an hour")),
            "weekend_hourly": RateField(t("Wee&kends, in pounds an hour")),
            "bank_holiday_hourly": RateField(t("&Bank holidays, in pounds an hour")),
            "waking_night_hourly": RateField(t("Nights awa&ke, in pounds an hour")),
            "awake_hourly": RateField(t("Awake in a sleep-&in, in pounds an hour")),
            "travel_hourly": RateField(t("T&ravel for work, in pounds an hour")),
            "training_hourly": RateField(t("Trainin&g, in pounds an hour")),
        }
        self._sleep_in = RateField(t("A sleep-in, in &pounds a night"), t("One payment for the whole night"))
        self._mileage = RateField(t("A &mile in their own car, in pounds"), t("Like 0.45"))
        self._from = ClockField(t("The e&vening rate begins at"))
        self._to = ClockField(t("The evening rate en&ds at"))
        body = column(self)
        says = t("Leave a box empty where the usual pay for an hour holds, or it never happens.")
        body.addWidget(Text(says, "small"))
        self._folding = Folding(*self.fields.values(), least=220)
        body.addWidget(self._folding)
        self._hourly["evening_hourly"].changed.connect(self.ask_more)

    def ask_more(self) -> None:
        """Ask for the hours of the evening where it has a rate of its own."""
        evening = bool(self._hourly["evening_hourly"].line.text().strip())
        self._from.setVisible(evening)
        self._to.setVisible(evening)
        self._folding.refold()

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by name."""
        evening = {"evening_from": self._from, "evening_to": self._to}
        return {**self._hourly, **evening, "sleep_in": self._sleep_in, "mileage": self._mileage}

    def show_rates(self, contract: Contract) -> None:
        """Fill the fields in."""
        for name, field in self._hourly.items():
            field.set_money(getattr(contract, name))
        self._sleep_in.set_money(contract.sleep_in or None)
        self._mileage.set_money(contract.mileage or None)
        self._from.set_clock(contract.evening_from)
        self._to.set_clock(contract.evening_to)
        self.ask_more()

    def read(self, found: dict[str, Any]) -> dict[str, Any]:
        """Pick the rates out of what the form read; the hours of the evening only where they were asked."""
        made = {name: found[name] for name in (*HOURLY, "evening_from", "evening_to") if name in found}
        return {**made, "sleep_in": found["sleep_in"] or NOTHING, "mileage": found["mileage"] or NOTHING}


def other_rates(contract: Contract) -> list[tuple[str, str]]:
    """Say the rates that differ from the usual one."""
    names = {
        "evening_hourly": t("Evenings, {clock}", clock=clocks(contract.evening_from, contract.evening_to)),
        "weekend_hourly": t("Weekends"),
        "bank_holiday_hourly": t("Bank holidays"), "waking_night_hourly": t("Nights awake"),
        "awake_hourly": t("Awake in a sleep-in"), "travel_hourly": t("Travel for work"),
        "training_hourly": t("Training"),
    }  # fmt: skip
    rates = [(words, getattr(contract, name)) for name, words in names.items()]
    lines = [(words, t("{amount} an hour", amount=money(rate))) for words, rate in rates if rate is not None]
    if contract.sleep_in:
        lines.append((t("A sleep-in"), t("{amount} a night", amount=money(contract.sleep_in))))
    if contract.mileage:
        lines.append((t("A mile in their own car"), money(contract.mileage)))
    return lines
