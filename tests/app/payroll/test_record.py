"""From papers to terms: the code, letter, loans and pension that hold on a day."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.loans import LoanPlan
from app.payroll.periods import Frequency
from app.payroll.record import (
    CarriedIn,
    PayrollRecord,
    earlier_job,
    gives_refund,
    record_on,
    scheme_on,
    start_of_year,
    terms_of,
)
from app.payroll.starters import Declaration
from app.payroll.year import YearSoFar
from tests.app.payroll.team import Y2026

FIRST, PAY_DAY, GROWN = date(2026, 4, 6), date(2026, 5, 1), date(1990, 1, 1)


def record(**more: object) -> PayrollRecord:
    return PayrollRecord(**{"id": 1, "pa_id": 1, "first": FIRST, **more})  # type: ignore[arg-type]  # as said


def code(of: PayrollRecord, day: date = PAY_DAY) -> str:
    return str(terms_of(of, Frequency.MONTHLY, day, GROWN).tax_code)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"declaration": Declaration.ONLY_JOB}, "1257L"),
        ({"declaration": Declaration.ONLY_JOB_NOW}, "1257L W1/M1"),
        ({"declaration": Declaration.SECOND_JOB}, "BR"),
        ({}, "0T W1/M1"),
        ({"tax_code": "S1100L"}, "S1100L"),
        ({"tax_code": "S1100L", "week_one": True}, "S1100L W1/M1"),
        ({"p45_left": FIRST, "p45_code": "K100"}, "K100"),
        ({"p45_left": date(2026, 3, 1), "p45_code": "K100", "declaration": Declaration.SECOND_JOB}, "BR"),
        ({"p45_left": FIRST, "declaration": Declaration.ONLY_JOB}, "1257L"),
    ],
)
def test_the_code_is_hmrcs_or_the_p45s_or_the_starter_checklists(
    said: dict[str, object], expected: str
) -> None:
    assert code(record(**said)) == expected


def test_week_one_ends_with_the_tax_year_that_it_began_in() -> None:
    last_year = date(2026, 3, 2)

    assert code(record(first=last_year, tax_code="900L", week_one=True), last_year) == "900L W1/M1"
    assert code(record(first=last_year, tax_code="900L", week_one=True)) == "900L"
    assert code(record(first=last_year)) == "0T"


@pytest.mark.parametrize(
    ("born", "expected"),
    [(None, "A"), (GROWN, "A"), (date(2006, 1, 1), "M"), (date(2010, 6, 1), "X"), (date(1950, 1, 1), "C")],
)
def test_the_letter_is_that_of_the_age(born: date | None, expected: str) -> None:
    pension_day = date(2016, 1, 1) if born == date(1950, 1, 1) else None

    assert terms_of(record(pension_day=pension_day), Frequency.WEEKLY, PAY_DAY, born).letter == expected
    assert terms_of(record(letter="J"), Frequency.WEEKLY, PAY_DAY, born).letter == "J"


def test_loans_are_named_by_their_plans() -> None:
    loans = terms_of(record(loans="plan_2 postgraduate"), Frequency.WEEKLY, PAY_DAY, GROWN).loans

    assert loans == {LoanPlan.PLAN_2, LoanPlan.POSTGRADUATE}


def test_the_pension_holds_from_the_first_day_until_the_pa_opts_out() -> None:
    joined = record(enrolled=PAY_DAY, opted_out=date(2026, 5, 20), employee_rate=450, employer_rate=350)

    assert scheme_on(record(), PAY_DAY) is None
    assert scheme_on(joined, date(2026, 4, 30)) is None
    scheme = scheme_on(joined, PAY_DAY)
    assert scheme is not None
    assert (scheme.employee_rate, scheme.employer_rate) == (Decimal("0.045"), Decimal("0.035"))
    assert scheme_on(joined, date(2026, 5, 20)) is None


def test_everything_goes_back_to_who_opts_out_within_the_month() -> None:
    in_time = record(enrolled=PAY_DAY, opted_out=date(2026, 5, 31))
    too_late = record(enrolled=PAY_DAY, opted_out=date(2026, 6, 1))
    day = date(2026, 6, 5)

    assert gives_refund(in_time, day, Y2026)
    assert not gives_refund(too_late, day, Y2026)
    assert not gives_refund(in_time, PAY_DAY, Y2026)
    assert not gives_refund(record(), day, Y2026)


def test_a_code_that_does_not_exist_is_refused() -> None:
    with pytest.raises(AppError):
        code(record(tax_code="12X57"))


def test_the_latest_begun_record_holds() -> None:
    old, new = record(), record(id=2, first=date(2026, 6, 1))

    assert record_on([new, old], date(2026, 5, 31)) == old
    assert record_on([new, old], date(2026, 6, 1)) == new
    assert record_on([new, old], date(2020, 1, 1)) == old
    assert record_on([], FIRST) is None


def test_a_year_goes_on_from_what_was_carried_in() -> None:
    carried = CarriedIn(
        0, 1, "2026-27", Money(100), Money(90), Money(9), "M", employee_insurance=Money(7), sick_pay=Money(3)
    )

    year = start_of_year("2026-27", carried)

    assert (year.gross, year.taxable, year.tax, year.sick_pay) == (Money(100), Money(90), Money(9), Money(3))
    assert [(one.letter, one.employee) for one in year.letters] == [("M", Money(7))]
    assert start_of_year("2026-27", None) == YearSoFar("2026-27")


def test_the_figures_of_a_p45_count_in_its_own_year_alone() -> None:
    handed_over = record(p45_left=FIRST, p45_code="1257L", earlier_pay=Money(900), earlier_tax=Money(90))

    assert earlier_job(handed_over, PAY_DAY) == (Money(900), Money(90))
    assert earlier_job(handed_over, date(2027, 4, 5)) == (Money(900), Money(90))
    assert earlier_job(record(), PAY_DAY) == (NOTHING, NOTHING)
    assert earlier_job(record(p45_left=date(2026, 4, 5), p45_code="1257L"), PAY_DAY) == (NOTHING, NOTHING)
