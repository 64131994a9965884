from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.money import Money
from app.payroll import statutory
from app.payroll.figures import Regime
from app.resources import resource
from tests.app.payroll.team import Y2024, Y2026

ROOT = Path(__file__).resolve().parents[3]
TEXT = resource("statutory", "2026-27.toml").read_text(encoding="utf-8")


def test_each_day_of_a_year_has_that_years_figures() -> None:
    assert [year.year for year in statutory.years()] == ["2024-25", "2025-26", "2026-27"]
    assert statutory.for_day(date(2026, 4, 6)) is Y2026
    assert statutory.for_day(date(2027, 4, 5)) is Y2026
    assert statutory.for_day(date(2026, 4, 5)).year == "2025-26"


@pytest.mark.parametrize("day", [date(2024, 4, 5), date(2027, 4, 6)])
def test_a_day_without_figures_says_so(day: date) -> None:
    with pytest.raises(AppError, match="no pay figures for"):
        statutory.for_day(day)


def test_a_year_goes_by_its_name() -> None:
    assert statutory.for_year("2024-25") is Y2024
    with pytest.raises(AppError, match="2031-32"):
        statutory.for_year("2031-32")


def test_figures_that_ran_out_are_said() -> None:
    assert not statutory.is_out_of_date(date(2027, 4, 5))
    assert statutory.is_out_of_date(date(2027, 4, 6))
    assert statutory.out_of_date_findings(date(2027, 4, 5)) == []
    assert "5 April 2027" in statutory.out_of_date_findings(date(2027, 4, 6))[0].sentence


def test_wages_change_on_1_april_and_family_pay_on_a_sunday() -> None:
    assert statutory.wage_rates_on(date(2026, 3, 31)).rates[0] == (21, Money(1221))
    assert statutory.wage_rates_on(date(2026, 4, 1)).rates[0] == (21, Money(1271))
    assert statutory.family_pay_on(date(2026, 4, 4)).weekly == Money(18718)
    assert statutory.family_pay_on(date(2026, 4, 5)).weekly == Money(19432)


def test_every_section_of_every_year_names_its_sources() -> None:
    for year in statutory.years():
        assert len(year.sources) == 13
        assert all(sources and all(sources) for sources in year.sources.values())


def test_every_section_is_dated_and_says_how_many_agreed() -> None:
    import tomllib

    def sections(table: dict[str, object]) -> list[dict[str, object]]:
        inner = [part for part in table.values() if isinstance(part, dict)]
        return [table, *(found for part in inner for found in sections(part))]

    for path in resource("statutory").glob("20*.toml"):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, part in data.items():
            if name == "year":
                continue
            for section in sections(part):
                # The ages that letters belong to stand under the letters' own sources.
                assert section.keys() >= {"first", "last", "source", "verified"} or set(section) == {*"MZXH"}


def test_an_unconfirmed_rate_is_left_out() -> None:
    assert Y2024.mileage.bicycle is not None
    assert Y2026.mileage.bicycle is None
    assert "plan_5" not in Y2024.student_loans.thresholds
    assert Y2026.paye.bands[Regime.SCOTLAND].widths[0] == 3967


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "not = [toml",
        TEXT.replace("due_day = 22", "due_days = 22"),
        TEXT.replace('amount = "10500"', 'amount = "much"'),
        TEXT.replace('widths = ["3967", ', "widths = ["),
        TEXT.replace('weekly = "123.25"', 'weekly = "123.255"'),
    ],
)
def test_a_file_that_is_not_in_order_is_refused(broken: str) -> None:
    with pytest.raises(AppError, match="not in order"):
        statutory.parse(broken)


def test_the_engine_holds_no_figure_of_the_law() -> None:
    # Whatever rate, limit or threshold stands in the files must stand nowhere in the code.
    import re

    figures = set(re.findall(r'"(\d[\d.]*)"', TEXT)) - {"0", "0.5", "1.0", "1.5"}
    for path in (ROOT / "app" / "payroll").glob("*.py"):
        numbers = set(re.findall(r"(?<![\w.])\d[\d_.]*(?![\w.])", path.read_text(encoding="utf-8")))
        assert not {number.replace("_", "") for number in numbers} & figures, path.name
