"""The checks on what came in: each as it passes, as it fails, and at its edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import Severity
from app.funding.agreement import ContributionModel
from app.funding.profiles import overridden
from app.ledger.entry import Entry
from app.money import NOTHING, Money
from app.period import ONE_DAY, Period
from app.returns.records import Asked
from tests.app.returns.checking import HARINGEY, of, one, run, terms
from tests.app.returns.samples import (
    ENTRIES,
    QUARTER,
    TODAY,
    entry,
)


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
