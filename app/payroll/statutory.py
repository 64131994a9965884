"""Reads the figures of the law from `resources/statutory`, one file for each tax year."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from app.errors import AppError, Finding, Severity
from app.payroll import figures as f
from app.payroll.rounding import money
from app.period import Period
from app.resources import resource
from app.words import day as in_words
from app.words import t

FOLDER = "statutory"
ABOUT = {"first", "last", "source", "verified"}

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Part = TypeVar("Part", bound="DataclassInstance")


def years() -> tuple[f.Statutory, ...]:
    """Give every tax year there are figures for, the oldest first."""
    return _all(resource(FOLDER))


def for_day(day: date) -> f.Statutory:
    """Give the figures of the tax year that holds the day. Raises AppError when there are none."""
    return _holding(day, years(), lambda year: year.period)


def known_day(day: date) -> date:
    """Give the day itself, or the last day that there are figures for where the day lies after it.

    For looking ahead only: what is paid goes by the figures of its own day.
    """
    return min(day, years()[-1].period.last)


def for_year(name: str) -> f.Statutory:
    """Give the figures of a tax year by name, 2026-27. Raises AppError when there are none."""
    for year in years():
        if year.year == name:
            return year
    raise AppError(t("Daybook has no pay figures for the tax year {year}.", year=name), _remedy())


def wage_rates_on(day: date) -> f.WageRates:
    """Give the minimum wage rates in force on a day; they change on 1 April. Raises AppError when unknown."""
    return _holding(day, [year.minimum_wage for year in years()], lambda rates: rates.period)


def family_pay_on(day: date) -> f.FamilyPay:
    """Give the rates of statutory family pay in force on a day. Raises AppError when unknown."""
    return _holding(day, [year.family_pay for year in years()], lambda rates: rates.period)


def sick_pay_on(day: date) -> f.SickPay:
    """Give the rules of Statutory Sick Pay in force on a day. Raises AppError when unknown."""
    return for_day(day).sick_pay


def is_out_of_date(today: date) -> bool:
    """Say whether today lies after the newest tax year there are figures for."""
    return today > years()[-1].period.last


def out_of_date_findings(today: date) -> list[Finding]:
    """Say on a page that the figures have run out, or nothing."""
    if not is_out_of_date(today):
        return []
    last = years()[-1].period.last
    sentence = t("The pay figures in Daybook end on {day}.", day=in_words(last))
    return [Finding(Severity.STOP, sentence, rule="PAY-YEAR", remedy=_remedy())]


def _remedy() -> str:
    return t("Bring in the file with the new year’s figures, or ask a payroll bureau to work out this pay.")


def _holding(day: date, among: Iterable[Part], period: Callable[[Part], Period]) -> Part:
    for each in among:
        if day in period(each):
            return each
    raise AppError(t("Daybook has no pay figures for {day}.", day=in_words(day)), _remedy())


@lru_cache
def _all(folder: Path) -> tuple[f.Statutory, ...]:
    # Files of years only: what holds in every year lies beside them.
    texts = (path.read_text(encoding="utf-8") for path in folder.glob("20*.toml"))
    return tuple(sorted(map(parse, texts), key=lambda year: year.period))


def parse(text: str) -> f.Statutory:
    """Read one year's figures from the text of its file. Raises AppError when it is not in order."""
    try:
        data = tomllib.loads(text)
        return _year(data)
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise AppError(
            t("The file of pay figures is not in order: {why}.", why=str(error)),
            t("Get the file again from where it came from."),
        ) from error


def _year(data: dict[str, Any]) -> f.Statutory:
    head = data.pop("year")
    sources = MappingProxyType({name: tuple(part["source"]) for name, part in data.items()})
    return f.Statutory(
        year=head["name"],
        period=Period(head["first"], head["last"]),
        compiled=head["compiled"],
        paye=_paye(data["paye"]),
        national_insurance=_insurance(data["national_insurance"]),
        employment_allowance=_filled(f.Allowance, data["employment_allowance"]),
        student_loans=_loans(data["student_loans"]),
        pension=_filled(f.PensionRules, data["pension"]),
        minimum_wage=_wages(data["minimum_wage"]),
        sick_pay=_filled(f.SickPay, data["sick_pay"]),
        family_pay=_filled(f.FamilyPay, data["family_pay"]),
        redundancy=_redundancy(data["redundancy"]),
        notice=_filled(f.Notice, data["notice"]),
        mileage=_filled(f.Mileage, data["mileage"]),
        holiday=_filled(f.Holiday, data["holiday"]),
        hmrc=_filled(f.Hmrc, data["hmrc"]),
        sources=sources,
    )


def _filled(kind: type[Part], section: Mapping[str, Any], **made: object) -> Part:
    """Fill a value from a section by its fields' own names and types; what may be None may be left out."""
    if unknown := set(section) - ABOUT - {field.name for field in fields(kind)}:
        raise KeyError(", ".join(sorted(unknown)))
    given: dict[str, object] = {
        field.name: _read(field.type, section, field.name) for field in fields(kind) if field.name not in made
    }
    return kind(**given, **made)


def _read(wanted: object, section: Mapping[str, Any], name: str) -> object:
    if name == "period":
        return Period(section["first"], section["last"])
    text = str(wanted)
    if name not in section and "None" in text:
        return None
    value = section[name]
    if "Money" in text and isinstance(value, list):
        return tuple(money(Decimal(each)) for each in value)
    if "Money" in text:
        return money(Decimal(value))
    return Decimal(value) if "Decimal" in text else value


def _paye(section: dict[str, Any]) -> f.Paye:
    bands = {regime: _bands(section.pop(regime.value)) for regime in f.Regime}
    return _filled(f.Paye, section, bands=MappingProxyType(bands))


def _bands(section: Mapping[str, Any]) -> f.Bands:
    rates, widths = (tuple(map(Decimal, section[name])) for name in ("rates", "widths"))
    if len(rates) != len(widths) + 1:
        raise ValueError("income tax bands")
    return f.Bands(rates, widths, section["basic"])


def _insurance(section: dict[str, Any]) -> f.NationalInsurance:
    letters = {
        letter: f.NiRates(*map(Decimal, rates))
        for letter, rates in section.pop("categories").items()
        if letter not in ABOUT
    }
    ages = {letter: (first, last) for letter, (first, last) in section.pop("ages").items()}
    return _filled(
        f.NationalInsurance, section, letters=MappingProxyType(letters), ages=MappingProxyType(ages)
    )


def _loans(section: Mapping[str, Any]) -> f.Loans:
    rates = {name: Decimal(section[name]) for name in ("rate", "postgraduate_rate")}
    plans = {name: money(Decimal(section[name])) for name in set(section) - ABOUT - set(rates)}
    return f.Loans(rates["rate"], rates["postgraduate_rate"], MappingProxyType(plans))


def _wages(section: dict[str, Any]) -> f.WageRates:
    rates = tuple((rate["from_age"], money(Decimal(rate["hourly"]))) for rate in section.pop("rates"))
    return _filled(f.WageRates, section, rates=rates)


def _redundancy(section: dict[str, Any]) -> f.Redundancy:
    steps = tuple((step["from_age"], Decimal(step["weeks"])) for step in section.pop("steps"))
    return _filled(f.Redundancy, section, steps=steps)
