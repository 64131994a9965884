"""What a funder answers: accepted, or a question about a line; signed, and open in the holder's book after.

An answer is a document of its own, `daybook-answer/1` inside, naming the return by its fingerprint. So it
reaches the holder by the same ways a return goes, can be read by people without Daybook, and leaves the
return as it was signed. A funder who accepts may also countersign the return itself.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.errors import AppError
from app.pdf.elements import (
    Attachment,
    Bullets,
    Cell,
    Column,
    Document,
    Element,
    Heading,
    SignatureBoxes,
    Table,
    Text,
)
from app.pdf.face import shown
from app.pdf.reading import attachments, printed
from app.returns.data import canonical
from app.returns.figures import cell, text_of
from app.returns.records import OpenQuestion
from app.returns.schema import read_as
from app.signing import signatures
from app.words import day, t

SCHEMA = "daybook-answer/1"
FILE_NAME = "answer.json"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing a funder asks; `line` is the return's line it is about, 0 for all of it."""

    words: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A funder's answer to one return: with no questions it is accepted.

    `sha256` is the fingerprint of the signed return as it was received, `return_name` what it is called.
    """

    return_name: str
    sha256: str
    answered_on: date
    name: str
    role: str
    body: str
    note: str = ""
    questions: tuple[Question, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether the return is accepted as it is."""
        return not self.questions

    def answers(self, pdf: bytes) -> bool:
        """Say whether this very file is the return that is answered."""
        return hashlib.sha256(pdf).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class SignedAnswer:
    """An answer that was read, whose signature holds, and the key it was signed with."""

    answer: Answer
    signer: str
    fingerprint: str
    signed_at: datetime | None


def answer_document(answer: Answer, made_at: datetime) -> Document:
    """Set an answer out as a document to sign, with its data inside."""
    data = answer_data(answer)
    says = t("This answer as data for programs")
    return Document(
        title=t("Answer to {name}", name=answer.return_name),
        subject=answer.body,
        author=answer.name,
        elements=_elements(answer, data),
        made_at=made_at,
        running=t("Answer to {name}", name=answer.return_name),
        attachments=(Attachment(FILE_NAME, "application/json", canonical(data), says, "Data"),),
    )


def answer_data(answer: Answer) -> dict[str, Any]:
    """Write an answer down as plain data, described by `resources/schema/answer-1.json`."""
    return {
        "schema": SCHEMA,
        "return": {"name": answer.return_name, "sha256": answer.sha256},
        "answered_on": answer.answered_on.isoformat(),
        "by": {"name": answer.name, "role": answer.role, "body": answer.body},
        "decision": "accepted" if answer.accepted else "asked",
        "note": answer.note,
        "questions": [
            {"number": number, "line": question.line, "words": question.words}
            for number, question in enumerate(answer.questions, start=1)
        ],
    }


def read_answer(pdf: bytes) -> SignedAnswer:
    """Read a signed answer. Raises AppError when it is none, or is not as it was signed."""
    signed = signatures(pdf)
    if not signed or not all(each.allowed for each in signed):
        raise AppError(
            t("This answer is not signed, or was changed after it was signed."), t("Ask for it again.")
        )
    content = attachments(pdf).get(FILE_NAME)
    if content is None:
        raise AppError(t("This document is not an answer to a return."))
    data = read_as(content, SCHEMA, "answer-1.json")
    painted = printed(pdf)
    if any("".join(painted.get(key, "").split()) != _bare(data, key) for key in _keys(data)):
        raise AppError(t("This answer says one thing on paper and another inside."), t("Ask for it again."))
    return SignedAnswer(_answer(data), signed[0].signer, signed[0].fingerprint, signed[0].signed_at)


def open_questions(answer: Answer) -> tuple[OpenQuestion, ...]:
    """Give an answer's questions as they stand open in the holder's book and in the next return."""
    return tuple(
        OpenQuestion(question.words, answer.answered_on, "funder", answer.return_name, question.line)
        for question in answer.questions
    )


def _answer(data: Mapping[str, Any]) -> Answer:
    try:
        answered_on = date.fromisoformat(data["answered_on"])
    except ValueError as error:
        raise AppError(t("The data inside do not follow their schema: {what}", what=error)) from error
    return Answer(
        data["return"]["name"],
        data["return"]["sha256"],
        answered_on,
        data["by"]["name"],
        data["by"]["role"],
        data["by"]["body"],
        data["note"],
        tuple(Question(row["words"], row["line"]) for row in data["questions"]),
    )


def _keys(data: Mapping[str, Any]) -> list[str]:
    """List what must be printed of an answer."""
    rows = range(len(data["questions"]))
    asked = [f"/questions/{place}/{name}" for place in rows for name in ("line", "words")]
    return ["/return/name", "/return/sha256", "/by/name", "/decision", *asked]


def _bare(data: Mapping[str, Any], key: str) -> str:
    return "".join(shown(text_of(data, key)).split())


def _elements(answer: Answer, data: Mapping[str, Any]) -> tuple[Element, ...]:
    decision = t("The return is accepted.") if answer.accepted else t("There are questions about the return.")
    about = Table(
        (Column(t("About"), 1), Column(t("Details"), 3)),
        (
            (Cell(t("Return")), cell(data, "/return/name")),
            (Cell(t("Its fingerprint")), cell(data, "/return/sha256")),
            (Cell(t("Answered by")), cell(data, "/by/name")),
            (Cell(t("Decision")), cell(data, "/decision")),
        ),
        t("Which return is answered, and by whom"),
        row_headings=True,
    )
    return (
        Heading(t("Answer to a direct payment return"), 1),
        Text(t("{body}, {day}", body=answer.body, day=day(answer.answered_on)), "lead"),
        Text(decision, "notice"),
        about,
        *_questions(data),
        *((Heading(t("What else we say"), 2), Text(answer.note)) if answer.note.strip() else ()),
        Heading(t("What happens now"), 2),
        Bullets([_next_step(answer)]),
        SignatureBoxes(t("{name}, {role}", name=answer.name, role=answer.role), t("Received by the holder")),
    )


def _questions(data: Mapping[str, Any]) -> tuple[Element, ...]:
    if not data["questions"]:
        return ()
    rows = [
        [cell(data, f"/questions/{place}/{name}") for name in ("number", "line", "words")]
        for place in range(len(data["questions"]))
    ]
    columns = (
        Column(t("Question"), 2, figures=True),
        Column(t("Line"), 2, figures=True),
        Column(t("What we ask"), 12),
    )
    return (
        Heading(t("Questions"), 2),
        Table(columns, rows, t("What is asked, by line of the return; line 0 is all of it")),
    )


def _next_step(answer: Answer) -> str:
    if answer.accepted:
        return t("Nothing more is needed for this return.")
    return t("Open this answer in Daybook: the questions stand there until they are answered.")
