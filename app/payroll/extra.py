"""Pay that comes neither from hours nor from days away: a retainer, notice, holiday owed at the end."""

from dataclasses import dataclass
from datetime import date

from app.money import Money
from app.payroll.payslip import Earning, EarningKind

# What a person may add to a pay by hand; all else comes from hours and absences.
BY_HAND = (
    EarningKind.HOLIDAY,
    EarningKind.FAMILY,
    EarningKind.RETAINER,
    EarningKind.NOTICE,
    EarningKind.REDUNDANCY,
    EarningKind.CORRECTION,
    EarningKind.OTHER,
)


@dataclass(frozen=True, slots=True)
class ExtraPay:
    """A line of pay for the first pay run on or after `day`; `payslip_id` is the payslip that paid it.

    `contract_id` says whose money pays, 0 the PA's present contract; `minutes` and `rate` stand beside it
    where it goes by time.
    """

    id: int
    pa_id: int
    day: date
    kind: EarningKind
    amount: Money
    words: str = ""
    minutes: int = 0
    rate: Money | None = None
    contract_id: int = 0
    payslip_id: int = 0

    def earning(self, job: str) -> Earning:
        """Give it as a line of a payslip."""
        return Earning(self.kind, self.amount, self.words, self.minutes, self.rate, job)
