"""Compares what the engine works out for an example with what the example expects."""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.money import Money
from app.payroll import statutory
from app.payroll.figures import Statutory
from app.payroll.rounding import pounds
from tests.payroll_vectors import employed, paid
from tests.payroll_vectors.reading import Figures, Inputs

# Their days say which figures hold.
YEARLESS = {"tax_period", "irmark", "ssp", "nmw", "nmw_rate_lookup"}
Example = Mapping[str, Any]
KINDS: Mapping[str, Callable[[Inputs, Statutory], Figures]] = {
    "paye": paid.paye,
    "ni": paid.ni,
    "student_loan": paid.student_loan,
    "pension": paid.pension,
    "payslip": paid.payslip,
    "tax_period": paid.tax_periods,
    "irmark": paid.mark,
    "ssp": employed.ssp,
    "holiday": employed.holidays,
    "nmw": employed.nmw,
    "nmw_rate_lookup": employed.nmw_rate_lookup,
    "redundancy": employed.redundancy,
}


def rows(file: Path) -> list[Example]:
    """Read the examples of a file."""
    data = json.loads(file.read_text(encoding="utf-8"))
    return list(data["vectors"] if isinstance(data, dict) else data)


def differences(example: Example) -> list[str]:
    """Say each figure of an example that differs, or why it could not be worked out."""
    name, kind = example.get("id", "?"), example["kind"]
    try:
        figures = KINDS[kind](example["inputs"], _year(example))
    except (AppError, KeyError, ValueError, TypeError, ArithmeticError) as error:
        return [f"{name} {kind}: could not be worked out: {error!r}"]
    found = {key: figures.get(key, figures.get(paid.line_named(key))) for key in example["expected"]}
    return [
        f"{name} {kind}: {key} is {_shown(found[key])}, expected {expected}"
        for key, expected in example["expected"].items()
        if found[key] is None or not _same(found[key], expected, _allowed(example, key))
    ]


def _year(example: Example) -> Statutory:
    """Give the figures of the year that the example names, where the sum needs them."""
    if example["kind"] not in YEARLESS:
        return statutory.for_year(example["tax_year"])
    return statutory.years()[-1]


def _allowed(example: Example, key: str) -> Decimal:
    """Read how far off a figure may be: "0.01", or "0.01 on pension lines only"."""
    text = str(example.get("tolerance", "0"))
    found = re.search(r"\d*\.?\d+", text)
    if found is None or ("pension" in text and "pension" not in key):
        return Decimal(0)
    return Decimal(found[0])


def _same(figure: object, expected: object, allowed: Decimal) -> bool:
    if isinstance(figure, bool) or isinstance(expected, bool) or expected is None:
        return figure == expected
    try:
        return abs(_number(figure) - _number(expected)) <= allowed
    except InvalidOperation:
        return str(figure) == str(expected)


def _number(figure: object) -> Decimal:
    return pounds(figure) if isinstance(figure, Money) else Decimal(str(figure))


def _shown(figure: object) -> object:
    if figure is None:
        return "not worked out"
    return f"{pounds(figure):.2f}" if isinstance(figure, Money) else figure
