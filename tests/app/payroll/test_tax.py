"""Tax codes, tax, National Insurance and loans beyond the table of cases."""

from datetime import date

import pytest

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.figures import Regime
from app.payroll.income_tax import TaxedPay, free_pay, income_tax
from app.payroll.loans import LoanPlan, loan_deductions
from app.payroll.national_insurance import letter_findings, national_insurance
from app.payroll.periods import Frequency, TaxPeriod
from app.payroll.starters import P45, Declaration, start_of_tax
from app.payroll.tax_code import CodeKind, parse_tax_code
from tests.app.payroll.team import Y2025, Y2026, pounds_of


@pytest.mark.parametrize(
    ("text", "regime", "kind", "number", "alone", "sent"),
    [
        ("1257L", Regime.REST_OF_UK, CodeKind.FREE_PAY, 1257, False, "1257L"),
        (" s1257l w1/m1 ", Regime.SCOTLAND, CodeKind.FREE_PAY, 1257, True, "1257L"),
        ("C1131M X", Regime.WALES, CodeKind.FREE_PAY, 1131, True, "1131M"),
        ("999999T", Regime.REST_OF_UK, CodeKind.FREE_PAY, 999999, False, "999999T"),
        ("0T NONCUM", Regime.REST_OF_UK, CodeKind.FREE_PAY, 0, True, "0T"),
        ("K9999", Regime.REST_OF_UK, CodeKind.ADDITIONAL_PAY, 9999, False, "K9999"),
        ("CBR", Regime.WALES, CodeKind.FLAT_RATE, 0, False, "BR"),
        ("SD3", Regime.SCOTLAND, CodeKind.FLAT_RATE, 4, False, "D3"),
        ("NT M1", Regime.REST_OF_UK, CodeKind.NO_TAX, 0, True, "NT"),
    ],
)
def test_a_tax_code_is_read(
    text: str,
    regime: Regime,
    kind: CodeKind,
    number: int,
    alone: bool,
    sent: str,  # a column of the table
) -> None:
    code = parse_tax_code(text)

    assert (code.regime, code.kind, code.number, code.alone, code.text) == (regime, kind, number, alone, sent)
    assert parse_tax_code(str(code)) == code


@pytest.mark.parametrize(
    "text", ["", "L", "1257", "1257P", "D2", "CD2", "SD4", "K0", "K10000", "X1257L", "1257L M2", "1234567L"]
)
def test_what_is_no_tax_code_is_refused(text: str) -> None:
    with pytest.raises(AppError, match="is not a tax code"):
        parse_tax_code(text)


@pytest.mark.parametrize(
    ("number", "parts", "pay"),
    [
        (1257, 12, "1048.26"),
        (1257, 52, "241.92"),
        (45, 12, "38.25"),
        (500, 12, "417.42"),  # 5009/12 = 417.4166
        (501, 12, "418.26"),  # 416.67 + 19/12 = 1.5833
        (1000, 52, "192.49"),  # 96.16 + 5009/52 = 96.3269
        (1001, 52, "192.69"),  # 2 x 96.16 + 19/52 = 0.3653
        (0, 12, "0.00"),
    ],
)
def test_free_pay_at_the_edges_of_its_blocks(number: int, parts: int, pay: str) -> None:
    assert free_pay(number, parts, Y2026.paye) == pounds_of(pay)


def test_payrolled_benefits_are_left_out_of_the_limit() -> None:
    # Pay 1,000.00 of which 400.00 are benefits: half of 600.00.
    taxed = TaxedPay(pounds_of("1000"), benefits=pounds_of("400"))
    period = TaxPeriod("2026-27", 1, Frequency.MONTHLY)

    assert income_tax(parse_tax_code("K1000"), period, taxed, Y2026.paye) == pounds_of("300")


def test_what_the_limit_left_over_is_taken_by_the_next_pay() -> None:
    # K1000: 834.09 a month on top. April: 500.00, 1,334 x 20% = 266.80, at most 250.00.
    # May: 3,500.00 so far, 5,168 x 20% = 1,033.60, less 250.00.
    code, month = parse_tax_code("K1000"), Frequency.MONTHLY
    april = income_tax(code, TaxPeriod("", 1, month), TaxedPay(pounds_of("500")), Y2026.paye)
    may = TaxedPay(pounds_of("3000"), pounds_of("500"), april)

    assert april == pounds_of("250")
    assert income_tax(code, TaxPeriod("", 2, month), may, Y2026.paye) == pounds_of("783.60")


def test_leaving_month_1_picks_up_all_earlier_pay_and_tax() -> None:
    # Two months of 0T M1 on 1,500.00 took 300.00 each. 1257L in June: 4,500.00 - 3,144.78 = 1,355;
    # 271.00 is due on the year, 329.00 come back.
    june = TaxedPay(pounds_of("1500"), pounds_of("3000"), pounds_of("600"))

    assert income_tax(
        parse_tax_code("1257L"), TaxPeriod("", 3, Frequency.MONTHLY), june, Y2026.paye
    ) == pounds_of("-329")


def test_letters_outside_a_household_are_refused() -> None:
    with pytest.raises(AppError, match="letter that a PA can have"):
        national_insurance("F", Frequency.WEEKLY, Money(10000), Y2026.national_insurance)


@pytest.mark.parametrize(
    ("letter", "age", "fits"),
    [("A", 50, True), ("M", 20, True), ("M", 21, False), ("X", 16, False), ("H", 24, True), ("H", 25, False)],
)
def test_a_letter_that_was_outgrown_is_said(letter: str, age: int, fits: bool) -> None:  # as above
    assert (letter_findings(letter, age, Y2026.national_insurance) == []) is fits


def test_of_two_student_plans_the_lower_threshold_counts_and_the_postgraduate_loan_is_taken_too() -> None:
    # 3,000.00: plan 1 at 2,241.66 gives 68.25, down to 68; postgraduate 1,250.00 x 6% = 75.
    plans = {LoanPlan.PLAN_1, LoanPlan.PLAN_2, LoanPlan.POSTGRADUATE}
    taken = loan_deductions(plans, Frequency.MONTHLY, pounds_of("3000"), Y2026.student_loans)

    assert (taken.student, taken.postgraduate) == (pounds_of("68"), pounds_of("75"))
    assert (
        loan_deductions({LoanPlan.PLAN_5}, Frequency.MONTHLY, pounds_of("3000"), Y2025.student_loans).student
        == NOTHING
    )


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        (Declaration.ONLY_JOB, "1257L"),
        (Declaration.ONLY_JOB_NOW, "1257L W1/M1"),
        (Declaration.SECOND_JOB, "BR"),
        (Declaration.NONE, "0T W1/M1"),
    ],
)
def test_the_starter_checklist_gives_the_first_code(declared: Declaration, code: str) -> None:
    assert str(start_of_tax(declared, date(2026, 6, 30), Y2026.paye).code) == code


def test_a_p45_of_this_tax_year_goes_before_the_checklist() -> None:
    p45 = P45(date(2026, 5, 15), "1131M", Money(250000), Money(12340))
    start = start_of_tax(Declaration.SECOND_JOB, date(2026, 6, 30), Y2026.paye, p45)
    assert (start.code.number, start.earlier_pay, start.earlier_tax) == (1131, Money(250000), Money(12340))

    alone = start_of_tax(
        Declaration.NONE, date(2026, 6, 30), Y2026.paye, P45(date(2026, 5, 15), "0T M1", Money(5))
    )
    assert (alone.code.alone, alone.earlier_pay) == (True, NOTHING)

    old = start_of_tax(Declaration.ONLY_JOB, date(2026, 6, 30), Y2026.paye, P45(date(2026, 4, 5), "BR"))
    assert str(old.code) == "1257L"
