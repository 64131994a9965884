"""What of a book is left on this computer: every place is looked at anew, and nothing is taken on trust.

A book is known by its number (the salt that its file, its copies and its key share), by its file's name, and
by words that stand in it: names, numbers, whom money went to, what matters. They are gathered while the book
is open and live in memory alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app import keys
from app.ledger.search import EntryQuery
from app.people import Person
from app.store.book import Book
from app.store.work import Work
from app.usecases.books import places
from app.usecases.books.looking import files_in, number_in, tells
from app.words import t, tn

PAYEES = 500  # of the newest entries
PAPERS = (".pdf", ".csv", ".json", ".txt", ".html", ".zip", ".beancount", ".ics", ".daybook")
LARGEST = 64 << 20  # bytes of a saved paper; larger ones are not Daybook's


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a book is known: its number, its file, whose it is, who signed, and words that stand in it."""

    number: str
    file: Path
    person: str
    signer: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Looked:
    """One place that was looked at, how much there is, and what was found: nothing, or a sentence each."""

    where: str
    how_much: str
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Every place that was looked at."""

    looked: tuple[Looked, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing of the book was found anywhere."""
        return not any(each.found for each in self.looked)


def marks(book: Book, signer: str = "") -> Marks:
    """Gather by what a book with a file is known; `signer` is the name of its signing key's file."""
    if book.path is None:
        raise RuntimeError("A book in memory has no file")
    with book.begin() as work:
        person = next(iter(work.people.all()), Person("")).name
        return Marks(book.id, book.path, person, signer, telling_words(work))


def telling_words(work: Work) -> frozenset[str]:
    """Give words of a book that nobody else's file would have: names, numbers, payees, what was written."""
    found = {each.payee for each in work.entries.newest(EntryQuery(), PAYEES)}
    for person in work.people.all():
        found |= {person.name, person.reference, *person.address.splitlines()}
    for account in work.accounts.all():
        found.add(account.number)
    for pa in work.pas.all():
        found |= {pa.name, pa.phone, pa.insurance_number}
    for helper in work.plan.helpers.all():
        found |= {helper.name, helper.phone, helper.email}
    found |= {each.words for each in work.plan.outcomes.all()}
    found |= {each.words for each in work.plan.answers.all()}
    found |= {each.what for each in work.plan.decisions.found()}
    return frozenset(word.strip() for word in found if word.strip())


def what_is_left(of: Marks) -> LeftBehind:
    """Look for everything of a book on this computer; it takes as long as the saved papers are large."""
    looked = (
        _beside(of),
        _keyring(of),
        *(_own(of, folder) for folder in places.own_folders() if folder.is_dir()),
        *_traces(of),
        _passing(of),
        *(_papers(of, folder) for folder in places.for_papers()),
    )
    return LeftBehind(tuple(looked))


def copies_beside(of: Marks) -> tuple[Path, ...]:
    """Give the copies of a book in its own folder: kept when it was brought up to date, or half made."""
    return tuple(each for each in files_in(of.file.parent, deep=False) if number_in(each) == of.number)


def not_looked_at() -> tuple[str, ...]:
    """Say where nobody can look from here."""
    return (
        t("Papers that were printed, and files that somebody saved in other folders or sent by email."),
        t("Lists of files opened lately that other programs keep for themselves."),
        t("Backups of this whole computer. A book in them is locked, like the book itself."),
        t("What the disk has not written over yet. The book was never on it in words that can be read."),
    )


def _beside(of: Marks) -> Looked:
    """Look for the file, its copies and its half-made copies in the folder where the book was."""
    folder = of.file.parent
    every = files_in(folder, deep=False)
    found = [
        t("{file} is the book, or a copy of it. It is locked.", file=each.name) for each in copies_beside(of)
    ]
    found += [
        t("{file} is left over from the book.", file=each.name)
        for each in places.beside(of.file)
        if each.is_file()
    ]
    return Looked(t("The folder where the book was: {folder}", folder=folder), _files(every), tuple(found))


def _keyring(of: Marks) -> Looked:
    """Look for the book's keys among what this computer remembers."""
    kept = (
        (keys.recall(of.number), t("The key that opens the book is still remembered.")),
        (keys.recall_sheet(of.number), t("The key of the emergency sheet is still remembered.")),
        (keys.recall_password(of.signer) if of.signer else None, t("A signing password is remembered.")),
    )
    how_much = t("asked for {count} keys", count=len(kept)) if keys.available() else t("there is none")
    return Looked(t("This computer’s keyring"), how_much, tuple(told for secret, told in kept if secret))


def _own(of: Marks, folder: Path) -> Looked:
    every = files_in(folder)
    known = (of.file.name, of.number, *of.words, *([of.signer] if of.signer else []))
    return Looked(t("Daybook’s own folder: {folder}", folder=folder), _files(every), _telling(every, known))


def _traces(of: Marks) -> Iterator[Looked]:
    for file in places.traces():
        found = _telling((file,), (of.file.name, of.person))
        yield Looked(t("What the desktop remembers: {file}", file=file.name), _files((file,)), found)


def _passing(of: Marks) -> Looked:
    """Look at the names of all files for a moment, and into those that look like Daybook's."""
    folder = places.passing()
    every = files_in(folder, deep=False)
    ours = [each for each in every if "daybook" in each.name.casefold()]
    named = [each for each in every if each not in ours and of.file.stem in each.name]
    found = _telling(ours, (of.file.name, of.number, *of.words))
    found += tuple(t("{file} has the name of the book.", file=each.name) for each in named)
    return Looked(t("The folder for passing files: {folder}", folder=folder), _files(every), found)


def _papers(of: Marks, folder: Path) -> Looked:
    every = [
        each
        for each in files_in(folder, deep=False)
        if each.suffix.casefold() in PAPERS and each.stat().st_size <= LARGEST
    ]
    found = [
        t("{file} is a copy of the book. It is locked.", file=each.name)
        for each in every
        if folder != of.file.parent and number_in(each) == of.number
    ]
    found += _telling(every, (of.person,))
    return Looked(t("Saved papers: {folder}", folder=folder), _files(every), tuple(found))


def _telling(files: Iterable[Path], words: Iterable[str]) -> tuple[str, ...]:
    known = tuple(words)
    return tuple(
        t("{file} has words of the book in it.", file=each.name) for each in files if tells(each, known)
    )


def _files(files: Iterable[Path]) -> str:
    return tn("{count} file looked at", "{count} files looked at", len(tuple(files)))
