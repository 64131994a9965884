"""A PA's page: what it shows, where it leads, and how details, PIN and terms are changed."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.pa import Relation, Status
from app.money import Money
from app.usecases.books.undoing import undo_last
from app.usecases.team.people import add_pa, member, pin_is
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.team_filled import WEEKDAYS, fill_team, weekday_terms
from ui.dialogs.choose_pin import ChoosePin
from ui.pages.pa import PaPage
from ui.pages.pa.absence_form import AbsenceForm
from ui.pages.pa.details_forms import BankForm, DetailsForm, KinForm
from ui.pages.pa.terms_form import TermsForm
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show, qtbot: QtBot) -> PaPage:
    wendy, *_ = fill_team(new_tasks._book)
    page = PaPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive(str(wendy.id))
    settle(qtbot, page.tasks)
    return page


def file_of(page: PaPage):  # noqa: ANN201  # a MemberFile
    return member(book_of(page), page.pa_id, TODAY)


def test_without_anybody_it_says_where_to_begin(new_tasks: Tasks, show: Show) -> None:
    page = show(PaPage(new_tasks, lambda: TODAY))
    found: list[str] = []
    page.go.connect(lambda name, _: found.append(name))
    assert page.empty.isVisible()
    assert not page.bar.isVisible()
    press(page.empty, "Open the support &team")
    assert found == ["team"]


def test_with_nobody_named_it_shows_the_first_of_the_team(new_tasks: Tasks, show: Show) -> None:
    add_pa(new_tasks._book, WEEKDAYS, weekday_terms())
    page = show(PaPage(new_tasks, lambda: TODAY))
    assert page.title == "Wendy Hollis"


def test_at_a_glance_stands_what_needs_doing_and_the_job(page: PaPage) -> None:
    said = words(page.glance)
    assert "“Changing the catheter bag” is not agreed yet by: the PA." in said
    assert {"Weekday PA", "14 hours a week", "£13.40 an hour", "23 days", "Set"} <= set(said)


def test_what_needs_doing_leads_to_where_it_is_done(page: PaPage) -> None:
    press(page.glance, "Open Terms")
    assert page.terms.isVisible()
    assert page.window().focusWidget() is page.bar.buttons["terms"]
    page.bar.go("glance")
    names = [
        one.accessibleName() for one in page.glance.findChildren(QPushButton) if one.text() == "Open Papers"
    ]
    assert "Open Papers: “Changing the catheter bag” is not agreed yet by: the PA." in names


def test_each_part_is_one_press_away_and_only_one_is_in_sight(page: PaPage, qtbot: QtBot) -> None:
    for name, button in page.bar.buttons.items():
        button.click()
        assert [one for one, section in page.sections.items() if section.isVisible()] == [name]
        assert [one for one, each in page.bar.buttons.items() if each.isChecked()] == [name]
    number = page.pa_id
    page.arrive(f"{number} papers")
    settle(qtbot, page.tasks)
    assert page.papers.isVisible()
    page.arrive("nothing known")
    assert page.papers.isVisible()


def test_another_pas_file_never_stands_under_this_ones_name(page: PaPage, qtbot: QtBot) -> None:
    page.arrive(str(page.pa_id + 1))
    assert not any(section.isVisible() for section in page.sections.values())
    settle(qtbot, page.tasks)
    assert page.title == "Temi Adeyemi"
    assert "Night support" in words(page.glance)


def test_it_leads_to_the_hours_and_back_to_the_team(page: PaPage) -> None:
    found: list[tuple[str, object]] = []
    page.go.connect(lambda name, thing: found.append((name, thing)))
    page.hours.click()
    page.back.click()
    assert found == [("hours", str(page.pa_id)), ("team", None)]


def test_they_are_sick_is_one_press_from_the_first_sight(page: PaPage, qtbot: QtBot) -> None:
    press(page.glance, "They are sic&k")
    asked = form(page, AbsenceForm, qtbot)
    assert page.away.isVisible()
    assert (asked.first.line.text(), asked.last.line.text()) == ("21/11/2026", "")
    asked.reject()


def test_details_are_changed_with_errors_beside_them(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("details")
    assert {"17 February 1984", "QQ123456C", "00-00-00", "Dan Hollis"} <= set(words(page.details))
    page.details.who_button.click()
    asked = form(page, DetailsForm, qtbot)
    asked.insurance_number.set("12 34 56")
    asked.name.set("")
    save(page, asked, qtbot)
    assert asked.name._error.text() == "Type their name."
    assert "QQ 12 34 56 C" in asked.insurance_number._error.text()
    asked.name.set("Wendy Hollis-Marsh")
    asked.insurance_number.set("qq 12 34 56 a")
    asked.status.set(Status.WORKER)
    asked.relation.set(Relation.FRIEND)
    asked.household.set(True)
    asked.continuous.line.setText("1 6 2024")
    asked.drives.box.setChecked(False)
    save(page, asked, qtbot)
    pa = file_of(page).pa
    assert (pa.name, pa.insurance_number, pa.status) == ("Wendy Hollis-Marsh", "QQ123456A", Status.WORKER)
    assert (pa.relation, pa.same_household, pa.drives) == (Relation.FRIEND, True, False)
    assert page.title == "Wendy Hollis-Marsh"
    assert {"Friend, in the same home", "1 June 2024"} <= set(words(page.details))
    assert page.window().focusWidget() is page.details.who_button

    undo_last(book_of(page))
    assert file_of(page).pa.name == "Wendy Hollis"


def test_the_bank_and_whom_to_ring_are_changed(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("details")
    page.details.bank_button.click()
    asked = form(page, BankForm, qtbot)
    asked.sort_code.set("20-30")
    asked.number.set("1234 5678")
    save(page, asked, qtbot)
    assert asked.sort_code._error.text() == "Type all 6 figures, or leave it empty."
    asked.sort_code.set("20-30-40")
    save(page, asked, qtbot)
    assert (file_of(page).pa.sort_code, file_of(page).pa.account_number) == ("203040", "12345678")

    page.details.kin_button.click()
    kin = form(page, KinForm, qtbot)
    kin.name.set("Lena Hollis")
    kin.phone.set("07700 900399")
    save(page, kin, qtbot)
    assert "Lena Hollis" in words(page.details)


def test_a_pin_is_typed_twice_and_fits_afterwards(page: PaPage, qtbot: QtBot) -> None:
    page.arrive(str(page.pa_id + 1))
    settle(qtbot, page.tasks)
    page.bar.go("details")
    assert "They have no PIN yet." in words(page.details)
    page.details.pin_button.click()
    asked = form(page, ChoosePin, qtbot)
    asked.pin.set("1234")
    asked.again.set("1235")
    save(page, asked, qtbot)
    assert asked.again._error.text() == "The two numbers are not the same."
    asked.pin.set("12")
    asked.again.set("12")
    save(page, asked, qtbot)
    assert "four to eight figures" in asked.problems._title.text()
    asked.pin.set("80731")
    asked.again.set("80731")
    save(page, asked, qtbot)
    assert pin_is(book_of(page), page.pa_id, "80731")
    assert "They have a PIN." in words(page.details)


def test_terms_change_from_a_day_and_the_old_ones_stay(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    (card,) = [one for one in page.terms.jobs if one.isVisible()]
    assert {"£13.40 an hour", "14 hours on 5 days", "2 weeks at least"} <= set(words(card))
    assert "2 September 2024 to 31 March 2026" in words(card)
    card.new_button.click()
    asked = form(page, TermsForm, qtbot)
    save(page, asked, qtbot)
    assert asked.first._error.text() == "Type the day the terms begin."
    asked.first.line.setText("1 1 2027")
    asked.hourly.line.setText("14")
    asked.rates._hourly["evening_hourly"].line.setText("15")
    asked.rates._from.set_clock(19 * 60)
    settle(qtbot, page.tasks)
    assert "at their age on 1 January 2027" in asked.lowest.says.text()
    save(page, asked, qtbot)
    newest = file_of(page).contracts[-1]
    assert (newest.first, newest.hourly, newest.evening_hourly) == (
        date(2027, 1, 1),
        Money(1400),
        Money(1500),
    )
    assert (newest.evening_from, newest.evening_to) == (1140, 360)
    assert "From 1 January 2027" in words(card)


def test_terms_typed_wrong_are_put_right_in_place(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    press(page.terms, "Typed wrong")
    asked = form(page, TermsForm, qtbot)
    asked.hourly.line.setText("0")
    asked.rates._hourly["evening_hourly"].line.setText("15")
    asked.rates._from.line.setText("evening")
    save(page, asked, qtbot)
    assert asked.hourly._error.text() == "Type what an hour is paid, in pounds."
    assert asked.rates._from._error.text()
    asked.hourly.line.setText("12.95")
    asked.rates._hourly["evening_hourly"].line.setText("")
    save(page, asked, qtbot)
    assert [one.hourly for one in file_of(page).contracts] == [Money(1295), Money(1340)]


def test_hours_that_change_may_have_holiday_with_each_pay(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    page.terms.jobs[0].wrong_button.click()
    asked = form(page, TermsForm, qtbot)
    assert not asked.holiday.isVisible()
    asked.hours.buttons.button(1).click()
    assert asked.holiday.isVisible()
    assert not asked.weekly.isVisible()
    asked.holiday.set(HolidayPay.ROLLED_UP)
    save(page, asked, qtbot)
    now = file_of(page).contracts[-1]
    assert (now.hours, now.holiday) == (HoursKind.IRREGULAR, HolidayPay.ROLLED_UP)


def test_another_job_has_a_card_of_its_own(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    page.terms.another.click()
    asked = form(page, TermsForm, qtbot)
    asked.first.line.setText("1 11 2026")
    asked.job.set("Driver")
    asked.weekly.line.setText("3")
    asked.hourly.line.setText("12.80")
    save(page, asked, qtbot)
    titles = [card.heading.text() for card in page.terms.jobs if card.isVisible()]
    assert titles == ["Terms of work: Weekday PA", "Terms of work: Driver"]
    assert page.terms.jobs[1].new_button.accessibleName() == "Change the terms from a day: Driver"
    kept: Contract = file_of(page).contracts[-1]
    assert (kept.job, kept.weekly_minutes, kept.first) == ("Driver", 180, date(2026, 11, 1))
    assert replace(kept, id=0).last is None
