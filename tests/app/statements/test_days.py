"""Days as banks write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.statements.days import looks_like_day, old_notes, read_day, settle
from app.statements.statement import DateOrder

DAY = date(2026, 9, 1)


@pytest.mark.parametrize(
    "text",
    ["01/09/2026", "1/9/26", "01-09-2026", "01.09.2026", "1/ 9'26", "1 Sep 2026", "01-Sep-2026",
     "1 September 2026", "01 Sept 26", "1Sep2026", "2026-09-01", "2026/09/01", "20260901",
     "2026-09-01 9:05:00", " 2026-09-01T23:30:00Z ", "01/09/2026 23:59", "2026-09-01 12:34:56 +0000"],
)  # fmt: skip
def test_a_form_is_read(text: str) -> None:
    assert read_day(text) == DAY
    assert looks_like_day(text)


def test_the_order_given_is_kept_to() -> None:
    assert read_day("06/01/2010", DateOrder.MONTH_FIRST) == date(2010, 6, 1)
    assert read_day("06/01/2010", DateOrder.DAY_FIRST) == date(2010, 1, 6)
    assert read_day("6/1/94", DateOrder.MONTH_FIRST) == date(1994, 6, 1)


@pytest.mark.parametrize(
    "text",
    ["", "31/02/2026", "29/02/2025", "00/00/0000", "99 Jan 2025", "20120231", "1 Foo 2026",
     "yesterday", "1900-01-01", "0026-01-01", "2126-01-01", "12/2026", "01/09/026", "2026-09/01"],
)  # fmt: skip
def test_an_impossible_day_is_never_moved_to_a_near_one(text: str) -> None:
    with pytest.raises(AppError):
        read_day(text)


@pytest.mark.parametrize(
    ("texts", "order", "proved", "asks"),
    [
        (["01/02/2026", "13/02/2026"], DateOrder.DAY_FIRST, True, False),
        (["01/02/2026", "02/13/2026"], DateOrder.MONTH_FIRST, True, False),
        (["01/02/2026", "05/06/2026"], DateOrder.DAY_FIRST, False, True),
        (["01/01/2026", "02/02/2026"], DateOrder.DAY_FIRST, False, False),
        (["2026-01-02", "3 Feb 2026"], DateOrder.DAY_FIRST, False, False),
        (["99/99/2026", "40/01/2026", "00/05/2026"], DateOrder.DAY_FIRST, False, False),
        ([], DateOrder.DAY_FIRST, False, False),
    ],
)
def test_the_order_is_settled_once_for_a_file(
    texts: list[str], order: DateOrder, proved: bool, asks: bool
) -> None:
    found = settle(texts)
    assert (found.order, found.proved) == (order, proved)
    assert (found.ask() is not None) is asks


def test_both_orders_in_one_file_are_refused() -> None:
    with pytest.raises(AppError, match="day first"):
        settle(["13/02/2026", "02/13/2026"])


def test_the_question_shows_one_date_in_words_both_ways() -> None:
    ask = settle(["03/04/2026"]).ask()
    assert ask is not None
    assert "3 April 2026" in ask.sentence
    assert "4 March 2026" in ask.sentence
    assert ask.choices == ("day-first", "month-first")


def test_a_day_long_ago_is_warned_of() -> None:
    assert old_notes([date(2004, 12, 31), DAY])[0].rule == "old-days"
    assert old_notes([DAY]) == old_notes([]) == ()


@given(st.dates(date(1970, 1, 1), date(2100, 12, 31)), st.sampled_from(list(DateOrder)))
def test_every_day_written_is_read_back(day: date, order: DateOrder) -> None:
    numbers = f"{day:%d/%m/%Y}" if order is DateOrder.DAY_FIRST else f"{day:%m/%d/%Y}"
    for text in (numbers, f"{day:%d %b %Y}", f"{day.day} {day:%B %Y}", day.isoformat(), f"{day:%Y%m%d}"):
        assert read_day(text, order) == day
