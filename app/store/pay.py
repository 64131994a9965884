"""Pay in the book: tables and repositories of payroll records, payslips and what belongs to them."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Column, ColumnElement, Index, Integer, Table, func, select

from app.errors import AppError
from app.payroll.extra import ExtraPay
from app.payroll.kept import BillDue, BureauFigures, EarnedWeek, KeptPayslip, PaidAbsence, Sent
from app.payroll.record import CarriedIn, EmployerRecord, PayrollRecord
from app.store.codec import value
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words
from app.words import day, t

PAYROLL_RECORD = Table(
    "payroll_record",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("first"), words("tax_code"), number("week_one"), words("letter")),
    *(words("loans"), words("declaration"), maybe("p45_left"), words("p45_code")),
    *(number("earlier_pay_pence"), number("earlier_tax_pence"), maybe("pension_day"), maybe("enrolled")),
    *(maybe("postponed_until"), maybe("opted_out"), words("relief"), words("basis"), words("rounding")),
    *(number("employee_rate"), number("employer_rate"), number("average_week_pence"), words("note")),
    words("gender"),
    sqlite_autoincrement=True,
)

_CARRIED = (
    *("gross", "taxable", "tax", "insured", "at_lower_limit", "to_primary", "to_upper"),
    *("employee_insurance", "employer_insurance", "student_loan", "postgraduate_loan"),
    *("pension_employee", "pension_employer", "sick_pay", "family_pay"),
)

CARRIED_IN = Table(
    "carried_in",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("year"), words("letter")),
    *(number(f"{name}_pence") for name in _CARRIED),
    sqlite_autoincrement=True,
)

EMPLOYER_RECORD = Table(
    "employer_record",
    METADATA,
    *(own_id(), words("paye_reference"), words("accounts_reference"), number("quarterly")),
    *(number("claims_allowance"), words("allowance_grounds"), words("allowance_year")),
    *(number("allowance_used_pence"), words("pension_provider"), words("pension_reference")),
    *(number("pension_due_day"), maybe("duties_began"), words("filing"), words("bureau_name")),
    words("bureau_contact"),
    sqlite_autoincrement=True,
)

PAYSLIP = Table(
    "payslip",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("name"), words("pay_day"), words("first"), words("last")),
    *(number("gross_pence"), number("net_pence"), number("to_pay_pence"), number("employer_cost_pence")),
    *(number("cost_pence"), words("data"), words("sha256"), words("pots"), number("corrects_id")),
    Index("payslip_by_pa", "pa_id", "pay_day"),
    Index("payslip_by_day", "pay_day"),
    sqlite_autoincrement=True,
)

EARNED_WEEK = Table(
    "earned_week",
    METADATA,
    *(own_id(), link("pa_id", "pa"), link("payslip_id", "payslip"), words("week")),
    *(number("pay_pence"), number("minutes")),
    Index("earned_week_by_pa", "pa_id", "week"),
    sqlite_autoincrement=True,
)

PAID_ABSENCE = Table(
    "paid_absence",
    METADATA,
    *(own_id(), link("payslip_id", "payslip"), number("absence_id"), words("last")),
    *(number("amount_pence"), number("minutes"), number("days")),
    Index("paid_absence_by_absence", "absence_id"),
    Index("paid_absence_by_payslip", "payslip_id"),
    sqlite_autoincrement=True,
)

EXTRA_PAY = Table(
    "extra_pay",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("day"), words("kind"), number("amount_pence"), words("words")),
    *(number("minutes"), Column("rate_pence", Integer), number("contract_id"), number("payslip_id")),
    sqlite_autoincrement=True,
)

BILL_DUE = Table(
    "bill_due",
    METADATA,
    *(own_id(), number("due_id"), number("payslip_id"), maybe("first"), maybe("last")),
    sqlite_autoincrement=True,
)

_FIGURES = (
    *("gross", "tax", "employee_insurance", "loans", "pension", "to_pay"),
    *("employer_insurance", "employer_pension"),
)

BUREAU_FIGURE = Table(
    "bureau_figure",
    METADATA,
    *(own_id(), link("payslip_id", "payslip")),
    *(Column(f"{name}_pence", Integer) for name in _FIGURES),
    sqlite_autoincrement=True,
)

SENT = Table(
    "pay_sent",
    METADATA,
    *(own_id(), words("pay_day"), words("sent_on"), words("how")),
    sqlite_autoincrement=True,
)


class PayrollRecords(Repository[PayrollRecord]):
    """What each PA's pay is worked out by."""

    table: ClassVar[Table] = PAYROLL_RECORD
    kind: ClassVar[type] = PayrollRecord

    def of(self, pa_id: int) -> list[PayrollRecord]:
        """Give a PA's records, the earliest first."""
        mine = (record for record in self.all() if record.pa_id == pa_id)
        return sorted(mine, key=lambda record: (record.first, record.id))


class CarriedIns(Repository[CarriedIn]):
    """Figures of payslips made elsewhere."""

    table: ClassVar[Table] = CARRIED_IN
    kind: ClassVar[type] = CarriedIn

    def of_year(self, pa_id: int, year: str) -> CarriedIn | None:
        """Give a PA's figures of one tax year, or None."""
        return next((one for one in self.all() if (one.pa_id, one.year) == (pa_id, year)), None)


class EmployerRecords(Repository[EmployerRecord]):
    """What the employer's papers say: one record."""

    table: ClassVar[Table] = EMPLOYER_RECORD
    kind: ClassVar[type] = EmployerRecord


class Payslips(Repository[KeptPayslip]):
    """Payslips that were given."""

    table: ClassVar[Table] = PAYSLIP
    kind: ClassVar[type] = KeptPayslip

    def change(self, changed: KeptPayslip) -> None:
        """Refuse: a payslip that was given stays as it is."""
        raise _stays(changed.pay_day)

    def remove(self, number: int) -> None:
        """Refuse, also when somebody would undo the pay: a payslip that was given stays."""
        raise _stays(self.get(number).pay_day)

    def of(self, pa_id: int) -> list[KeptPayslip]:
        """Give a PA's payslips, the earliest pay day first."""
        return self._where(PAYSLIP.c.pa_id == pa_id)

    def since(self, pa_id: int, first: date) -> list[KeptPayslip]:
        """Give a PA's payslips with a pay day from a day on, and those of the last pay day before it."""
        c = PAYSLIP.c
        mine, begins = c.pa_id == pa_id, first.isoformat()
        before = self._connection.execute(
            select(func.max(c.pay_day)).where(mine, c.pay_day < begins)
        ).scalar()
        return self._where(mine, c.pay_day >= (before or begins))

    def last_day_of(self, pa_id: int) -> date | None:
        """Give the last day that a PA was paid on, or None; no payslip is read for it."""
        c = PAYSLIP.c
        found = self._connection.execute(select(func.max(c.pay_day)).where(c.pa_id == pa_id)).scalar()
        return date.fromisoformat(found) if found else None

    def pay_days(self) -> list[date]:
        """Give every day there are payslips of, the latest first."""
        c = PAYSLIP.c
        asked = select(c.pay_day).distinct().order_by(c.pay_day.desc())
        return [date.fromisoformat(day) for day in self._connection.execute(asked).scalars()]

    def within(self, first: date, last: date) -> list[KeptPayslip]:
        """Give every payslip with a pay day from a first to a last day, the earliest first."""
        return self._where(PAYSLIP.c.pay_day.between(first.isoformat(), last.isoformat()))

    def _where(self, *tests: ColumnElement[bool]) -> list[KeptPayslip]:
        asked = select(PAYSLIP).where(*tests).order_by(PAYSLIP.c.pay_day, PAYSLIP.c.id)
        return [value(KeptPayslip, stored) for stored in self._connection.execute(asked).mappings()]


def _stays(pay_day: date) -> AppError:
    return AppError(
        t("The payslip of {day} was given, so it stays as it is.", day=day(pay_day)),
        t("Put it right with lines of the next payslip."),
    )


class EarnedWeeks(Repository[EarnedWeek]):
    """What each week of work earned."""

    table: ClassVar[Table] = EARNED_WEEK
    kind: ClassVar[type] = EarnedWeek

    def of(self, pa_id: int) -> list[EarnedWeek]:
        """Give a PA's weeks, the earliest first."""
        return self.since(pa_id, date.min)

    def since(self, pa_id: int, week: date) -> list[EarnedWeek]:
        """Give a PA's weeks from a Monday on, the earliest first."""
        c = EARNED_WEEK.c
        asked = select(EARNED_WEEK).where(c.pa_id == pa_id, c.week >= week.isoformat()).order_by(c.week, c.id)
        return [value(EarnedWeek, stored) for stored in self._connection.execute(asked).mappings()]


class PaidAbsences(Repository[PaidAbsence]):
    """What was paid for absences."""

    table: ClassVar[Table] = PAID_ABSENCE
    kind: ClassVar[type] = PaidAbsence

    def of(self, pa_id: int) -> list[PaidAbsence]:
        """Give what a PA was paid for absences, in the order that it was paid."""
        c = PAID_ABSENCE.c
        mine = select(PAYSLIP.c.id).where(PAYSLIP.c.pa_id == pa_id)
        asked = select(PAID_ABSENCE).where(c.payslip_id.in_(mine)).order_by(c.id)
        return [value(PaidAbsence, stored) for stored in self._connection.execute(asked).mappings()]


class ExtraPays(Repository[ExtraPay]):
    """Pay that does not come from hours or absences."""

    table: ClassVar[Table] = EXTRA_PAY
    kind: ClassVar[type] = ExtraPay

    def waiting(self, pa_id: int, until: date) -> list[ExtraPay]:
        """Give what no payslip has paid yet and is to be paid by a day, in order."""
        mine = (one for one in self.all() if one.pa_id == pa_id and not one.payslip_id and one.day <= until)
        return sorted(mine, key=lambda one: (one.day, one.id))


class BillDues(Repository[BillDue]):
    """What dues were made for."""

    table: ClassVar[Table] = BILL_DUE
    kind: ClassVar[type] = BillDue


class AllBureauFigures(Repository[BureauFigures]):
    """What the bureau's payslips say."""

    table: ClassVar[Table] = BUREAU_FIGURE
    kind: ClassVar[type] = BureauFigures

    def of(self, payslip_id: int) -> BureauFigures | None:
        """Give the bureau's figures beside one payslip, or None."""
        return next((one for one in self.all() if one.payslip_id == payslip_id), None)


class Sents(Repository[Sent]):
    """What was sent when."""

    table: ClassVar[Table] = SENT
    kind: ClassVar[type] = Sent
