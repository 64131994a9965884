"""Days off are chosen as the kind of a day, changed for more days, and taken back day by day."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.employment.shift import AbsenceKind, ShiftKind
from app.usecases.hours import absences
from app.usecases.hours import writing as hours
from tests.ui.hours_filled import MONDAY, day_of
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import form
from tests.ui.pages.rostering import (
    WREN,
    book_of,
    hours_page,
    line,
    team_tasks,
)
from ui.dialogs.away_form import AwayForm
from ui.pages.hours import HoursPage

__all__ = ["hours_page", "team_tasks"]


def test_a_day_off_is_chosen_as_its_kind_and_taken_back(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    saturday = line(page, "Sat 21")
    box_ = saturday.kind.box
    box_.setCurrentIndex(box_.findText("Holiday"))
    box_.settled.emit()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    away = hours.week(book_of(page), WREN, MONDAY).rows[5].absence
    assert away is not None
    assert (away.kind, away.first, away.last) == (AbsenceKind.HOLIDAY, day_of(5), day_of(5))
    box_.setCurrentIndex(box_.findText("Usual"))
    box_.settled.emit()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert hours.week(book_of(page), WREN, MONDAY).rows[5].absence is None
    assert page.notice._title.text() == "Not off on Saturday 21 November"


@pytest.mark.parametrize(
    ("back", "left"),
    [(1, (day_of(2), day_of(3))), (3, (day_of(1), day_of(2)))],
)
def test_one_day_is_taken_out_of_several_days_off(
    hours_page: HoursPage, qtbot: QtBot, back: int, left: tuple[date, date]
) -> None:
    page = hours_page
    away = absences.absences(book_of(page), WREN)[0]
    for day in (1, 2):
        (shift,) = hours.week(book_of(page), WREN, MONDAY).rows[day].shifts
        hours.take_shift_out(book_of(page), shift.id)
    page.refresh()
    settle(qtbot, page.tasks)
    page.work.want(line(page, "Thu 19"), "change_away")
    asked = form(page, AwayForm, qtbot)
    assert asked.who.isHidden()
    asked.first.set_day(day_of(1))
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    page.work.want(page.grid.lines[back], "back")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    (now,) = absences.absences(book_of(page), WREN)
    assert (now.id, (now.first, now.last)) == (away.id, left)

    page.work.want(page.grid.lines[2], "back")
    settle(qtbot, page.tasks)
    page.work.want(line(page, "Mon 16"), "sick")
    assert form(page, AwayForm, qtbot).isVisible()


def test_a_day_in_the_middle_asks_which_days_are_meant(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.arrive(f"{WREN} {day_of(9).isoformat()}")
    settle(qtbot, page.tasks)
    page.work.want(line(page, "Mon 23"), "holiday")
    asked = form(page, AwayForm, qtbot)
    asked.last.set_day(day_of(11))
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    page.work.want(line(page, "Wed 25"), "back")
    assert form(page, AwayForm, qtbot).first.read() == day_of(7)


def test_days_off_that_cannot_be_kept_say_why(hours_page: HoursPage, qtbot: QtBot) -> None:
    page = hours_page
    page.arrive(f"{WREN} 2026-03-30")
    settle(qtbot, page.tasks)
    monday = line(page, "Mon 30")
    monday.kind.box.setCurrentIndex(monday.kind.box.findText("Sick"))
    monday.kind.box.settled.emit()
    settle(qtbot, page.tasks)
    assert "did not work for you" in monday.below.wrong.text()
    assert monday.kind.value == ShiftKind.USUAL
