"""Money as whole pence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Self

from app.errors import AppError


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole pence; money out is negative."""

    pence: int

    def __post_init__(self) -> None:
        if type(self.pence) is not int:
            msg = f"Money is whole pence, not {type(self.pence).__name__}"
            raise TypeError(msg)

    def __add__(self, other: Self) -> "Money":
        return Money(self.pence + other.pence)

    def __sub__(self, other: Self) -> "Money":
        return Money(self.pence - other.pence)

    def __neg__(self) -> "Money":
        return Money(-self.pence)

    def __abs__(self) -> "Money":
        return Money(abs(self.pence))

    def __mul__(self, count: int) -> "Money":
        return Money(self.pence * count)

    def __bool__(self) -> bool:
        return self.pence != 0

    def __str__(self) -> str:
        """Write the amount in full: £1,204.50, −£3.00."""
        pounds, pence = divmod(abs(self.pence), 100)
        return f"{'−' if self.pence < 0 else ''}£{pounds:,}.{pence:02d}"

    def times(self, factor: Decimal | int, *, rounding: str = ROUND_HALF_UP) -> "Money":
        """Multiply by an exact factor and round once to whole pence, by the rounding named."""
        if isinstance(factor, float):
            raise TypeError("A float is never exact enough for money")
        return Money(int((self.pence * Decimal(factor)).quantize(Decimal(1), rounding=rounding)))

    def shared(self, weights: Sequence[int]) -> list["Money"]:
        """Split by whole-number weights; odd pennies go to the largest remainders, first come first.

        The parts always add up to the whole. Raises AppError when no weight is above nought.
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise AppError("Money can only be shared by parts of nought or more, with one above nought.")
        sign = -1 if self.pence < 0 else 1
        parts = [divmod(abs(self.pence) * weight, whole) for weight in weights]
        left = abs(self.pence) - sum(part for part, _ in parts)
        odd = set(sorted(range(len(parts)), key=lambda place: -parts[place][1])[:left])
        return [Money(sign * (part + (place in odd))) for place, (part, _) in enumerate(parts)]


NOTHING = Money(0)


def round_half_up(pence: Fraction) -> int:
    """Round an exact part of a sum to whole pence, half a penny up; `Money.times` does so by a decimal."""
    return (2 * pence.numerator + pence.denominator) // (2 * pence.denominator)


def total(amounts: Iterable[Money]) -> Money:
    """Add amounts up; nothing adds up to £0.00."""
    return Money(sum(amount.pence for amount in amounts))
