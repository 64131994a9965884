"""Story 22, the broker's day: four visits, one laptop, no signal; a book is handed back, nothing stays."""

from pathlib import Path

import pytest

from app import keys
from app.errors import AppError
from app.store.book import Book
from app.usecases.books import hand_back, sealed_sheet
from app.usecases.books.keeping import open_book, remember_book
from app.usecases.books.left_behind import what_is_left
from app.usecases.books.recent import folder, recent_books
from app.usecases.returns.identity import key_file, signing_key
from tests.app.usecases.bagged import DAY, PASSPHRASES, PEOPLE, opened, own_computer, told_anywhere, visits
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import a_book
from tests.keyring import an_unlocked_keyring
from tests.verapdf import problems


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_computer(tmp_path, monkeypatch)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_story_22_each_book_is_locked_by_its_own_key(tmp_path: Path) -> None:
    paths = visits(tmp_path / "laptop")
    for path, wrong in zip(paths, reversed(PASSPHRASES), strict=True):
        with pytest.raises(AppError):
            open_book(path, wrong)
    assert told_anywhere(tmp_path, *PEOPLE, "swim again", "RIVERSIDE", "canal", "01632") == []


def test_story_22_nothing_of_a_book_that_was_handed_back_is_left_on_the_laptop(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        home = own_computer(tmp_path / "bo", monkeypatch)
        path, *others = paths = visits(tmp_path / "laptop")
        book = opened(paths)
        assert remember_book(book)
        signing_key(book)
        identity = key_file(book.actor)
        sealed_sheet.allow(book, DAY)
        receipt = hand_back.copy_out(book, stick, "Samuel Reed", DAY)
        done = hand_back.take_away(book, receipt)
        secrets = [
            keys.recall(book.id),
            keys.recall_sheet(book.id),
            keys.recall_password(identity.stem),
        ]

    assert secrets == [None, None, None]
    assert done.left.nothing
    assert not identity.exists()
    assert sorted(path.parent.iterdir()) == others
    # Every byte of every folder of the person and of the books; only the stick may say anything.
    words = (PEOPLE[0], "visit-0", book.id, "swim again", "RIVERSIDE", "canal", "01632")
    assert [told_anywhere(each, *words) for each in (path.parent, home, ring)] == [[], [], []]
    with open_book(receipt.file, PASSPHRASES[0]) as handed:
        assert hand_back.totals(handed) == receipt.totals


def test_the_book_on_the_stick_is_whole_and_the_receipt_says_so(tmp_path: Path, stick: Path) -> None:
    path, *others = paths = visits(tmp_path / "laptop")
    kept = path.with_name("visit-0 (version 0, 2026-04-01).daybook")
    kept.write_bytes(path.read_bytes())
    book = opened(paths)

    receipt = hand_back.copy_out(book, stick, "Samuel Reed", DAY)
    done = hand_back.take_away(book, receipt, keep_key=True)

    assert [file.name for file in stick.iterdir()] == ["visit-0.daybook"]
    assert not path.exists()
    assert not kept.exists()
    assert recent_books() == tuple(reversed([other.resolve() for other in others]))
    assert done.left.nothing
    assert "is looked over once" in words_of(hand_back.receipt_pdf(receipt))
    after = hand_back.receipt_pdf(receipt, done.left)
    assert "Nothing of the book was found" in words_of(after)
    assert problems(after, "ua1") == []
    told = dict(hand_back.told(receipt))
    assert (told["Whose book"], told["Handed over by"]) == ("Samuel Reed", "Bo Rose")
    assert (told["Money in all accounts"], told["Fingerprint (SHA-256)"]) == (
        "£1,569.60",
        hand_back.in_groups(receipt.sha256),
    )
    assert told["Fingerprint (SHA-256)"].replace(" ", "") == receipt.sha256


def test_what_is_left_is_found_and_named(tmp_path: Path, home: Path, stick: Path) -> None:
    paths = visits(tmp_path / "laptop", 1)
    book = opened(paths)
    receipt = hand_back.copy_out(book, stick, "Samuel Reed", DAY)
    done = hand_back.take_away(book, receipt)
    (home / "Downloads" / "plan.txt").write_text("A plan for Samuel Reed")
    (home / "Documents" / "old.daybook").write_bytes(receipt.file.read_bytes())
    (paths[0].parent / "copy.daybook").write_bytes(receipt.file.read_bytes())
    (paths[0].parent / ".visit-0.daybook.lock").write_text("{}")
    (folder() / "window.ini").write_text("remembered=/visits/visit-0.daybook")
    (folder().parent / "QtProject.conf").write_text("lastVisited=/home/samuel reed")

    left = what_is_left(done.known_by)

    assert "Something was found" in words_of(hand_back.receipt_pdf(receipt, left))
    assert not left.nothing
    assert [sentence for each in left.looked for sentence in each.found] == [
        "copy.daybook is the book, or a copy of it. It is locked.",
        ".visit-0.daybook.lock is left over from the book.",
        "window.ini has words of the book in it.",
        "QtProject.conf has words of the book in it.",
        "plan.txt has words of the book in it.",
        "old.daybook is a copy of the book. It is locked.",
    ]


def test_nothing_is_taken_away_when_the_copy_is_gone_or_changed(tmp_path: Path, stick: Path) -> None:
    paths = visits(tmp_path / "laptop", 1)
    with opened(paths) as book:
        receipt = hand_back.copy_out(book, stick, "Samuel Reed", DAY)
        receipt.file.write_bytes(receipt.file.read_bytes()[:-1])
        with pytest.raises(AppError, match="not there as it was made"):
            hand_back.take_away(book, receipt)
        receipt.file.unlink()
        with pytest.raises(AppError, match="not there as it was made"):
            hand_back.take_away(book, receipt)
        assert hand_back.totals(book) == receipt.totals
    assert paths[0].is_file()


def test_a_book_goes_to_somebody_and_never_onto_itself(tmp_path: Path) -> None:
    paths = visits(tmp_path / "laptop", 1)
    with opened(paths) as book:
        with pytest.raises(AppError, match="who gets the book"):
            hand_back.copy_out(book, tmp_path, " ", DAY)
        with pytest.raises(AppError, match="book itself"):
            hand_back.copy_out(book, paths[0].parent, "Samuel Reed", DAY)
        receipt = hand_back.Receipt("", paths[0], "", hand_back.totals(book), "Sam", DAY, "Bo")
        with pytest.raises(AppError, match="the book itself"):
            hand_back.take_away(book, receipt)


def test_a_book_in_memory_is_nowhere_to_be_handed_from(tmp_path: Path) -> None:
    book: Book = a_book()
    with pytest.raises(AppError, match="who gets the book"):
        hand_back.copy_out(book, tmp_path, "Sam", DAY)
    assert hand_back.totals(book).last_entry is None
