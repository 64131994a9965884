"""What whoever receives a return can do with it: accept it or ask about it, signed, without any book."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import AppError
from app.people import Actor, Capacity
from app.returns.answers import Answer, Question, answer_document
from app.returns.verdict import Verdict
from app.usecases.returns.identity import key_file, key_of
from app.words import t


@dataclass(frozen=True, slots=True)
class Officer:
    """Who answers: their name, their role, and the body they answer for."""

    name: str
    role: str
    body: str


def answer_return(
    verdict: Verdict,
    officer: Officer,
    said: tuple[str, tuple[Question, ...]],
    at: datetime,
    password: str = "",
    folder: Path | None = None,
) -> bytes:
    """Sign an answer to a checked return; `said` is a note and the questions (none: it is accepted).

    Gives the answer as a PDF. Raises AppError when nobody is named, the return cannot be read, or the
    officer's key cannot be opened.
    """
    from app.pdf.render import render
    from app.signing import certify

    answer = _answer(verdict, officer, said, at)
    actor = Actor(officer.name, Capacity.SELF, officer.body)
    p12, secret = key_of(actor, officer.role or officer.body, key_file(actor, folder), password, at)
    return certify(
        render(answer_document(answer, at)), p12, secret, at, t("I answer for {body}.", body=officer.body)
    )


def _answer(
    verdict: Verdict, officer: Officer, said: tuple[str, tuple[Question, ...]], at: datetime
) -> Answer:
    if verdict.data is None:
        raise AppError(t("This file cannot be answered: its data cannot be read."), t("Ask for it again."))
    if not officer.name.strip() or not officer.body.strip():
        raise AppError(t("An answer needs a name and the body it comes from."), t("Fill both in."))
    note, questions = said
    name = str(verdict.data["name"])
    day = at.astimezone().date()
    return Answer(name, verdict.sha256, day, officer.name, officer.role, officer.body, note, questions)
