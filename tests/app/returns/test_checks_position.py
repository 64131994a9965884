"""The checks on what is left: each as it passes, as it fails, and at its edge."""

from dataclasses import replace
from datetime import date

from app.errors import Severity
from app.funding.agreement import Due, DueKind
from app.funding.profiles import load_profile, overridden
from app.money import Money
from app.period import Period
from app.returns.records import Away
from tests.app.returns.checking import CLOSING, HARINGEY, of, one, run, terms
from tests.app.returns.samples import (
    ENTRIES,
    OPENING,
    TODAY,
    entry,
)


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
