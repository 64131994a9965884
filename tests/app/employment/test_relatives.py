"""Whom the rules let nobody pay without consent, what is asked about, and the consent as a record."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.employment.law import law
from app.employment.pa import Relation
from app.employment.relatives import (
    ExceptionAnswer,
    Payable,
    RelativeException,
    is_agreed,
    relative_findings,
    relative_rule,
)
from app.errors import Severity
from tests.app.employment.people import TODAY, a_pa

RULES = law().relatives
ASKED = date(2026, 5, 1)


def verdict(relation: Relation, *, household: bool = True, friends: bool = False) -> Payable:
    pa = a_pa(relation=relation, same_household=household)
    return relative_rule(pa, RULES, friends_count=friends).payable


def asked(**more: Any) -> RelativeException:
    return RelativeException(**{"id": 1, "pa_id": 1, "asked": ASKED, **more})


def agreed(**more: Any) -> RelativeException:
    said = {"answer": ExceptionAnswer.AGREED, "answered": date(2026, 6, 1), "agreed_by": "Jo Fox"}
    return asked(**{**said, **more})


def test_a_partner_needs_consent_at_any_address() -> None:
    assert verdict(Relation.PARTNER) is Payable.ONCE_AGREED
    assert verdict(Relation.PARTNER, household=False) is Payable.ONCE_AGREED


@pytest.mark.parametrize(
    "relation", [Relation.PARENT, Relation.PARENT_IN_LAW, Relation.CHILD, Relation.CHILD_IN_LAW]
)
def test_relatives_on_the_list_need_consent_in_the_household(relation: Relation) -> None:
    assert verdict(relation) is Payable.ONCE_AGREED


@pytest.mark.parametrize("relation", [Relation.SIBLING, Relation.GRANDPARENT, Relation.STEP_CHILD])
def test_relatives_the_list_was_not_read_for_are_asked_about(relation: Relation) -> None:
    assert verdict(relation) is Payable.ASK
    assert verdict(relation, friends=True) is Payable.ONCE_AGREED


def test_a_friend_in_the_household_matters_to_health_money_only() -> None:
    assert verdict(Relation.FRIEND) is Payable.FREELY
    assert verdict(Relation.FRIEND, friends=True) is Payable.ONCE_AGREED
    assert (
        "2013/1617"
        in relative_rule(
            a_pa(relation=Relation.FRIEND, same_household=True), RULES, friends_count=True
        ).known.first_source
    )


@given(st.sampled_from(sorted(set(Relation) - {Relation.PARTNER})), st.booleans())
def test_who_lives_elsewhere_may_be_paid_unless_a_partner(relation: Relation, friends: bool) -> None:
    assert verdict(relation, household=False, friends=friends) is Payable.FREELY


def test_a_pa_who_lives_in_and_is_no_relative_may_be_paid() -> None:
    assert verdict(Relation.NONE, friends=True) is Payable.FREELY


def test_consent_holds_from_its_first_day_to_its_last() -> None:
    consent = agreed(first=date(2026, 6, 8), last=date(2026, 12, 31))

    assert not consent.holds_on(date(2026, 6, 7))
    assert consent.holds_on(date(2026, 6, 8))
    assert consent.holds_on(date(2026, 12, 31))
    assert not consent.holds_on(date(2027, 1, 1))


def test_without_a_first_day_consent_holds_from_the_answer() -> None:
    assert not agreed().holds_on(date(2026, 5, 31))
    assert agreed().holds_on(date(2099, 1, 1))
    assert not agreed(answered=None).holds_on(TODAY)
    assert not asked(answer=ExceptionAnswer.REFUSED, answered=ASKED).holds_on(TODAY)


@pytest.mark.parametrize(
    ("exceptions", "remedy"),
    [
        ((), "Ask your funder, and keep"),
        ((asked(),), "You asked on 1 May 2026"),
        ((asked(answer=ExceptionAnswer.REFUSED, answered=ASKED),), "said no"),
        ((agreed(last=date(2026, 6, 30)),), "ended on 30 June 2026"),
        ((agreed(first=date(2026, 8, 1)),), "has not begun"),
    ],
)
def test_the_finding_says_what_to_do_next(exceptions: tuple[RelativeException, ...], remedy: str) -> None:
    pa = a_pa(relation=Relation.SIBLING, same_household=True)
    rule = relative_rule(pa, RULES, friends_count=False)

    [finding] = relative_findings(pa, rule, exceptions, TODAY)

    assert remedy in finding.remedy
    assert (finding.severity, finding.rule, finding.where) == (Severity.WARNING, "R11", "pa 1")
    assert "2014/2871" in finding.source


def test_a_relative_on_the_list_stops_and_consent_settles_it() -> None:
    pa = a_pa(relation=Relation.PARENT, same_household=True)
    rule = relative_rule(pa, RULES, friends_count=False)

    [finding] = relative_findings(pa, rule, (), TODAY)

    assert finding.severity is Severity.STOP
    assert relative_findings(pa, rule, (asked(), agreed()), TODAY) == ()
    assert is_agreed([agreed()], TODAY)
