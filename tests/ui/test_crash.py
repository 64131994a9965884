"""A fault is told plainly and noted on this computer, with nothing personal in the note."""

import sys
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.errors import AppError
from ui import crash

SECRET = "Margaret owes £412.60"


def _fail() -> None:
    hidden = SECRET
    raise ValueError(hidden)


def _a_fault() -> BaseException:
    try:
        try:
            _fail()
        except ValueError as first:
            raise KeyError(SECRET) from first
    except KeyError as second:
        return second


def test_a_note_names_the_fault_and_the_places_and_nothing_personal(tmp_path: Path) -> None:
    file = crash.keep(_a_fault(), tmp_path / "margaret")
    assert file is not None
    note = file.read_text("utf-8")
    assert "KeyError" in note
    assert "ValueError" in note
    assert "in _fail" in note
    assert "test_crash.py" in note
    for secret in (SECRET, "Margaret", "412", str(Path.home()), str(Path(__file__).parents[2])):
        assert secret not in note


def test_places_in_libraries_and_elsewhere_lose_the_persons_folders() -> None:
    assert crash._place("/home/margaret/x/site-packages/sqlalchemy/engine.py") == "sqlalchemy/engine.py"
    assert crash._place("/home/margaret/daybook/ui/window.py") == "ui/window.py"
    assert crash._place("/home/margaret/script.py") == "script.py"


def test_a_note_that_cannot_be_kept_does_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert crash.keep(_a_fault(), blocked / "below") is None


def test_a_problem_is_no_fault() -> None:
    def cannot() -> None:
        raise AppError("No.")

    assert str(crash.attempt(cannot).problem) == "No."
    assert isinstance(crash.attempt(_fail).fault, ValueError)
    assert crash.attempt(lambda: 3).value == 3


def _box() -> QMessageBox:
    shown = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()
    ]
    assert len(shown) == 1
    return shown[0]


def test_the_person_is_told_what_is_safe_and_that_nothing_was_sent(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = crash.Reporter(tmp_path)
    reporter.caught(ValueError, _a_fault(), None)
    qtbot.waitUntil(lambda: reporter._open is not None)
    box = _box()
    said = f"{box.text()} {box.informativeText()}"
    assert "safe in your book" in said
    assert "Nothing has been sent" in said
    assert next(tmp_path.glob("fault-*.txt")).name in said
    assert SECRET not in said
    reporter.caught(ValueError, _a_fault(), None)
    assert _box() is box
    box.defaultButton().click()
    qtbot.waitUntil(lambda: reporter._open is None)


def test_it_hears_what_nobody_caught(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = crash.Reporter(tmp_path)
    before = (sys.excepthook, threading.excepthook)
    try:
        reporter.install()
        with qtbot.waitSignal(reporter._happened):
            thread = threading.Thread(target=_fail)
            thread.start()
        thread.join()
    finally:
        sys.excepthook, threading.excepthook = before
    qtbot.waitUntil(lambda: reporter._open is not None)
    _box().defaultButton().click()
    qtbot.waitUntil(lambda: reporter._open is None)
    assert list(tmp_path.glob("fault-*.txt"))
