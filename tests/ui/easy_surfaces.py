"""What easy read shows further in: the steps of every task, what is wrong, and the short sidebar."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from tests.ui.easy_filled import easy_book
from tests.ui.filled import TODAY
from ui.pages.easy.answers import Pick, Written
from ui.window import Window

Settle = Callable[[Any], None]
EASY_BOOK = Path("Easy.daybook")
# What is typed into the steps that must not stay empty, by their names.
TYPED = {
    "what": "An evening class", "payee": "Kingfisher Leisure", "cost": "85", "whom": "Duty team",
    "helper_name": "Joan", "working": "My mornings.",
}  # fmt: skip

# Days after the first with a time that nobody covers look like it.
PASSED_BY = {f"day_{number}" for number in range(4, 8)}


def easy_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, easy_book, lambda: window.gate.opened.emit(EASY_BOOK))
    settle(window.tasks)
    window.go("easy")
    page: Any = window.page
    page._clock = lambda: TODAY
    settle(window.tasks)
    shown: set[str] = set()
    for name in page.menu.buttons:
        yield from _task(page, window, settle, name, shown)
    yield from _half_done(page, window, settle)
    # Not by `change`, which would draw everything anew at the size that is kept on this computer.
    window.wishes.now = replace(window.wishes.now, easy_read=True)
    window.desk.shorten(on=True)
    settle(window.tasks)
    yield "easy_short", window
    window.wishes.now = replace(window.wishes.now, easy_read=False)
    window.desk.shorten(on=False)


def _task(
    page: Any, window: Window, settle: Settle, name: str, shown: set[str]
) -> Iterator[tuple[str, QWidget]]:
    """Go through one task; a kind of step that was shown before is passed by."""
    page.begin(name)
    settle(window.tasks)
    runner = page.runner
    seen: set[str] = set()
    while runner.isVisible() and runner.step.name not in seen:
        step = runner.step.name
        seen.add(step)
        kind = step.split()[0] if page.runner.session.task.name != "coming" else f"day_{len(seen)}"
        if kind not in shown and kind not in PASSED_BY:
            shown.add(kind)
            yield f"easy_{name}_{kind}", window
        if step == "cost" and name == "paid":
            runner.next.click()
            settle(window.tasks)
            yield "easy_paid_errors", window
        answer_step(runner)
        settle(window.tasks)
    page.show_all()
    settle(window.tasks)


def answer_step(runner: Any) -> None:
    """Answer the step in hand: what is to be typed, else the last picture; a look goes on."""
    if isinstance(runner.answer, Pick):
        last = runner.step.name == "helped" or runner.step.name.startswith("came")
        runner.answer.buttons[-1 if last else 0].click()
        return
    if isinstance(runner.answer, Written) and not runner.answer.typed():
        runner.answer.put_back(TYPED.get(runner.step.name, ""))
    runner.carry_on()


def _half_done(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.begin("paid")
    settle(window.tasks)
    page.runner.answer.put_back("A bus ticket")
    page.show_all()
    settle(window.tasks)
    yield "easy_half_done", window
