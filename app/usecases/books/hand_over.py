"""The hand-over pack: one folder that opens anywhere without Daybook, and in which everything can be checked.

Documents are tagged PDFs, data is CSV and JSON, and a page to read first names every file with its SHA-256.
What goes in is chosen part by part. Private notes are not among the parts, and a pack made from a book with
some is the same, byte for byte, as one made from a book without.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.errors import AppError
from app.people import Person
from app.store.book import Book
from app.store.files import made_whole
from app.store.trouble import plainly
from app.store.work import Work
from app.usecases.books.export import ExportAs, export
from app.usecases.books.hand_over_data import Part, Sheet, as_json, sheets_of
from app.usecases.owed.papers import liability_pdf, printed
from app.usecases.owed.supplier_out import who_is_owed
from app.words import day, t, tn

if TYPE_CHECKING:
    from app.pdf.elements import Document

READ_ME, PRINTS = "read-me-first.html", "sha256.txt"
ALL_PARTS = tuple(Part)
# Every file in a zip needs a time; one that never changes gives the same bytes for the same book.
_WHEN = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack: its name, what it is in plain words, and its bytes.

    `written` is the fingerprint of a file that lies in the folder already and is only listed.
    """

    name: str
    says: str
    content: bytes = b""
    written: str = ""

    @property
    def sha256(self) -> str:
        """Its fingerprint."""
        return self.written or sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that is handed over: whose it is, on which day it was made, and its files."""

    person: str
    on: date
    files: tuple[PackFile, ...]

    @property
    def name(self) -> str:
        """What its folder is called."""
        plain = "".join(letter for letter in self.person if letter.isalnum() or letter in " -’'").strip()
        return t("{name} hand-over {day}", name=plain or t("My book"), day=self.on.isoformat())


def part_name(part: Part) -> str:
    """Name a part of a pack."""
    return {
        Part.PLAN: t("The plan"),
        Part.OUTCOMES: t("What matters, and how it goes"),
        Part.DECISIONS: t("Decisions"),
        Part.TERMS: t("The terms of the agreement"),
        Part.OWED: t("What is owed"),
        Part.PEOPLE: t("People around me"),
        Part.PAYMENTS: t("Every payment"),
    }[part]


def part_says(part: Part) -> str:
    """Say what a part holds."""
    return {
        Part.PLAN: t("The newest version, in your own words, with its lines and costs"),
        Part.OUTCOMES: t("How it was, how it is to be, and how it went"),
        Part.DECISIONS: t("What was asked, what was answered, by whom and when"),
        Part.TERMS: t("Who pays how much, how often, and your share"),
        Part.OWED: t("Who is to be paid, and why the money is not spare; no bank details"),
        Part.PEOPLE: t("Only those who agreed, on a day that is written down"),
        Part.PAYMENTS: t("All payments as a table; names of people and shops stand in it"),
    }[part]


def hand_over(book: Book, parts: Iterable[Part], today: date) -> Pack:
    """Make the pack of these parts. Raises AppError when none is chosen."""
    chosen = [part for part in Part if part in set(parts)]
    if not chosen:
        raise AppError(t("Nothing is chosen."), t("Tick what goes into the pack."))
    owed = who_is_owed(book, today) if Part.OWED in chosen else ()
    with book.begin() as work:
        person = next(iter(work.people.all()), Person("")).name
        sheets = [sheet for part in chosen for sheet in sheets_of(work, part, today, owed)]
    papers = [paper for part in chosen for paper in _papers(book, part, today)]
    tables = [PackFile(f"data/{each.name}.csv", each.says, each.as_csv()) for each in sheets]
    whole = _whole(sheets, person, today)
    return finished(person, today, (*papers, *tables, *whole))


def finished(person: str, on: date, files: Sequence[PackFile]) -> Pack:
    """Put the page to read first before some files, and the list of fingerprints after them."""
    lines = "".join(f"{each.sha256}  {each.name}\n" for each in files)
    prints = PackFile(PRINTS, t("The fingerprints as a list for programs"), lines.encode())
    first = PackFile(READ_ME, t("What this is"), _read_me(person, on, files).encode())
    return Pack(person, on, (first, *files, prints))


def write_folder(pack: Pack, into: Path) -> Path:
    """Write a pack as a new folder; give it. Raises AppError when it is there or cannot be written."""
    with new_folder(pack, into) as folder:
        fill_folder(pack, folder)
    return folder


@contextmanager
def new_folder(pack: Pack, into: Path) -> Iterator[Path]:
    """Give the new, empty folder of a pack; when anything fails, what was half made is taken away again.

    Raises AppError when it is there already or cannot be made.
    """
    folder = into / pack.name
    with plainly():
        if folder.exists():
            raise AppError(
                t("There is already a folder called “{name}” here.", name=folder.name),
                t("Choose another place, or take the old folder away."),
            )
        folder.mkdir()
        try:
            yield folder
        except BaseException:
            rmtree(folder, ignore_errors=True)
            raise


def fill_folder(pack: Pack, folder: Path) -> None:
    """Write the files of a pack into its folder. Raises OSError when they cannot be written."""
    for each in pack.files:
        if not each.written:
            to = folder / each.name
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(each.content)


def write_zip(pack: Pack, to: Path) -> Path:
    """Write a pack as one zip file; give it. Raises AppError when it cannot be written."""
    with plainly(), made_whole(to) as making, ZipFile(making, "w", ZIP_DEFLATED) as zipped:
        for each in pack.files:
            zipped.writestr(ZipInfo(f"{pack.name}/{each.name}", _WHEN), each.content, ZIP_DEFLATED)
    return to


def _papers(book: Book, part: Part, today: date) -> Iterator[PackFile]:
    """Make the documents of a part."""
    if part is Part.PLAN:
        with book.begin() as work:
            version = work.plan.versions.newest()
            made = printed(_plan_paper()(work, version.id, today)) if version is not None else b""
        if made:
            yield PackFile("plan.pdf", t("The plan, to read and to sign"), made)
    elif part is Part.OWED:
        yield PackFile("owed.pdf", t("Why the money is not spare"), liability_pdf(book, today))
    elif part is Part.PAYMENTS:
        table = export(book, ExportAs.CSV).encode("utf-8-sig")
        yield PackFile("data/payments.csv", t("Every payment, part by part"), table)
    else:
        with book.begin() as work:
            yield PackFile(f"{part}.pdf", part_name(part), printed(_setter(part)(work, today)))


def _plan_paper() -> "Callable[[Work, int, date], Document]":
    from app.usecases.books.hand_over_documents import (
        plan_paper,
    )  # the makers of documents are loaded when used

    return plan_paper


def _setter(part: Part) -> "Callable[[Work, date], Document]":
    from app.usecases.books import hand_over_documents as of  # the makers of documents are loaded when used

    return {
        Part.OUTCOMES: of.outcomes_sheet,
        Part.DECISIONS: of.decisions_sheet,
        Part.TERMS: of.terms_sheet,
        Part.PEOPLE: of.people_sheet,
    }[part]


def _whole(sheets: Sequence[Sheet], person: str, on: date) -> Iterator[PackFile]:
    if sheets:
        yield PackFile("data/everything.json", t("All tables in one file"), as_json(sheets, person, on))


def _read_me(person: str, on: date, files: Sequence[PackFile]) -> str:
    """Write the page to read first: plain HTML without a script, for any browser and screen reader."""
    title = t("Read me first: papers of {name}", name=person)
    count = tn("There is {count} file.", "There are {count} files.", len(files))
    rows = "\n".join(
        f'<tr><th scope="row"><a href="{escape(each.name)}">{escape(each.name)}</a></th>'
        f"<td>{escape(each.says)}</td><td><code>{each.sha256}</code></td></tr>"
        for each in files
    )
    said = (
        t("Made on {day} from {name}’s own book.", day=day(on), name=person),
        t("Everything opens without Daybook: PDF in a browser, CSV in a spreadsheet, JSON in programs."),
        t("Amounts are in pounds. Days are written year-month-day."),
        t(
            "The long number beside each file is its fingerprint (SHA-256). If a file was changed, even by "
            "one letter, its fingerprint is another. Whoever sent you this can read theirs out to you."
        ),
        count,
    )
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in _heads())
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        + "\n".join(f"<p>{escape(each)}</p>" for each in said)
        + f"\n<table>\n<caption>{escape(t('What is in it'))}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</main>\n</body>\n</html>\n"
    )


def _heads() -> tuple[str, ...]:
    return t("File"), t("What it is"), t("Fingerprint (SHA-256)")


_STYLE = (
    "body{font:18px/1.5 sans-serif;color:#14212b;background:#fff;margin:2em auto;max-width:60em}"
    "table{border-collapse:collapse;width:100%}caption{font-weight:bold;text-align:left;padding:.5em 0}"
    "th,td{border-bottom:1px solid #7a8a95;padding:.5em;text-align:left;vertical-align:top}"
    "code{overflow-wrap:anywhere;font-size:14px}"
)
