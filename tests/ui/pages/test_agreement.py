"""My agreement: what was answered at the start is shown, and changed in forms, as a person does it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.funding.agreement import Funder, FunderKind, Pot
from app.ledger.entry import AccountKind
from app.money import Money
from app.people import Actor, Capacity
from app.usecases.books.keeping import about
from app.usecases.books.undoing import undo_last
from app.usecases.funding import terms as changes
from app.usecases.today.summary import see_today
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, seal, words
from tests.ui.pages.conftest import settle
from tests.ui.surfaces import a_window, open_filled
from ui.pages.agreement import AgreementPage
from ui.pages.agreement.account_form import AccountForm
from ui.pages.agreement.bill_form import BillForm
from ui.pages.agreement.funder_form import FunderForm
from ui.pages.agreement.person_form import PersonForm
from ui.tasks import Tasks


@pytest.fixture
def page(tasks: Tasks, show: Show) -> AgreementPage:
    page = AgreementPage(tasks, lambda: TODAY)
    show(page)
    return page


def test_everything_answered_at_the_start_is_in_sight(page: AgreementPage) -> None:
    assert {"Rose Ellery", "9 May 1961", "Large print, and ring before you visit."} <= set(words(page.person))
    (funder,) = page.funders
    assert "Oakshire Council" in words(funder)
    assert "Check with your council" in funder.source.text()
    (terms,) = page.terms
    said = words(terms)
    assert {"£480.00", "Every 4 weeks, before the weeks it is for", "7 April 2026"} <= set(said)
    assert "£24.10 a week, into the account every 4 weeks" in said
    assert any(one.startswith("Not known. Ask your council.") for one in said)
    assert "Support account, ending in 4471" in words(page.accounts)
    assert "HMRC, £212.40" in words(page.bills)
    assert "2 bills, £574.58" in words(page.bills)


def test_the_person_and_how_to_communicate_are_changed_and_undone(page: AgreementPage, qtbot: QtBot) -> None:
    page.person.button.click()
    asked = form(page, PersonForm, qtbot)
    asked.name.set("")
    asked.born.line.setText("9/5/61")
    save(page, asked, qtbot)
    assert asked.name._error.text() == "Type their name."
    assert asked.born._error.text() == "Type the whole year, like 9 May 1961."
    assert asked.problems.isVisible()

    asked.name.set("Rose Ellery-Jones")
    asked.born.line.setText("9 May 1962")
    asked.words.set("British Sign Language")
    save(page, asked, qtbot)
    person = about(book_of(page)).person
    assert (person.name, person.born) == ("Rose Ellery-Jones", date(1962, 5, 9))
    assert "British Sign Language" in words(page.person)
    assert page.notice._title.text() == "The details are changed."
    assert page.window().focusWidget() is page.header.title

    undo_last(book_of(page))
    assert about(book_of(page)).person.name == "Rose Ellery"


def test_whoever_acts_for_the_person_is_named(tasks: Tasks, show: Show) -> None:
    tasks._book.actor = Actor("Sam Ellery", Capacity.ATTORNEY, "Rose Ellery")
    page = show(AgreementPage(tasks, lambda: TODAY))

    assert "Sam Ellery, attorney" in words(page.person)


def test_choosing_a_councils_rules_says_where_they_were_seen(page: AgreementPage, qtbot: QtBot) -> None:
    page.funders[0].button.click()
    asked = form(page, FunderForm, qtbot)
    asked.profile.set("gb-eng-nhs-surrey-heartlands")
    assert asked.kind.read() is FunderKind.ICB
    asked.profile.set("gb-eng-camden")
    assert asked.kind.read() is FunderKind.COUNCIL
    assert "camden.gov.uk" in asked.source.text()
    asked.team.set("Direct payments team")
    asked.reference.set("DP/204")
    save(page, asked, qtbot)

    (funder,) = about(book_of(page)).funders
    assert (funder.profile, funder.team, funder.reference) == (
        "gb-eng-camden",
        "Direct payments team",
        "DP/204",
    )
    assert "London Borough of Camden" in words(page.funders[0])
    assert "camden.gov.uk" in page.funders[0].source.text()


def test_rules_not_known_here_are_said_and_others_offered(page: AgreementPage, qtbot: QtBot) -> None:
    (funder,) = about(book_of(page)).funders
    changes.change_funder(book_of(page), replace(funder, profile="gb-eng-elsewhere"))
    page.refresh()
    settle(qtbot, page.tasks)
    assert "no rules for this body" in page.funders[0].source.text()
    assert "Not known. Ask your council" in words(page.terms[0])

    page.funders[0].button.click()
    asked = form(page, FunderForm, qtbot)
    assert asked.profile.read() == "gb-eng-generic"
    asked.reject()


def test_an_account_is_added_with_a_name_and_its_last_figures(page: AgreementPage, qtbot: QtBot) -> None:
    page.accounts.button.click()
    asked = form(page, AccountForm, qtbot)
    assert asked.opening.isHidden()
    asked.number.set("12x")
    save(page, asked, qtbot)
    assert asked.name._error.text() == "Type a name."
    assert asked.number._error.text() == "Type only the figures of the account number."
    asked.number.set("12")
    asked.name.set("Prepaid card")
    save(page, asked, qtbot)
    assert "last 4 figures" in asked.number._error.text()
    asked.number.set("99 88")
    asked.kind.set(AccountKind.CARD)
    save(page, asked, qtbot)
    card = about(book_of(page)).accounts[1]
    assert (card.name, card.kind, card.last_digits, card.has_begun) == (
        "Prepaid card",
        AccountKind.CARD,
        "9988",
        False,
    )
    assert "Its first bank statement will say what was in it." in words(page.accounts)


def test_an_accounts_beginning_stays_once_a_return_is_signed(page: AgreementPage, qtbot: QtBot) -> None:
    seal(page)
    press(page.accounts, "Change", 0)
    asked = form(page, AccountForm, qtbot)
    asked.opening.line.setText("1")
    save(page, asked, qtbot)
    assert "in a return that you have signed" in asked.problems._title.text()
    asked.opening.line.setText("2871.40")
    asked.name.set("My account")
    save(page, asked, qtbot)
    assert "My account, ending in 4471" in words(page.accounts)


def test_a_bill_counts_as_promised_until_it_is_taken_out(page: AgreementPage, qtbot: QtBot) -> None:
    before = see_today(book_of(page), TODAY).left.promised
    page.arrive("bill")
    asked = form(page, BillForm, qtbot)
    asked.amount.line.setText("0")
    save(page, asked, qtbot)
    assert asked.payee._error.text() == "Type who is to be paid."
    assert asked.amount._error.text() == "Type how much the bill is."
    asked.payee.set("Ridgeway Taxis")
    asked.amount.line.setText("18.50")
    asked.by.line.setText("4 dec")
    qtbot.keyClick(asked.note.line, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)
    assert see_today(book_of(page), TODAY).left.promised == before + Money(1850)
    assert {"Ridgeway Taxis, £18.50", "By 4 December 2026"} <= set(words(page.bills))

    press(page.bills, "Take it out")
    settle(qtbot, page.tasks)
    assert see_today(book_of(page), TODAY).left.promised == before
    assert "Ridgeway Taxis, £18.50" not in words(page.bills)
    assert page.notice._title.text() == "Took out Ridgeway Taxis"


def test_each_funder_and_each_pot_has_a_card_that_says_which_it_is(page: AgreementPage, qtbot: QtBot) -> None:
    with book_of(page).begin("Began with the NHS") as work:
        nhs = work.funders.add(Funder(0, "Oakshire NHS", FunderKind.ICB))
        pot = work.pots.add(Pot(0, "Personal health budget", nhs.id, "NHS"))
    page.refresh()
    settle(qtbot, page.tasks)
    assert [card.heading.text() for card in page.terms] == [
        "What was agreed: Direct payment",
        "What was agreed: Personal health budget",
    ]
    assert page.funders[1].button.accessibleName() == "Change who pays: Oakshire NHS"
    assert "No terms are written down for this money." in words(page.terms[1])
    assert not page.terms[1].new_button.isVisible()

    page.accounts.button.click()
    asked = form(page, AccountForm, qtbot)
    asked.name.set("NHS account")
    asked.pot.set(pot.id)
    save(page, asked, qtbot)
    assert about(book_of(page)).accounts[1].pot_id == pot.id

    undo_last(book_of(page))
    with book_of(page).begin("The NHS pays no more") as work:
        work.pots.remove(pot.id)
        work.funders.remove(nhs.id)
    page.refresh()
    settle(qtbot, page.tasks)
    assert [card.isVisible() for card in (*page.funders, *page.terms)] == [True, False, True, False]
    assert page.terms[0].heading.text() == "What was agreed"


def test_the_sidebar_counts_what_needs_the_person_and_says_it(tmp_path: Path, qtbot: QtBot) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        today, money = (window.desk.sidebar.buttons[name] for name in ("today", "money"))
        assert (today.count, money.count) == (3, 2)
        assert money.accessibleName() == "Money, 2 things need you"

        window.go("agreement", "bill")
        page = window.page
        asked = form(page, BillForm, qtbot)
        asked.payee.set("Ridgeway Taxis")
        asked.amount.line.setText("18.50")
        asked.by.line.setText("23 11 2026")
        save(page, asked, qtbot)
        assert today.count == 4
