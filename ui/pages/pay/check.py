"""Step 2: one card for each PA with every line of their pay, and those who cannot be paid yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.usecases.pay.run import PayLine, PayRun
from app.words import stretch, t
from ui.pages.pay import said
from ui.pages.pay.mending import Mend, mend_of
from ui.parts.button import Button
from ui.parts.card import Card, Facts, empty, rule
from ui.parts.field import TickField
from ui.parts.flow import flowing
from ui.parts.items import Items
from ui.parts.layout import LARGE, column, stacked, tiles
from ui.parts.text import Text


class PaCard(Card):
    """One PA's pay: what is earned, taken and paid, what it costs, and what to look at."""

    chosen = Signal()
    tax = Signal(int)
    extra = Signal(int)
    carried = Signal(int)
    mend = Signal(str, object)

    def __init__(self, line: PayLine) -> None:
        super().__init__(line.pa.name)
        self.line = line
        name, worked = line.pa.name, line.payslip.pay.worked
        self.tick = TickField(t("Pay now"))
        self.tick.box.setAccessibleName(t("Pay now: {name}", name=name))
        self.tick.box.setChecked(True)
        self.tick.changed.connect(self.chosen)
        self.facts = Facts(said.lines(line.payslip))
        self.add(Text(t("For {days}", days=stretch(worked.first, worked.last)), "muted"), self.facts)
        if line.findings:
            self.add(rule(), Items([said.finding(one) for one in line.findings]))
        tax = Button(t("Change tax and pension"), partial(self.tax.emit, line.pa.id), "link")
        more = Button(t("Add a line of pay"), partial(self.extra.emit, line.pa.id), "link")
        before = Button(t("Add pay from elsewhere"), partial(self.carried.emit, line.pa.id), "link")
        hours = Button(t("See the hours"), partial(self.mend.emit, "hours", line.pa.id), "link")
        for button in (tax, more, before, hours):
            button.setAccessibleName(f"{button.text()}: {name}")
        self.add(None, rule(), flowing(hours, tax, more, before), self.tick)


class CheckStep(QWidget):
    """Shows a pay run; `mend` carries a page and what to show there, `tax`, `extra`, `carried` a PA's number.

    `employer` asks for the employer's papers, `chosen` says that somebody is left out or paid after all.
    """

    chosen = Signal()
    tax = Signal(int)
    extra = Signal(int)
    carried = Signal(int)
    mend = Signal(str, object)
    employer = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[PaCard] = []
        self.findings = Items()
        papers = Button(t("Change your &details"), self.employer.emit, "second")
        self._findings = Card(t("Before you pay"), tone="needs").add(self.findings, flowing(papers))
        hours = Button(t("Go to &hours"), partial(self.mend.emit, "hours", None), "second")
        nobody = Text(t("Hours go into a pay once both have agreed them. None are waiting for this day."))
        self._nobody = Card(t("There is nothing to pay on this day")).add(nobody, flowing(hours))
        self.not_yet = column()
        self._waiting = Card(t("Not yet"), tone="needs").add(self.not_yet)
        self._place = column()
        self._body = column(self, LARGE)
        self.paid = Text("", "muted")
        for card in (self.paid, self._findings, self._nobody, self._waiting):
            self._body.addWidget(card)
        self._body.addLayout(self._place)

    @property
    def pa_ids(self) -> tuple[int, ...]:
        """The PAs that are to be paid now."""
        return tuple(card.line.pa.id for card in self.cards if card.tick.box.isChecked())

    def fill(self, run: PayRun) -> None:
        """Show this run; who was left out stays so."""
        left_out = {card.line.pa.id for card in self.cards if not card.tick.box.isChecked()}
        empty(self._place)
        self.cards = [PaCard(line) for line in run.lines]
        for card in self.cards:
            card.tick.box.setChecked(card.line.pa.id not in left_out)
            card.chosen.connect(self.chosen)
            card.tax.connect(self.tax)
            card.extra.connect(self.extra)
            card.carried.connect(self.carried)
            card.mend.connect(self.mend)
        if self.cards:
            self._place.addWidget(tiles(*self.cards, least=420))
        self.findings.fill([said.finding(one) for one in run.findings])
        self._findings.setVisible(bool(run.findings))
        self._nobody.setVisible(not run.lines)
        names = ", ".join(kept.name for kept in run.paid)
        self.paid.setText(t("Paid for this day already: {names}", names=names))
        self.paid.setVisible(bool(names))
        self._show_waiting([mend_of(one) for one in run.not_yet])

    def _show_waiting(self, mends: Sequence[Mend]) -> None:
        empty(self.not_yet)
        for at, mend in enumerate(mends):
            if at:
                self.not_yet.addWidget(rule())
            self.not_yet.addWidget(self._line(mend))
        self._waiting.setVisible(bool(mends))

    def _line(self, mend: Mend) -> QWidget:
        then = partial(self.mend.emit, mend.page, mend.thing)
        button = Button(mend.words, partial(self.tax.emit, mend.pa_id) if mend.here else then, "second")
        button.setAccessibleName(f"{mend.words}: {mend.who}")
        return stacked(Text(mend.who, "strong"), Text(mend.why), flowing(button), gap=6)
