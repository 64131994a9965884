from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.decision import CanDecide, Capacity, Decision, Verdict
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.life import decisions as register
from app.usecases.money.ledger import add_entry
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def garden(book: Book, line_id: int = 0) -> Decision:
    what = "Help in the garden"
    return register.ask(book, Decision(0, DAY, what, Money(40_00), "I cannot bend", line_id=line_id))


def answered(book: Book, asked: Decision) -> Decision:
    said = replace(asked, verdict=Verdict.YES, answered=date(2026, 5, 14), answered_by="Duty team, M. Khan")
    return register.change_decision(book, said)


def spend(book: Book, line: int = 0) -> Entry:
    split = Split(Money(-40_00), "O12", 1, line)
    return add_entry(book, Entry(0, 1, date(2026, 6, 1), "Green Fingers", Money(-40_00), splits=(split,)))


def test_story_5_what_was_agreed_is_found_years_later_with_version_words_paper_and_payment() -> None:
    book = a_book()
    version = plans.begin_version(book, date(2026, 4, 1))
    wording = LineWording(0, 0, version.id, "A tidy, safe path", MetBy.PAID_OTHER, Money(10_00))
    line = plans.add_line(book, LifeArea.WHERE_I_LIVE, wording, date(2026, 4, 1))
    signing_off.send_plan(book, version.id, date(2026, 4, 2), "Duty team")
    signing_off.plan_agreed(book, version.id, date(2026, 4, 9), "Panel", date(2026, 4, 9))
    asked = answered(book, garden(book, line.line_id))
    register.attach_to_decision(book, asked.id, "letter.pdf", b"%PDF", "application/pdf")
    plans.begin_version(book, date(2030, 1, 1))
    entry = spend(book)
    register.rest_on(book, asked.id, entry.id)
    register.rest_on(book, asked.id, entry.id)

    [found] = register.decisions(book, "garden")
    view = register.decision(book, found.id)

    assert (view.decision.verdict, view.decision.answered_by) == (Verdict.YES, "Duty team, M. Khan")
    assert view.version is not None
    assert (view.version.number, view.version.answered_by) == (1, "Panel")
    assert view.wording == line
    assert [paper.name for paper in view.papers] == ["letter.pdf"]
    assert view.spent == (entry,)
    assert register.behind(book, entry.id) == (found,)


def test_a_payment_on_the_decisions_plan_line_finds_it_too() -> None:
    book = a_book()
    asked = garden(book, line_id=7)
    assert register.behind(book, spend(book, line=7).id) == (asked,)
    assert register.behind(book, spend(book).id) == ()


@pytest.mark.parametrize(
    ("words", "found"), [("", 1), ("GARDEN bend", 1), ("khan", 1), ("garden roof", 0), ("100%", 0)]
)
def test_every_word_asked_for_is_found_somewhere(words: str, found: int) -> None:
    book = a_book()
    answered(book, garden(book))
    assert len(register.decisions(book, words)) == found


def test_before_any_plan_was_agreed_no_version_is_named() -> None:
    book = a_book()
    view = register.decision(book, garden(book).id)
    assert (view.version, view.wording, view.decision.is_open) == (None, None, True)


def test_open_questions_come_oldest_first() -> None:
    book = a_book()
    late, early = garden(book), register.ask(book, Decision(0, date(2026, 1, 1), "Gym"))
    answered(book, register.ask(book, Decision(0, DAY, "Sat nav")))
    with book.begin() as work:
        assert register.open_decisions(work) == [early, late]


def test_a_question_needs_words_and_an_answer_its_giver() -> None:
    book = a_book()
    with pytest.raises(AppError, match="question needs words"):
        register.ask(book, Decision(0, DAY, " "))
    with pytest.raises(AppError, match="comes from somebody"):
        register.change_decision(book, replace(garden(book), verdict=Verdict.NO, answered=DAY))


def test_a_record_of_capacity_is_about_one_decision() -> None:
    book = a_book()
    asked = garden(book)
    kept = register.keep_capacity(book, Capacity(0, "The garden", DAY, decision_id=asked.id))
    register.keep_capacity(book, replace(kept, can_decide=CanDecide.WITH_SUPPORT))
    [record] = register.decision(book, asked.id).capacities
    assert (record.can_decide, kept.can_decide) == (CanDecide.WITH_SUPPORT, CanDecide.NOT_RECORDED)
    with pytest.raises(AppError, match="about one decision"):
        register.keep_capacity(book, replace(kept, about=""))


def test_an_answer_is_taken_back_and_the_question_waits_again() -> None:
    book = a_book()
    again = replace(answered(book, garden(book)), verdict=Verdict.WAITING, answered=None, answered_by="")
    assert register.change_decision(book, again).is_open
