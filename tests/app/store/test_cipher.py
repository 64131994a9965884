"""From a passphrase to a key to an encrypted file."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from app.store import cipher
from tests.app.store.on_disk import PASSPHRASE, add_entries, ask, key, lay, opened

SALT = bytes(range(16))
SECRET = "Marigold Featherstone"


def test_the_same_words_and_salt_always_make_the_same_key() -> None:
    # Written out, because books already made depend on it.
    assert cipher.derive("correct horse", SALT).hex() == (
        "eecda26b83ec41fab0387417ab7206d33699ffad1dba5aee7b2b9ed1381e9dec"
    )


def test_another_salt_makes_another_key() -> None:
    assert cipher.derive("correct horse", SALT) != cipher.derive("correct horse", SALT[::-1])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  Orchard   kettle\tWINDOW\n", "orchard kettle window"),
        ("cafe\u0301", "café"),
        ("ｆｕｌｌ", "full"),
        ("two\u00a0words", "two words"),
        ("STRASSE", "straße"),
    ],
)
def test_typing_is_forgiven(typed: str, meant: str) -> None:
    assert cipher.tidied(typed) == cipher.tidied(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("ab", "a b"), ("a-b", "a b"), ("cafe", "café"), ("one.", "one"), ("a b", "b a")]
)
def test_everything_else_counts(one: str, other: str) -> None:
    assert cipher.tidied(one) != cipher.tidied(other)


@given(st.text(st.characters(exclude_categories=())))
def test_tidying_twice_is_tidying_once(typed: str) -> None:
    assert cipher.tidied(cipher.tidied(typed)) == cipher.tidied(typed)
    assert cipher.tidied(typed.upper().lower()) == cipher.tidied(cipher.tidied(typed.upper().lower()))


def test_half_a_character_can_be_typed() -> None:
    assert len(cipher.derive("\ud83d", SALT)) == cipher.KEY_BYTES


def test_a_key_costs_a_guesser_a_lot() -> None:
    start = process_time()
    cipher.derive("x", SALT)
    spent = process_time() - start

    # No limit above (that is for the benchmarks), but it can never be next to nothing.
    assert spent > 0.01


def test_nothing_in_the_files_can_be_read(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        add_entries(book, 30, SECRET)
        written = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert SECRET.encode() not in written
    assert b"CREATE TABLE" not in written
    assert b"SQLite format" not in written


def test_plain_sqlite_cannot_open_it(tmp_path: Path) -> None:
    with closing(dbapi2.connect(str(lay(tmp_path)))) as plain, pytest.raises(dbapi2.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master")


def test_each_connection_is_careful(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book, book._raw() as raw:
        said = {
            name: raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "temp_store",
                "busy_timeout",
                "trusted_schema",
            )
        }

    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "trusted_schema": 0,
    }


def test_a_wrong_key_prints_nothing(tmp_path: Path) -> None:
    path = lay(tmp_path)
    code = f"""
from pathlib import Path
from app.store import cipher
try:
    cipher.connect(Path({str(path)!r}), bytes(32), bytes(16)).execute("PRAGMA user_version")
except cipher.dbapi2.DatabaseError:
    print("no")
"""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("no\n", "")


def test_the_key_stands_in_no_text_about_the_engine(tmp_path: Path) -> None:
    path = lay(tmp_path)
    with opened(path) as book:
        said = f"{book._engine!r} {book._engine.url!r} {book._engine.pool!r} {vars(book._engine)!r}"

    assert key().hex() not in said
    assert PASSPHRASE not in said


def test_the_right_key_fits_a_later_page_and_a_wrong_one_none(tmp_path: Path) -> None:
    path = lay(tmp_path)
    salt = cipher.salt_of(path)

    assert cipher.fits_a_page(path, key(), salt)
    assert not cipher.fits_a_page(path, bytes(32), salt)
    assert not cipher.fits_a_page(path, key(), bytes(16))


def test_asking_a_closed_file(tmp_path: Path) -> None:
    assert ask(lay(tmp_path), "SELECT count(*) FROM entry") == [(40,)]
