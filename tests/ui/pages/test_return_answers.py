"""Bringing in what the council answered to a return, and replying to its questions."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
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
from app.usecases.answering import Officer, answer_return
from app.usecases.replies import answers, reply
from app.usecases.return_parts import sent_line
from app.usecases.returns import check_return, kept_returns, return_pdf, sign_return
from tests.ui.filled import TODAY, filled_book
from tests.ui.filled import clock as clock_of_the_book
from tests.ui.pages.conftest import settle
from ui.dialogs.paper import PaperDialog
from ui.pages.returns import ReturnsPage
from ui.pages.returns.answered import AnswerView, goes_with
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
AUTUMN = Period(date(2026, 10, 1), date(2026, 11, 17))
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


def asked(page: ReturnsPage, qtbot: QtBot, keys: Path, file: Path) -> AnswerView:
    """Bring in two questions: one about line 12, one about all of it."""
    questions = Question("What was this for?", 12), Question("Who checked the hours?")
    bring_in(page, qtbot, file, answer_to(sent(page)[1], keys, *questions))
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


def test_a_question_shows_the_line_it_speaks_of(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")

    line = sent_line(sent(page)[0], 12)
    words = said(view)
    assert line is not None
    assert f"About line 12: {line.payee}, " in words
    assert f"{abs(line.amount.pence) / 100:,.2f}" in words
    assert "About the whole return" in words
    assert "goes with your next return" in words
    assert view.rows[0].field.control.hasFocus()
    assert view.rows[0].field.control.toPlainText() == ""


def test_a_reply_is_typed_in_place_kept_and_changed(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    row = asked(page, qtbot, keys, tmp_path / "answer.pdf").rows[0]
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


def test_a_change_can_be_left_and_a_reply_taken_back(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    question = asked(page, qtbot, keys, tmp_path / "answer.pdf").rows[0].question
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


def test_another_reply_that_is_being_typed_stays(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")
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


def test_everything_is_done_with_the_keyboard_and_named(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")
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


def test_the_answer_is_seen_as_it_came(page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")
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


def test_the_same_answer_again_is_said_to_be_known(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    asked(page, qtbot, keys, tmp_path / "answer.pdf")
    page.replying.bring_in(tmp_path / "answer.pdf")
    rest(page, qtbot)

    assert page.notice._title.text() == "You brought this answer in before"
    assert only(page).rows[0].field.control.hasFocus()


def changed(pdf: bytes, other: bytes) -> bytes:  # noqa: ARG001  # each case is given both
    middle = len(pdf) // 2
    return pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :]


CASES = {
    "This answer is not signed, or was changed after it was signed.": changed,
    "This document is not an answer to a return.": lambda _, other: other,
}


@pytest.mark.parametrize("sentence", CASES)
def test_what_cannot_be_brought_in_is_said_in_the_page(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path, sentence: str
) -> None:
    pdf = sent(page)[1]
    bring_in(page, qtbot, tmp_path / "answer.pdf", CASES[sentence](answer_to(pdf, keys), pdf))

    assert page.problems._title.text() == sentence
    assert page.problems.hasFocus()
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


def test_a_reply_that_went_says_with_which_return(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")
    kept = view.answered.of_return
    replied = replace(view.rows[0].question, reply="Swimming.", replied_on=date(2026, 11, 23))
    signed_at = datetime(2026, 11, 25, 9, tzinfo=UTC)
    autumn = replace(kept, id=2, first=AUTUMN.first, last=AUTUMN.last, signed_at=signed_at)
    earlier = replace(autumn, signed_at=kept.signed_at)

    soon = "You replied on 23 November 2026. Your reply goes with your next return."
    assert goes_with(view.answered, replied, [kept]) == soon
    assert goes_with(view.answered, replied, [earlier, kept]) == soon
    assert goes_with(view.answered, replied, [autumn, kept]) == (
        "You replied on 23 November 2026. It went with your return for 1 October 2026 to 17 November 2026."
    )
    assert goes_with(view.answered, view.rows[1].question, [autumn, kept]) == ""


def test_the_focus_goes_to_an_answer_even_when_nothing_is_new(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    view = asked(page, qtbot, keys, tmp_path / "answer.pdf")
    page.refresh()
    rest(page, qtbot)
    assert only(page) is view
    page.begin_at_title()
    page.listing.go_to(view.answered.answer.id)
    page.refresh()
    rest(page, qtbot)

    assert only(page).rows[0].field.control.hasFocus()


def test_a_question_about_a_line_that_is_not_there_says_its_number(
    page: ReturnsPage, qtbot: QtBot, keys: Path, tmp_path: Path
) -> None:
    answer = answer_to(sent(page)[1], keys, Question("And this?", 9_999))
    bring_in(page, qtbot, tmp_path / "answer.pdf", answer)

    assert "About line 9999" in said(only(page))
