"""One person's book: an encrypted file, opened by a passphrase or a kept key, changed in units of work."""

import hmac
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from os.path import samestat
from pathlib import Path
from secrets import token_bytes
from threading import RLock
from typing import TYPE_CHECKING, Self

from app.errors import AppError, Finding
from app.people import Actor
from app.store import cipher, opening
from app.store import schema as made_of
from app.store.copies import copy_into
from app.store.files import made_whole
from app.store.lock import Lock
from app.store.schema import Schema
from app.store.soundness import gather, look_over
from app.store.trouble import WrongKeyError, gone, plainly
from app.words import drop_local_words, t

if TYPE_CHECKING:
    from app.store.work import Work

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give this moment by the computer's own clock."""
    return datetime.now(UTC)


def book_id(path: Path) -> str:
    """Give the name under which a book's key may be kept, before the book is opened.

    It is the file's random salt in hex, so copies and backups share it. Raises AppError when the file
    cannot be read.
    """
    with plainly():
        return cipher.salt_of(path).hex()


class Book:
    """One person's book, open for one actor; `begin` yields a unit of work.

    A book may be used from any thread, one unit of work at a time. `reading_only` says in a sentence why
    nothing may be changed by who uses it, "" where they may.
    """

    def __init__(
        self, path: Path | None, key: bytes, salt: bytes, actor: Actor, clock: Clock, lock: Lock | None
    ) -> None:
        self.path, self.key, self.actor = path, key, actor
        self.reading_only = ""
        self.id = salt.hex()
        self._salt, self._clock, self._lock = salt, clock, lock
        self._engine = cipher.engine(path, key, salt)
        self._turn, self._busy, self._closed = RLock(), False, False
        self._stat = path.stat() if path else None

    @classmethod
    def create(
        cls, path: Path, passphrase: str, actor: Actor, clock: Clock = utc_now, schema: Schema | None = None
    ) -> Self:
        """Make a new book and open it. The file appears whole or not at all.

        Raises AppError when the name is taken, the passphrase is empty, or the place cannot be written.
        """
        if not cipher.tidied(passphrase):
            raise AppError(t("A book needs a passphrase."), t("Type one, or let Daybook make six words."))
        path, salt = path.absolute(), token_bytes(cipher.SALT_BYTES)
        with plainly():
            opening.must_have_folder(path)
            lock = Lock.take(path, clock())
            try:
                opening.must_be_free(path)
                key = cipher.derive(passphrase, salt)
                with made_whole(path) as making:
                    opening.lay_out(making, key, salt, schema or made_of.current())
                return cls(path, key, salt, actor, clock, lock)
            except BaseException:
                lock.let_go()
                raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        actor: Actor,
        passphrase: str = "",
        key: bytes = b"",
        clock: Clock = utc_now,
        schema: Schema | None = None,
    ) -> Self:
        """Open a book by its passphrase or by a key kept earlier, and bring an older one up to date.

        Raises WrongKeyError when it is not the book's, else AppError with what is wrong and what to do.
        """
        path = path.resolve()
        with plainly():
            opening.must_be_a_file(path)
            lock = Lock.take(path, clock())
            try:
                salt = cipher.salt_of(path)
                key = key or cipher.derive(passphrase, salt.ljust(cipher.SALT_BYTES, b"\0"))
                opening.make_ready(path, key, salt, schema or made_of.current(), clock().date())
                return cls(path, key, salt, actor, clock, lock)
            except BaseException:
                lock.let_go()
                raise

    @classmethod
    def in_memory(cls, *, actor: Actor, clock: Clock = utc_now) -> Self:
        """Make a book that lives in memory and is gone when closed."""
        book = cls(None, b"", token_bytes(cipher.SALT_BYTES), actor, clock, None)
        opening.fill(book._engine, made_of.current())
        return book

    @contextmanager
    def begin(self, because: str = "") -> Iterator["Work"]:
        """Yield one unit of work: all of it is kept on leaving, or none of it when anything is raised.

        `because` says in the person's words what is being done. Raises AppError when the disk fails.
        """
        from app.store.work import Work  # loads SQLAlchemy, which `create` and `open` have by then

        with self._one_at_a_time():
            self._must_still_be_there()
            with self._engine.begin() as connection:
                work = Work(connection, self.actor, self._clock(), because)
                yield work
                if self.reading_only and work.has_changed:
                    raise AppError(self.reading_only, t("You can read this book. Others can change it."))
                work.finish()

    @contextmanager
    def may_change(self, because: str) -> Iterator["Work"]:
        """Yield a unit of work that says who may act, which also somebody may keep who else reads only."""
        kept, self.reading_only = self.reading_only, ""
        try:
            with self.begin(because) as work:
                yield work
        finally:
            self.reading_only = kept

    def check(self) -> tuple[Finding, ...]:
        """Look the whole file over; what is wrong comes back as findings, nothing when all is well."""
        with self._raw() as connection:
            gather(connection)
            return look_over(connection)

    def back_up(self, to: Path) -> None:
        """Copy the book to a file that the same passphrase opens, and check the copy.

        A file of that name is replaced, but only once the copy has proved good. Raises AppError when the
        copy cannot be made, or would replace the book itself.
        """
        to = to.absolute()
        book = self._file
        if to.exists() and to.samefile(book):
            raise AppError(t("A backup cannot take the place of the book itself."), t("Choose another name."))
        opening.must_have_folder(to)
        with self._raw() as connection, made_whole(to) as making:
            copy_into(making, connection, self.key, self._salt)

    def change_passphrase(self, old: str, new: str) -> None:
        """Encrypt the book anew under another passphrase. Its id stays; its key is another one after that.

        Backups made before keep the passphrase they had. Raises WrongKeyError when the old one is not right.
        """
        if not hmac.compare_digest(cipher.derive(old, self._salt), self.key):
            raise WrongKeyError(
                t("The old passphrase is not right."), t("Type it again. Nothing has been changed.")
            )
        if not cipher.tidied(new):
            raise AppError(t("A book needs a passphrase."), t("Type one, or let Daybook make six words."))
        key = cipher.derive(new, self._salt)
        with self._one_at_a_time(), plainly():
            # No connection may be left on the file when another takes its name.
            self._engine.dispose()
            with (
                made_whole(self._file) as making,
                closing(cipher.connect(self._file, self.key, self._salt)) as source,
            ):
                gather(source)
                copy_into(making, source, key, self._salt)
            self.key, self._engine = key, cipher.engine(self.path, key, self._salt)
            self._stat = self._file.stat()

    def close(self) -> None:
        """Put everything into the one file and let go of it. Closing twice does nothing."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            drop_local_words(self)
            self._engine.dispose()
            if self._lock:
                self._lock.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _file(self) -> Path:
        if self.path is None:
            raise RuntimeError("A book in memory has no file")
        return self.path

    def _must_still_be_there(self) -> None:
        """Refuse to write into a file that was deleted or replaced since: it would be lost without a word."""
        if self.path is None or self._stat is None:
            return
        with plainly():
            if not samestat(self.path.stat(), self._stat):
                raise gone()

    @contextmanager
    def _raw(self) -> Iterator[cipher.Raw]:
        with self._one_at_a_time(), plainly():
            connection = self._engine.raw_connection()
            try:
                yield connection.driver_connection
            finally:
                connection.close()

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        with self._turn:
            if self._closed:
                raise RuntimeError("The book is closed")
            if self._busy:
                raise RuntimeError("A unit of work is open: hand it on instead of beginning another")
            self._busy = True
            try:
                yield
            finally:
                self._busy = False
