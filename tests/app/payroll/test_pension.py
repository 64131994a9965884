from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.money import NOTHING, Money
from app.payroll.dues import shares
from app.payroll.enrolment import (
    PensionDuty,
    can_opt_out,
    declaration_due,
    enrolment_dates,
    may_be_passed_over,
    pension_duty,
    re_enrolment,
)
from app.payroll.pay import work_out_pay
from app.payroll.payslip import DeductionKind
from app.payroll.pension import (
    Basis,
    ContributionRounding,
    Refund,
    Relief,
    Scheme,
    pension_pay,
    scheme_findings,
)
from app.payroll.periods import Frequency
from app.period import Period
from tests.app.payroll.team import NEST, NET_PAY, Y2026, pay_on, pounds_of, slip, terms, worked

RULES = Y2026.pension
DAY = date(2026, 6, 30)
PENSION_AGE = date(2050, 1, 1)


@pytest.mark.parametrize(
    ("born", "pay", "duty"),
    [
        (date(2004, 6, 30), "833", PensionDuty.ENROL),  # 22 on the day
        (date(2004, 7, 1), "833", PensionDuty.MAY_OPT_IN),  # still 21
        (date(1990, 1, 1), "832.99", PensionDuty.MAY_OPT_IN),
        (date(1990, 1, 1), "520", PensionDuty.MAY_JOIN),
        (date(2010, 6, 30), "2000", PensionDuty.MAY_OPT_IN),  # 16
        (date(2010, 7, 1), "2000", PensionDuty.NONE),  # 15
        (date(1951, 7, 1), "2000", PensionDuty.ENROL),  # 74; State Pension age is given
        (date(1951, 6, 30), "2000", PensionDuty.NONE),  # 75
    ],
)
def test_who_must_be_enrolled(born: date, pay: str, duty: PensionDuty) -> None:
    assert pension_duty(born, PENSION_AGE, pounds_of(pay), Frequency.MONTHLY, DAY, RULES) is duty


def test_from_state_pension_age_a_pa_may_only_opt_in() -> None:
    found = pension_duty(date(1960, 1, 1), DAY, pounds_of("2000"), Frequency.MONTHLY, DAY, RULES)
    assert found is PensionDuty.MAY_OPT_IN


def test_the_dates_that_follow_from_enrolment() -> None:
    dates = enrolment_dates(date(2026, 5, 20), RULES)

    assert dates.postponed_to == date(2026, 8, 20)
    assert dates.opt_out_until == date(2026, 6, 19)
    assert can_opt_out(date(2026, 6, 19), dates)
    assert not can_opt_out(date(2026, 6, 20), dates)
    assert enrolment_dates(date(2026, 5, 20), RULES, date(2026, 8, 20)).opt_out_until == date(2026, 9, 19)
    assert declaration_due(date(2026, 5, 20), RULES) == date(2026, 10, 20)


def test_every_third_year_comes_re_enrolment() -> None:
    first = re_enrolment(date(2026, 5, 20), RULES)

    assert first.anniversary == date(2029, 5, 20)
    assert first.window == Period(date(2029, 2, 20), date(2029, 8, 19))
    assert first.declare_by == date(2029, 10, 20)
    assert re_enrolment(date(2026, 5, 20), RULES, 2).anniversary == date(2032, 5, 20)
    assert may_be_passed_over(date(2028, 6, 1), date(2029, 5, 20), RULES)
    assert not may_be_passed_over(date(2028, 5, 20), date(2029, 5, 20), RULES)


def test_a_provider_may_round_up() -> None:
    # 1,234.57 - 520 = 714.57; 5% = 35.7285, 3% = 21.4371.
    nearest = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.03"))
    up = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.03"), Basis.QUALIFYING, ContributionRounding.UP)
    pays = [pension_pay(each, Frequency.MONTHLY, pounds_of("1234.57"), RULES) for each in (nearest, up)]

    assert [(pay.employee.pence, pay.employer.pence) for pay in pays] == [(3573, 2144), (3573, 2144)]
    third = pension_pay(up, Frequency.MONTHLY, pounds_of("1234.50"), RULES)  # 714.50: 35.725, 21.435
    assert (third.employee.pence, third.employer.pence) == (3573, 2144)
    fourth = pension_pay(up, Frequency.MONTHLY, pounds_of("1234.41"), RULES)  # 714.41: 35.7205, 21.4323
    assert (fourth.employee.pence, fourth.employer.pence) == (3573, 2144)


def test_the_provider_claims_the_relief_at_source() -> None:
    claimed = pension_pay(NEST, Frequency.MONTHLY, pounds_of("1500"), RULES).claimed
    assert claimed == pounds_of("9.80")
    assert pension_pay(NET_PAY, Frequency.MONTHLY, pounds_of("1500"), RULES).claimed == NOTHING


def test_net_pay_lowers_tax_and_not_national_insurance() -> None:
    # 1,500.00: 49.00 goes before tax; 402 x 20% = 80.40 instead of 451 x 20% = 90.20.
    without, having = (slip("1500", by=terms(scheme=each)) for each in (None, NET_PAY))

    assert without.taken(DeductionKind.TAX) == pounds_of("90.20")
    assert having.taken(DeductionKind.TAX) == pounds_of("80.40")
    assert having.insurance == without.insurance


def test_opting_out_gives_everything_back_and_taxes_what_was_not_taxed() -> None:
    # May, opted out, 1,500.00: 49.00 come back that April had taken before tax: 3,000.00 in all.
    # 3,000.00 - 2,096.52 = 903; 180.60 is due, April took 80.40.
    april = slip("1500", by=terms(scheme=NET_PAY))
    plain = pay_on(date(2026, 5, 29), worked("1500"))
    back = replace(plain, refund=Refund(pounds_of("49"), Relief.NET_PAY))
    may = work_out_pay(terms(), back, april.to_date)

    assert may.taken(DeductionKind.TAX) == pounds_of("100.20")
    assert may.taken(DeductionKind.PENSION) == pounds_of("-49")
    assert may.to_date.pension_employee == NOTHING
    assert may.to_date.taxable == pounds_of("3000")
    assert shares(may).to_pension == pounds_of("-49")
    at_source = replace(plain, refund=Refund(pounds_of("39.20"), Relief.AT_SOURCE))
    assert work_out_pay(terms(), at_source, april.to_date).taxable == pounds_of("1500")


def test_too_little_is_said() -> None:
    assert scheme_findings(NEST, RULES) == []
    little = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.02"))
    assert [finding.rule for finding in scheme_findings(little, RULES)] == ["PENSION-LEAST"] * 2
    half = Scheme(Relief.NET_PAY, Decimal("0.04"), Decimal("0.03"))
    assert len(scheme_findings(half, RULES)) == 1


def test_pay_below_nought_puts_nothing_in() -> None:
    every = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.03"), Basis.ALL)
    assert pension_pay(every, Frequency.MONTHLY, Money(-500), RULES).employee == NOTHING
