"""How a row's cells say how much money moved and which way; decided once for a file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.money import Money
from app.statements.amounts import not_an_amount, pence
from app.statements.layouts import Layout
from app.words import t

_MARKS = (("£", "GBP"), ("GBP", "GBP"), ("€", "EUR"), ("EUR", "EUR"), ("$", "$"))


@dataclass(frozen=True, slots=True)
class Rule:
    """Which columns say what moved, and how their cells, in that order, are read (AppError: the reason)."""

    columns: tuple[str, ...]
    read: Callable[..., Money]


def rule_for(layout: Layout, columns: dict[str, Sequence[str]], *, flip: bool, comma: bool) -> Rule:
    """Give the rule for one file by what its layout says of signs; `flip` turns every amount round."""
    way = -1 if flip else 1
    if layout.sign == "direction" and {"amount", "direction"} <= columns.keys():
        return Rule(("amount", "direction"), _by_direction(layout, way, comma=comma))
    if "amount" in columns:
        return Rule(("amount",), _signed(-way if layout.sign == "card" else way, comma=comma))
    minus = _written_minus(columns.get("out", ()), comma=comma)
    if "in" in columns and "out" in columns:
        return Rule(("in", "out"), _two_columns(way, minus, comma=comma))
    if "in" in columns:
        return Rule(("in",), lambda inward: _moved(inward, "", (way, 1), comma=comma))
    return Rule(("out",), lambda outward: _moved("", outward, (way, minus), comma=comma))


def currency_mark(texts: Iterable[str]) -> str:
    """Give the currency whose mark stands in the amounts, or ""."""
    text = "".join(texts)
    return next((currency for mark, currency in _MARKS if mark in text), "")


def _signed(way: int, *, comma: bool) -> Callable[[str], Money]:
    return lambda text: Money(way * pence(text, comma=comma))


def _two_columns(way: int, minus: int, *, comma: bool) -> Callable[[str, str], Money]:
    return lambda inward, outward: _moved(inward, outward, (way, minus), comma=comma)


def _moved(inward: str, outward: str, signs: tuple[int, int], *, comma: bool) -> Money:
    """Read money in and money out from a cell each, of which one may be empty or nought."""
    way, minus = signs
    came = pence(inward, comma=comma) if inward and not inward.isspace() else None
    went = pence(outward, comma=comma) * minus if outward and not outward.isspace() else None
    if came is went is None:
        raise not_an_amount("")
    came, went = came or 0, went or 0
    if came and went:
        raise AppError(t("This line has both money in and money out."))
    if came < 0 or went < 0:
        raise _sign_does_not_fit()
    return Money((came - went) * way)


def _written_minus(cells: Iterable[str], *, comma: bool) -> int:
    """Give -1 where the bank writes every amount out with a minus sign though it has its own column."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or not any(mark in filled[0] for mark in "-−–("):
        return 1
    signs = set()
    for cell in filled:
        try:
            signs.add(pence(cell, comma=comma) > 0)
        except AppError:
            continue  # the row is listed as a problem when its turn comes
    return -1 if signs == {False} else 1


def _by_direction(layout: Layout, way: int, *, comma: bool) -> Callable[[str, str], Money]:
    """Read an amount whose way stands in a cell of its own."""

    def read(text: str, direction: str) -> Money:
        word = direction.strip().casefold()
        if word not in layout.ins and word not in layout.outs:
            said = direction.strip()[:40]
            raise AppError(t("“{text}” does not say whether money came in or went out.", text=said))
        size = pence(text, comma=comma)
        if size < 0:
            raise _sign_does_not_fit()
        return Money(way * size if word in layout.ins else -way * size)

    return read


def _sign_does_not_fit() -> AppError:
    return AppError(t("The amount has a minus sign that does not fit its column."))
