"""Daybook's own books for the yardsticks: made by the use cases a person uses."""

from argparse import ArgumentParser
from datetime import date, timedelta
from pathlib import Path

from app.funding.agreement import Funder, FunderKind
from app.ledger.categories import standard_categories
from app.ledger.entry import Direction
from app.ledger.sorting import Rule
from app.money import Money
from app.people import Person
from app.usecases.books.keeping import FirstRun, create_book
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from tests.bench import decade
from tests.bench.ours import life
from tests.bench.ours.opened import ACTOR, key_file, open_book
from tests.bench.told import tell

PASSPHRASE = "six quiet words for the yardsticks"


def make_empty(path: Path, *, all_sorted: bool = False, first: date = decade.FIRST, lines: int = 0) -> None:
    """Make a book with one account and the forty rules, and one more for whatever they leave if wished.

    The plan has so many `lines`, which every third rule files payments under.
    """
    answers = FirstRun(
        person=Person("Samuel Amadi", reference="ASC 12345"),
        actor=ACTOR,
        funder=Funder(0, "Anyshire County Council", FunderKind.COUNCIL, "gb-eng-generic"),
        weekly=Money(38000),
        first_payment=first + timedelta(days=7),
        account_name="Bank account",
        opened=first,
        opening=Money(250_000),
        sort_code="11-22-33",
        number="12345678",
    )
    with create_book(path, answers, PASSPHRASE) as book:
        with book.begin("Made the rules") as work:
            pot = work.pots.all()[0]
            rules = _rules()
            if all_sorted:
                # The first of the forty is of money out, the last of money in.
                rules += [("UNKNOWN", code, way) for _, code, way in (rules[0], rules[-1])]
            if lines:
                life.begin_life(work)
            for position, (words, code, way) in enumerate(rules, 1):
                line = position // 3 % lines + 1 if lines and not position % 3 else 0
                work.rules.add(Rule(0, position, words, code, pot.id, way, plan_line_id=line))
        key_file(path).write_text(book.key.hex())


def _rules() -> list[tuple[str, str, str]]:
    """Give the forty rules with codes that the standard categories have."""
    codes = {way: [each.code for each in standard_categories() if each.direction == way] for way in Direction}
    ways = [Direction.OUT] * len(decade.PAYEES) + [Direction.IN] * len(decade.INCOME)
    kinds = {kind: place for place, kind in enumerate(dict(decade.RULES).values())}
    return [
        (words, codes[way][kinds[kind] % len(codes[way])], way)
        for (words, kind), way in zip(decade.RULES, ways, strict=True)
    ]


def main() -> None:
    """Make a book, and bring a long statement into it when there is one; live beside it when asked to."""
    asked = ArgumentParser()
    asked.add_argument("path", type=Path)
    asked.add_argument("statements", type=Path, nargs="*")
    asked.add_argument("--sorted", action="store_true")
    asked.add_argument("--life", type=int, nargs=2, default=(0, 0), metavar=("YEARS", "DECISIONS"))
    told = asked.parse_args()
    years, decisions = told.life
    first, lines = (life.TODAY - life.DECADE, life.LINES) if years else (decade.FIRST, 0)
    make_empty(told.path, all_sorted=told.sorted, first=first, lines=lines)
    with open_book(told.path) as book:
        for statement in told.statements:
            import_statement(book, File(statement.name, statement.read_bytes()))
        if years:
            life.fill_life(book, years, decisions)
    tell()


if __name__ == "__main__":
    main()
