"""A funder's rules as data: what it asks, what it lets people keep, and where each figure was seen.

A figure nobody has seen is left out of its file; the common figure then stands in for it and is not `stated`,
so that the person is told to ask. A profile may make a check stricter, never switch off the law's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.errors import Severity
from app.funding.agreement import ContributionModel, FunderKind
from app.funding.layout import Layout

# The law's rule on relatives, and keeping records as long as tax law asks: nobody can switch these off.
NEVER_OFF = frozenset({"R11", "R38"})


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """Where a profile's figures were seen, when, and how good the source is."""

    address: str
    seen_on: date
    quality: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaymentRules:
    """How the funder pays; `cycle_weeks` 0 is each calendar month."""

    cycle_weeks: int = 4
    in_advance: bool = True


@dataclass(frozen=True, slots=True)
class ReturnRules:
    """When and how a return is wanted. `sections` empty means all.

    `length` is short (one page), full, or open: the person chooses. Money of the streams in `short_for`, or
    of no more than `short_up_to_yearly_pence` a year, needs the short one only.
    """

    frequency: str = "on_request"
    choices: tuple[str, ...] = ()
    first_check_weeks: tuple[int, ...] = (26,)
    deadline_days: int = 28
    deadline_from: str = "request"
    level: str = "standard"
    format: str = "ours"
    delivery: tuple[str, ...] = ("email", "post")
    signature: tuple[str, ...] = ("unknown",)
    sections: tuple[str, ...] = ()
    length: str = "open"
    short_for: tuple[str, ...] = ()
    short_up_to_yearly_pence: int | None = None


@dataclass(frozen=True, slots=True)
class BalanceRules:
    """How much may be kept, and what is taken off before it is measured."""

    retained_weeks_min: int | None = None
    retained_weeks_max: int = 8
    weekly_basis: str = "dp_only"
    test_at: str = "period_end"
    surplus_when: str = "over_limit"
    deduct: tuple[str, ...] = ("unpaid_wages", "unpaid_invoices", "own_money")
    excess_owner: str = "contribution_refunded"
    repay_days: int | None = None


@dataclass(frozen=True, slots=True)
class ContingencyRules:
    """Money set aside for bad weeks."""

    weeks: int = 0
    extra_to_budget: bool = False
    tell_funder_when_used: bool = False
    employer_set_aside: bool = False


@dataclass(frozen=True, slots=True)
class ContributionRules:
    """How the person's charge is paid."""

    model: ContributionModel = ContributionModel.NET
    pay_every_weeks: int = 4


@dataclass(frozen=True, slots=True)
class CashRules:
    """Whether cash may be used; `rule` is forbidden, if_agreed, exceptional or allowed.

    `words` are those by which a bank's line is known to be cash taken out.
    """

    rule: str = "exceptional"
    words: tuple[str, ...] = ()
    limit_pence_per_period: int | None = None


@dataclass(frozen=True, slots=True)
class RelativeRules:
    """Who may not be paid without consent; friends in the household count for health bodies."""

    household: str = "forbidden_unless_agreed"
    consent_evidence: bool = True
    friends_in_household: bool = False


@dataclass(frozen=True, slots=True)
class TransferRules:
    """Whether money may go to a personal account."""

    to_personal: str = "with_receipt"


@dataclass(frozen=True, slots=True)
class ForbiddenRules:
    """What the money may not buy: category codes and words in a payee; `stop_words` matter most.

    A plan may still allow the categories in `allowed_if_planned`; `gift_words` speak of tips and presents.
    """

    categories: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    stop_words: tuple[str, ...] = ()
    gift_words: tuple[str, ...] = ()
    allowed_if_planned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """How long records are kept."""

    financial_years: int = 6
    tax_years_after: int | None = None
    plus_current: bool = True
    everyday_years: int | None = None
    equipment_after_life_years: int | None = None
    adaptations: str = ""


@dataclass(frozen=True, slots=True)
class LimitRules:
    """Single figures a few bodies name."""

    equipment_min_pence: int | None = None
    respite_max_consecutive_weeks: int | None = None
    oneoff_spend_months: int | None = None
    dbs_max_age_years: int | None = None
    notice_reduce_weeks: int | None = None


@dataclass(frozen=True, slots=True)
class ProfileName:
    """One profile as it is listed for choosing."""

    id: str
    name: str
    kind: FunderKind


@dataclass(frozen=True, slots=True)
class Profile:
    """One funder's rules; `stated` holds the dotted keys its own page gives or a person has typed."""

    id: str
    name: str
    version: str
    kind: FunderKind
    source: ProfileSource
    payment: PaymentRules = PaymentRules()
    returns: ReturnRules = ReturnRules()
    balance: BalanceRules = BalanceRules()
    contingency: ContingencyRules = ContingencyRules()
    contribution: ContributionRules = ContributionRules()
    cash: CashRules = CashRules()
    relatives: RelativeRules = RelativeRules()
    transfers: TransferRules = TransferRules()
    forbidden: ForbiddenRules = ForbiddenRules()
    retention: RetentionRules = RetentionRules()
    limits: LimitRules = LimitRules()
    layout: Layout = field(default_factory=Layout)
    evidence: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    receipt_over_pence: int = 0
    late_action: str = "none"
    rules: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    stated: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()

    def states(self, key: str) -> bool:
        """Whether the funder's own figure is known, not the common one put in its place."""
        return key in self.stated

    def wants(self, evidence: str) -> str:
        """Say whether a sort of paper is required, on_request, keep or not_needed."""
        return self.evidence.get(evidence, "on_request")

    def severity(self, rule: str, normal: Severity) -> Severity | None:
        """Give how much a check matters to this funder; None when it is switched off."""
        setting = self.rules.get(rule, "")
        if setting == "off" and rule not in NEVER_OFF:
            return None
        return {"note": Severity.NOTE, "warn": Severity.WARNING, "stop": Severity.STOP}.get(setting, normal)
