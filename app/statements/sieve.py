"""Which rows of a table are movements, which are known to be something else, and which do not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.statements.cells import Rows
from app.statements.layouts import Layout, LeaveOut, normal
from app.statements.statement import Problem
from app.words import t

Row = list[str]
_MONEY = ("amount", "in", "out")
_FIGURES = frozenset("123456789")


@dataclass(slots=True)
class Sieved:
    """Rows that should be movements, each with its line; those that do not fit; the count of all others.

    `card` says that a row shows the file to be a card's.
    """

    rows: list[Row] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    others: int = 0
    pending: int = 0
    card: bool = False

    def keep(self, number: int, row: Row) -> None:
        """Take a row as a movement."""
        self.numbers.append(number)
        self.rows.append(row)


def sieve(layout: Layout, places: dict[str, int], found: Rows, header: Sequence[str]) -> Sieved:
    """Part the rows: every row that is not blank ends up in one of the three."""
    sieved = Sieved()
    width, on = _width(places, header), places["date"]
    rules = [(places[rule.column], rule) for rule in layout.leave_out if rule.column in places]
    first = header[0] if header else None
    for number, row in zip(found.numbers, found.rows, strict=True):
        # Nearly every row of nearly every file is as it should be: that must be quick to tell.
        if not rules and len(row) == width and row[0] != first and row[on].strip():
            sieved.numbers.append(number)
            sieved.rows.append(row)
        elif "".join(row).strip():
            _part(sieved, number, row, _Known(layout, places, header, width, rules))
    return sieved


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the file's rows: how many cells they have and which are not movements."""

    layout: Layout
    places: dict[str, int]
    header: Sequence[str]
    width: int
    rules: list[tuple[int, LeaveOut]]


def _part(sieved: Sieved, number: int, row: Row, known: _Known) -> None:
    rule = _left_out(row, known)
    if rule is not None or _is_header(row, known.header):
        sieved.others += 1
        sieved.pending += rule is not None and rule.pending
        sieved.card |= rule is not None and rule.card
    elif known.layout.continues and sieved.rows and _is_more(known.places, row):
        _add_to(sieved.rows[-1], known.places, row)
        sieved.others += 1
    elif len(row) == known.width:
        sieved.keep(number, row)
    else:
        _fit(sieved, number, row, known)


def _width(places: dict[str, int], header: Sequence[str]) -> int:
    """Give how many cells a row has; a header may end in empty names that its rows do not have."""
    return max([max(places.values()), *(place for place, name in enumerate(header) if name.strip())]) + 1


def _fit(sieved: Sieved, number: int, row: Row, known: _Known) -> None:
    """Take a row with too many or too few cells where that can be done without guessing."""
    surplus, join = len(row) - known.width, known.places.get(known.layout.join)
    if surplus < 0:
        if len(row) > max(known.places.values()):
            sieved.keep(number, row)
        else:
            sieved.problems.append(Problem(number, t("This line has too few cells.")))
    elif not any(cell.strip() for cell in row[known.width :]):
        sieved.keep(number, row[: known.width])
    elif join is not None:
        # The bank leaves a comma bare in this column: what is too much belongs to it, counted from both ends.
        end = join + surplus + 1
        sieved.keep(number, [*row[:join], ", ".join(cell.strip() for cell in row[join:end]), *row[end:]])
    else:
        sieved.problems.append(Problem(number, t("This line has too many cells.")))


def _is_header(row: Row, header: Sequence[str]) -> bool:
    return bool(header) and row[0] == header[0] and list(map(normal, row)) == list(map(normal, header))


def _left_out(row: Row, known: _Known) -> LeaveOut | None:
    """Give the layout's rule by which a row is not a movement, or None."""
    for place, rule in known.rules:
        if place >= len(row):
            continue
        cell = row[place].strip().casefold()
        fits = cell in rule.words or (bool(rule.starts) and cell.startswith(rule.starts))
        if fits != rule.keep and not (rule.still and _moves(row, known.places)):
            return rule
    return None


def _moves(row: Row, places: dict[str, int]) -> bool:
    """Say whether any of the cells for amounts holds a figure other than nought."""
    cells = [places[column] for column in _MONEY if column in places]
    return any(_FIGURES.intersection(row[place]) for place in cells if place < len(row))


def _is_more(places: dict[str, int], row: Row) -> bool:
    """Say whether a row only goes on with the text of the one before it."""
    payee = places["payee"]
    return len(row) > payee and all(place == payee or not cell.strip() for place, cell in enumerate(row))


def _add_to(row: Row, places: dict[str, int], more: Row) -> None:
    row[places["payee"]] += " " + more[places["payee"]]
