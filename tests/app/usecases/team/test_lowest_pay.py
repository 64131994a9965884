"""The least an hour may be paid, as a form shows it beside the rate."""

from datetime import date

from app.money import Money
from app.people import Actor
from app.store.book import Book
from app.usecases.team.lowest_pay import lowest_pay


def a_book() -> Book:
    return Book.in_memory(actor=Actor("Rose Ellery"))


def test_without_a_birthday_it_is_a_grown_ups_wage() -> None:
    found = lowest_pay(a_book(), date(2026, 11, 21))
    assert found is not None
    assert (found.rate, found.by_age) == (Money(1271), False)


def test_with_a_birthday_it_is_that_of_their_age_on_the_day() -> None:
    book, born = a_book(), date(2006, 11, 30)
    young = lowest_pay(book, date(2026, 11, 21), born)
    assert young is not None
    assert (young.rate, young.by_age) == (Money(1085), True)


def test_an_apprentice_has_a_wage_of_their_own() -> None:
    found = lowest_pay(a_book(), date(2026, 11, 21), date(1990, 1, 1), date(2026, 9, 1))
    assert found is not None
    assert found.rate == Money(800)


def test_a_day_without_figures_has_none() -> None:
    assert lowest_pay(a_book(), date(1999, 3, 1)) is None
