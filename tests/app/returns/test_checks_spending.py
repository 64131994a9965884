"""The checks on spending: each as it passes, as it fails, and at its edge."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.errors import Severity
from app.funding.profiles import load_profile, overridden
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money
from app.returns.records import Held
from tests.app.returns.checking import HARINGEY, of, one, ruled, run
from tests.app.returns.samples import (
    ENTRIES,
    TIN,
    entry,
    receipts,
    records,
)


def test_a_missing_receipt() -> None:
    check = one(run(papers=receipts()[:-1]), "R14")
    assert (check.sentence, check.detail) == (
        "A receipt is missing",
        "15 September 2026, Payroll Partners, £45.00",
    )
    assert check.severity is Severity.NOTE  # this council only asks to keep them
    over = overridden(load_profile("gb-eng-st-helens"), {"evidence.receipt_over_pence": 44_99})
    assert one(run(over, papers=receipts()[:-1]), "R14").severity is Severity.WARNING
    at = overridden(over, {"evidence.receipt_over_pence": 45_00})
    assert one(run(at, papers=receipts()[:-1]), "R14").passed
    none = overridden(HARINGEY, {"evidence.receipts": "not_needed"})
    assert one(run(none, papers=()), "R14").passed


def test_wages_and_tax_need_no_receipt() -> None:
    wages = tuple(each for each in ENTRIES if each.splits[0].category in {"O01", "O05", "I01", "I08"})
    assert one(run(entries=wages, papers=()), "R14").passed


def test_a_reason_goes_with_the_check_it_was_given_for() -> None:
    missing = one(run(papers=receipts()[:-1]), "R14")
    strict = load_profile("gb-eng-st-helens")
    whole = run(strict, papers=receipts()[:-1], reasons={missing.key: "The shop gave none."})
    check = one(whole, "R14")
    assert (check.reason, check.needs_reason) == ("The shop gave none.", False)
    assert one(run(strict, papers=receipts()[:-1]), "R14").needs_reason


def cash_out(payee: str = "To the tin") -> tuple[Entry, ...]:
    out = Entry(
        60, 1, date(2026, 9, 20), payee, Money(-40_00), (Split(Money(-40_00)),), bank_key="c", transfer_id=61
    )
    back = Entry(
        61, 2, date(2026, 9, 20), "From the bank", Money(40_00), (Split(Money(40_00)),), transfer_id=60
    )
    return (*ENTRIES, out, back)


def with_tin(entries: tuple[Entry, ...]) -> dict[str, Any]:
    bank = records(entries).held[0]
    tin = Held(TIN, NOTHING, Money(40_00))
    return {"entries": entries, "held": (bank, tin)}


@pytest.mark.parametrize(
    ("rule", "severity"),
    [("exceptional", Severity.WARNING), ("forbidden", Severity.STOP), ("allowed", Severity.WARNING)],
)
def test_cash_taken_out(rule: str, severity: Severity) -> None:
    profile = overridden(HARINGEY, {"cash.rule": rule})
    whole = run(profile, **with_tin(cash_out()), papers=receipts())
    check = one(whole, "R08")
    assert (check.sentence, check.severity) == ("£40.00 taken out in cash", severity)
    assert check.detail == "20 September 2026, no receipt yet"
    assert whole.can_be_signed


def test_cash_with_a_receipt_where_it_is_allowed() -> None:
    with_paper = {"papers": (*receipts(), *receipts(cash_out()[-2:]))}
    assert one(
        run(overridden(HARINGEY, {"cash.rule": "allowed"}), **with_tin(cash_out()), **with_paper), "R08"
    ).passed
    assert "with a receipt" in one(run(**with_tin(cash_out()), **with_paper), "R08").detail


def test_the_bank_s_own_word_for_cash_and_a_limit() -> None:
    atm = entry(62, date(2026, 9, 20), "ATM HIGH ST", -41_00, "O29")
    limited = overridden(HARINGEY, {"cash.limit_pence_per_period": 40_00})
    taken, over = of(run(limited, entries=(*ENTRIES, atm)), "R08")
    assert taken.sentence == "£41.00 taken out in cash"
    assert "entry 62" not in {check.where for check in of(run(entries=(*ENTRIES, atm), papers=()), "R14")}
    assert over.detail == "£41.00; the limit is £40.00"
    at = overridden(HARINGEY, {"cash.limit_pence_per_period": 41_00})
    assert len(of(run(at, entries=(*ENTRIES, atm)), "R08")) == 1
    assert one(run(entries=(*ENTRIES, replace(atm, payee="Patmore"))), "R08").passed


@pytest.mark.parametrize(
    ("payee", "severity"),
    [("Ladbrokes Wood Green", Severity.STOP), ("COUNCIL TAX DD", Severity.WARNING), ("Vapetronics", None)],
)
def test_words_that_make_someone_ask(payee: str, severity: Severity | None) -> None:
    whole = run(entries=(*ENTRIES, entry(63, date(2026, 9, 20), payee, -5_00, "O29")))
    assert [check.severity for check in of(whole, "R10") if not check.passed] == (
        [severity] if severity else []
    )


def test_a_category_the_funder_forbids_unless_it_is_planned() -> None:
    oldham = load_profile("gb-eng-oldham")
    assert "Transport: this funder does not allow it" in {check.sentence for check in of(run(oldham), "R10")}
    planned = tuple(
        each.filed("O16", 1, plan_line_id=4) if each.splits[0].category == "O16" else each for each in ENTRIES
    )
    assert one(run(oldham, entries=planned), "R10").passed
    charge = entry(77, date(2026, 9, 20), "Account fee", -3_00, "O25").filed("O25", 1, plan_line_id=4)
    assert not one(run(oldham, entries=(*planned, charge)), "R10").passed


def test_gifts_charges_and_interest() -> None:
    gift = entry(64, date(2026, 9, 20), "Xmas gift for Amina", -25_00, "O29")
    charge = entry(65, date(2026, 9, 21), "Account fee", -3_00, "O25")
    interest = entry(66, date(2026, 9, 22), "Interest", 1_12, "I11")
    whole = run(entries=(*ENTRIES, gift, charge, interest))
    assert one(whole, "R33").sentence == "£25.00 may be a tip or a gift"
    assert [(check.where, check.detail, check.severity) for check in of(whole, "R30")] == [
        ("I11", "£1.12", Severity.NOTE),
        ("O25", "£3.00", Severity.NOTE),
    ]
    assert {check.severity for check in of(run(ruled(R30="warn"), entries=(*ENTRIES, charge)), "R30")} == {
        Severity.WARNING
    }
    assert of(run(ruled(R30="off"), entries=(*ENTRIES, charge)), "R30") == []


@pytest.mark.parametrize(("days", "found"), [(0, True), (6, True), (7, False)])
def test_the_same_payee_and_sum_within_a_week(days: int, found: bool) -> None:
    again = entry(67, date(2026, 9, 15) + timedelta(days=days), "PAYROLL  partners", -45_00, "O07")
    checks = of(run(entries=(*ENTRIES, again)), "R26")
    assert [check.passed for check in checks] == [not found]
    if found:
        assert checks[0].sentence == "£45.00 may have been paid twice"


def test_two_parts_of_one_payment_and_two_wages_are_not_doubles() -> None:
    halves = (Split(Money(-5_00), "O14", 1), Split(Money(-5_00), "O14", 1, outcome_id=2))
    shared = Entry(68, 1, date(2026, 9, 28), "Club", Money(-10_00), halves, bank_key="s")
    wages = tuple(entry(69 + n, date(2026, 9, 28), "Amina Khan", -50_00, "O01") for n in range(2))
    assert one(run(entries=(*ENTRIES, shared, *wages)), "R26").passed
