"""Writing a plan: beginning it, the seven questions, its lines, the chances to take."""

import pytest
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.plan import Boundary, CostPer, LifeArea, MetBy, Question
from app.usecases.books.undoing import undo_last
from app.usecases.life.around import risks
from app.usecases.plan import writing as plans
from app.usecases.plan.writing import PlanView
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.plan_filled import write_first
from ui.pages.plan import PlanPage
from ui.pages.plan.answer_form import AnswerForm
from ui.pages.plan.line_form import LineForm, Way
from ui.pages.plan.risk_form import RiskForm
from ui.parts.field import DateField
from ui.parts.text import Chip
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> PlanPage:
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    return page


@pytest.fixture
def written(new_tasks: Tasks, show: Show) -> PlanPage:
    write_first(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    return page


def plan_of(page: PlanPage) -> PlanView:
    found = plans.plan(book_of(page), TODAY)
    assert found is not None
    return found


def chips(part: object) -> list[str]:
    return [one.text() for one in part.findChildren(Chip) if one.isVisible()]


def rest(page: PlanPage, qtbot: QtBot) -> None:
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def test_without_a_plan_it_says_what_one_is_and_begins_it(page: PlanPage, qtbot: QtBot) -> None:
    assert page.empty.isVisible()
    assert page.council.isVisible()
    assert not any(part.isVisible() for part in (page.bar, page.state, page.words, page.print_button))
    page.arrive("write")
    assert page.window().focusWidget() is page.begin_button

    page.begin_button.click()
    rest(page, qtbot)

    assert not page.empty.isVisible()
    assert page.header.subtitle.text() == "Version 1, begun on 21 November 2026"
    assert chips(page.questions) == ["Not yet started"] * 7
    assert "People, places, things and habits that make a day a good day." in words(page.questions)
    assert page.state.next.text() == "&Go on writing"
    undo_last(book_of(page))
    page.tasks.changed.emit()
    rest(page, qtbot)
    assert page.empty.isVisible()


def test_the_questions_are_answered_one_after_the_other(page: PlanPage, qtbot: QtBot) -> None:
    page.begin_button.click()
    rest(page, qtbot)
    page.state.next.click()
    asked = form(page, AnswerForm, qtbot)
    assert asked.windowTitle() == "Question 1 of 7"
    asked.words.set("My garden.\nMy own front door.")
    asked.done_tick.box.setChecked(True)
    asked.on.click()
    rest(page, qtbot)

    second = form(page, AnswerForm, qtbot)
    assert second.windowTitle() == "Question 2 of 7"
    second.words.set("I want to swim.")
    save(page, second, qtbot)
    rest(page, qtbot)

    assert chips(page.questions)[:3] == ["Completed", "In progress", "Not yet started"]
    assert page.words.text() == "“My garden.”"
    assert "1 of 7 questions are completed." in words(page.questions)
    assert page.window().focusWidget() is page.questions.rows[Question.WHAT_TO_CHANGE].write
    assert page.questions.rows[Question.WHAT_MATTERS].write.accessibleName() == (
        "Change my words: What is important to you?"
    )


def test_the_last_question_leads_no_further_and_empty_words_are_not_done(
    page: PlanPage, qtbot: QtBot
) -> None:
    page.begin_button.click()
    rest(page, qtbot)
    page.questions.ask(Question.HOW_TO_MAKE_IT_HAPPEN)
    asked = form(page, AnswerForm, qtbot)
    assert not asked.on.isVisible()
    asked.done_tick.box.setChecked(True)
    save(page, asked, qtbot)
    assert [(one.words, one.done) for one in plan_of(page).answers] == [("", False)]


def test_go_on_writing_asks_what_is_not_completed(written: PlanPage, qtbot: QtBot) -> None:
    written.questions.ask_next()
    asked = form(written, AnswerForm, qtbot)
    assert asked.windowTitle() == "Question 5 of 7"
    asked.reject()
    settle(qtbot, written.tasks)


def test_what_it_takes_shows_each_line_with_its_cost(written: PlanPage) -> None:
    written.bar.go("lines")
    said = words(written.lines)
    assert {"£272.17", "£14,153.04", "£85.00", "A year has 52 weeks here."} <= set(said)
    assert {"£45.00 a week", "£2,340.00 a year", "£85.00 once", "No money"} <= set(said)
    assert "14 hours a week at £13.40, with what an employer pays on top" in said
    assert {"For: Swim every week", "Who supports me · A PA I employ, Wendy Hollis"} <= set(said)
    assert "In it is what an employer pays on top of wages: £1,763.84 a year." in said
    assert not written.lines.spent.isVisible()


def test_a_line_by_the_hour_and_a_line_that_costs_nothing_are_added(page: PlanPage, qtbot: QtBot) -> None:
    page.begin_button.click()
    rest(page, qtbot)
    page.bar.go("lines")
    page.lines.add_button.click()
    asked = form(page, LineForm, qtbot)
    assert (asked.minutes.isVisible(), asked.cost.isVisible()) == (True, False)
    save(page, asked, qtbot)
    assert asked.words._error.text() == "Say what it is, in your own words."
    assert asked.rate._error.text() == "Type what an hour is paid, in pounds."
    asked.words.set("Help to get up")
    asked.minutes.line.setText("14")
    asked.rate.line.setText("13.40")
    save(page, asked, qtbot)

    page.lines.add_button.click()
    free = form(page, LineForm, qtbot)
    free.met_by.set(MetBy.MYSELF)
    assert free.way.read() is Way.FREE
    free.words.set("I read to children")
    free.part.set(LifeArea.GIVING)
    save(page, free, qtbot)

    first, second = plan_of(page).lines
    paid, unpaid = first.wording, second.wording
    assert (paid.minutes, paid.rate, first.line.area) == (840, Money(1340), LifeArea.WHO_SUPPORTS_ME)
    assert (unpaid.cost, unpaid.minutes, second.line.area) == (Money(0), 0, LifeArea.GIVING)


def test_a_line_is_changed_from_hours_to_an_amount_and_taken_out(written: PlanPage, qtbot: QtBot) -> None:
    written.bar.go("lines")
    press(written.lines, "Change", 2)
    asked = form(written, LineForm, qtbot)
    assert not asked.part.isVisible()
    asked.way.set(Way.AMOUNT)
    asked.way.changed.emit()
    asked.cost.line.setText("900")
    asked.per.set(CostPer.FOUR_WEEKS)
    asked.asked_by.set("The panel")
    asked.boundary.set(Boundary.DISPUTED)
    assert asked.boundary_why.isVisible()
    asked.boundary_why.set("It is physio in water")
    asked.boundary_by.set("Nobody yet")
    asked.first.line.setText("1 4 2026")
    asked.last.line.setText("30 9 2026")
    save(written, asked, qtbot)
    rest(written, qtbot)
    said = words(written.lines)
    assert "£225.00 a week" in said
    assert {"Words asked for by The panel", "From 1 April 2026 to 30 September 2026"} <= set(said)
    assert "Whose task it is: Not agreed yet, agreed with Nobody yet, It is physio in water" in said

    press(written.lines, "Take it out", 0)
    rest(written, qtbot)
    assert "A rail by the front door" not in words(written.lines)
    assert written.window().focusWidget() is written.lines.add_button


def chance(page: PlanPage, qtbot: QtBot, **more: str) -> RiskForm:
    """Open the form of a new chance, and type into it."""
    page.bar.go("risks")
    page.risks.add_button.click()
    asked = form(page, RiskForm, qtbot)
    for name, typed in {"want": "Swim on my own", **more}.items():
        field = asked._form.fields[name]
        field.line.setText(typed) if isinstance(field, DateField) else field.set(typed)
    return asked


def test_a_chance_is_written_down_with_both_voices(written: PlanPage, qtbot: QtBot) -> None:
    asked = chance(
        written, qtbot, my_voice="I want this.", worker="M. Khan", worker_voice="I worry.",
        look_again="1 11 2026", agreed_by="Rose", agreed="1 10 2026", not_agreed_by="M. Khan",
    )  # fmt: skip
    asked._form.fields["finished"].box.setChecked(True)
    save(written, asked, qtbot)
    assert "not finished until it says" in asked.problems._title.text()
    asked._form.fields["finished"].box.setChecked(False)
    save(written, asked, qtbot)
    rest(written, qtbot)
    said = words(written.risks)
    assert {"I say", "“I want this.”", "M. Khan says", "“I worry.”"} <= set(said)
    assert {"Agreed by: Rose on 1 October 2026", "Not agreed by: M. Khan"} <= set(said)
    assert "The card does not say yet what could go wrong." in said
    assert "You wanted to look at this again by 1 November 2026." in said


def test_a_card_is_finished_when_it_says_what_then_and_can_be_taken_out(
    written: PlanPage, qtbot: QtBot
) -> None:
    save(written, chance(written, qtbot), qtbot)
    rest(written, qtbot)
    press(written.risks, "Change")
    again = form(written, RiskForm, qtbot)
    again._form.fields["could_go_wrong"].set("A seizure")
    again._form.fields["if_it_happens"].set("The lifeguard knows")
    again._form.fields["finished"].box.setChecked(True)
    save(written, again, qtbot)
    rest(written, qtbot)
    assert chips(written.risks) == ["Finished"]
    assert "If it happens: The lifeguard knows" in words(written.risks)

    press(written.risks, "Take it out")
    rest(written, qtbot)
    assert risks(book_of(written), TODAY) == ()


def test_the_ways_lead_to_the_other_pages_of_the_plan(page: PlanPage) -> None:
    found: list[str] = []
    page.go.connect(lambda name, _: found.append(name))
    for words_ in ("&How life is going", "&Decisions", "&Reviews", "People around &me"):
        press(page.ways, words_)
    assert found == ["outcomes", "decisions", "reviews", "around"]
