"""Who agrees, what others hold, and changes ahead, as the pages show them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.proposal import Reply
from app.ledger.entry import Entry, Split
from app.money import Money
from app.people import Actor, Capacity, Representative
from app.usecases.books.acting import name_representative
from app.usecases.funding import isf, proposals, trusts
from app.usecases.funding.approvals import approve_by_pin
from app.usecases.funding.terms import bills
from app.usecases.funding.waiting import waiting_for_second
from app.usecases.money.ledger import add_entry, note_entry
from tests.ui.control_filled import PIN, control_book
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.conftest import opened, settle, turn
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.choose_pin import ChoosePin
from ui.pages.money import MoneyPage
from ui.pages.streams import StreamsPage
from ui.pages.streams.agree_forms import ApproveForm, ProposalForm, ReplyForm
from ui.pages.streams.provider_form import StatementForm
from ui.pages.streams.trust_forms import TrusteeForm, TrustForm
from ui.tasks import Tasks

RECEIPT = FILES / "papers" / "receipt-mobility-shop.png"


@pytest.fixture
def open_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    yield from opened(qtbot, control_book)


@pytest.fixture
def page(open_tasks: Tasks, show: Show) -> StreamsPage:
    page = StreamsPage(open_tasks, lambda: TODAY)
    show(page)
    return page


def test_a_second_person_approves_by_their_own_pin(page: StreamsPage, qtbot: QtBot) -> None:
    assert "£640.00 waits for a second person" in chips(page.pots)
    turn(page, "agree", qtbot)
    assert "Entered by Rose Ellery" in words(page.agree)
    press(page.agree, "Approve with a PIN: Ridge Builders, £640.00", qtbot, page)
    asked = form(page, ApproveForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.pin._error.text() == "Type your PIN."
    asked.pin.set("1234")
    answer(page, asked, qtbot)
    assert asked.isVisible()
    asked.pin.set(PIN)
    answer(page, asked, qtbot)

    assert "Nothing waits for a second person." in words(page.agree)
    assert waiting_for_second(page.tasks._book, TODAY) == ()


def test_a_signed_paper_does_as_well(page: StreamsPage, qtbot: QtBot) -> None:
    turn(page, "agree", qtbot)
    press(page.agree, "Keep a signed paper: Ridge Builders, £640.00", qtbot, page)
    asked = form(page, ApproveForm, qtbot)
    assert asked.pin.isHidden()
    waits, approved = page.agree.seen.waits[0], asked.read()
    asked.reject()
    page.agree.attach(waits, approved.trustee_id, RECEIPT)
    settle(qtbot, page.tasks)
    assert "Nothing waits for a second person." in words(page.agree)


def test_the_money_page_says_who_entered_and_that_somebody_is_missing(
    open_tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    page = MoneyPage(open_tasks, lambda: TODAY)
    show(page)
    number = waiting_for_second(open_tasks._book, TODAY)[0].number
    page.show_entry(number)
    settle(qtbot, open_tasks)
    settle(qtbot, open_tasks)
    assert "Waiting for a second person" in chips(page.panel.hands)
    assert "It does not count as agreed yet." in words(page.panel.hands)[0]
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, thing: went.append((name, thing)))
    press(page.panel.hands, "Let a second person approve…", qtbot, page)
    press(page, "Streams", qtbot, page)
    assert went == [("streams", "agree"), ("streams", None)]
    [waits] = waiting_for_second(open_tasks._book, TODAY)
    approve_by_pin(open_tasks._book, waits, waits.may_approve[0].id, PIN)
    page.show_entry(number)
    page.refresh()
    settle(qtbot, open_tasks)
    settle(qtbot, open_tasks)
    assert page.panel.hands.chip.isHidden()
    assert "Approved by Bea Ellery on 21 November 2026, by their own PIN" in words(page.panel.hands)[0]


def test_an_entry_of_somebody_who_acts_says_for_whom(open_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    book = open_tasks._book
    book.actor = Actor("Ann Ellery", Capacity.ATTORNEY, "Rose Ellery")
    made = add_entry(book, Entry(0, 1, TODAY, "Shop", Money(-5_00), (Split(Money(-5_00), "O17", 1),)))
    page = MoneyPage(open_tasks, lambda: TODAY)
    show(page)
    page.show_entry(made.id)
    settle(qtbot, open_tasks)
    settle(qtbot, open_tasks)
    assert words(page.panel.hands) == ["Entered by Ann Ellery for Rose Ellery on 21 November 2026"]


def test_a_proposal_waits_for_a_yes_or_a_no(page: StreamsPage, qtbot: QtBot) -> None:
    turn(page, "agree", qtbot)
    press(page.agree, "Say yes or no: A ramp at the back door", qtbot, page)
    asked = form(page, ReplyForm, qtbot)
    assert "A yes writes down a bill: Ramps Ltd, £340.00." in words(asked)
    answer(page, asked, qtbot)
    assert asked.isVisible()
    asked.reply.set(Reply.YES)
    answer(page, asked, qtbot)
    assert Money(-340_00) in [bill.amount for bill in bills(page.tasks._book)]
    assert "You said yes" in chips(page.agree)

    press(page.agree, "Propose something", qtbot, page)
    new = form(page, ProposalForm, qtbot)
    answer(page, new, qtbot)
    assert new.by._error.text() == "Type who proposes it."
    new.by.set("M. Khan")
    new.what.set("A longer rail")
    answer(page, new, qtbot)
    press(page.agree, "Take out: A longer rail", qtbot, page)
    assert "A longer rail" not in words(page.agree)


def test_a_lead_professional_proposes_in_their_own_name(page: StreamsPage, qtbot: QtBot) -> None:
    book = page.tasks._book
    name_representative(book, Representative("P. Osei", Capacity.LEAD, TODAY))
    assert book.actor == Actor("P. Osei", Capacity.LEAD, "Rose Ellery")
    turn(page, "agree", qtbot)
    press(page.agree, "Propose something", qtbot, page)
    new = form(page, ProposalForm, qtbot)
    assert new.by.isHidden()
    new.what.set("A shower chair")
    answer(page, new, qtbot)
    assert proposals.proposals(book)[0].by == "P. Osei"


def test_a_question_leads_to_its_entry_and_goes_with_a_note(page: StreamsPage, qtbot: QtBot) -> None:
    book = page.tasks._book
    with book.begin() as work:
        twice = work.entries.all()[-1]
    with book.begin("Again") as work:
        again = work.entries.add(replace(twice, id=0))
    page.tasks.changed.emit()
    turn(page, "agree", qtbot)
    asked = [line for line in words(page.agree) if "times on" in line]
    assert len(asked) == 1
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, thing: went.append((name, thing)))
    press(page.agree, f"Open the entry: {asked[0]}", qtbot, page)
    assert went == [("money", again.id)]
    note_entry(book, again.id, "The second half")
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    assert not [line for line in words(page.agree) if "times on" in line]


def test_the_trusts_card_has_its_people_and_asks_for_more(page: StreamsPage, qtbot: QtBot) -> None:
    press(page.pots, "What they hold and say: Direct payment", qtbot, page)
    assert {"The Ellery Trust", "£500.00", "Signed on 10 November 2026", "Has a PIN"} <= set(words(page.held))
    press(page.held, "Change the trust: The Ellery Trust", qtbot, page)
    asked = form(page, TrustForm, qtbot)
    asked.purpose.set("")
    answer(page, asked, qtbot)
    assert asked.purpose._error.text() == "Write what it is for."
    asked.purpose.set("A home")
    asked.limit.line.setText("")
    answer(page, asked, qtbot)
    assert "One signature is always enough" in words(page.held)
    press(page.held, "Add a trustee: The Ellery Trust", qtbot, page)
    new = form(page, TrusteeForm, qtbot)
    new.name.set("Cai Moss")
    answer(page, new, qtbot)
    press(page.held, "Choose a PIN: Cai Moss", qtbot, page)
    pin = form(page, ChoosePin, qtbot)
    pin.pin.set("4711")
    pin.again.set("4712")
    answer(page, pin, qtbot)
    assert pin.isVisible()
    pin.again.set("4711")
    answer(page, pin, qtbot)
    assert words(page.held).count("Has a PIN") == 2
    trust = trusts.trusts(page.tasks._book, TODAY)[0].trust
    page.held.minutes.attach(("trust", trust.id), Path(RECEIPT))
    settle(qtbot, page.tasks)
    assert RECEIPT.name in words(page.held)


def test_a_providers_statement_is_held_against_the_one_before(page: StreamsPage, qtbot: QtBot) -> None:
    turn(page, "held", qtbot)
    assert "£192.00, and 8 hours" in words(page.held)
    assert {"Adds up", "Does not add up"} <= set(chips(page.held))
    press(page.held, "Write down a statement: Evenings", qtbot, page)
    asked = form(page, StatementForm, qtbot)
    assert (asked.opening.line.text(), asked.opening_hours.line.text()) == ("192.00", "8")
    asked.left.line.setText("192")
    asked.left_hours.line.setText("200")
    asked.received_hours.line.setText("999:30")
    answer(page, asked, qtbot)
    assert "999 hours at most" in asked.received_hours._error.text()
    asked.received_hours.line.setText("192")
    answer(page, asked, qtbot)
    assert isf.provided(page.tasks._book, TODAY)[0].latest.left_minutes == 12_000
    press(page.held, "Take out: 27 October 2026 to 23 November 2026", qtbot, page)
    assert "£192.00, and 8 hours" in words(page.held)


def test_somebody_who_holds_all_of_it_sees_what_the_section_is_for(
    new_tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    page = StreamsPage(new_tasks, lambda: TODAY)
    show(page)
    turn(page, "held", qtbot)
    assert "You hold all of your money yourself" in words(page.held)
    turn(page, "changes", qtbot)
    assert page.changes.grown.isHidden()
