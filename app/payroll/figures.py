"""The figures that the law sets for one tax year, as values. `statutory` reads them from their files.

They are compared by identity: the sums keep tables for each, and one year is read once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.money import Money
from app.period import Period


class Regime(StrEnum):
    """Whose income tax rates hold, as the file names them."""

    REST_OF_UK = "rest_of_uk"
    WALES = "wales"
    SCOTLAND = "scotland"


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """Income tax rates from the lowest, the pounds taxed at each but the last, and which of them is basic."""

    rates: tuple[Decimal, ...]
    widths: tuple[Decimal, ...]
    basic: int


@dataclass(frozen=True, slots=True, eq=False)
class Paye:
    """Income tax: bands for each regime, how free pay is built, and the most that tax may take of a pay."""

    bands: Mapping[Regime, Bands]
    personal_allowance: Money
    emergency_code: str
    no_declaration_code: str
    second_job_code: str
    most_of_pay: Decimal
    code_block: int
    block_weekly: Decimal
    block_monthly: Decimal
    places: int


Row = tuple[Money, ...]
"""One figure for a week, a fortnight, four weeks, a month and a year."""


@dataclass(frozen=True, slots=True)
class NiRates:
    """One letter's rates: the PA's up to and above the upper limit, the employer's likewise."""

    employee: Decimal
    employee_above: Decimal
    employer: Decimal
    employer_above: Decimal

    @property
    def none_at_all(self) -> bool:
        """Whether nobody contributes under this letter, so that nothing is reported for it either."""
        return not any((self.employee, self.employee_above, self.employer, self.employer_above))


@dataclass(frozen=True, slots=True, eq=False)
class NationalInsurance:
    """Thresholds of each pay frequency, the letters' rates, and the ages a letter belongs to."""

    lower_earnings_limit: Row
    primary_threshold: Row
    secondary_threshold: Row
    upper_earnings_limit: Row
    letters: Mapping[str, NiRates]
    ages: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Allowance:
    """The Employment Allowance; `bill_last_year_at_most` shut out larger employers before April 2025."""

    amount: Money
    bill_last_year_at_most: Money | None


@dataclass(frozen=True, slots=True, eq=False)
class Loans:
    """Student and postgraduate loans: rates, and a year's threshold for each plan that has deductions."""

    rate: Decimal
    postgraduate_rate: Decimal
    thresholds: Mapping[str, Money]


@dataclass(frozen=True, slots=True, eq=False)
class PensionRules:
    """Automatic enrolment: earnings of each frequency, least rates, ages and dates."""

    earnings_trigger: Row
    qualifying_lower: Row
    qualifying_upper: Row
    minimum_total: Decimal
    minimum_employer: Decimal
    relief_at_source: Decimal
    enrolled_from_age: int
    may_join_from_age: int
    may_join_to_age: int
    postponed_months_at_most: int
    opt_out_months: int
    declaration_months: int
    re_enrolment_years: int
    re_enrolment_window_months: int
    left_lately_months: int


@dataclass(frozen=True, slots=True, eq=False)
class WageRates:
    """The minimum wage from one April to the next: (from which age, pounds an hour), the oldest first."""

    period: Period
    rates: tuple[tuple[int, Money], ...]
    apprentice: Money
    apprentice_under_age: int
    apprentice_first_months: int
    accommodation_day: Money
    longest_period_days: int


@dataclass(frozen=True, slots=True, eq=False)
class SickPay:
    """Statutory Sick Pay of one year; the last three hold only from April 2026."""

    period: Period
    weekly: Money
    earnings_at_least: Money
    waiting_days: int
    spell_days_at_least: int
    linking_days: int
    weeks_at_most: int
    daily_places: int
    share_of_earnings: Decimal | None
    paid_flat_if_paid_on: date | None
    nothing_if_sick_since_before: date | None


@dataclass(frozen=True, slots=True, eq=False)
class FamilyPay:
    """Statutory maternity, adoption, paternity, shared parental, bereavement and neonatal care pay."""

    period: Period
    weekly: Money
    share_of_earnings: Decimal
    weeks_at_share: int
    earnings_at_least: Money
    recovered: Decimal
    recovered_small: Decimal
    small_employer_bill: Money
    neonatal: bool


@dataclass(frozen=True, slots=True, eq=False)
class Redundancy:
    """Statutory redundancy pay: (from which age, weeks for each year at that age), the oldest first."""

    week_at_most: Money
    service_years_at_least: int
    years_at_most: int
    tax_free: Money
    steps: tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Notice:
    """The least notice that the law asks for, in weeks."""

    from_months: int
    weeks_at_least: int
    weeks_at_most: int


@dataclass(frozen=True, slots=True, eq=False)
class Mileage:
    """Approved pounds a mile; None where no source confirmed the year's rate."""

    car: Decimal
    car_after: Decimal
    car_miles: int
    motorcycle: Decimal | None
    bicycle: Decimal | None
    passenger: Decimal | None


@dataclass(frozen=True, slots=True, eq=False)
class Holiday:
    """Paid holiday by law."""

    weeks: Decimal
    days_at_most: int
    accrual: Decimal
    accrual_from_leave_year: date
    reference_weeks: int
    look_back_weeks: int
    normal_pay_weeks: int


@dataclass(frozen=True, slots=True, eq=False)
class Hmrc:
    """When HMRC wants its money and its reports."""

    due_day: int
    due_day_post: int
    quarterly_below: Money
    eps_day: int
    p60_by: date
    register_from_weekly_pay: Money


@dataclass(frozen=True, slots=True, eq=False)
class Statutory:
    """Everything the law sets for one tax year, and where each section comes from."""

    year: str
    period: Period
    compiled: date
    paye: Paye
    national_insurance: NationalInsurance
    employment_allowance: Allowance
    student_loans: Loans
    pension: PensionRules
    minimum_wage: WageRates
    sick_pay: SickPay
    family_pay: FamilyPay
    redundancy: Redundancy
    notice: Notice
    mileage: Mileage
    holiday: Holiday
    hmrc: Hmrc
    sources: Mapping[str, tuple[str, ...]]
