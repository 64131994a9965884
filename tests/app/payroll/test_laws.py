"""What holds for any pay: lines and dues add up, and a payslip that was given never changes."""

import pickle
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.money import NOTHING, Money, total
from app.payroll.corrections import correction
from app.payroll.dues import HmrcTerms, hmrc_bills, shares
from app.payroll.figures import Statutory
from app.payroll.income_tax import TaxedPay, income_tax, tax_on
from app.payroll.loans import LoanPlan, loan_deductions
from app.payroll.national_insurance import national_insurance
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Deduction, DeductionKind, Earning, EarningKind, Pay, Payslip, Terms
from app.payroll.pension import Refund, Relief
from app.payroll.periods import (
    Frequency,
    TaxPeriod,
    days_of_tax_month,
    days_of_tax_quarter,
    pay_days,
    tax_period,
)
from app.payroll.statutory import for_day
from app.payroll.tax_code import parse_tax_code
from app.payroll.year import YearSoFar
from app.period import Period
from tests.app.payroll.team import (
    CODES,
    NEST,
    Y2024,
    Y2025,
    Y2026,
    all_terms,
    amounts,
    days,
    pay_on,
    terms,
    worked,
)

lines = st.lists(
    st.builds(Earning, st.sampled_from(list(EarningKind)), amounts, minutes=st.integers(0, 3000)), max_size=5
).map(tuple)
others = st.lists(
    st.builds(Deduction, st.just(DeductionKind.OTHER), amounts, st.just("Uniform")), max_size=2
).map(tuple)
pays = st.builds(
    lambda day, earnings, expenses, other, refund: Pay(
        day, Period(day, day), earnings, expenses, other, refund=refund
    ),
    days,
    lines,
    lines,
    others,
    st.none() | st.builds(Refund, amounts, st.sampled_from(list(Relief))),
)
before = st.builds(YearSoFar, st.just("2026-27"), taxable=amounts, tax=amounts)
yearly = st.sampled_from([Y2024, Y2025, Y2026])


@given(all_terms, pays, before)
def test_the_lines_of_a_payslip_add_up_to_net(by: Terms, pay: Pay, so_far: YearSoFar) -> None:
    slip = work_out_pay(by, pay, so_far)

    assert slip.gross == total(line.amount for line in pay.earnings)
    assert slip.net + total(line.amount for line in slip.deductions) == slip.gross
    assert slip.to_pay == slip.net + total(line.amount for line in pay.expenses)


@given(all_terms, pays, before)
def test_what_is_owed_adds_up_to_what_it_costs(by: Terms, pay: Pay, so_far: YearSoFar) -> None:
    slip = work_out_pay(by, pay, so_far)
    owed = shares(slip)

    assert owed.to_pa + owed.to_hmrc + owed.to_pension + owed.to_others == slip.cost
    assert hmrc_bills([slip], HmrcTerms())[0].amount == owed.to_hmrc


@given(all_terms, pays, before)
def test_tax_takes_half_at_most_and_a_code_that_stands_alone_gives_nothing_back(
    by: Terms, pay: Pay, so_far: YearSoFar
) -> None:
    slip = work_out_pay(by, pay, so_far)
    tax = slip.taken(DeductionKind.TAX)

    assert tax * 2 <= max(slip.taxable, NOTHING)
    if by.tax_code.alone or slip.tax_period.is_extra:
        assert tax >= NOTHING


@given(st.sampled_from("ABCHJMVXZ"), st.sampled_from(list(Frequency)), amounts, amounts, yearly)
def test_national_insurance_is_never_negative_and_never_falls_with_more_pay(
    letter: str, often: Frequency, pay: Money, more: Money, year: Statutory
) -> None:
    rules = year.national_insurance
    less, all_of_it = (national_insurance(letter, often, each, rules) for each in (pay, pay + more))

    assert NOTHING <= less.employee <= all_of_it.employee
    assert NOTHING <= less.employer <= all_of_it.employer
    assert less.at_lower_limit + less.to_primary + less.to_upper <= pay


@given(pays, before, st.decimals(0, 1, places=3), st.decimals(0, 1, places=3))
def test_no_pension_under_relief_at_source_alters_tax_or_insurance(
    pay: Pay, so_far: YearSoFar, employee: Decimal, employer: Decimal
) -> None:
    scheme = type(NEST)(NEST.relief, employee, employer)
    without, having = (work_out_pay(terms(scheme=each), pay, so_far) for each in (None, scheme))

    assert having.taken(DeductionKind.TAX) == without.taken(DeductionKind.TAX)
    assert having.insurance == without.insurance


@given(st.sampled_from([code for code in CODES if " " not in code and "K" not in code]), st.data(), yearly)
def test_cumulative_tax_over_a_year_is_the_tax_on_the_year(
    code: str, data: st.DataObject, year: Statutory
) -> None:
    # As long as the 50% limit never bites, twelve months' tax is the tax on twelve months' pay.
    rules = year.paye
    read, taken, paid, limited = parse_tax_code(code), NOTHING, NOTHING, False
    for month in range(1, 13):
        pay = data.draw(amounts)
        tax = income_tax(read, TaxPeriod("", month, Frequency.MONTHLY), TaxedPay(pay, paid, taken), rules)
        taken, paid = taken + tax, paid + pay
        limited = tax * 2 >= pay - Money(2)
    if not limited:
        assert taken == tax_on(read, Frequency.MONTHLY, 12, paid, rules)


@given(st.frozensets(st.sampled_from(list(LoanPlan))), st.sampled_from(list(Frequency)), amounts, yearly)
def test_loans_take_whole_pounds(
    plans: frozenset[LoanPlan], often: Frequency, pay: Money, year: Statutory
) -> None:
    rules = year.student_loans
    taken = loan_deductions(plans, often, pay, rules)

    assert taken.student.pence % 100 == taken.postgraduate.pence % 100 == 0
    assert NOTHING <= taken.student + taken.postgraduate <= pay


@given(all_terms, lines, lines)
def test_a_correction_leaves_the_earlier_payslip_byte_for_byte(
    by: Terms, wrong: tuple[Earning, ...], right: tuple[Earning, ...]
) -> None:
    earlier = work_out_pay(by, pay_on(date(2026, 5, 29), *wrong), YearSoFar("2026-27"))
    kept = pickle.dumps(earlier)

    put_right = correction(earlier, right)
    later = work_out_pay(by, pay_on(date(2026, 6, 30), *put_right), earlier.to_date)

    assert pickle.dumps(earlier) == kept
    assert earlier.gross + later.gross == total(line.amount for line in right)
    assert earlier.minutes + later.minutes == sum(line.minutes for line in right)


@given(st.lists(amounts, min_size=1, max_size=12))
def test_a_year_in_monthly_payslips_adds_up_to_its_bills_and_its_figures(pays_of_year: list[Money]) -> None:
    so_far, slips = YearSoFar("2026-27"), []
    for day, amount in zip(
        pay_days(date(2026, 4, 30), Frequency.MONTHLY, date(2027, 4, 5)), pays_of_year, strict=False
    ):
        slips.append(work_out_pay(terms(scheme=NEST), pay_on(day, worked(amount)), so_far))
        so_far = slips[-1].to_date

    monthly, quarterly = (hmrc_bills(slips, HmrcTerms(quarterly=each)) for each in (False, True))
    assert total(bill.amount for bill in monthly) == total(bill.amount for bill in quarterly)
    assert so_far.tax == total(bill.tax for bill in monthly)
    assert so_far.employee_insurance == total(bill.employee_insurance for bill in monthly)
    assert so_far.gross == total(slip.gross for slip in slips)


@given(days, st.sampled_from(list(Frequency)))
def test_every_pay_day_has_its_tax_period(day: date, often: Frequency) -> None:
    period = tax_period(day, often)

    assert for_day(day).year == period.year
    assert 1 <= period.number <= {"weekly": 53, "fortnightly": 54, "four-weekly": 56, "monthly": 12}[often]
    assert period.number % (often.weeks or 1) == 0
    assert day in days_of_tax_month(day)
    month, quarter = days_of_tax_month(day), days_of_tax_quarter(day)
    assert quarter.first <= month.first <= month.last <= quarter.last


@given(all_terms, pays)
def test_the_same_pay_is_the_same_payslip_always(by: Terms, pay: Pay) -> None:
    first, again = (work_out_pay(by, pay, YearSoFar("2026-27")) for _ in range(2))

    assert first == again
    assert isinstance(first, Payslip)
