"""Copies of a book that are known to be good before anybody relies on them."""

from contextlib import closing
from pathlib import Path

from app.errors import AppError
from app.store.cipher import Raw, connect
from app.store.soundness import look_over, totals
from app.words import t


def copy_into(file: Path, source: Raw, key: bytes, salt: bytes) -> None:
    """Copy an open book into an empty file under a key, open the copy, check it, compare what both hold.

    Raises AppError when the copy is not sound or does not hold the same. The caller sees to it that nobody
    writes to the source meanwhile, and that the file takes its name only afterwards (`files.made_whole`).
    """
    with closing(connect(file, key, salt)) as copy:
        # The file is waited for once, when it is whole.
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy)
    with closing(connect(file, key, salt)) as copy:
        if look_over(copy) or totals(copy) != totals(source):
            raise AppError(
                t("The copy did not come out right, so it was not kept."),
                t("Check the book first, then copy it to another disk."),
            )
