"""The week is typed with the keyboard alone, kept line by line, and nothing typed is ever lost."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.employment.shift import Shift, ShiftKind
from app.usecases.books.undoing import undo_last
from app.usecases.hours import writing as hours
from tests.ui.filled import TODAY
from tests.ui.hours_filled import MONDAY, clock
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import chips, press, words
from tests.ui.pages.rostering import (
    TUNDE,
    WREN,
    Show,
    book_of,
    box,
    hours_page,
    line,
    shifts_on,
    team_tasks,
    type_in,
)
from ui.pages.hours import HoursPage
from ui.tasks import Tasks

__all__ = ["hours_page", "team_tasks"]


def test_the_week_shows_plan_hours_totals_and_what_it_comes_to(hours_page: HoursPage) -> None:
    page = hours_page
    assert page.title == "Hours: 16 to 22 November"
    assert page.header.subtitle.text() == "Wren Hollis · £13.40 an hour · nights £75.00 a sleep-in"
    tuesday = line(page, "Tue 17")
    assert (tuesday.planned.text(), tuesday.hours.text()) == ("08:00–10:00", "2.50")
    assert [tuesday.cells[name].text for name in ("start", "finish", "rest", "miles")] == [
        "08:00", "10:30", "0", "6",
    ]  # fmt: skip
    assert chips(tuesday) == ["½ h over plan"]
    thursday = line(page, "Thu 19")
    assert thursday.kind.box.currentText() == "Sick"
    assert chips(thursday) == ["Sick pay £24.65"]
    assert (page.grid.totals.words["hours"].text(), page.grid.totals.words["miles"].text()) == ("11.67", "14")
    said = words(page.cost)
    assert {"11.67 h at £13.40", "£156.33", "Cost to your budget, with on-costs"} <= set(said)
    assert chips(page.cost) == ["At least the minimum wage (£12.71)"]


def test_every_box_has_its_whole_name(hours_page: HoursPage) -> None:
    monday = line(hours_page, "Mon 16")
    assert monday.cells["start"].box.accessibleName() == "Start, Monday 16 November"
    assert monday.kind.label.accessibleName() == "Kind, Monday 16 November"
    assert monday.more.accessibleName() == "More for Monday 16 November"


def test_times_are_typed_in_any_way_and_enter_goes_to_the_next_day(
    hours_page: HoursPage, qtbot: QtBot
) -> None:
    page = hours_page
    start = box(page, "Sat 21", "start")
    start.setFocus()
    qtbot.keyClicks(start, "8")
    qtbot.keyClick(start, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box(page, "Sun 22", "start")
    qtbot.keyClick(box(page, "Sun 22", "start"), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is start
    assert page.leave_draft()
    assert shifts_on(page, 5) == []

    qtbot.keyClick(start, Qt.Key.Key_Tab)
    finish = box(page, "Sat 21", "finish")
    assert QApplication.focusWidget() is finish
    qtbot.keyClicks(finish, "10.30")
    qtbot.keyClick(finish, Qt.Key.Key_Tab)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 5) == [(clock(8), clock(10, 30))]
    assert (start.text(), finish.text()) == ("08:00", "10:30")
    assert line(page, "Sat 21").hours.text() == "2.50"
    assert page.grid.totals.words["hours"].text() == "14.17"
    assert "£189.83" in words(page.cost)
    assert QApplication.focusWidget() is box(page, "Sat 21", "rest")
    assert not page.leave_draft()


def test_more_typed_while_a_line_is_being_kept_is_kept_too(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    saturday = line(page, "Sat 21")
    for name, text in (("start", "9"), ("finish", "12")):
        saturday.cells[name].box.setText(text)
        saturday.take()
    saturday.cells["rest"].box.setText("15")
    saturday.take()
    saturday.cells["miles"].box.setText("3.5")
    saturday.take()
    for _ in range(3):
        settle(qtbot, page.tasks)
    (kept,) = hours.week(book_of(page), WREN, MONDAY).rows[5].shifts
    assert (kept.start, kept.finish, kept.break_minutes, kept.tenth_miles) == (clock(9), clock(12), 15, 35)
    assert saturday.cells["rest"].text == "15 min"


def test_what_is_not_understood_stays_and_says_how_to_type_it(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    type_in(page, "Mon 16", qtbot, start="half past")
    monday = line(page, "Mon 16")
    assert monday.cells["start"].text == "half past"
    assert "Type it like 8:30" in monday.below.wrong.text()
    assert "Type it like 8:30" in monday.cells["start"].box.accessibleDescription()
    assert shifts_on(page, 0) == [(clock(8), clock(10))]
    page.refresh()
    settle(qtbot, page.tasks)
    assert monday.cells["start"].text == "half past"
    type_in(page, "Mon 16", qtbot, start="830")
    assert monday.below.wrong.isHidden()
    assert shifts_on(page, 0) == [(clock(8, 30), clock(10))]


def test_what_the_book_refuses_is_said_by_the_line(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    type_in(page, "Mon 16", qtbot, rest="4:00")
    assert line(page, "Mon 16").below.wrong.isVisible()
    assert line(page, "Mon 16").cells["rest"].text == "4:00"


def test_a_shift_that_is_emptied_goes_and_comes_back_with_undo(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    monday = line(page, "Mon 16")
    monday.cells["start"].box.setText("")
    monday.cells["finish"].box.setText("")
    monday.take()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 0) == []
    assert line(page, "Mon 16") is monday
    assert page.notice._title.text() == "Took out the shift on Monday 16 November"
    undo_last(book_of(page))
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    assert monday.cells["start"].text == "08:00"


def test_several_shifts_and_notes_in_one_day(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.work.want(line(page, "Mon 16"), "another")
    second = line(page, "Mon 16", 1)
    assert QApplication.focusWidget() is second.cells["start"].box
    assert second.cells["start"].box.accessibleName() == "Start, Monday 16 November, another shift"
    second.cells["start"].box.setText("5pm")
    second.cells["finish"].box.setText("6:15 pm")
    second.take()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 0) == [(clock(8), clock(10)), (clock(17), clock(18, 15))]
    assert len([one for one in page.grid.lines if one.seen.day == MONDAY]) == 2
    page.work.want(second, "note")
    qtbot.keyClicks(second.below.note.box, "To the dentist")
    qtbot.keyClick(second.below.note.box, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)
    assert hours.week(book_of(page), WREN, MONDAY).rows[0].shifts[1].note == "To the dentist"

    page.work.want(second, "out")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 0) == [(clock(8), clock(10))]


def test_sleep_ins_ask_for_time_awake_and_end_on_the_next_day(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    saturday = line(page, "Sat 21")
    saturday.kind.box.setCurrentIndex(saturday.kind.box.findText("Sleep-in"))
    saturday.kind.box.settled.emit()
    assert saturday.below.awake.isVisible()
    type_in(page, "Sat 21", qtbot, awake="45", start="22", finish="8")
    (kept,) = hours.week(book_of(page), WREN, MONDAY).rows[5].shifts
    assert (kept.kind, kept.awake_minutes, kept.finish) == (ShiftKind.SLEEP_IN, 45, clock(8))
    assert saturday.cells["finish"].after.text() == "next day"
    assert saturday.cells["finish"].box.accessibleDescription() == "next day"
    assert saturday.hours.text() == "0.75"
    assert "1 sleep-in" in chips(saturday)


def test_filled_in_as_planned_day_by_day_or_all_at_once(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.arrive(str(TUNDE))
    settle(qtbot, page.tasks)
    assert page.whose.read() == TUNDE
    saturday = line(page, "Sat 21", 1)
    assert (saturday.planned.text(), saturday.kind.box.currentText()) == ("22:00–08:00", "Sleep-in")
    page.work.want(line(page, "Sat 21"), "planned")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 5, TUNDE) == [(clock(9), clock(13, 30))]
    page.fill_button.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shifts_on(page, 6, TUNDE) == [(clock(9), clock(13, 30))]
    assert page.notice._title.text() == "Filled in as planned"


def test_another_week_and_back_keeps_what_was_half_typed(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    start = box(page, "Sun 22", "start")
    start.setFocus()
    qtbot.keyClicks(start, "9")
    qtbot.keyClick(start, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page.tasks)
    assert page.title == "Hours: 23 to 29 November"
    assert QApplication.focusWidget() is page.grid.lines[-1].cells["start"].box
    assert page.leave_draft()
    page.earlier.click()
    settle(qtbot, page.tasks)
    assert box(page, "Sun 22", "start").text() == "9"
    page.later.click()
    settle(qtbot, page.tasks)
    page.whose.set(TUNDE)
    settle(qtbot, page.tasks)
    assert page.header.subtitle.text().startswith("Tunde Adeyemi")


def test_the_night_the_clocks_go_back_says_its_length_and_asks_which(
    hours_page: HoursPage, qtbot: QtBot
) -> None:
    page = hours_page
    saturday = date(2026, 10, 24)
    night = Shift(0, WREN, saturday, clock(22), clock(8), ShiftKind.WAKING_NIGHT)
    hours.keep_shift(book_of(page), night)
    page.arrive(f"{WREN} {saturday.isoformat()}")
    settle(qtbot, page.tasks)
    shown = line(page, "Sat 24")
    assert shown.below.said.text() == (
        "The clocks go back in this night, so it has 11 h from start to finish."
    )
    assert shown.hours.text() == "11.00"
    assert shown.below.which["finish"].isHidden()
    type_in(page, "Sat 24", qtbot, finish="1.30")
    assert shown.hours.text() == "3.50"
    which = shown.below.which["finish"]
    assert which.isVisible()
    assert which.control.accessibleName().endswith("Saturday 24 October")
    which.buttons.button(1).click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert shown.hours.text() == "4.50"
    assert "it has 4 h 30 min" in shown.below.said.text()


def test_the_list_of_a_line_offers_what_can_be_done(hours_page: HoursPage, qtbot: QtBot) -> None:
    monday = line(hours_page, "Mon 16")
    monday.more.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [action.text() for action in menu.actions()]
    assert offered[:3] == ["Add another shift on this day", "Write a note", "Take this shift out"]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_without_a_pa_the_page_leads_to_the_team(new_tasks: Tasks, qtbot: QtBot, show: Show) -> None:
    page = HoursPage(new_tasks, lambda: TODAY)
    show(page)
    assert page.nobody.isVisible()
    assert page.title == "Hours"
    with qtbot.waitSignal(page.go) as gone:
        press(page, "Go to the support team", qtbot, page)
    assert gone.args == ["team", None]


def test_arriving_to_type_goes_to_the_first_empty_box(hours_page: HoursPage, qtbot: QtBot) -> None:
    hours_page.arrive("type")
    settle(qtbot, hours_page.tasks)
    assert QApplication.focusWidget() is box(hours_page, "Thu 19", "start")
