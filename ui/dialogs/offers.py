"""What can be said of an entry: what it was for and whose money it was, as answers to choose from."""

from collections.abc import Iterable

from app.ledger.entry import Direction
from app.money import Money
from app.plan.outcome import Outcome
from app.plan.plan import LineWording
from app.usecases.money.ledger import Names
from app.words import t

SHORT = 60  # letters of a line of the plan in a list to choose from


def purposes(names: Names, amount: Money) -> list[tuple[str, str]]:
    """Offer what an amount may have been for: the kinds of its own direction first, then the others."""
    way = Direction.IN if amount.pence > 0 else Direction.OUT
    mine = [(one.name, one.code) for one in names.categories if one.direction is way]
    others = [(one.name, one.code) for one in names.categories if one.direction is not way]
    return [(t("Choose…"), ""), *mine, *others]


def pots(names: Names) -> list[tuple[str, int]]:
    """Offer whose money it may have been."""
    return [(_pot_name(pot.label, pot.name), pot.id) for pot in names.pots]


def plan_lines(lines: Iterable[LineWording], kept: int = 0) -> list[tuple[str, int]]:
    """Offer the lines of a plan; one that was chosen before and is no longer there stays."""
    made = [(t("No line of my plan"), 0), *((shortened(each.words), each.line_id) for each in lines)]
    return _with_kept(made, kept)


def plan_outcomes(outcomes: Iterable[Outcome], kept: int = 0) -> list[tuple[str, int]]:
    """Offer the outcomes; one that was chosen before and has ended stays."""
    made = [(t("None of them"), 0), *((shortened(each.words), each.id) for each in outcomes)]
    return _with_kept(made, kept)


def _with_kept(made: list[tuple[str, int]], kept: int) -> list[tuple[str, int]]:
    gone = kept not in [value for _, value in made]
    return [*made, (t("The one chosen before"), kept)] if gone else made


def shortened(words: str) -> str:
    """Give the beginning of longer words, for a list."""
    line = " ".join(words.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def _pot_name(label: str, name: str) -> str:
    return f"{label}: {name}" if label and name and label != name else label or name
