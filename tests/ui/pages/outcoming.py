"""What the tests of outcomes and of reviews share: a book with both in it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.outcome_filled import outcome_book
from tests.ui.pages.conftest import opened
from ui.tasks import Tasks


@pytest.fixture
def outcome_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with outcomes and reviews."""
    yield from opened(qtbot, outcome_book)
