"""What goes with a return beside its figures, chosen and answered on its page."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.funding.agreement import Pot
from app.period import Period
from app.plan.outcome import Voice
from app.returns.agreed import Confidence, Length, Sure
from app.usecases.funding.streams import open_pot
from app.usecases.returns.drawing import open_return
from app.usecases.returns.notes import ReturnOf, return_notes, say_sure
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from ui.dialogs.asking import Asking
from ui.pages.returns import ReturnsPage
from ui.pages.returns.forms import ExtraForm, LengthForm, SuccessForm
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
OF = ReturnOf(1, SUMMER)
PAPERS = 1


@pytest.fixture
def page(tasks: Tasks, show: Show, qtbot: QtBot) -> ReturnsPage:
    page = ReturnsPage(tasks, lambda: TODAY)
    show(page)
    page.open(1, SUMMER)
    settle(qtbot, tasks)
    settle(qtbot, tasks)
    return page


def press(page: Page, words: str) -> None:
    [button] = [
        one
        for one in page.findChildren(QPushButton)
        if one.text().replace("&", "") == words and one.isVisible()
    ]
    button.click()


def asked(page: Page) -> Asking:
    [form] = [one for one in page.findChildren(QDialog) if one.isVisible()]
    assert isinstance(form, Asking)
    return form


def answer(page: Page, qtbot: QtBot) -> None:
    asked(page).ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def choose(page: ReturnsPage, qtbot: QtBot, at: int) -> None:
    page.add_up.length.length.buttons.button(at).click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def test_one_page_is_chosen_and_the_page_says_why(page: ReturnsPage, qtbot: QtBot) -> None:
    card = page.add_up.length
    assert card.length.read() is Length.FULL
    assert card.why.text() == "Nobody has said that one page is enough."
    choose(page, qtbot, 0)

    assert card.why.text() == "You chose this."
    drafted = open_return(page.tasks._book, 1, SUMMER)
    assert drafted.set_out is not None
    assert drafted.set_out.is_short


def test_what_matters_may_stay_out_and_how_long_things_took_may_go_in(
    page: ReturnsPage, qtbot: QtBot
) -> None:
    page.add_up.length.outcomes.box.click()
    page.add_up.length.process.box.click()
    settle(qtbot, page.tasks)

    wish = return_notes(page.tasks._book, OF).wish
    assert (wish.outcomes, wish.process, wish.length) == (False, True, Length.FULL)


def test_another_layout_is_chosen(page: ReturnsPage, qtbot: QtBot) -> None:
    page.add_up.length.layout_choice.set("gb-eng-wigan")
    settle(qtbot, page.tasks)
    drafted = open_return(page.tasks._book, 1, SUMMER)
    assert drafted.set_out is not None
    assert drafted.set_out.layout.name == "Full statement"


def test_the_agreement_settles_the_length(page: ReturnsPage, qtbot: QtBot) -> None:
    press(page, "How long its return is")
    form = asked(page)
    assert isinstance(form, LengthForm)
    assert not form.term.isVisible()
    form.length.buttons.button(1).click()
    form.ok.click()
    assert form.term._error.text() == "Type where it says so."
    form.term.set("Paragraph 9")
    answer(page, qtbot)

    assert not page.add_up.length.length.isEnabled()
    assert page.add_up.length.why.text().endswith("See: Paragraph 9")
    press(page, "How long its return is")
    asked(page).length.buttons.button(0).click()
    answer(page, qtbot)
    assert page.add_up.length.length.isEnabled()


def test_how_success_is_seen_is_written_down(page: ReturnsPage, qtbot: QtBot) -> None:
    press(page, "How we see success")
    form = asked(page)
    assert isinstance(form, SuccessForm)
    form.ok.click()
    assert "Say how you will see it." in form.words._error.text()
    form.words.set("Out four days a week.")
    form.who.set("J. Bell")
    form.day.set_day(date(2026, 7, 1))
    answer(page, qtbot)

    [test] = open_return(page.tasks._book, 1, SUMMER).told.tests
    assert (test.words, test.agreed_by) == ("Out four days a week.", "J. Bell")
    press(page, "How we see success")
    again = asked(page)
    assert isinstance(again, SuccessForm)
    assert again.words.read() == "Out four days a week."
    again.reject()


def test_the_one_question_is_answered_by_oneself_or_another(page: ReturnsPage, qtbot: QtBot) -> None:
    card = page.add_up.sure
    press(page, "Save the answer")
    assert card.sure._error.text() == "Choose one."
    card.sure.set(Sure.FAIRLY)
    card.voice.set(Voice.FAMILY)
    press(page, "Save the answer")
    assert card.name._error.text() == "Type who answered."
    assert page.leave_draft()
    card.name.set("Jo")
    press(page, "Save the answer")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)

    kept = return_notes(page.tasks._book, OF).answer
    assert kept is not None
    assert (kept.sure, kept.voice, kept.name) == (Sure.FAIRLY, Voice.FAMILY, "Jo")
    assert not card.typed


def test_an_answer_that_was_chosen_is_kept_on_carrying_on(page: ReturnsPage, qtbot: QtBot) -> None:
    page.add_up.sure.sure.set(Sure.SKIPPED)
    page.on.click()
    settle(qtbot, page.tasks)
    kept = return_notes(page.tasks._book, OF).answer
    assert kept is not None
    assert kept.sure is Sure.SKIPPED
    assert page.steps.at == PAPERS


def test_carrying_on_waits_for_the_name_of_who_answered(page: ReturnsPage) -> None:
    page.add_up.sure.sure.set(Sure.VERY)
    page.add_up.sure.voice.set(Voice.PA)
    page.on.click()
    assert page.steps.at == 0


def test_earlier_answers_stand_below_and_in_the_list(page: ReturnsPage, qtbot: QtBot) -> None:
    spring = (date(2026, 4, 1), date(2026, 6, 30))
    say_sure(page.tasks._book, Confidence(0, 1, 0, *spring, spring[1], Sure.NOT_VERY))
    page.refresh()
    settle(qtbot, page.tasks)
    assert page.add_up.sure.before.text() == "The times before: 30 June 2026: not very sure."
    page.show_list()
    settle(qtbot, page.tasks)
    assert page.listing.funders[0].choice.answers[0].sure is Sure.NOT_VERY


def test_what_was_asked_beyond_the_usual_is_noted(page: ReturnsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.go_to(PAPERS)
    press(page, "Write down what was asked for")
    form = asked(page)
    assert isinstance(form, ExtraForm)
    form.ok.click()
    assert "Say what was asked for." in form.what._error.text()
    form.what.set("The diary")
    form.who.set("J. Bell")
    answer(page, qtbot)

    [extra] = return_notes(page.tasks._book, OF).extras
    assert page.papers.extras.lines.more is not None
    assert "this is beyond it" in extra.sentence
    diary = tmp_path / "diary.txt"
    diary.write_text("Monday: swam.")
    page.telling.attach(extra.id, diary)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert open_return(page.tasks._book, 1, SUMMER).evidence[-1].name == "diary.txt"
    press(page, "Take it out")
    settle(qtbot, page.tasks)
    assert return_notes(page.tasks._book, OF).extras == ()


def test_an_award_stands_by_itself_and_says_when_it_is_over(
    page: ReturnsPage, qtbot: QtBot, tasks: Tasks
) -> None:
    award = Period(date(2026, 7, 6), date(2026, 8, 31))
    pot = open_pot(tasks._book, Pot(0, "Carer's break", 1, "Break", "one_off", award.first, award.last))
    page.show_list()
    settle(qtbot, tasks)

    _, card = page.listing.funders
    assert card.choice.pot_id == pot.id
    assert card.choice.coming.last
    card._want(award)
    settle(qtbot, tasks)
    settle(qtbot, tasks)
    assert page.of == ReturnOf(1, award, pot.id)
    assert page.add_up.length.length.read() is Length.SHORT
