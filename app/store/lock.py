"""One writer at a time: a small file beside the book says who has it open, and the system locks it.

The lock goes with the process that holds it, however that ends, so a file left behind means nothing.
"""

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from app.errors import AppError
from app.words import moment, t

if sys.platform == "win32":  # pragma: no cover  # the other half of this file, for Windows
    import msvcrt

    # Windows keeps others from reading locked bytes, so one far beyond the names is locked.
    _LOCKED_BYTE = 1 << 20

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

    def _let_go(descriptor: int, place: Path) -> None:
        os.close(descriptor)
        with suppress(OSError):
            place.unlink()

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(descriptor: int, place: Path) -> None:
        # Taken away while still locked, so that nobody can hold a lock on a file that is gone.
        if _is_still(descriptor, place):
            place.unlink()
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a book open: their name on the computer, the computer, and since when (UTC)."""

    who: str
    computer: str
    since: datetime


class Lock:
    """The right to write one book, held by this process until it is let go."""

    def __init__(self, descriptor: int, place: Path) -> None:
        self._descriptor, self._place = descriptor, place

    @classmethod
    def take(cls, book: Path, now: datetime) -> Self:
        """Take the lock of a book's file.

        Raises AppError saying who holds it, or OSError where the folder cannot be written.
        """
        place = lock_file(book)
        while True:
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _take(descriptor)
                if _is_still(descriptor, place):
                    _sign(descriptor, now)
                    return cls(descriptor, place)
            except (BlockingIOError, PermissionError):
                os.close(descriptor)
                raise _held(place) from None
            except OSError:
                _let_go(descriptor, place)
                raise
            os.close(descriptor)

    def let_go(self) -> None:
        """Give the lock up and take its file away."""
        _let_go(self._descriptor, self._place)


def lock_file(book: Path) -> Path:
    """Give the place of a book's lock file."""
    return book.with_name(f".{book.name}.lock")


def holder(book: Path) -> Holder | None:
    """Read who last took a book's lock; None where that cannot be read."""
    try:
        said = json.loads(lock_file(book).read_text("utf-8"))
        return Holder(str(said["who"]), str(said["computer"]), datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _held(place: Path) -> AppError:
    who = holder(place.with_name(place.name[1:].removesuffix(".lock")))
    remedy = t("Close it there first. Then open it here.")
    if who is None:
        return AppError(t("This book is already open somewhere else."), remedy)
    sentence = t(
        "{who} has had this book open on the computer “{computer}” since {since}.",
        who=who.who,
        computer=who.computer,
        since=moment(who.since),
    )
    return AppError(sentence, remedy)


def _is_still(descriptor: int, place: Path) -> bool:
    """Say whether the file locked still has its name: the last holder may just have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), place.stat())
    except FileNotFoundError:
        return False


def _sign(descriptor: int, now: datetime) -> None:
    said = {"who": _user(), "computer": platform.node(), "since": now.isoformat()}
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps(said).encode())


def _user() -> str:
    names = (os.environ.get(name) for name in ("LOGNAME", "USER", "USERNAME"))
    return next(filter(None, names), t("Somebody"))
