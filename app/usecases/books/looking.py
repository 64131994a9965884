"""Looking through the bytes of files as a finder would, for anything to read, and for words of a book.

What is not locked can be read because it holds words. So a file counts as unreadable when nowhere in it
stand so many plain letters in a row that chance cannot have put them there: in random bytes a run of 32
comes once in some tens of millions of megabytes. Words that are looked for are tried in every way in which
the files of a desktop program write them down.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

RUN = 32
_LETTERS = re.compile(rb"[\t\n\r\x20-\x7e]{%d,}" % RUN)
_AT_ONCE = 1 << 20
_SAMPLE, _SAMPLES = 4096, 64  # bytes of a place that is looked at, and how many places
_OVERLAP = 2048  # more than any word is long
_NUMBER = 16  # bytes at the start of a book's file: its salt
LEAST = 6  # letters of a word that says whose it is


def is_unreadable(file: Path) -> bool:
    """Say whether a file holds nothing that can be read: every byte of it is looked at. Raises OSError."""
    return not any(_LETTERS.search(part) for part in _parts(file))


def looks_unreadable(file: Path) -> bool:
    """Say the same from a few places of a file: as quick for a large one. Raises OSError."""
    size = file.stat().st_size
    with file.open("rb") as opened:
        for at in range(0, size, max(_SAMPLE, size // _SAMPLES)):
            opened.seek(at)
            if _LETTERS.search(opened.read(_SAMPLE)):
                return False
    return True


def holds(file: Path, words: Iterable[str]) -> bool:
    """Say whether any of these words stands in a file, in its name or its bytes. Raises OSError."""
    every = [word for word in words if len(word) >= LEAST]
    if any(word.casefold() in file.name.casefold() for word in every):
        return True
    wanted = _pattern(every)
    return wanted is not None and any(wanted.search(part) for part in _parts(file))


def tells(file: Path, words: Iterable[str]) -> bool:
    """Say whether any of these words stands in a file; no where it is gone by now or nobody may read it."""
    try:
        return holds(file, words)
    except OSError:
        return False


def is_locked(file: Path) -> bool:
    """Say whether a file has something in it that cannot be read; no where it is gone by now."""
    try:
        return file.stat().st_size > 0 and is_unreadable(file)
    except OSError:
        return False


def number_in(file: Path) -> str:
    """Give the number by which a book's file is known, its first 16 bytes; "" where it is gone by now."""
    try:
        with file.open("rb") as opened:
            return opened.read(_NUMBER).hex()
    except OSError:
        return ""


def files_in(folder: Path, *, deep: bool = True) -> tuple[Path, ...]:
    """Give the files of a folder, by default with those in its folders; none where it is not there."""
    found = folder.rglob("*") if deep else folder.glob("*")
    try:
        return tuple(sorted(each for each in found if each.is_file() and not each.is_symlink()))
    except OSError:  # a folder of somebody else
        return ()


def _pattern(words: Iterable[str]) -> re.Pattern[bytes] | None:
    ways = sorted({way for word in words for way in _written(word)})
    return re.compile(b"|".join(re.escape(way) for way in ways), re.IGNORECASE) if ways else None


def _written(word: str) -> Iterator[bytes]:
    """Give a word as text files, documents, data files and settings write it."""
    yield word.encode("utf-8")
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield json.dumps(word)[1:-1].encode("ascii")
    yield "".join(each if each.isascii() else f"\\x{ord(each):x}" for each in word).encode("ascii")


def _parts(file: Path) -> Iterator[bytes]:
    """Give a file's bytes in overlapping parts, so that nothing is cut in two."""
    before = b""
    with file.open("rb") as opened:
        while part := opened.read(_AT_ONCE):
            yield before + part
            before = part[-_OVERLAP:]
