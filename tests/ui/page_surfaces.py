"""What the pages show further in: the steps of a statement and of a return, a verdict, the dialogs."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from app.period import Period
from app.returns.answers import Question
from app.usecases.money.ledger import names
from app.usecases.returns.answering import Officer, answer_return
from app.usecases.returns.drawing import check_return
from tests.ui.filled import FILES, LATEST, clock, number_of, receipt
from ui.window import Window

Settle = Callable[[Any], None]
SUMMER = Period.parse("2026-07-01..2026-09-30")


def page_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, and give its name and the widget to look at."""
    yield from _money(window, settle)
    yield from _bring_in(window, settle)
    with TemporaryDirectory() as folder:
        yield from _returns(window, settle, Path(folder))
        yield from _check_return(window, settle, Path(folder))
        yield from _answers(window, settle, Path(folder))
    yield from _passphrase(window, settle)


def _page(window: Window, name: str, settle: Settle) -> Any:
    window.go(name)
    settle(window.tasks)
    return window.page


def _shown(page: Any, window: Window, settle: Settle) -> QDialog:
    settle(window.tasks)
    settle(window.tasks)
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def _money(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "money", settle)
    page.show_entry(number_of(window.tasks._book, "bellwether"))
    settle(window.tasks)
    yield "money_entry", window
    known = names(window.tasks._book)
    content = receipt()
    for name, opening in (
        ("add_spending", page._ask_spending),
        ("move_money", lambda: page._open_move(known)),
        ("share_out", page.panel.split.click),
        ("put_right", page.panel.right.click),
        ("paper", lambda: page.work._open_paper((page.panel.detail.papers[0], content))),
    ):
        opening()
        asked = _shown(page, window, settle)
        yield name, asked
        asked.reject()
        window.activateWindow()
        settle(window.tasks)


def _bring_in(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "bring_in", settle)
    page.choose(FILES / "bank" / "oakshire-december.csv")
    _twice(window, settle)
    yield "bring_in_check", window
    page.choose(FILES / "bank" / LATEST)
    _twice(window, settle)
    page.save()
    _twice(window, settle)
    yield "bring_in_done", window


def _returns(window: Window, settle: Settle, folder: Path) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "returns", settle)
    page.open(1, SUMMER)
    settle(window.tasks)
    for step, name in enumerate(("add_up", "papers", "check", "sign")):
        page.go_to(step)
        settle(window.tasks)
        yield f"return_{name}", window
    yield from _return_forms(page, window, settle)
    page.sign.true.setChecked(True)
    page.sign.password.show()
    page.sign.password.set("a long password")
    page.on.click()
    _twice(window, settle)
    yield "return_send", window
    page.signing.save(folder / "return.pdf")
    settle(window.tasks)
    page.show_list()
    _twice(window, settle)
    yield "returns_signed", window


def _return_forms(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open what a return asks in forms, and give each."""
    [agreed, *_] = page.telling.notes.agreed
    for name, opening in (
        ("return_success", partial(page.telling._ask_success, agreed)),
        ("return_length", partial(page.telling._ask_length, agreed)),
        ("return_extra", page.telling._ask_extra),
    ):
        opening()
        asked = _shown(page, window, settle)
        yield name, asked
        asked.reject()
        window.activateWindow()
        settle(window.tasks)


def _check_return(window: Window, settle: Settle, folder: Path) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "check_return", settle)
    page.check(folder / "return.pdf")
    _twice(window, settle)
    yield "verdict", window
    page.answer.ask.click()
    settle(window.tasks)
    yield "answer", window


def _answers(window: Window, settle: Settle, folder: Path) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "returns", settle)
    for name, answer in answers_to((folder / "return.pdf").read_bytes(), folder):
        (folder / "answer.pdf").write_bytes(answer)
        page.replying.bring_in(folder / "answer.pdf")
        _twice(window, settle)
        yield f"returns_{name}", window
    first = page.listing.answers[-1].rows[0]
    first.field.set("Swimming on Tuesdays and Thursdays, as in my plan.")
    first.save.click()
    _twice(window, settle)
    yield "returns_replied", window
    (folder / "answer.pdf").write_bytes(b"Dear Rose")
    page.replying.bring_in(folder / "answer.pdf")
    _twice(window, settle)
    yield "returns_no_answer", window


def _passphrase(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    page = _page(window, "settings", settle)
    page.passphrase.click()
    form: Any = _shown(page, window, settle)
    form.new.made.set(False)
    form.new.made.changed.emit()
    form.new.own.set("abacus zebra")
    settle(window.tasks)
    yield "settings_passphrase", form
    form.reject()
    window.activateWindow()
    settle(window.tasks)


def answers_to(pdf: bytes, keys: Path) -> Iterator[tuple[str, bytes]]:
    """Give what a council's officer answers to a return: two questions, and then that it is accepted."""
    officer = Officer("Sam Okoro", "Direct payments officer", "Oakshire Council")
    asked = (Question("What was this for?", 12), Question("Who checked the hours?"))
    for name, said in (("asked", ("", asked)), ("accepted", ("Thank you for the receipts.", ()))):
        yield name, answer_return(check_return(pdf), officer, said, clock(), "another long password", keys)


def _twice(window: Window, settle: Settle) -> None:
    settle(window.tasks)
    settle(window.tasks)
