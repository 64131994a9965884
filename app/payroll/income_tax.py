"""Income tax under PAYE, by HMRC's exact routine: free pay, bands, roundings and the 50% limit."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.money import NOTHING, Money
from app.payroll.figures import Bands, Paye
from app.payroll.periods import Frequency, TaxPeriod
from app.payroll.rounding import cut, penny_down, penny_up, pounds_down, pounds_up, share_down
from app.payroll.tax_code import CodeKind, TaxCode

NOUGHT = Decimal(0)
CODE_POUNDS = 10  # a code's last figure was dropped when it was given,
CODE_REST = 9  # and the most it may have been counts


@dataclass(frozen=True, slots=True)
class Step:
    """One band of a period: up to `top` pounds, `below` is due on what lies under `start`, then `rate`."""

    top: int | None
    start: Decimal
    below: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True)
class TaxedPay:
    """What tax is taken from: this pay, and the year's pay and tax so far.

    So far includes earlier jobs of the year, from the P45. `benefits` are payrolled benefits in
    `pay`, left out of the limit on how much tax may take.
    """

    pay: Money
    pay_before: Money = NOTHING
    tax_before: Money = NOTHING
    benefits: Money = NOTHING


def income_tax(code: TaxCode, period: TaxPeriod, taxed: TaxedPay, paye: Paye) -> Money:
    """Give the tax to take from this pay; below nought it is a refund.

    Week 1 or month 1 codes, and the extra week at the end of a year, look at this pay alone and never
    give anything back. Other codes work out the year so far and take the difference.
    """
    if code.alone or period.is_extra:
        due = tax_on(code, period.frequency, period.frequency.span, taxed.pay, paye)
    else:
        so_far = taxed.pay_before + taxed.pay
        due = tax_on(code, period.frequency, period.number, so_far, paye) - taxed.tax_before
    return min(due, _most(taxed, paye))


def _most(taxed: TaxedPay, paye: Paye) -> Money:
    """Give the most that tax may take of this pay, to the penny below."""
    return share_down(max(taxed.pay - taxed.benefits, NOTHING), paye.most_of_pay)


def tax_on(code: TaxCode, frequency: Frequency, number: int, pay: Money, paye: Paye) -> Money:
    """Give the whole tax on pay received over the first `number` weeks or months of a year."""
    if code.kind is CodeKind.NO_TAX:
        return NOTHING
    if code.kind is CodeKind.FLAT_RATE:
        bands = paye.bands[code.regime]
        return penny_down(max(pounds_down(pay), 0) * bands.rates[bands.basic + code.number])
    allowed = free_pay(code.number, frequency.parts_of_year, paye) * number
    taxable = pay - allowed if code.kind is CodeKind.FREE_PAY else pay + allowed
    if taxable <= NOTHING:
        return NOTHING
    step = _step(taxable, _steps(paye.bands[code.regime], frequency.parts_of_year, number, paye.places))
    return penny_down(step.below + cut((pounds_down(taxable) - step.start) * step.rate, paye.places))


@lru_cache(maxsize=1024)
def free_pay(number: int, parts: int, paye: Paye) -> Money:
    """Give the free pay (or, for a K code, the additional pay) of one week or month.

    Whole blocks of the code number have a fixed amount; the rest is ten pounds a number and nine over,
    shared over the year, cut to the places and rounded up to the penny.
    """
    if number == 0:
        return NOTHING
    blocks, rest = divmod(number - 1, paye.code_block)
    share = cut(Decimal((rest + 1) * CODE_POUNDS + CODE_REST) / parts, paye.places)
    block = paye.block_monthly if parts == Frequency.MONTHLY.parts_of_year else paye.block_weekly
    return penny_up(share) + penny_down(block) * blocks


@lru_cache(maxsize=1024)
def _steps(bands: Bands, parts: int, number: int, places: int) -> tuple[Step, ...]:
    """Give the bands for so many weeks or months: starts and taxes cut to the places, tops rounded up."""
    steps, start, below = [], NOUGHT, NOUGHT
    for width, rate in zip((*bands.widths, None), bands.rates, strict=True):
        cut_start, cut_below = (cut(each * number / parts, places) for each in (start, below))
        if width is None:
            steps.append(Step(None, cut_start, cut_below, rate))
        else:
            start, below = start + width, below + width * rate
            top = pounds_up(cut(start * number / parts, places))
            steps.append(Step(top, cut_start, cut_below, rate))
    return tuple(steps)


def _step(taxable: Money, steps: tuple[Step, ...]) -> Step:
    """Pick the first band whose top the pay (not yet rounded) does not pass."""
    return next(step for step in steps if step.top is None or taxable.pence <= step.top * 100)
