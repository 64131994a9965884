"""Step 2: the papers that go with the return, and the receipts still to be found."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.returns.parts import Evidence, Return
from app.usecases.returns.parts import Missing, papers_missing
from app.words import t, tn
from ui.pages.returns.telling import ExtrasCard
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import TextField
from ui.parts.items import Item, Items
from ui.parts.layout import column, in_row

SHOWN = 40  # of each list; the rest is counted


class PapersStep(QWidget):
    """Lists what is missing and what is there; `attach` carries an entry, `look` a paper's number.

    `reason` carries one reason for every receipt that cannot be found.
    """

    attach = Signal(int)
    look = Signal(int)
    reason = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._missing: tuple[Missing, ...] = ()
        self.missing = Items(none=t("Nothing is missing."))
        self.reason_field = TextField(t("If they &cannot be found, say why, once for all"))
        self._reason = column()
        self._give = Button(t("&Give this reason for all of them"), self._give_reason, "second")
        self.asked = Card(t("Receipts to find")).add(
            self.missing, self.reason_field, in_row(self._give, None)
        )
        self.there = Items(none=t("No papers are in this period yet."))
        self._there = Card(t("Papers that go with it")).add(self.there)
        body = column(self, 18)
        self.extras = ExtrasCard()
        body.addWidget(self.asked)
        body.addWidget(self._there)
        body.addWidget(self.extras)

    def fill(self, drafted: Return) -> None:
        """Show this return's papers."""
        self._missing = papers_missing(drafted)
        self.missing.fill([self._item(one) for one in self._missing[:SHOWN]])
        open_ones = [one for one in self._missing if one.check.needs_reason]
        for part in (self.reason_field, self._give):
            part.setVisible(bool(open_ones))
        count = len(self._missing)
        self.asked.tint("needs" if open_ones else "plain")
        if self.asked.heading is not None:
            self.asked.heading.say(
                tn("1 receipt to find", "{count} receipts to find", count) if count else t("Receipts")
            )
        self.there.fill([self._paper(one) for one in drafted.evidence[:SHOWN]])

    def _item(self, one: Missing) -> Item:
        check = one.check
        note = t("You said: {reason}", reason=check.reason) if check.reason else check.remedy
        can = bool(one.entry_id)
        then = partial(self.attach.emit, one.entry_id)
        return Item(check.detail, note, action=t("Attach") if can else "", then=then, kind="link")

    def _paper(self, one: Evidence) -> Item:
        lines = tn("line {lines}", "lines {lines}", len(one.lines), lines=", ".join(map(str, one.lines)))
        note = lines if one.lines else t("the bank's own file") if one.kind == "bank_statement" else ""
        name = t("{number}. {name}", number=one.number, name=one.name)
        return Item(name, note, action=t("Look"), then=partial(self.look.emit, one.paper_id), kind="link")

    def _give_reason(self) -> None:
        words = self.reason_field.line.text().strip()
        self.reason_field.show_error("" if words else t("Write why the receipts cannot be found."))
        if not words:
            self.reason_field.go()
            return
        self.reason.emit([one.check.key for one in self._missing if one.check.needs_reason], words)
        self.reason_field.set("")
