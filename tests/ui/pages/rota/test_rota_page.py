"""The rota: the week as a picture and as a list, its gaps in words, and what is done about them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.employment.back_up import BackUp
from app.employment.shift import AbsenceKind, PlannedShift
from app.usecases.hours import absences
from app.usecases.rota import pattern as rota
from tests.ui.filled import TODAY
from tests.ui.hours_filled import MONDAY, clock, day_of
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import form, press, words
from tests.ui.pages.rostering import TUNDE, WREN, Show, book_of, rota_page, team_tasks
from ui.dialogs.away_form import AwayForm
from ui.dialogs.paper import PaperDialog
from ui.pages.rota import RotaPage
from ui.pages.rota.cover_form import CoverForm
from ui.pages.rota.plan_form import PlanForm
from ui.pages.rota.seen import SlotSeen
from ui.pages.rota.slot_form import SlotForm, Wish
from ui.tasks import Tasks

__all__ = ["rota_page", "team_tasks"]


def rest(page: RotaPage, qtbot: QtBot) -> None:
    for _ in range(3):
        settle(qtbot, page.tasks)


def slot(page: RotaPage, day: int, start: int) -> SlotSeen:
    """Give a shift of the week in hand by its day and start."""
    return next(one for one in page.seen.days[day].slots if one.planned.shift.start == start)


def wish(page: RotaPage, seen: SlotSeen, what: Wish, qtbot: QtBot) -> None:
    page.work.look(seen)
    form(page, SlotForm, qtbot).buttons_of[what].click()
    rest(page, qtbot)


def test_gaps_are_said_in_words_with_a_way_to_find_cover(rota_page: RotaPage) -> None:
    page = rota_page
    assert page.title == "Rota: 16 to 22 November"
    assert "nobody yet for 4 h 30 min" in page.header.subtitle.text()
    assert {
        "Monday 16 November: Nobody from 17:00 to 18:00",
        "Wednesday 18 November: One more wanted from 18:00 to 19:30",
        "Thursday 19 November: Nobody from 08:00 to 10:00",
        "Wren Hollis is sick",
    } <= set(words(page._gaps))


def test_each_shift_on_the_picture_has_its_whole_name(rota_page: RotaPage) -> None:
    names = [button.accessibleName() for button in rota_page.picture.buttons]
    assert names[0] == "Monday 16 November, 08:00–10:00, Wren Hollis, Planned"
    assert "Saturday 21 November, 22:00–08:00, Tunde Adeyemi, Sleep-in, Planned" in names
    assert names[-2].endswith("goes on from the day before")
    assert "Wednesday 18 November, 18:00–19:30, Tunde Adeyemi, 2 PAs at once, " in "".join(
        name for name in names if "2 PAs" in name
    )
    assert len({button.geometry().topLeft().toTuple() for button in rota_page.picture.buttons}) == len(names)


def test_shifts_beside_one_another_show_a_first_name_and_a_time(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    rota.plan_shift(book_of(page), PlannedShift(0, TUNDE, MONDAY, clock(8), clock(10)))
    rota.plan_shift(book_of(page), PlannedShift(0, TUNDE, day_of(3), clock(8), clock(10), 0))
    page.refresh()
    rest(page, qtbot)
    beside = [button for button in page.picture.buttons if button.piece.seen.planned.day == MONDAY][:2]
    assert [button.lines()[0][0] for button in beside] == ["Wren", "Tunde"]
    assert beside[0].lines()[1][0] == "08:00"
    assert beside[0].accessibleName() == "Monday 16 November, 08:00–10:00, Wren Hollis, Planned"
    away = slot(page, 3, clock(8))
    assert (away.who, away.state) == ("Wren Hollis is away", "Somebody else comes")


def test_the_list_has_the_same_facts(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    page.turn_button.click()
    assert page.table.isVisible()
    assert not page.picture.isVisible()
    said = [
        page.rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(page.rows.rowCount())
    ]
    assert said[0] == "Monday 16 November, 08:00–10:00, Wren Hollis"
    assert "Nobody from 17:00 to 18:00" in said[1]
    assert page.rows.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Nobody from 17:00 to 18:00"
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert form(page, SlotForm, qtbot).isVisible()


def test_a_narrow_page_shows_the_list_alone(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    page.picture.buttons[0].setFocus()
    page.resize(600, 800)
    qtbot.waitUntil(page.table.isVisible)
    assert not page.turn_button.isVisible()
    page.resize(1056, 800)
    qtbot.waitUntil(page.picture.isVisible)


def test_a_shift_is_planned_changed_from_a_day_and_taken_out(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    page.plan_button.click()
    asked = form(page, PlanForm, qtbot)
    asked.ok.click()
    assert asked.start._error.text() == "Type when it begins."
    asked.who.set(WREN)
    asked.first.set_day(day_of(4))
    asked.start.line.setText("5pm")
    asked.finish.line.setText("7pm")
    asked.often.set(2)
    asked.last.set_day(day_of(1))
    asked.ok.click()
    assert "not before the first" in asked.last._error.text()
    asked.last.set_day(None)
    asked.needs.set_count(1)
    asked.ok.click()
    rest(page, qtbot)
    kept = slot(page, 4, clock(17))
    assert (kept.who, kept.times, kept.planned.shift.every_weeks) == ("Wren Hollis", "17:00–19:00", 2)


def test_a_shift_of_every_other_week_changes_from_a_day_and_goes(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    evening = PlannedShift(0, WREN, day_of(4), clock(17), clock(19), 2)
    rota.plan_shift(book_of(page), evening)
    page.go_later()
    rest(page, qtbot)
    assert not [one for one in page.seen.days[4].slots if one.planned.shift.start == clock(17)]
    page.go_later()
    rest(page, qtbot)
    wish(page, slot(page, 4, clock(17)), Wish.CHANGE, qtbot)
    asked = form(page, PlanForm, qtbot)
    assert (asked.first.read(), asked.start.line.text()) == (day_of(18), "17:00")
    asked.finish.line.setText("8pm")
    asked.ok.click()
    rest(page, qtbot)
    assert slot(page, 4, clock(17)).times == "17:00–20:00"
    assert "17:00–20:00" in page.window().focusWidget().accessibleName()
    wish(page, slot(page, 4, clock(17)), Wish.OUT_DAY, qtbot)
    assert not [one for one in page.seen.days[4].slots if one.planned.shift.start == clock(17)]
    page.show_day(MONDAY)
    rest(page, qtbot)
    assert slot(page, 4, clock(17)).times == "17:00–19:00"


def choose_cover(page: RotaPage, name: str, qtbot: QtBot) -> CoverForm:
    """Ask who covers Monday from 17:00, and choose somebody by name."""
    page.work.ask_cover(slot(page, 0, clock(17)))
    asked = form(page, CoverForm, qtbot)
    next(one for one in asked.who.buttons.buttons() if one.text() == name).click()
    return asked


def test_cover_is_found_in_order_and_let_go(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    rota.keep_back_up(book_of(page), BackUp(0, 1, 0, "Aunt Ruth", "01632 960003", "After 5 only"))
    press(page._gaps, "Find cover: Monday 16 November: Nobody from 17:00 to 18:00", qtbot, page)
    asked = form(page, CoverForm, qtbot)
    said = words(asked.whom)
    assert said[:2] == ["Aunt Ruth", "01632 960003 · After 5 only"]
    asked.who.buttons.button(asked.who._values.index(TUNDE)).click()
    asked.ok.click()
    rest(page, qtbot)
    covered = slot(page, 0, clock(17))
    assert (covered.who, covered.state) == ("Tunde Adeyemi", "Covered")
    assert page.notice._title.text() == "Cover is found for Monday 16 November"

    wish(page, covered, Wish.LET_GO, qtbot)
    assert slot(page, 0, clock(17)).who == "Nobody yet"
    for name, shown in (("Aunt Ruth", False), ("Somebody else", True)):
        asked = choose_cover(page, name, qtbot)
        assert asked.name.isVisible() == shown
        asked.ok.click()
        rest(page, qtbot)
        if shown:
            assert asked.name._error.text() == "Type who comes."
            asked.name.set("Kestrel Agency")
            asked.reason.set("Nobody was free")
            asked.ok.click()
            rest(page, qtbot)
    covered = slot(page, 0, clock(17))
    assert covered.who == "Kestrel Agency"
    assert "Nobody was free" in covered.notes


def test_the_list_of_whom_to_ask_is_shown_on_paper(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    page.work.ask_cover(page.seen.gaps[0])
    press(form(page, CoverForm, qtbot), "Print this list", qtbot, page)
    assert form(page, PaperDialog, qtbot).windowTitle().endswith(".pdf")


def test_somebody_sick_tonight_leads_to_whom_to_ask(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    night = slot(page, 5, clock(22))
    wish(page, night, Wish.SICK, qtbot)
    asked = form(page, AwayForm, qtbot)
    assert (asked.kind.read(), asked.first.read(), asked.who.read()) == (AbsenceKind.SICK, day_of(5), TUNDE)
    asked.last.set_day(day_of(5))
    asked.ok.click()
    rest(page, qtbot)
    assert absences.absences(book_of(page), TUNDE)[0].first == day_of(5)
    cover = form(page, CoverForm, qtbot)
    assert "Saturday 21 November" in cover.windowTitle()
    cover.who.buttons.button(cover.who._values.index(WREN)).click()
    cover.ok.click()
    rest(page, qtbot)
    assert slot(page, 5, clock(22)).who == "Wren Hollis"
    assert "Tunde Adeyemi: Sick" in page.seen.days[5].away

    page.sick_button.click()
    asked = form(page, AwayForm, qtbot)
    assert asked.who.isVisible()
    assert asked.first.read() == TODAY


def test_a_shift_that_is_not_needed_and_hours_of_one_that_was_worked(
    rota_page: RotaPage, qtbot: QtBot
) -> None:
    page = rota_page
    wish(page, slot(page, 0, clock(8)), Wish.NOT_NEEDED, qtbot)
    assert slot(page, 0, clock(8)).state == "Not needed"
    assert "Not needed" in page.window().focusWidget().accessibleName()
    with qtbot.waitSignal(page.go) as gone:
        wish(page, slot(page, 1, clock(8)), Wish.HOURS, qtbot)
    assert gone.args == ["hours", f"{WREN} {day_of(1).isoformat()}"]


def test_the_calendar_and_the_ring_in_card_can_be_taken_along(rota_page: RotaPage) -> None:
    page = rota_page
    assert page._calendar(book_of(page)).startswith(b"BEGIN:VCALENDAR")
    assert page._ring_in_card(book_of(page)).startswith(b"%PDF-")
    names = {button.accessibleName() for button in page._take.findChildren(QPushButton)}
    assert {"Save: Calendar of the next 12 weeks", "Print: Ring-in card for this week"} <= names


def test_bank_holidays_are_marked_and_warnings_listed(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    assert any("11 hours is the least" in one for one in words(page._look_at))
    page.arrive("2026-12-25")
    rest(page, qtbot)
    assert page.title == "Rota: 21 to 27 December"
    assert [words_.text() for _, words_ in page.picture._heads][4] == "Christmas Day"
    page.go_earlier()
    rest(page, qtbot)
    assert page.title == "Rota: 14 to 20 December"


def test_wishes_from_elsewhere_open_their_forms(rota_page: RotaPage, qtbot: QtBot) -> None:
    page = rota_page
    page.arrive("plan")
    asked = form(page, PlanForm, qtbot)
    assert asked.first.read() == date(2026, 11, 21)
    asked.reject()
    page.arrive("sick")
    assert form(page, AwayForm, qtbot).isVisible()


def test_an_empty_rota_says_how_to_begin(new_tasks: Tasks, qtbot: QtBot, show: Show) -> None:
    page = RotaPage(new_tasks, lambda: TODAY)
    show(page)
    assert page.nothing.isVisible()
    assert page.header.subtitle.text() == "Nothing is planned in this week"
    press(page.nothing, "Plan the first shift", qtbot, page)
    asked = form(page, PlanForm, qtbot)
    assert [asked.who.box.itemText(at) for at in range(asked.who.box.count())] == ["Nobody yet"]


def test_a_shift_says_what_it_is_to_a_screen_reader(rota_page: RotaPage) -> None:
    spoken = QAccessible.queryAccessibleInterface(rota_page.picture.buttons[0])
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name).startswith("Monday 16 November")
