from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.plan.belonging import Belonging
from app.usecases.books.undoing import undo_last
from app.usecases.life import belongings
from tests.app.usecases.started import a_book

TODAY = date(2026, 10, 1)
CAR = Belonging(0, "A car for outings", date(2026, 5, 1), "Me", "It stays mine", Money(640000), 1)


def test_s064_a_thing_shows_its_owner_what_becomes_of_it_and_when_it_went() -> None:
    book = a_book()
    car = belongings.keep_belonging(book, CAR, TODAY)
    assert belongings.belongings(book).here == (car,)
    sold = belongings.keep_belonging(book, replace(car, gone=TODAY, note="Sold"), TODAY)
    seen = belongings.belongings(book)
    assert (seen.here, seen.gone, list(seen.pots)) == ((), (sold,), [1])
    belongings.take_belonging_out(book, car.id)
    assert belongings.belongings(book).gone == ()
    undo_last(book)
    assert belongings.belongings(book).gone == (sold,)
    with pytest.raises(AppError, match="owner"):
        belongings.keep_belonging(book, replace(CAR, owner=""), TODAY)
