"""Sharing one entry out over several purposes, or several people's money."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.usecases.life.grounds import Grounds
from app.usecases.money.ledger import Names
from app.words import money, t
from ui.dialogs import offers
from ui.dialogs.asking import Asking
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice, MoneyField
from ui.parts.layout import Folding, column, in_row
from ui.parts.text import Text, announce


@dataclass(frozen=True, slots=True)
class Shares:
    """The parts an entry is shared out into; they add up to it."""

    splits: tuple[Split, ...]


class _Part(Card):
    """One part: how much, what for, whose money."""

    def __init__(self, number: int, names: Names, sign: int, grounds: Grounds | None) -> None:
        super().__init__(t("Part {number}", number=number))
        self._sign = sign
        self.amount = MoneyField(t("How much, in pounds"))
        self.purpose: Choice[str] = Choice(t("What for"), offers.purposes(names, Money(sign)))
        self.whose: Choice[int] = Choice(t("Whose money"), offers.pots(names))
        self.line: Choice[int] = Choice(t("Line of the plan"))
        self._kept = Split(Money(sign))
        self._lines = grounds.lines if grounds is not None and sign < 0 else ()
        for field in (self.amount, self.purpose, self.whose, self.line):
            # A list that drops down is named by its label alone, a line by its own name.
            for named in (field.control, field.label):
                named.setAccessibleName(f"{field.label.text()}, {self.heading_words}")
        self.whose.setVisible(len(names.pots) > 1)
        self.line.setVisible(bool(self._lines))
        self.line.fill(offers.plan_lines(self._lines))
        self.add(Folding(self.amount, self.purpose, self.whose, self.line, least=170))

    @property
    def heading_words(self) -> str:
        """The card's heading."""
        return self.heading.text() if self.heading is not None else ""

    def show_split(self, split: Split) -> None:
        """Fill the part in."""
        self.amount.set_money(abs(split.amount))
        self.purpose.set(split.category)
        if split.pot_id:
            self.whose.set(split.pot_id)
        self._kept = split
        self.line.fill(offers.plan_lines(self._lines, split.plan_line_id))
        self.line.set(split.plan_line_id)

    def much(self) -> Money | None:
        """Give how much this part is, or None while nothing is written; raises AppError for no amount."""
        amount = self.amount.read()
        return abs(amount) * self._sign if amount is not None else None

    def split(self) -> Split | None:
        """Give the part, or None where nothing is written."""
        amount = self.much()
        category = self.purpose.read()
        if not amount:
            return None
        pot_id = self.whose.read() if category else 0
        # What else was said of this part stays with it.
        return replace(
            self._kept, amount=amount, category=category, pot_id=pot_id, plan_line_id=self.line.read()
        )


class ShareOut(Asking):
    """Asks for the parts of one entry; the answer is `Shares`, which add up to it."""

    def __init__(self, parent: QWidget, entry: Entry, names: Names, grounds: Grounds | None = None) -> None:
        says = t(
            "{payee}, {amount}. The parts must add up to it.", payee=entry.payee, amount=money(entry.amount)
        )
        super().__init__(parent, t("Share it out"), says, t("&Save the parts"))
        self._entry, self._names, self._grounds = entry, names, grounds
        self._sign = -1 if entry.amount.pence < 0 else 1
        self.parts: list[_Part] = []
        self._list = column()
        self.left = Text("", "strong")
        self.more = Button(t("Add another &part"), self._more, "link")
        self.body.addLayout(self._list)
        self.add(in_row(self.more, None), self.left)
        for split in entry.splits:
            self._more(split)
        if len(self.parts) == 1:
            self._more()
        self._count()
        self.parts[0].amount.go()

    def _more(self, split: Split | None = None) -> None:
        part = _Part(len(self.parts) + 1, self._names, self._sign, self._grounds)
        self.parts.append(part)
        self._list.addWidget(part)
        if split is not None:
            part.show_split(split)
        part.amount.changed.connect(self._count)
        part.amount.go()

    def _left(self) -> Money:
        sizes = [part.much() for part in self.parts]
        return self._entry.amount - total(size for size in sizes if size is not None)

    def _count(self) -> None:
        try:
            left = self._left()
        except AppError as error:
            # Somebody is still typing; Save says it by the field.
            self.left.setText(str(error))
            return
        words = t("{amount} left to share out", amount=money(left)) if left else t("The parts add up.")
        if words != self.left.text():
            self.left.setText(words)
            announce(self.left, words)

    def read(self) -> Shares | None:
        """Give the parts, or None once it is shown what is wrong."""
        try:
            splits = [part.split() for part in self.parts]
            left = self._left()
        except AppError as error:
            self.show_problem(error)
            return None
        if left:
            what = t("{amount} is left to share out.", amount=money(left))
            self.show_problem(AppError(what, t("Change a part until nothing is left over.")))
            return None
        return Shares(tuple(split for split in splits if split is not None))
