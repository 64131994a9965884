"""Asking for what the employer's own papers say: how HMRC is told, the pension provider."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.money import NOTHING
from app.payroll.periods import name_of_year
from app.payroll.record import EmployerRecord, Filing
from app.words import t
from ui.dialogs.amounts import CountField, RateField
from ui.dialogs.asking import Asking
from ui.parts.card import rule
from ui.parts.field import DateField, Form, Radios, TextField, TickField
from ui.parts.text import Heading

LAST_DAY_OF_MONTHS = 28  # every month has it


class EmployerForm(Asking):
    """Asks for the employer's record; the answer is an `EmployerRecord`.

    Who uses a bureau is asked for less: the bureau keeps the tax side.
    """

    def __init__(self, parent: QWidget, record: EmployerRecord, today: date) -> None:
        says = t("What you do not know yet can wait. Daybook says when it is needed.")
        super().__init__(parent, t("You as an employer"), says, t("&Save"))
        self._record, self._year = record, name_of_year(today)
        self._ask_filing()
        self._ask_tax()
        self._ask_pension(today)
        self._form = Form(
            self.problems,
            filing=self.filing, bureau_name=self.bureau, bureau_contact=self.contact,
            paye_reference=self.reference, accounts_reference=self.accounts, quarterly=self.quarterly,
            claims_allowance=self.allowance, allowance_grounds=self.grounds, allowance_used=self.used,
            pension_provider=self.provider, pension_reference=self.scheme, pension_due_day=self.due,
            duties_began=self.duties,
        )  # fmt: skip
        self._lay_out()
        self._show(record)
        for field in (self.filing, self.allowance):
            field.changed.connect(self._ask_more)
        self._ask_more()
        self.filing.go()

    def _ask_filing(self) -> None:
        ways = [
            (t("I do it &myself, with HMRC’s free tool"), Filing.OWN_TOOL),
            (t("A payroll &bureau does it for me"), Filing.BUREAU),
        ]
        self.filing: Radios[Filing] = Radios(t("Who tells HMRC about each pay?"), ways)
        self.bureau = TextField(t("What is the b&ureau called?"))
        self.contact = TextField(t("How do you &reach them?"), t("A phone number or an email address"))

    def _ask_tax(self) -> None:
        self.reference = TextField(
            t("Employer &PAYE reference"), t("Like 123/AB456. It is on HMRC’s letter when you registered.")
        )
        self.accounts = TextField(
            t("&Accounts Office reference"),
            t("Like 123PA00012345. It goes with every payment to HMRC."),
        )
        self.quarterly = TickField(
            t("I pay HMRC every 3 months (&quarterly)"), t("HMRC agreed to it. Otherwise it is every month.")
        )
        self.allowance = TickField(
            t("I claim the &Employment Allowance"),
            t("It takes your own National Insurance off the bill. All the work must be care or support."),
        )
        self.grounds = TextField(t("&Why you may claim it"), t("Like: all the work is support for me"))
        self.used = RateField(
            t("How much of it was used before this book, this tax &year, in pounds"),
            t("Leave this empty if none was."),
        )

    def _ask_pension(self, today: date) -> None:
        self.provider = TextField(t("Pension pro&vider"), t("Leave this empty if there is none yet."))
        self.scheme = TextField(t("Your number with the&m"))
        self.due = CountField(
            t("On which &day of the month do they want the money?"),
            t("Usually the 22nd of the month after the pay day"),
            needed=t("Type a day of the month, like 22."),
            least=1,
            most=LAST_DAY_OF_MONTHS,
        )
        self.duties = DateField(
            t("When did your pension duties be&gin?"),
            today,
            t("The first day your first PA worked. Leave this empty if you are not sure."),
        )

    def _lay_out(self) -> None:
        self._tax = Heading(t("Tax and National Insurance"), 3)
        self.add(
            self.filing, self.bureau, self.contact, rule(), self._tax, self.reference, self.accounts,
            self.quarterly, self.allowance, self.grounds, self.used, rule(), Heading(t("Pension"), 3),
            self.provider, self.scheme, self.due, self.duties,
        )  # fmt: skip

    def _show(self, record: EmployerRecord) -> None:
        self.filing.set(record.filing)
        texts = (
            (self.bureau, record.bureau_name), (self.contact, record.bureau_contact),
            (self.reference, record.paye_reference), (self.accounts, record.accounts_reference),
            (self.grounds, record.allowance_grounds), (self.provider, record.pension_provider),
            (self.scheme, record.pension_reference),
        )  # fmt: skip
        for field, words in texts:
            field.set(words)
        self.quarterly.box.setChecked(record.quarterly)
        self.allowance.box.setChecked(record.claims_allowance)
        of_this_year = record.allowance_year == self._year and bool(record.allowance_used)
        self.used.set_money(record.allowance_used if of_this_year else None)
        self.due.set_count(record.pension_due_day)
        self.duties.set_day(record.duties_began)

    def _ask_more(self) -> None:
        bureau = self.filing.read() is Filing.BUREAU
        claims = self.allowance.box.isChecked()
        self.bureau.setVisible(bureau)
        self.contact.setVisible(bureau)
        self.grounds.setVisible(claims)
        self.used.setVisible(claims)

    def read(self) -> EmployerRecord | None:
        """Give the record, or None once the errors have been shown. What is not asked for stays as it was."""
        found = self._form.read()
        if found is None:
            return None
        if "allowance_used" in found:
            found |= {"allowance_used": found["allowance_used"] or NOTHING, "allowance_year": self._year}
        return replace(self._record, **found)
