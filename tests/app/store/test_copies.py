"""Backups, and files made whole."""

from contextlib import closing
from pathlib import Path

import pytest

from app.errors import AppError
from app.store import cipher
from app.store.book import Book
from app.store.copies import copy_into
from app.store.files import made_whole
from app.store.soundness import totals
from tests.app.store.on_disk import (
    ACTOR,
    PASSPHRASE,
    add_entries,
    ask,
    clock,
    files,
    key,
    lay,
    not_allowed,
    opened,
    twin,
)


def test_a_backup_opens_with_the_same_passphrase_and_holds_the_same(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        add_entries(book, 7)
        book.back_up(tmp_path / "Copy.daybook")
        add_entries(book, 1)

    with Book.open(tmp_path / "Copy.daybook", passphrase=PASSPHRASE, actor=ACTOR, clock=clock) as copy:
        assert copy.check() == ()
        assert (copy.id, copy.key) == (book.id, book.key)
    assert ask(tmp_path / "Copy.daybook", "SELECT count(*), sum(amount_pence) FROM entry") == [
        (47, sum(range(101, 141)) + sum(range(101, 108)))
    ]
    assert sorted(files(tmp_path)) == ["Copy.daybook", "Sam.daybook"]


def test_a_backup_replaces_an_older_one_only_when_it_is_good(tmp_path: Path) -> None:
    path = lay(tmp_path)
    copy = twin(path)
    before = copy.read_bytes()
    page = ask(path, "SELECT rootpage FROM sqlite_master WHERE name = 'split'")[0][0]
    assert isinstance(page, int)
    broken = bytearray(path.read_bytes())
    broken[(page - 1) * 4096 + 7] ^= 1
    path.write_bytes(broken)

    with opened(path) as book, pytest.raises(AppError, match="so it was not kept"):
        book.back_up(copy)
    assert copy.read_bytes() == before

    with opened(lay(tmp_path)) as book:
        add_entries(book, 1)
        book.back_up(copy)
    assert ask(copy, "SELECT count(*) FROM entry") == [(41,)]


def test_a_copy_of_what_is_not_sound_is_not_kept(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with closing(cipher.connect(path, key(), cipher.salt_of(path))) as source:
        source.execute("PRAGMA foreign_keys = OFF")
        source.execute("INSERT INTO pot (name, funder_id) VALUES ('Lost', 99)")
        with pytest.raises(AppError, match="did not come out right"):
            _copy(source, tmp_path / "copy", cipher.salt_of(path))

    assert sorted(files(tmp_path)) == ["Sam.daybook"]


def _copy(source: cipher.Raw, to: Path, salt: bytes) -> None:
    with made_whole(to) as making:
        copy_into(making, source, key(), salt)


def test_a_backup_never_takes_the_place_of_the_book(tmp_path: Path) -> None:
    path = lay(tmp_path)
    (tmp_path / "link").symlink_to(path)
    with opened(path) as book:
        for name in ("Sam.daybook", "link"):
            with pytest.raises(AppError, match="cannot take the place"):
                book.back_up(tmp_path / name)


def test_a_backup_needs_a_folder_where_one_may_write(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        with pytest.raises(AppError, match="no folder called “stick”"):
            book.back_up(tmp_path / "stick" / "copy.daybook")
        add_entries(book, 1)
        with not_allowed() as folder, pytest.raises(AppError, match="not allowed to write here"):
            book.back_up(folder / "copy.daybook")


def test_what_an_older_copy_left_beside_it_is_not_taken_for_the_new_ones(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(twin(path)) as older:
        add_entries(older, 300)
        left = {name: content for name, content in files(tmp_path).items() if name.endswith("-wal")}
    assert list(left) == ["twin.daybook-wal"]
    (tmp_path / "twin.daybook-wal").write_bytes(left["twin.daybook-wal"])

    with opened(path) as book:
        book.back_up(tmp_path / "twin.daybook")

    assert ask(tmp_path / "twin.daybook", "SELECT count(*) FROM entry") == [(40,)]


def test_totals_count_every_table_and_add_up_all_pence(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with closing(cipher.connect(path, key(), cipher.salt_of(path))) as connection:
        found = totals(connection)

    rows, pence = dict(found.rows), dict(found.pence)
    assert (rows["entry"], rows["split"], rows["person"], rows["change"]) == (40, 40, 1, 2)
    assert pence["entry.amount_pence"] == pence["split.amount_pence"] == sum(range(101, 141))
    assert "entry_text_data" in rows


def test_a_file_made_whole_appears_only_at_the_end(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    with made_whole(place) as making:
        making.write_text("half")
        assert not place.exists()
        making.write_text("whole")

    assert files(tmp_path) == {"a.txt": b"whole"}


def test_nobody_else_may_read_a_file_made_whole(tmp_path: Path) -> None:
    with made_whole(tmp_path / "a.txt") as making:
        making.write_text("mine")

    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600


def test_a_file_that_was_not_made_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("before")
    with pytest.raises(ZeroDivisionError):
        _make_and_fail(place)

    assert files(tmp_path) == {"a.txt": b"before"}


def _make_and_fail(place: Path) -> None:
    with made_whole(place) as making:
        making.write_text("half")
        making.with_name(making.name + "-wal").write_text("beside")
        raise ZeroDivisionError
