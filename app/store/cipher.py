"""Opening encrypted files: from a passphrase to a key, from a key to connections, from those to an engine.

A book's key is Argon2id of the passphrase, salted with the file's own first 16 bytes, and is given to
SQLCipher as a raw key with that salt. So SQLCipher derives nothing itself, and the file and the passphrase
are all that is needed on any other computer.

`cipher_memory_security` stays off, as SQLCipher ships it: turned on it made a bulk import 1.7 times slower
(100,000 rows, 0.42 s against 0.25 s) and would guard only SQLCipher's own copy of the key against being
swapped out, while Python must hold another.
"""

import hmac
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from sqlcipher3 import dbapi2

from app.store.trouble import plain_error

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, ExceptionContext

Raw = Any  # a sqlcipher3 connection; that library has no types

KEY_BYTES = 32
SALT_BYTES = 16
PAGE_BYTES = 4096
BUSY_SECONDS = 5.0

# Well above OWASP's least (19 MiB, 2 passes, 1 lane: its Password Storage Cheat Sheet), with the memory and
# lanes of RFC 9106's second recommended option (section 4). That has 3 passes, which took 1.6 times as long
# as SQLCipher's own 256,000 rounds of PBKDF2 where only one core was free; 2 passes take 1.2 there and 0.7 on
# two cores, and still each guess costs a thief 64 MiB. A change here closes every book made before.
ARGON2_PASSES = 2
ARGON2_LANES = 4
ARGON2_KIB = 64 * 1024

# How SQLCipher 4 ends each page: a 16-byte start value and a 64-byte HMAC-SHA512.
_MAC_BYTES, _MAC_SALT_MASK, _MAC_ROUNDS = 64, 0x3A, 2
_PAGES_TRIED = 8


def tidied(passphrase: str) -> str:
    """Give the passphrase as it counts.

    Capitals and small letters are the same, so are accents typed in one key press or two; spaces at
    either end are dropped and several in a row are one. Everything else counts exactly.
    """
    return " ".join(normalize("NFKC", normalize("NFKC", passphrase).casefold()).split())


def derive(passphrase: str, salt: bytes) -> bytes:
    """Make a book's 32-byte key from its passphrase and its salt (16 bytes)."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # loaded when a key is made

    words = tidied(passphrase).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=ARGON2_PASSES, lanes=ARGON2_LANES, memory_cost=ARGON2_KIB
    )
    return kdf.derive(words)


def salt_of(path: Path) -> bytes:
    """Read a book's salt, the first 16 bytes of its file; fewer come back where the file is shorter."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def connect(path: Path, key: bytes, salt: bytes) -> Raw:
    """Open one connection to an encrypted file; an empty file becomes a new database.

    Nothing is read yet: a wrong key shows at the first question. Raises sqlcipher3's errors.
    """
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    try:
        _set_up(connection, key, salt)
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: Raw, key: bytes, salt: bytes) -> None:
    # SQLCipher would write about a wrong key on the terminal, and the key must come before anything is read.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    # A page that leaves the cache is encrypted anew each time: 32 MB hold a long import's working set.
    connection.execute("PRAGMA cache_size = -32000")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def connect_memory() -> Raw:
    """Open a connection to a new database that lives in memory only."""
    connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def engine(path: Path | None, key: bytes = b"", salt: bytes = b"") -> "Engine":
    """Make SQLAlchemy's engine for one book's file, or for a book in memory (no path).

    Each transaction takes the right to write when it begins. The key stands in no address and no log.
    """
    from sqlalchemy import create_engine, event  # loaded when the first book opens
    from sqlalchemy.pool import QueuePool, StaticPool

    def connection() -> Raw:
        return connect(path, key, salt) if path else connect_memory()

    made = create_engine(
        "sqlite://", module=dbapi2, creator=connection, poolclass=QueuePool if path else StaticPool
    )
    event.listen(made, "begin", _take_the_pen)
    event.listen(made, "handle_error", _say_plainly)
    return made


def fits_a_page(path: Path, key: bytes, salt: bytes) -> bool:
    """Say whether the key is right for a page after the first, though the first will not open.

    A wrong key fits none; with the right one the file is damaged at its beginning.
    """
    mac_key = pbkdf2_hmac(
        "sha512", key, bytes(byte ^ _MAC_SALT_MASK for byte in salt), _MAC_ROUNDS, KEY_BYTES
    )
    with path.open("rb") as file:
        file.seek(PAGE_BYTES)
        pages = [file.read(PAGE_BYTES) for _ in range(_PAGES_TRIED)]
    return any(_sealed(page, number, mac_key) for number, page in enumerate(pages, 2))


def _sealed(page: bytes, number: int, mac_key: bytes) -> bool:
    sealed = page[:-_MAC_BYTES] + number.to_bytes(4, "little")
    return len(page) == PAGE_BYTES and hmac.compare_digest(
        hmac.digest(mac_key, sealed, "sha512"), page[-_MAC_BYTES:]
    )


def _take_the_pen(connection: "Connection") -> None:
    # Taken at once, so that two writers wait for each other instead of failing half-way.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _say_plainly(context: "ExceptionContext") -> None:
    error = context.original_exception
    plain = plain_error(error) if isinstance(error, dbapi2.Error) else None
    if plain is not None:
        raise plain from error
