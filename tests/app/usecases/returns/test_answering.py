"""What whoever receives a return looks at inside it, and the answer they sign."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.period import Period
from app.returns.answers import Question, read_answer
from app.returns.verdict import Verdict
from app.usecases.returns.answering import Officer, answer_return
from app.usecases.returns.drawing import Signed, check_return, open_return, sign_return
from app.usecases.returns.identity import PasswordNeededError
from app.usecases.returns.parts import (
    entry_of,
    figures_csv,
    is_about_signature,
    lines_to_ask_about,
    name_of,
    papers_inside,
    papers_missing,
)
from tests.ui.filled import filled_book

SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
OFFICER = Officer("Sam Okoro", "Direct payments officer", "Oakshire Council")


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    book = filled_book()
    return sign_return(book, 1, SUMMER, "a long password", tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="module")
def verdict(signed: Signed) -> Verdict:
    return check_return(signed.pdf)


def test_a_missing_receipt_leads_to_its_entry() -> None:
    drafted = open_return(filled_book(), 1, SUMMER)
    missing = papers_missing(drafted)

    assert len(missing) == 9
    assert {f"entry {one.entry_id}" for one in missing} == {one.check.where for one in missing}
    passed = next(check for check in drafted.checks if check.passed)
    assert entry_of(drafted, passed) == 0


def test_a_signed_return_has_its_papers_and_figures_inside(signed: Signed) -> None:
    inside = papers_inside(signed.pdf)

    assert [(one.name, one.mime) for one in inside] == [
        ("paper-001-receipt-mobility-shop.png", "image/png"),
        ("paper-002-oakshire-april-to-september.csv", "text/plain"),
    ]
    assert b"RIVERSIDE PHYSIO" in figures_csv(signed.pdf)
    assert name_of(signed.kept) == "return-council-2026-07-01-to-2026-09-30"


def test_a_file_without_figures_says_so(tmp_path: Path, verdict: Verdict) -> None:
    answer = answer_return(verdict, OFFICER, ("", ()), NOON, "another password", tmp_path)
    with pytest.raises(AppError, match="no figures inside"):
        figures_csv(answer)


def test_points_are_about_the_signature_or_the_figures(verdict: Verdict) -> None:
    figures = {point.name for point in verdict.points if not is_about_signature(point)}

    assert figures == {"data", "printed", "sums", "opening", "papers", "checks"}


def test_every_line_can_be_asked_about(verdict: Verdict, signed: Signed) -> None:
    lines = lines_to_ask_about(verdict)

    assert len(lines) == len(signed.drafted.lines)
    assert lines[0] == (1, "2026-07-02", "R ELLERY CONTRIBUTION", 9640)


def test_an_answer_is_signed_by_the_officer(verdict: Verdict, signed: Signed, tmp_path: Path) -> None:
    said = ("Thank you.", (Question("What was this for?", 3),))
    pdf = answer_return(verdict, OFFICER, said, NOON, "another password", tmp_path)
    again = answer_return(verdict, OFFICER, said, NOON, "another password", tmp_path)
    read = read_answer(pdf)

    assert (read.signer, read.answer.body, read.answer.note) == (
        "Sam Okoro",
        "Oakshire Council",
        "Thank you.",
    )
    assert read.answer.questions == (Question("What was this for?", 3),)
    assert read.answer.answers(signed.pdf)
    assert read_answer(again).fingerprint == read.fingerprint


def test_the_officer_s_key_asks_for_its_password(verdict: Verdict, tmp_path: Path) -> None:
    with pytest.raises(PasswordNeededError):
        answer_return(verdict, OFFICER, ("", ()), NOON, folder=tmp_path)
    answer_return(verdict, OFFICER, ("", ()), NOON, "another password", tmp_path)
    with pytest.raises(PasswordNeededError):
        answer_return(verdict, OFFICER, ("", ()), NOON, folder=tmp_path)


def test_an_answer_needs_a_name_and_something_to_answer(verdict: Verdict, tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises(AppError, match="needs a name"):
        answer_return(verdict, Officer(" ", "", "Oakshire"), ("", ()), NOON, "x" * 12, tmp_path)
    unreadable = replace(verdict, data=None)
    assert lines_to_ask_about(unreadable) == ()
    with pytest.raises(AppError, match="cannot be answered"):
        answer_return(unreadable, OFFICER, ("", ()), NOON, "x" * 12, tmp_path)
