"""From payslips to what is owed: net pay to each PA, the bills of HMRC and of the pension, pot by pot.

A bill is worked out afresh from every payslip of its days whenever one more is kept. What was settled stays;
one open due holds the rest. A bill below nought waits and is taken off the next one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.funding.agreement import Due, DueKind
from app.money import NOTHING, Money, total
from app.payroll.dues import HmrcBill, HmrcTerms, hmrc_bills, shares
from app.payroll.kept import BillDue, KeptPayslip, pots_of, read_payslip
from app.payroll.payslip import Payslip
from app.payroll.periods import days_of_tax_month, days_of_tax_quarter, name_of_year
from app.payroll.record import EmployerRecord
from app.period import Period, tax_year
from app.store.work import Work
from app.words import day, stretch, t

HMRC = "HM Revenue and Customs (HMRC)"


@dataclass(frozen=True, slots=True)
class Bill:
    """What is owed to HMRC or the pension provider for the pay days of a period, from one pot.

    Below nought nothing is to be paid: it is taken off the next bill.
    """

    kind: DueKind
    period: Period
    due: date
    pot_id: int
    amount: Money


def by_pot(payslip: Payslip, pots: Mapping[str, int], amount: Money) -> dict[int, Money]:
    """Share a part of a payslip's cost among the pots, by what each one's jobs earned; the parts add up."""
    earned: dict[int, int] = {}
    for line in payslip.pay.earnings:
        pot_id = pots.get(line.job, 0)
        earned[pot_id] = earned.get(pot_id, 0) + line.amount.pence
    weights = [max(pence, 0) for pence in earned.values()]
    if not any(weights):
        first = next(iter(earned), next(iter(pots.values()), 0))
        return {first: amount}
    return dict(zip(earned, amount.shared(weights), strict=True))


def net_by_pot(payslip: Payslip, pots: Mapping[str, int]) -> dict[int, Money]:
    """Share what the PA gets among the pots; expenses stay with the pot of their own job."""
    shared = by_pot(payslip, pots, payslip.net)
    for line in payslip.pay.expenses:
        pot_id = pots.get(line.job, 0)
        shared[pot_id] = shared.get(pot_id, NOTHING) + line.amount
    return shared


def make_dues(work: Work, kept: Iterable[KeptPayslip], employer: EmployerRecord) -> None:
    """Write down what newly kept payslips make owed."""
    newly = list(kept)
    for one in newly:
        _net_pay(work, one)
    for year in {tax_year(one.pay_day) for one in newly}:
        bring_bills_up_to_date(work, year, employer)


def _net_pay(work: Work, kept: KeptPayslip) -> None:
    payslip = read_payslip(kept)
    pa = work.pas.get(kept.pa_id)
    note = t("Pay for {days}", days=stretch(kept.first, kept.last))
    for pot_id, amount in net_by_pot(payslip, pots_of(kept)).items():
        if amount:
            payee = pa.bank_name or pa.name
            due = work.dues.add(Due(0, DueKind.NET_PAY, kept.pay_day, -amount, payee, pot_id, note))
            work.bill_dues.add(BillDue(0, due.id, kept.id))


def bring_bills_up_to_date(work: Work, year: Period, employer: EmployerRecord) -> None:
    """Make the open dues of a tax year's bills what they should be by all its payslips."""
    kept = work.payslips.within(year.first, year.last)
    bills = (*hmrc_by_pot(kept, employer), *pension_by_pot(kept, employer))
    made = _made(work, year)
    over: dict[tuple[DueKind, int], Money] = {}
    wanted: set[int] = set()
    for bill in bills:
        key = (bill.kind, bill.pot_id)
        mine = [one for one in made if one.is_for(bill)]
        settled = total(-one.due.amount for one in mine if one.due.entry_id)
        left = bill.amount - settled - over.pop(key, NOTHING)
        if left < NOTHING:
            over[key] = -left
        wanted |= _hold(work, bill, left, [one for one in mine if not one.due.entry_id], employer)
    for one in made:
        if not one.due.entry_id and one.due.id not in wanted:
            work.bill_dues.remove(one.link_id)
            work.dues.remove(one.due.id)


@dataclass(frozen=True, slots=True)
class _Made:
    """A due that was made for a bill, and the days of that bill."""

    link_id: int
    due: Due
    period: Period

    def is_for(self, bill: Bill) -> bool:
        """Say whether it was made for this bill; one that is settled may be for a part of its days."""
        if (self.due.kind, self.due.pot_id) != (bill.kind, bill.pot_id):
            return False
        return self.period == bill.period or (bool(self.due.entry_id) and self.period.last in bill.period)


def _made(work: Work, year: Period) -> list[_Made]:
    """Give the dues of a tax year's bills that are still in the book."""
    found = []
    for link in work.bill_dues.all():
        if link.first is None or link.last is None or link.first not in year:
            continue
        due = work.dues.find(link.due_id)
        if due is not None:
            found.append(_Made(link.id, due, Period(link.first, link.last)))
    return found


def _hold(
    work: Work, bill: Bill, left: Money, still_open: Sequence[_Made], employer: EmployerRecord
) -> set[int]:
    """Let one open due hold what of a bill is not settled; give its number, or nothing where none is left."""
    if left <= NOTHING:
        return set()
    for one in still_open[:1]:
        work.dues.change(replace(one.due, amount=-left, day=bill.due))
        return {one.due.id}
    made = work.dues.add(replace(_due(bill, employer), amount=-left))
    work.bill_dues.add(BillDue(0, made.id, 0, bill.period.first, bill.period.last))
    return {made.id}


def hmrc_by_pot(kept: Sequence[KeptPayslip], employer: EmployerRecord) -> tuple[Bill, ...]:
    """Give HMRC's bills of one tax year's payslips, the earliest first, shared among the pots."""
    read = [(one, read_payslip(one)) for one in kept]
    period_of = days_of_tax_quarter if employer.quarterly else days_of_tax_month
    found: list[Bill] = []
    for bill in bills_of([payslip for _, payslip in read], employer):
        owed: dict[int, Money] = {}
        insured: dict[int, Money] = {}
        for one, payslip in read:
            if period_of(one.pay_day) == bill.period:
                _add(owed, by_pot(payslip, pots_of(one), shares(payslip).to_hmrc))
                _add(insured, by_pot(payslip, pots_of(one), payslip.insurance.employer))
        _add(owed, _off(insured, bill.allowance))
        found += [Bill(DueKind.HMRC, bill.period, bill.due, pot, amount) for pot, amount in owed.items()]
    return tuple(found)


def bills_of(payslips: Sequence[Payslip], employer: EmployerRecord) -> tuple[HmrcBill, ...]:
    """Give HMRC's bills of payslips as the employer settles with HMRC."""
    used = NOTHING
    if payslips and employer.allowance_year == name_of_year(payslips[0].pay.pay_day):
        used = employer.allowance_used
    return hmrc_bills(payslips, HmrcTerms(employer.quarterly, employer.claims_allowance, used))


def _add(sums: dict[int, Money], parts: Mapping[int, Money]) -> None:
    for pot_id, amount in parts.items():
        sums[pot_id] = sums.get(pot_id, NOTHING) + amount


def _off(insured: Mapping[int, Money], allowance: Money) -> dict[int, Money]:
    """Share the Employment Allowance as the employer's National Insurance, which it takes off, was shared."""
    if not allowance:
        return {}
    weights = [max(amount.pence, 0) for amount in insured.values()]
    return dict(zip(insured, (-allowance).shared(weights), strict=True))


def pension_by_pot(kept: Sequence[KeptPayslip], employer: EmployerRecord) -> tuple[Bill, ...]:
    """Give what the pension provider is owed for each tax month of pay days, pot by pot.

    Tax months lie within one tax year, and their money is due no later than a calendar month's would be.
    """
    months: dict[Period, dict[int, Money]] = {}
    for one in kept:
        payslip = read_payslip(one)
        month = days_of_tax_month(one.pay_day)
        part = by_pot(payslip, pots_of(one), shares(payslip).to_pension)
        _add(months.setdefault(month, {}), part)
    return tuple(
        Bill(DueKind.PENSION, month, pension_due(month, employer), pot_id, amount)
        for month, parts in sorted(months.items())
        for pot_id, amount in parts.items()
    )


def pension_due(month: Period, employer: EmployerRecord) -> date:
    """Give the day by which the provider wants a month's contributions."""
    return month.last.replace(day=employer.pension_due_day)


def _due(bill: Bill, employer: EmployerRecord) -> Due:
    if bill.kind is DueKind.HMRC:
        payee = HMRC
        note = t("Tax and National Insurance, pay days to {day}", day=day(bill.period.last))
    else:
        payee = employer.pension_provider or t("Pension provider")
        note = t("Pension for pay days to {day}", day=day(bill.period.last))
    return Due(0, bill.kind, bill.due, -bill.amount, payee, bill.pot_id, note)
