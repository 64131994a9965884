"""Story 22: four visits, one laptop, no signal."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.people import Actor, Capacity
from app.store.book import Book
from app.usecases.books import hand_back
from app.usecases.books.keeping import create_book, open_book
from app.usecases.books.recent import note_recent, recent_books
from tests.app.usecases.started import a_book, answers
from tests.verapdf import problems

DAY = date(2026, 5, 4)
BROKER = Actor("Bo Rose", Capacity.BROKER, "Sam Reed")
PASSPHRASES = [f"quiet heron lake number {count}" for count in range(4)]


@pytest.fixture(autouse=True)
def own_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


def visits(folder: Path) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"visit-{count}.daybook" for count in range(4)]
    for path, passphrase in zip(paths, PASSPHRASES, strict=True):
        create_book(path, answers(actor=BROKER), passphrase).close()
        note_recent(path)
    return paths


def test_each_book_is_locked_by_its_own_key(tmp_path: Path) -> None:
    paths = visits(tmp_path / "laptop")
    for path, wrong in zip(paths, reversed(PASSPHRASES), strict=True):
        with pytest.raises(AppError):
            open_book(path, wrong)


def test_a_book_is_handed_back_with_a_receipt_and_nothing_readable_stays(tmp_path: Path) -> None:
    path, *others = visits(tmp_path / "laptop")
    stick = tmp_path / "stick"
    stick.mkdir()
    book = open_book(path, PASSPHRASES[0])

    receipt = hand_back.copy_out(book, stick, "Sam Reed", DAY)
    hand_back.take_away(book, receipt)

    assert [file.name for file in (tmp_path / "laptop").iterdir() if "visit-0" in file.name] == []
    assert path.resolve() not in recent_books()
    assert len(recent_books()) == len(others)
    assert [file.name for file in stick.iterdir()] == ["visit-0.daybook"]
    with open_book(receipt.file, PASSPHRASES[0]) as handed:
        assert hand_back.totals(handed) == receipt.totals
    assert problems(hand_back.receipt_pdf(receipt), "ua1") == []
    assert (receipt.person, receipt.by, receipt.to) == ("Sam Reed", "Bo Rose", "Sam Reed")


def test_nothing_is_taken_away_when_the_copy_is_gone_or_changed(tmp_path: Path) -> None:
    path = visits(tmp_path / "laptop")[0]
    stick = tmp_path / "stick"
    stick.mkdir()
    with open_book(path, PASSPHRASES[0]) as book:
        receipt = hand_back.copy_out(book, stick, "Sam Reed", DAY)
        receipt.file.write_bytes(receipt.file.read_bytes()[:-1])
        with pytest.raises(AppError, match="not there as it was made"):
            hand_back.take_away(book, receipt)
        receipt.file.unlink()
        with pytest.raises(AppError, match="not there as it was made"):
            hand_back.take_away(book, receipt)
        assert hand_back.totals(book) == receipt.totals
    assert path.is_file()


def test_a_book_goes_to_somebody_and_never_onto_itself(tmp_path: Path) -> None:
    path = visits(tmp_path / "laptop")[0]
    with open_book(path, PASSPHRASES[0]) as book:
        with pytest.raises(AppError, match="who gets the book"):
            hand_back.copy_out(book, tmp_path, " ", DAY)
        with pytest.raises(AppError, match="book itself"):
            hand_back.copy_out(book, path.parent, "Sam Reed", DAY)
        receipt = hand_back.Receipt("", path, "", hand_back.totals(book), "Sam", DAY, "Bo")
        with pytest.raises(AppError, match="the book itself"):
            hand_back.take_away(book, receipt)


def test_a_book_in_memory_is_nowhere_to_be_handed_from(tmp_path: Path) -> None:
    book: Book = a_book()
    with pytest.raises(AppError, match="who gets the book"):
        hand_back.copy_out(book, tmp_path, "Sam", DAY)
    assert hand_back.totals(book).last_entry is None
