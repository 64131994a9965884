"""Checking a return without any book: the verdict in words, the figures, and an answer."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.period import Period
from app.returns.answers import read_answer
from app.usecases.returns.drawing import sign_return
from tests.ui.filled import filled_book
from tests.ui.pages.conftest import settle
from ui.dialogs.papers_inside import PapersInside
from ui.pages.check_return import CheckReturnPage
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give two signed returns that follow each other, the later first."""
    folder = tmp_path_factory.mktemp("returns")
    book = filled_book()
    spring, summer = (Period(date(2026, first, 1), date(2026, first + 2, 30)) for first in (4, 7))
    files = []
    for period in (spring, summer):
        file = folder / f"{period}.pdf"
        file.write_bytes(sign_return(book, 1, period, "a long password", folder / "keys").pdf)
        files.append(file)
    book.close()
    return files[1], files[0]


@pytest.fixture
def page(worker: Tasks, show: Show, tmp_path: Path) -> Iterator[CheckReturnPage]:
    before = os.environ.get("XDG_DATA_HOME", "")
    os.environ["XDG_DATA_HOME"] = str(tmp_path)
    page = CheckReturnPage(worker)
    show(page)
    yield page
    os.environ["XDG_DATA_HOME"] = before


def check(page: CheckReturnPage, file: Path, qtbot: QtBot) -> None:
    page.check(file)
    settle(qtbot, page.tasks)


def test_a_genuine_return_is_said_to_be_so(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot
) -> None:
    check(page, signed[0], qtbot)

    assert page.verdict.title.text() == "This return is genuine and complete"
    assert "by Rose Ellery, budget holder" in page.verdict.facts.text()
    assert page.checked.verdict.genuine
    assert page.verdict.pdf.hasFocus()


def test_beside_the_return_before_it_more_can_be_said(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot
) -> None:
    check(page, signed[0], qtbot)
    page.check_beside(signed[1])
    settle(qtbot, page.tasks)

    points = {point.name: point.ok for point in page.checked.verdict.points}
    assert (points["same_key"], points["opening"]) == (True, True)
    assert "beside" in page._chosen.text()


def test_one_changed_byte_is_said_in_words(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    changed = bytearray(signed[0].read_bytes())
    changed[3000] ^= 1
    file = tmp_path / "changed.pdf"
    file.write_bytes(changed)
    check(page, file, qtbot)

    assert page.verdict.title.text() == "Do not rely on this return"
    assert not page.answer.accept.isEnabled()


def test_a_file_that_is_no_pdf_is_refused_on_the_page(
    page: CheckReturnPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"Dear all")
    check(page, file, qtbot)

    assert page.problems.isVisible()
    assert page.verdict.isHidden()


def test_the_figures_are_saved_and_the_papers_seen(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    check(page, signed[0], qtbot)
    page.save_figures(tmp_path / "figures.csv")
    page.verdict.inside.click()
    settle(qtbot, page.tasks)
    shown = next(one for one in page.findChildren(PapersInside) if one.isVisible())
    settle(qtbot, page.tasks)

    assert "RIVERSIDE PHYSIO" in (tmp_path / "figures.csv").read_text("utf-8")
    assert shown.view.sheet is not None
    assert not shown.view.sheet.picture.isNull()
    shown.reject()


def test_a_question_is_signed_and_can_be_read_again(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    check(page, signed[0], qtbot)
    page.answer.ask.click()
    page.answer.sign.click()
    assert page.answer.words._error.text() == "Write what you want to ask."
    page.answer.line.set(3)
    page.answer.words.set("What was this for?")
    page.answer.sign.click()
    assert page.answer.name._error.text() == "Write your name."
    page.answer.name.set("Sam Okoro")
    page.answer.body_name.set("Oakshire Council")
    page.answer.sign.click()
    settle(qtbot, page.tasks)
    assert page.answer.password.isVisible()
    page.answer.password.set("another long password")
    page.answer.sign.click()
    settle(qtbot, page.tasks)
    for asked in page.findChildren(QFileDialog):
        asked.reject()
    page.save_answer(tmp_path / "answer.pdf")
    settle(qtbot, page.tasks)

    answer = read_answer((tmp_path / "answer.pdf").read_bytes())
    assert answer.signer == "Sam Okoro"
    assert [(one.line, one.words) for one in answer.answer.questions] == [(3, "What was this for?")]
    assert answer.answer.answers(signed[0].read_bytes())


def test_accepting_asks_nothing_but_who_accepts(
    page: CheckReturnPage, signed: tuple[Path, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    check(page, signed[0], qtbot)
    page.answer.accept.click()
    assert page.answer.name.control.hasFocus()
    page.answer.name.set("Sam Okoro")
    page.answer.role.set("Direct payments officer")
    page.answer.body_name.set("Oakshire Council")
    page.answer.password.show()
    page.answer.password.set("another long password")
    page.answer.sign.click()
    settle(qtbot, page.tasks)
    for asked in page.findChildren(QFileDialog):
        asked.reject()
    page.save_answer(tmp_path / "answer.pdf")
    settle(qtbot, page.tasks)

    assert read_answer((tmp_path / "answer.pdf").read_bytes()).answer.accepted
