"""The days of a week by their names."""

from datetime import date

from ui.parts.weekly import day_name, short_name, week_words

MONDAY = date(2026, 11, 16)


def test_days_are_named_where_the_year_is_plain() -> None:
    assert (day_name(MONDAY), short_name(MONDAY)) == ("Monday 16 November", "Mon 16")


def test_a_week_is_named_by_its_days() -> None:
    assert week_words(MONDAY, MONDAY) == "16 to 22 November"
    assert week_words(date(2026, 11, 30), MONDAY) == "30 November to 6 December"
    assert week_words(date(2026, 12, 28), MONDAY) == "28 December to 3 January 2027"
