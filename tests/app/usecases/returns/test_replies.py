from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.period import Period
from app.returns.answers import Question
from app.store.book import Book
from app.usecases.returns import drawing as returns
from app.usecases.returns import replies
from app.usecases.returns.answering import Officer, answer_return
from app.usecases.today.summary import see_today
from tests.app.usecases.returns.test_drawing import QUARTER, bring_in, filled, sign

AT = datetime(2026, 7, 20, 10, tzinfo=UTC)
DANA = Officer("Dana Price", "Finance officer", "Riverside Council")


def answered(pdf: bytes, keys: Path, *questions: Question) -> bytes:
    return answer_return(returns.check_return(pdf), DANA, ("Thank you.", questions), AT, "dana's own", keys)


@pytest.fixture
def sent(tmp_path: Path) -> tuple[Book, bytes]:
    book = filled()
    return book, sign(book, tmp_path / "holder").pdf


def test_a_question_stands_open_until_it_is_replied_to(sent: tuple[Book, bytes], tmp_path: Path) -> None:
    book, pdf = sent
    answer = answered(pdf, tmp_path, Question("What was line 2 for?", 2))

    came = replies.bring_in_answer(book, answer)

    assert (came.accepted, came.answer.name, came.of_return.period) == (False, "Dana Price", QUARTER)
    [asked] = came.questions
    waiting = [todo for todo in see_today(book, date(2026, 7, 21)).todo if "question" in todo.what]
    assert [todo.detail for todo in waiting] == ["What was line 2 for?"]
    replies.reply(book, asked.id, " Joy's wages. ", date(2026, 7, 22))
    assert replies.answers(book)[0].questions[0].reply == "Joy's wages."
    assert not [todo for todo in see_today(book, date(2026, 7, 23)).todo if "question" in todo.what]
    assert replies.answer_pdf(book, came.answer.id) == answer


def test_question_and_reply_go_with_the_next_return(sent: tuple[Book, bytes], tmp_path: Path) -> None:
    book, pdf = sent
    came = replies.bring_in_answer(book, answered(pdf, tmp_path, Question("What was line 2 for?", 2)))
    bring_in(book, ("27 Jul 2026", "RIVERSIDE COUNCIL", "1476.00"), opening="3184.00")
    july = Period(date(2026, 7, 1), date(2026, 7, 31))

    still_open = returns.open_return(book, 1, july).questions
    replies.reply(book, came.questions[0].id, "Joy's wages.", date(2026, 7, 22))
    replied = returns.open_return(book, 1, july).questions

    assert [(one.words, one.line) for one in still_open] == [("What was line 2 for?", 2)]
    assert [one.words for one in replied] == ["What was line 2 for? Reply: Joy's wages."]
    assert returns.check_return(sign(book, tmp_path / "holder", july).pdf, pdf).genuine


def test_the_same_answer_twice_is_one_and_an_acceptance_asks_nothing(
    sent: tuple[Book, bytes], tmp_path: Path
) -> None:
    book, pdf = sent
    answer = answered(pdf, tmp_path)

    assert replies.bring_in_answer(book, answer) == replies.bring_in_answer(book, answer)

    [came] = replies.answers(book)
    assert came.accepted
    assert came.answer.note == "Thank you."


def test_an_answer_to_another_books_return_is_not_kept(sent: tuple[Book, bytes], tmp_path: Path) -> None:
    answer = answered(sent[1], tmp_path)
    other = filled()

    with pytest.raises(AppError, match="not sent"):
        replies.bring_in_answer(other, answer)
    with pytest.raises(AppError, match="not signed"):
        replies.bring_in_answer(other, answer[: len(answer) // 2] + b"x" + answer[len(answer) // 2 + 1 :])

    assert replies.answers(other) == ()
