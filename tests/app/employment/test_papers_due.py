"""What papers are missing, and when to look again."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.employment.check import Check, CheckKind, CheckState
from app.employment.law import law
from app.employment.pa import PersonalAssistant, Status
from app.employment.papers_due import (
    check_findings,
    destroy_after,
    due,
    in_force,
    is_replaced,
    missing_insurance,
    missing_papers,
)
from app.errors import Severity
from app.money import Money
from app.period import months_later, years_later
from tests.app.employment.people import STARTED, TODAY, a_pa

RULES = law()
STOP, WARNING, NOTE = Severity.STOP, Severity.WARNING, Severity.NOTE


def a_check(kind: CheckKind, **more: Any) -> Check:
    return Check(**{"id": 3, "pa_id": 1, "kind": kind, "seen": STARTED, **more})


SEEN = a_check(CheckKind.RIGHT_TO_WORK, seen=date(2026, 4, 1))
POLICE = a_check(CheckKind.POLICE_CHECK)
COVER = a_check(
    CheckKind.LIABILITY_INSURANCE,
    pa_id=0,
    cover=Money(1_000_000_000),
    first=date(2026, 4, 1),
    last=date(2027, 3, 31),
)


def missing(pa: PersonalAssistant, *checks: Check, today: date = TODAY) -> list[tuple[Severity, str]]:
    return [(one.severity, one.sentence) for one in missing_papers(pa, checks, today, RULES)]


def said(check: Check, today: date = TODAY, left: date | None = None) -> list[tuple[Severity, str]]:
    return [(one.severity, one.sentence) for one in check_findings(check, today, RULES, left)]


def test_a_whole_file_lacks_nothing() -> None:
    assert missing(a_pa(), SEEN, POLICE) == []


def test_the_right_to_work_is_checked_before_the_first_day() -> None:
    not_checked = "The right to work of Ana Costa is not checked."
    assert missing(a_pa(), POLICE) == [(STOP, not_checked)]
    assert missing(a_pa(started=date(2026, 7, 2)), POLICE) == [(WARNING, not_checked)]
    late = replace(SEEN, seen=date(2026, 4, 7))
    assert missing(a_pa(), POLICE, late) == [
        (WARNING, "The right to work of Ana Costa was seen only after the first day.")
    ]
    assert missing(a_pa(), POLICE, late, SEEN) == []
    assert missing(a_pa(), POLICE, replace(SEEN, state=CheckState.ASKED))[0][0] is STOP
    assert missing(a_pa(), POLICE, replace(SEEN, pa_id=2))[0][0] is STOP


def test_of_casual_workers_the_check_is_only_said_to_be_law_from_october() -> None:
    worker = a_pa(status=Status.WORKER)

    assert missing(worker, POLICE)[0][0] is NOTE
    assert missing(worker, POLICE, today=date(2026, 10, 1))[0][0] is WARNING


@pytest.mark.parametrize("status", [Status.AGENCY, Status.SELF_EMPLOYED])
def test_others_than_employees_show_their_own_right_to_work(status: Status) -> None:
    found = missing(a_pa(status=status), POLICE, a_check(CheckKind.EMPLOYMENT_STATUS))

    assert found == []


def test_self_employment_is_shown_by_a_check() -> None:
    [(severity, sentence)] = missing(a_pa(status=Status.SELF_EMPLOYED), POLICE)

    assert (severity, sentence) == (WARNING, "Nothing shows that Ana Costa is self-employed.")


def test_who_drives_shows_licence_and_insurance() -> None:
    licence, car = a_check(CheckKind.DRIVING_LICENCE), a_check(CheckKind.CAR_INSURANCE)

    assert [severity for severity, _ in missing(a_pa(drives=True), SEEN, POLICE)] == [WARNING, WARNING]
    assert missing(a_pa(drives=True), SEEN, POLICE, licence, car) == []


def test_a_police_check_is_a_choice_and_one_that_was_declined_is_a_choice_made() -> None:
    assert [severity for severity, _ in missing(a_pa(), SEEN)] == [NOTE]
    declined = replace(POLICE, state=CheckState.DECLINED, reason="Known for years")
    assert missing(a_pa(), SEEN, declined) == []
    assert said(declined) == []


def test_who_has_left_needs_no_more_papers() -> None:
    assert missing(a_pa(left=date(2026, 6, 30))) == []


def test_a_paper_is_said_a_month_ahead_and_again_once_it_has_run_out() -> None:
    licence = a_check(CheckKind.DRIVING_LICENCE, name="Category B", last=date(2026, 8, 31))

    assert said(licence, date(2026, 7, 31)) == []
    assert said(licence, date(2026, 8, 1)) == [
        (NOTE, "Driving licence: Category B – look again by 31 August 2026.")
    ]
    assert said(licence, date(2026, 9, 1)) == [
        (WARNING, "Driving licence: Category B – this ran out on 31 August 2026.")
    ]


def test_a_right_to_work_that_ran_out_stops() -> None:
    assert said(replace(SEEN, follow_up=date(2026, 6, 30)))[0][0] is STOP


def test_what_was_asked_for_is_waited_for() -> None:
    assert said(a_check(CheckKind.REFERENCE, state=CheckState.ASKED)) == [
        (NOTE, "Reference: asked for, not there yet.")
    ]


def test_a_police_check_is_looked_at_again_as_often_as_the_person_chose() -> None:
    assert due(POLICE) is None
    chosen = replace(POLICE, look_again_months=36)
    assert due(chosen) == date(2029, 4, 6)
    assert due(replace(chosen, status_seen=date(2027, 4, 6))) == date(2030, 4, 6)
    assert due(replace(chosen, seen=None, issued=date(2026, 1, 31))) == date(2029, 1, 31)
    assert due(replace(chosen, last=date(2026, 12, 31))) == date(2026, 12, 31)


def test_a_copy_of_the_right_to_work_is_destroyed_two_years_after_the_end() -> None:
    left = date(2024, 2, 29)

    assert destroy_after(SEEN, None, RULES) is None
    assert destroy_after(POLICE, left, RULES) is None
    assert destroy_after(SEEN, left, RULES) == date(2026, 2, 28)
    assert said(SEEN, date(2026, 2, 28), left) == []
    assert said(SEEN, date(2026, 3, 1), left) == [(NOTE, "This copy was to be kept until 28 February 2026.")]


def test_employers_liability_is_in_force_while_anybody_is_employed() -> None:
    def found(*checks: Check, pa: PersonalAssistant | None = None) -> list[Severity]:
        return [one.severity for one in missing_insurance([pa or a_pa()], checks, TODAY, RULES)]

    assert found() == [STOP]
    assert found(COVER) == []
    assert found(replace(COVER, last=date(2026, 6, 30))) == [STOP]
    assert found(replace(COVER, first=date(2026, 7, 2))) == [STOP]
    assert found(replace(COVER, pa_id=1)) == [STOP]
    assert found(pa=a_pa(status=Status.AGENCY)) == []
    assert found(pa=a_pa(started=date(2026, 8, 1))) == []
    assert in_force([COVER], CheckKind.LIABILITY_INSURANCE, TODAY)


def test_cover_below_five_million_is_too_little() -> None:
    assert said(COVER) == []
    assert said(replace(COVER, cover=Money(499_999_999))) == [
        (STOP, "The insurance has to cover at least £5,000,000.00.")
    ]


@given(st.dates(date(2000, 1, 1), date(2080, 12, 31)), st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
    assert years_later(day, 1) == months_later(day, 12)


def test_a_later_paper_takes_the_place_of_an_earlier_one() -> None:
    old = a_check(CheckKind.LIABILITY_INSURANCE, pa_id=0, name="Fish", last=date(2026, 9, 30))
    new = replace(old, id=4, name="Premier", last=date(2027, 9, 30))
    training = a_check(CheckKind.TRAINING, name="Moving", last=date(2026, 9, 30))

    assert is_replaced(old, [old, new])
    assert is_replaced(old, [old, replace(new, last=None)])
    assert not is_replaced(new, [old, new])
    assert not is_replaced(replace(new, last=None), [old, new])
    assert not is_replaced(old, [old, replace(new, state=CheckState.ASKED)])
    assert not is_replaced(training, [training, replace(training, id=5, name="Fire", last=None)])
    assert is_replaced(training, [training, replace(training, id=5, last=date(2027, 9, 30))])
