"""What this computer's keyring remembers, so that a person need not type it. The only home of keyring.

Only the real thing is spoken to: Secret Service on Linux, Keychain on macOS, Credential Locker on Windows,
by name and never by keyring's own choice, so that no setting can send a key into a plain file. Where there
is none, it is locked, or it fails, nothing is remembered and the passphrase is asked for instead.

Every call may wait for the person to unlock their keyring: never on the window's own thread.
"""

import sys
from collections.abc import Callable
from typing import Protocol, TypeVar

_BOOK = "Daybook book"
_IDENTITY = "Daybook signing identity"
_SHEET = "Daybook emergency sheet"

T = TypeVar("T")


class _Keyring(Protocol):
    """What is asked of a keyring."""

    @property
    def viable(self) -> bool: ...
    def get_password(self, service: str, name: str) -> str | None: ...
    def set_password(self, service: str, name: str, secret: str) -> None: ...
    def delete_password(self, service: str, name: str) -> None: ...


def available() -> bool:
    """Say whether this computer has a keyring that can be asked."""
    return _asked(lambda keyring: keyring.viable) or False


def remember(book_id: str, key: bytes) -> bool:
    """Keep a book's key; False when it could not be kept."""
    return _keep(_BOOK, book_id, key.hex())


def recall(book_id: str) -> bytes | None:
    """Give a book's key, or None when none is remembered or the keyring cannot be asked."""
    return _key(_BOOK, book_id)


def forget(book_id: str) -> None:
    """Take a book's key out; what is not there stays not there."""
    _drop(_BOOK, book_id)


def remember_sheet(book_id: str, key: bytes) -> bool:
    """Keep the key of a book's emergency sheet, apart from the book's; False when it could not be."""
    return _keep(_SHEET, book_id, key.hex())


def recall_sheet(book_id: str) -> bytes | None:
    """Give the key of a book's emergency sheet, or None."""
    return _key(_SHEET, book_id)


def forget_sheet(book_id: str) -> None:
    """Take the key of a book's emergency sheet out."""
    _drop(_SHEET, book_id)


def remember_password(identity: str, password: str) -> bool:
    """Keep the password of a signing identity; False when it could not be kept."""
    return _keep(_IDENTITY, identity, password)


def recall_password(identity: str) -> str | None:
    """Give the password of a signing identity, or None."""
    return _fetch(_IDENTITY, identity)


def forget_password(identity: str) -> None:
    """Take the password of a signing identity out."""
    _drop(_IDENTITY, identity)


def _key(service: str, name: str) -> bytes | None:
    kept = _fetch(service, name)
    try:
        return None if kept is None else bytes.fromhex(kept)
    except ValueError:  # somebody else wrote there
        return None


def _keep(service: str, name: str, secret: str) -> bool:
    def keep(keyring: _Keyring) -> bool:
        keyring.set_password(service, name, secret)
        return True

    return _asked(keep) or False


def _fetch(service: str, name: str) -> str | None:
    return _asked(lambda keyring: keyring.get_password(service, name))


def _drop(service: str, name: str) -> None:
    _asked(lambda keyring: keyring.delete_password(service, name))


def _asked(ask: Callable[[_Keyring], T]) -> T | None:
    """Ask the real keyring; None when there is none, or it is locked, or it fails."""
    try:
        return ask(_keyring())
    except _failures():
        return None


def _keyring() -> _Keyring:
    # Each of the three is reached on its own system only.
    if sys.platform == "win32":  # pragma: no cover
        from keyring.backends.Windows import WinVaultKeyring as Keyring
    elif sys.platform == "darwin":  # pragma: no cover
        from keyring.backends.macOS import Keyring
    else:
        from keyring.backends.SecretService import Keyring
    made: Callable[[], _Keyring] = Keyring
    return made()


def _failures() -> tuple[type[Exception], ...]:
    """Name the errors of a keyring that is missing, locked or gone; anything else is a bug."""
    from keyring.errors import KeyringError

    if sys.platform in ("win32", "darwin"):  # pragma: no cover
        return KeyringError, OSError
    # On Linux keyring lets through what the two libraries below it raise.
    from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped]  # that library has no types
    from secretstorage.exceptions import SecretStorageException

    return KeyringError, OSError, SecretStorageException, DBusErrorResponse
