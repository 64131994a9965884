"""Choosing the decision that a payment rests on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.ledger.entry import Entry
from app.plan.decision import Decision
from app.plan.names import verdict_name
from app.words import day, money, t, tn
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, TextField
from ui.parts.text import Text, announce


class NameDecision(Asking):
    """Asks for one decision, found by words; the answer is its number."""

    def __init__(self, parent: QWidget, entry: Entry, found: Sequence[Decision]) -> None:
        says = t("{payee}, {amount}", payee=entry.payee, amount=money(entry.amount, sign=True))
        super().__init__(parent, t("Which decision does it rest on?"), says, t("&Name it"))
        self._all = found
        self.words = TextField(t("&Find a decision"))
        self.choice: Choice[int] = Choice(t("The &decision"))
        self.count = Text("", "small")
        self.add(self.words, self.count, self.choice)
        self.words.changed.connect(self._narrow)
        self._narrow()
        self.words.go()

    def _narrow(self) -> None:
        wanted = self.words.line.text().casefold().split()
        found = [each for each in self._all if all(word in _text(each) for word in wanted)]
        self.choice.fill([(_words(each), each.id) for each in found])
        self.count.setText(tn("1 decision", "{count} decisions", len(found)))
        announce(self.count, self.count.text())

    def read(self) -> int | None:
        """Give the decision's number, or None where none is left to choose."""
        if not self.choice.box.count():
            self.words.show_error(t("No decision has these words."))
            self.words.go()
            return None
        return self.choice.read()


def _text(each: Decision) -> str:
    return " ".join((each.what, each.need, each.reason, each.answered_by, each.term)).casefold()


def _words(each: Decision) -> str:
    return t(
        "{what}: {answer}, {day}",
        what=each.what,
        answer=verdict_name(each.verdict),
        day=day(each.answered or each.asked),
    )
