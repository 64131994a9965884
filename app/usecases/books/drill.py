"""If this laptop is lost: what a finder could read on it, found out by looking as a finder would."""

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from app import keys
from app.store.book import Book
from app.usecases.books import places
from app.usecases.books.bag import InBag, bag
from app.usecases.books.left_behind import Looked, telling_words
from app.usecases.books.looking import files_in, is_locked, number_in, tells
from app.usecases.books.places import sheet_file
from app.words import day, t, tn

if TYPE_CHECKING:
    from app.pdf.elements import Table


@dataclass(frozen=True, slots=True)
class DrillBook:
    """One book on this computer: its file, and what a finder who is logged in as you could open."""

    book: InBag
    opens_by_itself: bool
    shows_sheet: bool


@dataclass(frozen=True, slots=True)
class Drill:
    """What a finder could read on a day: of each book, and in each of Daybook's own folders."""

    on: date
    books: tuple[DrillBook, ...]
    looked: tuple[Looked, ...]

    @property
    def passed(self) -> bool:
        """Whether a finder can read nothing of any book: every one is locked and remembered nowhere."""
        safe = all(each.book.is_locked or not each.book.is_here for each in self.books)
        unremembered = not any(each.opens_by_itself or each.shows_sheet for each in self.books)
        return safe and unremembered and not any(each.found for each in self.looked)


def drill(book: Book | None, today: date) -> Drill:
    """Look as a finder would; words of the open book are searched for in everything that Daybook keeps."""
    words: frozenset[str] = frozenset()
    if book is not None:
        with book.begin() as work:
            words = telling_words(work)
    books = tuple(_book(each) for each in bag(whole=True))
    looked = tuple(_folder(folder, words) for folder in places.own_folders() if folder.is_dir())
    return Drill(today, books, looked)


def said_of(one: DrillBook) -> tuple[str, ...]:
    """Say what a finder could do with a book."""
    if not one.book.is_here:
        return (t("It is not on this computer now."),)
    locked = (
        t("Locked: every byte was looked at, and nothing can be read.")
        if one.book.is_locked
        else t("Not locked: there are words in it that anybody can read.")
    )
    opens = t("It opens without its passphrase for whoever is logged in to this computer as you.")
    shows = t("Its emergency sheet shows without the passphrase for whoever is logged in as you.")
    return (locked, *([opens] if one.opens_by_itself else []), *([shows] if one.shows_sheet else []))


def advice() -> tuple[str, ...]:
    """Say what to do now, and what to do on the day it is lost."""
    return (
        t("Now: give this computer a log-in password that you use nowhere else, and let it lock by itself."),
        t("Now: let the computer lock its whole disk, if it can. Ask somebody who knows it."),
        t("Now: do not let Daybook remember passphrases here. Hand books back as soon as you can."),
        t("On the day: tell each person whose book it was, and give them this sheet."),
        t("On the day: say that the books are locked, and that their file names can be seen."),
        t("After it: open the newest copy of each book, and change its passphrase."),
    )


def drill_pdf(book: Book | None, today: date) -> bytes:
    """Print the card: what was looked at, what a finder could read, and what to do."""
    from app.pdf.elements import Bullets, Document, Heading, Text
    from app.pdf.render import render

    found = drill(book, today)
    title = t("If this laptop is lost")
    body = (
        Heading(title),
        Text(verdict(found), "lead"),
        Text(t("This computer was looked over on {day}.", day=day(today))),
        Heading(t("The books on it"), 2),
        _book_table(found) if found.books else Text(t("No book is on the list of this computer.")),
        Heading(t("What else was looked at"), 2),
        Bullets([looked_words(each) for each in found.looked]),
        Heading(t("What to do"), 2),
        Bullets(advice()),
    )
    made_at = datetime.combine(today, time(12)).astimezone()
    return render(Document(title, title, t("Daybook"), body, made_at, running=title))


def _book_table(found: Drill) -> "Table":
    from app.pdf.elements import Cell, Column, Table

    rows = [(Cell(each.book.file.name, strong=True), Cell(" ".join(said_of(each)))) for each in found.books]
    columns = (Column(t("File"), 2), Column(t("What a finder could read"), 5))
    return Table(columns, rows, t("Each book on this computer"), row_headings=True)


def verdict(found: Drill) -> str:
    """Say in a sentence what a finder could read."""
    if found.passed:
        return t("A finder can read the names of the files, and nothing of what is in the books.")
    return t("A finder could read something. Look at what stands below, and put it right.")


def looked_words(one: Looked) -> str:
    """Say of one place what was found there."""
    return t(
        "{where}: {how_much}. {found}",
        where=one.where,
        how_much=one.how_much,
        found=" ".join(one.found) or t("Nothing of a book can be read."),
    )


def _book(one: InBag) -> DrillBook:
    number = number_in(one.file) if one.is_here else ""
    remembered = bool(number) and keys.recall(number) is not None
    sheet = bool(number) and sheet_file(number).is_file() and keys.recall_sheet(number) is not None
    return DrillBook(one, remembered, sheet)


def _folder(folder: Path, words: frozenset[str]) -> Looked:
    every = files_in(folder)
    found = [
        t("{file} has words of the open book in it.", file=each.name) for each in every if tells(each, words)
    ]
    locked = sum(is_locked(each) for each in every)
    how_much = t(
        "{files}, {locked} of them locked",
        files=tn("{count} file looked at", "{count} files looked at", len(every)),
        locked=locked,
    )
    return Looked(t("Daybook’s own folder: {folder}", folder=folder), how_much, tuple(found))
