"""Bringing in what the council answered to a return, and replying to its questions."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.period import Period
from app.returns.answers import Question
from app.returns.kept import KeptReturn
from app.usecases.returns.answering import Officer, answer_return
from app.usecases.returns.drawing import check_return, kept_returns, return_pdf, sign_return
from app.usecases.returns.parts import sent_line
from app.usecases.returns.replies import answers, reply
from tests.ui.filled import TODAY, filled_book
from tests.ui.filled import clock as clock_of_the_book
from tests.ui.pages.conftest import settle
from ui.dialogs.paper import PaperDialog
from ui.pages.returns import ReturnsPage
from ui.pages.returns.answered import AnswerView
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
OFFICER = Officer("Sam Okoro", "Direct payments officer", "Oakshire Council")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
def page(tasks: Tasks, show: Show, tmp_path: Path, keys: Path) -> Iterator[ReturnsPage]:
    """Give the list of returns with one that was signed."""
    before = os.environ.get("XDG_DATA_HOME", "")
    os.environ["XDG_DATA_HOME"] = str(tmp_path)
    sign_return(tasks._book, 1, SUMMER, "a long password", keys)
    page = ReturnsPage(tasks, lambda: TODAY)
    show(page)
    page.activateWindow()
    yield page
    os.environ["XDG_DATA_HOME"] = before


def sent(page: ReturnsPage) -> tuple[KeptReturn, bytes]:
    (kept,) = [one for one in kept_returns(page.tasks._book) if one.period == SUMMER]
    return kept, return_pdf(page.tasks._book, kept.id)


def answer_to(pdf: bytes, keys: Path, *questions: Question, note: str = "") -> bytes:
    """Answer a return as the officer would."""
    said = (note, questions)
    at = clock_of_the_book()
    return answer_return(check_return(pdf), OFFICER, said, at, "another long password", keys)


def bring_in(page: ReturnsPage, qtbot: QtBot, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    page.replying.bring_in(file)
    rest(page, qtbot)


def rest(page: ReturnsPage, qtbot: QtBot) -> None:
    """Wait until the list is shown anew and everything stands in its place."""
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(1)


@pytest.fixture
def view(page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path) -> AnswerView:
    """Bring in two questions: one about line 12, one about all of it."""
    questions = Question("What was this for?", 12), Question("Who checked the hours?")
    bring_in(page, qtbot, tmp_path / "answer.pdf", answer_to(sent(page)[1], keys, *questions))
    return only(page)


def only(page: ReturnsPage) -> AnswerView:
    (view,) = page.listing.answers
    return view


def said(widget: object) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def buttons(page: ReturnsPage, words: str) -> list[QPushButton]:
    found = page.findChildren(QPushButton)
    return [one for one in found if one.text().replace("&", "") == words and one.isVisible()]


def test_an_answer_is_chosen_from_a_file(page: ReturnsPage) -> None:
    (button,) = buttons(page, "Bring in an answer")
    button.click()

    (chosen,) = page.findChildren(QFileDialog)
    assert chosen.windowTitle() == "Choose the answer they sent you"
    chosen.reject()


def test_an_acceptance_says_by_whom_when_and_with_which_key(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    answer = answer_to(sent(page)[1], keys, note="Thank you for the receipts.")
    bring_in(page, qtbot, tmp_path / "answer.pdf", answer)

    words = said(only(page))
    (kept,) = answers(page.tasks._book)
    assert "Oakshire Council accepted this return" in words
    assert "Sam Okoro, Direct payments officer, on 21 November 2026" in words
    assert f"Fingerprint of their key: {kept.answer.fingerprint}" in words
    assert "Thank you for the receipts." in words
    assert page.notice._title.text() == "Oakshire Council accepted your return"
    assert only(page).see.hasFocus()
    assert not only(page).rows


def test_a_question_shows_the_line_it_speaks_of(page: ReturnsPage, view: AnswerView) -> None:

    line = sent_line(sent(page)[0], 12)
    words = said(view)
    assert line is not None
    assert f"About line 12: {line.payee}, " in words
    assert f"{abs(line.amount.pence) / 100:,.2f}" in words
    assert "About the whole return" in words
    assert "goes with your next return" in words
    assert view.rows[0].field.control.hasFocus()


def test_a_reply_is_kept_and_changed(page: ReturnsPage, view: AnswerView, qtbot: QtBot) -> None:
    row = view.rows[0]
    row.save.click()
    assert row.field._error.text() == "Write your reply."
    row.field.set("Swimming.")
    assert page.leave_draft()
    row.save.click()
    rest(page, qtbot)

    row = only(page).rows[0]
    assert answers(page.tasks._book)[0].questions[0].reply == "Swimming."
    assert "You replied on 21 November 2026. Your reply goes with your next return." in said(row)
    assert row.change.hasFocus()
    assert not page.leave_draft()
    row.change.click()
    row.field.set("Swimming on Tuesdays.")
    row.save.click()
    rest(page, qtbot)
    assert answers(page.tasks._book)[0].questions[0].reply == "Swimming on Tuesdays."
    assert answers(page.tasks._book)[0].questions[1].reply == ""


def test_a_reply_can_be_left_or_taken_back(page: ReturnsPage, view: AnswerView, qtbot: QtBot) -> None:
    question = view.rows[0].question
    page.replying.reply(question.id, "Swimming.")
    rest(page, qtbot)
    row = only(page).rows[0]
    row.change.click()
    row.field.set("Something else")
    (leave,) = buttons(page, "Leave it")
    leave.click()
    assert row.change.hasFocus()
    assert "Swimming." in said(row)
    row.change.click()
    assert row.field.read() == "Swimming."
    row.field.set("")
    row.save.click()
    rest(page, qtbot)

    assert answers(page.tasks._book)[0].questions[0].reply == ""
    assert only(page).rows[0].field.control.hasFocus()


def test_another_reply_that_is_being_typed_stays(page: ReturnsPage, view: AnswerView, qtbot: QtBot) -> None:
    view.rows[1].field.set("I did, every")
    view.rows[0].field.set("Swimming.")
    view.rows[0].save.click()
    rest(page, qtbot)
    assert only(page) is not view
    assert only(page).rows[1].field.area.toPlainText() == "I did, every"

    only(page).rows[1].field.go()
    page.tasks.do(page, lambda book: reply(book, view.rows[0].question.id, "Swimming twice.", TODAY))
    rest(page, qtbot)
    assert only(page).rows[1].field.control.hasFocus()
    assert only(page).rows[1].field.area.toPlainText() == "I did, every"


def test_the_keyboard_does_everything(page: ReturnsPage, view: AnswerView, qtbot: QtBot) -> None:
    area = view.rows[0].field.control
    spoken = QAccessible.queryAccessibleInterface(area)
    assert spoken.text(QAccessible.Text.Name) == "Your reply: What was this for?"
    QTest.keyClicks(area, "Swimming.")
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.rows[0].save
    assert view.rows[0].save.accessibleName() == "Save the reply: What was this for?"
    QTest.keyClick(view.rows[0].save, Qt.Key.Key_Return)
    rest(page, qtbot)

    assert QApplication.focusWidget() is only(page).rows[0].change
    QTest.keyClick(only(page).rows[0].change, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is only(page).rows[1].field.control


def test_the_answer_is_seen(page: ReturnsPage, view: AnswerView, qtbot: QtBot, tmp_path: Path) -> None:
    view.see.click()
    settle(qtbot, page.tasks)
    shown = next(one for one in page.findChildren(PaperDialog) if one.isVisible())
    settle(qtbot, page.tasks)

    assert shown.view.sheet is not None
    assert "Who checked the hours?" in shown.view.sheet.words
    shown.save(tmp_path / "kept.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "kept.pdf").read_bytes() == (tmp_path / "answer.pdf").read_bytes()
    shown.reject()


def test_the_same_answer_again_is_known(
    page: ReturnsPage, view: AnswerView, qtbot: QtBot, tmp_path: Path
) -> None:
    assert only(page) is view
    page.replying.bring_in(tmp_path / "answer.pdf")
    rest(page, qtbot)

    assert page.notice._title.text() == "You brought this answer in before"
    assert only(page).rows[0].field.control.hasFocus()


def changed(pdf: bytes) -> bytes:
    middle = len(pdf) // 2
    return pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :]


def test_a_changed_answer_and_the_return_itself_are_refused_in_the_page(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    pdf = sent(page)[1]
    bring_in(page, qtbot, tmp_path / "answer.pdf", changed(answer_to(pdf, keys)))
    assert "changed after it was signed" in page.problems._title.text()
    assert page.problems.hasFocus()
    bring_in(page, qtbot, tmp_path / "answer.pdf", pdf)
    assert page.problems._title.text() == "This document is not an answer to a return."
    assert answers(page.tasks._book) == ()


def test_a_letter_and_a_missing_file_are_no_answers(page: ReturnsPage, qtbot: QtBot, tmp_path: Path) -> None:
    bring_in(page, qtbot, tmp_path / "answer.pdf", b"Dear Rose")
    assert page.problems.isVisible()
    page.replying.bring_in(tmp_path / "gone.pdf")
    rest(page, qtbot)

    assert page.problems._title.text() == "The file gone.pdf could not be read."


def test_an_answer_to_another_books_return_is_refused(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    other = filled_book()
    spring = Period(date(2026, 4, 1), date(2026, 6, 30))
    pdf = sign_return(other, 1, spring, "a long password", keys).pdf
    other.close()
    bring_in(page, qtbot, tmp_path / "answer.pdf", answer_to(pdf, keys))

    assert "this book has not sent" in page.problems._title.text()
    assert not page.listing.answers


def test_a_known_answer_takes_the_focus(page: ReturnsPage, view: AnswerView, qtbot: QtBot) -> None:
    page.refresh()
    rest(page, qtbot)
    assert only(page) is view
    page.begin_at_title()
    page.listing.go_to(view.answered.answer.id)
    page.refresh()
    rest(page, qtbot)

    assert only(page).rows[0].field.control.hasFocus()


def test_the_reply_comes_into_sight_on_a_small_page(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    page.resize(620, 300)
    answer = answer_to(sent(page)[1], keys, Question("And this?", 9_999))
    bring_in(page, qtbot, tmp_path / "answer.pdf", answer)

    area = only(page).rows[0].field.control
    qtbot.waitUntil(lambda: area.visibleRegion().boundingRect().height() == area.height())
    assert page.verticalScrollBar().value() > 0
