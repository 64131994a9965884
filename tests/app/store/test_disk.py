"""A disk that is full, fails, or is taken away: what is in the book stays."""

from pathlib import Path

import pytest

from app.errors import AppError
from app.store.book import Book
from tests.app.store.on_disk import (
    ACTOR,
    PASSPHRASE,
    add_entries,
    count,
    key,
    lay,
    no_file_above,
    opened,
)


def test_a_book_that_does_not_fit_leaves_nothing(tmp_path: Path) -> None:
    with no_file_above(50_000), pytest.raises(AppError, match="The disk could not be read or written"):
        Book.create(tmp_path / "a.daybook", "x", ACTOR)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room", [8_192, 40_000, 300_000])
def test_a_full_disk_loses_nothing(tmp_path: Path, room: int) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        with no_file_above(room), pytest.raises(AppError, match="disk"):
            add_entries(book, 4000)
        assert count(book) == 40
        assert book.check() == ()
        add_entries(book, 10)

    with opened(path) as again:
        assert count(again) == 50


def test_a_disk_without_room_is_called_full(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        with book._raw() as raw:
            raw.execute(f"PRAGMA max_page_count = {raw.execute('PRAGMA page_count').fetchone()[0] + 5}")
        with pytest.raises(AppError) as told:
            add_entries(book, 4000)
        assert count(book) == 40

    assert told.value.sentence == "The disk is full. Nothing that was already in the book is lost."


def test_a_disk_that_is_full_when_the_book_closes_loses_nothing(tmp_path: Path) -> None:
    path = lay(tmp_path)
    book = opened(path)
    add_entries(book, 2000)
    with no_file_above(path.stat().st_size):
        book.close()
        # Nor does it keep anybody from looking at it.
        with opened(path) as still:
            assert count(still) == 2040

    with opened(path) as again:
        assert count(again) == 2040
        assert again.check() == ()


@pytest.mark.parametrize("replaced", [True, False])
def test_nothing_is_written_into_a_file_that_was_taken_away(tmp_path: Path, replaced: bool) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        path.rename(tmp_path / "moved.daybook")
        if replaced:
            lay(tmp_path)

        with pytest.raises(AppError, match="not there any more"):
            add_entries(book, 1)


def test_a_passphrase_change_that_does_not_fit_on_the_disk_changes_nothing(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        with no_file_above(60_000), pytest.raises(AppError, match="disk"):
            book.change_passphrase(PASSPHRASE, "new")
        assert count(book) == 40
        assert book.key == key()

    assert list(tmp_path.iterdir()) == [path]
    opened(path).close()
