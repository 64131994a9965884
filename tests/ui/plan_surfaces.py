"""What the page of the plan shows further in: each state, each section, and every form."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.plan.plan import Question
from app.usecases.books.undoing import undo_last
from app.usecases.plan import writing as plans
from tests.ui.filled import TODAY, filled_book
from tests.ui.plan_filled import fill_plan
from ui.dialogs.asking import Asking
from ui.window import Window

Settle = Callable[[Any], None]
PLAN_BOOK = Path("A plan of my own.daybook")


def plan_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, filled_book, lambda: window.gate.opened.emit(PLAN_BOOK))
    settle(window.tasks)
    window.activateWindow()
    window.go("plan")
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    _changed(window, settle)
    yield "plan_empty", window
    book = window.tasks._book
    plans.begin_version(book, TODAY)
    _changed(window, settle)
    yield "plan_begun", window
    yield from _asked(page, window, settle, (("plan_views", page.state.ask_views),), ("plan_views",))
    undo_last(book)
    fill_plan(book)
    _changed(window, settle)
    for name in page.sections:
        page.bar.go(name)
        _rest(window, settle)
        yield f"plan_{name}", window
    yield from _council_forms(page, window, settle)
    yield from _earlier(page, window, settle)
    plans.begin_version(book, TODAY)
    _changed(window, settle)
    yield from _writing(page, window, settle)


def _earlier(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    looking = (("plan_wordings", lambda: page.lines._look_back(page._seen.view.lines[1].wording)),)
    yield from _asked(page, window, settle, looking)
    page.look_at(page._seen.versions[-1].id)
    _rest(window, settle)
    yield "plan_earlier", window
    page.look_at(0)
    _rest(window, settle)


def _council_forms(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.bar.go("council")
    council, risks = page.council, page.risks
    told = page._seen.allocations[0]
    forms = (
        ("plan_allocation", council.allocation.ask),
        ("plan_step", lambda: council.allocation._change_step(told.steps[0])),
        ("plan_received", council.received.ask),
        ("plan_risk", lambda: risks._change(page._seen.risks[0].risk)),
    )
    yield from _asked(page, window, settle, forms, ("plan_allocation", "plan_received"))
    readers = page.versions.readers
    yield from _asked(page, window, settle, (("plan_reader", lambda: readers.ask(readers.readers[0])),))


def _writing(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.bar.go("lines")
    _rest(window, settle)
    yield "plan_writing", window
    line = page._seen.view.lines[0]
    forms = (
        ("plan_answer", lambda: page.questions.ask(Question.WHAT_MATTERS)),
        ("plan_line", page.lines.ask),
        ("plan_change_line", lambda: page.lines._change(line)),
        ("plan_sent", page.state.ask_sent),
        ("plan_back", page.state.ask_back),
        ("plan_agreed", page.state.ask_agreed),
    )
    yield from _asked(page, window, settle, forms, ("plan_line",))


def _asked(
    page: Any,
    window: Window,
    settle: Settle,
    forms: tuple[tuple[str, Callable[[], object]], ...],
    errors: tuple[str, ...] = (),
) -> Iterator[tuple[str, QWidget]]:
    for name, opening in forms:
        opening()
        _rest(window, settle)
        asked = _open(page)
        yield name, asked
        if name in errors:
            asked.ok.click()
            _rest(window, settle)
            yield f"{name}_errors", asked
        _close(page, window, settle)


def _open(page: Any) -> Asking:
    return next(one for one in page.findChildren(Asking) if one.isVisible())


def _close(page: Any, window: Window, settle: Settle) -> None:
    _open(page).reject()
    _rest(window, settle)
    window.activateWindow()
    settle(window.tasks)


def _changed(window: Window, settle: Settle) -> None:
    window.tasks.changed.emit()
    _rest(window, settle)


def _rest(window: Window, settle: Settle) -> None:
    settle(window.tasks)
    settle(window.tasks)
