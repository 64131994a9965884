from datetime import date

from app.ledger.reconcile import Agreed, gaps, reconcile
from app.ledger.statement import KeptStatement
from app.money import Money


def kept(
    number: int, first: date, last: date, opening: int | None = None, closing: int | None = None
) -> KeptStatement:
    money = [None if pence is None else Money(pence) for pence in (opening, closing)]
    return KeptStatement(number, 1, "s.csv", "", "csv", "", first, last, *money, 3, last)


def test_each_closing_balance_is_held_against_the_book() -> None:
    april = kept(1, date(2026, 4, 1), date(2026, 4, 30), 0, 500)
    may = kept(2, date(2026, 5, 1), date(2026, 5, 31), 500, 700)
    nameless = kept(3, date(2026, 5, 1), date(2026, 5, 31))

    found = reconcile([may, nameless, april], lambda day: Money(500 if day.month == 4 else 650))

    assert found == [
        Agreed(date(2026, 4, 30), Money(500), Money(500)),
        Agreed(date(2026, 5, 31), Money(700), Money(650)),
    ]
    assert [one.agrees for one in found] == [True, False]
    assert found[1].difference == Money(-50)


def test_a_gap_is_found_only_where_days_and_balances_do_not_join() -> None:
    april = kept(1, date(2026, 4, 1), date(2026, 4, 28), 0, 500)
    quiet = kept(2, date(2026, 5, 3), date(2026, 5, 31), 500, 700)
    later = kept(3, date(2026, 7, 1), date(2026, 7, 31), 900, 950)

    assert gaps([later, april, quiet]) == [(quiet, later)]
