"""Settings that reach into the book: its passphrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.errors import AppError
from app.usecases.books.keeping import create_book, open_book
from tests.ui.filled import answers
from tests.ui.surfaces import settle
from ui.dialogs.new_passphrase import ChangePassphrase
from ui.pages.settings import SettingsPage
from ui.preferences import Wishes
from ui.tasks import Tasks

OLD, NEW = "old words open this book", "abacus zebra kumquat seventy muffin gravel"


@pytest.fixture
def page(worker: Tasks, tmp_path: Path) -> Iterator[SettingsPage]:
    worker.open(worker, lambda: create_book(tmp_path / "Rose.daybook", answers(), OLD), lambda: None)
    settle(worker)
    made = SettingsPage(worker, Wishes())
    made.resize(900, 800)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def asked(page: SettingsPage) -> ChangePassphrase:
    page.passphrase.click()
    settle(page.tasks)
    [form] = [each for each in QApplication.topLevelWidgets() if isinstance(each, ChangePassphrase)]
    return form


def fill(form: ChangePassphrase, old: str) -> None:
    form.old.set(old)
    form.new.made.set(False)
    form.new.made.changed.emit()
    form.new.own.set(NEW)
    form.new.again.set(NEW)
    form.new.wrote.box.setChecked(True)
    form.ok.click()


def test_the_passphrase_is_changed_once_the_old_one_is_right(page: SettingsPage, tmp_path: Path) -> None:
    form = asked(page)
    assert (form.new.person, form.new.book) == ("Rose Ellery", "Rose.daybook")
    fill(form, "not the old words")
    settle(page.tasks)
    assert form.isVisible()
    assert "The old passphrase is not right." in [each.text() for each in form.problems.findChildren(QLabel)]
    fill(form, OLD)
    settle(page.tasks)

    assert page.notice._title.text() == "The passphrase is changed."
    page.tasks.close(page)
    settle(page.tasks)
    open_book(tmp_path / "Rose.daybook", NEW).close()
    with pytest.raises(AppError, match="does not open"):
        open_book(tmp_path / "Rose.daybook", OLD)


def test_two_that_differ_are_asked_again(page: SettingsPage) -> None:
    form = asked(page)
    form.old.set(OLD)
    form.new.made.set(False)
    form.new.own.set(NEW)
    form.new.again.set("abacus")
    form.new.wrote.box.setChecked(True)
    assert form.read() is None
    assert form.new.again._error.text() == "The two are not the same. Type it once more."
    form.reject()
