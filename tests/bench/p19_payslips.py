"""P19: payslips of a year for four PAs, calculation only."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from app.money import Money
from app.payroll.holiday import accrued_hours
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind, Pay, Terms
from app.payroll.pension import Relief, Scheme
from app.payroll.periods import Frequency, pay_days
from app.payroll.statutory import for_year
from app.payroll.tax_code import parse_tax_code
from app.payroll.year import YearSoFar
from app.period import Period
from tests.bench.bench import Bench
from tests.bench.floors import payslips
from tests.bench.measure import Row, at_most, seconds

YEAR = for_year("2026-27")
DAYS = pay_days(date(2026, 4, 10), Frequency.WEEKLY, date(2027, 4, 2))
NEST = Scheme(Relief.AT_SOURCE, Decimal("0.05"), Decimal("0.03"))
TERMS = Terms(parse_tax_code("1257L"), "A", Frequency.WEEKLY, scheme=NEST)
HOURS = Decimal(30)


def measure(_bench: Bench) -> Iterator[Row]:
    """Hold whole payslips, with every line and the year's figures, against the bare sums."""
    ours, floor = seconds(20, _year, payslips.year)
    each = f"; {len(DAYS) * 4 / ours:,.0f} payslips a second"
    yield at_most("P19", "payslips, a year of 4 PAs", ours, floor, 10.0, also=each)


def _year() -> int:
    """Work out 52 weeks for each of four PAs, as a pay run does."""
    for pa in range(4):
        so_far, hourly = YearSoFar(YEAR.year), Money(1333 + pa * 33)
        for day in DAYS:
            line = Earning(EarningKind.WORK, hourly.times(HOURS), minutes=1800, rate=hourly)
            pay = Pay(day, Period(day - timedelta(days=6), day), (line,))
            payslip = work_out_pay(TERMS, pay, so_far, YEAR)
            accrued_hours(HOURS, YEAR.period.first, YEAR.holiday)
            so_far = payslip.to_date
            assert payslip.to_pay.pence > 0
    return len(DAYS) * 4
