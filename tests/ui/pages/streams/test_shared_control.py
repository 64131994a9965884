"""What streams share and lend, what is shared with other people, and who decides what."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.funding.agreement import Funder, FunderKind
from app.usecases.funding.control import control_scale
from app.usecases.funding.shared import shared
from app.usecases.funding.streams import open_pot
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from tests.ui.streams_filled import HEALTH
from ui.dialogs.documents import Document
from ui.pages.streams import StreamsPage
from ui.pages.streams.control_forms import ControlForm, NamesForm
from ui.pages.streams.fields import ShareField, percent
from ui.pages.streams.pool_forms import EndForm, PoolForm
from ui.pages.streams.share_forms import AgreedForm, DebtForm, PayBackForm, ShareForm
from ui.pages.streams.shared import _sheet
from ui.parts.table import Table
from ui.tasks import Tasks


@pytest.fixture
def page(tasks: Tasks, show: Show, qtbot: QtBot) -> StreamsPage:
    page = StreamsPage(tasks, lambda: TODAY)
    show(page)
    page.bar.buttons["shared"].click()
    settle(qtbot, tasks)
    return page


@pytest.fixture
def two(page: StreamsPage, qtbot: QtBot) -> StreamsPage:
    open_pot(page.tasks._book, HEALTH, Funder(0, "Riverside ICB", FunderKind.ICB))
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    return page


def test_with_one_stream_there_is_nothing_to_share_between_and_the_page_says_so(page: StreamsPage) -> None:
    assert not page.shared.share_button.isEnabled()
    assert not page.shared.lend_button.isEnabled()
    assert "This needs two money streams. You have one." in words(page.shared)


def test_story_17_a_payment_is_shared_sixty_to_forty_and_agreed_later(two: StreamsPage, qtbot: QtBot) -> None:
    press(two, "Share a payment", qtbot, two)
    asked = form(two, ShareForm, qtbot)
    asked.search.set("physio")
    settle(qtbot, two.tasks)
    assert "RIVERSIDE PHYSIO" in asked.payment.box.currentText().upper()
    council, health = asked.shares.values()
    council.line.setText("60")
    health.line.setText("30")
    asked.reason.set("Pain, and to keep moving")
    answer(two, asked, qtbot)
    assert asked.problems._title.text() == "The shares do not come to 100%."
    health.line.setText("40")
    answer(two, asked, qtbot)
    [one] = shared(two.tasks._book).costs
    ours, theirs = (abs(amount) for _, amount in one.parts)
    assert (ours + theirs, ours) == (abs(one.amount), abs(one.amount).shared([60, 40])[0])
    assert "Nobody has agreed yet" in chips(two.shared)
    press(two.shared, f"Write down who agreed: {one.payee}, {abs(one.amount)}", qtbot, two)
    agreed = form(two, AgreedForm, qtbot)
    answer(two, agreed, qtbot)
    assert agreed.by._error.text() == "Type who agreed."
    agreed.by.set("Both teams")
    answer(two, agreed, qtbot)
    assert "Agreed by Both teams on 21 November 2026" in chips(two.shared)


def test_a_search_that_finds_no_payment_leaves_nothing_to_choose(two: StreamsPage, qtbot: QtBot) -> None:
    press(two, "Share a payment", qtbot, two)
    asked = form(two, ShareForm, qtbot)
    asked.search.set("a name that nobody has")
    settle(qtbot, two.tasks)
    answer(two, asked, qtbot)
    assert asked.payment._error.text() == "Choose one from the list."


def test_money_is_lent_and_paid_back(two: StreamsPage, qtbot: QtBot) -> None:
    press(two, "Write down what was lent", qtbot, two)
    asked = form(two, DebtForm, qtbot)
    asked.to_pot.set(asked.from_pot.read())
    asked.amount.line.setText("50")
    asked.reason.set("Wages while the card was down")
    asked.by.line.setText("31 1 2027")
    answer(two, asked, qtbot)
    assert asked.problems._title.text() == "Money is lent by one pot to another."
    asked.to_pot.set(2)
    answer(two, asked, qtbot)
    [debt] = shared(two.tasks._book).debts
    lender = next(pot.name for pot in shared(two.tasks._book).pots if pot.id == debt.from_pot)
    words_of = f"{lender} lent Health money £50.00"
    assert {words_of, "On 21 November 2026, to be paid back by 31 January 2027"} <= set(words(two.shared))
    for amount, chip in (("20", "£30.00 left to pay back"), ("30", "Paid back")):
        press(two.shared, f"Some was paid back: {words_of}", qtbot, two)
        back = form(two, PayBackForm, qtbot)
        back.amount.line.setText(amount)
        answer(two, back, qtbot)
        assert chip in chips(two.shared)


def art_class(page: StreamsPage, qtbot: QtBot) -> str:
    """Share an art class with two others; gives the words of its line."""
    press(page, "Share something with others", qtbot, page)
    asked = form(page, PoolForm, qtbot)
    assert not asked.pot.isVisible()
    for field, typed in (
        (asked.what, "Art class"), (asked.members, "M, R, S"), (asked.cost, "90"), (asked.share, "33.33"),
        (asked.first, "7 9 2026"), (asked.payer, "R"), (asked.rule, "Four weeks’ notice"),
    ):  # fmt: skip
        field.line.setText(typed)
    answer(page, asked, qtbot)
    return "Art class: my part is £30.00 of £90.00"


def test_story_18_an_art_class_for_three_and_one_leaves(page: StreamsPage, qtbot: QtBot) -> None:
    line = art_class(page, qtbot)
    assert {line, "M, R, S: my share is 33.33%", "R pays the bill"} <= set(words(page.shared))
    press(page.shared, f"Others or another price from a day: {line}", qtbot, page)
    later = form(page, PoolForm, qtbot)
    assert later.what.line.isReadOnly()
    later.members.line.setText("M, R")
    later.share.line.setText("50")
    later.first.line.setText("1 11 2026")
    answer(page, later, qtbot)
    said = words(page.shared)
    assert {"Art class: my part is £45.00 of £90.00", "7 September 2026 to 31 October 2026"} <= set(said)
    assert "Ended" in chips(page.shared)


def test_what_is_shared_ends_and_its_sheet_is_made(page: StreamsPage, qtbot: QtBot, tmp_path: Path) -> None:
    line = art_class(page, qtbot)
    press(page.shared, f"It ends: {line}", qtbot, page)
    ends = form(page, EndForm, qtbot)
    ends.last.line.setText("1 9 2026")
    answer(page, ends, qtbot)
    assert ends.problems._title.text() == "It ends before it begins."
    ends.last.line.setText("20 11 2026")
    answer(page, ends, qtbot)
    assert chips(page.shared) == ["Ended"]
    assert "Sheet: Art class, from 7 September 2026" in words(page.shared)
    [pool] = shared(page.tasks._book).pools
    page.documents.save_to(Document("Sheet", "sheet.pdf", partial(_sheet, pool.id)), tmp_path / "sheet.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_how_much_control_is_answered_by_keyboard_and_its_history_stays(
    page: StreamsPage, qtbot: QtBot
) -> None:
    page.bar.buttons["control"].click()
    settle(qtbot, page.tasks)
    assert words(page.control).count("Not asked yet") == 6
    for day, step in (("1 5 2026", 4), ("1 10 2026", 2)):
        press(page.control, "Change: Paying people", qtbot, page)
        asked = form(page, ControlForm, qtbot)
        asked.day.line.setText(day)
        asked.step.set(step)
        answer(page, asked, qtbot)
    said = words(page.control)
    assert {"2: I do it with help", "Since 1 October 2026"} <= set(said)
    assert "Before, from 1 May 2026: 4: Somebody I chose does it for me" in said
    bars = {bar.name: bar.value for bar in page.control.chart.bars._bars}
    assert (bars["Paying people"], bars["Planning my support"]) == (5, 0)
    press(page.control, "Show as a table", qtbot, page)
    [table] = [one for one in page.control.findChildren(Table) if one.isVisible()]
    assert table.rows.rowCount() == 6


def test_the_steps_are_called_what_the_person_calls_them(page: StreamsPage, qtbot: QtBot) -> None:
    page.bar.buttons["control"].click()
    settle(qtbot, page.tasks)
    press(page, "Name the steps yourself", qtbot, page)
    asked = form(page, NamesForm, qtbot)
    asked.fields[0].set("All mine")
    qtbot.keyClick(asked.fields[0].line, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)
    assert control_scale(page.tasks._book, TODAY).names[:2] == ("All mine", "I do it with help")


def test_shares_are_read_in_percent(qtbot: QtBot) -> None:
    field = ShareField("Your share")
    qtbot.addWidget(field)
    for typed, share in (("60", 6000), ("33.33 %", 3333), ("0,5", 50), ("", 0)):
        field.line.setText(typed)
        assert field.read() == share
    for typed in ("101", "a third", "-1"):
        field.line.setText(typed)
        with pytest.raises(AppError, match="from 0 to 100"):
            field.read()
    field.set_share(3333)
    assert (field.line.text(), percent(5000), percent(1050)) == ("33.33", "50", "10.5")
