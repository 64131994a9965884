"""Getting a return ready, signing and sending it, the way a person goes."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.period import Period
from app.usecases.returns.drawing import kept_returns, open_return
from tests.ui.filled import FILES, TODAY, number_of
from tests.ui.pages.conftest import settle
from ui.dialogs.paper import PaperDialog
from ui.dialogs.printing import PrintJob
from ui.pages.returns import ReturnsPage
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
ADD_UP, PAPERS, CHECK, SIGN, SEND = range(5)


@pytest.fixture
def page(tasks: Tasks, show: Show, tmp_path: Path) -> Iterator[ReturnsPage]:
    before = os.environ.get("XDG_DATA_HOME", "")
    os.environ["XDG_DATA_HOME"] = str(tmp_path)  # each test signs with a key of its own
    page = ReturnsPage(tasks, lambda: TODAY)
    show(page)
    yield page
    os.environ["XDG_DATA_HOME"] = before


def begin(page: ReturnsPage, qtbot: QtBot, step: int = ADD_UP) -> None:
    page.open(1, SUMMER)
    settle(qtbot, page.tasks)
    page.go_to(step)
    settle(qtbot, page.tasks)


def sign(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, SIGN)
    page.sign.true.setChecked(True)
    page.on.click()
    settle(qtbot, page.tasks)
    page.sign.password.set("a long password")
    page.on.click()
    settle(qtbot, page.tasks)


def press(within: object, words: str) -> None:
    found = [
        one
        for one in within.findChildren(QPushButton)
        if one.text().replace("&", "") == words and one.isVisible()
    ]
    found[0].click()


def test_the_list_says_which_return_comes_next(page: ReturnsPage, qtbot: QtBot) -> None:
    (funder,) = page.listing.funders
    assert not page.in_steps
    press(funder, "Get it ready")
    settle(qtbot, page.tasks)

    assert page.title == "Your return for April to June 2026"
    assert page.steps.accessibleName() == "Step 1 of 5: Add it up"


def test_other_days_can_be_chosen(page: ReturnsPage, qtbot: QtBot) -> None:
    (funder,) = page.listing.funders
    press(funder, "Choose other days")
    funder.first.line.setText("1/7/2026")
    funder.last.line.setText("1/6/2026")
    press(funder, "Get these days ready")
    assert "The last day comes before the first day." in funder.last._error.text()
    funder.last.line.setText("30/9/2026")
    press(funder, "Get these days ready")
    settle(qtbot, page.tasks)

    assert page.period == SUMMER


def test_own_words_are_kept_on_carrying_on(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot)
    page.add_up.words.set("Swimming helps me most.")
    assert page.leave_draft()
    page.on.click()
    settle(qtbot, page.tasks)

    assert page.steps.at == PAPERS
    assert open_return(page.tasks._book, 1, SUMMER).own_words == "Swimming helps me most."


def test_a_receipt_that_is_attached_is_no_longer_missing(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, PAPERS)
    assert page.papers.asked.heading.text() == "9 receipts to find"
    page.attach(number_of(page.tasks._book, "ridgeway"), FILES / "papers" / "receipt-mobility-shop.png")
    settle(qtbot, page.tasks)

    assert page.papers.asked.heading.text() == "8 receipts to find"


def test_one_reason_is_given_for_all_receipts_that_cannot_be_found(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, PAPERS)
    press(page, "Give this reason for all of them")
    assert page.papers.reason_field._error.text() == "Write why the receipts cannot be found."
    page.papers.reason_field.set("The till gives none.")
    press(page, "Give this reason for all of them")
    settle(qtbot, page.tasks)

    drafted = open_return(page.tasks._book, 1, SUMMER)
    assert {check.reason for check in drafted.not_passed if check.rule == "R14"} == {"The till gives none."}
    assert page.papers.reason_field.isHidden()


def test_a_reason_is_typed_in_place_and_the_focus_stays(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, CHECK)
    (row,) = [one for one in page.checks.rows if one.check.where == "overpaid"]
    press(row, "Give a reason")
    assert row.field.control.hasFocus()
    row.field.set("I paid a week early.")
    press(row, "Save the reason")
    settle(qtbot, page.tasks)

    (row,) = [one for one in page.checks.rows if one.check.where == "overpaid"]
    assert row.check.reason == "I paid a week early."
    assert row.buttons[-1].hasFocus()
    assert row.buttons[-1].text() == "Change the reason"


def test_signing_asks_for_the_tick_and_for_a_password_where_there_is_no_keyring(
    page: ReturnsPage, qtbot: QtBot
) -> None:
    begin(page, qtbot, SIGN)
    page.on.click()
    assert "Tick the box" in page.sign.error.text()
    page.sign.true.setChecked(True)
    page.on.click()
    settle(qtbot, page.tasks)

    assert page.sign.password.isVisible()
    assert "Choose a password" in page.sign.password._error.text()
    assert kept_returns(page.tasks._book) == ()


def test_a_signed_return_is_checked_saved_and_marked_as_sent(
    page: ReturnsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    sign(page, qtbot)
    (kept,) = kept_returns(page.tasks._book)
    assert page.steps.at == SEND
    assert page.kept == kept
    assert page.notice._title.text() == "Signed"
    page.signing.save(tmp_path / "return.pdf")
    page.send.mark.click()
    settle(qtbot, page.tasks)

    assert (tmp_path / "return.pdf").read_bytes().startswith(b"%PDF-")
    assert kept_returns(page.tasks._book)[0].sent == TODAY
    page.show_list()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert page.listing.funders[0].chips == {kept.id: ("Genuine", "ok")}


def test_what_is_signed_is_sealed_and_can_be_corrected(page: ReturnsPage, qtbot: QtBot, show: Show) -> None:
    from app.usecases.money.ledger import entry_detail
    from ui.dialogs.put_right import PutRight
    from ui.pages.money import MoneyPage

    sign(page, qtbot)
    money = MoneyPage(page.tasks, lambda: TODAY)
    show(money)
    money.show_entry(number_of(page.tasks._book, "bellwether"))
    settle(qtbot, page.tasks)
    assert "which you have signed" in money.panel.sealed.text()
    assert money.panel.purpose.isHidden()
    money.panel.right.click()
    settle(qtbot, page.tasks)
    asked = next(one for one in money.findChildren(PutRight) if one.isVisible())
    press(asked, "Add the correction")
    assert asked.purpose._error.text() == "Choose what it was for."
    asked.purpose.set("O21")
    press(asked, "Add the correction")
    settle(qtbot, page.tasks)

    number = number_of(page.tasks._book, "bellwether")
    assert entry_detail(page.tasks._book, number).entry.corrects_id


def test_the_preview_shows_its_pages_and_their_words(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, CHECK)
    page.see.click()
    settle(qtbot, page.tasks)
    shown = next(one for one in page.findChildren(PaperDialog) if one.isVisible())
    settle(qtbot, page.tasks)
    first = shown.view.sheet
    shown.view.after.click()
    settle(qtbot, page.tasks)

    assert first is not None
    assert first.pages > 1
    assert "Oakshire Council" in first.words
    assert shown.view.sheet.number == 2
    shown.view.turn.click()
    assert shown.view.words.isVisible()
    shown.reject()


def test_every_page_is_printed(page: ReturnsPage, qtbot: QtBot, tmp_path: Path) -> None:
    from app.usecases.returns.drawing import preview_pdf

    pdf = preview_pdf(page.tasks._book, 1, SUMMER)
    job = PrintJob(page, page.tasks, pdf)
    job.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    job.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(job.destroyed, timeout=20_000):
        job.send()

    from app.pdf.pictures import picture_of

    printed = picture_of((tmp_path / "printed.pdf").read_bytes(), 1, 100)
    assert printed.pages == picture_of(pdf, 1, 100).pages
    drawn = QImage(printed.pixels, printed.width, printed.height, printed.stride, QImage.Format.Format_RGB888)
    assert len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}) > 10


def test_a_check_leads_to_its_payment(page: ReturnsPage, qtbot: QtBot) -> None:
    page.open(1, Period(date(2026, 10, 1), date(2026, 11, 17)))
    settle(qtbot, page.tasks)
    page.go_to(CHECK)
    leading = [one for one in page.checks.rows if one._entry and not one.check.passed]
    assert leading
    with qtbot.waitSignal(page.go) as asked:
        press(leading[0], "See the payment")
    assert asked.args == ["money", leading[0]._entry]


def test_a_check_leads_to_the_rule_behind_it(page: ReturnsPage, qtbot: QtBot) -> None:
    begin(page, qtbot, CHECK)
    line = next(line for line in page.checks.rows if not line.check.passed)
    with qtbot.waitSignal(page.go) as sent:
        press(line, "The rule behind it")

    assert sent.args == ["rules", f"applies:{line.check.rule}"]
