"""A pay as an export of the ledger tells it: small, so that the ledger need not know payroll."""

from dataclasses import dataclass
from datetime import date

from app.money import Money


@dataclass(frozen=True, slots=True)
class Wage:
    """One payslip's sums; `adds` is what the employer adds to `gross`, `entry_ids` what paid `to_pay`."""

    number: int
    day: date
    name: str
    gross: Money
    taken: Money
    expenses: Money
    to_pay: Money
    adds: Money
    cost: Money
    entry_ids: tuple[int, ...] = ()
