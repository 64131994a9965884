"""The way in: a first book in five answers, and opening it again, with the real file and the real key."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.people import Capacity
from app.usecases.books import keeping as books
from app.usecases.books.passphrases import recovery_sheet
from app.usecases.books.recent import note_recent
from tests.ui.surfaces import a_window, answer_one, first_run, settle
from ui.dialogs.new_passphrase import on_paper
from ui.pages.first_run import FirstRunPage
from ui.parts.button import Button
from ui.window import Window


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with a_window(tmp_path) as shown:
        yield shown


def answered(window: Window) -> FirstRunPage:
    """Answer all questions and come to the page that locks the book."""
    page = first_run(window)
    for at in range(5):
        answer_one(page, at)
        page.carry_on()
        settle(window.tasks)
    page.carry_on()
    settle(window.tasks)
    return page


def make(window: Window, path: Path) -> str:
    """Make a first book at a path and give its passphrase."""
    page = answered(window)
    page.key.file.set(str(path))
    page.key.new.wrote.box.setChecked(True)
    words = page.key.new.words.text()
    page.carry_on()
    settle(window.tasks)
    return words


def shown_errors(window: Window) -> list[str]:
    QApplication.processEvents()
    page = window.page
    assert page is not None
    return [one.text() for one in page.problems.findChildren(Button) if one.isVisible()]


def test_five_answers_make_a_book_that_its_words_open(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "Amina.daybook"
    words = make(window, path)
    assert window.tasks.is_open
    assert len(words.split()) == 6
    window.lock()
    settle(window.tasks)
    with books.open_book(path, words) as book:
        about = books.about(book)
    assert about.person.name == "Amina Khan"
    assert (about.actor.name, about.actor.capacity) == ("Sam Khan", Capacity.NOMINATED)
    assert about.funders[0].name == "Oakshire Council"
    terms = about.agreements[0]
    assert (terms.weekly.pence, terms.cycle_weeks, terms.contribution.pence) == (36902, 4, 9640)
    assert (about.accounts[0].opening.pence, str(about.accounts[0].opened)) == (287140, "2026-07-01")


def test_an_unanswered_question_says_so_and_does_not_go_on(window: Window) -> None:
    page = first_run(window)
    page.carry_on()
    assert page.at == 0
    assert shown_errors(window) == ["Choose whose money it is."]
    answer_one(page, 0)
    page.questions[0].form.fields["person"].set(" ")
    page.carry_on()
    assert shown_errors(window) == ["Type the name of the person."]


def test_answers_are_shown_and_one_can_be_changed_without_the_rest(window: Window) -> None:
    page = first_run(window)
    for at in range(5):
        answer_one(page, at)
        page.carry_on()
        settle(window.tasks)
    assert page.title == "Check your answers"
    change = [one for one in page.answers.findChildren(Button) if one.isVisible()]
    assert [one.accessibleName() for one in change][2] == "Change: How much do you get?"
    change[2].click()
    assert page.title == "How much do you get?"
    page.questions[2].form.fields["weekly"].line.setText("400")
    page.carry_on()
    assert page.title == "Check your answers"
    assert page.values()["weekly"].pence == 40000
    page.back()
    assert page.title == "Which account is it paid into?"
    assert page.leave_draft()


def test_answers_for_oneself_and_a_known_council_ask_less(window: Window) -> None:
    page = first_run(window)
    whose, funds = page.questions[0].form.fields, page.questions[1].form.fields
    whose["mine"].set(True)
    whose["mine"].changed.emit()
    assert whose["me"].isHidden()
    whose["person"].set("Amina Khan")
    page.carry_on()
    known = [funds["funder"].box.itemText(at) for at in range(funds["funder"].box.count())]
    assert known[0] == "Another one"
    assert "London Borough of Camden" in known
    funds["funder"].box.setCurrentIndex(known.index("London Borough of Camden"))
    assert funds["name"].isHidden()
    page.carry_on()
    assert page.questions[1].values()["funder"].profile == "gb-eng-camden"
    assert page.questions[0].values()["actor"].name == "Amina Khan"
    answer_one(page, 2)
    page.carry_on()
    page.questions[3].form.fields["way"].set(page.questions[3].form.fields["way"]._values[0])
    page.carry_on()
    assert page.questions[3].facts() == [("Your share a week", "Nothing")]


def test_going_back_from_the_first_question_leaves(window: Window) -> None:
    first_run(window).back()
    settle(window.tasks)
    assert window.gate.page is window.gate.unlock


def test_a_typed_passphrase_is_judged_and_typed_twice(window: Window, tmp_path: Path) -> None:
    card = answered(window).key
    key = card.new
    card.file.set(str(tmp_path / "own"))
    key.made.set(False)
    key.made.changed.emit()
    key.own.set("password")
    assert key._chip.text() == "Weak"
    key.own.set("abacus zebra kumquat seventy muffin gravel")
    assert key._chip.text() == "Strong"
    key.again.set("abacus")
    key.wrote.box.setChecked(True)
    assert card.read() is None
    assert key.again._error.text() == "The two are not the same. Type it once more."
    key.again.set("abacus zebra kumquat seventy muffin gravel")
    assert card.read() == (tmp_path / "own.daybook", "abacus zebra kumquat seventy muffin gravel", False)


def test_made_words_must_be_kept_somewhere(window: Window) -> None:
    page = answered(window)
    before = page.key.new.words.text()
    page.key.new.draw()
    assert page.key.new.words.text() != before
    page.carry_on()
    assert shown_errors(window) == ["Write the passphrase down or print it. Then tick the box."]
    assert page.key.file.read().endswith("Amina Khan.daybook")


def test_the_sheet_to_print_has_the_words_and_what_to_do() -> None:
    sheet = recovery_sheet(
        "blade visit saga plural deal muffin", "Amina <Khan>", "Amina.daybook", date(2026, 11, 21)
    )
    text = on_paper(sheet).toPlainText()
    assert "blade visit saga plural deal muffin" in text
    assert "Amina <Khan>" in text
    assert "21 November 2026" in text


def test_a_name_that_is_taken_is_refused_and_the_answers_stay(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "taken.daybook"
    path.write_bytes(b"something else")
    make(window, path)
    page = window.page
    assert isinstance(page, FirstRunPage)
    assert page.problems.isVisible()
    assert not window.tasks.is_open
    assert path.read_bytes() == b"something else"
    assert page.on_button.isEnabled()


def test_a_wrong_passphrase_is_told_by_the_field_and_the_right_opens(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "Amina.daybook"
    words = make(window, path)
    desk = window.desk
    window.lock()
    settle(window.tasks)
    unlock = window.gate.unlock
    assert unlock.books.read() == path.resolve()
    assert unlock.secret.line.hasFocus()
    unlock.open()
    assert unlock.secret._error.text() == "Type the passphrase of this book."
    unlock.secret.set("six wrong words for this book")
    unlock.secret.line.returnPressed.emit()
    settle(window.tasks)
    assert "does not open this book" in unlock.secret._error.text()
    assert unlock.secret.line.text() == "six wrong words for this book"
    unlock.secret.set(f"  {words.upper()} ")
    unlock.open()
    settle(window.tasks)
    assert window.tasks.is_open
    assert unlock.secret.line.text() == ""
    assert window.desk is desk


def test_a_book_that_is_gone_says_so(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "gone.daybook"
    path.write_bytes(b"x")
    window.gate.choose(path)
    path.unlink()
    window.gate.unlock.secret.set("any words")
    window.gate.unlock.open()
    settle(window.tasks)
    assert window.gate.unlock.problems.isVisible()


def test_books_of_before_are_offered_newest_first(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.windowTitle() == "Welcome to Daybook – Daybook"
    for name in ("old", "new"):
        (tmp_path / f"{name}.daybook").write_bytes(b"")
        note_recent(tmp_path / f"{name}.daybook")
    window.gate.choose()
    box = window.gate.unlock.books.box
    assert [box.itemText(at).split(" ")[0] for at in range(box.count())] == ["new", "old"]
    with qtbot.waitSignal(window.gate.unlock.new_book):
        next(
            one for one in window.gate.unlock.findChildren(Button) if one.text() == "Make a &new book"
        ).click()
