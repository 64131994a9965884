"""Changes of support, whether things helped, carers' breaks and big things, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.plan.breaks import Rested
from app.plan.helped import Helped
from app.plan.request import RequestState, Size
from tests.ui.diary_filled import diary_book
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import opened, settle, turn
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.pages.diary import DiaryPage
from ui.pages.diary.break_forms import AgreedForm, BreakForm
from ui.pages.diary.change_forms import AnsweredForm, ChangeForm, SentForm
from ui.pages.diary.helped_forms import HelpedForm, RhythmForm
from ui.pages.diary.thing_form import ThingForm
from ui.tasks import Tasks


@pytest.fixture
def diary_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    yield from opened(qtbot, diary_book)


@pytest.fixture
def page(diary_tasks: Tasks, show: Show) -> DiaryPage:
    page = DiaryPage(diary_tasks, lambda: TODAY)
    show(page)
    return page


def test_story_23_a_change_within_the_agreement_is_noted_without_a_letter(
    page: DiaryPage, qtbot: QtBot
) -> None:
    turn(page, "changes", qtbot)
    press(page.changes, "Write down a change", qtbot, page)
    asked = form(page, ChangeForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.what._error.text() == "Say what is to be different."
    asked.what.set("Wendy comes on Thursdays")
    answer(page, asked, qtbot)
    assert "Wendy comes on Thursdays" in words(page.changes.past)
    press(page.changes.past, "Change: Wendy comes on Thursdays", qtbot, page)
    again = form(page, ChangeForm, qtbot)
    again.why.set("My class moved")
    answer(page, again, qtbot)
    assert "Why: My class moved" in words(page.changes.past)
    press(page.changes.past, "Take it out: Wendy comes on Thursdays", qtbot, page)
    assert "Wendy comes on Thursdays" not in words(page.changes.past)


def test_s058_a_request_is_sent_waits_with_its_days_and_is_answered(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "changes", qtbot)
    press(page.changes, "Write down a change", qtbot, page)
    asked = form(page, ChangeForm, qtbot)
    asked.what.set("A taxi to the class")
    asked.size_.set(Size.BEYOND)
    answer(page, asked, qtbot)
    assert asked.why._error.text()
    asked.why.set("It moved.")
    answer(page, asked, qtbot)
    press(page.changes, "I have sent it: A taxi to the class", qtbot, page)
    sent = form(page, SentForm, qtbot)
    answer(page, sent, qtbot)
    assert sent.to._error.text() == "Type who it went to."
    sent.to.set("Duty team")
    answer(page, sent, qtbot)
    assert {"0 days of waiting", "50 days of waiting"} <= set(chips(page.changes.waiting))

    press(page.changes, "It was answered: A taxi to the class", qtbot, page)
    reply = form(page, AnsweredForm, qtbot)
    answer(page, reply, qtbot)
    assert reply.problems.isVisible()
    reply.state.set(RequestState.REFUSED)
    reply.words.set("No")
    answer(page, reply, qtbot)
    assert "They said: “No”" in words(page.changes.past)


def test_a_request_has_its_letter_and_can_be_taken_back(
    page: DiaryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    turn(page, "changes", qtbot)
    more = page.changes.seen.waiting[0]
    page.documents.save_to(page.changes.letter(more), tmp_path / "letter.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    press(page.changes, f"Take it back: {more.what}", qtbot, page)
    assert "Taken back" in chips(page.changes.past)


def test_a_plan_without_an_answer_leads_to_the_plan(page: DiaryPage, qtbot: QtBot) -> None:
    from app.usecases.plan import signing_off
    from app.usecases.plan import writing as plans

    book, gone = page.tasks._book, []
    page.go.connect(lambda *to: gone.append(to))
    version = plans.begin_version(book, TODAY)
    signing_off.send_plan(book, version.id, TODAY, "Duty team")
    turn(page, "changes", qtbot)
    assert "Version 2 of your plan has no answer yet: 0 days of waiting." in words(page.changes)
    press(page.changes, "Open my plan", qtbot, page)
    assert gone == [("plan", None)]


def test_s056_what_is_due_is_asked_once_and_how_often_is_agreed(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "helped", qtbot)
    press(page.helped.due, "Answer: I swim", qtbot, page)
    asked = form(page, HelpedForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.problems.isVisible()
    asked.helped.set(Helped.SOME)
    asked.words.set("My back, yes")
    answer(page, asked, qtbot)
    assert "Nothing is to be asked now." in words(page.helped)
    assert "21 November 2026: It helped some. My back, yes" in words(page.helped)
    press(page.helped, "How often to ask: I swim", qtbot, page)
    often = form(page, RhythmForm, qtbot)
    often.uses.set_count(0)
    answer(page, often, qtbot)
    assert "Daybook does not ask about this." in words(page.helped)
    press(page.helped, "Take the last answer out: I swim", qtbot, page)
    assert "Not said yet" in chips(page.helped)


def test_s092_a_planned_break_is_taken_and_counted(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "breaks", qtbot)
    assert {"28 days", "4 days", "7 days"} <= set(words(page.breaks))
    press(page.breaks, "Write down a break", qtbot, page)
    asked = form(page, BreakForm, qtbot)
    assert (asked.pot.read(), asked.helper.read()) == (1, page.breaks.seen.carers[-1].id)
    asked.last.line.setText("1 11 2026")
    answer(page, asked, qtbot)
    assert asked.problems._title.text() == "The last day is before the first."
    asked.first.line.setText("20 11 2026")
    asked.last.line.setText("21 11 2026")
    asked.taken.box.click()
    assert asked.rested.isVisible()
    asked.rested.set(Rested.A_LITTLE)
    asked.cost.line.setText("40")
    answer(page, asked, qtbot)
    assert {"9 days", "£824.00", "Afterwards: A little rested"} <= set(words(page.breaks))
    press(page.breaks, "Take it out: 20 November 2026 to 21 November 2026 (2 days)", qtbot, page)
    assert "9 days" not in words(page.breaks)


def test_days_agreed_are_written_down_once_or_every_year(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "breaks", qtbot)
    press(page.breaks, "Days that were agreed", qtbot, page)
    asked = form(page, AgreedForm, qtbot)
    asked.days.set_count(5)
    asked.once.set(True)
    asked.last.line.setText("1 1 2026")
    answer(page, asked, qtbot)
    assert asked.problems._title.text() == "The last day is before the first."
    asked.last.line.setText("30 11 2026")
    answer(page, asked, qtbot)
    assert {"5 days, once", "21 November 2026 to 30 November 2026", "33 days"} <= set(words(page.breaks))
    press(page.breaks, "Change: 28 days a year", qtbot, page)
    again = form(page, AgreedForm, qtbot)
    again.days.set_count(1)
    answer(page, again, qtbot)
    assert "1 day a year" in words(page.breaks)
    press(page.breaks, "Take it out: 5 days, once", qtbot, page)
    assert "5 days, once" not in words(page.breaks)


def test_s064_a_big_thing_says_whose_it_is_and_what_becomes_of_it(page: DiaryPage, qtbot: QtBot) -> None:
    turn(page, "things", qtbot)
    said = words(page.things)
    assert {"Whose it is: Mine", "If support ends: I keep it", "Paid from: Direct payment"} <= set(said)
    press(page.things, "Write down something big", qtbot, page)
    asked = form(page, ThingForm, qtbot)
    asked.what.set("A riser bed")
    answer(page, asked, qtbot)
    assert asked.owner._error.text() == "Write whose it is."
    asked.owner.set("Mine")
    asked.if_ends.set("I keep it")
    answer(page, asked, qtbot)
    assert "A riser bed" in words(page.things.here)
    press(page.things, "Take it out: A riser bed", qtbot, page)
    assert "A riser bed" not in words(page.things)
    press(page.things, "Change: Powered chair", qtbot, page)
    chair = form(page, ThingForm, qtbot)
    assert chair.pot.read() == 1
    chair.gone.line.setText("20 11 2026")
    chair.note.set("Sold")
    answer(page, chair, qtbot)
    assert "Gone on 20 November 2026. Sold" in words(page.things.gone)
