"""The payments that need the person, a few at a time: what for, whose money, remember."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from app.usecases.life.grounds import Offered, can_be_named
from app.usecases.money.ledger import Names
from app.usecases.money.needing import Alike
from app.usecases.money.saying import Choice as Said
from app.words import day, money, t, tn
from ui.dialogs import offers
from ui.pages.money.serves import Serves
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.field import Choice
from ui.parts.layout import SMALL, Folding, column, in_row, row, stacked
from ui.parts.text import Text

AT_ONCE = 15  # questions shown before the person asks for more


class Question(QWidget):
    """Asks about one group of payments that are alike; `offered` is what of the plan they may serve."""

    def __init__(self, group: Alike, names: Names, offered: Offered) -> None:
        super().__init__()
        self.group = group
        self.purpose: Choice[str] = Choice(t("What was it for?"))
        self.purpose.fill(offers.purposes(names, group.amount))
        self.whose: Choice[int] = Choice(t("Whose money"), offers.pots(names))
        self.remember = QCheckBox(t("Remember this"))
        self.remember.setChecked(True)
        self.serves = Serves()
        self.serves.allow(can_be_named(group.entries[0]))
        self.serves.offer(offered.lines, offered.outcomes)
        for field in (self.purpose, self.whose, self.serves.line, self.serves.outcome):
            field.label.setAccessibleName(f"{field.label.text()} {group.payee}")
        self.remember.setAccessibleName(f"{self.remember.text()}: {group.payee}")
        words = stacked(Text(group.payee, "strong"), Text(_when(group), "small"), None, gap=2)
        answers = Folding(self.purpose, self.whose, _low(self.remember), least=150, gap=SMALL)
        self.whose.setVisible(len(names.pots) > 1)
        answers.refold()
        asked = stacked(answers, self.serves, gap=SMALL)
        row(self, 0).addWidget(Folding(words, asked, least=280, weights=(2, 3)))

    def said(self) -> Said | None:
        """Give the answer, or None while there is none."""
        category = self.purpose.read()
        line, outcome = self.serves.line.read(), self.serves.outcome.read()
        whose, remember = self.whose.read(), self.remember.isChecked()
        return Said(category, whose, remember, line, outcome) if category else None


class Needs(Card):
    """Lists the questions; those that are not answered can be answered later, in Money."""

    def __init__(self) -> None:
        super().__init__(" ", tone="needs")
        self._waiting: list[Alike] = []
        self._names: Names | None = None
        self._offered: Mapping[date, Offered] = {}
        self.questions: list[Question] = []
        self._list = column(gap=SMALL)
        self.more = Button(t("Show &more"), self._more, "link")
        self._later = Text(t("You can leave any of these, and say it later in Money."), "small")
        self.body.addLayout(self._list)
        self.add(in_row(self.more, None), self._later)

    def fill(self, groups: tuple[Alike, ...], names: Names, offered: Mapping[date, Offered]) -> None:
        """Ask about these groups; `offered` is what of the plan a payment of a day may serve."""
        empty(self._list)
        self.questions = []
        self._waiting, self._names, self._offered = list(groups), names, offered
        count = sum(len(group.entries) for group in groups)
        if self.heading is not None:
            self.heading.say(tn("This 1 needs you", "These {count} need you", count))
        self.setVisible(bool(groups))
        self._more()

    def _more(self) -> None:
        if self._names is None:
            return
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for group in now:
            if self.questions:
                self._list.addWidget(rule())
            question = Question(group, self._names, self._offered.get(group.last, Offered()))
            self.questions.append(question)
            self._list.addWidget(question)
        self.more.setText(
            tn("Show &more: {count} name left", "Show &more: {count} names left", len(self._waiting))
        )
        self.more.setVisible(bool(self._waiting))
        if len(self.questions) > AT_ONCE:
            self.questions[-len(now)].purpose.go()

    def said(self) -> dict[Alike, Said]:
        """Give the answers so far."""
        answers = {question.group: question.said() for question in self.questions}
        return {group: said for group, said in answers.items() if said is not None}


def _low(box: QCheckBox) -> QWidget:
    return stacked(None, box)


def _when(group: Alike) -> str:
    amount = money(group.amount, sign=True)
    if len(group.entries) == 1:
        return t("{amount} · {day}", day=day(group.first), amount=amount)
    return t(
        "{amount} in {count} payments, {first} to {last}",
        count=len(group.entries),
        first=day(group.first),
        last=day(group.last),
        amount=amount,
    )
