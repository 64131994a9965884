"""Ending everything, and the account of what is then owed and left."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.pa import Status
from app.errors import AppError
from app.funding.agreement import Agreement, Pot
from app.funding.ending import Ending, WhyEnds, why_ends_name
from app.money import Money
from app.period import Period
from app.store.book import Book
from app.usecases.funding import streams, terms
from app.usecases.owed import ending as ends
from app.usecases.owed.final_account import final_account
from app.usecases.owed.final_papers import final_account_pdf
from app.usecases.returns import drawing as returns
from app.usecases.team.leaving import end_employment, leaving, mark_step
from tests.app.usecases.paying import a_pa, employ, paid, plan, with_pa, words_of, work_weeks
from tests.app.usecases.paying import terms as job
from tests.app.usecases.started import a_book

DAY, LAST = date(2026, 5, 4), date(2026, 5, 10)
END = Ending(0, WhyEnds.MONEY_STOPS, DAY, LAST, LAST)


def worked() -> tuple[Book, int]:
    book, pa_id = with_pa()
    plan(book, pa_id)
    work_weeks(book, pa_id, date(2026, 4, 6), 1)
    return book, pa_id


def test_an_account_can_be_looked_at_before_anything_ends() -> None:
    book, _ = worked()
    account = final_account(book, DAY)
    assert [(each.what, each.amount) for each in account.owed[:1]] == [
        ("Hours worked and not yet paid", Money(134_00))
    ]
    assert account.missing == account.to_pay - Money(100_00)
    shown = words_of(final_account_pdf(book, DAY))
    assert f"£{account.missing.pence / 100:.2f} is missing. Ask who paid the money" in shown
    assert "The jobs that end" not in shown


def test_nobody_is_owed_anything_in_a_book_without_a_team() -> None:
    book = a_book()
    account = final_account(book, DAY)
    assert (account.owed, account.goes_back) == ((), Money(100_00))
    ends.end_everything(book, END, DAY)
    shown = words_of(final_account_pdf(book, DAY))
    assert "Nobody is owed anything." in shown
    assert "Money was given until 10 May 2026." in shown


def test_days_follow_one_another() -> None:
    book, _ = worked()
    for wrong in (replace(END, jobs_until=date(2026, 5, 3)), replace(END, money_until=date(2026, 5, 3))):
        with pytest.raises(AppError, match="last days come before"):
            ends.end_everything(book, wrong, DAY)
    assert ends.ending(book, DAY).ending is None


def test_terms_still_to_begin_go_and_the_end_can_be_moved() -> None:
    book, pa_id = worked()
    later = Agreement(0, 1, date(2026, 6, 1), Money(400_00), date(2026, 6, 1))
    terms.change_terms(book, later, date(2026, 6, 1))
    ends.end_everything(book, END, DAY)
    moved = replace(END, jobs_until=date(2026, 5, 7))
    seen = ends.end_everything(book, moved, DAY)
    assert (seen.ending, len(terms.terms(book))) == (replace(moved, id=1), 1)
    found = leaving(book, pa_id)
    assert found is not None
    assert found.kept.last_day == date(2026, 5, 7)
    [pot] = streams.money_streams(book, DAY).pots
    assert pot.pot.last == LAST


def test_who_left_before_or_is_not_on_the_payroll_is_left_alone() -> None:
    book, pa_id = worked()
    gone = employ(book, a_pa("Gone Gray"))
    end_employment(book, gone, LeavingReason.RESIGNS, date(2026, 4, 7), date(2026, 4, 14))
    helper = employ(book, a_pa("Self Made", status=Status.SELF_EMPLOYED))
    seen = ends.end_everything(book, END, DAY)
    assert [each.pa_id for each in seen.jobs] == [pa_id]
    assert leaving(book, helper) is None
    account = final_account(book, DAY)
    assert {each.name for each in account.owed} == {"Bea Long"}


def test_what_was_paid_is_owed_no_more() -> None:
    book, pa_id = worked()
    ends.end_everything(book, END, DAY)
    before = final_account(book, DAY)
    mark_step(book, pa_id, LeavingStep.REDUNDANCY_PAY, DAY)
    assert final_account(book, DAY).to_pay == before.to_pay
    mark_step(book, pa_id, LeavingStep.LAST_PAY, DAY)
    assert final_account(book, DAY).owed == ()


def test_redundancy_pay_that_was_paid_is_not_owed_again() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(continuous_from=date(2020, 4, 6)))
    ends.end_everything(book, END, DAY)
    owed = {each.what: each.amount for each in final_account(book, DAY).owed}
    assert owed.pop("Redundancy pay") == Money(6 * 134_00)
    mark_step(book, pa_id, LeavingStep.REDUNDANCY_PAY, DAY)
    assert {each.what: each.amount for each in final_account(book, DAY).owed} == owed


def test_a_last_pay_is_shared_among_the_pots_that_pay_for_the_jobs() -> None:
    book = a_book()
    health = streams.open_pot(book, Pot(0, "Health", 1, "NHS", "phb"))
    both = (job(weekly_minutes=450), job(weekly_minutes=150, pot_id=health.id, job="Nights"))
    employ(book, a_pa(), *both)
    ends.end_everything(book, END, DAY)
    account = final_account(book, DAY)
    council, nhs = account.pots
    assert council.owed.pence == pytest.approx(nhs.owed.pence * 3, abs=5)
    assert council.owed + nhs.owed == account.to_pay


def test_from_the_first_day_and_with_pay_that_was_run() -> None:
    book, _ = worked()
    [slip] = paid(book, date(2026, 5, 1))
    account = final_account(book, DAY)
    assert account.owed[0].amount == slip.to_pay
    assert final_account(book, date(2026, 3, 1)).held == Money(100_00)


def test_the_account_goes_on_from_the_last_signed_return(tmp_path: Path) -> None:
    book = a_book()
    april = Period(date(2026, 4, 1), date(2026, 4, 30))
    for check in returns.open_return(book, 1, april).not_passed:
        returns.give_reason(book, 1, april, check.key, "I know.")
    returns.sign_return(book, 1, april, "a signing password", tmp_path)
    account = final_account(book, DAY)
    assert (account.since, account.before, account.held) == (april.last, Money(100_00), Money(100_00))
    shown = words_of(final_account_pdf(book, DAY))
    assert "In the accounts on 30 April 2026, as in the last signed return £100.00" in shown
    assert final_account(book, april.last).money_in == Money(0)


def test_a_pa_without_terms_is_owed_nothing_that_is_known() -> None:
    book = a_book()
    with book.begin("Somebody without terms") as work:
        work.pas.add(a_pa("New Nell"))
    assert final_account(book, DAY).owed == ()


def test_the_insurer_is_asked_once_for_all() -> None:
    book, pa_id = worked()
    ends.end_everything(book, END, DAY)
    ends.insurer_asked(book, DAY)
    ends.insurer_asked(book, LAST)
    [one] = ends.ending(book, LAST).jobs
    assert one.done_on(LeavingStep.ASK_INSURER) == DAY
    ends.letter_given(book, pa_id, LAST)
    assert ends.ending(book, LAST).jobs[0].done_on(LeavingStep.NOTICE_LETTER) == LAST


def test_every_reason_has_a_name() -> None:
    assert len({why_ends_name(why) for why in WhyEnds}) == len(WhyEnds)
