"""Workplace pension: what both put in from one pay, and how the PA's part gets its tax relief."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.errors import Finding, Severity
from app.money import NOTHING, Money
from app.payroll.figures import PensionRules
from app.payroll.periods import Frequency
from app.payroll.rounding import nearest_penny, penny_up, pounds
from app.words import t


class Relief(StrEnum):
    """How the PA's contribution gets its tax relief; the provider says which."""

    NET_PAY = "net_pay"
    AT_SOURCE = "relief_at_source"


class Basis(StrEnum):
    """Which earnings contributions are worked out on."""

    QUALIFYING = "qualifying"
    ALL = "all"


class ContributionRounding(StrEnum):
    """How a provider rounds contributions; no rule lays it down."""

    NEAREST = "nearest"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A PA's pension: rates are fractions, the PA's including the tax relief."""

    relief: Relief
    employee_rate: Decimal
    employer_rate: Decimal
    basis: Basis = Basis.QUALIFYING
    rounding: ContributionRounding = ContributionRounding.NEAREST


@dataclass(frozen=True, slots=True)
class PensionPay:
    """Contributions from one pay.

    `employee` goes into the pension for the PA, `deducted` of it comes from their pay, and the
    provider claims `claimed`, the rest, from HMRC.
    """

    earnings: Money = NOTHING
    employee: Money = NOTHING
    deducted: Money = NOTHING
    employer: Money = NOTHING

    @property
    def claimed(self) -> Money:
        """What the provider claims from HMRC; nothing under a net pay arrangement."""
        return self.employee - self.deducted


NO_PENSION = PensionPay()


@dataclass(frozen=True, slots=True)
class Refund:
    """What a PA put in and gets back because they opted out in time; `relief` is how it had been taken."""

    amount: Money
    relief: Relief


def less_refund(pension: PensionPay, refund: Refund | None) -> PensionPay:
    """Take a refund off what the PA puts in; it is then below nought, money that comes back."""
    if refund is None:
        return pension
    employee, deducted = pension.employee - refund.amount, pension.deducted - refund.amount
    return PensionPay(pension.earnings, employee, deducted, pension.employer)


def pension_pay(scheme: Scheme, frequency: Frequency, pay: Money, rules: PensionRules) -> PensionPay:
    """Work out what both put in from one pay."""
    earnings = max(pay, NOTHING)
    if scheme.basis is Basis.QUALIFYING:
        earnings = qualifying_earnings(frequency, pay, rules)
    rounded = nearest_penny if scheme.rounding is ContributionRounding.NEAREST else penny_up
    exact = pounds(earnings)
    share = scheme.employee_rate * exact
    employee = deducted = rounded(share)
    if scheme.relief is Relief.AT_SOURCE:
        deducted = rounded(share * (1 - rules.relief_at_source))
    return PensionPay(earnings, employee, deducted, rounded(scheme.employer_rate * exact))


def qualifying_earnings(frequency: Frequency, pay: Money, rules: PensionRules) -> Money:
    """Give the part of the pay that lies within the band of qualifying earnings."""
    column = frequency.column
    return max(min(pay, rules.qualifying_upper[column]) - rules.qualifying_lower[column], NOTHING)


def scheme_findings(scheme: Scheme, rules: PensionRules) -> list[Finding]:
    """Say where a scheme puts in less than the law asks."""
    findings = []
    if scheme.employer_rate < rules.minimum_employer:
        findings.append(_too_little(t("The employer’s pension part is below the least that the law asks.")))
    if scheme.employer_rate + scheme.employee_rate < rules.minimum_total:
        findings.append(_too_little(t("Both pension parts together are below the least that the law asks.")))
    return findings


def _too_little(sentence: str) -> Finding:
    remedy = t("Ask the pension provider for the right rates and put them in here.")
    return Finding(
        Severity.WARNING, sentence, rule="PENSION-LEAST", source="Pensions Act 2008", remedy=remedy
    )
