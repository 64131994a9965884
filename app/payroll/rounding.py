"""Each way in which pay is rounded, by name. Sums run in exact pounds; what leaves a sum is `Money`."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from app.money import Money

PENNY = Decimal("0.01")
WHOLE = Decimal(1)


def pounds(amount: Money) -> Decimal:
    """Give an amount in exact pounds, for one sum."""
    return Decimal(amount.pence).scaleb(-2)


def money(amount: Decimal) -> Money:
    """Give pounds that are whole pence as `Money`. Raises ValueError where part of a penny is left."""
    pence = amount.scaleb(2)
    if pence != pence.to_integral_value():
        raise ValueError(f"{amount} is not whole pence")
    return Money(int(pence))


def nearest_penny(amount: Decimal) -> Money:
    """Round pounds to the nearest penny, half a penny up."""
    return Money(int(amount.scaleb(2).quantize(WHOLE, rounding=ROUND_HALF_UP)))


def penny_down(amount: Decimal) -> Money:
    """Round pounds down to the penny: tax."""
    return Money(int(amount.scaleb(2).quantize(WHOLE, rounding=ROUND_FLOOR)))


def penny_up(amount: Decimal) -> Money:
    """Round pounds up to the penny: free pay, a week of sick pay or maternity pay."""
    return Money(int(amount.scaleb(2).quantize(WHOLE, rounding=ROUND_CEILING)))


def pounds_down(amount: Decimal) -> Decimal:
    """Round down to whole pounds: taxable pay, student loans."""
    return amount.quantize(WHOLE, rounding=ROUND_FLOOR)


def pounds_up(amount: Decimal) -> Decimal:
    """Round up to whole pounds: the tops of tax bands."""
    return amount.quantize(WHOLE, rounding=ROUND_CEILING)


def cut(amount: Decimal, places: int) -> Decimal:
    """Cut decimals off without rounding."""
    return amount.quantize(WHOLE.scaleb(-places), rounding=ROUND_DOWN)


def national_insurance_penny(amount: Money, rate: Decimal) -> Money:
    """Take a percentage of one band as the contribution rules say.

    The product is cut to tenths of a penny; up to five tenths are dropped, six and more make a penny.
    """
    whole, tenths = divmod(int(amount.pence * rate * 10), 10)
    return Money(whole + (tenths > 5))
