from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.ledger.entry import Entry, Split
from app.ledger.incoming import DAYS_APART, are_new, bank_key, written_before
from app.money import Money

keys = st.lists(st.sampled_from("abcde"), max_size=30)


def an_entry(number: int, day: date, pence: int, account_id: int = 1) -> Entry:
    return Entry(number, account_id, day, "Bus", Money(pence), (Split(Money(pence)),))


@given(keys, keys)
def test_a_file_brings_what_the_book_has_not_yet_counted(book: list[str], file: list[str]) -> None:
    new = [key for key, is_new in zip(file, are_new(file, Counter(book)), strict=True) if is_new]

    assert Counter(new) == Counter(file) - Counter(book)


@given(keys, keys)
def test_the_same_file_again_brings_nothing(book: list[str], file: list[str]) -> None:
    new = [key for key, is_new in zip(file, are_new(file, Counter(book)), strict=True) if is_new]

    assert not any(are_new(file, Counter(book) + Counter(new)))


def test_a_key_knows_day_sum_and_words_but_not_their_spacing() -> None:
    day = date(2026, 4, 1)

    assert bank_key(day, -640, "KINGFISHER  Leisure") == bank_key(day, -640, "kingfisher leisure ")
    assert (
        len(
            {
                bank_key(day, -640, "a"),
                bank_key(day, -641, "a"),
                bank_key(day, -640, "b"),
                bank_key(day + timedelta(1), -640, "a"),
                bank_key(day, -640, "a", "FIT1"),
            }
        )
        == 5
    )


def test_the_banks_own_number_stands_for_the_words() -> None:
    day = date(2026, 4, 1)

    assert bank_key(day, -640, "one wording", "FIT1") == bank_key(day, -640, "another", "FIT1")


def test_the_nearest_typed_entry_is_completed_and_each_only_once() -> None:
    day = date(2026, 4, 10)
    lines = [an_entry(0, day, -640), an_entry(0, day + timedelta(2), -640)]
    typed = [an_entry(7, day + timedelta(2), -640), an_entry(8, day - timedelta(1), -640)]

    found = written_before(lines, typed)

    assert {place: entry.id for place, entry in found.items()} == {0: 8, 1: 7}


def test_other_sums_accounts_and_far_days_are_left_alone() -> None:
    day = date(2026, 4, 10)
    typed = [
        an_entry(1, day, -641),
        an_entry(2, day, -640, 2),
        an_entry(3, day - timedelta(DAYS_APART + 1), -640),
    ]

    assert written_before([an_entry(0, day, -640)], typed) == {}
