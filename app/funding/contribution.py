"""The person's assessed contribution: due, paid, in arrears or overpaid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import accumulate

from app.funding.agreement import Agreement, ContributionModel
from app.funding.movement import CONTRIBUTION_IN, Movement
from app.funding.payments import Expected, expected_contributions, held_days, in_force
from app.money import NOTHING, Money, total
from app.period import Period

# A contribution counts as late when it comes more than a week after its day.
DAYS_OF_GRACE = 7


class Standing(StrEnum):
    """How the contribution stands at the end of a period."""

    NONE = "none"  # nothing is charged, or it is not paid into this account
    EVEN = "even"
    ARREARS = "arrears"
    OVERPAID = "overpaid"


@dataclass(frozen=True, slots=True)
class Settled:
    """One contribution that was due, how much of it is paid, and the day it was whole (None: not yet)."""

    expected: Expected
    paid: Money
    whole_on: date | None

    @property
    def is_late(self) -> bool:
        """Whether it was whole more than a week after its day."""
        return self.whole_on is not None and (self.whole_on - self.expected.day).days > DAYS_OF_GRACE


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the person had to pay in over a period, and what came.

    `brought` is what stood over from before: arrears above nought, an overpayment below.
    """

    model: ContributionModel
    weekly: Money
    brought: Money
    due: Money
    paid: Money
    settled: tuple[Settled, ...] = ()

    @property
    def owing(self) -> Money:
        """What is still to be paid; below nought it is overpaid."""
        return self.brought + self.due - self.paid

    @property
    def arrears(self) -> Money:
        """What is still to be paid, or nothing."""
        return max(self.owing, NOTHING)

    @property
    def overpaid(self) -> Money:
        """What has been paid beyond the charge, or nothing."""
        return max(-self.owing, NOTHING)

    @property
    def weeks_behind(self) -> Decimal:
        """How many weeks' contribution is owed, to one place."""
        if not self.weekly:
            return Decimal("0.0")
        weeks = Decimal(self.arrears.pence) / self.weekly.pence
        return weeks.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)

    @property
    def standing(self) -> Standing:
        """How it stands at the end."""
        if self.model is not ContributionModel.NET or not (self.due or self.paid or self.brought):
            return Standing.NONE
        if self.arrears:
            return Standing.ARREARS
        return Standing.OVERPAID if self.overpaid else Standing.EVEN


def contribution(
    agreements: Sequence[Agreement], movements: Iterable[Movement], period: Period, brought: Money = NOTHING
) -> Contribution:
    """Work out the contribution of a period from the terms and the money that came in.

    `brought` is what was owed before the period (overpaid: below nought).
    """
    paid = [move for move in movements if move.category in CONTRIBUTION_IN and move.day in period]
    expected = expected_contributions(agreements, period)
    held = [terms for terms in agreements if held_days(terms, period) is not None]
    terms = in_force(held, period.last) or held
    return Contribution(
        _model(terms),
        total(term.contribution for term in terms),
        brought,
        total(due.amount for due in expected),
        total(move.amount for move in paid),
        settle(expected, paid, brought),
    )


def settle(
    expected: Iterable[Expected], paid: Iterable[Movement], brought: Money = NOTHING
) -> tuple[Settled, ...]:
    """Let money that came pay what is owed, the oldest first; old arrears are paid before anything new."""
    moves = sorted(paid, key=lambda move: move.day)
    came = list(zip(accumulate(move.amount.pence for move in moves), moves, strict=True))
    dues = sorted(expected, key=lambda due: (due.day, due.pot_id))
    owed = accumulate((due.amount.pence for due in dues), initial=brought.pence)
    return tuple(_settled(due, before, came) for due, before in zip(dues, owed, strict=False))


def _settled(due: Expected, before: int, came: Sequence[tuple[int, Movement]]) -> Settled:
    """Say how much of one due is paid, given the pence owed before it and what came, added up."""
    reached = before + due.amount.pence
    in_all = came[-1][0] if came else 0
    paid = Money(min(max(in_all - before, 0), due.amount.pence))
    if paid < due.amount:
        return Settled(due, paid, None)
    day = next((move.day for sum_so_far, move in came if sum_so_far >= reached), due.day)
    return Settled(due, paid, max(day, due.day) if reached > 0 else due.day)


def _model(terms: Iterable[Agreement]) -> ContributionModel:
    """Give the model of the terms that charge; the net model first, because it touches the account."""
    models = {term.contribution_model for term in terms if term.contribution}
    order = (ContributionModel.NET, ContributionModel.GROSS)
    return next((model for model in order if model in models), ContributionModel.NONE)
