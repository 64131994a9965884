"""Checks on pay: hours agreed, wages, payslips, HMRC, the minimum wage."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.errors import Severity
from app.money import Money
from app.returns.parts import Return
from tests.app.returns.checking import of, one, run
from tests.app.returns.samples import entry, paper
from tests.app.returns.team_samples import BILLS, SLIPS, paying, team, with_team


def with_entry(number: int, **changes: Any) -> Return:
    """Draw the quarter up with one of its entries changed."""
    entries = tuple(replace(each, **changes) if each.id == number else each for each in paying())
    return run(**{**with_team(), "entries": entries})


def test_a_team_in_order_passes_and_no_team_is_not_checked() -> None:
    rules = ("R11", "R16", "R17", "R18", "R19", "R20", "R21", "R39")
    whole = run(**with_team())

    assert all(one(whole, rule).passed for rule in rules)
    assert one(whole, "R17").detail == "£4,671.66 by the bank"
    assert [check for rule in rules for check in of(run(), rule)] == []


def test_r16_pay_for_time_needs_weeks_that_both_agreed() -> None:
    kept = team()
    first, *others = kept.weeks
    half = replace(first, sheet=replace(first.sheet, holder_agreed=None))

    check = one(run(**with_team(weeks=(half, *others))), "R16")

    assert (check.passed, check.severity, check.blocks) == (False, Severity.STOP, False)
    assert check.sentence == "There are no agreed hours for the pay of Amina Khan on 31 July 2026"
    assert check.key == ("R16", "payslip 1")
    assert check.lines == (4,)
    assert len(of(run(**with_team(weeks=())), "R16")) == len(SLIPS)


def test_r17_the_bank_must_pay_what_the_payslip_says() -> None:
    [paid] = [each for each in paying() if each.id == 201]
    less = Money(-700_00)
    whole = with_entry(201, amount=less, splits=(replace(paid.splits[0], amount=less),))

    check = one(whole, "R17")

    assert check.sentence == "The bank paid Amina Khan another amount than the payslip of 31 July 2026"
    assert check.detail == "The bank paid £700.00, the payslip says £776.71"
    assert check.severity is Severity.STOP


def test_r17_pay_that_the_bank_does_not_show_is_found_but_not_on_the_last_days() -> None:
    missing = tuple(each for each in paying() if each.id not in (201, 206))

    [check] = of(run(**{**with_team(), "entries": missing}), "R17")

    # Payslip 6 is of 30 September, the last day: the bank may pay it after the period.
    assert check.sentence == "The bank does not show the pay of Amina Khan on 31 July 2026"
    assert check.detail == "£776.71"


def test_r18_a_wage_without_a_payslip_is_found_unless_a_paper_shows_it() -> None:
    extra = entry(400, date(2026, 7, 10), "Amina Khan", -50_00, "O01")
    changes = {**with_team(), "entries": (*paying(), extra)}

    check = one(run(**changes, papers=()), "R18")

    assert (check.severity, check.detail) == (Severity.WARNING, "Amina Khan, 10 July 2026, £50.00")
    assert one(run(**changes, papers=(paper(400, 400),)), "R18").passed


def test_r19_tax_must_be_paid_in_full_and_in_time() -> None:
    late = with_entry(300, day=date(2026, 8, 24))
    assert one(late, "R19").sentence == "Tax and National Insurance due by 22 August 2026 were paid late"
    assert one(late, "R19").detail == "Paid on 24 August 2026"

    [bill, *others] = BILLS
    open_bill = replace(bill, due=replace(bill.due, entry_id=0))
    check = one(run(**with_team(bills=(open_bill, *others))), "R19")
    assert check.sentence == "Tax and National Insurance due by 22 August 2026 were not paid in full"
    assert check.detail == "£318.40 was due, £0.00 was paid"
    assert check.severity is Severity.STOP
    assert of(run(**with_team(bills=BILLS[1:])), "R19") == []


def test_r39_pay_under_the_minimum_wage_is_told_with_the_law_as_its_source() -> None:
    check = one(run(**with_team(low_pay={2: "This pay is £4.10 below the minimum wage."})), "R39")

    assert check.detail == "This pay is £4.10 below the minimum wage."
    assert check.source == "National Minimum Wage Regulations 2015"
    assert check.severity is Severity.WARNING


def test_without_payslips_pay_is_not_checked() -> None:
    whole = run(**with_team(slips=(), bills=(), weeks=()), papers=())
    assert not [check for rule in ("R16", "R17", "R19", "R39", "R11") for check in of(whole, rule)]
    assert len(of(whole, "R18")) == 6
