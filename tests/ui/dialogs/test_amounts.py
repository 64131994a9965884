"""Hours, days and rates are read in every way people write them; what cannot be read says what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.money import Money
from ui.dialogs.amounts import CountField, DaysField, HoursField, RateField, hours_typed, read_hours


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("14", 840), ("14.5", 870), ("14,5", 870), ("14.25", 855), ("14½", 870), ("¾", 45), ("14:30", 870),
        ("14h 30m", 870), ("14 hours", 840), ("1h", 60), (".5", 30), ("0", 0), ("168", 10_080),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    assert read_hours(typed) == minutes


@pytest.mark.parametrize("typed", ["", "some", "14:75", "1.234", "-3", "168:01", "200"])
def test_what_is_no_number_of_hours_says_what_to_write(typed: str) -> None:
    with pytest.raises(AppError):
        read_hours(typed)


@given(st.integers(0, 168 * 60))
def test_hours_written_are_read_again(minutes: int) -> None:
    assert read_hours(hours_typed(minutes)) == minutes


def test_an_hours_field_may_be_empty_unless_it_is_needed(qtbot: QtBot) -> None:
    free, needed = HoursField("Hours"), HoursField("Hours", needed="Type the hours.")
    for field in (free, needed):
        qtbot.addWidget(field)
    assert free.read() == 0
    with pytest.raises(AppError, match="Type the hours"):
        needed.read()
    needed.set_minutes(870)
    assert needed.line.text() == "14:30"


@pytest.mark.parametrize(("typed", "half_days"), [("5", 10), ("2.5", 5), ("2½", 5), ("", 0), ("7", 14)])
def test_days_are_read_to_the_half(typed: str, half_days: int, qtbot: QtBot) -> None:
    field = DaysField("Days")
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.read() == half_days


@pytest.mark.parametrize("typed", ["8", "7.5", "2.3", "two"])
def test_more_days_than_a_week_has_are_refused(typed: str, qtbot: QtBot) -> None:
    field = DaysField("Days")
    qtbot.addWidget(field)
    field.line.setText(typed)
    with pytest.raises(AppError, match="7 at most"):
        field.read()


def test_half_days_are_written_as_days(qtbot: QtBot) -> None:
    field = DaysField("Days")
    qtbot.addWidget(field)
    for half_days, typed in ((5, "2.5"), (10, "5")):
        field.set_half_days(half_days)
        assert field.line.text() == typed


def test_a_count_has_bounds_and_may_be_empty(qtbot: QtBot) -> None:
    field = CountField("Weeks", least=1, most=52)
    qtbot.addWidget(field)
    assert field.read() is None
    field.set_count(12)
    assert field.read() == 12
    for typed in ("0", "53", "x", "1.5"):
        field.line.setText(typed)
        with pytest.raises(AppError, match="from 1 to 52"):
            field.read()


def test_a_rate_is_never_below_nothing_and_not_nothing_where_it_is_needed(qtbot: QtBot) -> None:
    free, needed = RateField("Evenings"), RateField("An hour", needed="Type the pay.")
    for field in (free, needed):
        qtbot.addWidget(field)
        field.line.setText("-1")
        with pytest.raises(AppError, match="without a minus"):
            field.read()
    free.line.setText("0")
    assert free.read() == Money(0)
    needed.line.setText("0")
    with pytest.raises(AppError, match="Type the pay"):
        needed.read()
