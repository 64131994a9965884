"""What the pages of pay show further in: the steps of a pay run, its forms, and what is owed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from tests.ui.filled import TODAY
from tests.ui.pay_filled import COMING, PAID, pay_book
from ui.window import Window

Settle = Callable[[Any], None]
PAY_BOOK = Path("The pay of three PAs.daybook")


def pay_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, pay_book, lambda: window.gate.opened.emit(PAY_BOOK))
    settle(window.tasks)
    yield from _pay(window, settle)


def page_of(window: Window, name: str, settle: Settle) -> Any:
    """Open a page on the day that the book is made for."""
    window.go(name)
    settle(window.tasks)
    page: Any = window.page
    page._clock = page.asks._clock = lambda: TODAY
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
