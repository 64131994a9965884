"""Who funds, which money it is, on what terms, and what is owed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money


class FunderKind(StrEnum):
    """What sort of body pays."""

    COUNCIL = "council"
    ICB = "icb"
    ISF_PROVIDER = "isf_provider"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Funder:
    """A body that pays.

    `profile` is the id of its rules in `resources/councils`, `reference` its own for the person.
    """

    id: int
    name: str
    kind: FunderKind
    profile: str = "gb-eng-generic"
    team: str = ""
    reference: str = ""
    address: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Pot:
    """One money stream; `label` is its short name on screen ("Council", "NHS")."""

    id: int
    name: str
    funder_id: int
    label: str
    stream: str = "adult_social_care"
    first: date | None = None
    last: date | None = None


class ContributionModel(StrEnum):
    """How the assessed charge is paid: into the account (net), to the council's bill (gross), or none."""

    NET = "net"
    GROSS = "gross_invoiced"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Agreement:
    """The terms of one pot from `first` to `last`.

    `weekly` is what the funder pays into the account a week; `cycle_weeks` 0 means each calendar month;
    `first_payment` anchors the payment days; `contribution` is the assessed charge a week;
    `retained_weeks` None means the funder's figure is not known and the profile's is used.
    """

    id: int
    pot_id: int
    first: date
    weekly: Money
    first_payment: date
    cycle_weeks: int = 4
    in_advance: bool = True
    contribution: Money = NOTHING
    contribution_model: ContributionModel = ContributionModel.NET
    contribution_cycle_weeks: int = 4
    contingency: Money = NOTHING
    retained_weeks: int | None = None
    last: date | None = None


class DueKind(StrEnum):
    """What is owed, and by whom."""

    PAYMENT_IN = "payment_in"
    CONTRIBUTION = "contribution"
    NET_PAY = "net_pay"
    HMRC = "hmrc"
    PENSION = "pension"
    INVOICE = "invoice"
    HOLIDAY = "holiday"
    # Lent money to give back: the lender's purse in the ledger lacks it already, so it counts only there.
    LOAN = "loan"


@dataclass(frozen=True, slots=True)
class Due:
    """Money that is to move by a day; out is negative.

    `entry_id` is the entry that settled it, or 0; `category` "" means the usual one of its kind.
    """

    id: int
    kind: DueKind
    day: date
    amount: Money
    payee: str
    pot_id: int
    note: str = ""
    entry_id: int = 0
    category: str = ""
