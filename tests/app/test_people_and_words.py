from datetime import UTC, date, datetime
from decimal import Decimal

from app import words
from app.errors import AppError
from app.money import Money


def test_days_and_money_are_written_in_full() -> None:
    assert words.day(date(2027, 4, 5)) == "5 April 2027"
    assert words.short_day(date(2027, 4, 5)) == "5 Apr"
    assert words.money(Money(120450)) == "£1,204.50"
    assert words.money(Money(5), sign=True) == "+£0.05"
    assert words.money(Money(-5), sign=True) == "−£0.05"
    assert words.weeks(Decimal("4.26")) == "4.3"


def test_a_moment_is_written_in_this_computers_time() -> None:
    local = datetime(2026, 11, 21, 14, 9, tzinfo=UTC).astimezone()

    assert words.moment(local) == f"21 November 2026, {local:%H:%M}"


def test_values_are_filled_in_and_braces_in_them_stay() -> None:
    assert words.t("For {funder}", funder="{odd} Council") == "For {odd} Council"
    assert words.t("Plain {braces} stay") == "Plain {braces} stay"
    assert words.tn("{count} line", "{count} lines", 1) == "1 line"
    assert words.tn("{count} line", "{count} lines", 1200) == "1,200 lines"


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    assert str(AppError("It broke.", "Mend it.")) == "It broke. Mend it."
    assert str(AppError("It broke.")) == "It broke."


def test_a_stretch_of_whole_months_is_named_by_them() -> None:
    assert words.stretch(date(2026, 7, 1), date(2026, 9, 30)) == "July to September 2026"
    assert words.stretch(date(2026, 7, 1), date(2026, 7, 31)) == "July 2026"
    assert words.stretch(date(2026, 12, 1), date(2027, 1, 31)) == "December 2026 to January 2027"
    assert words.stretch(date(2026, 7, 1), date(2026, 9, 29)) == "1 July 2026 to 29 September 2026"
    assert words.stretch(date(2026, 7, 2), date(2026, 9, 30)) == "2 July 2026 to 30 September 2026"


def test_a_day_is_written_with_its_name() -> None:
    assert words.long_day(date(2026, 11, 21)) == "Saturday 21 November 2026"
