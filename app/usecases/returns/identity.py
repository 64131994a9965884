"""The key a person signs with: it stays with them on this computer, never in the book."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe

from app import keys
from app.errors import AppError
from app.people import Actor
from app.signing.identity import Identity, describe_identity, make_identity
from app.store.book import Book
from app.usecases.returns.records import capacity_words
from app.words import t


class PasswordNeededError(AppError):
    """The signing key needs a password that this computer does not know."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who would sign, and whether this computer has their key.

    `identity` is None while there is no key, or while it is locked and its password must be typed.
    """

    actor: Actor
    capacity: str
    has_key: bool
    identity: Identity | None


def signer(book: Book, folder: Path | None = None) -> Signer:
    """Say who would sign this book's returns, and with which key."""
    file = key_file(book.actor, folder)
    password = keys.recall_password(file.stem) if file.is_file() else None
    found = describe_identity(file.read_bytes(), password) if password else None
    return Signer(book.actor, capacity_words(book.actor.capacity), file.is_file(), found)


def signing_key(book: Book, password: str = "", folder: Path | None = None) -> tuple[bytes, str]:
    """Give the signing key (PKCS#12) and the password that opens it; a first key is made when there is none.

    The password comes from this computer's keyring. Where there is no keyring it must be given, and a new
    key is locked with it; AppError asks for it.
    """
    with book.begin() as work:
        moment = work.now
    capacity = capacity_words(book.actor.capacity)
    return key_of(book.actor, capacity, key_file(book.actor, folder), password, moment)


def key_of(actor: Actor, capacity: str, file: Path, password: str, moment: datetime) -> tuple[bytes, str]:
    """Give a signer's key from its file and the password that opens it; a first key is made and kept there.

    `capacity` says in words in what right they sign. AppError asks for the password where it is not known.
    """
    if not file.is_file():
        return _new_key(actor, capacity, file, password, moment)
    known = password or keys.recall_password(file.stem) or ""
    if not known:
        raise PasswordNeededError(
            t("Your signing key is locked."), t("Type the password you chose for signing.")
        )
    p12 = file.read_bytes()
    describe_identity(p12, known)
    return p12, known


def key_file(actor: Actor, folder: Path | None = None) -> Path:
    """Say where this computer keeps the key of one signer in one capacity."""
    who = sha256(f"{actor.name}|{actor.capacity}|{actor.for_whom}".encode()).hexdigest()[:16]
    return (folder or identities()) / f"{who}.p12"


def identities() -> Path:
    """Give the folder of this computer's signing keys."""
    from platformdirs import user_data_path

    return user_data_path("daybook", appauthor=False) / "identities"


def _new_key(actor: Actor, capacity: str, file: Path, password: str, moment: datetime) -> tuple[bytes, str]:
    """Make the key; its password is random and remembered where a keyring can, else the one given."""
    chosen = password
    if not chosen:
        chosen = token_urlsafe(24)
        if not keys.remember_password(file.stem, chosen):
            raise PasswordNeededError(
                t("This computer has no place to keep the password of your signing key."),
                t("Choose a password for signing, and type it each time you sign."),
            )
    p12 = make_identity(actor.name, capacity, chosen, moment)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    file.write_bytes(p12)
    file.chmod(0o600)
    return p12, chosen
