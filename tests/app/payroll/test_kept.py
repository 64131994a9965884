"""Payslips as the book keeps them: every part comes back, and nothing in them can change unseen."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.money import Money
from app.payroll.kept import KeptPayslip, fingerprint, keep, pots_of, read_payslip, written
from app.payroll.loans import LoanPlan
from app.payroll.pay import work_out_pay
from app.payroll.payslip import (
    Deduction,
    DeductionKind,
    Earning,
    EarningKind,
    PaidAs,
    Parties,
    Pay,
    Payslip,
    paid,
)
from app.payroll.pension import Refund, Relief
from app.payroll.year import YearSoFar
from app.period import Period
from tests.app.payroll.team import NEST, all_terms, amounts, days, slip, terms

texts = st.text(max_size=20)
rates = st.none() | st.builds(Money, st.integers(0, 5000))
earnings = st.builds(
    Earning, st.sampled_from(EarningKind), amounts, texts, st.integers(-6000, 60000), rates, texts
)
others = st.builds(Deduction, st.just(DeductionKind.OTHER), amounts, texts, st.booleans())
refunds = st.none() | st.builds(Refund, amounts, st.sampled_from(Relief))


@st.composite
def payslips(draw: st.DrawFn) -> Payslip:
    day, by = draw(days), draw(all_terms)
    pay = Pay(
        day,
        Period(day, day),
        tuple(draw(st.lists(earnings, max_size=5))),
        tuple(draw(st.lists(earnings, max_size=2))),
        tuple(draw(st.lists(others, max_size=2))),
        draw(st.builds(Parties, texts, texts, texts, texts, texts)),
        draw(refunds),
    )
    return work_out_pay(by, pay, YearSoFar("2026-27", Money(5), letters=()))


@given(payslips(), st.dictionaries(texts, st.integers(0, 9)))
def test_every_payslip_comes_back_exactly_as_it_was(payslip: Payslip, pots: dict[str, int]) -> None:
    kept = keep(3, payslip, pots)

    assert read_payslip(kept) == payslip
    assert written(read_payslip(kept)) == kept.data
    assert pots_of(kept) == pots
    assert (kept.gross, kept.net, kept.to_pay, kept.cost) == (
        payslip.gross,
        payslip.net,
        payslip.to_pay,
        payslip.cost,
    )


def test_a_payslip_says_how_it_was_paid() -> None:
    payslip = slip("1500")
    parts = (PaidAs("Bank", payslip.to_pay - Money(500)), PaidAs("Cash", Money(500)))

    assert read_payslip(keep(1, paid(payslip, parts), {})).paid_as == parts


def test_an_altered_payslip_is_found_out() -> None:
    kept = keep(1, slip("1500"), {})
    altered = replace(kept, data=kept.data.replace("150000", "150001"))

    assert altered.data != kept.data
    with pytest.raises(AppError, match="damaged"):
        read_payslip(altered)


def test_the_fingerprint_is_that_of_the_data() -> None:
    kept: KeptPayslip = keep(1, slip("1500", date(2026, 4, 30)), {})

    assert fingerprint(kept.data) == kept.sha256
    assert kept.data.startswith('{"deductions":[')


def test_terms_come_back_with_every_loan() -> None:
    payslip = slip("4000", by=replace(terms("K585", scheme=NEST), loans=frozenset(LoanPlan)))

    assert read_payslip(keep(1, payslip, {})).terms == payslip.terms
