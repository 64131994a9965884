"""Putting right: what happened to one entry, with a way back from each change."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.ledger.entry import Entry
from app.usecases.money.ledger import Detail, Names
from app.usecases.money.saying import Choice as Said
from app.words import day, moment, money, t
from ui.dialogs import offers
from ui.dialogs.asking import Asking
from ui.parts.button import Button
from ui.parts.card import Card, Notice
from ui.parts.field import Choice, Radios
from ui.parts.items import Item, Items
from ui.parts.layout import in_row
from ui.parts.text import Text


@dataclass(frozen=True, slots=True)
class UndoChange:
    """Undo one change of the history."""

    change_id: int
    because: str


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Take a typed entry out again."""


@dataclass(frozen=True, slots=True)
class JoinHalf:
    """Say that the entry and another are the two halves of one move between accounts."""

    other_id: int


@dataclass(frozen=True, slots=True)
class Correct:
    """Put right what an entry in a signed return was for."""

    said: Said


class PutRight(Asking):
    """Shows an entry's history; the answer is `UndoChange`, `TakeOut`, `JoinHalf` or `Correct`."""

    def __init__(self, parent: QWidget, detail: Detail, names: Names, halves: Sequence[Entry] = ()) -> None:
        entry = detail.entry
        super().__init__(parent, t("Put right"), entry.payee)
        self._detail, self._names = detail, names
        if detail.sealed:
            self._sealed()
        elif not entry.bank_key:
            self._typed()
        else:
            self.add(Text(t("The bank says that this payment was made, so it stays."), "muted"))
        if halves and not detail.sealed:
            self._moved(halves)
        self.history = Items([self._item(at) for at in range(len(detail.history))])
        self.add(Card(t("What happened to it")).add(self.history))
        self.close_button.setFocus()

    def _item(self, at: int) -> Item:
        change = self._detail.history[at]
        note = t("{moment}, {name}", moment=moment(change.at), name=change.actor.name)
        # What made the entry is not undone here: a typed one is taken out, a statement undone as a whole.
        can = not self._detail.sealed and at < len(self._detail.history) - 1
        return Item(
            change.because,
            note,
            action=t("Undo") if can else "",
            then=partial(self.answered.emit, UndoChange(change.id, change.because)),
            kind="link",
        )

    def _typed(self) -> None:
        out = Button(t("&Take it out"), partial(self.answered.emit, TakeOut()), "second")
        self.add(
            Card().add(
                Text(t("You wrote this down yourself. You can take it out, and undo that later.")),
                in_row(out, None),
            )
        )

    def _moved(self, halves: Sequence[Entry]) -> None:
        accounts = {account.id: account.name for account in self._names.accounts}
        options = [
            (
                t(
                    "{amount} on {day}, {account}",
                    amount=money(half.amount, sign=True),
                    day=day(half.day),
                    account=accounts.get(half.account_id, ""),
                ),
                half.id,
            )
            for half in halves
        ]
        self.half: Radios[int] = Radios(t("Which is the other half?"), options)
        self.half.set(halves[0].id)
        self.add(
            Card(t("Was it a move between my accounts?")).add(
                Text(t("Then it is neither spending nor money in."), "muted"),
                self.half,
                in_row(Button(t("Yes, &join the two"), self._join, "second"), None),
            )
        )

    def _join(self) -> None:
        self.answered.emit(JoinHalf(self.half.read()))

    def _sealed(self) -> None:
        self.purpose: Choice[str] = Choice(t("What it was really &for"))
        self.purpose.fill(offers.purposes(self._names, self._detail.entry.amount))
        self.whose: Choice[int] = Choice(t("&Whose money it really was"), offers.pots(self._names))
        self.add(
            Notice("info", "", self._detail.sealed),
            Card(t("Correct it")).add(
                Text(
                    t(
                        "The signed return stays as it is. A correction is added today, "
                        "and shows in your next return."
                    )
                ),
                self.purpose,
                self.whose,
                in_row(Button(t("&Add the correction"), self._correct, "main"), None),
            ),
        )

    def _correct(self) -> None:
        category = self.purpose.read()
        self.purpose.show_error("" if category else t("Choose what it was for."))
        if not category:
            self.purpose.go()
            return
        self.answered.emit(Correct(Said(category, self.whose.read())))
