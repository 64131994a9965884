"""A broker's laptop of the test's own, with books on it that hold words nobody may find there afterwards."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.people import Actor, Capacity, Person
from app.plan.outcome import Outcome
from app.plan.people_around import Helper, Role
from app.plan.plan import Question
from app.store.book import Book
from app.usecases.books.keeping import create_book, open_book
from app.usecases.books.recent import note_recent
from app.usecases.life.around import keep_helper
from app.usecases.life.outcomes import keep_outcome
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.plan.writing import answer_question, begin_version
from tests.app.usecases.started import a_statement, answers

DAY = date(2026, 5, 4)
PEOPLE = ("Samuel Reed", "Maud Okonkwo", "Idris Pell", "Zoë Farthing")
PASSPHRASES = tuple(f"quiet heron lake number {count}" for count in range(4))
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def own_computer(tmp_path: Path, patch: pytest.MonkeyPatch) -> Path:
    """Let this process keep everything of a person in a folder of the test's own; give it."""
    home = tmp_path / "home"
    for name in ("Documents", "Downloads", "Desktop"):
        (home / name).mkdir(parents=True)
    for name in HOMES:
        patch.setenv(name, str(home if name == "HOME" else home / name.lower()))
    return home


def visits(folder: Path, count: int = len(PEOPLE)) -> list[Path]:
    """Put people’s books on the laptop, by default four, each with words of its own in it."""
    folder.mkdir()
    paths = [folder / f"visit-{number}.daybook" for number in range(count)]
    for path, name, passphrase in zip(paths, PEOPLE, PASSPHRASES, strict=False):
        actor = Actor("Bo Rose", Capacity.BROKER, name)
        with create_book(path, answers(actor=actor, person=Person(name)), passphrase) as book:
            fill(book, name)
        note_recent(path)
    return paths


def fill(book: Book, name: str) -> None:
    """Write words into a book that would tell whose it is."""
    rows = (("02 Apr 2026", f"SHOP OF {name.upper()}", "-6.40"), ("06 Apr 2026", "RIVERSIDE", "1476.00"))
    import_statement(book, File("april.csv", a_statement(*rows)))
    keep_helper(book, Helper(0, f"Neighbour of {name}", Role.NEIGHBOUR, DAY, phone="01632 960777", backup=1))
    keep_outcome(book, Outcome(0, f"{name} wants to swim again", DAY))
    version = begin_version(book, DAY)
    answer_question(book, version.id, Question.WHAT_MATTERS, f"What matters to {name} is the canal")


def opened(paths: list[Path], at: int = 0) -> Book:
    """Open one of the books."""
    return open_book(paths[at], PASSPHRASES[at])


def every_byte(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Give every file under a folder with all its bytes."""
    yield from ((file, file.read_bytes()) for file in sorted(folder.rglob("*")) if file.is_file())


def told_anywhere(folder: Path, *words: str) -> list[str]:
    """Name the files under a folder in whose name or bytes a word stands."""
    ways = [word.encode(how).lower() for word in words for how in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        file.name
        for file, content in every_byte(folder)
        if any(way in content.lower() or way in file.name.lower().encode() for way in ways)
    ]
