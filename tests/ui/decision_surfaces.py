"""What the page of decisions shows further in: the worksheet, one decision, and its forms."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from tests.ui.decisions_filled import decisions_book
from tests.ui.filled import TODAY, number_of
from ui.window import Window

Settle = Callable[[Any], None]
DECISIONS_BOOK = Path("Decisions.daybook")


def decision_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, decisions_book, lambda: window.gate.opened.emit(DECISIONS_BOOK))
    settle(window.tasks)
    window.go("decisions")
    page: Any = window.page
    page._clock = lambda: TODAY
    page.refresh()
    settle(window.tasks)
    yield "decisions_list", window
    yield from _one(page, window, settle)
    yield from _worksheet(page, window, settle)
    yield from _money(window, settle)


def _one(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.open(1)
    settle(window.tasks)
    settle(window.tasks)
    yield "decisions_one", window
    for name, button in (
        ("decisions_answer", page.one.write),
        ("decisions_question", page.one.right),
        ("decisions_capacity", page.one.add_record),
    ):
        button.setFocus()
        button.click()
        form = _asked(page, window, settle)
        if name == "decisions_answer":
            form.by.set("")
            form.ok.click()
            settle(window.tasks)
        yield name, form
        _closed(form, window, settle)


def _asked(page: Any, window: Window, settle: Settle) -> Any:
    settle(window.tasks)
    settle(window.tasks)
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def _closed(form: QDialog, window: Window, settle: Settle) -> None:
    form.reject()
    window.activateWindow()
    settle(window.tasks)


def _worksheet(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.begin()
    settle(window.tasks)
    sheet = page.sheet
    sheet.carry_on()
    settle(window.tasks)
    yield "decisions_sheet_errors", window
    sheet.fields["what"].set("An evening class")
    while sheet.at != "check":
        yield f"decisions_sheet_{sheet.at}", window
        sheet.fields["asked_of"].set("Duty team")
        question = sheet.questions[sheet.at]
        (question.yes.click if question.is_yes_or_no else sheet.carry_on)()
        settle(window.tasks)
    yield "decisions_sheet_check", window
    sheet.leave.click()
    settle(window.tasks)


def _money(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    for words in ("GREEN", "KINGFISHER"):
        window.go("money", number_of(window.tasks._book, words))
        page: Any = window.page
        settle(window.tasks)
        settle(window.tasks)
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        yield f"decisions_money_{words.lower()}", window
    page.panel.why.button.setFocus()
    page.panel.why.button.click()
    form = _asked(page, window, settle)
    yield "decisions_name", form
    _closed(form, window, settle)
