"""Sending a plan off, what came back, agreeing it, and its versions word by word."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from app.plan.plan import VersionState, ViewsIn
from app.usecases.plan import writing as plans
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.plan_filled import SAID, fill_plan, write_first
from ui.dialogs.paper import PaperDialog
from ui.pages.plan import PlanPage
from ui.pages.plan.answer_form import AnswerForm
from ui.pages.plan.line_form import LineForm
from ui.pages.plan.state_forms import AgreedForm, BackForm, SentForm, ViewsForm
from ui.pages.plan.wordings import WordingsDialog
from ui.parts.changes import ChangedWords
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> PlanPage:
    """Give the page of a first version that is whole."""
    write_first(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    return page


@pytest.fixture
def agreed(new_tasks: Tasks, show: Show) -> PlanPage:
    """Give the page of a plan whose second version is agreed."""
    fill_plan(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    return page


def rest(page: PlanPage, qtbot: QtBot) -> None:
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def newest(page: PlanPage):  # noqa: ANN201  # a PlanVersion
    return plans.versions(book_of(page))[0]


def heard(part: ChangedWords) -> str:
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_the_person_says_whether_their_views_are_in(page: PlanPage, qtbot: QtBot) -> None:
    page.state.views.click()
    asked = form(page, ViewsForm, qtbot)
    assert asked.views.read() is ViewsIn.YES
    asked.views.set(ViewsIn.PARTLY)
    asked.words.set("The nights are missing.")
    asked.helped_by.set("Bea Ellery")
    save(page, asked, qtbot)
    rest(page, qtbot)
    kept = newest(page)
    assert (kept.views, kept.views_words, kept.helped_by) == (
        ViewsIn.PARTLY,
        "The nights are missing.",
        "Bea Ellery",
    )
    assert "Are my views in this plan? Partly." in page.state.more.text()


def send(page: PlanPage, qtbot: QtBot, typed: str) -> None:
    """Write down that the version in sight was sent to the panel."""
    page.state.ask_sent()
    asked = form(page, SentForm, qtbot)
    asked.to.set("Adult care panel")
    asked.day.line.setText(typed)
    save(page, asked, qtbot)
    rest(page, qtbot)


def came_back(page: PlanPage, qtbot: QtBot) -> None:
    """Write down that the panel sent the plan back."""
    page.state.back.click()
    asked = form(page, BackForm, qtbot)
    asked.day.line.setText("15 11 2026")
    asked.reason.set("No befrienders")
    save(page, asked, qtbot)
    rest(page, qtbot)


def test_sending_it_off_needs_somebody_and_then_the_words_stay(page: PlanPage, qtbot: QtBot) -> None:
    assert page.state.next.text() == "I have sent &it"
    page.state.next.click()
    sent = form(page, SentForm, qtbot)
    save(page, sent, qtbot)
    assert sent.to._error.text() == "Type who it went to."
    sent.reject()
    settle(qtbot, page.tasks)
    send(page, qtbot, "10 11 2026")
    assert page.state.says.text() == "Adult care panel has it. 11 days of waiting so far."
    assert not page.questions.rows[next(iter(SAID))].write.isVisible()
    assert not page.lines.add_button.isVisible()


def test_story_6_what_came_back_is_followed_by_a_version_with_the_other_word(
    page: PlanPage, qtbot: QtBot
) -> None:
    send(page, qtbot, "10 11 2026")
    came_back(page, qtbot)
    assert page.state.chip.text() == "Came back"
    waited = "Adult care panel wants something changed. 5 days of waiting for the answer."
    assert page.state.says.text() == waited
    assert "They said: “No befrienders”" in page.state.more.text()

    page.state.next.click()
    rest(page, qtbot)
    assert page.header.subtitle.text() == "Version 2, begun on 21 November 2026"
    page.bar.go("lines")
    press(page.lines, "Change", 1)
    line = form(page, LineForm, qtbot)
    line.words.set("A companion on Tuesdays")
    line.asked_by.set("Adult care panel")
    save(page, line, qtbot)
    page.bar.go("versions")
    rest(page, qtbot)
    comparing = page.versions.comparing
    assert "Version 1 waited 5 days for its answer." in words(comparing)
    sides = [heard(one) for one in comparing.findChildren(ChangedWords) if one.isVisible()]
    assert sides == [
        "Version 1: A (taken out: befriender) on Tuesdays",
        "Version 2: A (put in: companion) on Tuesdays",
    ]


def test_a_plan_is_agreed_after_it_was_sent_and_holds_from_a_day(page: PlanPage, qtbot: QtBot) -> None:
    send(page, qtbot, "10 11 2026")
    page.state.next.click()
    yes = form(page, AgreedForm, qtbot)
    yes.day.line.setText("9 11 2026")
    save(page, yes, qtbot)
    assert "after the plan was sent" in yes.problems._title.text()
    yes.day.set_day(TODAY)
    yes.first.line.setText("1 12 2026")
    save(page, yes, qtbot)
    rest(page, qtbot)
    kept = newest(page)
    assert (kept.state, kept.agreed_from) == (VersionState.AGREED, date(2026, 12, 1))
    assert page.header.subtitle.text() == (
        "Version 1, agreed by Adult care panel. It holds from 1 December 2026."
    )


def test_money_spent_on_either_word_reaches_the_same_line(agreed: PlanPage, qtbot: QtBot) -> None:
    agreed.bar.go("lines")
    said = words(agreed.lines)
    assert "£1,530.00 of £1,472.14, ahead of the plan" in said
    assert "since 7 April 2026. The plan has £8,988.97 for these days." in said
    assert "This version stays as it is. To change a line, write a new version." in said[-1]
    press(agreed.lines, "Its words until now")
    shown = form(agreed, WordingsDialog, qtbot)
    assert [one for one in words(shown.lines) if "Tuesdays" in one] == [
        "A companion on Tuesdays",
        "A befriender on Tuesdays",
    ]
    assert "Words asked for by Adult care panel" in words(shown.lines)
    shown.reject()
    settle(qtbot, agreed.tasks)


def test_an_agreed_plan_leads_to_the_review_and_to_a_new_version(agreed: PlanPage, qtbot: QtBot) -> None:
    found: list[str] = []
    agreed.go.connect(lambda name, _: found.append(name))
    agreed.state.next.click()
    assert found == ["reviews"]
    agreed.state.version.click()
    rest(agreed, qtbot)
    assert "Until a newer one is agreed, version 2 holds." in agreed.state.more.text()
    agreed.bar.go("lines")
    agreed.lines.add_button.click()
    asked = form(agreed, LineForm, qtbot)
    asked.way.set(asked.way._values[2])
    asked.way.changed.emit()
    asked.words.set("A choir")
    save(agreed, asked, qtbot)
    rest(agreed, qtbot)
    assert "Not in the plan that holds" in words(agreed.lines)
    agreed.bar.go("versions")
    rest(agreed, qtbot)
    comparing = agreed.versions.comparing
    assert {"A new line", "Not in it", "A letter that asks for this change"} <= set(words(comparing))
    press(comparing, "See it")
    letter = form(agreed, PaperDialog, qtbot)
    assert letter._content.startswith(b"%PDF")
    letter.reject()
    settle(qtbot, agreed.tasks)
    comparing.before.set(comparing.after.read())
    rest(agreed, qtbot)
    assert "No words differ." in words(comparing)


def test_a_line_taken_out_stands_on_the_old_side_alone(agreed: PlanPage, qtbot: QtBot) -> None:
    agreed.state.version.click()
    rest(agreed, qtbot)
    agreed.bar.go("lines")
    press(agreed.lines, "Take it out")
    rest(agreed, qtbot)
    agreed.bar.go("versions")
    rest(agreed, qtbot)
    said = words(agreed.versions.comparing)
    assert {"A line that was taken out", "Not in it"} <= set(said)


def test_an_earlier_version_is_looked_at_and_left_again(agreed: PlanPage, qtbot: QtBot) -> None:
    agreed.bar.go("versions")
    assert "They said: “We do not pay for befrienders.”" in words(agreed.versions.lines)
    press(agreed.versions.lines, "Look at it")
    rest(agreed, qtbot)
    assert agreed.header.subtitle.text() == "Version 1, which came back"
    assert agreed.state.says.text() == "You are looking at version 1. It stays as it was."
    agreed.bar.go("lines")
    assert "A befriender on Tuesdays" in words(agreed.lines)
    assert agreed.state.next.text() == "Back to the &newest version"
    agreed.state.next.click()
    rest(agreed, qtbot)
    assert agreed.header.subtitle.text().startswith("Version 2, agreed by P. Marsh")


def test_the_plan_is_seen_as_a_paper_plain_and_easy(agreed: PlanPage, qtbot: QtBot) -> None:
    agreed.see_button.click()
    shown = form(agreed, PaperDialog, qtbot)
    assert (shown.windowTitle(), shown._content[:4]) == ("my-plan-2.pdf", b"%PDF")
    shown.reject()
    settle(qtbot, agreed.tasks)
    agreed.bar.go("versions")
    press(agreed.versions, "See it", 1)
    easy = form(agreed, PaperDialog, qtbot)
    assert (easy.windowTitle(), easy._content[:4]) == ("my-plan-easy-2.pdf", b"%PDF")
    easy.reject()
    settle(qtbot, agreed.tasks)


def test_the_plan_is_printed_by_the_computers_own_dialog(agreed: PlanPage, qtbot: QtBot) -> None:
    agreed.print_button.click()
    settle(qtbot, agreed.tasks)
    [asked] = [one for one in agreed.findChildren(QPrintDialog) if one.isVisible()]
    assert asked.windowTitle() == "Print"
    asked.reject()
    settle(qtbot, agreed.tasks)


def test_what_a_plan_lacks_leads_to_where_it_is_mended(page: PlanPage, qtbot: QtBot) -> None:
    found: list[str] = []
    page.go.connect(lambda name, _: found.append(name))
    press(page.state, "Name who to call")
    assert found == ["around"]
    page.bar.go("lines")
    for _ in range(4):
        press(page.lines, "Take it out")
        rest(page, qtbot)
    page.bar.go("questions")
    press(page.state, "Open the costs")
    assert page.lines.isVisible()
    press(page.lines, "Take it out")
    rest(page, qtbot)
    assert page.state.next.text() == "Add the &first line"
    page.state.next.click()
    asked = form(page, LineForm, qtbot)
    asked.reject()
    settle(qtbot, page.tasks)


def test_it_opens_at_the_part_that_was_asked_for(agreed: PlanPage) -> None:
    agreed.arrive("council")
    assert agreed.council.isVisible()
    agreed.arrive("write")
    assert agreed.questions.isVisible()
    assert agreed.window().focusWidget() is agreed.bar.buttons["questions"]
    agreed.arrive("nowhere")
    assert agreed.questions.isVisible()


def test_answers_of_a_sent_version_are_read_alone(agreed: PlanPage, qtbot: QtBot) -> None:
    said = words(agreed.questions)
    assert set(SAID.values()) - set(said) == {SAID[next(key for key in SAID if key == 3)]}
    assert agreed.words.text() == f"“{SAID[next(iter(SAID))]}”"
    agreed.questions.ask_next()
    asked = form(agreed, AnswerForm, qtbot)
    save(agreed, asked, qtbot)
    assert "was sent, so it stays as it is" in asked.problems._title.text()
    asked.reject()
    settle(qtbot, agreed.tasks)
