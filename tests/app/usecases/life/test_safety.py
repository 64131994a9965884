from datetime import date

import pytest

from app.errors import AppError
from app.plan.review import ReviewKind
from app.plan.safety import SafetyAnswer, SafetyQuestion, SafetySaid
from app.store.book import Book
from app.usecases.life import reviews
from app.usecases.life.safety import keep_safety
from app.usecases.money.ledger import latest_changes
from tests.app.usecases.started import a_book

DAY = date(2026, 9, 1)


def said(words: dict[SafetyQuestion, str]) -> list[SafetySaid]:
    return [SafetySaid(0, 0, each, words.get(each, "")) for each in SafetyQuestion]


def planned(book: Book) -> int:
    return reviews.plan_review(book, ReviewKind.PLAN, DAY).id


def test_s096_answers_stand_beside_their_review_the_words_first() -> None:
    book = a_book()
    number = planned(book)
    keep_safety(book, number, said({SafetyQuestion.SAFE: "Yes, since the lock", SafetyQuestion.ENOUGH: "No"}))
    shown = reviews.reviews(book, DAY).safety[number]
    assert [(each.question, each.words) for each in shown] == [
        (SafetyQuestion.SAFE, "Yes, since the lock"),
        (SafetyQuestion.ENOUGH, "No"),
    ]
    changed = SafetySaid(0, 0, SafetyQuestion.SAFE, "", SafetyAnswer.PARTLY)
    kept = keep_safety(book, number, [changed, SafetySaid(0, 0, SafetyQuestion.ENOUGH)])
    assert [(each.question, each.answer) for each in kept] == [(SafetyQuestion.SAFE, SafetyAnswer.PARTLY)]


def test_a_question_passed_over_leaves_nothing_not_even_a_change() -> None:
    book = a_book()
    number = planned(book)
    before = latest_changes(book)
    assert keep_safety(book, number, said({})) == ()
    assert latest_changes(book) == before
    assert reviews.reviews(book, DAY).safety == {}


def test_the_answers_go_with_their_review() -> None:
    book = a_book()
    number = planned(book)
    keep_safety(book, number, said({SafetyQuestion.SAFE: "Yes"}))
    other = planned(book)
    keep_safety(book, other, said({SafetyQuestion.SAFE: "No"}))
    reviews.take_review_out(book, number)
    assert list(reviews.reviews(book, DAY).safety) == [other]
    with pytest.raises(AppError, match="no longer in the book"):
        keep_safety(book, number, said({}))
