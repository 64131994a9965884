"""What the tests of the agreement's page share: its forms, its words, its buttons, a signed return."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeVar

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.returns.kept import KeptReturn
from tests.ui.pages.conftest import settle
from ui.dialogs.asking import Asking
from ui.pages.agreement import AgreementPage
from ui.parts.page import Page
from ui.parts.text import Text

Show = Callable[[Page], Page]
F = TypeVar("F", bound=Asking)


def book_of(page: AgreementPage) -> object:
    return page.tasks._book


def words(part: QWidget) -> list[str]:
    return [one.text() for one in part.findChildren(Text) if one.isVisible() and one.text()]


def form(page: AgreementPage, kind: type[F], qtbot: QtBot) -> F:
    settle(qtbot, page.tasks)
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def save(page: AgreementPage, asked: Asking, qtbot: QtBot) -> None:
    asked.ok.click()
    settle(qtbot, page.tasks)


def press(part: QWidget, words: str, nth: int = 0) -> None:
    found = [one for one in part.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    found[nth].click()


def seal(page: AgreementPage, last: date = date(2026, 9, 30)) -> None:
    with book_of(page).begin("Signed") as work:
        at = datetime(2026, 10, 3, tzinfo=UTC)
        first = date(2026, 7, 1)
        work.returns.add(KeptReturn(0, 1, first, last, at, "Rose Ellery", "4F2A", "", "{}"))
