"""Files that will not open, each with its own plain sentence, and nothing lost."""

from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.store import cipher
from app.store.book import Book, book_id
from app.store.soundness import gather
from app.store.trouble import WrongKeyError
from tests.app.store.on_disk import (
    ACTOR,
    add_entries,
    ask,
    files,
    key,
    lay,
    not_allowed,
    only_readable,
    opened,
    pattern,
)


def told(path: Path, **given_key: Any) -> AppError:
    """Give what a person is told; the folder must be as it was."""
    before = files(path.parent) if path.parent.is_dir() else {}
    with pytest.raises(AppError) as error:
        Book.open(path, actor=ACTOR, **(given_key or {"key": key()}))
    assert error.value.remedy
    assert before == (files(path.parent) if path.parent.is_dir() else {})
    return error.value


@pytest.mark.parametrize("how", [{"passphrase": "not this one"}, {"passphrase": ""}, {"key": bytes(32)}])
def test_a_wrong_passphrase_or_key(tmp_path: Path, how: dict[str, object]) -> None:
    error = told(lay(tmp_path), **how)

    assert isinstance(error, WrongKeyError)
    assert error.sentence == "That does not open this book."


@pytest.mark.parametrize("size", [0, 1, 15])
def test_a_file_with_next_to_nothing_in_it(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.daybook"
    path.write_bytes(bytes(size))

    assert told(path).sentence == "“a.daybook” is not a Daybook book, or not all of it is there."


@pytest.mark.parametrize("content", [b"%PDF-1.7\n" + b"x" * 9000, b"PK\3\4" * 4000, b"Dear diary, " * 50])
def test_another_sort_of_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.daybook"
    path.write_bytes(content)

    assert "is not a Daybook book" in told(path).sentence


def test_a_database_that_is_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with closing(cipher.dbapi2.connect(str(path))) as plain:
        plain.execute("CREATE TABLE a (b)")

    assert "is not a Daybook book" in told(path).sentence


def test_an_encrypted_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.daybook"
    path.touch()
    with closing(cipher.connect(path, key(), bytes(16))) as other:
        other.execute("CREATE TABLE a (b)")

    assert "is not a Daybook book" in told(path).sentence


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "a.daybook").sentence == "The book’s file is not there any more."
    assert told(tmp_path / "nowhere" / "a.daybook").sentence == "The book’s file is not there any more."
    with pytest.raises(AppError, match="not there any more"):
        book_id(tmp_path / "a.daybook")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.daybook").mkdir()

    assert told(tmp_path / "a.daybook").sentence == "“a.daybook” is a folder, not a book."


def test_a_folder_that_may_only_be_read() -> None:
    with not_allowed() as folder:
        assert told(folder / "Sam.daybook").sentence == "Daybook is not allowed to write here."


def test_a_file_that_may_only_be_read() -> None:
    with only_readable() as folder:
        assert told(folder / "Sam.daybook").sentence == "Daybook is not allowed to write here."


def test_a_newer_book_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with closing(cipher.connect(path, key(), cipher.salt_of(path))) as newer:
        newer.execute("PRAGMA user_version = 99")

    assert told(path).sentence == "This book was last used with a newer Daybook."


def test_damage_at_the_beginning_is_not_called_a_wrong_passphrase(tmp_path: Path) -> None:
    path = lay(tmp_path)
    _flip(path, 1000)

    error = told(path)
    assert error.sentence == "Part of this book’s file is damaged."
    assert not isinstance(error, WrongKeyError)


def test_damage_further_on_is_told_when_it_is_met_and_named_by_the_check(tmp_path: Path) -> None:
    path = lay(tmp_path)
    page = ask(path, "SELECT rootpage FROM sqlite_master WHERE name = 'entry'")[0][0]
    assert isinstance(page, int)
    _flip(path, (page - 1) * 4096 + 7)

    with opened(path) as book:
        assert f"page {page}" in {finding.where for finding in book.check()}
        with pytest.raises(AppError, match="damaged"):
            add_entries(book, 1)


def test_a_program_that_has_the_file_is_waited_for_then_named(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book, closing(cipher.connect(path, key(), cipher.salt_of(path))) as other:
        other.execute("BEGIN IMMEDIATE")
        with book._raw() as raw:
            raw.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(AppError, match="Another program is using this book"):
            add_entries(book, 1)


def test_what_another_program_still_reads_is_not_gathered(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book, closing(cipher.connect(path, key(), cipher.salt_of(path))) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entry").fetchone()
        add_entries(book, 1)
        with book._raw() as raw:
            raw.execute("PRAGMA busy_timeout = 10")
            with pytest.raises(AppError, match="Another program is using this book"):
                gather(raw)
        other.execute("COMMIT")
        with book._raw() as raw:
            gather(raw)

    assert ask(path, "SELECT count(*) FROM entry") == [(41,)]


@given(st.integers(0, 2**32))
def test_no_flipped_byte_goes_unnoticed(seed: int) -> None:
    path, place = _scratch(), Random(seed).randrange(len(pattern()[0]))  # noqa: S311  # where, not a secret
    path.write_bytes(pattern()[0])
    _flip(path, place)

    assert _noticed(path), f"byte {place}"


@given(st.integers(0, 2**32))
def test_no_missing_end_goes_unnoticed(seed: int) -> None:
    whole = pattern()[0]
    path, size = _scratch(), Random(seed).randrange(len(whole))  # noqa: S311  # where, not a secret
    path.write_bytes(whole[:size])

    assert _noticed(path), f"{size} bytes left"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    _SCRATCH[:] = [tmp_path / "scratch.daybook"]


_SCRATCH: list[Path] = []


def _scratch() -> Path:
    return _SCRATCH[0]


def _noticed(path: Path) -> bool:
    try:
        with opened(path) as book:
            return book.check() != ()
    except AppError:
        return True


def _flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 0x10
    path.write_bytes(content)
