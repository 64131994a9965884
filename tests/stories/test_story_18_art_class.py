"""Story 18: an art class for three; three books, and one of the three leaves."""

from datetime import date
from pathlib import Path

import pytest

from app.funding.sharing import Pool
from app.money import Money, total
from app.people import Actor, Person
from app.period import Period
from app.store.book import Book
from app.usecases.funding.sharing import end_pool, keep_pool, pools
from app.usecases.plan.letters import pool_pdf
from app.usecases.returns.drawing import open_return
from tests.stories import people

FIRST, LEAVES = date(2026, 4, 7), date(2026, 7, 1)
CLASS, TUTOR, COST = "Art class", "Bright Studio", Money(90_00)
RULE = "two weeks' notice"
WHO = {"M": "Mira Shah", "R": "Rob Lane", "S": "Sue Bell"}


def labels(own: str, *, without: str = "") -> str:
    """Give the members as one of them writes them: their own label first."""
    return ", ".join([own, *(each for each in WHO if each not in (own, without))])


@pytest.fixture(scope="module")
def books(folder: Path) -> dict[str, Book]:
    """Let each of the three keep their part in a book of their own; S leaves at the end of June."""
    made = {}
    for label, name in WHO.items():
        said = {"person": Person(name), "actor": Actor(name), "file": f"{name}.daybook"}
        made[label] = book = people.start_book(folder, **said)
        pool = Pool(0, CLASS, FIRST, labels(label), 3333, 1, COST, payer="M", leaving_rule=RULE)
        kept = keep_pool(book, pool)
        people.moved(book, FIRST, TUTOR, -kept.own_part.pence, "O15")
        if label == "S":
            end_pool(book, kept.id, date(2026, 6, 30))
        else:
            two = labels(label, without="S")
            keep_pool(book, Pool(0, CLASS, LEAVES, two, 5000, 1, COST, payer="M", leaving_rule=RULE))
    return made


def on(book: Book, day: date) -> Pool | None:
    mine = (pool for pool in pools(book) if pool.what == CLASS and pool.first <= day)
    return next((pool for pool in mine if pool.last is None or day <= pool.last), None)


def test_each_book_holds_thirty_pounds_of_ninety(books: dict[str, Book]) -> None:
    held = [pool.own_part for book in books.values() if (pool := on(book, FIRST)) is not None]
    assert held == [Money(30_00)] * 3
    assert total(held) == COST


def test_each_ledger_and_return_has_its_own_part_alone(books: dict[str, Book]) -> None:
    quarter = Period(people.OPENED, date(2026, 6, 30))
    for book in books.values():
        [line] = open_return(book, 1, quarter).lines
        assert (line.payee, line.amount) == (TUTOR, Money(-30_00))


@pytest.mark.parametrize("label", WHO)
def test_each_book_prints_the_split_sheet(books: dict[str, Book], label: str) -> None:
    pool = on(books[label], FIRST)
    assert pool is not None
    sheet = people.words_of(pool_pdf(books[label], pool.id))
    for said in ("M £30.00", "R £30.00", "S £30.00", "All together £90.00", "Paid by M.", RULE):
        assert said in sheet


def test_the_others_stand_there_by_label_and_not_by_name(books: dict[str, Book]) -> None:
    sheet = people.words_of(pool_pdf(books["M"], 1))
    assert "Mira Shah" in sheet
    assert not {"Rob Lane", "Sue Bell"} & {name for name in WHO.values() if name in sheet}


def test_one_leaves_and_the_cost_changes_from_the_agreed_day(books: dict[str, Book]) -> None:
    for label in "MR":
        before, after = on(books[label], date(2026, 6, 30)), on(books[label], LEAVES)
        assert before is not None
        assert after is not None
        assert (before.own_part, after.own_part) == (Money(30_00), Money(45_00))


def test_whoever_left_pays_no_more_from_that_day(books: dict[str, Book]) -> None:
    assert on(books["S"], date(2026, 6, 30)) is not None
    assert on(books["S"], LEAVES) is None
