"""A PA's pay and time off: how they are taxed, payslips given, holiday left, sickness, holiday brought in."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.employment.shift import Absence, AbsenceKind
from app.money import Money
from app.payroll.record import PayrollRecord
from app.store.book import Book
from app.usecases.hours.absences import absences, keep_absence, leave_ledger
from app.usecases.pay.payslips import payslips
from app.usecases.pay.records import carried_in, keep_payroll_record, payroll_record
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.pay_filled import fill_pay
from tests.ui.team_filled import fill_team
from ui.dialogs.carried_form import CarriedForm
from ui.dialogs.paper import PaperDialog
from ui.dialogs.payroll_form import PayrollForm
from ui.pages.pa import PaPage
from ui.pages.pa.absence_form import AbsenceForm, BroughtInForm
from ui.parts.text import Chip
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show, qtbot: QtBot) -> PaPage:
    wendy, *_ = fill_team(new_tasks._book)
    page = PaPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive(f"{wendy.id} away")
    settle(qtbot, page.tasks)
    return page


def chips(part: object) -> list[str]:
    return [one.text() for one in part.findChildren(Chip) if one.isVisible()]


def away(page: PaPage) -> list[Absence]:
    return list(absences(book_of(page), page.pa_id))


def test_how_they_are_taxed_is_written_down_from_a_day(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("pay")
    assert {"1257L", "They pay 5 %, you pay 3 %", "None yet. The pay run makes them."} <= set(words(page.pay))
    page.arrive(f"{page.pa_id + 1} pay")
    settle(qtbot, page.tasks)
    assert "Before the first pay, put in the P45 or the starter checklist." in words(page.pay)
    assert page.pay.change.text() == "Put in &their tax details"
    page.pay.change.click()
    asked = form(page, PayrollForm, qtbot)
    asked.code.set("12X57")
    save(page, asked, qtbot)
    assert asked.problems.isVisible()
    asked.code.set("1257L")
    save(page, asked, qtbot)
    assert payroll_record(book_of(page), page.pa_id).tax_code == "1257L"
    assert "1257L" in words(page.pay)


def test_a_tax_code_that_cannot_be_read_and_loans_are_said_in_words(page: PaPage, qtbot: QtBot) -> None:
    record = PayrollRecord(
        0, page.pa_id, date(2026, 6, 1), "BR", loans="plan_1 postgraduate", employee_rate=550
    )
    keep_payroll_record(book_of(page), record)
    page.bar.go("pay")
    page.refresh()
    settle(qtbot, page.tasks)
    said = words(page.pay)
    assert {"BR", "plan 1, postgraduate", "Not in a pension"} <= set(said)


def test_pay_of_this_year_from_elsewhere_is_carried_in(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("pay")
    page.pay.before.click()
    asked = form(page, CarriedForm, qtbot)
    asked.amounts["gross"].line.setText("5,230.40")
    asked.amounts["tax"].line.setText("36")
    save(page, asked, qtbot)
    kept = carried_in(book_of(page), page.pa_id, "2026-27")
    assert (kept.gross, kept.tax) == (Money(523040), Money(3600))
    assert page.window().focusWidget() is page.pay.before


def test_the_payslips_given_are_seen_again(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    book: Book = new_tasks._book
    wendy, *_ = fill_pay(book)
    page = PaPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive(f"{wendy.id} pay")
    settle(qtbot, page.tasks)
    (slip,) = payslips(book, wendy.id)
    assert "Payslip of 13 November 2026" in words(page.pay)
    assert any(f"{slip.to_pay} paid" in one for one in words(page.pay))
    assert not page.pay.more.isVisible()
    assert not page.pay.before.isVisible()
    press(page.pay, "See it")
    shown = form(page, PaperDialog, qtbot)
    settle(qtbot, page.tasks)
    assert shown._content.startswith(b"%PDF")
    shown.reject()
    page.bar.go("glance")
    assert "13 November 2026" in words(page.glance)


def test_holiday_left_is_earned_less_taken(page: PaPage) -> None:
    said = words(page.away)
    assert {"28 days", "5 days", "23 days", "3 days", "Wales", "Uses 5 days"} <= set(said)
    assert chips(page.away) == ["Holiday", "Sick", "Holiday"]


def test_sickness_goes_on_until_they_are_back(page: PaPage, qtbot: QtBot) -> None:
    page.away.sick.click()
    asked = form(page, AbsenceForm, qtbot)
    assert asked.sick.isVisible()
    assert asked.fit_note.isVisible()
    asked.first.line.setText("19 11 2026")
    save(page, asked, qtbot)
    (sick,) = [one for one in away(page) if one.first == date(2026, 11, 19)]
    assert (sick.kind, sick.last, sick.needs_cover) == (AbsenceKind.SICK, None, True)
    assert "From 19 November 2026, still away" in words(page.away)

    press(page.away, "They are back")
    back = form(page, AbsenceForm, qtbot)
    assert back.last.line.text() == "21/11/2026"
    back.last.line.setText("20 11 2026")
    back.fit_note.line.setText("27 11 2026")
    save(page, back, qtbot)
    assert "A doctor’s note covers up to 27 November 2026" in words(page.away)
    assert [one.last for one in away(page) if one.id == sick.id] == [date(2026, 11, 20)]


def test_holiday_is_added_with_errors_beside_and_taken_out(page: PaPage, qtbot: QtBot) -> None:
    page.away.holiday.click()
    asked = form(page, AbsenceForm, qtbot)
    assert not asked.minutes.isVisible()
    asked.first.line.setText("27 11 2026")
    asked.last.line.setText("26 11 2026")
    save(page, asked, qtbot)
    assert asked.last._error.text() == "The last day comes before the first day."
    asked.first.line.setText("5 10 2026")
    asked.last.line.setText("")
    save(page, asked, qtbot)
    assert "days away from 5 October 2026 already" in asked.problems._title.text()
    asked.first.line.setText("26 11 2026")
    save(page, asked, qtbot)
    (added,) = [one for one in away(page) if one.first == date(2026, 11, 26)]
    assert added.last == date(2026, 11, 26)
    assert "26 November 2026" in words(page.away)
    press(page.away, "Change", 1)
    changed = form(page, AbsenceForm, qtbot)
    assert changed.first.line.text() == "26/11/2026"
    changed.reject()
    press(page.away, "Take it out", 1)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert added.id not in [one.id for one in away(page)]


def test_holiday_brought_in_from_before_counts(page: PaPage, qtbot: QtBot) -> None:
    page.away._ask_carried()
    asked = form(page, BroughtInForm, qtbot)
    asked.amount.line.setText("two")
    save(page, asked, qtbot)
    assert "Type a number" in asked.amount._error.text()
    asked.amount.line.setText("-1.5")
    asked.reason.set("Taken before this book")
    save(page, asked, qtbot)
    ledger = leave_ledger(book_of(page), page.pa_id, TODAY)
    assert (str(ledger.carried), str(ledger.left)) == ("-1.5", "21.5")
    assert "-1.5 days" in words(page.away)
    page.away._ask_carried()
    again = form(page, BroughtInForm, qtbot)
    assert again.amount.line.text() == "-1.5"
    again.reject()


def test_where_hours_change_holiday_is_counted_in_hours(page: PaPage, qtbot: QtBot) -> None:
    page.arrive(f"{page.pa_id + 2} away")
    settle(qtbot, page.tasks)
    assert any("a little with each pay" in one for one in words(page.away))
    page.away.holiday.click()
    asked = form(page, AbsenceForm, qtbot)
    assert asked.minutes.isVisible()
    asked.minutes.line.setText("4:30")
    save(page, asked, qtbot)
    assert away(page)[0].minutes == 270
    assert "Uses 4.5 hours" in words(page.away)


def test_a_leave_year_without_figures_shows_the_days_alone(
    new_tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    wendy, *_ = fill_team(new_tasks._book)
    keep_absence(
        new_tasks._book, Absence(0, wendy.id, AbsenceKind.UNPAID, date(2026, 11, 2), date(2026, 11, 2))
    )
    page = PaPage(new_tasks, lambda: date(2041, 5, 1))
    show(page)
    page.arrive(f"{wendy.id} away")
    settle(qtbot, page.tasks)
    assert "Daybook cannot work out this leave year." in words(page.away)
    assert "2 November 2026" in words(page.away)
