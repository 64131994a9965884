"""Beside a rate: the least an hour may be paid by law on the day, and whether the rate reaches it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.money import Money
from app.usecases.team.lowest_pay import LowestPay, lowest_pay
from app.words import day, money, t
from ui.parts.field import DateField, MoneyField
from ui.parts.layout import column
from ui.parts.text import Chip, Text
from ui.tasks import Tasks


class LowestBeside(QWidget):
    """Follows a rate, and the first day it holds; `born` gives the PA's day of birth where it is known."""

    def __init__(
        self, tasks: Tasks, rate: MoneyField, first: DateField, born: Callable[[], date | None]
    ) -> None:
        super().__init__()
        self._tasks, self._rate, self._first, self._born = tasks, rate, first, born
        self.lowest: LowestPay | None = None
        self.says = Text("", "small")
        self.chip = Chip("")
        body = column(self, 4)
        body.addWidget(self.says)
        body.addWidget(self.chip)
        self.hide()
        rate.changed.connect(self._judge)
        first.changed.connect(self.ask)

    def ask(self) -> None:
        """Find out what is the least on the day typed."""
        on = _typed(self._first.read)
        born = self._born()
        if isinstance(on, date):
            self._tasks.ask(self, lambda book: lowest_pay(book, on, born), self._show, newest=True)

    def _show(self, found: LowestPay | None) -> None:
        self.lowest = found
        self.setVisible(found is not None)
        if found is None:
            return
        words = (
            t("The law asks for {rate} an hour at least, at their age on {day}.")
            if found.by_age
            else t("The law asks for {rate} an hour at least from age 21 on {day}. Younger, it may be less.")
        )
        self.says.setText(words.format(rate=money(found.rate), day=day(found.day)))
        self._judge()

    def _judge(self) -> None:
        rate = _typed(self._rate.read)
        self.chip.setVisible(isinstance(rate, Money) and self.lowest is not None)
        if not isinstance(rate, Money) or self.lowest is None:
            return
        enough = rate >= self.lowest.rate
        below = t("Below the minimum wage") if self.lowest.by_age else t("Below the minimum wage from 21")
        self.chip.set(t("At least the minimum wage") if enough else below, "ok" if enough else "warn")


def _typed(read: Callable[[], object]) -> object:
    try:
        return read()
    except AppError:
        return None
