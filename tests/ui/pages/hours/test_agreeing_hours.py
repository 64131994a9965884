"""Both agree the week, by PIN or on paper; it is locked, and put right with both versions in sight."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.employment.timesheet import AgreedBy
from app.usecases.hours import writing as hours
from app.usecases.team.people import set_pin
from tests.ui.filled import FILES
from tests.ui.hours_filled import MONDAY, PIN, clock, day_of
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import chips, form, words
from tests.ui.pages.rostering import TUNDE, WREN, book_of, hours_page, line, shifts_on, team_tasks
from ui.dialogs.paper import PaperDialog
from ui.pages.hours import HoursPage
from ui.pages.hours.correct_form import CorrectForm
from ui.pages.hours.pin_form import PinForm

__all__ = ["hours_page", "team_tasks"]


def rest(page: HoursPage, qtbot: QtBot) -> None:
    for _ in range(3):
        settle(qtbot, page.tasks)


def give_pin(page: HoursPage, asked: PinForm, qtbot: QtBot, pin: str) -> None:
    asked.pin.set(pin)
    asked.ok.click()
    rest(page, qtbot)


def agree(page: HoursPage, qtbot: QtBot) -> None:
    hours.agree_as_pa(book_of(page), WREN, MONDAY, PIN)
    page.agree.agree_button.click()
    rest(page, qtbot)


def test_the_pa_agrees_with_the_pin_and_then_the_holder(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    assert chips(page.agree) == ["Not yet agreed by Wren Hollis", "Not yet agreed by you"]
    page.agree.pin_button.click()
    asked = form(page, PinForm, qtbot)
    asked.ok.click()
    assert asked.pin._error.text() == "Type your PIN."
    give_pin(page, asked, qtbot, "1111")
    assert asked.problems.isVisible()
    give_pin(page, asked, qtbot, PIN)
    assert chips(page.agree)[0] == "Agreed by Wren Hollis"
    assert page.agree.pa_when.text().endswith("with their PIN")
    assert not page.agree.pin_button.isVisible()

    page.agree.agree_button.click()
    rest(page, qtbot)
    assert hours.week(book_of(page), WREN, MONDAY).is_locked
    assert chips(page.agree) == ["Agreed by Wren Hollis", "Agreed by Rose Ellery"]
    assert line(page, "Mon 16").cells["start"].box.isReadOnly()
    assert not line(page, "Mon 16").kind.box.isEnabled()
    assert not page.fill_button.isVisible()
    assert "locked, and go to the next payslip" in page.agree.words.text()

    page.agree.back_button.click()
    rest(page, qtbot)
    assert not hours.week(book_of(page), WREN, MONDAY).is_locked
    assert not line(page, "Mon 16").cells["start"].box.isReadOnly()


def test_a_pa_without_a_pin_is_told_where_to_get_one(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.whose.set(TUNDE)
    rest(page, qtbot)
    assert "are typed in" in page.agree.words.text()
    page.fill_button.click()
    rest(page, qtbot)
    page.agree.pin_button.click()
    assert page.notice._title.text() == "Tunde Adeyemi has no PIN yet"
    set_pin(book_of(page), TUNDE, "9284")
    page.refresh()
    rest(page, qtbot)
    page.agree.pin_button.click()
    assert form(page, PinForm, qtbot).isVisible()


def test_nothing_half_typed_is_agreed(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    sunday = line(page, "Sun 22")
    sunday.cells["start"].box.setText("9")
    page.agree.agree_button.click()
    rest(page, qtbot)
    assert "when it ended" in sunday.below.wrong.text()
    assert page.window().focusWidget() is sunday.cells["finish"].box
    assert hours.week(book_of(page), WREN, MONDAY).timesheet.holder_agreed is None
    sunday.cells["start"].box.setText("")
    page.agree.agree_button.click()
    rest(page, qtbot)
    assert sunday.below.wrong.isHidden()
    assert hours.week(book_of(page), WREN, MONDAY).timesheet.holder_agreed is not None


def test_a_signed_sheet_stands_for_the_pin(hours_page: HoursPage, qtbot: QtBot, tmp_path: Path) -> None:
    page = hours_page
    page.agreeing.documents.save_to(page.agreeing._sheet(), tmp_path / "sheet.pdf")
    rest(page, qtbot)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    page.agreeing.attach(FILES / "papers" / "receipt-mobility-shop.png")
    rest(page, qtbot)
    sheet = hours.week(book_of(page), WREN, MONDAY).timesheet
    assert sheet.pa_how is AgreedBy.PAPER
    assert page.agree.pa_when.text().endswith("on the signed sheet")
    page.agree.look_button.click()
    shown = form(page, PaperDialog, qtbot)
    assert shown.windowTitle().startswith("receipt-mobility-shop")


def test_a_shift_is_put_right_and_both_versions_show(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    agree(page, qtbot)
    page.work.want(line(page, "Tue 17"), "right")
    asked = form(page, CorrectForm, qtbot)
    assert asked.which.read().day == day_of(1)
    assert asked.start.line.text() == "08:00"
    asked.finish.set("quarter to")
    asked.reason.set("Stayed for the nurse")
    asked.ok.click()
    assert "not a time of day" in asked.finish._error.text()
    asked.finish.set("11")
    asked.ok.click()
    rest(page, qtbot)
    old, new = line(page, "Tue 17"), line(page, "Tue 17", 1)
    assert (old.cells["finish"].text, new.cells["finish"].text) == ("10:30", "11:00")
    assert "Put right below" in chips(old)
    assert "Put right: Stayed for the nurse" in chips(new)
    assert "Something was put right" in page.agree.words.text()
    assert "Not yet agreed by Wren Hollis" in chips(page.agree)

    page.work.want(new, "out")
    rest(page, qtbot)
    assert shifts_on(page, 1) == [(clock(8), clock(10, 30))]


def test_a_shift_that_was_not_worked_and_one_that_was_missed(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    agree(page, qtbot)
    page.agree.right_button.click()
    asked = form(page, CorrectForm, qtbot)
    assert len(asked.which._values) == 4
    asked.worked.buttons.button(1).click()
    assert asked.start.isHidden()
    asked.reason.set("Swapped")
    asked.ok.click()
    rest(page, qtbot)
    assert "Taken out: Swapped" in chips(line(page, "Mon 16", 1))

    page.work.want(line(page, "Sat 21"), "missed")
    asked = form(page, CorrectForm, qtbot)
    asked.ok.click()
    assert asked.start._error.text() == "Type when the shift began."
    for field, text in ((asked.start, "9"), (asked.finish, "11"), (asked.reason, "Forgot to write it down")):
        field.set(text)
    asked.ok.click()
    rest(page, qtbot)
    assert shifts_on(page, 5) == [(clock(9), clock(11))]
    assert "Was missed: Forgot to write it down" in chips(line(page, "Sat 21"))
    page.agreeing.ask_missed()
    assert len(form(page, CorrectForm, qtbot).which._values) == 7


def test_in_the_night_of_two_equal_times_a_correction_asks_which(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    from datetime import date

    from app.employment.shift import Shift, ShiftKind

    saturday, monday = date(2026, 10, 24), date(2026, 10, 19)
    kept = hours.keep_shift(book_of(page), Shift(0, WREN, saturday, clock(22), clock(8), ShiftKind.SLEEP_IN))
    hours.agree_as_pa(book_of(page), WREN, monday, PIN)
    hours.agree_as_holder(book_of(page), WREN, monday)
    page.arrive(f"{WREN} {monday.isoformat()}")
    rest(page, qtbot)
    page.agree.right_button.click()
    asked = form(page, CorrectForm, qtbot)
    assert asked.finish_late.isVisible()
    assert asked.awake.isVisible()
    asked.finish.set("1.30")
    asked.finish_late.box.setChecked(True)
    asked.reason.set("Went home early")
    asked.ok.click()
    rest(page, qtbot)
    (right,) = hours.week(book_of(page), WREN, monday).rows[5].shifts
    assert (right.corrects_id, right.finish, right.finish_late) == (kept.id, clock(1, 30), True)


def test_what_the_week_comes_to_says_why_when_it_cannot(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.arrive(f"{WREN} 2019-01-07")
    rest(page, qtbot)
    assert page.cost.none.isVisible()
    assert "The pay" in page.cost.none.text() or "pay" in page.cost.none.text()
    assert not words(page.cost.facts)
