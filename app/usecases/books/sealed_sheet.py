"""The emergency sheet on the lock screen, for an owner who allows that; off unless they do.

Anybody at the keyboard may then print the sheet without the book's passphrase, and still no file on the disk
can be read: the PDF is kept encrypted (AES-256-GCM, bound to the book's number) under a random key of its
own, and that key lives in the operating system's keyring alone. So the sheet opens only where somebody is
logged in to this computer as its user; whoever takes the disk out, or starts the computer another way, has
two locked files. The book's own key has nothing to do with it: the sheet's key never opens the book.

Where there is no keyring, or it is locked, the wish is refused: a key in a plain file would be no lock. The
file's name is the book's number, which says nothing of the person. When the leave is taken back, the key goes
first, so that even a copy of the file that a backup kept is closed for good.
"""

import json
from datetime import date
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING

from app import keys
from app.errors import AppError
from app.store.book import Book, book_id
from app.store.files import made_whole
from app.usecases.books.emergency import emergency_pdf
from app.usecases.books.places import sheet_file, sheets
from app.words import t

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES, NONCE = 32, 12


def is_allowed(book: Book) -> bool:
    """Say whether this computer may show the book's sheet while the book is locked."""
    return sheet_file(book.id).is_file()


def allow(book: Book, today: date, *, agreed: bool = True) -> None:
    """Let this computer show the sheet while the book is locked; `agreed` says that the person agrees.

    Raises AppError where they did not, or where no keyring can keep the sheet's key.
    """
    if not agreed:
        raise AppError(
            t("Only the person whose sheet it is can allow this."), t("Ask them first. Then tick the box.")
        )
    key = token_bytes(KEY_BYTES)
    if not keys.remember_sheet(book.id, key):
        raise AppError(
            t("This computer has no safe place for the key of the sheet, so the lock screen cannot show it."),
            t("Print the sheet instead, and keep it where people look."),
        )
    _seal(book, key, today)


def take_back(number: str) -> None:
    """Let this computer show the sheet of a book (by its number) no longer: the key goes, then the file."""
    keys.forget_sheet(number)
    sheet_file(number).unlink(missing_ok=True)


def keep_fresh(book: Book) -> bool:
    """Make the locked sheet anew where the book has changed since; say whether that was done.

    Where the keyring has lost its key, nobody can open the sheet any more, and it is taken away.
    """
    if not is_allowed(book):
        return False
    key = keys.recall_sheet(book.id)
    if key is None:
        take_back(book.id)
        return False
    with book.begin() as work:
        today = work.now.astimezone().date()
    kept = _opened(sheet_file(book.id), key, book.id)
    if kept is not None and kept[0] == _state(book, today):
        return False
    _seal(book, key, today)
    return True


def show(path: Path) -> bytes:
    """Give the sheet (PDF) of a locked book; AppError where this computer cannot open it."""
    number = book_id(path)
    key, file = keys.recall_sheet(number), sheet_file(number)
    kept = _opened(file, key, number) if key is not None and file.is_file() else None
    if kept is None:
        raise AppError(
            t("The emergency sheet cannot be opened here."), t("Log in to this computer as its usual user.")
        )
    return kept[1]


def _seal(book: Book, key: bytes, today: date) -> None:
    state = json.dumps(_state(book, today)).encode()
    nonce = token_bytes(NONCE)
    sealed = _cipher(key).encrypt(nonce, state + b"\n" + emergency_pdf(book, today), book.id.encode())
    sheets().mkdir(parents=True, exist_ok=True, mode=0o700)
    with made_whole(sheet_file(book.id)) as making:
        making.write_bytes(nonce + sealed)


def _state(book: Book, today: date) -> list[object]:
    """Say by what a sheet is known to be fresh: the day, and the newest change of the book."""
    with book.begin() as work:
        newest = work.history.latest(1)
    return [today.isoformat(), newest[0].id if newest else 0]


def _opened(file: Path, key: bytes, number: str) -> tuple[object, bytes] | None:
    """Give what a sheet was made from, and the sheet; None when the key is another or a byte was changed."""
    from cryptography.exceptions import InvalidTag

    content = file.read_bytes()
    try:
        told = _cipher(key).decrypt(content[:NONCE], content[NONCE:], number.encode())
    except InvalidTag:
        return None
    state, _, pdf = told.partition(b"\n")
    return json.loads(state), pdf


def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # loaded when a sheet is locked or opened

    return AESGCM(key)
