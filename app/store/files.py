"""Files made whole: under a name of their own first, and under the right one only when all is well."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

# What SQLite may leave beside a database while it works.
_BESIDE = ("-wal", "-shm", "-journal")


@contextmanager
def made_whole(place: Path) -> Iterator[Path]:
    """Give a new, empty file in the same folder to write to; on leaving it takes its place in one step.

    When anything fails, the half-made file is taken away and what was at the place before is untouched.
    """
    making = place.with_name(f".{place.stem}-{token_hex(4)}{place.suffix}")
    # Made here, so that a folder that may not be written says so, and nobody else can read the file.
    os.close(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield making
        _settle(making)
        # What an older file of this name left beside it would be taken for the new one's.
        _clear(place, _BESIDE)
        making.replace(place)
        _settle_folder(place.parent)
    finally:
        _clear(making, ("", *_BESIDE))


def _clear(file: Path, ends: Sequence[str]) -> None:
    for end in ends:
        with suppress(FileNotFoundError):
            file.with_name(file.name + end).unlink()


def _settle(file: Path) -> None:
    """Wait until a file's bytes are on the disk itself."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _settle_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk itself; Windows does so by itself."""
    if sys.platform == "win32":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
