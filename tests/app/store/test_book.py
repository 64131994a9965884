"""A book: made, opened, changed, checked, copied, closed."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from app.errors import AppError
from app.money import Money
from app.people import Person
from app.store.book import Book, book_id
from app.store.trouble import WrongKeyError
from tests.app.store.on_disk import (
    ACTOR,
    PASSPHRASE,
    add_entries,
    ask,
    clock,
    count,
    entry,
    files,
    fill,
    key,
    lay,
    not_allowed,
    opened,
)

ROOT = Path(__file__).parents[3]


def test_what_is_kept_is_there_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "New.daybook"
    with Book.create(path, PASSPHRASE, ACTOR, clock=clock) as book:
        fill(book, 3)
        assert book.path == path

    with Book.open(path, passphrase=f" {PASSPHRASE.upper()} ", actor=ACTOR) as again:
        assert count(again) == 3
        assert (again.id, again.key) == (book.id, book.key)
        assert again.id == book_id(path)
    assert [file.name for file in tmp_path.iterdir()] == ["New.daybook"]


def test_a_kept_key_opens_it_too(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        assert count(book) == 40


def test_two_books_with_one_passphrase_have_two_keys(tmp_path: Path) -> None:
    with (
        Book.create(tmp_path / "a.daybook", "same", ACTOR) as a,
        Book.create(tmp_path / "b", "same", ACTOR) as b,
    ):
        assert a.key != b.key
        assert a.id != b.id


def test_a_unit_of_work_that_fails_leaves_the_file_byte_for_byte(tmp_path: Path) -> None:
    path = lay(tmp_path)
    before = path.read_bytes()

    with opened(path) as book, pytest.raises(ZeroDivisionError):
        _add_many_and_fail(book)

    assert path.read_bytes() == before


def _add_many_and_fail(book: Book) -> None:
    with book.begin("Tried") as work:
        # More than fits in memory, so that some of it has gone to the disk.
        work.entries.add_all(entry(Money(n + 1), "x" * 500) for n in range(8_000))
        raise ZeroDivisionError


def test_a_unit_of_work_knows_who_when_and_why(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        with book.begin("Because I say so") as work:
            work.people.add(Person("Kim"))
        with book.begin() as work:
            change = work.history.latest(1)[0]

    assert (change.because, change.actor, change.at) == ("Because I say so", ACTOR, clock())


def test_one_unit_of_work_inside_another_is_a_bug() -> None:
    book = Book.in_memory(actor=ACTOR)
    with pytest.raises(RuntimeError, match="hand it on"), book.begin(), book.begin():
        pass


def test_two_threads_take_turns(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        threads = [Thread(target=add_entries, args=(book, 5)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert count(book) == 60


def test_a_book_in_memory_is_a_whole_book_without_a_file(tmp_path: Path) -> None:
    with Book.in_memory(actor=ACTOR, clock=clock) as book:
        fill(book, 2)

        assert count(book) == 2
        assert book.check() == ()
        assert book.path is None
        with pytest.raises(RuntimeError, match="no file"):
            book.back_up(tmp_path / "copy.daybook")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_book_is_closed(tmp_path: Path) -> None:
    book = opened(lay(tmp_path))
    book.close()
    book.close()

    with pytest.raises(RuntimeError, match="closed"):
        book.check()


def test_closing_puts_everything_into_the_one_file(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        add_entries(book, 10)
        assert path.with_name(path.name + "-wal").stat().st_size > 0

    assert list(tmp_path.iterdir()) == [path]
    assert ask(path, "SELECT count(*) FROM entry") == [(50,)]


# Making a book


def test_an_empty_passphrase_makes_no_book(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="needs a passphrase"):
        Book.create(tmp_path / "a.daybook", " \t", ACTOR)
    assert list(tmp_path.iterdir()) == []


def test_a_book_is_never_made_over_a_file(tmp_path: Path) -> None:
    path = lay(tmp_path)
    before = files(tmp_path)

    with pytest.raises(AppError, match=r"already a file called “Sam\.daybook”"):
        Book.create(path, "other", ACTOR)
    assert files(tmp_path) == before


def test_a_book_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no folder called “nowhere”"):
        Book.create(tmp_path / "nowhere" / "a.daybook", "x", ACTOR)


def test_a_book_cannot_be_made_where_one_may_not_write() -> None:
    with not_allowed() as folder:
        before = files(folder)
        with pytest.raises(AppError, match="not allowed to write here"):
            Book.create(folder / "a.daybook", "x", ACTOR)
        assert files(folder) == before


def test_a_question_that_makes_no_sense_is_a_bug_and_not_a_sentence(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book, pytest.raises(dbapi2.OperationalError), book._raw() as raw:
        raw.execute("SELECT nonsense")


# Checking


def test_a_sound_book_has_no_findings(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        add_entries(book, 5)
        assert book.check() == ()


def test_a_record_that_points_nowhere_is_a_finding(tmp_path: Path) -> None:
    with opened(lay(tmp_path)) as book:
        with book._raw() as raw:
            raw.execute("PRAGMA foreign_keys = OFF")
            raw.execute("INSERT INTO pot (name, funder_id) VALUES ('Lost', 99)")
        found = book.check()

    assert [(each.sentence, each.where) for each in found] == [
        ("A record points to another one that is not in the book.", "pot 1 → funder")
    ]


# The passphrase


def test_a_new_passphrase_opens_it_and_the_old_one_does_not(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        name, old_key = book.id, book.key
        add_entries(book, 1)
        book.change_passphrase(PASSPHRASE, "quite another one")
        add_entries(book, 1)
        assert book.id == name
        assert book.key != old_key

    with Book.open(path, passphrase="quite another one", actor=ACTOR) as again:
        assert count(again) == 42
        assert again.check() == ()
    with pytest.raises(WrongKeyError):
        Book.open(path, passphrase=PASSPHRASE, actor=ACTOR)
    with pytest.raises(WrongKeyError):
        Book.open(path, key=old_key, actor=ACTOR)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("old", "new"), [("not this", "new"), (PASSPHRASE, "  ")])
def test_a_passphrase_that_cannot_be_changed_stays(tmp_path: Path, old: str, new: str) -> None:
    path = lay(tmp_path)
    before = path.read_bytes()
    with opened(path) as book, pytest.raises(AppError, match="passphrase"):
        book.change_passphrase(old, new)

    assert path.read_bytes() == before


# What is loaded when


def test_looking_at_a_book_before_it_opens_loads_no_heavy_library(tmp_path: Path) -> None:
    path = lay(tmp_path)
    code = f"""
import sys
from pathlib import Path
from app.people import Actor
from app.store.book import Book, book_id
book_id(Path({str(path)!r}))
print([name for name in ("sqlalchemy", "alembic", "keyring", "cryptography") if name in sys.modules])
with Book.open(Path({str(path)!r}), key=bytes.fromhex({key().hex()!r}), actor=Actor("Sam")) as book:
    with book.begin() as work:
        work.people.all()
    book.back_up(Path({str(path)!r} + ".copy"))
print([name for name in ("alembic", "keyring", "cryptography", "sqlalchemy.orm") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n[]\n"
