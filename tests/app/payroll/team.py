"""What the payroll tests share: a PA's terms, a pay, and amounts to try."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from app.money import Money
from app.payroll import statutory
from app.payroll.loans import LoanPlan
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind, Pay, Payslip, Terms
from app.payroll.pension import Relief, Scheme
from app.payroll.periods import Frequency
from app.payroll.tax_code import parse_tax_code
from app.payroll.year import YearSoFar
from app.period import Period

Y2024, Y2025, Y2026 = statutory.years()
NEST = Scheme(Relief.AT_SOURCE, Decimal("0.05"), Decimal("0.03"))
NET_PAY = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.03"))
CODES = (
    "1257L",
    "S1257L",
    "C1257L",
    "45L",
    "K585",
    "SK100",
    "BR",
    "SD1",
    "D0",
    "0T",
    "NT",
    "1001T",
    "1257L M1",
    "0T X",
)


def pounds_of(text: str) -> Money:
    return Money(int(Decimal(text) * 100))


def terms(
    code: str = "1257L", letter: str = "A", often: str = "monthly", scheme: Scheme | None = None
) -> Terms:
    return Terms(parse_tax_code(code), letter, Frequency(often), scheme=scheme)


def worked(amount: str | Money, minutes: int = 0, job: str = "") -> Earning:
    money = amount if isinstance(amount, Money) else pounds_of(amount)
    return Earning(EarningKind.WORK, money, minutes=minutes, job=job)


def pay_on(day: date, *earnings: Earning) -> Pay:
    return Pay(day, Period(day - timedelta(days=6), day), earnings)


def slip(text: str, day: date = date(2026, 4, 30), by: Terms | None = None) -> Payslip:
    """Work out the year's first pay of wages alone."""
    return work_out_pay(by or terms(), pay_on(day, worked(text)), YearSoFar("2026-27"))


amounts = st.builds(Money, st.integers(0, 900_000))
schemes = st.sampled_from([None, NEST, NET_PAY])
all_terms = st.builds(
    Terms,
    st.sampled_from(CODES).map(parse_tax_code),
    st.sampled_from("ABCHJMVXZ"),
    st.sampled_from(list(Frequency)),
    st.frozensets(st.sampled_from(list(LoanPlan))),
    schemes,
)
days = st.dates(date(2024, 4, 6), date(2027, 4, 5))
