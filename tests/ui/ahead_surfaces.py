"""What the page of the year ahead shows: each section, what is tried, every form, and a book just begun."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.funding.granted import Unit, Whose, of_whom
from tests.ui.ahead_filled import ahead_book
from tests.ui.filled import TODAY, new_book
from ui.dialogs.asking import Asking
from ui.window import Window

Settle = Callable[[Any], None]
AHEAD_BOOK, BARE_BOOK = Path("The year ahead.daybook"), Path("Just begun.daybook")


def ahead_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    page = _open(window, settle, ahead_book, AHEAD_BOOK)
    yield from _sections(page, window, settle, "ahead")
    page.bar.go("year")
    page.year.chart._button.click()
    _rest(window, settle)
    yield "ahead_weeks_table", window
    page.bar.go("hours")
    page.hours.chart._button.click()
    _rest(window, settle)
    yield "ahead_hours_table", window
    yield from _forms(page, window, settle)
    page.try_out({"weeks_off": 3, "hours.1": 600})
    yield from _sections(page, window, settle, "ahead_tried", ("year", "granted"))
    page = _open(window, settle, new_book, BARE_BOOK)
    yield from _sections(page, window, settle, "ahead_bare")


def _open(window: Window, settle: Settle, maker: Callable[[], Any], path: Path) -> Any:
    window.tasks.open(window, maker, lambda: window.gate.opened.emit(path))
    settle(window.tasks)
    window.activateWindow()
    window.go("ahead")
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    page.refresh()
    _rest(window, settle)
    return page


def _sections(
    page: Any, window: Window, settle: Settle, name: str, only: tuple[str, ...] = ()
) -> Iterator[tuple[str, QWidget]]:
    for section in only or tuple(page.sections):
        page.bar.buttons[section].setFocus()
        page.bar.buttons[section].click()
        _rest(window, settle)
        yield f"{name}_{section}", window


def _forms(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    mine = of_whom(page.granted._shown.tried.granted, Whose.MINE)
    units = {each.unit: each for each in reversed(mine)}
    forms: tuple[tuple[str, Callable[[], object]], ...] = (
        *((f"ahead_try_{unit}", lambda unit=unit: page.granted.ask(units[unit])) for unit in Unit),
        ("ahead_put_aside", page.hours.ask_saving),
        ("ahead_why", page.hours.ask_why),
        ("ahead_ask_after", page.hours.ask_after),
    )
    for name, opening in forms:
        opening()
        _rest(window, settle)
        asked = next(one for one in page.findChildren(Asking) if one.isVisible())
        yield name, asked
        if name in ("ahead_put_aside", "ahead_why"):
            asked.ok.click()
            _rest(window, settle)
            yield f"{name}_errors", asked
        asked.reject()
        window.activateWindow()
        _rest(window, settle)


def _rest(window: Window, settle: Settle) -> None:
    settle(window.tasks)
    settle(window.tasks)
