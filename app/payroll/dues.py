"""Who is owed what by a pay: the PA, HMRC by month or quarter, the pension provider."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.money import NOTHING, Money, total
from app.payroll.figures import Allowance, Hmrc, Statutory
from app.payroll.payslip import DeductionKind, Payslip
from app.payroll.periods import days_of_tax_month, days_of_tax_quarter
from app.payroll.statutory import for_day
from app.period import ONE_DAY, Period


@dataclass(frozen=True, slots=True)
class Shares:
    """Where the cost of one pay goes; the parts add up to it."""

    to_pa: Money
    to_hmrc: Money
    to_pension: Money
    to_others: Money


def shares(payslip: Payslip) -> Shares:
    """Part the cost of a pay among those it is owed to."""
    kinds = (DeductionKind.TAX, DeductionKind.INSURANCE, DeductionKind.STUDENT_LOAN)
    to_hmrc = total(payslip.taken(kind) for kind in (*kinds, DeductionKind.POSTGRADUATE_LOAN))
    return Shares(
        payslip.to_pay,
        to_hmrc + payslip.insurance.employer,
        payslip.pension.deducted + payslip.pension.employer,
        payslip.taken(DeductionKind.OTHER),
    )


@dataclass(frozen=True, slots=True)
class HmrcBill:
    """What is due to HMRC for the paydays of a tax month or quarter.

    `recovered` is statutory family pay kept back, `allowance` the Employment Allowance used. A bill
    below nought is not paid out by itself: it is set against the next, or asked for.
    """

    period: Period
    tax: Money = NOTHING
    employee_insurance: Money = NOTHING
    employer_insurance: Money = NOTHING
    loans: Money = NOTHING
    recovered: Money = NOTHING
    allowance: Money = NOTHING
    due: date = date.min
    due_by_post: date = date.min

    @property
    def amount(self) -> Money:
        """What is to be paid."""
        taken = self.tax + self.employee_insurance + self.employer_insurance + self.loans
        return taken - self.recovered - self.allowance


@dataclass(frozen=True, slots=True)
class HmrcTerms:
    """How an employer settles with HMRC in a tax year.

    `recovered` is family pay kept back, by the day that it was paid on; `allowance_used` is what
    was claimed before the first payslip given.
    """

    quarterly: bool = False
    claims_allowance: bool = False
    allowance_used: Money = NOTHING
    recovered: Mapping[date, Money] = field(default_factory=dict)


def hmrc_bills(
    payslips: Iterable[Payslip],
    terms: HmrcTerms,
    figures_on: Callable[[date], Statutory] = for_day,
) -> tuple[HmrcBill, ...]:
    """Add the payslips of each tax month or quarter up to its bill, the earliest first.

    The Employment Allowance takes off the employer's National Insurance until the year's is used up.
    """
    period_of = days_of_tax_quarter if terms.quarterly else days_of_tax_month
    by_period: dict[Period, list[Payslip]] = {}
    for slip in payslips:
        by_period.setdefault(period_of(slip.pay.pay_day), []).append(slip)
    bills: list[HmrcBill] = []
    used: dict[str, Money] = {}
    for period in sorted(by_period):
        figures = figures_on(period.first)
        before = used.get(figures.year, NOTHING if used else terms.allowance_used)
        bill = _bill(period, by_period[period], terms, before, figures)
        used[figures.year] = before + bill.allowance
        bills.append(bill)
    return tuple(bills)


def _bill(
    period: Period, slips: list[Payslip], terms: HmrcTerms, used: Money, figures: Statutory
) -> HmrcBill:
    employer = total(slip.insurance.employer for slip in slips)
    left = max(figures.employment_allowance.amount - used, NOTHING)
    return HmrcBill(
        period,
        total(slip.taken(DeductionKind.TAX) for slip in slips),
        total(slip.insurance.employee for slip in slips),
        employer,
        total(slip.loans.student + slip.loans.postgraduate for slip in slips),
        total(amount for day, amount in terms.recovered.items() if day in period),
        min(left, employer) if terms.claims_allowance else NOTHING,
        hmrc_due(period, figures.hmrc),
        hmrc_due(period, figures.hmrc, by_post=True),
    )


def hmrc_due(period: Period, rules: Hmrc, *, by_post: bool = False) -> date:
    """Give the last day for HMRC's money: the 22nd, or by post the 19th, after the tax month or quarter."""
    return period.last.replace(day=rules.due_day_post if by_post else rules.due_day)


def employer_summary_due(period: Period, rules: Hmrc) -> date:
    """Give the last day for the employer's summary (EPS) after a tax month."""
    return period.last.replace(day=rules.eps_day)


def may_pay_quarterly(average_month: Money, rules: Hmrc) -> bool:
    """Say whether an average month's bill is small enough to be paid by the quarter."""
    return average_month < rules.quarterly_below


def must_register(weekly_pay: Money, rules: Hmrc, *, has_other_job: bool, has_pension: bool) -> bool:
    """Say whether a PA's pay makes the employer register with HMRC."""
    return weekly_pay >= rules.register_from_weekly_pay or has_other_job or has_pension


def may_claim_allowance(
    rules: Allowance, bill_last_year: Money, *, all_care_for_somebody_in_need: bool
) -> bool:
    """Say whether a household may claim the Employment Allowance.

    Only where everything that its PAs do is for somebody who needs care or support.
    """
    most = rules.bill_last_year_at_most
    return all_care_for_somebody_in_need and (most is None or bill_last_year <= most)


def months_without_pay(payslips: Iterable[Payslip], within: Period) -> tuple[Period, ...]:
    """Give the tax months in which nobody was paid, which HMRC wants to be told of."""
    paid = {days_of_tax_month(slip.pay.pay_day) for slip in payslips}
    months, day = [], within.first
    while day <= within.last:
        month = days_of_tax_month(day)
        months += [month] if month not in paid else []
        day = month.last + ONE_DAY
    return tuple(months)
