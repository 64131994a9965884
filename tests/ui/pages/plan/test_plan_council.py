"""What the council said: the amount step by step, whether it is enough, and its own plan."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.allocation import Adjustment, Answer
from app.plan.plan import LifeArea, LineWording, MetBy
from app.usecases.funding.allocations import allocations, keep_adjustment
from app.usecases.plan import writing as plans
from app.usecases.plan.council_plans import council_plans
from app.usecases.plan.signing_off import plan_agreed, send_plan
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.plan_filled import fill_plan
from ui.dialogs.paper import PaperDialog
from ui.pages.plan import PlanPage
from ui.pages.plan.allocation import AllocationCard
from ui.pages.plan.allocation_forms import AllocationForm, StepForm
from ui.pages.plan.received import ReceivedForm
from ui.parts.text import Chip
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> PlanPage:
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    return page


def chips(part: object) -> list[str]:
    return [one.text() for one in part.findChildren(Chip) if one.isVisible()]


def rest(page: PlanPage, qtbot: QtBot) -> None:
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def told(page: PlanPage, qtbot: QtBot) -> AllocationCard:
    """Write down a guide of £415 and a final sum of £369, by the button on the page."""
    card = page.council.allocation
    card.add_button.click()
    asked = form(page, AllocationForm, qtbot)
    fields = asked._form.fields
    for name, typed in (("indicative", "415"), ("final", "369"), ("final_told", "9 11 2026"),
                        ("points", "142"), ("table", "2025"), ("assumed_rate", "12.87"),
                        ("assessed_minutes", "28"), ("unpaid_minutes", "7:30")):  # fmt: skip
        fields[name].line.setText(typed)
    save(page, asked, qtbot)
    rest(page, qtbot)
    return card


def test_story_7_points_and_pounds_can_be_written_down_before_any_plan(page: PlanPage, qtbot: QtBot) -> None:
    page.council.allocation.add_button.click()
    asked = form(page, AllocationForm, qtbot)
    save(page, asked, qtbot)
    assert asked._form.fields["indicative"]._error.text() == "Type the sum a week, in pounds."
    asked.reject()
    settle(qtbot, page.tasks)
    said = words(told(page, qtbot))
    assert {"£415.00", "£369.00", "−£46.00", "£12.87", "28", "7:30"} <= set(said)
    assert "Points: 142, table 2025" in said
    assert "Nobody has explained £46.00 a week of the difference." in said


def test_story_7_each_step_explains_a_part_of_the_difference(page: PlanPage, qtbot: QtBot) -> None:
    card = told(page, qtbot)
    press(card, "Add a step")
    step = form(page, StepForm, qtbot)
    step.what.set("My sister helps at weekends")
    step.amount.line.setText("-40")
    step.answer.set(Answer.GIVEN)
    step.who.set("M. Khan")
    save(page, step, qtbot)
    rest(page, qtbot)
    assert {"−£40.00 a week, 21 November 2026", "−£6.00"} <= set(words(card))

    press(card, "Change", 1)
    again = form(page, StepForm, qtbot)
    assert again.amount.line.text().lstrip("-−") == "40.00"
    again.amount.line.setText("-46")
    save(page, again, qtbot)
    rest(page, qtbot)
    assert "Nobody has explained" not in words(card)
    assert allocations(book_of(page))[0].findings == ()


def test_days_of_planning_without_an_amount_are_said(page: PlanPage, qtbot: QtBot) -> None:
    plans.begin_version(book_of(page), date(2026, 11, 10))
    page.tasks.changed.emit()
    page.bar.go("council")
    rest(page, qtbot)
    assert "You planned for 11 days before an amount was told." in words(page.council.allocation)


def test_what_we_were_told_is_changed_and_taken_out(page: PlanPage, qtbot: QtBot) -> None:
    card = told(page, qtbot)
    press(card, "Change")
    asked = form(page, AllocationForm, qtbot)
    assert asked._form.fields["final"].line.text() == "369.00"
    asked._form.fields["final"].line.setText("380")
    save(page, asked, qtbot)
    rest(page, qtbot)
    assert "£380.00" in words(card)
    [kept] = allocations(book_of(page))
    keep_adjustment(book_of(page), Adjustment(0, kept.allocation.id, TODAY, "Nights"))
    page.tasks.changed.emit()
    rest(page, qtbot)
    press(card, "Take it out", 1)
    rest(page, qtbot)
    assert "Nights" not in words(card)
    press(card, "Take it out")
    rest(page, qtbot)
    assert card.none.isVisible()


def test_story_7_too_little_is_said_apart_from_spending_too_fast_with_the_letter(
    page: PlanPage, qtbot: QtBot
) -> None:
    card = page.council.enough
    assert "Daybook can tell once a version of your plan is agreed." in words(card)
    book = book_of(page)
    version = plans.begin_version(book, date(2026, 4, 1))
    weekly = LineWording(0, 0, version.id, "An agency", MetBy.PAID_OTHER, Money(550_10))
    plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, weekly, date(2026, 4, 1))
    send_plan(book, version.id, date(2026, 4, 1), "Duty team")
    plan_agreed(book, version.id, date(2026, 4, 2), "Panel", date(2026, 4, 9))
    page.tasks.changed.emit()
    page.bar.go("council")
    rest(page, qtbot)
    assert chips(card) == ["Too little money", "Not spent too fast"]
    assert "Each week £46.00 is missing. The sum itself is too small." in words(card)
    press(card, "See it")
    letter = form(page, PaperDialog, qtbot)
    assert letter._content.startswith(b"%PDF")
    letter.reject()
    settle(qtbot, page.tasks)


def test_enough_money_needs_no_letter(new_tasks: Tasks, show: Show) -> None:
    fill_plan(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    page.bar.go("council")
    card = page.council.enough
    assert chips(card) == ["Enough money", "Not spent too fast"]
    assert not card.letter.isVisible()


def test_spending_ahead_of_the_plan_is_said(new_tasks: Tasks, show: Show) -> None:
    fill_plan(new_tasks._book)
    page = PlanPage(new_tasks, lambda: TODAY)
    show(page)
    page.bar.go("council")
    card = page.council.enough
    seen = page._seen
    found = seen.enough
    card.show_seen(replace(seen, enough=replace(found, spent=found.planned_by_now + Money(100))))
    assert chips(card)[1] == "Spent ahead of the plan"
    assert any("than the plan has for that time: £1.00" in said for said in words(card))


def attach_and_look(page: PlanPage, qtbot: QtBot) -> None:
    """Attach a paper to the only plan the council sent, look at it, and close it."""
    card = page.council.received
    [kept] = council_plans(book_of(page))
    card.attaching.attach(("council_plan", kept.plan.id), FILES / "papers" / "receipt-mobility-shop.png")
    rest(page, qtbot)
    assert chips(card) == ["Paper attached"]
    press(card, "Look at the paper")
    shown = form(page, PaperDialog, qtbot)
    assert shown.windowTitle() == "receipt-mobility-shop.png"
    shown.reject()
    settle(qtbot, page.tasks)


def test_the_councils_own_plan_is_kept_with_its_paper(page: PlanPage, qtbot: QtBot) -> None:
    card = page.council.received
    assert "None has come yet." in words(card)
    card.add_button.click()
    asked = form(page, ReceivedForm, qtbot)
    save(page, asked, qtbot)
    assert asked.sent_by._error.text() == "Type who sent it, or their office."
    asked.sent_by.set("M. Khan")
    asked.received.line.setText("1 12 2026")
    save(page, asked, qtbot)
    assert "has not come yet" in asked.problems._title.text()
    asked.received.line.setText("9 4 2026")
    asked.written.line.setText("2 4 2026")
    asked.note.set("It forgets the garden.")
    save(page, asked, qtbot)
    rest(page, qtbot)
    assert {"It came on 9 April 2026", "Sent by M. Khan", "It forgets the garden."} <= set(words(card))
    assert chips(card) == ["No paper yet"]

    attach_and_look(page, qtbot)
    press(card, "Take it out")
    rest(page, qtbot)
    assert council_plans(book_of(page)) == ()
