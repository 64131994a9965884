"""What the pages of money streams, of people and of private notes show further in, and every form."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.store.book import Book
from app.usecases.books.private_notes import write_private
from tests.prepared import prepared
from tests.ui.control_filled import control_book
from tests.ui.filled import TODAY, filled_book
from tests.ui.streams_filled import fill_people, fill_streams
from ui.dialogs.asking import Asking
from ui.window import Window

Settle = Callable[[Any], None]
Forms = tuple[tuple[str, Callable[[], object]], ...]
STREAMS_BOOK, CONTROL_BOOK = Path("Streams.daybook"), Path("Control.daybook")
SECRET = "three quiet herons"  # an invented passphrase


@prepared
def streams_book() -> Book:
    """Give the filled book with two streams, people, and private notes."""
    book = filled_book()
    fill_streams(book)
    fill_people(book)
    write_private(book, SECRET, "He took my card again on Friday.", TODAY)
    return book


def streams_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, in a book of their own, and give its name and the widget to look at."""
    window.tasks.open(window, streams_book, lambda: window.gate.opened.emit(STREAMS_BOOK))
    settle(window.tasks)
    yield from _streams(window, settle)
    yield from _around(window, settle)
    yield from _private(window, settle)
    yield from _control(window, settle)


def _control(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Show what is held by others, who agrees, and what changes, in a book of their own."""
    window.tasks.open(window, control_book, lambda: window.gate.opened.emit(CONTROL_BOOK))
    settle(window.tasks)
    page = _page_of(window, "streams", settle)
    for section in ("held", "agree", "changes"):
        page.bar.buttons[section].click()
        _rest(window, settle)
        yield f"control_{section}", window
    view, waits = page.changes.seen.changes[0], page.agree.seen.waits[0]
    trust, statement = page.held._shown.trusts[0], page.held._shown.provided[0].latest
    yield from _asked(window, settle, (
        ("control_trust", lambda: page.held.ask_trust(trust)),
        ("control_trustee", lambda: page.held.ask_trustee(trust.trustees[1])),
        ("control_pin", lambda: page.held.ask_pin(trust.trustees[1])),
        ("control_statement", lambda: page.held.change(statement)),
        ("control_approve", lambda: page.agree.ask_pin(waits)),
        ("control_signed", lambda: page.agree.ask_paper(waits)),
        ("control_propose", page.agree.ask_proposal),
        ("control_reply", lambda: page.agree.ask_reply(page.agree.seen.proposals[0])),
        ("control_change", lambda: page.changes.ask(view.change)),
        ("control_kept", lambda: page.changes.ask_kept(view.team[0])),
        ("control_new_money", lambda: page.changes.ask_new_money(view)),
    ), errors=("control_approve", "control_reply"))  # fmt: skip
    window.go("money", waits.number)
    _rest(window, settle)
    yield "control_money", window


def _page_of(window: Window, name: str, settle: Settle) -> Any:
    window.go(name)
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    page.refresh()
    _rest(window, settle)
    return page


def _streams(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page_of(window, "streams", settle)
    for section in page.sections:
        page.bar.buttons[section].setFocus()
        page.bar.buttons[section].click()
        _rest(window, settle)
        yield f"streams_{section}", window
    council, health = page.pots.cards
    yield from _asked(window, settle, (
        ("streams_new", page.ask_new),
        ("streams_next_funder", lambda: page.pots.ask_next(council.view)),
        ("streams_holding", lambda: page.pots.ask_holding(health.view)),
        ("streams_wrong", lambda: page.pots.ask_wrong(health.view)),
        ("streams_saving", page.why.ask_saving),
        ("streams_reason", page.why.ask_reason),
        ("streams_share", page.shared.ask_share),
        ("streams_agreed", lambda: page.shared._ask_agreed(page.shared.seen.costs[0].cost)),
        ("streams_debt", page.shared.ask_debt),
        ("streams_back", lambda: page.shared._ask_back(page.shared.seen.debts[0])),
        ("streams_pool", page.shared.ask_pool),
        ("streams_pool_ends", lambda: page.shared._ask_end(page.shared.seen.pools[0])),
        ("streams_control_form", lambda: page.control.ask(page.control.seen.wanted[0].task)),
        ("streams_names", page.control.ask_names),
    ), errors=("streams_new", "streams_share"))  # fmt: skip
    page.bar.go("why")
    page.why.chart._button.click()
    _rest(window, settle)
    yield "streams_why_table", window


def _around(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page_of(window, "around", settle)
    yield "around_filled", window
    carer = page._seen.around.backups[0]
    yield from _asked(window, settle, (
        ("around_new", page.ask_new),
        ("around_carer", lambda: page.ask(carer)),
        ("around_acting", page.ask_acting),
    ), errors=("around_new",))  # fmt: skip
    window.desk.reading_bar.follow("The right of Ann Ellery to act ended on 31 May 2026.")
    _rest(window, settle)
    yield "around_read_only", window
    window.desk.reading_bar.follow("")


def _private(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page_of(window, "private", settle)
    yield "private_asks", window
    for name, passphrase in (("private_none", "nothing was ever here"), ("private_notes", SECRET)):
        page._forget()
        page.asks.secret.set(passphrase)
        page.asks.open_button.click()
        _rest(window, settle)
        yield name, window
    page.notes._ask(page.notes._notes[0])
    _rest(window, settle)
    yield "private_sure", window
    page.leave()


def _asked(
    window: Window, settle: Settle, forms: Forms, errors: tuple[str, ...] = ()
) -> Iterator[tuple[str, QWidget]]:
    for name, opening in forms:
        opening()
        _rest(window, settle)
        page: Any = window.page
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
