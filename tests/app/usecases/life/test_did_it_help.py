from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.helped import Helped, Rhythm
from app.plan.outcome import Outcome
from app.plan.plan import LifeArea, LineWording
from app.plan.review import Review, ReviewKind
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.life import did_it_help as helps
from app.usecases.life import outcomes, reviews
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book

TODAY = date(2026, 9, 1)


def paid(book: Book, times: int, line: int = 0, outcome: int = 0, first: date = date(2026, 6, 1)) -> None:
    with book.begin("Paid") as work:
        for at in range(times):
            split = Split(Money(-500), "O14", 1, plan_line_id=line, outcome_id=outcome)
            day = first + timedelta(days=at)
            work.entries.add(Entry(0, 1, day, "Pool", Money(-500), splits=(split,)))


def swimming(book: Book) -> LineWording:
    version = plans.begin_version(book, OPENED)
    return plans.add_line(book, LifeArea.HEALTH, LineWording(0, 0, version.id, "Swimming"), OPENED)


def test_s056_after_six_uses_it_is_asked_once_and_not_again_for_ninety_days() -> None:
    book = a_book()
    line = swimming(book).line_id
    paid(book, 5, line)
    assert [one.due for one in helps.did_it_help(book, TODAY)] == [False]
    paid(book, 1, line, first=date(2026, 7, 1))
    [thing] = helps.did_it_help(book, TODAY)
    assert (thing.words, thing.used.uses, thing.due, thing.last) == ("Swimming", 6, True, None)

    said = helps.answer_helped(book, (line, 0), Helped.SOME, " My back, yes ", TODAY)

    [thing] = helps.did_it_help(book, TODAY)
    assert (said.words, said.uses, thing.last, thing.used.uses, thing.due) == (
        "My back, yes",
        6,
        said,
        0,
        False,
    )
    paid(book, 8, line, first=date(2026, 9, 2))
    assert not helps.did_it_help(book, TODAY + timedelta(days=89))[0].due
    assert helps.did_it_help(book, TODAY + timedelta(days=90))[0].due


def test_an_outcome_is_asked_about_where_no_line_is_named() -> None:
    book = a_book()
    goal = outcomes.keep_outcome(book, Outcome(0, "Swim every week", OPENED))
    paid(book, 6, outcome=goal.id)
    [thing] = helps.did_it_help(book, TODAY)
    assert (thing.words, thing.used.outcome_id, thing.due) == ("Swim every week", goal.id, True)
    helps.answer_helped(book, (0, goal.id), Helped.PASSED, "", TODAY)
    assert not helps.did_it_help(book, TODAY)[0].due


def test_a_line_that_no_plan_has_any_more_is_not_asked_about() -> None:
    book = a_book()
    wording = swimming(book)
    paid(book, 6, wording.line_id)
    plans.take_line_out(book, wording.id)
    assert helps.did_it_help(book, TODAY) == ()


def test_how_often_is_agreed_and_never_means_never() -> None:
    book = a_book()
    line = swimming(book).line_id
    paid(book, 2, line)
    first = helps.agree_rhythm(book, Rhythm(0, line, 0, 2, 0))
    assert helps.did_it_help(book, TODAY)[0].due
    again = helps.agree_rhythm(book, Rhythm(0, line, 0, 0, 0))
    assert (again.id, helps.did_it_help(book, TODAY)[0].due) == (first.id, False)
    with pytest.raises(AppError, match="below nothing"):
        helps.agree_rhythm(book, Rhythm(0, line, 0, -1, 0))


def test_an_answer_is_kept_when_nothing_was_paid_for_lately_and_can_be_taken_out() -> None:
    book = a_book()
    line = swimming(book).line_id
    paid(book, 6, line)
    said = helps.answer_helped(book, (line, 0), Helped.YES, "", TODAY)
    later = TODAY + timedelta(days=800)
    assert [(one.last, one.used.uses) for one in helps.did_it_help(book, later)] == [(said, 0)]
    helps.take_answer_out(book, said.id)
    assert helps.did_it_help(book, later) == ()
    undo_last(book)
    with pytest.raises(AppError, match="Nothing was paid"):
        helps.answer_helped(book, (99, 0), Helped.YES, "", TODAY)


def test_what_was_said_since_the_last_review_goes_to_the_next() -> None:
    book = a_book()
    line = swimming(book).line_id
    paid(book, 12, line)
    helps.answer_helped(book, (line, 0), Helped.NO, "Too cold", date(2026, 6, 20))
    assert [words for words, _ in reviews.get_ready(book, TODAY).helped] == ["Swimming"]
    reviews.keep_review(book, Review(0, ReviewKind.PLAN, held=date(2026, 7, 1), learned="Much"))
    assert reviews.get_ready(book, TODAY).helped == ()
    warmer = helps.answer_helped(book, (line, 0), Helped.YES, "The warm pool", date(2026, 8, 1))
    helps.answer_helped(book, (line, 0), Helped.PASSED, "", date(2026, 8, 2))
    assert reviews.get_ready(book, TODAY).helped == (("Swimming", warmer),)
