"""A CSV file's lines as rows of cells, each with the line it starts on."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import StringIO
from itertools import islice
from typing import TypeVar

from app.errors import AppError
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.statement import Problem
from app.words import t

Row = TypeVar("Row", list[str], str)

DELIMITERS = (",", ";", "\t", "|")
MOST_LETTERS = 1_000_000  # in one line
_LONGEST = 20  # lines one quoted cell may run over before the quote is taken for a stray one


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cells and the line each starts on; `problems` are lines that are no row at all."""

    rows: list[list[str]]
    numbers: Sequence[int]
    problems: list[Problem] = field(default_factory=list)


def one_row(line: str, delimiter: str) -> list[str]:
    """Give the cells of a single line, however its quotation marks stand."""
    try:
        return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])
    except csv.Error:
        return [line]


def all_rows(text: str, delimiter: str, first: int, width: int) -> Rows:
    """Give every row of the text, whose first line is the file's line `first`; blank lines give empty rows.

    Cells may run over lines where quotation marks pair; where one is astray no line swallows the next.
    Raises AppError past the limit of rows, or of letters in a line.
    """
    if len(text) > MOST_LETTERS and max(map(len, text.split("\n"))) > MOST_LETTERS:
        raise AppError(
            t("A line of this file is longer than any bank writes."), t("Download it from the bank again.")
        )
    found = _fast(text, delimiter, first, width)
    return found if found is not None else _line_by_line(text, delimiter, first)


def _fast(text: str, delimiter: str, first: int, width: int) -> Rows | None:
    reader = csv.reader(StringIO(text), delimiter=delimiter, skipinitialspace=True, strict=True)
    try:
        rows = limited(reader)
    except csv.Error:
        return None
    if reader.line_num == len(rows):
        return Rows(rows, range(first, first + len(rows)))
    numbers = _starts(text, delimiter, width)
    return None if numbers is None else Rows(rows, [first + line for line in numbers])


def _starts(text: str, delimiter: str, width: int) -> list[int] | None:
    """Say on which line each row starts, or None where a mark astray has made one row of several."""
    reader = csv.reader(StringIO(text), delimiter=delimiter, skipinitialspace=True, strict=True)
    lines = text.split("\n")
    numbers, line = [], 0
    for row in reader:
        more = lines[line + 1 : reader.line_num]
        if more and (
            len(row) != width
            or len(more) > _LONGEST
            or any(len(one_row(one, delimiter)) >= width for one in more)
        ):
            return None
        numbers.append(line)
        line = reader.line_num
    return numbers


def _line_by_line(text: str, delimiter: str, first: int) -> Rows:
    rows, numbers, problems = [], [], []
    for number, line in enumerate(limited(text.split("\n")), first):
        if line.count('"') % 2:
            problems.append(Problem(number, t("The quotation marks in this line are not in pairs.")))
        else:
            rows.append(one_row(line, delimiter))
            numbers.append(number)
    return Rows(rows, numbers, problems)


def limited(rows: Iterable[Row]) -> list[Row]:
    """Take the rows up to the limit, with room for blank ones; raises AppError past it."""
    found = list(islice(rows, 2 * MOST_ROWS + 1))
    if len(found) > MOST_ROWS and (len(found) > 2 * MOST_ROWS or sum(map(bool, found)) > MOST_ROWS):
        raise too_many_rows()
    return found
