"""Easy read of support and of life, by the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.period import Period
from app.plan.outcome import Feeling, Voice
from app.usecases.hours.seen import week
from app.usecases.life.outcomes import outcomes
from app.usecases.life.reviews import reviews
from tests.ui.easy_filled import MONDAY
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.easing import (
    ENTER,
    ESCAPE,
    TAB,
    answers,
    choose,
    easy,
    easy_tasks,
    in_use,
    key,
    to_page,
    type_in,
)
from tests.ui.pages.paying import Show, form, press, words
from ui.dialogs.paper import PaperDialog
from ui.pages.easy import EasyPage
from ui.pages.easy.said import time_words
from ui.tasks import Tasks

__all__ = ["easy", "easy_tasks"]


def test_who_comes_is_read_day_by_day(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Who comes to me?")
    assert easy.title == "Today"
    came = "Tunde Adeyemi comes from 9:00 in the morning to 1:30 in the afternoon."
    assert came in words(easy.runner)
    assert came in easy.header.title.accessibleDescription()
    choose(easy, qtbot, "Next")
    assert easy.title == "Tomorrow"
    choose(easy, qtbot, "Next")
    assert easy.title == "Monday 23 November 2026"
    assert "Nobody comes yet from 5:00 in the evening to 6:00 in the evening." in words(easy.runner)
    assert "Somebody is missing. Tell a person who helps you." in words(easy.runner)
    for _ in range(4):
        choose(easy, qtbot, "Next")
    assert not easy.runner.next.isVisible()
    choose(easy, qtbot, "All of Easy read")
    assert easy.menu.isVisible()


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (0, "12:00 at night"),
        (4 * 60 + 59, "4:59 at night"),
        (8 * 60, "8:00 in the morning"),
        (12 * 60, "12:00 in the afternoon"),
        (17 * 60 + 5, "5:05 in the evening"),
        (22 * 60, "10:00 at night"),
    ],
)
def test_times_are_said_by_the_time_of_day(minute: int, said: str) -> None:
    assert time_words(minute) == said


def test_all_yes_agrees_the_hours_of_the_week(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Did my PA come?")
    assert "Monday 16 November 2026, from 8:00 in the morning to 10:00 in the morning." in words(easy.runner)
    answers(easy, qtbot, "Yes", "Yes", "Yes", "Yes", "Ann Ellery")
    choose(easy, qtbot, "Keep it")
    assert easy.title == "You said yes"
    seen = week(easy.tasks._book, 1, MONDAY)
    assert seen.timesheet.holder_agreed is not None
    assert seen.rows[0].shifts[0].note == "Ann Ellery helped me to agree this week."
    choose(easy, qtbot, "All of Easy read")
    choose(easy, qtbot, "Did my PA come?")
    assert easy.title == "There are no hours to look at"
    assert not easy.leave_draft()


def test_a_no_agrees_nothing_and_keeps_the_words_for_a_helper(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Did my PA come?")
    answers(easy, qtbot, "Yes", "No, or not at this time")
    type_in(easy, qtbot, "She left at ten.", TAB, ENTER)
    answers(easy, qtbot, "Yes", "Yes", "Nobody")
    choose(easy, qtbot, "Keep it")
    assert easy.title == "You said no"
    seen = week(easy.tasks._book, 1, MONDAY)
    assert seen.timesheet.holder_agreed is None
    assert [row.shifts[0].note for row in seen.rows[:2]] == ["", "She left at ten."]


def test_a_week_is_chosen_where_several_wait(easy: EasyPage, qtbot: QtBot) -> None:
    from app.employment.shift import Shift
    from app.usecases.hours.writing import keep_shift

    keep_shift(easy.tasks._book, Shift(0, 2, date(2026, 11, 14), 540, 810))
    choose(easy, qtbot, "Did my PA come?")
    assert easy.title == "Which week do you want to look at?"
    choose(easy, qtbot, "Tunde Adeyemi, from 9 November 2026")
    assert easy.title == "Did Tunde Adeyemi come?"
    answers(easy, qtbot, "Yes", "Nobody")
    choose(easy, qtbot, "Keep it")
    assert week(easy.tasks._book, 2, date(2026, 11, 9)).timesheet.holder_agreed is not None


def test_a_face_and_a_few_words_say_how_it_goes(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "How is it going?")
    choose(easy, qtbot, "I swim")
    choose(easy, qtbot, "A lot better")
    assert "I swim" in words(easy.runner)
    type_in(easy, qtbot, "Every Friday.", TAB, ENTER)
    choose(easy, qtbot, "June Marsh")
    choose(easy, qtbot, "Keep it")
    seen = outcomes(easy.tasks._book, Period(TODAY, TODAY))
    said = next(view.last for view in seen.views if view.outcome.words == "I swim")
    assert (said.words, said.feeling) == ("A lot better. Every Friday.", Feeling.BETTER)
    assert (said.voice, said.name, said.day) == (Voice.WITH_HELP, "June Marsh", TODAY)


def test_three_answers_wait_with_the_review_that_is_planned(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Get ready for my review")
    assert "Your review is on 4 December 2026." in words(easy.runner)
    for text in ("My mornings.", "My evenings.", "More evenings."):
        type_in(easy, qtbot, text, TAB, ENTER)
    choose(easy, qtbot, "Ann Ellery")
    choose(easy, qtbot, "Keep it")
    [planned] = reviews(easy.tasks._book, TODAY).planned
    assert (planned.working, planned.not_working) == ("My mornings.", "My evenings.")
    assert planned.words == "More evenings.\nAnn Ellery helped me to say this."
    choose(easy, qtbot, "All of Easy read")
    choose(easy, qtbot, "Get ready for my review")
    assert easy.runner.answer.typed() == "My mornings."
    assert not easy.leave_draft()


def test_the_plan_is_looked_at_and_kept_as_a_file(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "My plan with pictures")
    choose(easy, qtbot, "Look at my plan")
    settle(qtbot, easy.tasks)
    paper = form(easy, PaperDialog, qtbot)
    assert "easy" in paper.windowTitle()
    paper.reject()
    to_page(easy, qtbot)
    choose(easy, qtbot, "Keep it as a file")
    [asked] = [one for one in easy.findChildren(QFileDialog) if one.isVisible()]
    assert asked.selectedFiles()[0].endswith(".pdf")
    asked.reject()


def test_help_is_left_at_once_and_leaves_nothing_on_the_page(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "I need help")
    assert (easy.title, "999" in words(easy.runner)) == ("Ring 999", True)
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Next")
    assert "Ann Ellery: 01632 960 110" in words(easy.runner)
    key(easy, qtbot, ESCAPE)
    assert (easy.title, easy.runner.isVisible()) == ("Easy read", False)
    choose(easy, qtbot, "I need help")
    assert easy.title == "Ring 999"
    choose(easy, qtbot, "Leave now")
    assert easy.menu.isVisible()
    easy.begin("help")
    settle(qtbot, easy.tasks)
    with qtbot.waitSignal(easy.go) as gone:
        for _ in range(3):
            choose(easy, qtbot, "Next")
        choose(easy, qtbot, "Open my private notes")
    assert gone.args == ["private", None]
    easy.hide()
    easy.show()
    assert easy.menu.isVisible()


def test_every_task_of_a_new_book_says_what_is_missing(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = in_use(new_tasks, show, qtbot)
    for name, title in (
        ("hours", "There are no hours to look at"),
        ("going", "Nothing is written down yet"),
        ("plan", "There is no plan yet"),
    ):
        page.arrive(name)
        settle(qtbot, page.tasks)
        assert page.title == title
        press(page.runner, "All of Easy read", qtbot, page)
    page.arrive("left")
    settle(qtbot, page.tasks)
    assert "Nothing is promised. All of it is free." in words(page.runner)
    choose(page, qtbot, "Next")
    assert "There is no pay and no bill that waits." in words(page.runner)
    page.arrive("coming")
    settle(qtbot, page.tasks)
    assert "Nobody is planned on this day." in words(page.runner)
    page.arrive("nothing like it")
    assert page.title == "Today"


def test_what_the_book_says_now_is_shown_and_what_was_typed_stays(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Can I buy this?")
    type_in(easy, qtbot, "A gym")
    easy.tasks.do(easy, _another_name)
    settle(qtbot, easy.tasks)
    settle(qtbot, easy.tasks)
    assert easy.runner.answer.typed() == "A gym"
    assert "Zoe" in easy.runner.session.facts.names


def _another_name(book: object) -> object:
    from app.plan.people_around import Helper, Role
    from app.usecases.life.around import keep_helper

    return keep_helper(book, Helper(0, "Zoe", Role.FRIEND, TODAY))
