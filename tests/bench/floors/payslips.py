"""A year of pay for four PAs by hand, in Decimal: the sums nobody can leave out, nothing around them.

Cumulative tax over three bands, National Insurance of both sides over two bands each, both pension parts
and holiday earned; illustrative rates, one code, no payslip and no year's figures.
"""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, Decimal

PENNY, POUND, FINE = Decimal("0.01"), Decimal(1), Decimal("0.0001")
FREE, NOUGHT = Decimal("241.92"), Decimal(0)
BANDS = ((Decimal(37700), Decimal("0.20")), (Decimal(87440), Decimal("0.40")), (None, Decimal("0.45")))
PRIMARY, SECONDARY, UPPER, LOWER = Decimal(242), Decimal(96), Decimal(967), Decimal(120)
EMPLOYEE, EMPLOYER, ABOVE = Decimal("0.08"), Decimal("0.15"), Decimal("0.02")
PENSION, MATCHED, ACCRUAL = Decimal("0.04"), Decimal("0.03"), Decimal("0.1207")


def year(pas: int = 4) -> int:
    """Work out 52 weeks for each PA; give how many pays that was."""
    for pa in range(pas):
        paid = taken = holiday = NOUGHT
        gross = Decimal(400 + pa * 10)
        for week in range(1, 53):
            paid += gross
            due = _tax(paid - (FREE * week).quantize(PENNY), week)
            tax, taken = due - taken, due
            above = max(gross - UPPER, NOUGHT)
            employee = _share(min(gross, UPPER) - PRIMARY, EMPLOYEE) + _share(above, ABOVE)
            employer = _share(min(gross, UPPER) - SECONDARY, EMPLOYER) + _share(above, EMPLOYER)
            earned = max(min(gross, UPPER) - LOWER, NOUGHT)
            pension, matched = _share(earned, PENSION), _share(earned, MATCHED)
            holiday += (Decimal(30) * ACCRUAL).quantize(POUND, rounding=ROUND_HALF_UP)
            assert gross - tax - employee - pension > 0
            assert gross + employer + matched > gross
    return pas * 52


def _tax(taxable: Decimal, week: int) -> Decimal:
    start = below = NOUGHT
    whole = taxable.quantize(POUND, rounding=ROUND_DOWN)
    for width, rate in BANDS:
        top = None if width is None else ((start + width) * week / 52).quantize(POUND, rounding=ROUND_CEILING)
        if width is None or top is None or taxable <= top:
            cut = (start * week / 52).quantize(FINE, rounding=ROUND_DOWN)
            tax = (below * week / 52).quantize(FINE, rounding=ROUND_DOWN) + (whole - cut) * rate
            return max(tax, NOUGHT).quantize(PENNY, rounding=ROUND_DOWN)
        start, below = start + width, below + width * rate
    raise AssertionError("the last band has no top")


def _share(amount: Decimal, rate: Decimal) -> Decimal:
    return (max(amount, NOUGHT) * rate).quantize(PENNY, rounding=ROUND_HALF_UP)
