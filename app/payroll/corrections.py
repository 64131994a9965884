"""Puts an earlier pay right in a later one. A payslip that was given never changes."""

from collections.abc import Iterable

from app.money import Money, total
from app.payroll.payslip import Earning, EarningKind, Payslip
from app.words import day, t


def correction(earlier: Payslip, right: Iterable[Earning]) -> tuple[Earning, ...]:
    """Give the lines that a later pay needs so that both together pay what was right.

    One line for each kind and job whose money or time differs; each names the payslip it puts right.
    """
    paid, due = _by_kind(earlier.pay.earnings), _by_kind(right)
    words = t("Correction of the pay of {day}", day=day(earlier.pay.pay_day))
    lines = []
    for kind, job in dict.fromkeys((*paid, *due)):
        was, should = paid.get((kind, job), []), due.get((kind, job), [])
        amount = total(line.amount for line in should) - total(line.amount for line in was)
        minutes = sum(line.minutes for line in should) - sum(line.minutes for line in was)
        if amount or minutes:
            lines.append(Earning(_kind(kind), amount, words, minutes, job=job))
    return tuple(lines)


def _kind(kind: EarningKind) -> EarningKind:
    """Keep the kinds that the year's figures, tax and the minimum wage look at; the rest are corrections."""
    plain = {EarningKind.OTHER, EarningKind.RETAINER, EarningKind.NOTICE}
    return EarningKind.CORRECTION if kind in plain else kind


def _by_kind(earnings: Iterable[Earning]) -> dict[tuple[EarningKind, str], list[Earning]]:
    found: dict[tuple[EarningKind, str], list[Earning]] = {}
    for line in earnings:
        found.setdefault((line.kind, line.job), []).append(line)
    return found


def share_by_job(payslip: Payslip) -> dict[str, Money]:
    """Share the whole cost of one pay among the PA's jobs, by what each earned.

    Expenses stay with their job. Raises AppError when no job earned anything.
    """
    jobs = list(dict.fromkeys(line.job for line in payslip.pay.earnings))
    earned = [total(line.amount for line in payslip.pay.earnings if line.job == job) for job in jobs]
    parts = (payslip.cost - payslip.expenses).shared([max(amount.pence, 0) for amount in earned])
    shared = dict(zip(jobs, parts, strict=True))
    for line in payslip.pay.expenses:
        shared[line.job] = shared.get(line.job, Money(0)) + line.amount
    return shared
