"""What the pages of how life is going and of reviews show further in: their parts, and every form."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from tests.ui.filled import TODAY
from tests.ui.outcome_filled import outcome_book
from ui.window import Window

Settle = Callable[[Any], None]
Opening = Callable[[], object]
OUTCOME_BOOK = Path("Outcomes.daybook")


def outcome_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, outcome_book, lambda: window.gate.opened.emit(OUTCOME_BOOK))
    settle(window.tasks)
    # Not by `change`, which would draw everything anew at the size that is kept on this computer.
    window.wishes.now = replace(window.wishes.now, goal_score=True)
    page = _page(window, "outcomes", settle)
    yield "outcomes_filled", window
    yield from _forms_of_outcomes(page, window, settle)
    page.arrive(f"time {page.seen.now[0].outcome.id}")
    settle(window.tasks)
    yield "outcomes_time", window
    page.over_time.chart._button.click()
    settle(window.tasks)
    yield "outcomes_table", window
    page.arrive(f"time {page.seen.now[2].outcome.id}")
    page.over_time.chart._button.click()
    settle(window.tasks)
    yield "outcomes_levels", window
    _turn(page, "spent")
    settle(window.tasks)
    yield "outcomes_spent", window
    window.wishes.now = replace(window.wishes.now, goal_score=False)
    yield from _reviews(window, settle)


def _page(window: Window, name: str, settle: Settle) -> Any:
    window.go(name)
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    window.tasks.changed.emit()
    settle(window.tasks)
    return page


def _turn(page: Any, name: str) -> None:
    page.bar.buttons[name].setFocus()
    page.bar.buttons[name].click()


def _forms_of_outcomes(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    matters = page.matters
    swim = page.seen.now[2]
    forms = (
        ("outcomes_new", page.add_button.click),
        ("outcomes_ready", matters.ready.click),
        ("outcomes_check_in", matters.cards[2].check_in.click),
        ("outcomes_tags", lambda: matters.ask_tags(swim.outcome)),
        ("outcomes_levels_form", lambda: matters.ask_levels(swim)),
    )
    for name, opening in forms:
        yield from _asked(page, window, settle, name, opening)


def _asked(
    page: Any, window: Window, settle: Settle, name: str, opening: Opening
) -> Iterator[tuple[str, QWidget]]:
    opening()
    settle(window.tasks)
    form: Any = next(one for one in page.findChildren(QDialog) if one.isVisible())
    yield name, form
    if name in ("outcomes_check_in", "reviews_held_form"):
        form.ok.click()
        settle(window.tasks)
        yield f"{name}_errors", form
    form.reject()
    window.activateWindow()
    settle(window.tasks)


def _reviews(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "reviews", settle)
    yield "reviews_due", window
    planned = page.seen.reviews.planned[0]
    forms = (
        ("reviews_plan", page.due.plan_button.click),
        ("reviews_notes", lambda: page.due.notes(planned)),
        ("reviews_held_form", page.held_button.click),
    )
    for name, opening in forms:
        yield from _asked(page, window, settle, name, opening)
    for part in ("ready", "held"):
        _turn(page, part)
        settle(window.tasks)
        yield f"reviews_{part}", window
