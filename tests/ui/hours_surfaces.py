"""What the pages of hours and of the rota show further in: a week in each state, and every form."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from app.employment.shift import Shift, ShiftKind
from app.usecases.hours import writing as hours
from tests.ui import hours_filled as filled
from tests.ui.filled import TODAY
from ui.dialogs.asking import Asking
from ui.window import Window

Settle = Callable[[Any], None]
CLOCKS_BACK = date(2026, 10, 19)  # the Monday of the week whose Saturday night is an hour longer
WEEK = timedelta(weeks=1)


def hours_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, and give its name and the widget to look at."""
    wren, tunde = filled.fill(window.tasks._book)
    window.tasks.changed.emit()
    yield from _hours(window, settle, wren)
    yield from _states(window, settle, wren, tunde)
    yield from _rota(window, settle)


def _page(window: Window, name: str, thing: str, settle: Settle) -> Any:
    window.go(name)
    page: Any = window.page
    page._clock = lambda: TODAY
    window.go(name, thing)
    _rest(window, settle)
    return page


def _hours(window: Window, settle: Settle, wren: int) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "hours", f"{wren} {filled.MONDAY.isoformat()}", settle)
    yield "hours_filled", window
    page.grid.lines[0].cells["start"].box.setText("half past")
    page.grid.lines[0].take()
    page.work.want(page.grid.lines[1], "another")
    page.work.want(page.grid.lines[2], "note")
    _rest(window, settle)
    yield "hours_typing", window
    page.grid.lines[0].forget()
    forms = (
        ("hours_away", lambda: page.work.want(page.grid.lines[0], "sick")),
        ("hours_pin", page.agree.pin_button.click),
    )
    yield from _asked(page, window, settle, forms, errors=("hours_pin",))


def _states(window: Window, settle: Settle, wren: int, tunde: int) -> Iterator[tuple[str, QWidget]]:
    book = window.tasks._book
    saturday, sunday = filled.day_of(5, CLOCKS_BACK), filled.day_of(6, CLOCKS_BACK)
    hours.keep_shift(book, Shift(0, tunde, saturday, 22 * 60, 90, ShiftKind.WAKING_NIGHT, finish_late=True))
    hours.keep_shift(book, Shift(0, tunde, sunday, 2 * 60, 8 * 60, ShiftKind.SLEEP_IN, awake_minutes=45))
    _page(window, "hours", f"{tunde} {CLOCKS_BACK.isoformat()}", settle)
    yield "hours_clocks_back", window
    hours.agree_as_pa(book, wren, filled.MONDAY, filled.PIN)
    hours.agree_as_holder(book, wren, filled.MONDAY)
    page = _page(window, "hours", f"{wren} {filled.MONDAY.isoformat()}", settle)
    yield "hours_agreed", window
    first = page.week.shifts[0]
    forms = (
        ("hours_right", page.agree.right_button.click),
        ("hours_missed", page.agreeing.ask_missed),
    )
    yield from _asked(page, window, settle, forms, errors=("hours_right",))
    hours.correct_shift(book, _later(first), "Stayed for the nurse")
    window.tasks.changed.emit()
    _rest(window, settle)
    yield "hours_corrected", window


def _later(shift: Shift) -> Shift:
    from dataclasses import replace

    return replace(shift, finish=shift.finish + 30, corrects_id=shift.id)


def _rota(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "rota", filled.MONDAY.isoformat(), settle)
    yield "rota_filled", window
    if page.turn_button.isVisible():
        page.turn_button.click()
        _rest(window, settle)
        yield "rota_list", window
        page.turn_button.click()
    gap = page.seen.gaps[0]
    forms = (
        ("rota_plan", page.plan_button.click),
        ("rota_shift", lambda: page.work.look(page.seen.slots[0])),
        ("rota_change", lambda: page.work._ask_change(page.seen.slots[0])),
        ("rota_cover", lambda: page.work.ask_cover(gap)),
        ("rota_sick", page.sick_button.click),
    )
    yield from _asked(page, window, settle, forms, errors=("rota_plan", "rota_cover"))


def _asked(
    page: Any,
    window: Window,
    settle: Settle,
    forms: Iterable[tuple[str, Callable[[], object]]],
    errors: tuple[str, ...] = (),
) -> Iterator[tuple[str, QWidget]]:
    for name, opening in forms:
        opening()
        _rest(window, settle)
        asked = next(one for one in page.findChildren(Asking) if one.isVisible())
        yield name, asked
        if name in errors:
            asked.ok.click()
            _rest(window, settle)
            yield f"{name}_errors", asked
        asked.reject()
        window.activateWindow()
        _rest(window, settle)


def _rest(window: Window, settle: Settle) -> None:
    settle(window.tasks)
    settle(window.tasks)
