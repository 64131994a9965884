"""Ending a job step by step: notice, the insurer first, what ends with it, and what goes on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.pa import Status
from app.errors import AppError
from app.money import Money
from app.store.book import Book
from app.usecases.team import leaving
from app.usecases.team.people import change_contract, member, team
from tests.app.usecases.teams import TODAY, a_team_book, taken_on, terms
from tests.verapdf import problems

TOLD, LAST = date(2026, 9, 1), date(2026, 9, 30)
OLD = date(2023, 3, 6)


def longstanding(book: Book, **more: Any) -> int:
    """Take on a PA of three years."""
    return taken_on(
        book, started=OLD, contract=terms(first=OLD, notice_weeks=2), born=date(1980, 5, 5), **more
    )


def ends(book: Book, number: int, reason: LeavingReason = LeavingReason.REDUNDANCY) -> leaving.Leaving:
    return leaving.end_employment(book, number, reason, TOLD, LAST)


def test_steps_are_shown_before_anything_is_kept() -> None:
    book = a_team_book()
    number = longstanding(book)

    shown = leaving.leaving_steps(book, number, LeavingReason.REDUNDANCY, TOLD, LAST)

    assert [step.step for step in shown.steps] == list(LeavingStep)
    assert (shown.kept.id, shown.kept.weeks, shown.notice_ends) == (0, 3, date(2026, 9, 22))
    assert leaving.leaving(book, number) is None
    assert member(book, number, TODAY).pa.left is None


def test_a_job_ends_with_its_terms_on_its_last_day() -> None:
    book = a_team_book()
    number = longstanding(book)
    change_contract(
        book, replace(member(book, number, TODAY).contracts[0], hourly=Money(1400)), date(2026, 11, 2)
    )

    shown = ends(book, number)

    file = member(book, number, TODAY)
    assert file.pa.left == LAST
    assert [contract.last for contract in file.contracts] == [LAST]
    assert leaving.leaving(book, number) == shown
    assert [member.pa.id for member in team(book, date(2026, 10, 1))] == [number]


def test_what_is_owed_is_worked_out_by_the_law_and_the_terms() -> None:
    book = a_team_book()
    number = longstanding(book)

    shown = ends(book, number)

    # 20 hours at £13.50 are £270.00; three years over 41 are 4.5 weeks.
    assert shown.redundancy is not None
    assert (shown.redundancy.week, shown.redundancy.amount) == (Money(27000), Money(121500))
    assert shown.last_pay == date(2026, 10, 23)
    by = {step.step: step.by for step in shown.steps}
    assert by[LeavingStep.ASK_INSURER] == TOLD
    assert by[LeavingStep.LAST_PAY] == by[LeavingStep.TAX_FORM] == date(2026, 10, 23)
    assert by[LeavingStep.PROPERTY] == LAST
    assert {each.rule.what: each.until.year for each in shown.keep}["hours_and_pay"] == 2032


def test_redundancy_pay_that_cannot_be_worked_out_is_said() -> None:
    book = a_team_book()
    number = taken_on(book)

    shown = ends(book, number, LeavingReason.PERSON_DIED)

    assert shown.redundancy is None
    assert "Redundancy pay cannot be worked out yet." in [one.sentence for one in shown.findings]
    assert ends(book, number, LeavingReason.RESIGNS).findings == ()
    worker = taken_on(book, status=Status.WORKER)
    assert [one.rule for one in ends(book, worker).findings] == ["PA-LEAVING"]


@pytest.mark.parametrize(
    ("reason", "told", "weeks"),
    [
        (LeavingReason.DISMISSED, date(2026, 9, 1), 3),
        (LeavingReason.DISMISSED, date(2035, 9, 3), 12),
        (LeavingReason.RESIGNS, date(2026, 9, 1), 2),
        (LeavingReason.RESIGNS, date(2023, 3, 20), 2),
        (LeavingReason.FIXED_TERM_ENDS, date(2026, 9, 1), 3),
    ],
)
def test_notice_is_what_law_or_terms_ask_whichever_is_longer(
    reason: LeavingReason, told: date, weeks: int
) -> None:
    book = a_team_book()
    number = longstanding(book)
    if told.year == 2035:
        told = date(2026, 9, 1)
        with book.begin("Earlier service") as work:
            work.pas.change(replace(work.pas.get(number), continuous_from=date(2010, 1, 4)))
    if told.year == 2023:
        told, book = date(2026, 4, 20), a_team_book()
        number = taken_on(book, contract=terms(notice_weeks=2))

    shown = leaving.leaving_steps(book, number, reason, told, date(2027, 1, 31))

    assert shown.kept.weeks == weeks


def test_a_fixed_term_that_runs_out_needs_no_notice() -> None:
    book = a_team_book()
    number = taken_on(book, contract=terms(last=LAST))

    shown = leaving.leaving_steps(book, number, LeavingReason.FIXED_TERM_ENDS, TOLD, LAST)

    assert (shown.kept.weeks, shown.notice_ends, shown.findings) == (0, TOLD, ())


def test_notice_that_is_too_short_is_said() -> None:
    book = a_team_book()
    number = longstanding(book)

    shown = leaving.leaving_steps(book, number, LeavingReason.DISMISSED, TOLD, date(2026, 9, 21))

    assert shown.findings[0].sentence == "The notice is 3 weeks: until 22 September 2026."


def test_the_insurer_is_asked_before_the_letter_counts_as_given() -> None:
    book = a_team_book()
    number = longstanding(book)
    ends(book, number)

    with pytest.raises(AppError, match="Ask the insurer’s legal line"):
        leaving.mark_step(book, number, LeavingStep.NOTICE_LETTER, TOLD)
    leaving.mark_step(book, number, LeavingStep.ASK_INSURER, TOLD, " Ref 4411 ")
    shown = leaving.mark_step(book, number, LeavingStep.NOTICE_LETTER, TOLD)

    done = {step.step: (step.done, step.note) for step in shown.steps if step.done}
    assert done == {LeavingStep.ASK_INSURER: (TOLD, "Ref 4411"), LeavingStep.NOTICE_LETTER: (TOLD, "")}
    assert not shown.is_done


def test_steps_can_be_taken_back_and_all_of_them_can_be_done() -> None:
    book = a_team_book()
    number = longstanding(book)
    shown = ends(book, number, LeavingReason.RESIGNS)

    for step in shown.steps:
        shown = leaving.mark_step(book, number, step.step, LAST)
    assert shown.is_done
    shown = leaving.mark_step(book, number, LeavingStep.PROPERTY, None)

    assert [step.step for step in shown.steps if step.done is None] == [LeavingStep.PROPERTY]
    moved = leaving.mark_step(book, number, LeavingStep.LAST_DAY, TOLD)
    assert {step.step: step.done for step in moved.steps}[LeavingStep.LAST_DAY] == TOLD


def test_a_job_that_goes_on_has_no_steps() -> None:
    book = a_team_book()
    number = longstanding(book)

    with pytest.raises(AppError, match="This job goes on"):
        leaving.mark_step(book, number, LeavingStep.LAST_PAY, LAST)
    with pytest.raises(AppError, match="no letter of notice"):
        leaving.notice_letter_pdf(book, number)
    leaving.job_goes_on(book, number)


def test_the_letter_of_notice_is_accessible_and_only_the_employers() -> None:
    book = a_team_book()
    number = longstanding(book)
    ends(book, number)

    assert problems(leaving.notice_letter_pdf(book, number), "ua1") == []
    ends(book, number, LeavingReason.RESIGNS)
    with pytest.raises(AppError, match="no letter of notice"):
        leaving.notice_letter_pdf(book, number)


def test_the_last_day_can_move_and_the_job_can_go_on_after_all() -> None:
    book = a_team_book()
    number = longstanding(book)
    first = ends(book, number)
    leaving.mark_step(book, number, LeavingStep.ASK_INSURER, TOLD)

    later = leaving.end_employment(book, number, LeavingReason.REDUNDANCY, TOLD, date(2026, 10, 31))

    assert later.kept.id == first.kept.id
    assert [one.last for one in member(book, number, TODAY).contracts] == [date(2026, 10, 31)]
    leaving.job_goes_on(book, number)
    assert leaving.leaving(book, number) is None
    assert member(book, number, TODAY).pa.left is None
    assert [one.last for one in member(book, number, TODAY).contracts] == [None]


def test_terms_that_had_ended_before_stay_ended() -> None:
    book = a_team_book()
    number = taken_on(book)
    [old] = member(book, number, TODAY).contracts
    change_contract(book, old, date(2026, 6, 1))
    ends(book, number)

    leaving.job_goes_on(book, number)

    assert [one.last for one in member(book, number, TODAY).contracts] == [date(2026, 5, 31), None]


def test_who_was_paid_off_is_taken_on_anew() -> None:
    book = a_team_book()
    number = longstanding(book)
    ends(book, number)
    leaving.mark_step(book, number, LeavingStep.LAST_PAY, LAST)

    with pytest.raises(AppError, match="last pay was made on 30 September 2026"):
        leaving.job_goes_on(book, number)


@pytest.mark.parametrize(("told", "last"), [(date(2026, 9, 2), TOLD), (date(2022, 1, 1), date(2022, 2, 1))])
def test_a_last_day_that_cannot_be_is_refused(told: date, last: date) -> None:
    book = a_team_book()
    number = longstanding(book)

    with pytest.raises(AppError, match="before the job began, or before it was said"):
        leaving.leaving_steps(book, number, LeavingReason.RESIGNS, told, last)


def test_without_terms_there_is_no_last_pay_to_name() -> None:
    book = a_team_book()
    number = taken_on(book, contract=terms(last=date(2026, 6, 30)))

    shown = leaving.leaving_steps(book, number, LeavingReason.RESIGNS, TOLD, LAST)

    assert (shown.last_pay, shown.redundancy) == (None, None)
    assert {step.step: step.by for step in shown.steps}[LeavingStep.LAST_PAY] == LAST


def test_a_pa_without_any_terms_can_leave_too() -> None:
    book = a_team_book()
    number = longstanding(book)
    with book.begin("As an older book has it") as work:
        for contract in work.contracts.of(number):
            work.contracts.remove(contract.id)

    shown = leaving.leaving_steps(book, number, LeavingReason.REDUNDANCY, TOLD, LAST)

    assert (shown.redundancy, shown.kept.weeks) == (None, 3)
