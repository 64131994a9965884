"""Story 21, in the real window: a note behind its own passphrase, while a delegate has full money rights."""

from datetime import date
from pathlib import Path

import pytest

from app.ledger.search import EntryQuery
from app.people import Capacity, Representative
from app.store.book import Book
from app.usecases.books.acting import name_representative, who_acts
from app.usecases.books.export import ExportAs, export
from app.usecases.books.private_notes import read_private
from app.usecases.life.decisions import decisions
from app.usecases.money.ledger import entry_numbers, latest_changes
from tests.journeys.screen import Screen
from tests.stories import people
from tests.stories.at_the_screen import go_to, opened, said

SECRET, WORDS = "seven quiet herons", "He took my card again on Friday"
TELLING = ("card again", "herons", "Friday")
NUMBERS = {"999", "101"}


def the_book(folder: Path) -> Path:
    """Begin a book in which Jo has every right over the money."""
    with people.start_book(folder) as book:
        people.moved(book, date(2026, 4, 7), "Swimming pool", -5_00, "O14")
        name_representative(book, Representative("Jo Reed", Capacity.NOMINATED, date(2026, 4, 2)))
    return folder / "Sam.daybook"


def write_the_note(screen: Screen) -> tuple[list[str], list[str]]:
    """Write the note; give what was in sight before the passphrase, and with the note open."""
    go_to(screen, "Private notes", "Private notes")
    before = said(screen)
    screen.key("Alt+p")
    screen.fill("Passphrase of your notes", SECRET)
    screen.key("Return")
    screen.fill("A new note", WORDS)
    screen.key("Alt+k")
    screen.find("label", WORDS)
    shown = said(screen)
    screen.key("Escape")
    screen.find("heading", "Today")
    return before, shown


def look_for_it(screen: Screen) -> list[str]:
    """Search as the delegate would: in the money, in the decisions, in the history of the book."""
    found: list[str] = []
    for words, heading in (("Find a payment", "Money"), ("Decisions", "Decisions"), ("Today", "Today")):
        go_to(screen, words, heading)
        found += said(screen)
    screen.key("Ctrl+k")
    screen.fill("Find or do anything", "card again")
    found += [one.name for one in screen.find("list", "What you can do").children]
    screen.key("Escape")
    return found


def kept_on_this_computer(home: Path) -> bytes:
    """Give every byte that the program wrote beside the book: recent books, settings, logs."""
    return b"".join(
        file.read_bytes() for file in home.rglob("*") if file.is_file() and file.stat().st_size < 10**7
    )


@pytest.mark.slow
def test_a_note_that_nobody_else_sees_or_infers(tmp_path: Path) -> None:
    path = the_book(tmp_path)
    size = path.stat().st_size
    with people.open_again(path) as book:
        backup_before = back_up(book, tmp_path / "before.daybook")
        changes_before = latest_changes(book)
        exports_before = exports(book)

    with opened(path, tmp_path / "screen") as screen:
        before, shown = write_the_note(screen)
        searched = look_for_it(screen)

    assert set(before) >= NUMBERS  # the numbers to ring are there before any passphrase, and with no network
    assert WORDS in shown  # the note opens under its own passphrase
    assert not any(words in line for line in searched for words in TELLING)  # the delegate's search
    with people.open_again(path) as book:
        assert who_acts(book).name == "Jo Reed"
        assert read_private(book, SECRET)[0].words == WORDS
        assert read_private(book, "some other words") == ()
        assert entry_numbers(book, EntryQuery("card again")) == ()
        assert decisions(book, "card") == ()
        assert latest_changes(book) == changes_before  # no change is listed
        assert exports(book) == exports_before  # every export is as it was
        assert back_up(book, tmp_path / "after.daybook") == backup_before  # backups are as large as before
    assert path.stat().st_size == size
    assert not any(words.encode() in kept_on_this_computer(tmp_path / "screen") for words in TELLING)
    assert not any(words.encode() in (tmp_path / "after.daybook").read_bytes() for words in TELLING)


def exports(book: Book) -> dict[str, str]:
    return {str(form): export(book, form) for form in ExportAs}


def back_up(book: Book, to: Path) -> int:
    book.back_up(to)
    return to.stat().st_size
