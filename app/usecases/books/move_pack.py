"""Moving to another area: everything for the new funder to read, and the locked book itself to go on with.

The folder has three parts: the hand-over pack, the whole export, and a copy of the book, which was opened and
compared to the penny before it counts. The new funder becomes a new money stream in that same book.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from app.errors import AppError
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.books.hand_back import Totals, checked_copy
from app.usecases.books.hand_over import (
    ALL_PARTS,
    PackFile,
    fill_folder,
    finished,
    hand_over,
    new_folder,
    part_name,
)
from app.usecases.books.hand_over_data import Part
from app.words import t

ENDINGS = {ExportAs.JSON: "json", ExportAs.CSV: "csv", ExportAs.BEANCOUNT: "beancount"}


@dataclass(frozen=True, slots=True)
class MovePack:
    """A pack that was written: its folder, the locked copy in it with its SHA-256, and what that holds."""

    folder: Path
    copy: Path
    sha256: str
    totals: Totals


def move_pack(book: Book, into: Path, today: date, parts: tuple[Part, ...] = ALL_PARTS) -> MovePack:
    """Write the whole move into a new folder. Raises AppError when it cannot be written or a copy differs."""
    if book.path is None:
        raise AppError(t("This book has no file to copy."), t("Open a book that is kept on the disk."))
    pack = hand_over(book, parts, today)
    inside = [PackFile(f"hand-over/{each.name}", each.says, each.content) for each in pack.files]
    inside += [_export(book, form) for form in ExportAs]
    says = t("The book itself. It is locked: Daybook opens it with its passphrase.")
    with new_folder(pack, into) as folder:
        copy = folder / "book" / book.path.name
        copy.parent.mkdir()
        counted = checked_copy(book, copy)
        with copy.open("rb") as opened:
            print_ = file_digest(opened, "sha256").hexdigest()
        listed = PackFile(f"book/{copy.name}", says, written=print_)
        fill_folder(finished(pack.person, today, (listed, *inside)), folder)
    return MovePack(folder, copy, print_, counted)


def _export(book: Book, form: ExportAs) -> PackFile:
    says = {
        ExportAs.JSON: t("Everything in the book, with its papers"),
        ExportAs.CSV: part_name(Part.PAYMENTS),
        ExportAs.BEANCOUNT: t("The accounts for the program Beancount"),
    }[form]
    return PackFile(f"everything/everything.{ENDINGS[form]}", says, export(book, form).encode("utf-8"))
