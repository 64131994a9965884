"""What goes wrong with files and disks, in plain sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from app.errors import AppError
from app.words import t

# What SQLite's result codes (https://www.sqlite.org/rescode.html) and the system's error numbers mean here.
_FULL = {13}
_DISK = {10}
_DAMAGED = {11, 26}
_NOT_OURS_TO_WRITE = {3, 8}
_GONE = {14}
_IN_USE = {5, 6}
# SQLite's backup gives its words without the code.
_CODES = {"database or disk is full": 13, "disk I/O error": 10, "database disk image is malformed": 11}
_OS_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OS_NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS}
_OS_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ESTALE}


class WrongKeyError(AppError):
    """The passphrase, or the key this computer kept, is not the book's."""


@contextmanager
def plainly() -> Iterator[None]:
    """Say what goes wrong with a file or a disk inside as an AppError; anything else is a bug and passes."""
    try:
        yield
    except (dbapi2.Error, OSError) as error:
        plain = plain_error(error)
        if plain is None:
            raise
        raise plain from error


def plain_error(error: BaseException) -> AppError | None:
    """Give the sentence for one error of a file or a disk, or None where it is not of that sort."""
    if isinstance(error, OSError):
        return _of_system(error.errno)
    code = getattr(error, "sqlite_errorcode", None) or _CODES.get(str(error))
    return _of_sqlite(code & 0xFF) if code else None


def damaged() -> AppError:
    """Say that a book is damaged."""
    return AppError(
        t("Part of this book’s file is damaged."),
        t("Open your newest backup. Keep this file too: most of what is in it may be saved."),
    )


def disk_full() -> AppError:
    """Say that there is no room."""
    return AppError(
        t("The disk is full. Nothing that was already in the book is lost."),
        t("Make some room on the disk, then do it again."),
    )


def not_ours_to_write() -> AppError:
    """Say that a file or folder may only be read."""
    return AppError(
        t("Daybook is not allowed to write here."),
        t("Choose a folder of your own, such as Documents. Copy the book there if it is somewhere else."),
    )


def gone() -> AppError:
    """Say that a file is no longer there."""
    return AppError(
        t("The book’s file is not there any more."),
        t("It may have been moved, or its disk taken out. Put it back, or choose the file again."),
    )


def _disk_trouble() -> AppError:
    return AppError(
        t("The disk could not be read or written. Nothing that was already in the book is lost."),
        t("Check that the disk has room and is still plugged in, then do it again."),
    )


def in_use() -> AppError:
    """Say that something else holds the file."""
    return AppError(
        t("Another program is using this book."),
        t("Wait for it to finish, such as a backup or a cloud service, then do it again."),
    )


def _of_sqlite(code: int) -> AppError | None:
    meanings = (
        (_FULL, disk_full),
        (_DISK, _disk_trouble),
        (_DAMAGED, damaged),
        (_NOT_OURS_TO_WRITE, not_ours_to_write),
        (_GONE, gone),
        (_IN_USE, in_use),
    )
    return next((say() for codes, say in meanings if code in codes), None)


def _of_system(number: int | None) -> AppError:
    meanings = ((_OS_FULL, disk_full), (_OS_NOT_OURS, not_ours_to_write), (_OS_GONE, gone))
    return next((say() for numbers, say in meanings if number in numbers), _disk_trouble())
