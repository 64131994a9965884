"""How a row's cells say how much money moved and which way; decided once for a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.money import Money
from app.statements.amounts import not_an_amount, pence
from app.statements.layouts import Layout
from app.statements.text import Once
from app.words import t

Row = list[str]
_MARKS = (("£", "GBP"), ("GBP", "GBP"), ("€", "EUR"), ("EUR", "EUR"), ("$", "$"))


@dataclass(frozen=True, slots=True)
class Amounts:
    """Readers of a row's money: what moved, the balance after it, the fee on top; and the currency's mark.

    Each raises AppError with the reason where a cell cannot be read.
    """

    amount: Callable[[Row], Money]
    balance: Callable[[Row], Money | None]
    fee: Callable[[Row], Money | None]
    mark: Callable[[], str]


def amount_reader(
    layout: Layout, places: dict[str, int], rows: Sequence[Row], *, flip: bool, comma: bool
) -> Amounts:
    """Make the readers for one file by the layout's rule for signs; `flip` turns every amount round."""
    card = layout.sign == "card"
    read = Once(lambda text: Money(pence(text, comma=comma)))
    turned = Once(lambda text: Money(-pence(text, comma=comma)))
    signed = turned if card != flip else read
    if layout.sign == "direction" and "direction" in places:
        amount = _by_direction(layout, places, *((turned, read) if flip else (read, turned)))
    elif "amount" in places:
        amount = _one_column(places["amount"], signed)
    else:
        amount = _two_columns(places, rows, read, flip=flip)
    balance, fee = (_maybe(places.get(column), read) for column in ("balance", "fee"))
    return Amounts(amount, balance, lambda row: fee(row) or None, lambda: _mark([*read, *signed]))


def _one_column(place: int, read: Once[Money]) -> Callable[[Row], Money]:
    return lambda row: read[row[place]]


def _maybe(place: int | None, read: Once[Money]) -> Callable[[Row], Money | None]:
    if place is None:
        return lambda _: None
    at = place
    return lambda row: read[row[at]] if row[at] and not row[at].isspace() else None


def _two_columns(
    places: dict[str, int], rows: Sequence[Row], read: Once[Money], *, flip: bool
) -> Callable[[Row], Money]:
    """Read money in and money out from a column each."""
    inward, outward = places.get("in"), places.get("out")
    way = -1 if flip else 1
    minus = _written_minus(rows, outward, read)

    def cell(row: Row, place: int | None) -> int:
        return read[row[place]].pence if place is not None and row[place].strip() else 0

    def amount(row: Row) -> Money:
        if not any(row[place].strip() for place in (inward, outward) if place is not None):
            raise not_an_amount("")
        came, went = cell(row, inward), cell(row, outward) * minus
        if came and went:
            raise AppError(t("This line has both money in and money out."))
        if came < 0 or went < 0:
            raise AppError(t("The amount has a minus sign that does not fit its column."))
        return Money((came - went) * way)

    return amount


def _written_minus(rows: Sequence[Row], place: int | None, read: Once[Money]) -> int:
    """Give -1 where the bank writes every amount out with a minus sign though it has its own column."""
    signs = set()
    for row in rows:
        if place is not None and row[place].strip():
            try:
                signs.add(read[row[place]].pence > 0)
            except AppError:
                continue  # the row is listed as a problem when its turn comes
    return -1 if signs == {False} else 1


def _by_direction(
    layout: Layout, places: dict[str, int], inward: Once[Money], outward: Once[Money]
) -> Callable[[Row], Money]:
    """Read an amount whose way stands in a cell of its own."""
    at, way = places["amount"], places["direction"]

    def amount(row: Row) -> Money:
        word = row[way].strip().casefold()
        if word not in layout.ins and word not in layout.outs:
            raise AppError(
                t("“{text}” does not say whether money came in or went out.", text=row[way].strip()[:40])
            )
        if pence(row[at]) < 0:
            raise AppError(t("The amount has a minus sign that does not fit its column."))
        return inward[row[at]] if word in layout.ins else outward[row[at]]

    return amount


def _mark(texts: Sequence[str]) -> str:
    for text in texts:
        for mark, currency in _MARKS:
            if mark in text:
                return currency
    return ""
