from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.employment.bank_holidays import ExtraBankHoliday, bank_holidays, easter_sunday
from app.period import Period

# As gov.uk/bank-holidays lists them for England and Wales.
KNOWN = {
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
}


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


@pytest.mark.parametrize("number", KNOWN)
def test_the_rules_give_the_days_that_were_kept(number: int) -> None:
    found = [f"{each.day:%m-%d}" for each in bank_holidays(year(number))]

    assert sorted(found) == sorted(KNOWN[number].split())


def test_only_what_an_act_or_a_proclamation_fixes_is_certain() -> None:
    uncertain = {f"{each.day:%m-%d}" for each in bank_holidays(year(2026)) if not each.certain}

    assert uncertain == {"01-01", "05-04", "12-28"}
    # 27 December is in the Act where the 25th or 26th is a Sunday; the day after it needs a proclamation.
    december = {each.day.day: each.certain for each in bank_holidays(year(2027)) if each.day.month == 12}
    assert december == {27: True, 28: False}


def test_a_day_that_was_proclaimed_later_can_be_put_in() -> None:
    extra = ExtraBankHoliday(1, date(2026, 6, 15), "World Cup")

    found = bank_holidays(Period(date(2026, 6, 1), date(2026, 6, 30)), [extra])

    assert [(each.day, each.name, each.certain) for each in found] == [(extra.day, "World Cup", True)]


def test_there_is_none_before_the_rules_began() -> None:
    assert bank_holidays(year(1970)) == ()


def test_easter_is_where_the_tables_have_it() -> None:
    known = {2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2035: (3, 25), 2038: (4, 25)}

    assert {number: easter_sunday(number) for number in known} == {
        number: date(number, *day) for number, day in known.items()
    }


@given(st.integers(1978, 2299))
def test_easter_is_a_sunday_within_its_weeks(number: int) -> None:
    easter = easter_sunday(number)

    assert easter.weekday() == 6
    assert date(number, 3, 22) <= easter <= date(number, 4, 25)
