"""The bag: which books are on this computer, and putting one in from a stick."""

from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.usecases.books.bag import bag, put_in_bag
from app.usecases.books.looking import (
    RUN,
    files_in,
    holds,
    is_locked,
    is_unreadable,
    looks_unreadable,
    number_in,
    tells,
)
from app.usecases.books.recent import folder, forget_recent, note_recent
from tests.app.usecases.bagged import PASSPHRASES, opened, own_computer, visits


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_computer(tmp_path, monkeypatch)


def test_the_bag_names_files_and_knows_which_are_here_and_locked(tmp_path: Path) -> None:
    first, second = visits(tmp_path / "laptop", 2)
    gone, plain = tmp_path / "gone.daybook", tmp_path / "plain.daybook"
    plain.write_text("SQLite format 3, and then a whole page of words that anybody can read")
    for path in (gone, plain):
        note_recent(path)

    found = {each.file.name: (each.is_here, each.is_locked) for each in bag()}

    assert found == {
        "plain.daybook": (True, False),
        "gone.daybook": (False, False),
        second.name: (True, True),
        first.name: (True, True),
    }
    forget_recent(gone)
    assert "gone.daybook" not in [each.file.name for each in bag()]
    assert [file.name for file in folder().iterdir()] == ["recent.json"]


def test_a_book_from_a_stick_is_copied_compared_and_listed(tmp_path: Path, home: Path) -> None:
    stick = tmp_path / "stick"
    [book] = visits(stick, 1)
    forget_recent(book)

    made = put_in_bag(book, home / "Documents")

    assert made.read_bytes() == book.read_bytes()
    assert [each.file for each in bag()] == [made.resolve()]
    with opened([made]) as put_in:
        assert put_in.path == made.resolve()


def test_a_book_that_is_here_already_is_not_put_in_twice(tmp_path: Path, home: Path) -> None:
    [book] = visits(tmp_path / "stick", 1)
    forget_recent(book)
    put_in_bag(book, home / "Documents")
    with pytest.raises(AppError, match=r"already here: visit-0\.daybook"):
        put_in_bag(book, home / "Desktop")
    assert list((home / "Desktop").iterdir()) == []


def test_what_cannot_be_put_in_says_why(tmp_path: Path, home: Path) -> None:
    [book] = visits(tmp_path / "stick", 1)
    forget_recent(book)
    letter = tmp_path / "letter.txt"
    letter.write_text("not a book at all, only a letter to somebody")
    with pytest.raises(AppError, match="not a Daybook book"):
        put_in_bag(letter, home / "Documents")
    with pytest.raises(AppError, match="no folder called"):
        put_in_bag(book, home / "nowhere")
    (home / "Desktop" / book.name).write_text("in the way, with more than sixteen letters")
    with pytest.raises(AppError, match="already a file called"):
        put_in_bag(book, home / "Desktop")
    Path(f"{book}-wal").write_text("changes that wait")
    with pytest.raises(AppError, match="not closed on the stick"):
        put_in_bag(book, home / "Documents")
    assert PASSPHRASES
    assert list((home / "Documents").iterdir()) == []


def test_a_copy_in_the_same_folder_is_the_book_itself(tmp_path: Path) -> None:
    [book] = visits(tmp_path / "laptop", 1)
    copyfile(book, tmp_path / book.name)
    with pytest.raises(AppError, match="already here"):
        put_in_bag(tmp_path / book.name, book.parent)


@given(st.text(min_size=6, max_size=40).filter(lambda word: word.strip("\0")), st.integers(0, 3))
def test_a_word_is_found_wherever_it_stands_and_however_it_is_written(word: str, way: int) -> None:
    written = word.encode(("utf-8", "utf-16-le", "utf-16-be", "utf-8")[way], "surrogatepass")
    file = folder() / "there.bin"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\xff" * ((1 << 20) - len(written) // 2) + written + b"\xff" * 9)
    assert holds(file, [word])
    file.write_bytes(b"\xff" * 99)
    assert not holds(file, [word])


def test_a_file_is_unreadable_until_so_many_letters_stand_in_a_row(tmp_path: Path) -> None:
    file = tmp_path / "file"
    noise = bytes(range(128, 256)) * 9000
    file.write_bytes(noise + b"a" * (RUN - 1) + noise)
    assert is_unreadable(file)
    assert looks_unreadable(file)
    file.write_bytes(noise + b"a" * RUN + noise)
    assert not is_unreadable(file)
    file.write_bytes(b"a letter that anybody can read, from its first word to its last")
    assert not looks_unreadable(file)
    assert not holds(file, ["file"])
    assert holds(file.rename(tmp_path / "Samuel Reed.pdf"), ["samuel reed"])
    assert files_in(tmp_path / "nowhere") == ()


def test_a_file_that_is_gone_by_now_says_nothing(tmp_path: Path) -> None:
    gone = tmp_path / "gone.daybook"
    assert (tells(gone, ["whatever"]), is_locked(gone), number_in(gone)) == (False, False, "")
    gone.touch()
    assert not is_locked(gone)
