"""Books on this computer, as a broker uses the page: story 22 through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.usecases.books.recent import folder, forget_recent, note_recent
from tests.app.usecases.bagged import PASSPHRASES, PEOPLE, own_computer, told_anywhere, visits
from tests.ui.pages.paying import chips, words
from tests.ui.surfaces import a_window, settle
from ui.dialogs.paper import PaperDialog
from ui.pages.bag import BagPage
from ui.pages.bag.handed import HandedPage
from ui.pages.unlock import open_book
from ui.preferences import note_remembered, was_remembered
from ui.window import Window


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_computer(tmp_path, monkeypatch)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def window(home: Path, tmp_path: Path) -> Iterator[Window]:
    with a_window(home) as shown:
        paths = visits(tmp_path / "laptop", 2)
        shown.tasks.open(
            shown,
            lambda: open_book(paths[0], PASSPHRASES[0], keep=False),
            lambda: shown.gate.opened.emit(paths[0]),
        )
        settle(shown.tasks)
        yield shown


@pytest.fixture
def page(window: Window) -> BagPage:
    window.go("bag")
    settle(window.tasks)
    assert isinstance(window.page, BagPage)
    return window.page


def press(window: Window, name: str) -> None:
    (found,) = [
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and name in (one.accessibleName(), one.text().replace("&", ""))
    ]
    found.click()
    settle(window.tasks)
    settle(window.tasks)


def test_the_bag_names_each_book_and_says_which_is_open_here_and_locked(
    page: BagPage, window: Window, tmp_path: Path
) -> None:
    note_recent(tmp_path / "stick" / "gone.daybook")
    note_remembered(tmp_path / "laptop" / "visit-1.daybook", kept=True)
    page.refresh()
    settle(window.tasks)

    assert words(page.books)[0] == "Books that were open here lately"
    assert [each for each in words(page.books) if each in ("gone", "visit-0", "visit-1")] == [
        "gone", "visit-0", "visit-1",
    ]  # fmt: skip
    assert chips(page.books) == ["Not here now", "Open now", "Locked", "Passphrase remembered here"]
    assert not any(name in " ".join(words(page.books)) for name in PEOPLE)
    press(window, "Take it off the list: gone")
    assert "gone" not in words(page.books)
    assert page.notice._title.text() == "gone is off the list."


def test_another_book_asks_for_its_passphrase_and_the_first_closes(
    page: BagPage, window: Window, tmp_path: Path
) -> None:
    del page
    press(window, "Open it: visit-1")
    assert not window.tasks.is_open
    unlock = window.gate.unlock
    assert unlock.books.read() == (tmp_path / "laptop" / "visit-1.daybook").resolve()
    unlock.secret.set(PASSPHRASES[0])
    unlock.open_button.click()
    settle(window.tasks)
    assert not window.tasks.is_open
    unlock.secret.set(PASSPHRASES[1])
    unlock.open_button.click()
    settle(window.tasks)
    assert window.tasks._book.path.name == "visit-1.daybook"


def chosen(window: Window, path: Path) -> None:
    """Choose a file or a folder in the dialog that is open."""
    asked = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    asked.fileSelected.emit(str(path))
    asked.reject()
    settle(window.tasks)
    settle(window.tasks)


def test_files_and_folders_are_chosen_with_this_computers_own_dialogs(
    page: BagPage, window: Window, tmp_path: Path, home: Path, stick: Path
) -> None:
    [book] = visits(tmp_path / "other", 1)
    forget_recent(book)
    moved = book.rename(book.with_name("Maud.daybook"))
    page.arrive("back")
    press(window, "Choose a folder")
    chosen(window, stick)
    assert page.back.folder.line.text() == str(stick)
    page.arrive("packs")
    press(window, "Save it as a folder")
    chosen(window, stick)
    press(window, "Save it as one zip file")
    chosen(window, stick / "pack.zip")
    press(window, "Save the move pack")
    chosen(window, home)
    assert [each.suffix for each in sorted(stick.iterdir())] == ["", ".zip"]
    page.arrive("books")
    press(window, "Put a book in from a stick")
    chosen(window, moved)
    chosen(window, home / "Documents")
    assert (home / "Documents" / "Maud.daybook").is_file()
    press(window, "Open another book")
    chosen(window, moved)
    assert not window.tasks.is_open


def test_a_book_from_a_stick_is_put_into_the_bag(
    page: BagPage, window: Window, tmp_path: Path, home: Path
) -> None:
    [stick] = visits(tmp_path / "stick", 1)
    forget_recent(stick)
    moved = stick.rename(stick.with_name("Maud.daybook"))
    page.books.put(moved, home / "Documents")
    settle(window.tasks)
    settle(window.tasks)
    assert page.notice._title.text() == "Maud is in the bag."
    assert "Maud" in words(page.books)
    page.books.put(moved, home / "Desktop")
    settle(window.tasks)
    assert "already here" in page.problems._title.text()


def hand_back(page: BagPage, window: Window, stick: Path) -> HandedPage:
    """Copy the open book to a stick, and take it off the computer."""
    page.arrive("back")
    settle(window.tasks)
    page.back.use(stick)
    page.back.copy()
    settle(window.tasks)
    settle(window.tasks)
    page.back.sure.box.setChecked(True)
    press(window, "Take it off this computer")
    assert isinstance(window.page, HandedPage)
    return window.page


def test_handing_back_asks_where_to_shows_the_receipt_and_takes_nothing_before_it_is_told_to(
    page: BagPage, window: Window, tmp_path: Path, stick: Path
) -> None:
    press(window, "Hand it back: visit-0")
    assert page.bar.at == "back"
    assert page.back.to.line.text() == PEOPLE[0]
    page.back.copy()
    assert page.back.folder._error.text() == "Choose a folder."
    page.back.use(stick)
    page.back.copy()
    settle(window.tasks)
    settle(window.tasks)
    assert page.back.steps.at == 1
    assert {"Samuel Reed", "Bo Rose", "£1,569.60", "visit-0.daybook"} <= set(words(page.back.check))
    assert page.back._print_receipt(None).startswith(b"%PDF")
    page.back.take()
    settle(window.tasks)
    assert page.back.sure._error.text().startswith("Hand the copy over first")
    press(window, "Not now")
    assert page.back.steps.at == 0
    assert (tmp_path / "laptop" / "visit-0.daybook").is_file()


def test_story_22_a_book_that_was_handed_back_is_forgotten_by_the_window_and_by_the_computer(
    page: BagPage, window: Window, tmp_path: Path, home: Path, stick: Path
) -> None:
    path = tmp_path / "laptop" / "visit-0.daybook"
    note_remembered(path.resolve(), kept=True)

    handed = hand_back(page, window, stick)

    assert (window.desk, window.tasks.is_open, path.exists()) == (None, False, False)
    assert "Nothing of the book was found on this computer." in words(handed)
    assert chips(handed) == ["Nothing"] * len(chips(handed))
    assert not was_remembered(path.resolve())
    assert told_anywhere(home, PEOPLE[0], "visit-0", "canal") == []


def test_what_is_left_is_looked_for_again_and_named(
    page: BagPage, window: Window, home: Path, stick: Path
) -> None:
    handed = hand_back(page, window, stick)
    press(window, "See it: The receipt")
    shown = next(one for one in handed.findChildren(PaperDialog) if one.isVisible())
    assert "Nothing of the book was found." in shown.view.words.toPlainText()
    shown.reject()
    (home / "Downloads" / "letter.txt").write_text(f"To {PEOPLE[0]}")
    press(window, "Look again")
    assert "letter.txt has words of the book in it." in words(handed)
    assert chips(handed).count("Look") == 1
    press(window, "Go back")
    box = window.gate.unlock.books.box
    assert [box.itemText(at) for at in range(box.count())] == ["visit-1 (laptop)"]


def test_a_copy_that_is_gone_is_said_and_nothing_is_taken(
    page: BagPage, window: Window, tmp_path: Path, stick: Path
) -> None:
    page.arrive("back")
    settle(window.tasks)
    page.back.use(tmp_path / "nowhere")
    page.back.copy()
    settle(window.tasks)
    assert "no folder called" in page.back.problems._title.text()
    page.back.use(stick)
    page.back.copy()
    settle(window.tasks)
    settle(window.tasks)
    (stick / "visit-0.daybook").unlink()
    page.back.sure.box.setChecked(True)
    press(window, "Take it off this computer")
    assert "not there as it was made" in page.problems._title.text()
    assert window.tasks.is_open
    assert page.back.steps.at == 0


def test_the_drill_reads_every_byte_and_says_what_a_finder_could_read(
    page: BagPage, window: Window, home: Path
) -> None:
    page.arrive("lost")
    settle(window.tasks)
    press(window, "Look as a finder would")
    assert page.lost.verdict.text().startswith("A finder can read the names of the files")
    assert set(chips(page.lost.result)) == {"Safe", "Nothing"}
    (folder() / "note.txt").write_text(PEOPLE[0])
    press(window, "Look as a finder would")
    assert "put it right" in page.lost.verdict.text()
    assert "note.txt has words of the open book in it." in words(page.lost.result)
    card = page.lost._print(window.tasks._book)
    assert card.startswith(b"%PDF")
    assert home.is_dir()
