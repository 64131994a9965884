"""What can be said of an entry: what it was for and whose money it was, as answers to choose from."""

from app.ledger.entry import Direction
from app.money import Money
from app.usecases.ledger import Names
from app.words import t


def purposes(names: Names, amount: Money) -> list[tuple[str, str]]:
    """Offer what an amount may have been for: the kinds of its own direction first, then the others."""
    way = Direction.IN if amount.pence > 0 else Direction.OUT
    mine = [(one.name, one.code) for one in names.categories if one.direction is way]
    others = [(one.name, one.code) for one in names.categories if one.direction is not way]
    return [(t("Choose…"), ""), *mine, *others]


def pots(names: Names) -> list[tuple[str, int]]:
    """Offer whose money it may have been."""
    return [(_pot_name(pot.label, pot.name), pot.id) for pot in names.pots]


def _pot_name(label: str, name: str) -> str:
    return f"{label}: {name}" if label and name and label != name else label or name
