"""Step 1: which pay day, the pays before it, the employer's own papers, and the end of the tax year."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.payroll.record import EmployerRecord, Filing
from app.usecases.pay.paid import PaidDay
from app.usecases.pay.run import PayDay
from app.words import day, long_day, money, t, tn
from ui.dialogs.documents import Documents
from ui.pages.pay.made import p45, p60, summary
from ui.pages.pay.seen import Seen, YearPapers
from ui.parts.button import Button
from ui.parts.card import Card, empty
from ui.parts.field import Choice
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import LARGE, beside, column, stacked
from ui.parts.text import Text

SHOWN = 6  # earlier pays shown before the rest is asked for


class ChooseStep(QWidget):
    """Offers the pay days; `ready` carries the day to get ready, `opened` an earlier one.

    `employer` asks for the employer's papers, `everything` for all earlier pays.
    """

    ready = Signal(object)
    opened = Signal(object)
    employer = Signal()
    everything = Signal()

    def __init__(self, documents: Documents) -> None:
        super().__init__()
        self._documents = documents
        self.coming = Items(none=t("No PA has a pay day yet. Add a PA on the page Support team."))
        self.earlier = Items(none=t("Nobody was paid from this book yet."))
        self.more = Button(t("Show &all earlier pays"), self.everything.emit, "link")
        self.facts = column(gap=10)
        self.pension = Items()
        self.change = Button(t("Change your &details"), self.employer.emit, "second")
        self.year: Choice[YearPapers] = Choice(t("Which &tax year?"))
        self.year.changed.connect(self._show_year)
        self._lines = column()
        self._papers = Card(t("At the end of the tax year")).add(self.year, self._lines, None)
        self._today = date.min
        next_days = Card(t("Choose the pay day"), tone="main").add(self.coming, None)
        before = Card(t("Earlier pays")).add(self.earlier, self.more, None)
        own = Card(t("You as an employer")).add(self.facts, None, flowing(self.change))
        self._duties = Card(t("Pension duties")).add(self.pension, None)
        right = stacked(self._duties, self._papers, None, gap=LARGE)
        self._own = beside(own, right, least=400)
        body = column(self, LARGE)
        for part in (next_days, before, self._own):
            body.addWidget(part)

    def fill(self, seen: Seen, today: date) -> None:
        """Show the pay days as they now stand."""
        self._today = today
        self.coming.fill([self._coming(one, main=not at) for at, one in enumerate(seen.coming)])
        whole = len(seen.earlier) != SHOWN + 1
        self._list(seen.earlier if whole else seen.earlier[:SHOWN])
        self.more.setVisible(not whole)
        self._fill_facts(employer_facts(seen.employer))
        self.year.fill([(one.name, one) for one in seen.years])
        self.year.setVisible(len(seen.years) > 1)
        self._show_year()
        self.pension.fill([Item(what, t("By {day}", day=day(by))) for what, by in seen.pension])
        self._duties.setVisible(bool(seen.pension))
        self._papers.setVisible(bool(seen.years))

    def _fill_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show each answer under its words: references are long and do not break."""
        empty(self.facts)
        for words, value in facts:
            self.facts.addWidget(stacked(Text(words, "small"), Text(value), gap=0))

    def _show_year(self) -> None:
        empty(self._lines)
        if not self.year.box.count():
            return
        papers = self.year.read()
        ends = day(papers.days.last)
        if self._today > papers.days.last:
            by = t("They must have it by {day}.", day=day(papers.p60_by))
            for pa in papers.need_p60:
                self._lines.addWidget(self._documents.line(p60(pa, papers.name), by))
        else:
            words = t("P60s for your PAs come here after {day}.", day=ends)
            self._lines.addWidget(Text(words, "muted"))
        for pa in papers.left:
            self._lines.addWidget(self._documents.line(p45(pa), t("They need it when they leave.")))
        note = t("Tax year {year}, as far as it is paid.", year=papers.name)
        self._lines.addWidget(self._documents.line(summary(papers.name), note))

    def _coming(self, one: PayDay, *, main: bool) -> Item:
        then, kind = partial(self.ready.emit, one.day), "main" if main else "second"
        chip, tone = (t("This day has passed"), "warn") if one.is_late else ("", "plain")
        return Item(
            long_day(one.day),
            ", ".join(pa.name for pa in one.pas),
            chip,
            tone,
            t("Get it ready"),
            then,
            kind=kind,
        )

    def _list(self, paid: Sequence[PaidDay]) -> None:
        self.earlier.fill([self._paid(one) for one in paid])

    def _paid(self, one: PaidDay) -> Item:
        slips = tn("1 payslip, {amount}", "{count} payslips, {amount}", len(one.payslips),
                   amount=money(one.to_pay))  # fmt: skip
        then = partial(self.opened.emit, one.day)
        return Item(long_day(one.day), slips, *paid_chip(one), t("Open"), then, kind="link")


def paid_chip(one: PaidDay) -> tuple[str, str]:
    """Say whether the bank shows the wages of a pay day paid."""
    if not one.waiting:
        return t("Paid, the bank shows it"), "ok"
    return tn("1 still to pay", "{count} still to pay", one.waiting), "warn"


def employer_facts(record: EmployerRecord) -> list[tuple[str, str]]:
    """Say what is known of the employer."""
    bureau = record.filing is Filing.BUREAU
    how = t("A bureau does it: {name}", name=record.bureau_name) if bureau else t("I do it, with HMRC’s tool")
    said = [(t("HMRC is told"), how), (t("PAYE reference"), _or_not(record.paye_reference))]
    if not bureau:
        often = t("Every 3 months") if record.quarterly else t("Every month")
        said += [
            (t("Accounts Office reference"), _or_not(record.accounts_reference)),
            (t("HMRC is paid"), often),
        ]
        claimed = t("Claimed") if record.claims_allowance else t("Not claimed")
        said.append((t("Employment Allowance"), claimed))
    return [*said, (t("Pension provider"), _or_not(record.pension_provider))]


def _or_not(words: str) -> str:
    return words or t("Not written down")
