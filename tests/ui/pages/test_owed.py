"""What I owe, as somebody looks at it: part by part, by when, and what would come of changes."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.employment.leaving import LeavingReason
from app.money import Money
from app.usecases.owed.summary import lent_wages, liability
from app.usecases.pay.hospital import stays
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, pay_tasks, press, words
from ui.dialogs.documents import Document
from ui.pages.owed import OwedPage
from ui.pages.owed.lent_form import LentForm
from ui.pages.owed.stay_form import StayForm
from ui.parts.table import Table
from ui.tasks import Tasks

__all__ = ["pay_tasks"]


@pytest.fixture
def page(pay_tasks: Tasks, show: Show) -> OwedPage:
    page = OwedPage(pay_tasks, lambda: TODAY)
    show(page)
    return page


def turn(page: OwedPage, name: str, qtbot: QtBot) -> None:
    page.bar.buttons[name].click()
    settle(qtbot, page.tasks)


def cells(table: Table) -> list[list[str]]:
    rows = table.rows
    return [
        [rows.data(rows.index(row, at)) for at in range(rows.columnCount())] for row in range(rows.rowCount())
    ]


def test_the_meter_says_the_sum_its_parts_and_what_is_truly_left(page: OwedPage) -> None:
    meter = liability(page.tasks._book, TODAY)
    said = words(page.meter)
    assert money(meter.amount) in said
    assert any(money(meter.held) in line for line in said)
    assert page.meter.chart.bars.accessibleDescription().startswith(f"{money(meter.amount)} in all")
    assert {f"{job.name}: {money(job.amount)}" for job in meter.jobs} <= set(said)
    assert any("Ask the legal line of Safehands" in line for line in said)
    assert "Jo Ellery has no usual hours, so notice and redundancy count as nothing." in said


def test_the_picture_and_its_table_have_the_same_figures(page: OwedPage, qtbot: QtBot) -> None:
    press(page.meter, "Show as a table", qtbot, page)
    [table] = [one for one in page.meter.findChildren(Table) if one.isVisible()]
    lines = cells(table)
    wendy = liability(page.tasks._book, TODAY).jobs[0]
    parts = (wendy.wages, wendy.leave, wendy.notice, wendy.redundancy, wendy.on_costs, wendy.amount)
    assert lines[0] == ["Wendy Hollis", *map(money, parts)]
    # A week's fourteen hours at £13.40; two whole years of service, one of them over 41.
    assert lines[0][3:5] == ["£375.20", "£469.00"]
    assert lines[-1][-1] == page.meter.figure.text()
    drawn = {bar.name: bar.written for bar in page.meter.chart.bars._bars}
    assert [drawn["Holiday not taken"], drawn["Notice"], drawn["Redundancy pay"]] == lines[-1][2:5]
    assert "Other bills" not in drawn


def test_bank_details_are_seen_only_when_asked_for(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "by_when", qtbot)
    assert not any("12345670" in line for line in words(page.by_when))
    assert "Wendy Hollis: £509.70" in words(page.by_when)
    assert chips(page.by_when).count("Late") == 2
    press(page.by_when, "Show bank details", qtbot, page)
    assert any("sort code 00-00-00, account 12345670" in line for line in words(page.by_when))
    turn(page, "meter", qtbot)
    turn(page, "by_when", qtbot)
    assert not any("12345670" in line for line in words(page.by_when))


def test_lent_wages_are_written_down_and_told_of(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "by_when", qtbot)
    page.by_when.lend.click()
    asked = form(page, LentForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.lender._error.text() == "Type who paid."
    asked.lender.set("Ann Ellery")
    answer(page, asked, qtbot)
    assert "Choose what was paid." in asked.problems._title.text()
    wendys = next(one.due_id for one in page.by_when.owed if one.amount == Money(50970))
    asked.ticks[wendys].box.click()
    asked.why.set("The card did not work.")
    answer(page, asked, qtbot)
    assert page.window().focusWidget() is page.by_when.lend
    said = words(page.by_when)
    assert "Ann Ellery lent £509.70 on 21 November 2026" in said
    assert "Letter about what Ann Ellery lent" in said
    press(page.by_when, "I told my council: Ann Ellery lent £509.70 on 21 November 2026", qtbot, page)
    assert "You told your council on 21 November 2026." in words(page.by_when)
    [kept] = lent_wages(page.tasks._book)
    assert kept.lent.told == TODAY


def test_papers_are_made_when_they_are_asked_for(page: OwedPage, qtbot: QtBot, tmp_path: Path) -> None:
    papers = [
        Document("Sheet", "sheet.pdf", page.by_when._pdf),
        Document("Why", "why.pdf", page.meter._pdf),
        Document("Letter", "rise.pdf", partial(page.rise._pdf, date(2027, 1, 4), Money(40))),
        Document("Pack", "pack.pdf", page.by_when._pack),
        Document("Data", "data.json", page.by_when._data),
    ]
    for paper in papers:
        page.documents.save_to(paper, tmp_path / paper.file)
        settle(qtbot, page.tasks)
        assert (tmp_path / paper.file).read_bytes().startswith((b"%PDF", b"{"))


def test_a_wage_rise_says_what_it_costs_and_goes_into_the_terms(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "rise", qtbot)
    press(page.rise, "Work it out", qtbot, page)
    assert page.rise.first._error.text() == "Type the day the new pay begins."
    page.rise.first.line.setText("4 jan 2027")
    page.rise.rise.line.setText("0.40")
    press(page.rise, "Work it out", qtbot, page)
    planned = page.rise.planned
    assert page.window().focusWidget() is page.rise.sum_card.heading
    assert {money(planned.weekly_before), money(planned.weekly_after)} <= set(words(page.rise))
    assert f"Your budget lacks {money(planned.gap)} a week" in chips(page.rise)
    first = cells(page.rise.table)[0]
    assert (first[2], first[4]) == ("£13.40", "£13.80")
    press(page.rise, "Put the new pay into their terms", qtbot, page)
    with page.tasks._book.begin() as work:
        rates = {one.hourly for one in work.contracts.all() if one.first == date(2027, 1, 4)}
    assert Money(1380) in rates


def test_a_rise_that_cannot_be_known_says_why(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "rise", qtbot)
    page.rise.first.line.setText("1 4 2035")
    press(page.rise, "Work it out", qtbot, page)
    assert page.rise.problems.isVisible()
    assert not page.rise.sum_card.isVisible()


def test_costs_ahead_name_each_pa_and_what_is_taken_for_granted(page: OwedPage, qtbot: QtBot) -> None:
    page.arrive("ahead")
    settle(qtbot, page.tasks)
    said = words(page.ahead)
    assert {"Wendy Hollis", "All of it, until 5 April 2027"} <= set(said)
    assert "Wendy Hollis works 14 hours a week, as the terms say." in said
    press(page.ahead, "Show as a table", qtbot, page)
    [table] = [one for one in page.ahead.findChildren(Table) if one.isVisible()]
    assert [row[0] for row in cells(table)][:2] == ["Wendy Hollis", "Temi Adeyemi"]


def test_a_stay_in_hospital_is_written_down_with_its_rule(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "hospital", qtbot)
    page.hospital.add_one.click()
    asked = form(page, StayForm, qtbot)
    asked.first.set_day(date(2026, 11, 9))
    answer(page, asked, qtbot)
    assert asked.full._error.text() == "Type how many days are paid in full, or 0."
    for field, count in ((asked.full, 14), (asked.share, 50), (asked.most, 10)):
        field.set_count(count)
    answer(page, asked, qtbot)
    assert "more days with full pay" in asked.problems._title.text()
    asked.most.set_count(28)
    asked.who.set("P. Marsh")
    asked.when.set_day(date(2026, 11, 10))
    answer(page, asked, qtbot)
    said = words(page.hospital)
    assert "In hospital: from 9 November 2026" in said
    assert {"14 days in full, then 50%, for 28 days in all", "P. Marsh, on 10 November 2026"} <= set(said)
    [card] = page.hospital.cards
    by_name = {row.name: row for row in card.rows._rows.values()}
    assert "Jo Ellery" not in by_name  # no usual week: nothing was planned
    assert by_name["Max Ellery"].unused == 600

    press(page.hospital, "Change: from 9 November 2026", qtbot, page)
    again = form(page, StayForm, qtbot)
    assert again.most.line.text() == "28"
    again.last.set_day(date(2026, 11, 20))
    answer(page, again, qtbot)
    press(page.hospital, "Take it out: 9 November 2026 to 20 November 2026", qtbot, page)
    assert stays(page.tasks._book) == ()


def test_a_last_pay_is_worked_out_and_nothing_is_kept(page: OwedPage, qtbot: QtBot) -> None:
    turn(page, "last", qtbot)
    press(page.last, "Work it out", qtbot, page)
    assert page.last.last_day._error.text() == "Type the last day of work."
    page.last.last_day.line.setText("31 12 2026")
    page.last.reason.set(LeavingReason.REDUNDANCY)
    page.last.notice.box.click()
    press(page.last, "Work it out", qtbot, page)
    said = words(page.last)
    assert "What Wendy Hollis would get" in said
    assert {"Pay for notice: 2 weeks", "£375.20"} <= set(said)
    assert any("Your insurance with Safehands ended on 4 December 2026" in line for line in said)
    assert page.window().focusWidget() is page.last.sum_card.heading
    page.last.last_day.line.setText("1 1 2020")
    press(page.last, "Work it out", qtbot, page)
    assert page.last.problems.isVisible()
    with page.tasks._book.begin() as work:
        assert all(pa.left is None for pa in work.pas.all())
