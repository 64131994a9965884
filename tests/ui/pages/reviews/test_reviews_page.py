"""Reviews, as somebody sees what is due, gets ready, and writes down what came of one."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.plan.assessment import AssessmentKind
from app.plan.people_around import Helper, Role
from app.plan.review import ReviewKind
from app.plan.safety import SafetyAnswer, SafetyQuestion
from app.usecases.life.around import keep_helper
from app.usecases.life.reviews import reviews
from app.usecases.money.ledger import latest_changes
from tests.ui.filled import FILES, TODAY
from tests.ui.outcome_filled import voice_note
from tests.ui.pages.conftest import settle
from tests.ui.pages.outcoming import outcome_tasks
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.documents import Document
from ui.pages.reviews import ReviewsPage
from ui.pages.reviews.assessment_form import AssessmentForm
from ui.pages.reviews.held_form import MOST_ACTIONS, HeldForm
from ui.pages.reviews.notes_form import NotesForm
from ui.pages.reviews.plan_form import PlanForm
from ui.pages.reviews.safety_form import SafetyForm
from ui.tasks import Tasks

__all__ = ["outcome_tasks"]

LATE = date(2027, 6, 10)


@pytest.fixture
def page(outcome_tasks: Tasks, show: Show) -> ReviewsPage:
    page = ReviewsPage(outcome_tasks, lambda: TODAY)
    show(page)
    return page


def turn(page: ReviewsPage, name: str, qtbot: QtBot) -> None:
    page.bar.buttons[name].click()
    settle(qtbot, page.tasks)


def on(page: ReviewsPage, day: date, qtbot: QtBot) -> None:
    page._clock = lambda: day
    page.refresh()
    settle(qtbot, page.tasks)


def test_each_clock_says_by_when_and_why(page: ReviewsPage) -> None:
    said = words(page.due)
    assert {"172 days", "The last review was on 2 June 2026."} <= set(said)
    assert {"Review of the direct payment", "By 14 October 2026", "None of this kind held yet"} <= set(said)
    assert any("regulation 7" in line for line in said if line.startswith("Why: "))
    # The latest day stands last.
    assert chips(page.due)[:3] == ["A review is late", "Late", "In time"]
    assert page.due.ask.property("card") == "needs"
    assert "A review should have been held. You can send this letter." in said


def test_a_year_of_silence_brings_the_letter_forward(page: ReviewsPage, qtbot: QtBot, tmp_path: Path) -> None:
    on(page, LATE, qtbot)
    assert "Nobody has looked for a year" in chips(page.due)
    assert "A year has gone by. Send this letter: it counts the days and names the law." in words(page.due)
    paper = Document("Letter", "letter.pdf", page.due._letter)
    page.documents.save_to(paper, tmp_path / paper.file)
    settle(qtbot, page.tasks)
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_a_new_book_says_that_nothing_is_late(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = ReviewsPage(new_tasks, lambda: date(2026, 4, 20))
    show(page)
    said = words(page.due)
    assert "There has been no review since the start on 7 April 2026." in said
    assert "You may ask for a review at any time, when something has changed." in said
    turn(page, "ready", qtbot)
    assert "You have not written down yet what matters to you." in words(page.ready)
    turn(page, "held", qtbot)
    assert "No review is written down yet." in words(page.held)


def test_a_review_is_planned_noted_held_and_taken_out(page: ReviewsPage, qtbot: QtBot) -> None:
    press(page.due, "Plan it: Review of my plan", qtbot, page)
    asked = form(page, PlanForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.day._error.text() == "Type the day of the review."
    asked.day.line.setText("18 11 2026")
    asked.who.set("P. Marsh")
    answer(page, asked, qtbot)
    assert "Was it held?" in chips(page.due)

    press(page.due, "My notes for it: Review of my plan", qtbot, page)
    notes = form(page, NotesForm, qtbot)
    notes.working.set("Mornings")
    answer(page, notes, qtbot)
    assert "My notes: Mornings" in words(page.due)

    press(page.due, "It was held: Review of my plan", qtbot, page)
    held = form(page, HeldForm, qtbot)
    assert (held.working.read(), held.held.line.text()) == ("Mornings", "18/11/2026")
    held.skip.box.click()
    answer(page, held, qtbot)
    turn(page, "held", qtbot)
    said = words(page.held)
    assert {"Review of my plan: 18 November 2026", "Working: Mornings"} <= set(said)
    assert "You passed over what you learnt." in said

    press(page.held, "Take it out: Review of my plan: 18 November 2026", qtbot, page)
    assert [one.kind for one in page.seen.reviews.held] == [ReviewKind.FIRST]


def test_s096_the_safety_questions_stand_beside_their_review_the_words_first(
    page: ReviewsPage, qtbot: QtBot
) -> None:
    press(page.due, "The safety questions: Review of the direct payment", qtbot, page)
    asked = form(page, SafetyForm, qtbot)
    assert asked.focusWidget() is asked.words[SafetyQuestion.SAFE].area
    asked.ring.click()
    assert "999" in words(asked)
    asked.words[SafetyQuestion.ENOUGH].set("Not at weekends")
    asked.answers[SafetyQuestion.ENOUGH].set(SafetyAnswer.PARTLY)
    answer(page, asked, qtbot)
    assert "Is the money enough for the help you need? Not at weekends (Partly)" in words(page.due)
    press(page.due, "The safety questions: Review of the direct payment", qtbot, page)
    again = form(page, SafetyForm, qtbot)
    assert again.words[SafetyQuestion.ENOUGH].read() == "Not at weekends"


def test_s096_who_needs_to_talk_in_private_goes_there_and_leaves_no_trace(
    page: ReviewsPage, qtbot: QtBot
) -> None:
    before, gone = latest_changes(page.tasks._book), []
    page.go.connect(lambda *to: gone.append(to))
    press(page.due, "The safety questions: Review of the direct payment", qtbot, page)
    asked = form(page, SafetyForm, qtbot)
    asked.words[SafetyQuestion.SAFE].set("Not with him")
    asked.talk.click()
    assert gone == [("private", "Not with him")]
    assert asked.words[SafetyQuestion.SAFE].read() == ""
    settle(qtbot, page.tasks)
    assert latest_changes(page.tasks._book) == before
    assert reviews(page.tasks._book, TODAY).safety == {}


def test_a_planned_review_can_be_taken_out(page: ReviewsPage, qtbot: QtBot) -> None:
    turn(page, "due", qtbot)
    press(page.due, "Take it out: Review of the direct payment", qtbot, page)
    assert "No review is planned." in words(page.due)


def test_a_review_that_was_held_asks_what_was_learnt(page: ReviewsPage, qtbot: QtBot) -> None:
    page.held_button.click()
    asked = form(page, HeldForm, qtbot)
    asked.held.line.setText("24 12 2026")
    answer(page, asked, qtbot)
    assert asked.held._error.text() == "Type a day that has come."
    assert asked.learned._error.text() == "Write a few words, or choose to pass over the question."
    assert "There are 2 things to put right" in asked.problems._title.text()
    asked.held.line.setText("20 11 2026")
    asked.learned.set("Ask earlier.")
    asked.asked[0].what.set("Ring the council")
    asked.asked[0].by.line.setText("some day")
    answer(page, asked, qtbot)
    assert asked.asked[0].by._error.text()
    asked.asked[0].by.line.setText("1 12 2026")
    for _ in range(MOST_ACTIONS - 1):
        asked.more.click()
    assert not asked.more.isEnabled()
    asked.asked[2].what.set("Thank June")
    asked.asked[2].who.set("Me")
    answer(page, asked, qtbot)
    turn(page, "held", qtbot)
    said = words(page.held)
    assert {"Learnt: Ask earlier.", "Ring the council", "By 1 December 2026", "Thank June", "Me"} <= set(said)


def test_changing_a_review_keeps_what_was_to_be_done(page: ReviewsPage, qtbot: QtBot) -> None:
    turn(page, "held", qtbot)
    press(page.held, "Change: First look after the start: 2 June 2026", qtbot, page)
    asked = form(page, HeldForm, qtbot)
    assert asked.learned.read() == "Evenings do more for me than noon."
    asked.working.set("Mornings, and now evenings.")
    answer(page, asked, qtbot)
    assert "Working: Mornings, and now evenings." in words(page.held)
    assert len(page.seen.reviews.actions) == 1


def test_getting_ready_shows_then_and_now_and_all_that_is_open(
    page: ReviewsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.arrive("ready")
    settle(qtbot, page.tasks)
    said = words(page.ready)
    assert {
        "The same. Nobody has come yet. (Me, 6 May 2026)",
        "Better. Every Wednesday, five of us. (Me, 4 November 2026)",
        "A tablet, to see friends from bed",
        "Acupuncture, once a week",
        "Find out who pays for acupuncture",
    } <= set(said)
    gone = []
    page.go.connect(lambda place, thing: gone.append((place, thing)))
    press(page.ready, "Say how it goes now", qtbot, page)
    press(page.ready, "Open: A tablet, to see friends from bed", qtbot, page)
    assert gone[0] == ("outcomes", "matters")
    assert gone[1][0] == "decisions"
    paper = Document("Sheet", "sheet.pdf", page.ready._pdf)
    page.documents.save_to(paper, tmp_path / paper.file)
    settle(qtbot, page.tasks)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_done_is_marked(page: ReviewsPage, qtbot: QtBot) -> None:
    turn(page, "ready", qtbot)
    assert chips(page.ready) == ["Late"]
    press(page.ready, "It is done: Find out who pays for acupuncture", qtbot, page)
    assert "Nothing is left to do from the last review." in words(page.ready)
    turn(page, "held", qtbot)
    assert "Done on 21 November 2026" in words(page.held)


def test_papers_and_voice_notes_stand_beside_a_review(
    page: ReviewsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    turn(page, "held", qtbot)
    held = "First look after the start: 2 June 2026"
    press(page.held, f"Attach the paper: {held}", qtbot, page)
    (chooser,) = page.findChildren(QFileDialog)
    chooser.reject()
    note = tmp_path / "after.wav"
    note.write_bytes(voice_note() + b"\x00")
    number = page.seen.reviews.held[0].id
    page.held.noted.attach(("review", number), note)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    press(page.held, f"Save after.wav to listen: {held}", qtbot, page)
    (saver,) = [one for one in page.findChildren(QFileDialog) if one is not chooser]
    saver.reject()
    picture = FILES / "papers" / "receipt-mobility-shop.png"
    assert picture.name in [paper.name for paper in page.seen.reviews.papers[number]]


def test_s140_one_part_says_when_i_was_last_assessed_and_by_whom(page: ReviewsPage, qtbot: QtBot) -> None:
    carer = keep_helper(page.tasks._book, Helper(0, "Ann", Role.CARER, TODAY))
    page.arrive("assessments")
    on(page, TODAY, qtbot)
    part = page.assessments
    assert "Nothing is written down of that yet." in words(part)
    press(part, "It was asked for: Ann", qtbot, page)
    asked = form(page, AssessmentForm, qtbot)
    assert (asked.kind.read(), asked.helper.read()) == (AssessmentKind.CARER, carer.id)
    answer(page, asked, qtbot)
    assert not part.ask_for.isVisible()
    assert "A carer’s own needs: Ann" in words(part)


def test_an_assessment_is_written_down_with_who_may_see_it(page: ReviewsPage, qtbot: QtBot) -> None:
    page.arrive("assessments")
    part = page.assessments
    press(part, "Write down an assessment", qtbot, page)
    asked = form(page, AssessmentForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.problems._title.text() == "There is no day yet."
    asked.held.line.setText("9 5 2026")
    asked.who.set("P. Marsh")
    asked.share_with.set("The nurses")
    asked.consent.line.setText("9 5 2026")
    asked.next_due.line.setText("1 11 2026")
    answer(page, asked, qtbot)
    said = words(part)
    assert {"9 May 2026, by P. Marsh", "May be shared with The nurses, agreed on 9 May 2026"} <= set(said)
    assert "An assessment was to come again by 1 November 2026." in said
    press(part, "Change: My care and support needs", qtbot, page)
    again = form(page, AssessmentForm, qtbot)
    again.next_due.line.setText("")
    answer(page, again, qtbot)
    press(part, "Take it out: My care and support needs", qtbot, page)
    assert "9 May 2026, by P. Marsh" not in words(part)
