"""Decisions found again: searching, one of them with everything, writing the answer down, papers."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.plan.decision import CanDecide, Decision, Verdict
from app.usecases.life.decisions import ask, decision
from tests.ui.decisions_filled import GARDEN, SAT_NAV
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.deciding import deciding, decision_tasks
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.documents import Document
from ui.dialogs.paper import PaperDialog
from ui.pages.decisions import DecisionsPage
from ui.pages.decisions.answer_form import AnswerForm, QuestionForm
from ui.pages.decisions.capacity_form import CapacityForm
from ui.pages.decisions.register import AT_ONCE
from ui.tasks import Tasks

__all__ = ["deciding", "decision_tasks"]


def find(page: DecisionsPage, typed: str, qtbot: QtBot) -> None:
    page.register.search.set(typed)
    settle(qtbot, page.tasks)


def look_at(page: DecisionsPage, name: str, qtbot: QtBot) -> None:
    press(page.register, f"Open: {name}", qtbot, page)


def test_story_5_garden_is_found_with_answer_giver_plan_letter_and_payment(
    deciding: DecisionsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    find(deciding, "garden", qtbot)
    assert GARDEN in words(deciding.register)
    assert SAT_NAV not in words(deciding.register)
    look_at(deciding, GARDEN, qtbot)

    said = words(deciding.one)
    assert chips(deciding.one)[0] == "Yes, if"
    assert {"M. Khan, duty team", "14 May 2026", "Waited 10 days", "Care plan, page 4"} <= set(said)
    assert {"I cannot bend, and the path is not safe.", "Ann Ellery", "answer-garden.txt"} <= set(said)
    assert "Version 1, agreed by P. Marsh from 9 April 2026" in said
    assert any(line.startswith("GREEN FINGERS, ") for line in said)
    press(deciding.one, "Look: answer-garden.txt", qtbot, deciding)
    settle(qtbot, deciding.tasks)
    paper = form(deciding, PaperDialog, qtbot)
    assert "Ms Ellery" in paper.view.words.toPlainText()
    paper.reject()
    deciding.documents.save_to(
        Document("One page", "one.pdf", lambda book: deciding._pdf(1, book)), tmp_path / "one.pdf"
    )
    settle(qtbot, deciding.tasks)
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")


def test_open_questions_say_how_long_they_wait_and_the_newest_is_on_top(deciding: DecisionsPage) -> None:
    said = words(deciding.register)
    assert said.index(SAT_NAV) < said.index(GARDEN)
    assert "Asked on 3 November 2026 of Duty team · Waiting for 18 days" in said
    assert chips(deciding.register) == ["No answer yet", "Yes, if"]


def test_words_that_stand_nowhere_find_nothing(deciding: DecisionsPage, qtbot: QtBot) -> None:
    find(deciding, "garden roof", qtbot)
    assert "Nothing was found with these words." in words(deciding.register)
    assert "0 decisions" in words(deciding.register)


def test_a_book_without_decisions_says_what_they_are_for(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = DecisionsPage(new_tasks, lambda: TODAY)
    show(page)
    assert not page.register.search.isVisible()
    press(page.register, "Ask the first question", qtbot, page)
    assert page.sheet.isVisible()
    assert "Question 1 of 8" in words(page.sheet)


def test_the_answer_is_written_down_beside_its_question(deciding: DecisionsPage, qtbot: QtBot) -> None:
    look_at(deciding, SAT_NAV, qtbot)
    press(deciding.one, "Write down the answer", qtbot, deciding)
    asked = form(deciding, AnswerForm, qtbot)
    assert not asked.by.isVisible()
    asked.verdict.set(Verdict.NO)
    asked.verdict.changed.emit()
    asked.by.set("")
    answer(deciding, asked, qtbot)
    assert asked.by._error.text() == "Write who gave it, or their office."
    asked.by.set("B. Osei")
    asked.reason.set("A phone has maps.")
    answer(deciding, asked, qtbot)

    kept = decision(deciding.tasks._book, 2).decision
    assert (kept.verdict, kept.answered, kept.answered_by) == (Verdict.NO, TODAY, "B. Osei")
    assert "A phone has maps." in words(deciding.one)
    assert chips(deciding.one)[0] == "No"


def test_an_answer_taken_back_waits_again(deciding: DecisionsPage, qtbot: QtBot) -> None:
    look_at(deciding, GARDEN, qtbot)
    press(deciding.one, "Change the answer", qtbot, deciding)
    asked = form(deciding, AnswerForm, qtbot)
    asked.verdict.set(Verdict.WAITING)
    asked.verdict.changed.emit()
    answer(deciding, asked, qtbot)
    kept = decision(deciding.tasks._book, 1).decision
    assert (kept.is_open, kept.answered, kept.answered_by) == (True, None, "")


def test_what_was_asked_is_changed_and_the_answer_stays(deciding: DecisionsPage, qtbot: QtBot) -> None:
    look_at(deciding, GARDEN, qtbot)
    press(deciding.one, "Change what was asked", qtbot, deciding)
    asked = form(deciding, QuestionForm, qtbot)
    asked._form.fields["what"].set("")
    answer(deciding, asked, qtbot)
    assert asked.isVisible()
    asked._form.fields["what"].set("Help in the garden, each month")
    asked._form.fields["lasts_years"].set_count(2)
    answer(deciding, asked, qtbot)
    kept = decision(deciding.tasks._book, 1).decision
    assert (kept.what, kept.lasts_years, kept.verdict) == (
        "Help in the garden, each month",
        2,
        Verdict.YES_IF,
    )
    assert kept.reason == "Yes, if it is for the path and the steps."
    assert {"2 years", "Help in the garden, each month"} <= set(words(deciding.one))


def test_nothing_recorded_is_never_no_capacity(deciding: DecisionsPage, qtbot: QtBot) -> None:
    look_at(deciding, SAT_NAV, qtbot)
    assert "Not recorded. That does not mean that you cannot decide it." in words(deciding.one)
    press(deciding.one, "Add a record", qtbot, deciding)
    asked = form(deciding, CapacityForm, qtbot)
    assert (asked.about.read(), asked.found.read()) == (SAT_NAV, CanDecide.NOT_RECORDED)
    assert not asked.interests.isVisible()
    asked.found.set(CanDecide.NO)
    asked.found.changed.emit()
    asked.assessor.set("Dr Lund")
    asked.interests.set("It keeps her from getting lost.")
    asked.decided_by.set("Ann Ellery")
    answer(deciding, asked, qtbot)
    assert {"On 21 November 2026, by Dr Lund", "Decided by Ann Ellery"} <= set(words(deciding.one))
    press(deciding.one, f"Change: {SAT_NAV}", qtbot, deciding)
    again = form(deciding, CapacityForm, qtbot)
    again.about.set("")
    answer(deciding, again, qtbot)
    assert again.about._error.text() == "Write which decision it is about."


def test_the_letter_is_attached(deciding: DecisionsPage, qtbot: QtBot, tmp_path: Path) -> None:
    look_at(deciding, SAT_NAV, qtbot)
    letter = tmp_path / "no.txt"
    letter.write_text("We cannot agree to a sat nav.")
    deciding.attach(letter)
    settle(qtbot, deciding.tasks)
    settle(qtbot, deciding.tasks)
    assert "no.txt" in words(deciding.one)
    deciding.attach(tmp_path / "gone.txt")
    settle(qtbot, deciding.tasks)
    assert "could not be read" in deciding.problems._title.text()


def test_the_same_question_asked_twice_stands_together(deciding: DecisionsPage, qtbot: QtBot) -> None:
    deciding.begin()
    settle(qtbot, deciding.tasks)
    deciding.sheet.fields["what"].set("Garden help")
    while deciding.sheet.at != "check":
        deciding.sheet.fields["asked_of"].set("Duty team")
        question = deciding.sheet.questions[deciding.sheet.at]
        (question.yes.click if question.is_yes_or_no else deciding.sheet.carry_on)()
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    settle(qtbot, deciding.tasks)
    assert deciding.title == "Garden help"
    press(deciding.one, f"Open: {GARDEN}", qtbot, deciding)
    assert deciding.title == GARDEN
    press(deciding.one, "All decisions", qtbot, deciding)
    assert "3 decisions" in words(deciding.register)


def test_other_pages_send_people_to_a_question_a_search_or_one_decision(
    deciding: DecisionsPage, qtbot: QtBot
) -> None:
    deciding.arrive(1)
    settle(qtbot, deciding.tasks)
    assert deciding.title == GARDEN
    with qtbot.waitSignal(deciding.go) as gone:
        [line] = [one for one in words(deciding.one) if one.startswith("GREEN")]
        press(deciding.one, f"Open: {line}", qtbot, deciding)
    assert gone.args[0] == "money"
    deciding.arrive("sat nav")
    settle(qtbot, deciding.tasks)
    assert "1 decision" in words(deciding.register)
    deciding.arrive("ask")
    settle(qtbot, deciding.tasks)
    assert deciding.sheet.isVisible()
    deciding.refresh()
    assert deciding.sheet.isVisible()
    deciding.arrive()
    assert deciding.sheet.isVisible()


def test_a_long_register_lists_more_when_it_is_asked_to(deciding: DecisionsPage, qtbot: QtBot) -> None:
    for number in range(AT_ONCE):
        ask(deciding.tasks._book, Decision(0, TODAY, f"Thing {number}"))
    deciding.refresh()
    settle(qtbot, deciding.tasks)
    assert GARDEN not in words(deciding.register)
    press(deciding.register, "Show more", qtbot, deciding)
    assert GARDEN in words(deciding.register)
    assert not deciding.register.more.isVisible()
