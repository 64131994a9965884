"""Each way in which pay is rounded, by name. Sums run in exact pounds; what leaves a sum is `Money`."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from app.money import Money

PENCE = 100
WHOLE = Decimal(1)


def pounds(amount: Money) -> Decimal:
    """Give an amount in exact pounds, for one sum."""
    return Decimal(amount.pence).scaleb(-2)


def money(amount: Decimal) -> Money:
    """Give pounds that are whole pence as `Money`. Raises ValueError where part of a penny is left."""
    pence = amount * PENCE
    if pence != pence.to_integral_value():
        raise ValueError(f"{amount} is not whole pence")
    return Money(int(pence))


def nearest_penny(amount: Decimal) -> Money:
    """Round pounds to the nearest penny, half a penny up."""
    return Money(int((amount * PENCE).to_integral_value(ROUND_HALF_UP)))


def penny_down(amount: Decimal) -> Money:
    """Round pounds down to the penny: tax."""
    return Money(int((amount * PENCE).to_integral_value(ROUND_FLOOR)))


def penny_up(amount: Decimal) -> Money:
    """Round pounds up to the penny: free pay, a week of sick pay or maternity pay."""
    return Money(int((amount * PENCE).to_integral_value(ROUND_CEILING)))


def pounds_down(amount: Money) -> int:
    """Round down to whole pounds: taxable pay, student loans."""
    return amount.pence // PENCE


def pounds_up(amount: Decimal) -> int:
    """Round up to whole pounds: the tops of tax bands."""
    return int(amount.to_integral_value(ROUND_CEILING))


def cut(amount: Decimal, places: int) -> Decimal:
    """Cut decimals off without rounding."""
    return amount.quantize(WHOLE.scaleb(-places), rounding=ROUND_DOWN)


def share_down(amount: Money, share: Decimal) -> Money:
    """Take a share of an amount that is not below nought, down to the penny."""
    return Money(int(amount.pence * share))


def national_insurance_penny(pence: int, rate: Decimal) -> int:
    """Take a percentage of one band, both in pence, as the contribution rules say.

    The product is cut to tenths of a penny; up to five tenths are dropped, six and more make a penny.
    """
    whole, tenths = divmod(int(pence * rate * 10), 10)
    return whole + (tenths > 5)
