from dataclasses import replace
from datetime import date

from app.errors import Severity
from app.plan.people_around import Helper, Role, backups, people_findings, unpaid_minutes

DAY = date(2026, 4, 6)
SISTER = Helper(1, "Ann", Role.FAMILY, DAY, weekly_minutes=240, backup=2)
FRIEND = Helper(2, "Bob", Role.FRIEND, DAY, backup=1)
GONE = Helper(3, "Cy", Role.NEIGHBOUR, DAY, last=date(2026, 5, 1), weekly_minutes=60, backup=3)


def test_those_to_call_stand_in_the_agreed_order_while_they_are_there() -> None:
    assert backups([SISTER, FRIEND, GONE], DAY) == [FRIEND, SISTER, GONE]
    assert backups([SISTER, FRIEND, GONE], date(2026, 6, 1)) == [FRIEND, SISTER]


def test_unpaid_help_is_counted_while_it_is_given_willingly() -> None:
    assert unpaid_minutes([SISTER, GONE], DAY) == 300
    assert unpaid_minutes([SISTER, GONE], date(2026, 6, 1)) == 240
    assert unpaid_minutes([SISTER], date(2026, 4, 5)) == 0
    assert unpaid_minutes([replace(SISTER, willing=False)], DAY) == 0


def test_a_carer_without_assessment_unwilling_help_and_ended_consent_are_said() -> None:
    carer = Helper(4, "Di", Role.CARER, DAY)
    unwilling = replace(SISTER, willing=False)
    ended = replace(FRIEND, consent=DAY, consent_ends=date(2026, 5, 1))
    found = people_findings([carer, unwilling, ended, replace(GONE, role=Role.CARER)], date(2026, 6, 1))
    assert [(each.rule, each.severity) for each in found] == [
        ("S093", Severity.NOTE),
        ("S031", Severity.WARNING),
        ("S010", Severity.NOTE),
    ]


def test_a_carer_who_was_assessed_raises_nothing() -> None:
    assert people_findings([Helper(4, "Di", Role.CARER, DAY, assessment=DAY)], date(2026, 6, 1)) == []
