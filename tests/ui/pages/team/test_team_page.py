"""The support team: cards that say what needs doing, a first PA in a few questions, the insurance."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.employment.check import CheckKind
from app.employment.contract import HoursKind, PayFrequency
from app.employment.leaving import LeavingReason
from app.employment.pa import Relation
from app.money import Money
from app.usecases.books.undoing import undo_last
from app.usecases.team.leaving import end_employment
from app.usecases.team.people import employer_papers, team
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.team_filled import fill_team
from ui.pages.team import TeamPage
from ui.pages.team.add_form import AddPaForm
from ui.pages.team.check_form import CheckForm
from ui.tasks import Tasks


@pytest.fixture
def nobody(new_tasks: Tasks, show: Show) -> TeamPage:
    page = TeamPage(new_tasks, lambda: TODAY)
    show(page)
    return page


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> TeamPage:
    fill_team(new_tasks._book)
    page = TeamPage(new_tasks, lambda: TODAY)
    show(page)
    return page


def went(page: TeamPage) -> list[tuple[str, object]]:
    """Note where the page sends the person."""
    found: list[tuple[str, object]] = []
    page.go.connect(lambda name, thing: found.append((name, thing)))
    return found


def test_where_nobody_works_yet_it_says_what_a_pa_is_and_offers_one_button(nobody: TeamPage) -> None:
    assert any("you are their employer" in one for one in words(nobody.empty))
    main = [one for one in nobody.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in main] == ["Add your first &PA"]


def test_each_card_says_what_they_do_and_what_needs_doing(page: TeamPage) -> None:
    wendy, temi, jo = page.cards
    assert {"Wendy Hollis", "Weekday PA", "14 hours a week · £13.40 an hour"} <= set(words(wendy))
    assert "16 hours a week · £13.20 an hour, £75.00 a sleep-in" in words(temi)
    assert any("this ran out on 9 November 2026" in one for one in words(temi))
    assert "Hours that change from week to week · £12.71 an hour" in words(jo)
    assert any(one.startswith("And ") for one in words(wendy))
    assert wendy.hours_button.accessibleName() == "Hours: Wendy Hollis"


def test_the_cards_lead_to_the_hours_and_the_file(page: TeamPage) -> None:
    found = went(page)
    wendy = page.cards[0]
    wendy.hours_button.click()
    wendy.file_button.click()
    for button in (page.rota, page.pay, page.owed):
        button.click()
    number = str(page._seen.members[0].pa.id)
    assert found == [
        ("hours", number), ("pa", number), ("rota", None), ("pay", None), ("owed", None),
    ]  # fmt: skip


def answer_few(asked: AddPaForm) -> None:
    """Answer no more than a first PA needs."""
    asked.name.set("Wendy Hollis")
    asked.started.line.setText("1 12 2026")
    asked.job.set("Weekday PA")
    asked.weekly.line.setText("14:30")
    asked.hourly.line.setText("13.40")
    asked.pay_day.line.setText("18 12 2026")


def test_a_first_pa_needs_few_answers_and_is_undone(nobody: TeamPage, qtbot: QtBot) -> None:
    found = went(nobody)
    nobody.arrive("add")
    asked = form(nobody, AddPaForm, qtbot)
    assert asked.relation.label.text() == "What are they to &Rose Ellery?"
    save(nobody, asked, qtbot)
    assert asked.name._error.text() == "Type their name."
    assert asked.hourly._error.text() == "Type what an hour is paid, in pounds."
    answer_few(asked)
    save(nobody, asked, qtbot)

    (member,) = team(book_of(nobody), TODAY)
    assert (member.pa.name, member.pa.started) == ("Wendy Hollis", date(2026, 12, 1))
    terms = member.contract
    assert (terms.weekly_minutes, terms.hourly, terms.frequency) == (
        870,
        Money(1340),
        PayFrequency.FOUR_WEEKLY,
    )
    assert found == [("pa", str(member.pa.id))]
    assert nobody.cards[0].isVisible()
    assert not nobody.empty.isVisible()

    undo_last(book_of(nobody))
    nobody.refresh()
    settle(qtbot, nobody.tasks)
    assert team(book_of(nobody), TODAY) == ()
    assert nobody.empty.isVisible()


def test_the_least_the_law_allows_stands_beside_the_pay(nobody: TeamPage, qtbot: QtBot) -> None:
    nobody.ask_pa()
    asked = form(nobody, AddPaForm, qtbot)
    assert "£12.71 an hour at least from age 21" in asked.lowest.says.text()
    asked.hourly.line.setText("12.70")
    assert (asked.lowest.chip.text(), asked.lowest.chip.tone) == ("Below the minimum wage from 21", "warn")
    asked.hourly.line.setText("12.71")
    assert (asked.lowest.chip.text(), asked.lowest.chip.tone) == ("At least the minimum wage", "ok")
    asked.started.line.setText("1 3 2026")
    settle(qtbot, nobody.tasks)
    assert "£12.21" in asked.lowest.says.text()
    asked.started.line.setText("1 3 1999")
    settle(qtbot, nobody.tasks)
    assert not asked.lowest.isVisible()
    asked.reject()


def test_hours_that_change_ask_for_no_usual_week_and_relatives_hear_of_the_rule(
    nobody: TeamPage, qtbot: QtBot
) -> None:
    nobody.ask_pa()
    asked = form(nobody, AddPaForm, qtbot)
    assert not asked.household.isVisible()
    asked.hours.buttons.button(1).click()
    asked.relation.set(Relation.CHILD)
    asked.household.set(True)
    assert not asked.weekly.isVisible()
    assert asked.rule.isVisible()
    asked.name.set("Jo Ellery")
    asked.hourly.line.setText("12.71")
    asked.pay_day.line.setText("18 12 2026")
    save(nobody, asked, qtbot)
    (member,) = team(book_of(nobody), TODAY)
    assert member.contract.hours is HoursKind.IRREGULAR
    assert (member.pa.relation, member.pa.same_household) == (Relation.CHILD, True)
    assert any("has to agree before Jo Ellery is paid" in one for one in words(nobody.cards[0]))


def attach_and_look(page: TeamPage, number: int, qtbot: QtBot) -> None:
    """Attach a paper to the first insurance, and look at it."""
    page.employer._attaching.attach(("pa_paper", number), FILES / "papers" / "receipt-mobility-shop.png")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert len(employer_papers(book_of(page), TODAY).papers[0].papers) == 1
    press(page.employer, "Look at the paper")
    settle(qtbot, page.tasks)


def test_the_insurance_is_written_down_renewed_and_taken_out(page: TeamPage, qtbot: QtBot) -> None:
    said = words(page.employer)
    assert "Employers’ liability insurance: Safehands" in said
    assert any("look again by 4 December 2026" in one for one in said)
    page.employer.add_button.click()
    asked = form(page, CheckForm, qtbot)
    assert not asked.kind.isVisible()
    asked.fields["name"].set("Harbour Mutual")
    asked.fields["cover"].line.setText("5,000,000")
    asked.fields["first"].line.setText("5 12 2026")
    asked.fields["last"].line.setText("4 12 2026")
    save(page, asked, qtbot)
    assert asked.problems.isVisible()
    asked.fields["last"].line.setText("4 12 2027")
    save(page, asked, qtbot)
    papers = employer_papers(book_of(page), TODAY).papers
    assert [(one.check.kind, one.check.last) for one in papers][-1] == (
        CheckKind.LIABILITY_INSURANCE,
        date(2027, 12, 4),
    )
    assert "Employers’ liability insurance: Harbour Mutual" in words(page.employer)

    attach_and_look(page, papers[0].check.id, qtbot)
    press(page.employer, "Take it out")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert len(employer_papers(book_of(page), TODAY).papers) == 1


def test_those_who_left_are_folded_below(page: TeamPage, qtbot: QtBot) -> None:
    assert not page.left.isVisible()
    wendy = page._seen.members[0].pa
    last = date(2026, 11, 14)
    end_employment(book_of(page), wendy.id, LeavingReason.RESIGNS, date(2026, 10, 30), last)
    page.refresh()
    settle(qtbot, page.tasks)
    assert [card.isVisible() for card in page.cards] == [True, True, False]
    assert page.left.turn.text() == "Show who has left (1 PA)"
    page.left.turn.click()
    assert "Worked from 2 September 2024 to 14 November 2026" in words(page.left)
    found = went(page)
    press(page.left, "Their file")
    assert found == [("pa", str(wendy.id))]
    page.left.turn.click()
    assert not page.left.items.isVisible()
