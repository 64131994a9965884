"""Copies of a book that are known to be good before anybody relies on them."""

from contextlib import closing
from pathlib import Path

from app.errors import AppError
from app.store.cipher import Raw, connect
from app.store.files import made_whole
from app.store.soundness import look_over, totals
from app.words import t


def copy_whole(source: Raw, to: Path, key: bytes, salt: bytes) -> None:
    """Copy an open book to a file under a key, open the copy, check it, and compare what both hold.

    The file appears, or replaces the one before it, only when all of that is well; else AppError.
    The caller sees to it that nobody writes to the source meanwhile.
    """
    with made_whole(to) as making:
        with closing(connect(making, key, salt, make=True)) as copy:
            # The file is waited for once, when it is whole.
            copy.execute("PRAGMA synchronous = OFF")
            copy.execute("PRAGMA journal_mode = OFF")
            source.backup(copy)
        with closing(connect(making, key, salt)) as copy:
            if look_over(copy) or totals(copy) != totals(source):
                raise AppError(
                    t("The copy did not come out right, so it was not kept."),
                    t("Check the book first, then copy it to another disk."),
                )
