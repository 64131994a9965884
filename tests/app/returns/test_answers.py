"""What a funder answers."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from app.errors import AppError
from app.pdf.elements import Cell, Document, Table
from app.pdf.render import render
from app.resources import resource
from app.returns.answers import Answer, Question, answer_data, answer_document, open_questions, read_answer
from app.returns.data import canonical
from app.returns.schema import problems
from app.signing import certify
from tests.app.returns.signed import NOW, PASSWORD, first_return, key

SCHEMA = json.loads(resource("schema", "answer-1.json").read_text("utf-8"))


def answer(**changes: Any) -> Answer:
    drafted, pdf = first_return()
    whole = Answer(
        drafted.name,
        hashlib.sha256(pdf).hexdigest(),
        date(2026, 12, 1),
        "Jo Bell",
        "Finance officer",
        "Haringey Council",
        "Thank you for sending it in time.",
        (Question("What was the club for?", 5), Question("Is the plan still right?")),
    )
    return replace(whole, **changes)


def sent(document: Document) -> bytes:
    return certify(render(document), key("Jo Bell", "finance officer"), PASSWORD, NOW, "Our answer")


def test_questions_arrive_as_they_were_asked() -> None:
    back = read_answer(sent(answer_document(answer(), NOW)))
    assert back.answer == answer()
    assert (back.signer, back.signed_at) == ("Jo Bell", NOW)
    assert not back.answer.accepted
    assert back.answer.answers(first_return()[1])
    assert not back.answer.answers(b"another file")


def test_questions_stand_open_in_the_holder_s_book() -> None:
    first, second = open_questions(answer())
    assert (first.words, first.line, first.asked_by) == ("What was the club for?", 5, "funder")
    assert (second.line, second.of_return) == (0, first_return()[0].name)


def test_an_accepted_return_has_no_questions() -> None:
    accepted = answer(questions=(), note="")
    back = read_answer(sent(answer_document(accepted, NOW)))
    assert back.answer.accepted
    assert open_questions(back.answer) == ()


@pytest.mark.parametrize("given", [answer(), answer(questions=())], ids=["asked", "accepted"])
def test_data_follow_the_published_schema(given: Answer) -> None:
    jsonschema.validate(answer_data(given), SCHEMA)
    assert problems(answer_data(given), "answer-1.json") == []


def test_an_answer_nobody_signed_or_somebody_changed_is_refused() -> None:
    with pytest.raises(AppError, match="not signed"):
        read_answer(render(answer_document(answer(), NOW)))
    with pytest.raises(AppError, match="not signed"):
        read_answer(sent(answer_document(answer(), NOW)) + b"\n% more\n")


def test_a_return_is_not_an_answer() -> None:
    with pytest.raises(AppError, match="not an answer"):
        read_answer(first_return()[1])


def test_an_answer_that_says_two_things_is_refused() -> None:
    whole = answer_document(answer(), NOW)

    def otherwise(cell: Cell) -> Cell:
        return replace(cell, text="Nothing at all") if cell.key == "/questions/0/words" else cell

    painted = tuple(
        replace(each, rows=[[otherwise(cell) for cell in row] for row in each.rows])
        if isinstance(each, Table)
        else each
        for each in whole.elements
    )
    with pytest.raises(AppError, match="one thing on paper"):
        read_answer(sent(replace(whole, elements=painted)))


def test_an_answer_on_a_day_that_does_not_exist_is_refused() -> None:
    whole = answer_document(answer(), NOW)
    data = {**answer_data(answer()), "answered_on": "2026-02-30"}
    inside = replace(whole.attachments[0], content=canonical(data))
    with pytest.raises(AppError, match="do not follow"):
        read_answer(sent(replace(whole, attachments=(inside,))))
