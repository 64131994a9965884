from datetime import date

import pytest

from app.errors import Severity
from app.plan.review import (
    Review,
    ReviewDue,
    ReviewKind,
    ReviewRule,
    can_be_closed,
    days_since_review,
    next_review,
    review_findings,
    rules,
)

START = date(2025, 8, 31)


def rule(kind: ReviewKind) -> ReviewRule:
    return next(each for each in rules() if each.kind is kind)


def held(kind: ReviewKind, day: date) -> Review:
    return Review(0, kind, held=day)


@pytest.mark.parametrize(
    ("kind", "first", "then"),
    [
        (ReviewKind.FIRST, date(2025, 10, 12), None),
        (ReviewKind.PLAN, date(2026, 8, 31), date(2027, 2, 28)),
        (ReviewKind.DIRECT_PAYMENT, date(2026, 2, 28), date(2027, 2, 28)),
        (ReviewKind.HEALTH, date(2025, 11, 30), date(2027, 2, 28)),
    ],
)
def test_the_clock_of_each_kind(kind: ReviewKind, first: date, then: date | None) -> None:
    due = next_review(rule(kind), START, [])
    assert due is not None
    assert due.by == first
    after = next_review(rule(kind), START, [held(kind, date(2026, 2, 28))])
    assert (after.by if after else None) == then


def test_a_review_of_another_kind_or_of_an_earlier_time_does_not_stop_the_clock() -> None:
    others = [held(ReviewKind.PLAN, date(2026, 1, 1)), held(ReviewKind.DIRECT_PAYMENT, date(2025, 1, 1))]
    due = next_review(rule(ReviewKind.DIRECT_PAYMENT), START, others)
    assert due == ReviewDue(
        ReviewKind.DIRECT_PAYMENT, date(2026, 2, 28), rule(ReviewKind.DIRECT_PAYMENT), None
    )


def test_what_is_overdue_is_said_and_what_is_not_certain_only_noted() -> None:
    dues = [
        due
        for kind in ReviewKind
        if kind is not ReviewKind.ASKED_FOR
        if (due := next_review(rule(kind), START, []))
    ]
    found = {finding.where: finding.severity for finding in review_findings(dues, date(2026, 3, 1))}
    assert found == {"first": Severity.NOTE, "direct_payment": Severity.WARNING, "health": Severity.NOTE}


def test_closing_wants_what_was_learnt_or_a_plain_pass() -> None:
    assert not can_be_closed(Review(0, ReviewKind.PLAN, learned="Mornings work"))
    assert not can_be_closed(Review(0, ReviewKind.PLAN, held=START))
    assert can_be_closed(Review(0, ReviewKind.PLAN, held=START, learned="Mornings work"))
    assert can_be_closed(Review(0, ReviewKind.PLAN, held=START, skipped_learning=True))


def test_silence_is_counted_from_the_last_review_or_the_start() -> None:
    assert days_since_review([], START, date(2026, 8, 31)) == 365
    later = held(ReviewKind.PLAN, date(2026, 9, 30))
    assert days_since_review([held(ReviewKind.PLAN, date(2026, 8, 1)), later], START, date(2026, 8, 31)) == 30
