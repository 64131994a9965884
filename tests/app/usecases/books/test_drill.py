"""If this laptop is lost: the card says what a finder could read, and looking proves it."""

from pathlib import Path

import pytest

from app.usecases.books import drill as drilled
from app.usecases.books import places, sealed_sheet
from app.usecases.books.keeping import remember_book
from app.usecases.books.recent import folder, forget_recent, note_recent
from tests.app.usecases.bagged import DAY, PEOPLE, opened, own_computer, told_anywhere, visits
from tests.app.usecases.paying import words_of
from tests.keyring import an_unlocked_keyring
from tests.verapdf import problems


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_computer(tmp_path, monkeypatch)


def test_story_22_the_lost_laptop_drill_passes_with_four_locked_books(tmp_path: Path, home: Path) -> None:
    paths = visits(tmp_path / "laptop")
    with opened(paths) as book:
        found = drilled.drill(book, DAY)
        card = drilled.drill_pdf(book, DAY)

    assert found.passed
    assert [each.book.file.name for each in found.books] == [path.name for path in reversed(paths)]
    assert {drilled.said_of(each) for each in found.books} == {
        ("Locked: every byte was looked at, and nothing can be read.",)
    }
    assert drilled.verdict(found) == (
        "A finder can read the names of the files, and nothing of what is in the books."
    )
    # What the card says is so: no name and no payment stands anywhere on this computer.
    assert told_anywhere(tmp_path / "laptop", *PEOPLE, "RIVERSIDE") == []
    assert told_anywhere(home, *PEOPLE, "RIVERSIDE") == []
    assert problems(card, "ua1") == []
    assert "visit-3.daybook" in words_of(card)


def test_the_drill_says_what_is_not_locked_or_not_here(tmp_path: Path) -> None:
    plain, gone = tmp_path / "plain.daybook", tmp_path / "gone.daybook"
    plain.write_text("a whole page of words in a row that anybody can read")
    for path in (gone, plain):
        note_recent(path)

    found = drilled.drill(None, DAY)

    assert not found.passed
    assert [drilled.said_of(each) for each in found.books] == [
        ("Not locked: there are words in it that anybody can read.",),
        ("It is not on this computer now.",),
    ]
    assert "put it right" in drilled.verdict(found)
    forget_recent(plain)
    assert drilled.drill(None, DAY).passed
    forget_recent(gone)
    assert "No book is on the list" in words_of(drilled.drill_pdf(None, DAY))


def test_words_of_the_open_book_in_a_note_of_daybooks_own_are_found(tmp_path: Path) -> None:
    paths = visits(tmp_path / "laptop", 1)
    places.fault_notes().mkdir(parents=True)
    (places.fault_notes() / "fault-1.txt").write_text(f"KeyError: {PEOPLE[0]}")
    (folder() / "empty").touch()
    with opened(paths) as book:
        found = drilled.drill(book, DAY)
        assert not found.passed
        told = [drilled.looked_words(each) for each in found.looked if each.found]
    assert [each.partition(": ")[2].partition(". ")[2] for each in told] == [
        "fault-1.txt has words of the open book in it."
    ]


def test_what_the_keyring_remembers_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        own_computer(tmp_path / "bo", monkeypatch)
        paths = visits(tmp_path / "laptop", 1)
        with opened(paths) as book:
            remember_book(book)
            sealed_sheet.allow(book, DAY)
            found = drilled.drill(book, DAY)
    assert not found.passed
    [said] = [drilled.said_of(each) for each in found.books]
    assert said[1:] == (
        "It opens without its passphrase for whoever is logged in to this computer as you.",
        "Its emergency sheet shows without the passphrase for whoever is logged in as you.",
    )
