"""Older books, brought up to date by steps made for these tests."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.operations import Operations
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

from app.errors import AppError
from app.store import cipher
from app.store.book import Book
from app.store.migrations import STEPS
from app.store.schema import Schema, Step, current, marks
from tests.app.store.on_disk import ACTOR, ask, clock, files, key, lay

KEPT = "Old (version 1, 2026-07-01)"


def old_schema() -> Schema:
    metadata = MetaData()
    Table("cat", metadata, Column("id", Integer, primary_key=True), Column("name", Text))
    Table(
        "kitten",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("cat_id", Integer, ForeignKey("cat.id", ondelete="CASCADE"), nullable=False),
        Column("cost_pence", Integer),
    )
    return Schema(lambda: (metadata, ("CREATE INDEX kitten_by_cat ON kitten (cat_id)",)), 1)


def to_2(op: Operations) -> None:
    op.add_column("cat", Column("colour", Text, server_default="", nullable=False))


def to_3(op: Operations) -> None:
    # Made anew, as SQLite must: the kittens, which point to it, are to survive that.
    with op.batch_alter_table("cat", recreate="always") as table:
        table.alter_column("name", nullable=False, server_default="")
    op.execute("UPDATE cat SET colour = 'black'")


def leaves_a_loose_end(op: Operations) -> None:
    op.execute("DELETE FROM cat WHERE id = 1")


def fails_half_way(op: Operations) -> None:
    op.execute("UPDATE cat SET name = 'gone'")
    op.execute("SELECT * FROM no_such_table")


def new_schema(third: Step = to_3) -> Schema:
    return Schema(lambda: (MetaData(), ()), 3, {2: to_2, 3: third})


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, bytes]:
    path = tmp_path / "Old.daybook"
    with Book.create(path, "x", ACTOR, clock=clock, schema=old_schema()) as book:
        with book._raw() as raw:
            raw.execute("INSERT INTO cat (id, name) VALUES (1, 'Tom'), (2, 'Kit')")
            raw.execute("INSERT INTO kitten (cat_id, cost_pence) VALUES (1, 500), (2, 700), (2, 900)")
        return path, book.key


def rows(path: Path, key: bytes, question: str) -> list[tuple[object, ...]]:
    with closing(cipher.connect(path, key, cipher.salt_of(path))) as connection:
        return list(connection.execute(question).fetchall())


def open_with(path: Path, key: bytes, schema: Schema) -> Book:
    return Book.open(path, key=key, actor=ACTOR, clock=clock, schema=schema)


def test_an_older_book_is_kept_and_brought_up_to_date(old: tuple[Path, bytes]) -> None:
    path, its_key = old
    with open_with(path, its_key, new_schema()) as book:
        assert book.check() == ()

    assert rows(path, its_key, "SELECT id, name, colour FROM cat") == [
        (1, "Tom", "black"),
        (2, "Kit", "black"),
    ]
    assert rows(path, its_key, "SELECT count(*), sum(cost_pence) FROM kitten") == [(3, 2100)]
    assert rows(path, its_key, "PRAGMA user_version") == [(3,)]
    kept = path.with_name(f"{KEPT}.daybook")
    assert rows(kept, its_key, "SELECT * FROM cat") == [(1, "Tom"), (2, "Kit")]
    assert rows(kept, its_key, "PRAGMA user_version") == [(1,)]
    assert sorted(files(path.parent)) == sorted([kept.name, path.name])


def test_it_is_done_once(old: tuple[Path, bytes]) -> None:
    path, its_key = old
    open_with(path, its_key, new_schema()).close()
    before = files(path.parent)
    open_with(path, its_key, new_schema()).close()

    assert files(path.parent) == before


def test_an_earlier_copy_of_the_same_day_is_not_overwritten(old: tuple[Path, bytes]) -> None:
    path, its_key = old
    for name in (f"{KEPT}.daybook", f"{KEPT} 2.daybook"):
        path.with_name(name).write_text("kept")
    open_with(path, its_key, new_schema()).close()

    assert path.with_name(f"{KEPT}.daybook").read_text() == "kept"
    assert rows(path.with_name(f"{KEPT} 3.daybook"), its_key, "PRAGMA user_version") == [(1,)]


@pytest.mark.parametrize("step", [fails_half_way, leaves_a_loose_end])
def test_a_step_that_fails_leaves_the_book_byte_for_byte(old: tuple[Path, bytes], step: Step) -> None:
    path, its_key = old
    before = path.read_bytes()

    with pytest.raises(AppError) as told:
        open_with(path, its_key, new_schema(step))

    assert "It is as it was." in told.value.sentence
    assert f"“{KEPT}.daybook”" in told.value.remedy
    assert path.read_bytes() == before
    open_with(path, its_key, old_schema()).close()


def test_a_wrong_key_brings_nothing_up_to_date(old: tuple[Path, bytes]) -> None:
    path, _ = old
    with pytest.raises(AppError, match="does not open"):
        open_with(path, bytes(32), new_schema())

    assert list(files(path.parent)) == [path.name]


def test_every_version_after_the_first_has_its_step() -> None:
    assert sorted(STEPS) == list(range(2, current().version + 1))


def test_a_new_book_is_of_this_version_and_marked(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with closing(cipher.connect(path, key(), cipher.salt_of(path))) as connection:
        assert marks(connection) == (int.from_bytes(b"Dayb", "big"), current().version)
    assert ask(path, "PRAGMA foreign_key_check") == []


def test_alembic_is_loaded_only_for_an_older_book(old: tuple[Path, bytes], tmp_path: Path) -> None:
    path, its_key = old
    (tmp_path / "new").mkdir()
    fresh = lay(tmp_path / "new")
    code = f"""
import sys
from pathlib import Path
from app.people import Actor
from app.store.book import Book
from app.store.schema import Schema
from sqlalchemy import MetaData
Book.open(Path({str(fresh)!r}), key=bytes.fromhex({key().hex()!r}), actor=Actor("Sam")).close()
print("alembic" in sys.modules)
made = Schema(lambda: (MetaData(), ()), 2, {{2: lambda op: op.execute("DROP TABLE kitten")}})
Book.open(Path({str(path)!r}), key=bytes.fromhex({its_key.hex()!r}), actor=Actor("Sam"), schema=made).close()
print("alembic" in sys.modules)
"""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)

    assert done.stdout == "False\nTrue\n"
    assert rows(path, its_key, "SELECT name FROM sqlite_master WHERE type = 'table'") == [("cat",)]
