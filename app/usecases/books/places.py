"""Where a computer keeps things that have to do with Daybook: its own folders, and those of the desktop."""

from collections.abc import Iterator
from pathlib import Path

from app.usecases.books.looking import number_in
from app.usecases.books.recent import folder as settings


def own_data() -> Path:
    """Give the folder of signing keys and of locked emergency sheets."""
    from platformdirs import user_data_path

    return user_data_path("daybook", appauthor=False)


def sheets() -> Path:
    """Give the folder of the locked emergency sheets."""
    return own_data() / "emergency"


def sheet_file(number: str) -> Path:
    """Say where the locked sheet of a book is kept on this computer, if it is; the number is the book's."""
    return sheets() / f"{number}.locked"


def has_sheet(book: Path) -> bool:
    """Say whether this computer may show the sheet of a locked book; asks no keyring, loads no library."""
    number = number_in(book)
    return bool(number) and sheet_file(number).is_file()


def fault_notes() -> Path:
    """Give the folder where notes of faults are kept."""
    from platformdirs import user_log_path

    return user_log_path("Daybook", appauthor=False)


def own_folders() -> tuple[Path, ...]:
    """Give every folder that is Daybook's own, each once: on some systems several are the same."""
    from platformdirs import user_cache_path

    every = (settings(), own_data(), fault_notes(), user_cache_path("daybook", appauthor=False))
    return tuple(dict.fromkeys(every))


def traces() -> tuple[Path, ...]:
    """Give the files in which the desktop remembers what was opened and saved lately, where it has them."""
    remembered = (
        settings().parent / "QtProject.conf",
        own_data().parent / "recently-used.xbel",
    )
    return tuple(file for file in remembered if file.is_file())


def for_papers() -> tuple[Path, ...]:
    """Give the folders where people usually save papers, each once."""
    from platformdirs import user_desktop_path, user_documents_path, user_downloads_path

    every = (user_downloads_path(), user_documents_path(), user_desktop_path())
    return tuple(dict.fromkeys(each for each in every if each.is_dir()))


def passing() -> Path:
    """Give the folder for files that programs need for a moment only."""
    from tempfile import gettempdir

    return Path(gettempdir())


def beside(book: Path) -> Iterator[Path]:
    """Name the files that SQLite and Daybook keep beside a book while it is open."""
    yield from (Path(f"{book}{end}") for end in ("-wal", "-shm", "-journal"))
    yield book.with_name(f".{book.name}.lock")
