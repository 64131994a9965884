"""Story 4 through the window: every pound has a name, and the letter that asks for it is answered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.balance import Why
from app.money import Money, total
from app.plan.decision import Decision, Verdict
from app.usecases.funding.balance import why_this_balance
from app.usecases.life.decisions import ask, change_decision
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.documents import Document
from ui.pages.streams import StreamsPage
from ui.pages.streams.why_forms import ReasonForm, SavingForm
from ui.parts.rows import NOTE
from ui.parts.table import Table
from ui.tasks import Tasks


@pytest.fixture
def page(tasks: Tasks, show: Show, qtbot: QtBot) -> StreamsPage:
    page = StreamsPage(tasks, lambda: TODAY)
    show(page)
    page.bar.buttons["why"].click()
    settle(qtbot, tasks)
    return page


def table_of(page: StreamsPage) -> list[list[str]]:
    [table] = [one for one in page.why.findChildren(Table) if one.isVisible()]
    rows = table.rows
    return [
        [rows.data(rows.index(row, at)) for at in range(rows.columnCount())] for row in range(rows.rowCount())
    ]


def rules_of(page: StreamsPage) -> list[str]:
    [table] = [one for one in page.why.findChildren(Table) if one.isVisible()]
    return [table.rows.data(table.rows.index(row, 0), NOTE) for row in range(table.rows.rowCount())]


def save_for_a_holiday(page: StreamsPage, qtbot: QtBot) -> None:
    press(page, "Put money aside", qtbot, page)
    asked = form(page, SavingForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.what._error.text() == "Type what for."
    asked.what.set("A holiday with my PA")
    asked.amount.line.setText("300")
    asked.by.line.setText("1 6 2027")
    answer(page, asked, qtbot)


def test_every_pound_is_named_in_the_bars_and_in_the_table_alike(page: StreamsPage, qtbot: QtBot) -> None:
    named = why_this_balance(page.tasks._book, TODAY).named
    assert page.why.figure.text() == money(named.held)
    drawn = {bar.name: bar.written for bar in page.why.chart.bars._bars}
    press(page.why, "Show as a table", qtbot, page)
    lines = table_of(page)
    assert {line[0]: line[1] for line in lines[:-1]} == drawn
    assert lines[1] == ["Wages earned and not yet paid", "£362.18"]
    assert rules_of(page)[1] == "Pay that was earned must be paid."
    assert lines[-1] == ["In all", money(named.held)]
    assert total(line.amount for line in named.parts) + named.spare == named.held
    assert f"{money(named.spare)} is truly spare." in words(page.why)
    assert chips(page.why)[0] == "Every pound has a name"


def test_money_is_put_aside_agreed_bought_and_taken_out(page: StreamsPage, qtbot: QtBot) -> None:
    before = why_this_balance(page.tasks._book, TODAY).named.spare
    save_for_a_holiday(page, qtbot)
    assert page.window().focusWidget() is page.why.save_button
    assert "Nobody has agreed yet" in chips(page.why)
    assert why_this_balance(page.tasks._book, TODAY).named.spare == before - Money(30000)
    name = "A holiday with my PA: £300.00"
    press(page.why, f"Change: {name}", qtbot, page)
    asked = form(page, SavingForm, qtbot)
    asked.agreed_by.set("P. Marsh")
    asked.agreed.line.setText("2 10 2026")
    answer(page, asked, qtbot)
    assert "Agreed by P. Marsh on 2 October 2026" in chips(page.why)
    assert any(bar.name.startswith("Saved for A holiday") for bar in page.why.chart.bars._bars)
    press(page.why, f"It is bought: {name}", qtbot, page)
    assert "Bought" in chips(page.why)
    save_for_a_holiday(page, qtbot)
    press(page.why, f"Take out: {name}", qtbot, page)
    assert [each.spent for each in why_this_balance(page.tasks._book, TODAY).savings] == [True]


def test_unspent_money_has_a_reason_and_says_what_has_none_yet(page: StreamsPage, qtbot: QtBot) -> None:
    spare = why_this_balance(page.tasks._book, TODAY).named.spare
    assert f"{money(spare)} has no reason yet" in chips(page.why)
    press(page, "Say why it is unspent", qtbot, page)
    asked = form(page, ReasonForm, qtbot)
    assert asked.amount.line.text() == str(spare).replace("£", "")
    asked.why.set(Why.HOSPITAL)
    asked.words.set("Nineteen days")
    asked.amount.line.setText("100")
    asked.first.line.setText("1 11 2026")
    asked.last.line.setText("1 10 2026")
    answer(page, asked, qtbot)
    assert asked.problems._title.text() == "A reason needs its days and an amount."
    asked.last.line.setText("31 1 2027")
    answer(page, asked, qtbot)
    assert f"{money(spare - Money(10000))} has no reason yet" in chips(page.why)
    assert {"In hospital: £100.00", "Nineteen days"} <= set(words(page.why))
    press(page.why, "Take out: In hospital: £100.00", qtbot, page)
    assert why_this_balance(page.tasks._book, TODAY).reasons == ()


def test_all_of_it_reasoned_and_reasons_that_are_over(page: StreamsPage, qtbot: QtBot) -> None:
    for last in ("31 1 2027", "1 11 2026"):
        press(page, "Say why it is unspent", qtbot, page)
        asked = form(page, ReasonForm, qtbot)
        if not asked.amount.line.text():
            asked.amount.line.setText("5")
        asked.first.line.setText("1 10 2026")
        asked.last.line.setText(last)
        answer(page, asked, qtbot)
    assert {"All of it has a reason", "Over"} <= set(chips(page.why))


def test_the_reply_letter_is_made_when_it_is_asked_for(
    page: StreamsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "Reply to a letter that asks for money back" in words(page.why)
    page.documents.save_to(Document("Reply", "reply.pdf", page.why._pdf), tmp_path / "reply.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "reply.pdf").read_bytes().startswith(b"%PDF")


def test_how_much_they_ask_for_is_read_and_what_cannot_be_is_said(page: StreamsPage) -> None:
    page.why.asked.line.setText("a lot")
    assert page.why.asked._error.isVisible()
    assert page.why._asked == Money(0)
    page.why.asked.line.setText("3,480")
    assert (page.why._asked, page.why.asked._error.isVisible()) == (Money(348000), False)


def test_money_put_aside_names_the_decision_behind_it(page: StreamsPage, qtbot: QtBot) -> None:
    asked = ask(page.tasks._book, Decision(0, date(2026, 9, 1), "A holiday with my PA"))
    yes = replace(asked, verdict=Verdict.YES, answered=date(2026, 10, 2), answered_by="P. Marsh")
    change_decision(page.tasks._book, yes)
    page.why.refresh()
    settle(qtbot, page.tasks)
    save_for_a_holiday(page, qtbot)
    press(page.why, "Change: A holiday with my PA: £300.00", qtbot, page)
    form_ = form(page, SavingForm, qtbot)
    form_.decision.set(asked.id)
    answer(page, form_, qtbot)
    assert why_this_balance(page.tasks._book, TODAY).savings[0].decision_id == asked.id
    press(page.why, "Change: A holiday with my PA: £300.00", qtbot, page)
    again = form(page, SavingForm, qtbot)
    assert again.decision.read() == asked.id
    again.reject()
    settle(qtbot, page.tasks)


def test_too_little_money_is_said_too(page: StreamsPage, qtbot: QtBot) -> None:
    press(page, "Put money aside", qtbot, page)
    asked = form(page, SavingForm, qtbot)
    asked.what.set("A new roof")
    asked.amount.line.setText("90000")
    asked.by.line.setText("1 6 2027")
    answer(page, asked, qtbot)
    named = why_this_balance(page.tasks._book, date(2026, 11, 21)).named
    assert f"{money(-named.spare)} is missing for what it is needed for." in words(page.why)
    assert "It does not reach" in chips(page.why)
    assert page.why.chart.bars._bars[-1].name == "Missing"
