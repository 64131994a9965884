"""Easy read of what was paid, by the keyboard alone: nothing is lost on the way, nor kept by halves."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.ledger.entry import Account, AccountKind
from app.ledger.search import EntryQuery
from app.money import Money
from app.usecases.money.ledger import entries, entry_numbers
from app.usecases.money.papers import papers_of
from tests.ui.pages.conftest import settle
from tests.ui.pages.easing import (
    ENTER,
    ESCAPE,
    answers,
    choose,
    chosen,
    easy,
    easy_tasks,
    in_focus,
    key,
    to_page,
    type_in,
)
from tests.ui.pages.paying import press, words
from ui.pages.easy import EasyPage

__all__ = ["easy", "easy_tasks"]


def test_a_payment_is_written_down_with_its_receipt_and_who_helped(
    easy: EasyPage, qtbot: QtBot, tmp_path: Path
) -> None:
    ticket = tmp_path / "ticket.txt"
    ticket.write_text("One ticket, 4.50 pounds.")
    choose(easy, qtbot, "I paid for something")
    type_in(easy, qtbot, "A bus ticket.", ENTER)
    type_in(easy, qtbot, "Ridgeway buses", ENTER)
    type_in(easy, qtbot, "4.50", ENTER)
    choose(easy, qtbot, "Yesterday")
    choose(easy, qtbot, "Find the picture")
    [asked] = [one for one in easy.findChildren(QFileDialog) if one.isVisible()]
    asked.fileSelected.emit(str(ticket))
    asked.reject()
    to_page(easy, qtbot)
    assert "You chose ticket.txt" in words(easy.runner)
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "June Marsh")
    assert {"Yesterday", "ticket.txt", "£4.50"} <= set(words(easy.runner))
    choose(easy, qtbot, "Keep it")

    [number] = entry_numbers(easy.tasks._book, EntryQuery("ridgeway buses"))
    [entry] = entries(easy.tasks._book, [number])
    assert (entry.amount, entry.day) == (Money(-4_50), date(2026, 11, 20))
    assert entry.note == "A bus ticket. June Marsh helped me to write this down."
    assert [paper.name for paper in papers_of(easy.tasks._book, number)] == ["ticket.txt"]


def test_another_day_is_typed_and_a_receipt_may_be_taken_away_again(
    easy: EasyPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(easy, qtbot, "I paid for something")
    for text in ("Stamps", "Post office", "3"):
        type_in(easy, qtbot, text, ENTER)
    choose(easy, qtbot, "Another day")
    type_in(easy, qtbot, "2 November", ENTER)
    easy.runner.answer.put_back(tmp_path / "gone.png")
    choose(easy, qtbot, "Take it away")
    assert in_focus() == "Find the picture"
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Nobody")
    assert {"2 November 2026", "No picture"} <= set(words(easy.runner))
    choose(easy, qtbot, "Keep it")
    [number] = entry_numbers(easy.tasks._book, EntryQuery("post office"))
    [entry] = entries(easy.tasks._book, [number])
    assert (entry.day, entry.note) == (date(2026, 11, 2), "Stamps")


def test_a_receipt_that_cannot_be_read_keeps_nothing_and_loses_nothing(
    easy: EasyPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(easy, qtbot, "I paid for something")
    for text in ("Stamps", "Post office", "3"):
        type_in(easy, qtbot, text, ENTER)
    choose(easy, qtbot, "Today")
    easy.runner.answer.put_back(tmp_path / "gone.png")
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Nobody")
    choose(easy, qtbot, "Keep it")
    assert "could not be read" in easy.problems._title.text()
    assert easy.runner.step.name == "check"
    assert entry_numbers(easy.tasks._book, EntryQuery("post office")) == ()
    press(easy.runner, "Change: Have you got a receipt?", qtbot, easy)
    choose(easy, qtbot, "Take it away")
    choose(easy, qtbot, "Next")
    assert easy.runner.step.name == "check"
    choose(easy, qtbot, "Keep it")
    assert len(entry_numbers(easy.tasks._book, EntryQuery("post office"))) == 1


def test_answers_that_could_not_be_kept_wait_though_the_page_was_left_meanwhile(
    easy: EasyPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(easy, qtbot, "I paid for something")
    for text in ("Stamps", "Post office", "3"):
        type_in(easy, qtbot, text, ENTER)
    choose(easy, qtbot, "Today")
    easy.runner.answer.put_back(tmp_path / "gone.png")
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Nobody")
    easy.runner.next.click()
    easy.runner.next.click()
    easy.show_all()
    settle(qtbot, easy.tasks)
    assert "could not be read" in easy.problems._title.text()
    assert easy.menu.buttons["paid"].accessibleName().endswith("Go on here.")
    press(easy.menu, easy.menu.buttons["paid"].accessibleName(), qtbot, easy)
    assert easy.title == "Is this right?"
    assert "gone.png" in words(easy.runner)


def test_where_there_are_several_accounts_it_is_asked_which(easy: EasyPage, qtbot: QtBot) -> None:
    with easy.tasks._book.begin("Opened a tin") as work:
        tin = work.accounts.add(Account(0, "Cash & coins", AccountKind.CASH, date(2026, 4, 1)))
    choose(easy, qtbot, "I paid for something")
    for text in ("Milk", "Corner shop", "1.20"):
        type_in(easy, qtbot, text, ENTER)
    answers(easy, qtbot, "Today", "Cash & coins")
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Nobody")
    choose(easy, qtbot, "Keep it")
    [entry] = entries(easy.tasks._book, entry_numbers(easy.tasks._book, EntryQuery("corner shop")))
    assert entry.account_id == tin.id


def test_nothing_is_lost_by_going_back_leaving_or_putting_right(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "I paid for something")
    type_in(easy, qtbot, "Milk", ENTER)
    type_in(easy, qtbot, "Corner sh")
    choose(easy, qtbot, "Back")
    assert easy.runner.answer.typed() == "Milk"
    choose(easy, qtbot, "Next")
    assert easy.runner.answer.typed() == "Corner sh"
    key(easy, qtbot, ESCAPE)
    assert easy.title == "Easy read"
    assert easy.leave_draft()
    choose(easy, qtbot, "I paid for something. You began this.")
    assert (easy.title, easy.runner.answer.typed()) == ("Who did you pay?", "Corner sh")
    choose(easy, qtbot, "Next")
    type_in(easy, qtbot, "1.20", ENTER)
    choose(easy, qtbot, "Today")
    choose(easy, qtbot, "Back")
    assert chosen(easy) == ["Today"]
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Somebody else")
    type_in(easy, qtbot, "Joan", ENTER)
    choose(easy, qtbot, "Change: Who helped you?")
    choose(easy, qtbot, "Nobody")
    assert easy.runner.step.name == "check"
    assert "Joan" not in words(easy.runner)
