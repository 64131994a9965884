"""The pay run, the way a person goes: the pay day, the check, the pay, and what is done with it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.money import Money
from app.payroll.record import Filing
from app.usecases.pay.records import carried_in, employer_record, extra_pays, payroll_record
from app.usecases.pay.run import payslips
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, pay_tasks, press, words
from tests.ui.pay_filled import COMING, PAID, agree, mornings
from ui.dialogs.carried_form import CarriedForm
from ui.dialogs.employer_form import EmployerForm
from ui.dialogs.extra_pay_form import ExtraPayForm
from ui.dialogs.payroll_form import PayrollForm
from ui.pages.pay import PayPage
from ui.tasks import Tasks

__all__ = ["pay_tasks"]
CHOOSE, CHECK, PAY, DONE = range(4)


@pytest.fixture
def page(pay_tasks: Tasks, show: Show) -> PayPage:
    page = PayPage(pay_tasks, lambda: TODAY)
    show(page)
    return page


def check(page: PayPage, qtbot: QtBot) -> None:
    page.open(COMING)
    settle(qtbot, page.tasks)


def run_pay(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    page.on.click()
    page.on.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def test_the_first_step_offers_the_next_pay_days_and_lists_the_earlier_ones(page: PayPage) -> None:
    said = words(page.choosing)
    assert {"Sunday 29 November 2026", "Friday 11 December 2026", "Friday 13 November 2026"} <= set(said)
    assert "Wendy Hollis, Temi Adeyemi, Max Ellery, Priya Nair" in said
    assert "2 payslips, £959.10" in said
    assert "2 still to pay" in chips(page.choosing)
    assert {"123/RE45678", "Every 3 months", "Northern Star Pension"} <= set(said)
    assert {"Put PAs who left the pension back into it", "By 2 September 2027"} <= set(said)
    assert page.header.title.text() == "Pay run"


def test_everything_of_a_pay_is_in_sight_before_anything_is_kept(page: PayPage, qtbot: QtBot) -> None:
    press(page.choosing, "Get it ready: Friday 11 December 2026", qtbot, page)
    assert page.steps.at == CHECK
    assert page.window().focusWidget() is page.header.title
    wendy, temi = page.checking.cards
    assert {"20.00 h at £13.40", "£268.00", "12 miles at 45p", "To pay"} <= set(words(wendy))
    assert any(line.startswith("Statutory Sick Pay") for line in words(wendy))
    assert {"Sleep-in: 1 night at £75.00", "Awake to work in a sleep-in: 0.50 h at £13.20"} <= set(
        words(temi)
    )
    assert {"Income tax", "−£37.40"} <= set(words(temi))
    assert "The hours of the week from 16 November 2026 are not agreed yet." in words(temi)
    assert payslips(page.tasks._book) == payslips(page.tasks._book, None)
    assert len(payslips(page.tasks._book)) == 2


def test_who_cannot_be_paid_yet_is_named_with_why_and_where_to_go(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    said = words(page.checking)
    assert any(line.startswith("Not yet agreed: Max Ellery") for line in said)
    wanted: list[object] = []
    page.go.connect(lambda place, thing: wanted.append((place, thing)))
    brother = next(one.pa.id for one in page.run.not_yet if one.pa.name == "Max Ellery")
    press(page.checking, "Go to their page: Max Ellery", qtbot, page)
    press(page.checking, "See the hours: Temi Adeyemi", qtbot, page)
    assert wanted == [("pa", brother), ("hours", page.run.lines[1].pa.id)]


def test_tax_details_are_typed_in_and_the_pay_is_worked_out_anew(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    press(page.checking, "Change tax and pension: Wendy Hollis", qtbot, page)
    asked = form(page, PayrollForm, qtbot)
    assert (asked.code.line.text(), asked.theirs.line.text()) == ("1257L", "5")
    asked.theirs.line.setText("five")
    asked.code.set("elephant")
    answer(page, asked, qtbot)
    assert asked.theirs._error.text() == "Type the percentage, like 5."
    asked.theirs.line.setText("5.25")
    answer(page, asked, qtbot)
    assert "is not a tax code" in asked.problems._title.text()
    asked.code.set("BR")
    answer(page, asked, qtbot)
    number = page.run.lines[0].pa.id
    kept = payroll_record(page.tasks._book, number)
    assert (kept.tax_code, kept.employee_rate) == ("BR", 525)
    assert "Income tax" in words(page.checking.cards[0])
    assert page.window().focusWidget() is page.header.title


def test_somebody_without_tax_details_gets_them_here(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    press(page.checking, "Type in their tax details: Priya Nair", qtbot, page)
    asked = form(page, PayrollForm, qtbot)
    asked.handed.box.click()
    assert not asked.declaration.isVisible()
    answer(page, asked, qtbot)
    assert asked.p45_code._error.text() == "Type the tax code on the P45."
    asked.left.set_day(date(2026, 9, 25))
    asked.p45_code.set("1257L")
    asked.pay.line.setText("4,100")
    asked.tax.line.setText("82.20")
    asked.loans["plan_2"].box.click()
    asked.joined.box.click()
    asked.enrolled.set_day(date(2026, 10, 5))
    answer(page, asked, qtbot)
    kept = payroll_record(page.tasks._book, next(one.id for one in members(page) if one.name == "Priya Nair"))
    assert (kept.p45_code, kept.earlier_pay, kept.loans) == ("1257L", Money(410000), "plan_2")
    assert kept.enrolled == date(2026, 10, 5)
    assert not any("Priya Nair has no payroll" in line for line in words(page.checking))


def members(page: PayPage) -> list[object]:
    with page.tasks._book.begin() as work:
        return list(work.pas.all())


def test_a_line_of_pay_is_added_by_hand_and_can_be_undone(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    press(page.checking, "Add a line of pay: Temi Adeyemi", qtbot, page)
    asked = form(page, ExtraPayForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.amount._error.text() == "Type how much it is."
    asked.amount.line.setText("25")
    answer(page, asked, qtbot)
    assert "must say what this pay is for" in asked.problems._title.text()
    asked.words.set("Thank you for the night of the storm")
    answer(page, asked, qtbot)
    said = words(page.checking.cards[1])
    assert "Other pay: Thank you for the night of the storm" in said
    [line] = extra_pays(page.tasks._book, page.run.lines[1].pa.id)
    assert (line.day, line.amount) == (COMING, Money(2500))


def test_pay_from_elsewhere_is_carried_in_before_the_first_payslip(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    press(page.checking, "Type in their tax details: Priya Nair", qtbot, page)
    answer(page, form(page, PayrollForm, qtbot), qtbot)
    week = date(2026, 11, 16)
    number = next(one.id for one in members(page) if one.name == "Priya Nair")
    agree(page.tasks._book, number, week, mornings(week))
    page.refresh()
    settle(qtbot, page.tasks)
    press(page.checking, "Add pay from elsewhere: Priya Nair", qtbot, page)
    asked = form(page, CarriedForm, qtbot)
    asked.amounts["gross"].line.setText("-1")
    answer(page, asked, qtbot)
    assert asked.amounts["gross"]._error.text() == "Type the amount without a minus."
    for name, amount in (("gross", "2000"), ("taxable", "2000"), ("tax", "61.20")):
        asked.amounts[name].line.setText(amount)
    answer(page, asked, qtbot)
    kept = carried_in(page.tasks._book, number, "2026-27")
    assert (kept.gross, kept.tax, kept.letter) == (Money(200000), Money(6120), "A")

    press(page.checking, "Add pay from elsewhere: Wendy Hollis", qtbot, page)
    late = form(page, CarriedForm, qtbot)
    answer(page, late, qtbot)
    assert late.problems._title.text() == "There is already a payslip of this tax year."
    late.reject()


def test_paying_keeps_the_payslips_of_those_chosen_and_says_whom_to_pay(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    page.checking.cards[1].tick.box.click()
    page.on.click()
    settle(qtbot, page.tasks)
    assert page.steps.at == PAY
    assert {"Wendy Hollis", "1 payslip is kept in your book."} <= set(words(page.confirming))
    assert "Temi Adeyemi" not in words(page.confirming)
    page.back.click()
    assert not page.checking.cards[1].tick.box.isChecked()
    page.on.click()
    page.on.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert page.steps.at == DONE
    assert page.window().focusWidget() is page.header.title
    said = words(page.finished)
    assert "W Hollis: £322.70" in said
    assert "Wages, by 11 December 2026 · sort code 00-00-00, account 12345670" in said
    assert any(line.startswith("HM Revenue and Customs (HMRC):") for line in said)
    assert [kept.name for kept in payslips(page.tasks._book) if kept.pay_day == COMING] == ["Wendy Hollis"]
    check(page, qtbot)
    assert "Paid for this day already: Wendy Hollis" in words(page.checking)
    assert [card.line.pa.name for card in page.checking.cards] == ["Temi Adeyemi"]


def test_nobody_chosen_is_nothing_to_carry_on_with(page: PayPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    for card in page.checking.cards:
        card.tick.box.click()
    assert not page.on.isEnabled()
    page.leave.click()
    settle(qtbot, page.tasks)
    assert page.steps.at == CHOOSE
    page.open(date(2026, 11, 29))
    settle(qtbot, page.tasks)
    assert "There is nothing to pay on this day" in words(page.checking)
    assert not page.on.isEnabled()


def test_the_employers_papers_are_asked_for_the_first_time(
    new_tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    page = show(PayPage(new_tasks, lambda: TODAY))
    assert "No PA has a pay day yet. Add a PA on the page Support team." in words(page.choosing)
    page.open(COMING)
    asked = form(page, EmployerForm, qtbot)
    assert not asked.bureau.isVisible()
    asked.filing.buttons.button(1).click()
    answer(page, asked, qtbot)
    assert "The bureau has no name." in asked.problems._title.text()
    asked.bureau.set("Oakshire Payroll")
    asked.due.line.setText("40")
    answer(page, asked, qtbot)
    assert asked.due._error.text() == "Write a whole number from 1 to 28."
    asked.due.set_count(19)
    answer(page, asked, qtbot)
    kept = employer_record(page.tasks._book)
    assert (kept.filing, kept.bureau_name, kept.pension_due_day) == (Filing.BUREAU, "Oakshire Payroll", 19)
    assert page.steps.at == CHECK


def test_find_begins_the_next_pay_and_opens_tax_details(page: PayPage, qtbot: QtBot) -> None:
    page.arrive("run")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert (page.steps.at, page.pay_day) == (CHECK, date(2026, 11, 29))
    page.arrive(PAID)
    settle(qtbot, page.tasks)
    assert page.steps.at == DONE
    page.arrive(("tax", 1))
    asked = form(page, PayrollForm, qtbot)
    assert asked.windowTitle() == "How Wendy Hollis is taxed"
    asked.reject()


def test_a_year_without_figures_is_said_on_the_page(pay_tasks: Tasks, show: Show) -> None:
    page = show(PayPage(pay_tasks, lambda: date(2030, 5, 1)))
    assert page.notice.isVisible()
    assert page.notice._title.text().startswith("The pay figures in Daybook end on")


def test_a_pay_is_run_with_the_keyboard_alone(page: PayPage, qtbot: QtBot) -> None:
    def reach(name: str) -> None:
        for _ in range(60):
            at = page.window().focusWidget()
            if name in (at.accessibleName(), at.property("text") or ""):
                return
            qtbot.keyClick(at, Qt.Key.Key_Tab)
        raise AssertionError(name)

    def press_here() -> None:
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
        settle(qtbot, page.tasks)
        settle(qtbot, page.tasks)

    page.begin_at_title()
    reach("Get it ready: Friday 11 December 2026")
    press_here()
    reach("Pay now: Temi Adeyemi")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    for button in ("&Carry on", "&Pay them"):
        reach(button)
        press_here()
    assert page.steps.at == DONE
    assert [one.name for one in payslips(page.tasks._book) if one.pay_day == COMING] == ["Wendy Hollis"]
