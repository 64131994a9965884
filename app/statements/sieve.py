"""Which rows of a table are movements, which are known to be something else, and which do not fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.statements.cells import Rows
from app.statements.layouts import Layout, LeaveOut, normal
from app.statements.statement import Problem
from app.words import t

Row = list[str]
_MONEY = ("amount", "in", "out")


@dataclass(slots=True)
class Sieved:
    """Rows that should be movements, each with its line; those that do not fit; the count of all others."""

    rows: list[tuple[int, Row]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    others: int = 0
    pending: int = 0


def sieve(layout: Layout, places: dict[str, int], found: Rows, header: Sequence[str]) -> Sieved:
    """Part the rows: every row that is not blank ends up in one of the three."""
    sieved = Sieved()
    keep, width, need = sieved.rows, _width(places, header), max(places.values()) + 1
    other = _others(layout, places, header)
    for number, row in zip(found.numbers, found.rows, strict=True):
        if not any(row) or not "".join(row).strip():
            continue
        if rule := other(row):
            sieved.others += 1
            sieved.pending += rule.pending
        elif layout.continues and keep and _is_more(places, row):
            _add_to(keep[-1][1], places, row)
            sieved.others += 1
        elif len(row) == width:
            keep.append((number, row))
        else:
            _fit(sieved, number, row, (need, width, places.get(layout.join)))
    return sieved


def _width(places: dict[str, int], header: Sequence[str]) -> int:
    """Give how many cells a row has; a header may end in empty names that its rows do not have."""
    return max([max(places.values()), *(place for place, name in enumerate(header) if name.strip())]) + 1


def _fit(sieved: Sieved, number: int, row: Row, shape: tuple[int, int, int | None]) -> None:
    """Take a row with too many or too few cells where that can be done without guessing."""
    need, width, join = shape
    surplus = len(row) - width
    if surplus < 0:
        if len(row) >= need:
            sieved.rows.append((number, row))
        else:
            sieved.problems.append(Problem(number, t("This line has too few cells.")))
    elif not any(cell.strip() for cell in row[width:]):
        sieved.rows.append((number, row[:width]))
    elif join is not None:
        # The bank leaves a comma bare in this column: what is too much belongs to it, counted from both ends.
        row[join : join + surplus + 1] = [", ".join(cell.strip() for cell in row[join : join + surplus + 1])]
        sieved.rows.append((number, row))
    else:
        sieved.problems.append(Problem(number, t("This line has too many cells.")))


_HEADER = LeaveOut("", frozenset())


def _others(
    layout: Layout, places: dict[str, int], header: Sequence[str]
) -> Callable[[Row], LeaveOut | None]:
    """Say how a row known not to be a movement is told: a repeated header, or one of the layout's rules."""
    rules = [(places[rule.column], rule) for rule in layout.leave_out if rule.column in places]
    first = header[0] if header else None
    names = [normal(cell) for cell in header]
    money = [places[column] for column in _MONEY if column in places]

    def other(row: Row) -> LeaveOut | None:
        if row[0] == first and [normal(cell) for cell in row] == names:
            return _HEADER
        for place, rule in rules:
            if place >= len(row):
                continue
            cell = row[place].strip().casefold()
            fits = cell in rule.words or (bool(rule.starts) and cell.startswith(rule.starts))
            if fits != rule.keep and not (rule.still and _moves(row, money)):
                return rule
        return None

    return other


def _moves(row: Row, places: Sequence[int]) -> bool:
    """Say whether any of the cells holds a figure other than nought."""
    return any(set(row[place]) & set("123456789") for place in places if place < len(row))


def _is_more(places: dict[str, int], row: Row) -> bool:
    """Say whether a row only goes on with the text of the one before it."""
    payee = places["payee"]
    return len(row) > payee and all(place == payee or not cell.strip() for place, cell in enumerate(row))


def _add_to(row: Row, places: dict[str, int], more: Row) -> None:
    row[places["payee"]] += " " + more[places["payee"]]
