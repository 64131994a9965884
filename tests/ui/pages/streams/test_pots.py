"""Money streams: every pot, what each holds, who has it in hand, and who pays from a day on."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.funding.agreement import Agreement, FunderKind
from app.funding.holding import HeldBy
from app.money import Money, total
from app.usecases.funding.streams import money_streams
from app.usecases.funding.terms import terms
from app.usecases.money.ledger import names
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from tests.ui.streams_filled import fill_streams
from ui.pages.agreement.terms_form import TermsForm
from ui.pages.streams import StreamsPage
from ui.pages.streams.holding_form import HoldingForm
from ui.pages.streams.pot_form import PotForm, WrongPotForm
from ui.parts.table import Table
from ui.tasks import Tasks


@pytest.fixture
def page(tasks: Tasks, show: Show) -> StreamsPage:
    page = StreamsPage(tasks, lambda: TODAY)
    show(page)
    return page


@pytest.fixture
def filled(page: StreamsPage, qtbot: QtBot) -> StreamsPage:
    fill_streams(page.tasks._book)
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    return page


def cells(page: StreamsPage) -> list[list[str]]:
    [table] = [one for one in page.findChildren(Table) if one.isVisible()]
    rows = table.rows
    return [
        [rows.data(rows.index(row, at)) for at in range(rows.columnCount())] for row in range(rows.rowCount())
    ]


def test_the_pots_and_what_is_not_sorted_add_up_to_the_accounts(filled: StreamsPage, qtbot: QtBot) -> None:
    seen = money_streams(filled.tasks._book, TODAY)
    assert filled.pots.figure.text() == money(seen.held)
    press(filled.pots, "Show as a table", qtbot, filled)
    lines = cells(filled)
    assert [line[0] for line in lines] == [*(view.pot.name for view in seen.pots), "Not sorted yet", "In all"]
    assert seen.not_sorted
    assert lines[-1] == ["In all", money(seen.held)]
    assert total(view.held for view in seen.pots) + seen.not_sorted == seen.held
    said = " ".join(words(filled.pots))
    assert f"{money(abs(seen.not_sorted))} was paid out that is not sorted into a stream yet." in said


def test_a_card_says_the_law_the_purpose_who_holds_it_and_its_terms(filled: StreamsPage) -> None:
    council, health = filled.pots.cards
    said = words(health)
    assert {"Health money", "Personal health budget", "Riverside ICB"} <= set(said)
    assert any("Direct Payments) Regulations 2013" in line for line in said)
    assert "Where this was read: legislation.gov.uk" in said
    assert any(line.startswith("For the health and wellbeing outcomes") for line in said)
    assert "A provider holds it, from 1 November 2026" in said
    assert {"Good Care Ltd", "£120.00, and 8 hours"} <= set(said)
    assert "From 1 September 2026" in said
    assert {"Open", "To know, not to spend", "Nobody may charge you for it"} <= set(chips(health))
    assert "How it was held before" in said
    assert "1 September 2026 to 31 October 2026: I hold it" in said
    assert "Adult social care owes this £20.00" not in said
    assert "The council may ask for a share" in chips(council)
    assert "Health money owes this £30.00" in words(council)


def test_another_stream_is_opened_with_its_funder_and_terms(page: StreamsPage, qtbot: QtBot) -> None:
    press(page, "Add another stream", qtbot, page)
    asked = form(page, PotForm, qtbot)
    assert asked.share.isVisible()
    asked.stream.set("phb")
    assert not asked.share.isVisible()
    assert "nothing the plan does not name" in asked.what.text()
    assert asked.name.line.text() == "Personal health budget"
    answer(page, asked, qtbot)
    assert asked.first._error.text() == "Type the first day."
    asked.first.line.setText("1 9 2026")
    asked.funder.set(0)
    asked.funder_name.set("Riverside ICB")
    assert asked.kind.read() is FunderKind.ICB
    asked.label.set("NHS")
    asked.weekly.line.setText("150")
    answer(page, asked, qtbot)
    new = money_streams(page.tasks._book, TODAY).pots[1]
    assert (new.pot.label, new.pot.stream, new.funder.name) == ("NHS", "phb", "Riverside ICB")
    assert [(each.weekly, each.first_payment) for each in new.terms] == [(Money(15000), date(2026, 9, 1))]
    assert "Personal health budget" in words(page.pots)
    assert [pot.label for pot in names(page.tasks._book).pots][1] == "NHS"


def test_story_15_another_funder_takes_over_from_a_day(page: StreamsPage, qtbot: QtBot) -> None:
    [old] = money_streams(page.tasks._book, TODAY).pots
    press(page, f"Another funder takes over: {old.pot.name}", qtbot, page)
    asked = form(page, PotForm, qtbot)
    assert not asked.weekly.isVisible()
    asked.stream.set("phb")
    assert not asked.share.isVisible()
    asked.first.line.setText("18 11 2026")
    asked.funder.set(0)
    asked.funder_name.set("Riverside ICB")
    answer(page, asked, qtbot)
    ended, new = money_streams(page.tasks._book, TODAY).pots
    assert (ended.pot.last, new.pot.first) == (date(2026, 11, 17), date(2026, 11, 18))
    assert {each.last for each in terms(page.tasks._book)} == {date(2026, 11, 17)}
    assert [chips(card)[0] for card in page.pots.cards] == ["Open", "Ended"]


def test_who_holds_signs_spends_and_employs_is_written_down(page: StreamsPage, qtbot: QtBot) -> None:
    [view] = money_streams(page.tasks._book, TODAY).pots
    press(page, f"Who holds it: {view.pot.name}", qtbot, page)
    asked = form(page, HoldingForm, qtbot)
    assert not asked.second.isVisible()
    asked.held_by.set(HeldBy.TRUST)
    asked.payee.set("Ellery Trust")
    asked.signs.set("Ann and Bea")
    asked.spends.set("Rose")
    asked.employs.set("The trust")
    asked.second.line.setText("250")
    answer(page, asked, qtbot)
    said = words(page.pots)
    assert {"Ellery Trust", "Ann and Bea", "Rose", "The trust", "£250.00"} <= set(said)
    assert "A trust holds it, from 21 November 2026" in said
    press(page, f"Who holds it: {view.pot.name}", qtbot, page)
    again = form(page, HoldingForm, qtbot)
    again.held_by.set(HeldBy.COUNCIL)
    assert not again.second.isVisible()
    assert again.only_known.isVisible()
    again.left.line.setText("80")
    again.left_on.line.setText("20 11 2026")
    answer(page, again, qtbot)
    assert "What they say is left, on 20 November 2026" in words(page.pots)
    assert "How it was held before" not in words(page.pots)


def test_terms_are_written_down_for_a_pot_without_any(filled: StreamsPage, qtbot: QtBot) -> None:
    press(filled, "Write the terms down: Health money", qtbot, filled)
    asked = form(filled, TermsForm, qtbot)
    asked.weekly.line.setText("150")
    answer(filled, asked, qtbot)
    health = money_streams(filled.tasks._book, TODAY).pots[1]
    assert [each.weekly for each in health.terms] == [Money(15000)]
    press(filled, "New terms from a day: Health money", qtbot, filled)
    asked = form(filled, TermsForm, qtbot)
    asked.first.line.setText("1 11 2026")
    asked.weekly.line.setText("160")
    answer(filled, asked, qtbot)
    [now] = money_streams(filled.tasks._book, TODAY).pots[1].terms
    assert isinstance(now, Agreement)
    assert now.weekly == Money(16000)


def test_what_was_typed_wrong_is_put_right_and_a_stream_ends(filled: StreamsPage, qtbot: QtBot) -> None:
    press(filled, "Change: Health money", qtbot, filled)
    asked = form(filled, WrongPotForm, qtbot)
    asked.name.set("NHS money")
    asked.last.line.setText("1 1 2026")
    answer(filled, asked, qtbot)
    assert asked.problems._title.text() == "The money stream ends before it begins."
    asked.last.line.setText("1 11 2026")
    answer(filled, asked, qtbot)
    assert "1 September 2026 to 1 November 2026" in words(filled.pots)
    assert chips(filled.pots.cards[1])[0] == "Ended"


def test_find_leads_to_another_stream_and_to_a_section(page: StreamsPage, qtbot: QtBot) -> None:
    page.arrive("why")
    settle(qtbot, page.tasks)
    assert page.why.isVisible()
    page.arrive("new")
    form(page, PotForm, qtbot).reject()
    assert page.pots.isVisible()
