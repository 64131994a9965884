"""The diary, as somebody writes in it, finds notes again, and makes papers of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.plan.diary import DiaryEntry, DiaryKind, Ease, Event, LifeChange, Step
from app.plan.outcome import Voice
from app.usecases.life.diary import diary, keep_entry
from tests.ui.diary_filled import diary_book
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.conftest import opened, settle, turn
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.documents import Document
from ui.pages.diary import DiaryPage
from ui.pages.diary.entry_form import EntryForm
from ui.pages.diary.kinds import ShareForm
from ui.pages.diary.notes import AT_ONCE
from ui.tasks import Tasks


@pytest.fixture
def diary_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    yield from opened(qtbot, diary_book)


@pytest.fixture
def page(diary_tasks: Tasks, show: Show) -> DiaryPage:
    page = DiaryPage(diary_tasks, lambda: TODAY)
    show(page)
    return page


def written(page: DiaryPage, document: Document, to: Path, qtbot: QtBot) -> bytes:
    page.documents.save_to(document, to)
    settle(qtbot, page.tasks)
    return to.read_bytes()


def test_a_new_diary_says_what_it_is_for_and_takes_the_first_note(
    new_tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    page = DiaryPage(new_tasks, lambda: TODAY)
    show(page)
    assert page.notes.nothing.isVisible()
    turn(page, "unpaid", qtbot)
    assert page.notes.unpaid.isVisible()
    assert page.notes.listed.isVisible()
    page.notes.kind.set(None)
    page.notes.kind.changed.emit()
    settle(qtbot, page.tasks)
    press(page.notes, "Write the first note", qtbot, page)
    asked = form(page, EntryForm, qtbot)
    assert DiaryKind.UNPAID not in asked.kind._values
    answer(page, asked, qtbot)
    assert asked.words._error.text() == "Type a line. A photo or a voice note needs one too."
    asked.words.set("Swing set up")
    asked.day.line.setText("24 12 2026")
    answer(page, asked, qtbot)
    assert asked.day._error.text() == "Type a day that has come."
    asked.day.line.setText("20 11 2026")
    answer(page, asked, qtbot)
    assert {"Swing set up", "20 November 2026 · A note", "1 note"} <= set(words(page.notes))
    for name in ("council", "changes", "helped", "breaks", "things"):
        turn(page, name, qtbot)
        assert page.sections[name].isVisible()


def test_a_call_to_the_council_asks_for_its_step_its_calls_and_how_easy_it_was(
    page: DiaryPage, qtbot: QtBot
) -> None:
    turn(page, "add", qtbot)
    asked = form(page, EntryForm, qtbot)
    asked.kind.set(DiaryKind.COUNCIL)
    asked.kind.changed.emit()
    assert not asked.voice.isVisible()
    asked.about.set(Step.RETURN)
    asked.words.set("They lost it")
    asked.who.set("Finance")
    asked.calls.set_count(5)
    asked.ease.set(Ease.VERY_HARD)
    asked.added.add_file(FILES / "papers" / "receipt-mobility-shop.png")
    answer(page, asked, qtbot)
    said = words(page.notes)
    assert "21 November 2026 · Dealing with the council · Sending a return · with Finance" in said
    assert {"Very hard", "5 calls"} <= set(chips(page.notes))
    [newest, *_] = page.notes.seen.noted.entries
    assert len(page.notes.seen.noted.papers[newest.id]) == 1


def test_notes_of_every_kind_are_changed_and_keep_what_belongs_to_them(page: DiaryPage, qtbot: QtBot) -> None:
    press(page.notes, "Change: A flat without steps, two streets on.", qtbot, page)
    asked = form(page, EntryForm, qtbot)
    assert (asked.about.read(), asked.budget.read()) == (LifeChange.MOVED, "Rent is £12 a week more.")
    assert asked.kind.isHidden()
    asked.about.set(LifeChange.TENANCY)
    answer(page, asked, qtbot)
    assert any("A new tenancy, or a home of my own" in line for line in words(page.notes))
    press(page.notes, "Change: I cannot turn in bed alone any more.", qtbot, page)
    asked = form(page, EntryForm, qtbot)
    assert (asked.voice.read(), asked.name.isVisible()) == (Voice.PA, True)
    asked.voice.set(Voice.ME)
    asked.voice.changed.emit()
    assert not asked.name.isVisible()
    asked.reject()


def test_notes_are_found_by_kind_and_by_words(page: DiaryPage, qtbot: QtBot) -> None:
    page.notes.search.set("shower")
    qtbot.waitUntil(lambda: page.notes.count.text() == "1 note", timeout=5_000)
    settle(qtbot, page.tasks)
    assert "Two people for the shower since Monday." in words(page.notes)
    page.notes.kind.set(DiaryKind.LIFE)
    page.notes.kind.changed.emit()
    settle(qtbot, page.tasks)
    assert "Nothing was found." in words(page.notes)
    page.notes.search.set("")
    turn(page, "life", qtbot)
    assert page.notes.count.text() == "1 note"


def test_a_long_diary_comes_bit_by_bit(page: DiaryPage, qtbot: QtBot) -> None:
    for at in range(AT_ONCE):
        keep_entry(page.tasks._book, DiaryEntry(0, DiaryKind.NOTE, TODAY, f"Note {at}"), TODAY)
    page.refresh()
    settle(qtbot, page.tasks)
    assert len(page.notes.seen.noted.entries) == AT_ONCE
    page.notes.more.click()
    settle(qtbot, page.tasks)
    assert len(page.notes.seen.noted.entries) == page.notes.seen.noted.count > AT_ONCE
    assert not page.notes.more.isVisible()


def test_a_note_is_taken_out_and_a_voice_note_saved_to_listen(
    page: DiaryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    swing = page.notes.seen.noted.entries[0]
    [sound] = [one for one in page.notes.seen.noted.papers[swing.id] if one.mime.startswith("audio")]
    page.notes.files.save_to(sound, tmp_path / "laugh.wav")
    settle(qtbot, page.tasks)
    assert (tmp_path / "laugh.wav").read_bytes().startswith(b"RIFF")
    press(page.notes, "Take it out: The first time on the new swing.", qtbot, page)
    assert "The first time on the new swing." not in words(page.notes)


def test_s098_the_letter_is_offered_and_not_again_once_they_know(
    page: DiaryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "You noted 3 changed needs in the last 30 days." in words(page.notes.needs)
    letter = Document("Letter", "letter.pdf", page.notes.needs._letter)
    assert written(page, letter, tmp_path / letter.file, qtbot).startswith(b"%PDF")
    press(page.notes.needs, "I have told them", qtbot, page)
    assert not page.notes.needs.isVisible()
    assert "The council was told on 21 November 2026" in words(page.notes)
    turn(page, "need", qtbot)
    assert page.notes.needs.isVisible()
    assert not page.notes.needs.paper.isVisible()


def test_s075_events_are_counted_before_and_after_a_day_of_ones_own(
    page: DiaryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    turn(page, "event", qtbot)
    card = page.notes.counts
    assert {"I fell", "1 before, 0 after", "2 before, 1 after"} <= set(words(card))
    card.turning.line.setText("some day")
    card.count.click()
    assert card.turning._error.text()
    card.turning.line.setText("15 3 2026")
    card.count.click()
    settle(qtbot, page.tasks)
    assert "1 before, 2 after" in words(card)
    table = Document("Counts", "counts.csv", card._table)
    assert Event.FALL not in written(page, table, tmp_path / table.file, qtbot).decode("utf-8-sig")
    assert "I fell" in (tmp_path / table.file).read_text("utf-8-sig")


def test_s094_unpaid_hours_are_priced_only_when_asked_and_can_be_turned_off(
    page: DiaryPage, qtbot: QtBot
) -> None:
    turn(page, "unpaid", qtbot)
    card = page.notes.unpaid
    assert "6 h 30 min" in words(card)
    assert not any("£" in line for line in words(card) if line != "£")
    card.price.click()
    assert not card.worth.isVisible()
    card.rate.line.setText("12.71")
    card.price.click()
    settle(qtbot, page.tasks)
    assert card.worth.text() == "At £12.71 an hour it would cost £82.62."
    card.turn.click()
    settle(qtbot, page.tasks)
    assert not diary(page.tasks._book, TODAY).has_unpaid
    press(card, "Write down unpaid hours", qtbot, page)
    turn(page, "add", qtbot)
    asked = form(page, EntryForm, qtbot)
    assert asked.kind.read() is DiaryKind.UNPAID
    answer(page, asked, qtbot)
    assert asked.minutes._error.text() == "Type how long it took, like 1:30."
    asked.minutes.line.setText("1:30")
    asked.who.set("Ann")
    answer(page, asked, qtbot)
    assert "8 h" in words(card)


def test_s104_the_copy_to_share_is_read_through_before_it_is_a_paper(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "learned", qtbot)
    press(page.notes.learned, "Make a copy to share", qtbot, page)
    asked = form(page, ShareForm, qtbot)
    assert "Ask for the name of whoever picks up the telephone." in asked.words.read()
    asked.words.set("")
    answer(page, asked, qtbot)
    assert asked.words._error.text() == "Nothing is left of the copy."
    asked.words.set("Ask for the name.")
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert [one.windowTitle() for one in page.findChildren(type(asked).__mro__[1]) if one.isVisible()] == [
        "what-i-learned-2026.pdf"
    ]


def test_b25_the_council_in_figures_and_on_one_page(page: DiaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    turn(page, "council", qtbot)
    said = words(page.council)
    assert {"7", "50 days", "2", "Getting the payments", "Four more hours a week"} <= set(said)
    paper = Document("Page", "page.pdf", page.council._pdf)
    assert written(page, paper, tmp_path / paper.file, qtbot).startswith(b"%PDF")
    table = Document("Table", "table.csv", page.council._table)
    assert "Three messages" in written(page, table, tmp_path / table.file, qtbot).decode("utf-8-sig")


def test_files_are_chosen_and_taken_away_again(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "add", qtbot)
    asked = form(page, EntryForm, qtbot)
    asked.added.choose.click()
    [chooser] = asked.findChildren(QFileDialog)
    chooser.reject()
    note = FILES / "papers" / "receipt-mobility-shop.png"
    asked.added.add_file(note)
    asked.added.add_file(note)
    assert asked.added.files == [note]
    settle(qtbot, page.tasks)
    press(asked, f"Take away: {note.name}", qtbot, page)
    assert asked.added.files == []
    asked.reject()


def test_a_wish_before_anything_is_read_waits_for_it(diary_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = DiaryPage(diary_tasks, lambda: date(2026, 11, 21))
    page.arrive("add")
    show(page)
    assert form(page, EntryForm, qtbot).kind.read() is DiaryKind.NOTE
