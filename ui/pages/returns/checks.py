"""Step 3: the sum beside the funder's checks, each with a way to mend it or a reason typed in place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import Severity
from app.returns.parts import Check, Return
from app.usecases.returns.parts import entry_of, papers_missing
from app.words import t, tn
from ui.pages.returns.sums import SumCard
from ui.parts.button import Button
from ui.parts.card import Card, empty, rule
from ui.parts.field import TextField
from ui.parts.flow import flowing
from ui.parts.layout import SMALL, beside, column, row, stacked
from ui.parts.text import Chip, Text

Key = tuple[str, str]


class CheckRow(QWidget):
    """One check: how it went, what can be done, and the reason given."""

    reason = Signal(object, str)
    mend = Signal(int)
    asks = Signal(str)

    def __init__(self, check: Check, entry_id: int) -> None:
        super().__init__()
        self.check = check
        self._entry = entry_id
        note = t("You said: “{reason}”", reason=check.reason) if check.reason else check.remedy
        texts = [Text(check.sentence, "strong"), Text(check.detail, "small"), Text(note, "small")]
        words = stacked(*[text for text in texts if text.text()], gap=2)
        top = QWidget()
        line = row(top)
        line.addWidget(words, 1)
        line.addWidget(Chip(*chip_of(check)))
        self.field = TextField(t("Why it is like this"))
        self.field.label.setAccessibleName(f"{self.field.label.text()}: {check.sentence}, {check.detail}")
        self._box = stacked(
            self.field,
            flowing(
                Button(t("Save the reason"), self._save, "link"), Button(t("Leave it"), self._leave, "link")
            ),
            gap=4,
        )
        self._box.hide()
        self.buttons = self._actions()
        acts = [] if check.passed else [flowing(*self.buttons, self._why(), gap=18)]
        body = column(self, 2, (0, 3, 0, 3))
        for part in (top, self._box, *acts):
            body.addWidget(part)

    def _actions(self) -> list[Button]:
        check = self.check
        if check.passed:
            return []
        made = (
            [Button(t("See the payment"), partial(self.mend.emit, self._entry), "link")]
            if self._entry
            else []
        )
        if not check.blocks:
            words = t("Change the reason") if check.reason else t("Give a reason")
            made.append(Button(words, self._ask, "link"))
        for button in made:
            button.setAccessibleName(f"{button.text()}: {check.sentence}, {check.detail}")
        return made

    def _why(self) -> Button:
        check = self.check
        why = Button(t("The rule behind it"), partial(self.asks.emit, check.rule), "link")
        why.setAccessibleName(f"{why.text()}: {check.sentence}, {check.detail}")
        return why

    @property
    def typed(self) -> str | None:
        """What is being typed as a reason, or None while nothing is."""
        return None if self._box.isHidden() else self.field.line.text()

    def go_on(self, typed: str | None) -> None:
        """Show again what was being typed."""
        if typed is not None:
            self._ask()
            self.field.set(typed)

    def _ask(self) -> None:
        self.field.set(self.check.reason)
        self._box.show()
        self.field.go()

    def _leave(self) -> None:
        self._box.hide()
        self.take_focus()

    def _save(self) -> None:
        self.reason.emit(self.check.key, self.field.line.text().strip())

    def take_focus(self) -> None:
        """Put the focus on what can be done here."""
        if self.buttons:
            self.buttons[-1].setFocus()


class CheckStep(QWidget):
    """Shows the checks; `reason` carries a check's key and words, `mend` an entry, `papers` asks for them.

    `asks` carries the id of a rule that somebody wants to read.
    """

    reason = Signal(object, str)
    mend = Signal(int)
    asks = Signal(str)
    papers = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sums = SumCard()
        self.rows: list[CheckRow] = []
        self._focus: Key = ("", "")
        self._list = column(gap=SMALL)
        self._card = Card(t("The funder's checks"))
        self._card.body.addLayout(self._list)
        self.found = Text("", "muted")
        self._card.add(None)
        body = column(self, 12)
        body.addWidget(beside(self.sums, self._card, least=380))
        body.addWidget(self.found)

    def fill(self, drafted: Return) -> None:
        """Show this return's checks; receipts that are missing stand as one, with the way to the papers."""
        self.sums.fill(drafted)
        typed = {line.check.key: line.typed for line in self.rows if line.typed is not None}
        typed.pop(self._focus, None)
        empty(self._list)
        self.rows = []
        missing = (
            {one.check.key for one in papers_missing(drafted)} if len(papers_missing(drafted)) > 1 else set()
        )
        shown = [check for check in drafted.checks if check.key not in missing]
        for check in shown:
            self._put(CheckRow(check, entry_of(drafted, check)))
        if missing:
            self._put_missing(drafted, missing)
        for line in self.rows:
            line.go_on(typed.get(line.check.key))
        self.found.setText(_found(drafted))
        self._back_to_focus()

    def _put(self, line: CheckRow) -> None:
        if self._list.count():
            self._list.addWidget(rule())
        line.reason.connect(self._reason)
        line.mend.connect(self.mend)
        line.asks.connect(self.asks)
        self.rows.append(line)
        self._list.addWidget(line)

    def _put_missing(self, drafted: Return, keys: set[Key]) -> None:
        without = sum(1 for check in drafted.not_passed if check.key in keys and check.needs_reason)
        words = tn("{count} receipt is missing", "{count} receipts are missing", len(keys))
        note = (
            tn("{count} has no reason yet", "{count} have no reason yet", without)
            if without
            else t("Reasons are given")
        )
        line = QWidget()
        body = row(line)
        body.addWidget(stacked(Text(words, "strong"), Text(note, "small"), gap=2), 1)
        body.addWidget(Button(t("See the &receipts"), self.papers.emit, "second"))
        self._list.addWidget(rule())
        self._list.addWidget(line)

    def _reason(self, key: Key, words: str) -> None:
        self._focus = key
        self.reason.emit(key, words)

    def _back_to_focus(self) -> None:
        for line in self.rows:
            if line.check.key == self._focus:
                line.take_focus()
        self._focus = ("", "")


def chip_of(check: Check) -> tuple[str, str]:
    """Say in a word how a check went, and in what tone."""
    if check.passed:
        return t("Passed"), "ok"
    if check.blocks:
        return t("Must be mended"), "bad"
    if check.reason:
        return t("Reason given"), "info"
    if check.severity is Severity.NOTE:
        return t("Note"), "info"
    return t("Needs a reason"), "warn"


def _found(drafted: Return) -> str:
    if drafted.blockers:
        return t("The sums do not hold yet. What must be mended stops you from signing.")
    if any(check.needs_reason for check in drafted.checks):
        return t("You can send it with checks that do not pass. Your reason goes with it.")
    return t("Nothing stops you from signing.")
