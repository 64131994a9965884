"""What the page of the diary shows further in: every part and every form, filled and empty."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.plan.diary import DiaryKind
from tests.ui.diary_filled import SECRET, diary_book
from tests.ui.filled import TODAY
from ui.window import Window

Settle = Callable[[Any], None]
Opening = Callable[[], object]
DIARY_BOOK = Path("Diary.daybook")


def diary_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, diary_book, lambda: window.gate.opened.emit(DIARY_BOOK))
    settle(window.tasks)
    window.activateWindow()
    page = _page(window, "diary", settle)
    yield "diary_notes", window
    for kind in (DiaryKind.NEED, DiaryKind.EVENT, DiaryKind.UNPAID, DiaryKind.LEARNED):
        page.arrive(kind.value)
        settle(window.tasks)
        yield f"diary_{kind.value}", window
    for name in ("council", "changes", "helped", "breaks", "things"):
        page.arrive(name)
        settle(window.tasks)
        yield f"diary_{name}", window
        for form, opening in _forms(page, name):
            yield from _asked(page, window, settle, form, opening)
    page.arrive("notes")
    settle(window.tasks)
    page.notes.kind.set(None)
    page.notes._look()
    settle(window.tasks)
    for form, opening in _forms(page, "notes"):
        yield from _asked(page, window, settle, form, opening)
    reviews = _page(window, "reviews", settle)
    yield from _reviews(reviews, window, settle)
    yield from _alerts(_page(window, "private", settle), window, settle)


def _page(window: Window, name: str, settle: Settle) -> Any:
    window.go(name)
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    window.tasks.changed.emit()
    settle(window.tasks)
    return page


def _forms(page: Any, name: str) -> tuple[tuple[str, Opening], ...]:
    """Give the forms of one part by name, with what opens each."""
    changes, helped, breaks = page.changes, page.helped, page.breaks
    return {
        "notes": (
            ("diary_write", page.add_button.click),
            ("diary_life", lambda: page.notes.ask(_of_kind(page, DiaryKind.LIFE))),
            ("diary_call", lambda: page.notes.ask(_of_kind(page, DiaryKind.COUNCIL))),
            ("diary_share", lambda: page.notes.learned.ask(2026, ("Ask [left out] first.", 1))),
        ),
        "council": (),
        "changes": (
            ("diary_change", changes.ask_new),
            ("diary_sent", lambda: changes.ask_sent(changes.seen.waiting[-1])),
            ("diary_answered", lambda: changes.ask_answer(changes.seen.waiting[0])),
        ),
        "helped": (
            ("diary_did_it_help", lambda: helped.ask(helped.seen[0])),
            ("diary_how_often", lambda: helped.ask_rhythm(helped.seen[0])),
        ),
        "breaks": (
            ("diary_break", lambda: breaks.ask(breaks.seen.breaks[-1])),
            ("diary_days_agreed", breaks.ask_agreed_new),
        ),
        "things": (("diary_thing", lambda: page.things.ask(page.things.seen.gone[0])),),
    }[name]


def _of_kind(page: Any, kind: DiaryKind) -> Any:
    return next(each for each in page.notes.seen.noted.entries if each.kind is kind)


def _reviews(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    buttons = page.due.planned.findChildren(QPushButton)
    safety = next(one for one in buttons if one.accessibleName().startswith("The safety"))
    yield from _asked(page, window, settle, "reviews_safety", safety.click)
    page.arrive("assessments")
    settle(window.tasks)
    yield "reviews_assessments", window
    yield from _asked(page, window, settle, "reviews_assessment", page.assessments.add_one.click)


def _alerts(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page.asks.secret.set(SECRET)
    page.asks.open_button.click()
    settle(window.tasks)
    yield "private_alerts", window
    yield from _asked(page, window, settle, "private_alert", page.alerts.draft.click)
    page.leave()


def _asked(
    page: Any, window: Window, settle: Settle, name: str, opening: Opening
) -> Iterator[tuple[str, QWidget]]:
    opening()
    settle(window.tasks)
    form: Any = next(one for one in page.findChildren(QDialog) if one.isVisible())
    yield name, form
    if name in ("diary_write", "diary_change"):
        form.ok.click()
        settle(window.tasks)
        yield f"{name}_errors", form
    form.reject()
    window.activateWindow()
    settle(window.tasks)
