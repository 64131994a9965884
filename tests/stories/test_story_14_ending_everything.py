"""Story 14: the holder dies; every job and every stream ends, and the estate has its account."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.employment.check import Check, CheckKind
from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.shift import PlannedShift
from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.ending import Ending, FinalAccount, WhyEnds
from app.money import Money, total
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.funding import streams
from app.usecases.owed.ending import (
    EndingView,
    end_everything,
    ending,
    insurer_asked,
    letter_given,
)
from app.usecases.owed.final_account import final_account
from app.usecases.owed.final_papers import final_account_pdf
from app.usecases.owed.last_pay import last_pay
from app.usecases.owed.summary import LiabilityMeter, liability
from app.usecases.rota.pattern import plan_shift, planned
from app.usecases.team.leaving import notice_letter_pdf
from app.usecases.team.papers import keep_check
from app.usecases.team.people import team
from tests.stories import people
from tests.verapdf import problems

DIED, TOLD, LAST = date(2026, 5, 3), date(2026, 5, 4), date(2026, 5, 10)
CONDITION = (
    "Ask the legal line of Safehands (01632 960111) before you tell anybody. "
    "It may pay redundancy only if asked first."
)


def the_book(folder: Path) -> Book:
    """Let two PAs work four weeks, three of them on payslips; £300 in the account is the person's own."""
    book = people.start_book(folder, opening=Money(8_700_00))
    own = streams.open_pot(book, Pot(0, "My own money", 1, "Own", "own"))
    people.moved(book, people.OPENED, "From savings", 300_00, "I09", pot=own.id)
    insurance = Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Safehands", legal_line="01632 960111")
    keep_check(book, insurance)
    long, short = date(2022, 5, 2), date(2025, 5, 2)
    for name, minutes, since in (("Ana Costa", 600, long), ("Ben Hall", 300, short)):
        pa_id = people.employ(book, name, weekly_minutes=minutes, since=since)
        start = 8 * 60 + pa_id * 120
        for weekday in range(5):
            day = people.STARTED + timedelta(days=weekday)
            plan_shift(book, PlannedShift(0, pa_id, day, start, start + minutes // 5))
        people.work_as_planned(book, pa_id, people.STARTED, 4)
    people.pay_everybody(book, date(2026, 5, 1))
    return book


def end(book: Book) -> EndingView:
    return end_everything(book, Ending(0, WhyEnds.DIED, DIED, DIED, LAST, "Kim Reed", "01632 960003"), TOLD)


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return the_book(folder)


@pytest.fixture(scope="module")
def meter(book: Book) -> LiabilityMeter:
    return liability(book, TOLD)


@pytest.fixture(scope="module")
def ended(book: Book, meter: LiabilityMeter) -> EndingView:
    """End everything; the meter was read before."""
    assert meter.jobs
    return end(book)


@pytest.fixture(scope="module")
def account(book: Book, ended: EndingView) -> FinalAccount:
    assert ended.jobs
    return final_account(book, TOLD)


def test_the_liability_meter_says_what_ending_everything_costs(meter: LiabilityMeter) -> None:
    ana, ben = meter.jobs
    # Four years' service: four weeks' notice and redundancy pay at £134. One year: a week's notice at £67.
    assert (ana.notice, ana.redundancy, ana.wages) == (Money(536_00), Money(536_00), Money(134_00))
    assert (ben.notice, ben.redundancy, ben.wages) == (Money(67_00), Money(0), Money(67_00))
    assert meter.net_pay == Money(402_00 + 201_00)
    assert meter.amount == total(job.amount for job in meter.jobs) + meter.net_pay + meter.ending.hmrc


def test_every_job_ends_on_the_day_for_that_reason(book: Book, ended: EndingView) -> None:
    assert {job.leaving.kept.reason for job in ended.jobs} == {LeavingReason.PERSON_DIED}
    assert {member.pa.left for member in team(book, TOLD)} == {LAST}
    assert all(each.last == LAST for each in planned(book))


def test_public_money_ends_and_the_persons_own_does_not(book: Book, ended: EndingView) -> None:
    assert ended.ending is not None
    council, own = streams.money_streams(book, TOLD).pots
    assert (council.pot.last, council.terms, own.pot.last) == (DIED, (), None)


def test_the_insurers_condition_is_shown_first(ended: EndingView) -> None:
    assert ended.first == CONDITION


def test_there_is_a_notice_letter_for_each_pa_from_the_estate(book: Book, ended: EndingView) -> None:
    for job in ended.jobs:
        letter = people.words_of(notice_letter_pdf(book, job.pa_id))
        assert f"To: {job.name}" in letter
        assert "Sam Reed has died, so the job comes to an end." in letter
        assert "For the estate of Sam Reed" in letter


def test_no_letter_can_be_marked_sent_before_the_insurer_was_asked(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    first, *_ = end(book).jobs
    with pytest.raises(AppError) as refused:
        letter_given(book, first.pa_id, TOLD)
    assert refused.value.sentence == "Before that comes another step: Ask the insurer’s legal line."
    assert not ending(book, TOLD).insurer_asked

    insurer_asked(book, TOLD, "Rang, case 77")

    assert ending(book, TOLD).insurer_asked
    given = letter_given(book, first.pa_id, TOLD)
    assert {step.step: step.done for step in given.steps}[LeavingStep.NOTICE_LETTER] == TOLD


def test_the_final_account_adds_up_to_the_accounts(account: FinalAccount) -> None:
    assert (account.before, account.money_in, account.money_out) == (Money(8_700_00), Money(300_00), Money(0))
    assert total(pot.held for pot in account.pots) + account.not_sorted == account.held == Money(9_000_00)


def test_it_names_all_that_must_still_be_paid(book: Book, account: FinalAccount) -> None:
    ana = last_pay(book, 1, LAST, LeavingReason.PERSON_DIED, notice_paid=True)
    ben = last_pay(book, 2, LAST, LeavingReason.PERSON_DIED, notice_paid=True)
    on_payslips = Money(402_00 + 201_00 + 2_55)
    assert account.to_pay == ana.cost + ben.cost + on_payslips == Money(1_918_17)


def test_what_is_left_goes_back_to_the_council_and_own_money_to_the_estate(account: FinalAccount) -> None:
    assert account.goes_back == Money(8_700_00) - Money(1_918_17)
    assert (account.for_the_person, account.missing) == (Money(300_00), Money(0))


def test_the_estate_has_it_on_paper(book: Book, ended: EndingView) -> None:
    pdf = final_account_pdf(book, TOLD)
    shown = people.words_of(pdf)
    for said in (
        "For the estate of Sam Reed",
        "Who settles it: Kim Reed, 01632 960003",
        "Direct payment £8,700.00 £1,918.17 £6,781.83 Riverside Council",
        "My own money £300.00 £0.00 £300.00 the estate",
        CONDITION,
    ):
        assert said in shown
    assert problems(pdf, "ua1") == []
    assert len(ended.jobs) == 2


def test_one_undo_takes_it_all_back(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    end(book)
    undo_last(book)
    assert ending(book, TOLD).ending is None
    assert {member.pa.left for member in team(book, TOLD)} == {None}
    assert [pot.pot.last for pot in streams.money_streams(book, TOLD).pots] == [None, None]


def test_moving_into_a_care_home_ends_it_the_same_way(tmp_path: Path) -> None:
    book = the_book(tmp_path)
    end_everything(book, Ending(0, WhyEnds.CARE_HOME, DIED, DIED, LAST), TOLD)
    shown = people.words_of(final_account_pdf(book, TOLD))
    assert "For Sam Reed The person moves into a care home: 3 May 2026." in shown
    assert "My own money £300.00 £0.00 £300.00 the person" in shown
    assert "moves into a care home" in people.words_of(notice_letter_pdf(book, 1))
