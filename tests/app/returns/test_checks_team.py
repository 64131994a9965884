"""Checks on the support team: relatives, insurance, papers, and what would be owed."""

from dataclasses import replace
from datetime import date

import pytest

from app.employment.check import Check, CheckKind, CheckState
from app.employment.pa import Relation, Status
from app.errors import Severity
from app.funding.agreement import ContributionModel
from app.money import Money
from app.people import Actor, Capacity
from app.returns.data import to_data
from app.returns.records import PreviousReturn
from tests.app.returns.checking import HARINGEY, of, one, run, terms
from tests.app.returns.samples import ENTRIES, TERMS, drafted, entry
from tests.app.returns.team_samples import AMINA, TOMASZ, team, with_team

POLICY = team().papers[0]
FRIEND = replace(TOMASZ, relation=Relation.FRIEND)
PARENT = replace(TOMASZ, relation=Relation.PARENT)


def test_r11_a_relative_in_the_household_needs_consent() -> None:
    pas = (AMINA, PARENT)
    assert one(run(**with_team(pas=pas)), "R11").passed

    check = one(run(**with_team(pas=pas, exceptions=())), "R11")

    assert (check.passed, check.severity) == (False, Severity.STOP)
    assert check.sentence == "A relative was paid, and the book has no consent: Tomasz Nowak"
    assert check.source.startswith("Care and Support (Direct Payments) Regulations 2014")


def test_r11_asks_about_those_whom_the_rules_do_not_name() -> None:
    check = one(run(**with_team(exceptions=())), "R11")
    assert (check.passed, check.severity) == (False, Severity.WARNING)


def test_r11_friends_in_the_household_matter_to_health_bodies_alone() -> None:
    records = with_team(pas=(AMINA, FRIEND), exceptions=())
    health = replace(HARINGEY, relatives=replace(HARINGEY.relatives, friends_in_household=True))

    assert one(run(**records), "R11").passed
    assert not one(run(health, **records), "R11").passed


def test_r12_whoever_manages_the_money_is_not_paid_by_it() -> None:
    manager = Actor("amina khan", Capacity.NOMINATED, "Marian Osei")

    wrong = of(run(**with_team(), actor=manager), "R12")

    assert [check.sentence for check in wrong] == ["Amina Khan manages the money and was paid by it"] * 3
    assert one(run(**with_team(), actor=replace(manager, name="J. Bell")), "R12").passed
    assert of(run(**with_team()), "R12") == []


@pytest.mark.parametrize(
    ("policies", "sentence", "detail"),
    [
        ((), "The book has no employers’ liability insurance", "Not from 1 July 2026 to 30 September 2026"),
        (
            (replace(POLICY, state=CheckState.ASKED),),
            "The book has no employers’ liability insurance",
            "Not from 1 July 2026 to 30 September 2026",
        ),
        (
            (replace(POLICY, last=date(2026, 8, 31)),),
            "Employers’ liability insurance did not cover every day",
            "Not from 1 September 2026 to 30 September 2026",
        ),
        (
            (
                replace(POLICY, last=date(2026, 7, 31)),
                replace(POLICY, id=2, first=date(2026, 8, 3), last=None),
            ),
            "Employers’ liability insurance did not cover every day",
            "Not from 1 August 2026 to 2 August 2026",
        ),
    ],
    ids=["none", "asked", "ended", "gap"],
)
def test_r20_insurance_covers_every_day(policies: tuple[Check, ...], sentence: str, detail: str) -> None:
    check = one(run(**with_team(papers=policies)), "R20")
    assert (check.sentence, check.detail, check.severity) == (sentence, detail, Severity.STOP)


def test_r20_two_policies_that_follow_on_and_nobody_employed_are_in_order() -> None:
    following = (replace(POLICY, last=date(2026, 7, 31)), replace(POLICY, id=2, first=date(2026, 8, 1)))
    assert one(run(**with_team(papers=following)), "R20").passed
    own = replace(AMINA, status=Status.SELF_EMPLOYED)
    assert of(run(**with_team(pas=(own, replace(TOMASZ, left=date(2026, 6, 1))), papers=())), "R20") == []


def test_r21_terms_signed_driving_insured_police_check_not_old() -> None:
    driver = replace(AMINA, drives=True)
    old = Check(5, 1, CheckKind.POLICE_CHECK, issued=date(2023, 9, 1))
    wigan = replace(HARINGEY, limits=replace(HARINGEY.limits, dbs_max_age_years=3))
    records = with_team(pas=(driver, TOMASZ), contracts=(), papers=(POLICY, old))

    assert [check.sentence for check in of(run(wigan, **records), "R21")] == [
        "The terms of Amina Khan are not signed by both",
        "Amina Khan drives, and the book has no insurance for it",
        "The DBS check of Amina Khan is over 3 years old",
        "The terms of Tomasz Nowak are not signed by both",
    ]
    assert len(of(run(**records), "R21")) == 3
    car = Check(6, 1, CheckKind.CAR_INSURANCE, last=date(2026, 12, 31))
    newer = replace(old, id=7, issued=None, seen=date(2025, 9, 1))
    assert one(run(wigan, **with_team(pas=(driver, TOMASZ), papers=(POLICY, car, old, newer))), "R21").passed


def test_r22_self_employed_pas_have_a_paper() -> None:
    own = replace(AMINA, status=Status.SELF_EMPLOYED)
    shown = Check(8, 1, CheckKind.EMPLOYMENT_STATUS)

    check = one(run(**with_team(pas=(own, TOMASZ))), "R22")

    assert check.sentence == "Nothing shows that Amina Khan is self-employed"
    assert one(run(**with_team(pas=(own, TOMASZ), papers=(POLICY, shown))), "R22").passed


def test_r29_holiday_and_redundancy_are_told_unless_money_is_agreed_for_them() -> None:
    owed = with_team(holiday_owed=Money(412_30), redundancy=Money(1_350_00))

    check = one(run(**owed), "R29")

    assert check.severity is Severity.NOTE
    assert check.detail == "holiday not yet taken £412.30, redundancy £1,350.00"
    assert of(run(**owed, **terms(contingency=Money(1000_00))), "R29") == []
    assert of(run(**with_team()), "R29") == []


def test_r04_the_same_surplus_twice_running() -> None:
    before = to_data(drafted(**with_team()))
    assert before["position"]["surplus_pence"] > 0
    poor = {**before, "position": {**before["position"], "surplus_pence": 0}}

    check = one(run(**with_team(), previous=PreviousReturn("q2", before)), "R04")

    assert check.severity is Severity.WARNING
    assert of(run(**with_team(), previous=PreviousReturn("q2", poor)), "R04") == []
    assert of(run(**with_team()), "R04") == []
    assert of(run(previous=PreviousReturn("q2", before)), "R04") == []


def test_r07_a_contribution_that_is_billed_is_not_paid_out_of_this_money() -> None:
    billed = (replace(TERMS, contribution_model=ContributionModel.GROSS),)
    paid = entry(500, date(2026, 8, 1), "HARINGEY COUNCIL CHARGES", -96_40, "O29")
    returned = entry(501, date(2026, 8, 2), "Haringey Council", -10_00, "O26")

    check = one(run(agreements=billed, entries=(*ENTRIES, paid, returned)), "R07")

    assert check.detail == "HARINGEY COUNCIL CHARGES, 1 August 2026, £96.40"
    assert check.severity is Severity.STOP
    assert one(run(agreements=billed, entries=(*ENTRIES, returned)), "R07").passed
    assert of(run(entries=(*ENTRIES, paid)), "R07") == []
