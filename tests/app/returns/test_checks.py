"""The funder's checks: each as it passes, as it fails, and at its edge."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.errors import Severity
from app.funding.agreement import ContributionModel, Due, DueKind
from app.funding.profile import Profile
from app.funding.profiles import load_profile, overridden
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money
from app.period import ONE_DAY, Period
from app.returns.checks import findings
from app.returns.data import to_data
from app.returns.draft import draft_return
from app.returns.parts import Check, Return
from app.returns.records import Asked, Away, Correction, Held, PreviousReturn, StatementSeen
from app.statements.statement import Line
from tests.app.returns.samples import (
    BANK,
    ENTRIES,
    OPENING,
    QUARTER,
    TERMS,
    TIN,
    TODAY,
    drafted,
    entry,
    receipts,
    records,
)

HARINGEY = load_profile("gb-eng-haringey")
CLOSING = Money(4028_43)


def run(profile: Profile = HARINGEY, period: Period = QUARTER, **changes: Any) -> Return:
    return draft_return(records(**changes), profile, period, TODAY)


def of(whole: Return, rule: str) -> list[Check]:
    return [check for check in whole.checks if check.rule == rule]


def one(whole: Return, rule: str) -> Check:
    (check,) = of(whole, rule)
    return check


def held(closing: Money, bank: Money | None) -> tuple[Held, ...]:
    return (Held(BANK, OPENING, closing, bank, QUARTER.last),)


def ruled(**rules: str) -> Profile:
    return overridden(HARINGEY, {f"rules.{rule}": setting for rule, setting in rules.items()})


def test_a_good_quarter_passes_everything_and_says_so() -> None:
    whole = run()
    assert all(check.passed for check in whole.checks)
    assert {check.rule for check in whole.checks} >= {
        *("R24", "R25", "D01", "R03", "R05", "R28", "R06", "R27", "R14", "R08", "R10", "R26")
    }
    assert findings(whole.checks) == []


# With the bank


def test_the_balance_agrees_with_the_bank() -> None:
    assert one(run(), "R25").sentence == "Balance agrees with the bank"


def test_a_penny_apart_stops_the_signing() -> None:
    check = one(run(held=held(CLOSING, CLOSING + Money(1))), "R25")
    assert (check.blocks, check.severity) == (True, Severity.STOP)
    assert check.sentence == "Direct payment account: the bank and the book differ by £0.01"
    assert not run(held=held(CLOSING, CLOSING + Money(1))).can_be_signed


def test_a_payment_the_bank_has_not_seen_yet_can_be_explained() -> None:
    cheque = replace(ENTRIES[-1], bank_key="")
    whole = run(entries=(*ENTRIES[:-1], cheque), held=held(CLOSING, CLOSING - cheque.amount))
    check = one(whole, "R25")
    assert (check.blocks, check.where) == (False, f"entry {cheque.id}")
    assert whole.can_be_signed


def test_a_payment_that_the_statement_should_have_is_named_though_the_sum_agrees() -> None:
    typed = replace(ENTRIES[0], bank_key="")
    check = one(run(entries=(typed, *ENTRIES[1:])), "R25")
    assert check.sentence.endswith("is in the book but not on the bank's statement")
    assert one(run(entries=(typed, *ENTRIES[1:]), statements=()), "R25").passed


def test_a_bank_line_that_is_not_in_the_book_stops_the_signing() -> None:
    line = Line(12, date(2026, 8, 4), Money(-9_99), "Corner shop")
    check = one(run(unentered=(line,)), "R25")
    assert check.blocks
    assert check.sentence == "−£9.99 is on the bank's statement but not in the book"


def test_no_statement_for_the_last_day_is_said_and_can_be_sent() -> None:
    whole = run(held=held(CLOSING, None))
    check = one(whole, "R25")
    assert (check.passed, check.blocks) == (False, False)
    assert whole.figures.bank_closing is None


def test_money_that_belongs_to_no_fund_stops_the_signing() -> None:
    check = one(run(others=Money(-5_00)), "R25")
    assert (check.where, check.blocks) == ("sum", True)


def test_cash_needs_no_bank() -> None:
    assert run(held=(Held(TIN, NOTHING, CLOSING),), entries=()).figures.bank_closing == CLOSING
    assert of(run(held=(), entries=()), "R25") == []


# With the last return


def before(**changes: Any) -> PreviousReturn:
    quarter = Period(date(2026, 4, 1), date(2026, 6, 30))
    earlier = draft_return(records((), held=(), **changes), HARINGEY, quarter, TODAY)
    return PreviousReturn(earlier.name, to_data(earlier))


def test_it_opens_where_the_last_return_closed() -> None:
    check = one(run(previous=before()), "R24")
    assert (check.passed, check.detail) == (True, "£2,871.40")


def test_it_does_not_open_where_the_last_return_closed() -> None:
    check = one(run(previous=before(opening=OPENING - Money(1))), "R24")
    assert (check.blocks, check.where) == (True, "opening")


@pytest.mark.parametrize(("days", "blocks"), [(1, False), (-1, True)])
def test_days_missing_can_be_explained_and_days_twice_cannot(days: int, blocks: bool) -> None:
    period = Period(QUARTER.first + ONE_DAY * days, QUARTER.last)
    check = one(run(period=period, previous=before()), "R24")
    assert (check.where, check.blocks, check.passed) == ("days", blocks, False)


def test_a_payment_outside_the_dates_stops_the_signing_unless_it_corrects() -> None:
    old = entry(90, date(2026, 6, 30), "Amina Khan", -10_00, "O01")
    check = one(run(entries=(old, *ENTRIES)), "R24")
    assert (check.where, check.lines, check.blocks) == ("outside", (1,), True)
    corrected = run(entries=(old, *ENTRIES), corrections=(Correction(90, "q1", 3, "Missed"),))
    assert one(corrected, "R24").passed


def test_a_missing_statement_page() -> None:
    july = StatementSeen(1, Period(date(2026, 7, 1), date(2026, 7, 31)), OPENING, Money(3_000_00))
    september = StatementSeen(1, Period(date(2026, 9, 1), date(2026, 9, 30)), Money(3_100_00), CLOSING)
    other = StatementSeen(2, Period(date(2026, 9, 1), date(2026, 9, 30)))
    check = one(run(statements=(september, july, other)), "R24")
    assert check.detail == "Between 31 July 2026 and 1 September 2026"
    quiet = replace(september, opening=july.closing)
    assert one(run(statements=(july, quiet)), "R24").passed
    follows = replace(september, period=Period(date(2026, 8, 1), date(2026, 9, 30)))
    assert one(run(statements=(july, follows)), "R24").passed


def test_what_is_not_sorted_stops_the_signing() -> None:
    unsorted = tuple(
        Entry(n, 1, date(2026, 9, 28), "Who knows", Money(-1), (Split(Money(-1)),), bank_key=str(n))
        for n in range(100, 108)
    )
    whole = run(entries=(*ENTRIES, *unsorted))
    check = one(whole, "D01")
    assert check.sentence == "8 payments still need sorting"
    assert check.detail == "Lines 19, 20, 21, 22, 23, 24 and 2 more"
    assert whole.blockers == (check,)
    assert one(run(entries=(*ENTRIES, unsorted[0])), "D01").detail == "Line 19"


# What is left


def terms(**changes: Any) -> dict[str, Any]:
    return {"agreements": (replace(TERMS, **changes),)}


def test_what_is_left_is_under_the_limit() -> None:
    check = one(run(), "R03")
    assert check.sentence == "Money left over is under 8 weeks"
    assert check.detail == "£4,028.43 less £1,146.20 promised or set aside is 7.2 weeks"
    assert one(run(dues=(), **terms(retained_weeks=12)), "R03").detail == "£4,028.43 is 10.1 weeks"


def test_exactly_the_limit_is_allowed_and_a_penny_more_is_not() -> None:
    allowed = Money(399_77) * 8
    due = Due(1, DueKind.NET_PAY, TODAY, allowed - CLOSING, "Amina", 1)
    assert one(run(dues=(due,)), "R03").passed
    assert not one(run(dues=(replace(due, amount=due.amount + Money(1)),)), "R03").passed


def test_too_much_left_says_by_how_much_and_why() -> None:
    away = Away(Period(date(2026, 8, 3), date(2026, 8, 17)), "In hospital")
    check = one(run(dues=(), away=(away,), **terms(retained_weeks=4)), "R03")
    assert check.severity is Severity.WARNING
    assert check.sentence == "More than 4 weeks' money is left over"
    assert "£2,429.35 is over the limit of £1,599.08" in check.detail
    assert "£1,027.98 of it is for the days before the next payment on 19 October 2026" in check.detail
    assert "In hospital: 3 August 2026 to 17 August 2026" in check.detail


def test_money_for_coming_days_makes_it_mild() -> None:
    assert one(run(dues=(), **terms(retained_weeks=9)), "R03").severity is Severity.NOTE


def test_a_funder_that_looks_the_day_before_the_next_payment() -> None:
    profile = overridden(HARINGEY, {"balance.test_at": "before_next_payment"})
    assert one(run(profile, dues=(), **terms(retained_weeks=9)), "R03").passed
    assert not one(run(profile, dues=(), **terms(retained_weeks=4)), "R03").passed


def test_a_limit_the_funder_has_not_named_is_only_a_note() -> None:
    camden = load_profile("gb-eng-camden")
    assert one(run(camden), "R03").sentence == "Money left over is under 8 weeks, the commonest limit"
    check = one(run(camden, dues=()), "R03")
    assert (check.severity, check.needs_reason) == (Severity.NOTE, False)
    assert check.remedy.startswith("Ask the funder how much")


def test_in_arrears_nothing_is_ahead() -> None:
    check = one(run(dues=(), **terms(retained_weeks=2, in_advance=False)), "R03")
    assert "next payment" not in check.detail


def test_without_a_weekly_sum_weeks_cannot_be_counted() -> None:
    assert one(run(agreements=()), "R03").where == "weekly"


def test_below_nothing_at_the_end() -> None:
    checks = of(run(opening=OPENING - Money(5_000_00), held=()), "R05")
    assert checks[0].where == "closing"
    assert checks[0].severity is Severity.STOP
    assert not checks[0].blocks


def test_below_nothing_on_the_way() -> None:
    big = entry(91, date(2026, 7, 2), "Builders", -3_000_00, "O19")
    back = entry(92, date(2026, 7, 4), "Builders", 3_000_00, "O19")
    (check,) = of(run(entries=(big, back, *ENTRIES)), "R05")
    assert (check.sentence, check.detail) == ("The account went below nothing", "−£128.60 on 2 July 2026")
    same_day = replace(back, day=big.day)
    assert one(run(entries=(big, same_day, *ENTRIES)), "R05").passed


def test_less_than_the_funder_wants_kept() -> None:
    due = Due(1, DueKind.NET_PAY, TODAY, Money(399_77 * 4) - CLOSING, "Amina", 1)
    assert one(run(dues=(due,)), "R05").passed
    less = replace(due, amount=due.amount - Money(1))
    assert one(run(dues=(less,)), "R05").where == "floor"
    assert one(run(load_profile("gb-eng-generic"), dues=(less,)), "R05").passed


def test_what_is_owed_is_counted_or_named() -> None:
    assert of(run(dues=()), "R28") == []
    kinds = (DueKind.HMRC, DueKind.PENSION, DueKind.HOLIDAY, DueKind.INVOICE, DueKind.NET_PAY)
    dues = tuple(Due(n, kind, TODAY, Money(-10_00), "X", 1) for n, kind in enumerate(kinds))
    check = one(run(load_profile("gb-eng-trafford"), dues=dues), "R28")
    assert check.detail == "bills, holiday pay, pension, tax and National Insurance, wages"
    assert "£50.00" in check.sentence


# What came in


def without(code: str, last: int = 1) -> tuple[Entry, ...]:
    mine = [each for each in ENTRIES if each.splits[0].category == code]
    return tuple(each for each in ENTRIES if each not in mine[-last:])


def test_contribution_behind() -> None:
    check = one(run(entries=without("I08")), "R06")
    assert (check.severity, check.blocks) == (Severity.STOP, False)
    assert check.sentence == "The contribution is £385.60 behind"
    assert check.detail == "£1,156.80 was due, £771.20 was paid. That is 4.0 weeks"


def test_contribution_behind_from_before() -> None:
    check = one(run(contribution_brought=Money(5_00)), "R06")
    assert "£5.00 was owed from before" in check.detail
    ended = one(run(contribution_brought=Money(5_00), entries=without("I08", 3), agreements=()), "R06")
    assert "weeks" not in ended.detail


def test_contribution_overpaid_late_weekly_billed_and_none() -> None:
    extra = entry(93, date(2026, 9, 22), "M Osei", 1_00, "I08")
    assert one(run(entries=(*ENTRIES, extra)), "R06").where == "overpaid"
    late = tuple(
        replace(each, day=each.day + timedelta(days=8)) if each.splits[0].category == "I08" else each
        for each in ENTRIES
    )
    assert one(run(entries=late), "R06").sentence == "3 contributions came late"
    weekly = terms(contribution_cycle_weeks=1, contribution=Money(1))
    paid = tuple(entry(200 + n, date(2026, 7, 6) + timedelta(weeks=n), "M Osei", 1, "I08") for n in range(13))
    assert one(run(entries=(*without("I08", 3), *paid), **weekly), "R06").sentence.endswith("in every week")
    billed = run(entries=without("I08", 3), **terms(contribution_model=ContributionModel.GROSS))
    assert one(billed, "R06").sentence.startswith("The contribution is paid by bill")
    assert one(run(entries=without("I08", 3), **terms(contribution=NOTHING)), "R06").sentence.startswith(
        "No contribution"
    )


def test_all_payments_came() -> None:
    assert one(run(), "R27").sentence == "All 3 of the funder's payments came in full"
    july = Period(QUARTER.first, date(2026, 7, 31))
    whole = run(period=july, entries=tuple(each for each in ENTRIES if each.day in july))
    assert one(whole, "R27").sentence == "The funder's payment came in full"
    waiting = Period(date(2026, 9, 21), date(2026, 9, 24))
    assert of(run(period=waiting, entries=()), "R27") == []
    assert of(run(agreements=(), entries=without("I01", 3)), "R27") == []


@pytest.mark.parametrize(
    ("change", "sentence", "detail"),
    [
        (
            {"amount": 1500_00},
            "A payment was £99.08 short",
            "£1,599.08 was due on 21 September 2026, £1,500.00 came on",
        ),
        ({"amount": 1600_00}, "A payment was £0.92 more than agreed", "£1,600.00 came on 21 September 2026"),
        ({"days": 6}, "A payment of £1,599.08 came late", "£1,599.08 came on 27 September 2026"),
        ({"gone": True}, "A payment of £1,599.08 has not come", "It was due on 21 September 2026"),
    ],
)
def test_a_payment_that_is_not_as_it_should_be(change: dict[str, int], sentence: str, detail: str) -> None:
    rest = without("I01")
    day = date(2026, 9, 21) + timedelta(days=change.get("days", 0))
    new = entry(94, day, "Haringey Council", change.get("amount", 1599_08), "I01")
    check = one(run(entries=rest if "gone" in change else (*rest, new)), "R27")
    assert check.sentence == sentence
    assert detail in check.detail


def test_a_payment_twice_and_one_not_explained() -> None:
    again = entry(95, date(2026, 9, 22), "Haringey Council", 1599_08, "I01")
    odd = entry(96, date(2026, 8, 3), "Haringey Council", 20_00, "I01")
    odd_check, twice = of(run(entries=(*ENTRIES, again, odd)), "R27")
    assert twice.sentence == "A payment of £1,599.08 seems to have come twice"
    assert twice.detail == "It came on 22 September 2026"
    assert (odd_check.sentence, odd_check.severity) == (
        "£20.00 came that the agreement does not explain",
        Severity.NOTE,
    )


@pytest.mark.parametrize(
    ("asked", "passed", "says"),
    [
        (Asked(due=TODAY - ONE_DAY), False, "This return is 1 day late"),
        (Asked(due=TODAY), True, "In time, but due soon"),
        (Asked(due=TODAY + timedelta(days=15)), True, "In time"),
        (Asked(on=TODAY - timedelta(days=30)), False, "This return is 2 days late"),
    ],
)
def test_in_time(asked: Asked, passed: bool, says: str) -> None:
    check = one(run(asked=asked), "R01")
    assert (check.passed, check.sentence) == (passed, says)


def test_the_day_counted_from_the_end_and_not_known() -> None:
    from_end = overridden(HARINGEY, {"return.deadline_from": "period_end", "return.deadline_days": 60})
    assert one(run(from_end), "R01").detail == "Due on 29 November 2026"
    assert of(run(), "R01") == []


# What it went on


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


def test_checks_that_did_not_pass_are_findings() -> None:
    found = findings(run(papers=receipts()[:-1]).checks)
    assert [(each.rule, each.where) for each in found] == [("R14", "entry 16")]
    assert found[0].source.startswith("https://haringey")
    assert findings(drafted("gb-eng-generic", papers=receipts()[:-1]).checks)[0].source == ""
