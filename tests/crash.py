"""Kill a program that brings statements into a book and edits it, at random moments, and look at the book.

    python -m tests.crash --times 200

Each round a process of its own brings in statements, sorts entries and takes statements out again through
the use cases, and is killed with SIGKILL. Then the book must open, its check must be clean, and each unit
of work must be there whole or not at all; what was reported as kept must be there. Needs fork.
"""

import argparse
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp
from time import sleep
from traceback import print_exception

from app.funding.agreement import Funder, FunderKind
from app.ledger.search import EntryQuery
from app.money import Money
from app.people import Actor, Person
from app.store.book import Book
from app.usecases.books.keeping import FirstRun, create_book
from app.usecases.money.bank import import_statement, undo_import
from app.usecases.money.incoming import File
from app.usecases.money.ledger import file_entry
from app.usecases.money.saying import Choice

ACTOR = Actor("Sam Carter")
FIRST = date(2026, 4, 1)
PASSPHRASE = "orchard kettle window marble ribbon thunder"
SUMS = (
    "SELECT coalesce(sum(amount_pence), 0) FROM entry",
    "SELECT coalesce(sum(amount_pence), 0) FROM split",
    "SELECT coalesce(sum(pence), 0) FROM tally",
)
LINES = (1, 40, 250)  # small, usual and long statements
ROUNDS_A_BOOK = 10
LONGEST = 0.25  # seconds a round may live


@dataclass
class Told:
    """What the rounds reported before they died: the lines of each statement, and what was done last."""

    brought: dict[int, int] = field(default_factory=dict)
    taken_out: set[int] = field(default_factory=set)
    filed: set[int] = field(default_factory=set)
    doing: str = "opening"


def statement(number: int) -> tuple[File, int]:
    """Make a bank statement; every payee names it."""
    count = LINES[number % len(LINES)]
    days = (FIRST + timedelta(days=n % 28) for n in range(count))
    lines = [f"{day},Shop {number:05d} {n},-{n + 1}.{n % 100:02d}" for n, day in enumerate(days)]
    text = "\r\n".join(["Date,Description,Amount", *lines, ""])
    return File(f"statement-{number}.csv", text.encode()), count


def work_until_killed(path: Path, key: bytes, number: int, say: Callable[[str], None]) -> None:
    """Bring in, sort and take out for ever."""
    book = Book.open(path, key=key, actor=ACTOR)
    while True:
        file, count = statement(number)
        say(f"bringing in {number} {count}")
        done = import_statement(book, file)
        say(f"brought in {number} {count}")
        if number % 2:
            say(f"taking out {number} {count}")
            undo_import(book, done.change_id)
            say(f"taken out {number} {count}")
        else:
            _file_some(book, number, say)
        number += 1


def look(path: Path, key: bytes, told: Told) -> list[str]:
    """Open the book after a kill; give what is wrong with it."""
    wrong = []
    with Book.open(path, key=key, actor=ACTOR) as book:
        wrong += [f"{finding.sentence} {finding.where}" for finding in book.check()]
        with book.begin() as work:
            numbers = work.entries.numbers(EntryQuery())
            entries = work.entries.these(numbers)
            altered = work.broken_history()
        with book._raw() as raw:
            raw.execute("INSERT INTO entry_text (entry_text, rank) VALUES ('integrity-check', 1)")
            sums = {raw.execute(question).fetchone() for question in SUMS}
    found = Counter(int(entry.payee.split()[1]) for entry in entries)
    sorted_out = {entry.id for entry in entries if not entry.needs_you}
    wrong += [f"history altered at {altered}"] if altered else []
    wrong += [f"sums differ: {sums}"] if len(sums) != 1 else []
    wrong += _halves(found, told)
    wrong += [f"entry {n} was filed and is not" for n in told.filed - sorted_out if n in numbers]
    return wrong


def _halves(found: Counter[int], told: Told) -> list[str]:
    wrong = [
        f"statement {number} has {count} of {statement(number)[1]} lines"
        for number, count in found.items()
        if count != statement(number)[1]
    ]
    stay = {number for number in told.brought if number not in told.taken_out and not number % 2}
    wrong += [f"statement {number} was kept and is gone" for number in stay if number not in found]
    return wrong + [
        f"statement {number} was taken out and is there" for number in told.taken_out & set(found)
    ]


def _file_some(book: Book, number: int, say: Callable[[str], None]) -> None:
    with book.begin() as work:
        some = work.entries.numbers(EntryQuery(words=f"Shop {number:05d}"))[:3]
    for entry in some:
        say(f"filing {entry} 1")
        file_entry(book, entry, Choice("O05", 1))
        say(f"filed {entry} 1")


def one_round(path: Path, key: bytes, number: int, told: Told, life: float) -> None:
    """Let a process live for so many seconds on the book, kill it, and keep what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        # Nothing of the parent may run in the child, whatever happens there.
        with suppress(BrokenPipeError):
            try:
                work_until_killed(path, key, number, lambda words: _tell(writing, words))
            finally:
                print_exception(sys.exception())
                os._exit(1)
    os.close(writing)
    sleep(life)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        _hear(said.read().splitlines(), told)
    if not os.WIFSIGNALED(status):
        sys.exit(f"the process died by itself while {told.doing}")


def _tell(writing: int, words: str) -> None:
    os.write(writing, f"{words}\n".encode())


def _hear(lines: list[str], told: Told) -> None:
    told.doing = "opening"
    for line in lines:
        words, number, count = line.rsplit(" ", 2)
        told.doing = words
        if words == "brought in":
            told.brought[int(number)] = int(count)
        elif words == "taken out":
            told.taken_out.add(int(number))
        elif words == "filed":
            told.filed.add(int(number))


def new_book(folder: Path) -> tuple[Path, bytes]:
    """Make a book with an account and a pot."""
    path = folder / "Crash.daybook"
    funder = Funder(0, "Borsetshire Council", FunderKind.COUNCIL)
    answers = FirstRun(
        Person("Sam Carter"), ACTOR, funder, Money(25_000), FIRST, "Bank", FIRST, Money(100_000)
    )
    with create_book(path, answers, PASSPHRASE) as book:
        return path, book.key


def main() -> int:
    """Run the rounds and print what happened; 0 when every book was whole."""
    parser = argparse.ArgumentParser(description="Kill a busy book at random moments and look at it.")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    asked = parser.parse_args()
    chance = Random(asked.seed)  # noqa: S311  # when to kill, not a secret
    during, wrong = Counter[str](), list[str]()
    for turn in range(asked.times):
        if turn % ROUNDS_A_BOOK == 0:
            folder = Path(mkdtemp(prefix="daybook-crash-"))
            (path, key), told = new_book(folder), Told()
        one_round(path, key, 1001 * (turn + 1), told, chance.uniform(0, LONGEST))
        during[told.doing] += 1
        wrong += [f"round {turn + 1}, killed while {told.doing}: {each}" for each in look(path, key, told)]
        if (turn + 1) % ROUNDS_A_BOOK == 0 or turn + 1 == asked.times:
            rmtree(folder)
    moments = ", ".join(f"{count} {doing}" for doing, count in during.most_common())
    summary = f"{asked.times} kills (seed {asked.seed}): {moments}; {len(wrong)} wrong"
    sys.stdout.write("\n".join([*wrong, summary, ""]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
