"""Duties and their proof, worked out from the book."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.funding.agreement import Due, DueKind
from app.funding.changing import FunderChange
from app.ledger.entry import Split
from app.money import Money
from app.store.book import Book
from app.usecases.funding.changing import keep_change
from app.usecases.funding.duties import Duty, duties
from app.usecases.money.papers import attach_paper
from tests.app.usecases.paying import a_pa, employ
from tests.app.usecases.returns.test_drawing import filled, sign
from tests.app.usecases.started import a_book

TODAY = date(2026, 7, 10)


def told(book: Book, today: date = TODAY) -> dict[str, Duty]:
    return {each.code: each for each in duties(book, today)}


def test_a_new_book_has_little_to_do_and_says_why() -> None:
    with a_book() as book:
        found = told(book, date(2026, 4, 2))

    assert found["spend"].done
    assert found["papers"].done is None
    assert found["returns"].done is None
    assert found["statements"].because == "No bank statement is in the book yet."
    assert found["changes"].done
    assert found["review"].done
    assert "insurance" not in found
    assert next(iter(found.values())).done is False


def test_what_is_left_to_do_stands_first_with_the_page_where_it_is_done() -> None:
    with filled() as book:
        found = told(book, date(2026, 10, 30))

    assert [each.done for each in found.values()][:3] == [False, False, False]
    assert (found["returns"].page, found["returns"].because) == (
        "returns",
        "The return up to 30 June 2026 is late.",
    )
    assert not found["statements"].done
    assert not found["review"].done


def test_a_return_that_waits_is_told_before_it_is_late_and_done_once_it_is_sent(tmp_path: Path) -> None:
    with filled() as book:
        assert told(book)["returns"].because == "The return up to 30 June 2026 waits to be sent."
        assert told(book)["statements"].done
        sign(book, tmp_path)

        assert told(book)["returns"].done
        assert told(book)["returns"].because == "Your returns go up to 30 June 2026."


def test_a_paper_for_what_was_bought_is_the_proof() -> None:
    with filled(
        ("06 Jun 2026", "RIVERSIDE COUNCIL", "1476.00"), ("09 Jun 2026", "JOY WAGES", "-20.00")
    ) as book:
        with book.begin() as work:
            [entry] = [each for each in work.entries.all() if each.amount.pence < 0]
            work.entries.change(replace(entry, splits=(Split(entry.amount, "O17", 1),)))
        assert told(book)["papers"].because == "1 payment of the last three months has no paper yet."

        attach_paper(book, entry.id, "receipt.txt", b"Received with thanks: 20 pounds")
        assert told(book)["papers"].done


def test_employers_have_duties_of_their_own() -> None:
    with a_book() as book:
        employ(book, a_pa())
        with book.begin() as work:
            work.dues.add(Due(0, DueKind.HMRC, date(2026, 5, 22), Money(-5000), "HMRC", 1))
        found = told(book)

    assert found["pay"].because == "HMRC was due on 22 May 2026."
    assert not found["insurance"].done
    assert "thing" in found["files"].because
    assert not found["files"].done


def test_nothing_late_is_told_as_done_to_an_employer() -> None:
    with a_book() as book:
        employ(book, a_pa())

        assert told(book)["pay"].because == "No wage, tax or pension is late."


def test_a_change_that_nobody_was_told_of_is_still_open() -> None:
    with a_book() as book:
        keep_change(book, FunderChange(0, 1, date(2026, 7, 13), "Riverside ICB"))

        assert told(book)["changes"].because == "1 thing is still open."


def test_a_book_that_differs_from_the_bank_says_on_which_day() -> None:
    with filled() as book:
        with book.begin() as work:
            entry = work.entries.all()[-1]
            work.entries.remove(entry.id)

        assert told(book)["statements"].because == "The book and the bank do not agree on 30 June 2026."


def test_what_nobody_sorted_is_still_to_do() -> None:
    with filled() as book:
        with book.begin() as work:
            entry = work.entries.all()[-1]
            work.entries.change(replace(entry, splits=(Split(entry.amount),)))

        assert told(book)["spend"].because == "1 payment is not sorted yet."


def test_an_employer_whose_papers_are_in_order_is_told_so() -> None:
    with a_book() as book:
        employ(book, a_pa(started=date(2026, 4, 6), left=date(2026, 4, 30)))

        assert told(book, date(2027, 4, 30))["insurance"].done
