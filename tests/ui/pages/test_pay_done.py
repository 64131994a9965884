"""What is done with a pay that is kept: payslips, HMRC, the bureau, the bank, the end of the year."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.funding.agreement import DueKind
from app.payroll.record import Filing
from app.usecases.pay.records import employer_record, keep_employer_record
from app.usecases.pay.run import payslips
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, pay_tasks, press, words
from tests.ui.pay_filled import PAID
from ui.dialogs.bureau_form import BureauForm
from ui.dialogs.paper import PaperDialog
from ui.dialogs.payroll_form import PayrollForm
from ui.pages.pay import PayPage
from ui.pages.pay.made import eps_file, fps_file, hmrc_sheet, p60, payslip, summary
from ui.tasks import Tasks

__all__ = ["pay_tasks"]
DONE = 3


@pytest.fixture
def page(pay_tasks: Tasks, show: Show) -> PayPage:
    page = PayPage(pay_tasks, lambda: TODAY)
    show(page)
    return page


def test_an_earlier_pay_shows_what_the_bank_says(page: PayPage, qtbot: QtBot) -> None:
    press(page.choosing, "Open: Friday 13 November 2026", qtbot, page)
    assert page.steps.at == DONE
    assert chips(page.finished)[:2] == ["Late", "Late"]
    with page.tasks._book.begin("The bank shows it") as work:
        wages = [due for due in work.dues.open() if due.kind is DueKind.NET_PAY and due.day == PAID]
        for due in wages:
            work.dues.change(replace(due, entry_id=1))
    page.refresh()
    settle(qtbot, page.tasks)
    assert chips(page.finished)[:2] == ["Paid", "Paid"]
    page.leave.click()
    settle(qtbot, page.tasks)
    assert "Paid, the bank shows it" in chips(page.choosing)


def test_a_payslip_is_seen_and_saved(page: PayPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_paid(PAID)
    settle(qtbot, page.tasks)
    press(page.finished, "See it: Payslip for Wendy Hollis", qtbot, page)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(PaperDialog)), timeout=20_000)
    shown = form(page, PaperDialog, qtbot)
    assert shown.windowTitle().startswith("payslip-2026-11-13-")
    shown.reject()
    kept = payslips(page.tasks._book)[0]
    page.documents.save_to(payslip(kept), tmp_path / "payslip.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "payslip.pdf").read_bytes().startswith(b"%PDF")
    assert page.notice._title.text() == "Saved as payslip.pdf"


def test_the_day_that_figures_were_sent_is_written_down(page: PayPage, qtbot: QtBot) -> None:
    page.open_paid(PAID)
    settle(qtbot, page.tasks)
    page.finished.filing.day.line.setText("someday")
    page.finished.filing.mark.click()
    assert page.finished.filing.day._error.text() == "Write the day like 3 September 2026 or 3/9/26."
    page.finished.filing.day.line.setText("12 11 2026")
    qtbot.keyClick(page.finished.filing.mark, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert page.finished.filing.was_sent.text() == "Sent on 12 November 2026"
    assert page.window().focusWidget() is page.finished.filing.mark


def test_daybook_says_that_it_sends_nothing_and_saves_what_can_be_sent(
    page: PayPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_paid(PAID)
    settle(qtbot, page.tasks)
    said = words(page.finished.filing)
    assert any(line.startswith("Daybook does not send anything to HMRC.") for line in said)
    assert "Daybook cannot make it yet:" in said
    asked = "HMRC’s report asks whether it has Temi Adeyemi as M or F."
    assert asked in said
    press(page.finished, f"Type in their tax details: {asked}", qtbot, page)
    form(page, PayrollForm, qtbot).reject()
    with qtbot.waitSignal(page.go) as gone:
        press(page.finished, "Go to their page: HMRC wants Temi Adeyemi’s address, because they are new.",
              qtbot, page)  # fmt: skip
    assert gone.args == ["pa", "2 details"]
    with page.tasks._book.begin("More details") as work:
        for pa in work.pas.all():
            whole = replace(pa, insurance_number="AB123456C", address="4 Mill Row\nOakshire\nOA3 8QT")
            work.pas.change(whole)
        for record in work.payroll_records.all():
            work.payroll_records.change(replace(record, gender="F"))
    page.refresh()
    settle(qtbot, page.tasks)
    assert "Daybook cannot make it yet:" not in words(page.finished.filing)
    for number, paper in enumerate((fps_file(PAID, last_of_year=False), eps_file(PAID), hmrc_sheet(PAID))):
        file = tmp_path / f"{number}"
        page.documents.save_to(paper, file)
        settle(qtbot, page.tasks)
        assert file.read_bytes().startswith((b"<?xml", b"%PDF"))


def test_a_bureaus_figures_are_typed_back_and_what_differs_is_listed(page: PayPage, qtbot: QtBot) -> None:
    record = employer_record(page.tasks._book)
    keep_employer_record(page.tasks._book, replace(record, filing=Filing.BUREAU, bureau_name="Tally"))
    page.open_paid(PAID)
    settle(qtbot, page.tasks)
    assert "For your bureau" in words(page.finished.filing)
    press(page.finished, "Type it in: The bureau’s payslip for Temi Adeyemi", qtbot, page)
    asked = form(page, BureauForm, qtbot)
    asked.gross.line.setText("561.64")
    asked.tax.line.setText("112.40")
    answer(page, asked, qtbot)
    said = words(page.finished.filing)
    # Four pence are let pass, twenty are not.
    assert "Income tax" in said
    assert "Gross pay" not in said
    assert "The bureau says £112.40, Daybook £112.20." in said
    press(page.finished, "Change: The bureau’s payslip for Temi Adeyemi", qtbot, page)
    again = form(page, BureauForm, qtbot)
    again.tax.line.setText("112.20")
    answer(page, again, qtbot)
    assert "Agrees" in chips(page.finished.filing)


def test_the_papers_of_a_tax_year_come_once_it_is_over(
    pay_tasks: Tasks, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    page = show(PayPage(pay_tasks, lambda: TODAY))
    assert "P60s for your PAs come here after 5 April 2027." in words(page.choosing)
    later = show(PayPage(pay_tasks, lambda: date(2027, 4, 20)))
    assert {"P60 for Wendy Hollis", "Your sums for the tax year"} <= set(words(later.choosing))
    number = page.choosing.year.read().need_p60[0]
    for paper in (p60(number, "2026-27"), summary("2026-27")):
        later.documents.save_to(paper, tmp_path / paper.file)
        settle(qtbot, later.tasks)
        assert (tmp_path / paper.file).read_bytes().startswith(b"%PDF")


def test_a_long_list_of_earlier_pays_shows_the_latest_first(page: PayPage, qtbot: QtBot) -> None:
    kept = payslips(page.tasks._book)[0]
    with page.tasks._book.begin("Years of pay") as work:
        for months in range(1, 9):
            work.payslips.add(replace(kept, id=0, pay_day=date(2025, months, 3)))
    page.refresh()
    settle(qtbot, page.tasks)
    assert "Sunday 3 August 2025" in words(page.choosing)
    assert "Friday 3 January 2025" not in words(page.choosing)
    press(page.choosing, "Show all earlier pays", qtbot, page)
    assert "Friday 3 January 2025" in words(page.choosing)
    assert page.window().focusWidget() is page.header.title
    assert not page.choosing.more.isVisible()
