"""What matters, as somebody writes it down, puts it in order, and says how it goes."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.plan.outcome import Feeling, Voice
from app.plan.scaling import Level
from app.usecases.books.undoing import undo_last
from tests.ui.filled import FILES, TODAY
from tests.ui.outcome_filled import voice_note
from tests.ui.pages.conftest import settle
from tests.ui.pages.outcoming import outcome_tasks
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.pages.outcomes import OutcomesPage
from ui.pages.outcomes.check_in_form import CheckInForm
from ui.pages.outcomes.levels_form import LevelsForm
from ui.pages.outcomes.outcome_form import OutcomeForm
from ui.pages.outcomes.starters_form import StartersForm
from ui.pages.outcomes.tags_form import TagsForm
from ui.tasks import Tasks

__all__ = ["outcome_tasks"]

FRIENDS, STRONG, SWIM, SLEEP = (
    "I see my friends every week",
    "I am strong enough to transfer by myself",
    "I swim",
    "I sleep through the night",
)


@pytest.fixture
def page(outcome_tasks: Tasks, show: Show) -> OutcomesPage:
    page = OutcomesPage(outcome_tasks, clock=lambda: TODAY)
    show(page)
    return page


@pytest.fixture
def new_page(new_tasks: Tasks, show: Show) -> OutcomesPage:
    page = OutcomesPage(new_tasks, clock=lambda: TODAY)
    show(page)
    return page


def order(page: OutcomesPage) -> list[str]:
    return [card.heading.text().partition(". ")[2] for card in page.matters.cards]


def test_a_card_says_how_it_was_is_to_be_and_is_now(page: OutcomesPage) -> None:
    assert order(page) == [FRIENDS, STRONG, SWIM, SLEEP]
    first, second, _, last = page.matters.cards
    assert {
        "I saw nobody but my PAs from one month to the next.",
        "Friends come on Wednesdays, or I go to them.",
        "Every Wednesday, five of us.",
        "Me, on 4 November 2026",
        "In the law: Family and other people close to me · Home life, family and friends",
        "Spent on it this budget year: £22.00",
    } <= set(words(first))
    assert chips(second) == ["Worse", "Agreed by a clinician"]
    assert "Agreed by Sister A. Pryce, district nurse on 20 April 2026" in words(second)
    assert chips(last) == ["No clinician has agreed yet"]
    assert "Nobody has said yet." in words(last)
    assert "Over since 1 September 2026" in words(page.matters)


def test_the_keyboard_alone_changes_the_order_and_stays_on_what_it_moves(
    page: OutcomesPage, qtbot: QtBot
) -> None:
    def press_key() -> None:
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
        settle(qtbot, page.tasks)
        settle(qtbot, page.tasks)

    page.matters.cards[2].up.setFocus()
    press_key()
    assert order(page) == [FRIENDS, SWIM, STRONG, SLEEP]
    assert page.window().focusWidget() is page.matters.cards[1].up
    press_key()
    assert order(page) == [SWIM, FRIENDS, STRONG, SLEEP]
    # On top there is no way up, so the keyboard rests on the way down.
    assert page.window().focusWidget() is page.matters.cards[0].down
    press_key()
    assert order(page) == [FRIENDS, SWIM, STRONG, SLEEP]


def test_an_empty_page_teaches_and_takes_the_first_thing(new_page: OutcomesPage, qtbot: QtBot) -> None:
    page = new_page
    assert "What do you want from life?" in words(page)
    page.arrive("add")
    asked = form(page, OutcomeForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.words._error.text() == "Say what you want, in your own words."
    asked.words.set("I cook for my sister")
    asked.start.set("Ready meals")
    asked.clinician.set("Dr M. Osei")
    asked.agreed.line.setText("20 11 2026")
    answer(page, asked, qtbot)
    [card] = page.matters.cards
    assert "Agreed by Dr M. Osei on 20 November 2026" in words(card)
    assert not page.matters.none.isVisible()
    assert "Press Ctrl+Z to undo it." in words(page)


def test_ready_headings_are_ticked_and_added_at_once(new_page: OutcomesPage, qtbot: QtBot) -> None:
    page = new_page
    page.matters.ready.click()
    asked = form(page, StartersForm, qtbot)
    answer(page, asked, qtbot)
    assert "Nothing is chosen." in asked.problems._title.text()
    asked.which.box.setCurrentIndex(2)
    shown = [tick for tick in asked.ticks[asked.which.read()] if tick.isVisible()]
    assert len(shown) == 15
    for tick in shown[:2]:
        tick.box.click()
    answer(page, asked, qtbot)
    assert order(page) == ["Doing things for myself", "Having the support I need and want"]
    page.matters.ready.click()
    again = form(page, StartersForm, qtbot)
    assert len(again.ticks[again.which.read()]) == 5
    again.which.box.setCurrentIndex(2)
    assert len(again.ticks[again.which.read()]) == 13
    again.reject()
    undo_last(page.tasks._book)
    page.refresh()
    settle(qtbot, page.tasks)
    assert page.matters.cards == []


def say_when_put_right(page: OutcomesPage, asked: CheckInForm, qtbot: QtBot, said: str) -> None:
    """Be told that words are missing and that a day has not come, and put both right."""
    answer(page, asked, qtbot)
    assert asked.words._error.text() == "Say a few words on how it goes."
    asked.words.set(said)
    asked.day.line.setText("24 12 2026")
    answer(page, asked, qtbot)
    assert asked.day._error.text() == "Type a day that has come."
    asked.day.set_day(TODAY)


def test_saying_how_it_goes_keeps_the_words_the_voice_the_level_and_the_files(
    page: OutcomesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    note = tmp_path / "friday.wav"
    note.write_bytes(voice_note() + b"\x00")
    press(page, f"How is it now?: {SWIM}", qtbot, page)
    asked = form(page, CheckInForm, qtbot)
    assert "I swim twice a week." in words(asked)
    say_when_put_right(page, asked, qtbot, "Twice, with June.")
    asked.feeling.set(Feeling.BETTER)
    asked.level.set(Level.MUCH_BETTER)
    assert not asked.name.isVisible()
    asked.voice.set(Voice.FAMILY)
    asked.name.set("June")
    picture = FILES / "papers" / "receipt-mobility-shop.png"
    for file in (note, picture, note):
        asked.added.add_file(file)
    settle(qtbot, page.tasks)
    press(asked, "Take away: receipt-mobility-shop.png", qtbot, page)
    assert asked.added.files == [note]
    asked.added.add_file(picture)
    answer(page, asked, qtbot)

    swim = page.seen.now[2]
    last = swim.last
    assert (last.words, last.feeling, last.level, last.voice, last.name, last.day) == (
        "Twice, with June.", Feeling.BETTER, Level.MUCH_BETTER, Voice.FAMILY, "June", TODAY
    )  # fmt: skip
    assert {paper.mime for paper in page.seen.papers[last.id]} == {"audio/wav", "image/jpeg"}
    assert "June (Family or friend), on 21 November 2026" in words(page.matters.cards[2])


def test_a_file_that_is_neither_seen_nor_heard_keeps_the_form_open(
    page: OutcomesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.bin"
    odd.write_bytes(bytes(range(256)))
    press(page, f"How is it now?: {SLEEP}", qtbot, page)
    asked = form(page, CheckInForm, qtbot)
    assert not asked.level.isVisible()
    asked.words.set("Once a night.")
    asked.added.add_file(odd)
    answer(page, asked, qtbot)
    assert asked.isVisible()
    assert "cannot be shown" in asked.problems._title.text()
    asked.added.choose.click()
    (chooser,) = asked.findChildren(QFileDialog)
    chooser.reject()
    asked.reject()
    assert page.seen.now[3].last is None


def test_links_to_the_law_are_ticked_in_plain_words(page: OutcomesPage, qtbot: QtBot) -> None:
    press(page, f"Link to the law: {STRONG}", qtbot, page)
    asked = form(page, TagsForm, qtbot)
    # It begins with the list that something is ticked in.
    assert asked.source.text() == "Care Act 2014, section 1"
    asked.ticks["wellbeing.d"].box.click()
    asked.which.box.setCurrentIndex(0)
    assert asked.source.text() == "Care and Support (Eligibility Criteria) Regulations 2014"
    assert not asked.ticks["wellbeing.d"].isVisible()
    asked.ticks["adult.e"].box.click()
    answer(page, asked, qtbot)
    assert page.seen.now[1].outcome.codes == ("adult.e", "wellbeing.b", "wellbeing.d")


def test_levels_are_described_and_used_ones_stay(page: OutcomesPage, qtbot: QtBot) -> None:
    press(page, f"Levels: {SWIM}", qtbot, page)
    asked = form(page, LevelsForm, qtbot)
    assert asked.levels[Level.BETTER].area.isReadOnly()
    assert not asked.levels[Level.LESS].area.isReadOnly()
    asked.levels[Level.LESS].set("Once a month, or less.")
    asked.weight.set(2)
    answer(page, asked, qtbot)
    swim = page.seen.now[2]
    assert [step.words for step in swim.steps if step.level == Level.LESS] == ["Once a month, or less."]
    assert swim.outcome.weight == 2
    assert "A level of this goal was described only after it was first used." in words(page.matters.cards[2])


def test_what_is_over_goes_to_the_end(page: OutcomesPage, qtbot: QtBot) -> None:
    press(page, f"Change: {STRONG}", qtbot, page)
    asked = form(page, OutcomeForm, qtbot)
    asked.ended.set_day(date(2026, 11, 1))
    answer(page, asked, qtbot)
    assert order(page) == [FRIENDS, SWIM, SLEEP]
    assert "Over since 1 November 2026" in words(page.matters)
