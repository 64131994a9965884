from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.entry import AccountKind, Entry, Split
from app.ledger.odd import Odd, OddEntry, odd_entries, odd_rules
from app.money import Money
from app.period import Period

MONDAY = date(2026, 6, 1)
PERIOD = Period(MONDAY, date(2026, 6, 30))
KINDS = {1: AccountKind.BANK, 2: AccountKind.CASH}


def paid(number: int, pence: int, day: date = MONDAY, account: int = 1, **more: object) -> Entry:
    made = {"payee": "Shop", "note": "", **more}
    return Entry(
        number, account, day, made["payee"], Money(-pence), (Split(Money(-pence)),), note=made["note"]
    )


def found(*entries: Entry) -> list[OddEntry]:
    return list(odd_entries(entries, KINDS, PERIOD, odd_rules()))


def test_the_same_payee_twice_in_a_day_is_asked_about_once_and_accuses_nobody() -> None:
    [one] = found(paid(1, 500), paid(2, 700, payee=" SHOP "), paid(3, 700, payee="Baker"))
    assert (one.odd, one.entry.id) == (Odd.TWICE, 2)
    assert one.question == "Shop was paid 2 times on 1 June 2026. Is that right?"


@pytest.mark.parametrize(
    ("pence", "account", "asked"), [(60_00, 2, 1), (65_00, 2, 0), (40_00, 2, 0), (60_00, 1, 0)]
)
def test_round_sums_of_cash_are_asked_about(pence: int, account: int, asked: int) -> None:
    assert [each.odd for each in found(paid(1, pence, account=account))] == [Odd.ROUND_CASH] * asked


def test_a_large_payment_at_a_weekend_is_asked_about() -> None:
    saturday = date(2026, 6, 6)
    assert [each.odd for each in found(paid(1, 100_00, saturday))] == [Odd.WEEKEND]
    assert found(paid(1, 99_99, saturday), paid(2, 100_00, MONDAY, payee="Other")) == []
    assert found(paid(1, 5, date(2026, 5, 30)), paid(2, 100_00, saturday)) == []


def test_much_more_than_usual_is_asked_about() -> None:
    before = [paid(number, 1000, date(2026, 2, number)) for number in range(1, 5)]
    assert [each.odd for each in found(*before, paid(9, 3001))] == [Odd.UNUSUAL]
    assert found(*before, paid(9, 3000)) == []


def test_a_note_answers_the_question_and_a_move_or_money_in_raises_none() -> None:
    assert found(paid(1, 500, note="Two trips"), paid(2, 700)) == []
    move = Entry(1, 1, date(2026, 6, 6), "Shop", Money(-500_00), (Split(Money(-500_00)),), transfer_id=2)
    came = Entry(2, 1, date(2026, 6, 6), "Shop", Money(500_00), (Split(Money(500_00)),))
    assert found(move, came) == []


@given(st.lists(st.tuples(st.integers(1, 10**5), st.integers(1, 28)), max_size=12))
def test_every_question_is_about_an_entry_of_the_period_without_a_note(rows: list[tuple[int, int]]) -> None:
    entries = [paid(at, pence, date(2026, 6, day)) for at, (pence, day) in enumerate(rows)]
    asked = found(*entries)
    assert all(each.entry in entries and each.question.endswith("?") for each in asked)
