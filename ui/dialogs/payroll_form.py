"""Asking for what one PA's pay is worked out by: tax code, National Insurance, loans, pension."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.money import NOTHING
from app.payroll.loans import LoanPlan
from app.payroll.pension import Basis, Relief
from app.payroll.record import PayrollRecord
from app.payroll.starters import Declaration
from app.words import t
from ui.dialogs.amounts import RateField
from ui.dialogs.asking import Asking
from ui.parts.card import rule
from ui.parts.field import Choice, DateField, Form, LineField, Radios, TextField, TickField
from ui.parts.text import Heading

LETTERS = ("A", "B", "C", "H", "J", "M", "V", "X", "Z")
MOST_PERCENT = 100


class PercentField(LineField):
    """A percentage to two decimals, read into hundredths of a percent."""

    def __init__(self, label: str) -> None:
        super().__init__(label, t("Like 5 or 3.5"), needed=t("Type the percentage, like 5."), width=120)

    def read(self) -> int:
        """Give the hundredths of a percent."""
        plain = self.typed().removesuffix("%").strip().replace(",", ".")
        whole, _, part = plain.partition(".")
        fits = (whole + part).isascii() and (whole + part).isdigit() and len(part) <= 2
        if not fits or Decimal(plain) > MOST_PERCENT:
            raise AppError(t("Type the percentage, like 5."))
        return int(Decimal(plain) * 100)

    def set_hundredths(self, hundredths: int) -> None:
        """Fill the field in."""
        self.line.setText(f"{Decimal(hundredths) / 100:f}".removesuffix(".00"))


class PayrollForm(Asking):
    """Asks for one PA's payroll record; the answer is a `PayrollRecord`, which holds from its first day."""

    def __init__(self, parent: QWidget, name: str, record: PayrollRecord, today: date) -> None:
        says = t("It is on their P45, on the starter checklist, or on a letter from HMRC.")
        super().__init__(parent, t("How {name} is taxed", name=name), says, t("&Save"))
        self._record = record
        self.first = DateField(
            t("From which &day does this hold?"), today, needed=t("Type the day it begins.")
        )
        self._ask_tax(today)
        self._ask_insurance(today)
        self._ask_pension(today)
        self._form = Form(
            self.problems,
            first=self.first, handed=self.handed, p45_left=self.left, p45_code=self.p45_code,
            earlier_pay=self.pay, earlier_tax=self.tax, declaration=self.declaration,
            tax_code=self.code, week_one=self.week_one, letter=self.letter, gender=self.gender,
            pension_day=self.pension_day,
            **{f"loan_{plan}": field for plan, field in self.loans.items()},
            joined=self.joined, enrolled=self.enrolled, employee_rate=self.theirs, employer_rate=self.mine,
            relief=self.relief, basis=self.basis, opted_out=self.opted_out, average_week=self.average,
        )  # fmt: skip
        self._lay_out()
        self._show(record)
        for field in (self.handed, self.joined):
            field.changed.connect(self._ask_more)
        self._ask_more()
        self.first.go()

    def _ask_tax(self, today: date) -> None:
        self.handed = TickField(t("They gave me a &P45"), t("From the job before, in this tax year"))
        self.left = DateField(t("The day they &left that job"), today, needed=t("Type the day on the P45."))
        self.p45_code = TextField(t("Tax code on the P4&5"), needed=t("Type the tax code on the P45."))
        self.pay = RateField(t("Pay in that job this tax &year, in pounds"))
        self.tax = RateField(t("Ta&x in that job this tax year, in pounds"))
        ways = [
            (t("This is their &first job since 6 April"), Declaration.ONLY_JOB),
            (t("It is their &only job now, but there was one before"), Declaration.ONLY_JOB_NOW),
            (t("They have &another job or a pension too"), Declaration.SECOND_JOB),
            (t("They did not sa&y"), Declaration.NONE),
        ]
        self.declaration: Radios[Declaration] = Radios(t("What does the starter checklist say?"), ways)
        self.code = TextField(
            t("Tax &code from HMRC"), t("Like 1257L. Leave this empty until HMRC writes to you.")
        )
        self.week_one = TickField(t("The code ends in &W1, M1 or X"), t("Each pay is then taxed by itself."))

    def _ask_insurance(self, today: date) -> None:
        letters = [(t("By their age (this is usual)"), ""), *((each, each) for each in LETTERS)]
        self.letter: Choice[str] = Choice(t("National Insurance lett&er"), letters)
        genders = [(t("Not needed"), ""), (t("Female"), "F"), (t("Male"), "M")]
        hint = t("Only the FPS file asks for it.")
        self.gender: Choice[str] = Choice(t("What does &HMRC have as their gender?"), genders, hint)
        self.pension_day = DateField(
            t("The day they reach &State Pension age"), today, t("Leave this empty if it is years away.")
        )
        plans = (
            (LoanPlan.PLAN_1, t("Student loan plan &1")),
            (LoanPlan.PLAN_2, t("Student loan plan &2")),
            (LoanPlan.PLAN_4, t("Student loan plan &4 (Scotland)")),
            (LoanPlan.PLAN_5, t("Student loan plan 5 (fro&m 2023)")),
            (LoanPlan.POSTGRADUATE, t("Post&graduate loan")),
        )
        self.loans = {plan.value: TickField(words) for plan, words in plans}

    def _ask_pension(self, today: date) -> None:
        self.joined = TickField(t("They are &in the workplace pension"))
        self.enrolled = DateField(
            t("Since which da&y?"), today, needed=t("Type the first day in the pension.")
        )
        self.theirs = PercentField(t("What &they pay in, in percent"))
        self.mine = PercentField(t("What yo&u pay in, in percent"))
        reliefs = [
            (t("Taken after tax (relief at source; NEST does this)"), Relief.AT_SOURCE),
            (t("Taken before tax (net pay)"), Relief.NET_PAY),
        ]
        self.relief: Choice[Relief] = Choice(t("How is tax &relief given?"), reliefs)
        bases = [
            (t("A band of the pay (qualifying earnings)"), Basis.QUALIFYING),
            (t("All of the pay"), Basis.ALL),
        ]
        self.basis: Choice[Basis] = Choice(t("On &which pay?"), bases)
        self.opted_out = DateField(
            t("The day they opted &out"), today, t("Leave this empty if they stay in.")
        )
        self.average = RateField(
            t("Their usual pay a &week before this book, in pounds"),
            t("Only for sick pay soon after you begin. You can leave this empty."),
        )

    def _lay_out(self) -> None:
        self.add(
            self.first, rule(), Heading(t("Tax"), 3), self.handed, self.left, self.p45_code, self.pay,
            self.tax, self.declaration, self.code, self.week_one, rule(), Heading(t("National Insurance"), 3),
            self.letter, self.gender, self.pension_day, rule(), Heading(t("Loans they pay back"), 3),
            *self.loans.values(), rule(), Heading(t("Pension"), 3), self.joined, self.enrolled, self.theirs,
            self.mine, self.relief, self.basis, self.opted_out, rule(), Heading(t("Before this book"), 3),
            self.average,
        )  # fmt: skip

    def _show(self, record: PayrollRecord) -> None:
        self.first.set_day(record.first)
        self.handed.box.setChecked(record.p45_left is not None)
        self.left.set_day(record.p45_left)
        self.p45_code.set(record.p45_code)
        self.pay.set_money(record.earlier_pay or None)
        self.tax.set_money(record.earlier_tax or None)
        self.average.set_money(record.average_week or None)
        self.declaration.set(record.declaration)
        self.code.set(record.tax_code)
        self.week_one.box.setChecked(record.week_one)
        self.letter.set(record.letter)
        self.gender.set(record.gender)
        self.pension_day.set_day(record.pension_day)
        for plan, tick in self.loans.items():
            tick.box.setChecked(plan in record.loans.split())
        self.joined.box.setChecked(record.enrolled is not None)
        self.enrolled.set_day(record.enrolled)
        self.theirs.set_hundredths(record.employee_rate)
        self.mine.set_hundredths(record.employer_rate)
        self.relief.set(record.relief)
        self.basis.set(record.basis)
        self.opted_out.set_day(record.opted_out)

    def _ask_more(self) -> None:
        handed, joined = self.handed.box.isChecked(), self.joined.box.isChecked()
        for field in (self.left, self.p45_code, self.pay, self.tax):
            field.setVisible(handed)
        self.declaration.setVisible(not handed)
        for part in (self.enrolled, self.theirs, self.mine, self.relief, self.basis, self.opted_out):
            part.setVisible(joined)

    def read(self) -> PayrollRecord | None:
        """Give the record, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        handed, joined = found.pop("handed"), found.pop("joined")
        found["loans"] = " ".join(plan for plan in self.loans if found.pop(f"loan_{plan}"))
        for name in ("earlier_pay", "earlier_tax", "average_week"):
            found[name] = found.get(name) or NOTHING
        if not handed:
            found |= {"p45_left": None, "p45_code": ""}
        if not joined:
            found |= {"enrolled": None, "opted_out": None}
        return replace(self._record, **found)
