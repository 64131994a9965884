"""What the pages of pay show further in: the steps of a pay run, its forms, and what is owed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from app.employment.leaving import LeavingReason
from app.funding.ending import WhyEnds
from app.payroll.record import Filing
from app.usecases.pay.records import keep_employer_record
from tests.ui.filled import TODAY
from tests.ui.pay_filled import COMING, EMPLOYER, PAID, pay_book
from ui.window import Window

Settle = Callable[[Any], None]
PAY_BOOK = Path("Pay.daybook")


def pay_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, pay_book, lambda: window.gate.opened.emit(PAY_BOOK))
    settle(window.tasks)
    yield from _pay(window, settle)
    yield from _owed(window, settle)


def page_of(window: Window, name: str, settle: Settle) -> Any:
    """Open a page on the day that the book is made for."""
    window.go(name)
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    if name == "pay":
        page.asks._clock = page._clock
    window.tasks.changed.emit()
    settle(window.tasks)
    return page


def asked(page: Any, window: Window, settle: Settle, opening: Callable[[], object]) -> QDialog:
    """Open a form, and give it."""
    opening()
    settle(window.tasks)
    settle(window.tasks)
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def _closed(form: QDialog, window: Window, settle: Settle) -> None:
    form.reject()
    window.activateWindow()
    settle(window.tasks)


def _pay(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = page_of(window, "pay", settle)
    yield "pay_days", window
    page.open(COMING)
    settle(window.tasks)
    yield "pay_check", window
    number = page.run.lines[0].pa.id
    for name, opening in (
        ("pay_employer", page.asks.employer),
        ("pay_tax", lambda: page.asks.tax(number)),
        ("pay_extra", lambda: page.asks.line(number)),
    ):
        form = asked(page, window, settle, opening)
        yield name, form
        _closed(form, window, settle)
    page.on.click()
    settle(window.tasks)
    yield "pay_confirm", window
    page.on.click()
    settle(window.tasks)
    settle(window.tasks)
    yield "pay_done", window
    page.open_paid(PAID)
    settle(window.tasks)
    yield "pay_earlier", window
    yield from _bureau(page, window, settle)


def _bureau(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    keep_employer_record(window.tasks._book, replace(EMPLOYER, filing=Filing.BUREAU, bureau_name="Tally"))
    window.tasks.changed.emit()
    settle(window.tasks)
    compared = page.finished.filing._finished.compared[0]
    form: Any = asked(page, window, settle, lambda: page.asks.bureau(compared))
    form.gross.line.setText("500")
    form.tax.line.setText("112.40")
    yield "pay_bureau_form", form
    form.ok.click()
    settle(window.tasks)
    window.activateWindow()
    settle(window.tasks)
    yield "pay_bureau", window


def _turn(page: Any, name: str) -> None:
    """Turn to a section as somebody does."""
    page.bar.buttons[name].setFocus()
    page.bar.buttons[name].click()


def _owed(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = page_of(window, "owed", settle)
    yield "owed_meter", window
    page.meter.chart._button.click()
    settle(window.tasks)
    yield "owed_table", window
    _turn(page, "by_when")
    settle(window.tasks)
    page.by_when.bank.click()
    settle(window.tasks)
    yield "owed_by_when", window
    form = asked(page, window, settle, page.by_when.lend.click)
    yield "owed_lent", form
    _closed(form, window, settle)
    yield from _ahead(page, window, settle)
    yield from _hospital(page, window, settle)
    _turn(page, "last")
    settle(window.tasks)
    page.last.last_day.set_day(date(2026, 12, 31))
    page.last.reason.set(LeavingReason.REDUNDANCY)
    page.last.work_out()
    settle(window.tasks)
    yield "owed_last", window
    yield from _ending(page, window, settle)


def _ending(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    _turn(page, "ending")
    settle(window.tasks)
    form: Any = asked(page, window, settle, page.ending.begin.click)
    form.ok.click()
    settle(window.tasks)
    yield "owed_ending_form", form
    form.why.set(WhyEnds.CARE_HOME)
    for field, day in ((form.day, 23), (form.money_until, 30), (form.told, 23)):
        field.set_day(date(2026, 11, day))
    # Pay was worked out to the end of a week before, so work goes on for another.
    form.jobs_until.set_day(date(2026, 12, 13))
    form.settles.set("Bea Ellery")
    form.ok.click()
    settle(window.tasks)
    settle(window.tasks)
    window.activateWindow()
    settle(window.tasks)
    yield "owed_ending", window


def _ahead(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    _turn(page, "rise")
    page.rise.first.set_day(date(2027, 1, 4))
    page.rise.rise.line.setText("0.40")
    page.rise.work_out()
    settle(window.tasks)
    yield "owed_rise", window
    _turn(page, "ahead")
    settle(window.tasks)
    yield "owed_ahead", window


def _hospital(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    _turn(page, "hospital")
    settle(window.tasks)
    form: Any = asked(page, window, settle, page.hospital.add_one.click)
    form.first.set_day(date(2026, 11, 9))
    form.ok.click()
    settle(window.tasks)
    yield "owed_stay_errors", form
    for field, count in ((form.full, 14), (form.share, 50), (form.most, 28)):
        field.set_count(count)
    form.words.set("My agreement, page 4")
    form.who.set("P. Marsh, care manager")
    form.ok.click()
    settle(window.tasks)
    window.activateWindow()
    settle(window.tasks)
    yield "owed_hospital", window
