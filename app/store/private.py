"""A place that always looks the same: random bytes, in which notes may be hidden under their own passphrase.

Every book has it from its first day and it never changes its size, so nobody who opens the book can tell
whether anything is in it. It has eight compartments; the passphrase itself says which is its own. No history
and no search knows of it. Whoever compares two copies of a book that they can open can see that the place
changed, and no more.
"""

from json import dumps, loads
from secrets import token_bytes
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, LargeBinary, Table

from app.errors import AppError
from app.store.cipher import SALT_BYTES, derive
from app.store.tables import METADATA, own_id
from app.words import t

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

COMPARTMENTS, ROOM = 8, 32_768  # bytes of each
SIZE = COMPARTMENTS * ROOM
NONCE, TAG = 12, 16
MOST = ROOM - NONCE - TAG

PRIVATE = Table("private", METADATA, own_id(), Column("content", LargeBinary, nullable=False))
DDL = "INSERT INTO private (id, content) VALUES (1, randomblob(262160))"  # SIZE, and a salt of 16 before it


class Private:
    """The hidden place of one book: records of a few texts each, the oldest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self, passphrase: str) -> list[tuple[str, ...]]:
        """Give what is kept under a passphrase; nothing where nothing is, or the passphrase is another."""
        from cryptography.exceptions import InvalidTag

        content = self._content()
        key, start = _place(passphrase, content)
        kept = content[start : start + ROOM]
        try:
            opened = _cipher(key).decrypt(kept[:NONCE], kept[NONCE:], None)
        except InvalidTag:
            return []
        return [tuple(each) for each in loads(opened.rstrip(b"\0").decode("utf-8"))]

    def write(self, passphrase: str, kept: list[tuple[str, ...]]) -> None:
        """Keep these under a passphrase in place of those before. AppError when they are too long."""
        plain = dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        if len(plain) > MOST:
            raise AppError(
                t("There is no more room for private notes."), t("Make one shorter, or take an old one out.")
            )
        content = self._content()
        key, start = _place(passphrase, content)
        nonce = token_bytes(NONCE)
        sealed = nonce + _cipher(key).encrypt(nonce, plain.ljust(MOST, b"\0"), None)
        changed = content[:start] + sealed + content[start + ROOM :]
        self._connection.execute(PRIVATE.update().values(content=changed))

    def _content(self) -> bytes:
        content: bytes = self._connection.execute(PRIVATE.select()).mappings().one()["content"]
        return content


def _place(passphrase: str, content: bytes) -> tuple[bytes, int]:
    """Give a passphrase's key and where its compartment begins."""
    made = derive(passphrase, content[:SALT_BYTES])
    return made, SALT_BYTES + made[-1] % COMPARTMENTS * ROOM


def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
