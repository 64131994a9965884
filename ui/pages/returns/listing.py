"""The returns of this book: which comes next for each funder, and which were signed before."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.period import Period
from app.returns.kept import KeptReturn
from app.usecases.returns import ReturnChoice
from app.words import day, stretch, t
from ui.parts.button import Button
from ui.parts.card import Card, empty
from ui.parts.field import DateField
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, Folding, column, in_row, stacked
from ui.parts.text import Text


class FunderReturns(Card):
    """One funder: the next return, other days if they ask for them, and the earlier ones."""

    wanted = Signal(int, object)
    opened = Signal(object)

    def __init__(self, choice: ReturnChoice, today: date) -> None:
        super().__init__(choice.funder.name)
        self.choice = choice
        self.chips: dict[int, tuple[str, str]] = {}
        coming = choice.coming
        due = t("Due by {day}", day=day(coming.due)) if coming.due else t("They ask for it when they want it")
        ready = Button(t("&Get it ready"), partial(self.wanted.emit, choice.funder.id, coming.period), "main")
        self.other = Button(t("Choose other &days"), self._other, "link")
        self.first = DateField(t("&First day"), today, needed=t("Write the first day."))
        self.last = DateField(t("&Last day"), today, needed=t("Write the last day."))
        own = Button(t("Get these da&ys ready"), self._own_days, "second")
        self._days = stacked(Folding(self.first, self.last, least=220), in_row(own, None))
        self._days.hide()
        self.items = Items(none=t("You have not signed a return yet."))
        self.add(
            Text(t("Next: {period}", period=named(coming.period)), "strong"),
            Text(due, "muted"),
            in_row(ready, self.other, None),
            self._days,
            Text(t("Signed before"), "subheading"),
            self.items,
        )
        self.show_sent()

    def show_sent(self) -> None:
        """List the earlier returns, with what their own check says once it is known."""
        self.items.fill([self._item(kept) for kept in self.choice.sent])

    def say_verdict(self, number: int, genuine: bool) -> None:
        """Show what checking a signed return gave."""
        self.chips[number] = (t("Genuine"), "ok") if genuine else (t("Does not pass"), "bad")
        self.show_sent()

    def _item(self, kept: KeptReturn) -> Item:
        sent = t("Sent on {day}", day=day(kept.sent)) if kept.sent else t("Not marked as sent yet")
        note = t("Signed by {name} · {sent}", name=kept.signer, sent=sent)
        chip, tone = self.chips.get(kept.id, ("", "plain"))
        then = partial(self.opened.emit, kept)
        return Item(named(kept.period), note, chip, tone, t("Open"), then, kind="link")

    def _other(self) -> None:
        self._days.show()
        self.first.set_day(self.choice.coming.period.first)
        self.last.set_day(self.choice.coming.period.last)
        self.first.go()

    def _own_days(self) -> None:
        for field in (self.first, self.last):
            field.show_error("")
        try:
            first, last = self.first.read(), self.last.read()
            if first is not None and last is not None:
                self.wanted.emit(self.choice.funder.id, Period(first, last))
        except AppError as error:
            self.last.show_error(str(error))
            self.last.go()


class Listing(QWidget):
    """Lists the funders; `wanted` carries (funder id, period), `opened` a signed return."""

    wanted = Signal(int, object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.funders: list[FunderReturns] = []
        self._body = column(self, LARGE)

    def fill(self, choices: Sequence[ReturnChoice], today: date) -> None:
        """Show these funders."""
        empty(self._body)
        self.funders = [FunderReturns(choice, today) for choice in choices]
        for funder in self.funders:
            funder.wanted.connect(self.wanted)
            funder.opened.connect(self.opened)
            self._body.addWidget(funder)

    def sent(self) -> list[KeptReturn]:
        """Give the signed returns shown, newest first."""
        return [kept for funder in self.funders for kept in funder.choice.sent]

    def say_verdict(self, kept: KeptReturn, genuine: bool) -> None:
        """Show what checking a signed return gave."""
        for funder in self.funders:
            if funder.choice.funder.id == kept.funder_id:
                funder.say_verdict(kept.id, genuine)


def named(period: Period) -> str:
    """Write a period: July to September 2026, or its two days."""
    return stretch(period.first, period.last)
