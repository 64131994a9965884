"""A PA's pay: how they are taxed, and the payslips they were given."""

from datetime import date
from functools import partial

from app.errors import AppError
from app.payroll.kept import KeptPayslip
from app.payroll.periods import name_of_year
from app.payroll.record import CarriedIn, PayrollRecord, code_on, loans_of, scheme_on
from app.period import tax_year
from app.usecases.pay.payslips import payslip_pdf
from app.usecases.pay.records import keep_carried_in, keep_payroll_record
from app.words import day, money, stretch, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.carried_form import CarriedForm
from ui.dialogs.documents import Document, Documents
from ui.dialogs.payroll_form import PayrollForm
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, Facts, empty, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, column
from ui.parts.text import Text
from ui.tasks import Book

SHOWN = 12  # payslips at once: a year of months


class PaySection(Section):
    """Shows what the pay is worked out by, and the payslips."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self._all = False
        self.documents = Documents(page)
        self.facts, self.findings = Facts(), FindingLines(t("All that is needed is here"))
        self.change = Button("", self._ask, "second")
        self.before = Button(t("Pay of this tax year from &elsewhere"), self._ask_before, "link")
        tax = Card(t("How they are taxed")).add(
            self.facts, self.findings, None, flowing(self.change, self.before)
        )
        self.slips = column()
        self.more = Button(t("Show older payslips"), self._show_all, "link")
        slips = Card(t("Payslips")).add(self.slips, flowing(self.more), None)
        self.body.addWidget(beside(tax, slips, (2, 3), least=380))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show it as it now is."""
        self.seen = seen
        today = self.clock()
        record = seen.record
        self.facts.fill(record_facts(record, today) if record is not None else [])
        self.change.setText(
            t("Put in &their tax details") if record is None else t("Change the &tax details")
        )
        none = t("Before the first pay, put in the P45 or the starter checklist.")
        self.findings.setVisible(record is not None)
        self.findings.fill(seen.pay_findings)
        if record is None:
            self.facts.fill([(none, "")])
        # Figures from elsewhere go in before the first payslip of a tax year, not after it.
        year = tax_year(today)
        self.before.setVisible(all(slip.pay_day not in year for slip in seen.payslips))
        self._show_slips()

    def _show_slips(self) -> None:
        empty(self.slips)
        newest = sorted(self.seen.payslips, key=lambda one: (one.pay_day, one.id), reverse=True)
        shown = newest if self._all else newest[:SHOWN]
        if not shown:
            self.slips.addWidget(Text(t("None yet. The pay run makes them."), "muted"))
        for at, slip in enumerate(shown):
            if at:
                self.slips.addWidget(rule())
            self.slips.addWidget(self.documents.line(_document(slip), _note(slip)))
        self.more.setVisible(len(shown) < len(newest))

    def _show_all(self) -> None:
        self._all = True
        self._show_slips()

    def _ask(self) -> None:
        pa = self.seen.file.pa
        record = self.seen.record or PayrollRecord(0, pa.id, pa.started)
        form = PayrollForm(self.page, pa.name, record, self.clock())
        self.page.ask_with(form, keep_payroll_record, t("The tax details are kept."), self.change)

    def _ask_before(self) -> None:
        pa = self.seen.file.pa
        figures = self.seen.carried or CarriedIn(0, pa.id, name_of_year(self.clock()))
        form = CarriedForm(self.page, pa.name, figures)
        self.page.ask_with(form, keep_carried_in, t("The figures are written down."), self.before)


def record_facts(record: PayrollRecord, on: date) -> list[tuple[str, str]]:
    """Say what a PA's pay is worked out by on a day."""
    plans = ", ".join(sorted(plan.value.replace("_", " ") for plan in loans_of(record)))
    scheme = scheme_on(record, on)
    pension = t("Not in a pension")
    if scheme is not None:
        pension = t(
            "They pay {theirs} %, you pay {mine} %",
            theirs=_percent(record.employee_rate),
            mine=_percent(record.employer_rate),
        )
    return [
        (t("Tax code"), _code(record, on)),
        (t("National Insurance letter"), record.letter or t("By their age")),
        (t("Loans they pay back"), plans or t("None")),
        (t("Pension"), pension),
        (t("Holds from"), day(record.first)),
    ]


def _code(record: PayrollRecord, on: date) -> str:
    try:
        return str(code_on(record, on))
    except AppError as error:
        return error.sentence


def _percent(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _document(slip: KeptPayslip) -> Document:
    title = t("Payslip of {day}", day=day(slip.pay_day))
    file = f"payslip-{slip.pay_day.isoformat()}-{slip.name.replace(' ', '-')}.pdf"
    return Document(title, file, partial(_pdf, slip.id))


def _pdf(number: int, book: Book) -> bytes:
    return payslip_pdf(book, number)


def _note(slip: KeptPayslip) -> str:
    return t("{days} · {amount} paid", days=stretch(slip.first, slip.last), amount=money(slip.to_pay))
