"""What people type is read however they write it, and what cannot be read says what to write."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.money import Money
from app.words import day, money
from ui.parts.typed import read_day, read_money

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("75", 7500),
        ("£75", 7500),
        (" £ 1,204.50 ", 120450),
        ("1 204.5", 120450),
        ("1204,50", 120450),
        ("1,204", 120400),
        ("75.", 7500),
        (".50", 50),
        ("50p", 50),
        ("-12.20", -1220),
        ("−£12.20", -1220),
        ("0", 0),
        ("1,000,000.01", 100000001),
    ],
)
def test_amounts_are_read_as_people_write_them(typed: str, pence: int) -> None:
    assert read_money(typed) == Money(pence)


@pytest.mark.parametrize("typed", ["", "£", "abc", "12.345", "1.2.3", "--5", "12 pounds", "."])
def test_what_is_no_amount_says_what_to_write(typed: str) -> None:
    with pytest.raises(AppError, match=r"Write how much in pounds"):
        read_money(typed)


@given(st.integers(-(10**9), 10**9))
def test_every_amount_that_is_shown_can_be_typed_back(pence: int) -> None:
    assert read_money(money(Money(pence))) == Money(pence)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("3 sep", date(2026, 9, 3)),
        ("3 September 2026", date(2026, 9, 3)),
        ("3rd Sept 26", date(2026, 9, 3)),
        ("03/09/26", date(2026, 9, 3)),
        ("3-9-2026", date(2026, 9, 3)),
        ("3.9.2026", date(2026, 9, 3)),
        ("2026-09-03", date(2026, 9, 3)),
        ("3sep2026", date(2026, 9, 3)),
        ("3 9", date(2026, 9, 3)),
        ("5 jan", date(2027, 1, 5)),
        ("29 feb", date(2028, 2, 29)),
        ("today", TODAY),
        ("Yesterday", TODAY - timedelta(days=1)),
        ("tomorrow", TODAY + timedelta(days=1)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, wanted: date) -> None:
    near = date(2027, 11, 21) if "feb" in typed else TODAY
    assert read_day(typed, near) == wanted


@pytest.mark.parametrize(
    "typed", ["", "soon", "31 feb", "29 feb", "32/1/26", "1/13/26", "3", "3 9 26 1", "sep 3 x"]
)
def test_what_is_no_day_says_what_to_write(typed: str) -> None:
    with pytest.raises(AppError, match=r"Write the day like"):
        read_day(typed, TODAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_that_is_shown_can_be_typed_back(value: date) -> None:
    assert read_day(day(value), TODAY) == value
    assert read_day(f"{value:%d/%m/%Y}", TODAY) == value
