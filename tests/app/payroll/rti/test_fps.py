"""The full payment submission: HMRC's schema and rules hold, the mark is right, the money adds up."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.money import Money
from app.payroll.loans import LoanPlan
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Deduction, DeductionKind, Earning, EarningKind, Pay, Payslip, Terms
from app.payroll.periods import Frequency
from app.payroll.rti.fps import fps_xml
from app.payroll.rti.parts import (
    HoursBand,
)
from app.payroll.rti.schema import check_against_schema
from app.payroll.tax_code import parse_tax_code
from app.payroll.year import YearSoFar, from_earlier_job
from app.period import Period
from tests.app.payroll.rti.reports import (
    HMRC,
    MAY,
    a_report,
    broken_rules,
    may_slip,
    needs_hmrc_files,
    pounds,
    reported,
    texts,
)
from tests.app.payroll.team import pay_on, pounds_of, schemes, worked

CODES = (
    "1257L",
    "S1257L",
    "C1257L",
    "45L",
    "K585",
    "BR",
    "SD1",
    "D0",
    "0T X",
    "NT",
    "1257L M1",
    "0L",
    "0045L",
)


all_days = st.dates(date(2025, 4, 6), date(2026, 4, 5))
lines = st.lists(
    st.builds(
        Earning,
        st.sampled_from([EarningKind.WORK, EarningKind.HOLIDAY, EarningKind.SICK, EarningKind.REDUNDANCY]),
        st.builds(Money, st.integers(0, 400_000)),
        job=st.sampled_from(["", "nights"]),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
plans = st.frozensets(st.sampled_from(list(LoanPlan)))


@st.composite
def payslips(draw: st.DrawFn) -> Payslip:
    """Draw the second payslip of a tax year, after an earlier job, of any terms."""
    code = parse_tax_code(draw(st.sampled_from(CODES)))
    often, scheme = draw(st.sampled_from(list(Frequency))), draw(schemes)
    first, day = sorted((draw(all_days), draw(all_days)))
    so_far = from_earlier_job(YearSoFar("2025-26"), pounds_of("800"), pounds_of("20"))
    before = Terms(code, draw(st.sampled_from("AM")), often, frozenset(), scheme)
    so_far = work_out_pay(before, pay_on(first, worked("900")), so_far).to_date
    letter = draw(st.sampled_from("ACHJMVXZ"))
    other = (Deduction(DeductionKind.OTHER, Money(draw(st.integers(0, 900))), "Union"),)
    pay = Pay(day, Period(day - timedelta(days=6), day), draw(lines), (worked("12.10"),), other)
    return work_out_pay(Terms(code, letter, often, draw(plans), scheme), pay, so_far)


@needs_hmrc_files
@settings(max_examples=60, deadline=None)
@given(st.lists(payslips(), min_size=1, max_size=3), st.sampled_from(list(HoursBand)), st.booleans())
def test_any_payslips_make_a_report_that_hmrcs_schema_and_rules_take(
    slips: list[Payslip], hours: HoursBand, irregular: bool
) -> None:
    one = [replace(slip, pay=replace(slip.pay, pay_day=MAY)) for slip in slips]
    xml = fps_xml(a_report(*(reported(slip, hours=hours, irregular=irregular) for slip in one)))

    assert check_against_schema(xml, HMRC) == ()
    assert broken_rules(xml) == []


@settings(max_examples=60, deadline=None)
@given(payslips())
def test_what_the_report_says_is_left_is_what_the_pa_gets(slip: Payslip) -> None:
    xml = fps_xml(a_report(reported(slip)))

    left = pounds(xml, "PayAfterStatDedns") + pounds(xml, "NonTaxOrNICPmt") - pounds(xml, "DednsFromNetPay")
    assert left == slip.to_pay
    assert (
        pounds(xml, "EmpeePenContribnsPaid") + pounds(xml, "EmpeePenContribnsNotPaid")
        == slip.pension.deducted
    )


def test_the_mark_is_right_when_worked_out_another_way() -> None:
    xml = fps_xml(a_report(reported(may_slip())))

    # The body, cut out as text: it has no comments and no empty elements, and names its own namespace.
    body = re.search(rb"<Body>.*</Body>", xml, re.DOTALL)
    assert body is not None
    plain = re.sub(rb"<IRmark[^>]*>[^<]*</IRmark>", b"", body[0])
    plain = plain.replace(b"<Body>", b'<Body xmlns="http://www.govtalk.gov.uk/CM/envelope">')
    by_hand = b64encode(hashlib.sha1(plain, usedforsecurity=False).digest()).decode()
    assert texts(xml, "IRmark") == [by_hand]


def test_the_same_report_always_has_the_same_bytes() -> None:
    assert fps_xml(a_report(reported(may_slip()))) == fps_xml(a_report(reported(may_slip())))
