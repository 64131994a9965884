"""Paying a relative: whom the rules let nobody pay without consent, and the consent as a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.employment.law import Known, RelativesLaw
from app.employment.pa import PersonalAssistant, Relation
from app.errors import Finding, Severity
from app.words import day, t

RULE = "R11"


class PaidFor(StrEnum):
    """What a relative is to be paid for; the rules know care, and help with the money and the papers."""

    CARE = "care"
    ADMINISTRATION = "administration"


class ExceptionAnswer(StrEnum):
    """What the body that pays said."""

    WAITING = "waiting"
    AGREED = "agreed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RelativeException:
    """A question to the body that pays whether one relative may be paid, and its answer.

    `why` is why it is needed, in the person's words. `agreed_by` names who answered. It holds from `first`
    (None: from the answer) until `last` (None: no end was named).
    """

    id: int
    pa_id: int
    asked: date
    paid_for: PaidFor = PaidFor.CARE
    why: str = ""
    asked_of: str = ""
    answer: ExceptionAnswer = ExceptionAnswer.WAITING
    answered: date | None = None
    agreed_by: str = ""
    first: date | None = None
    last: date | None = None
    note: str = ""

    def holds_on(self, on: date) -> bool:
        """Say whether the relative may be paid for this day."""
        start = self.first or self.answered
        if self.answer is not ExceptionAnswer.AGREED or start is None:
            return False
        return start <= on and (self.last is None or on <= self.last)


class Payable(StrEnum):
    """Whether somebody may be paid: freely, only once agreed, or that the funder has to be asked."""

    FREELY = "freely"
    ONCE_AGREED = "once_agreed"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class RelativeVerdict:
    """What the rule says of one PA, and where it comes from."""

    payable: Payable
    known: Known


def relative_rule(pa: PersonalAssistant, rules: RelativesLaw, *, friends_count: bool) -> RelativeVerdict:
    """Say whether the rules let this PA be paid; `friends_count` where health money pays."""
    if pa.relation in rules.anywhere:
        return RelativeVerdict(Payable.ONCE_AGREED, rules.known)
    if not pa.same_household or pa.relation is Relation.NONE:
        return RelativeVerdict(Payable.FREELY, rules.known)
    if pa.relation in rules.household:
        return RelativeVerdict(Payable.ONCE_AGREED, rules.known)
    if friends_count and pa.relation in rules.health_household | rules.ask:
        # The health rules say "family or friend" without a list, so nobody needs to be asked about.
        return RelativeVerdict(Payable.ONCE_AGREED, rules.health)
    if pa.relation in rules.ask:
        return RelativeVerdict(Payable.ASK, rules.known)
    return RelativeVerdict(Payable.FREELY, rules.known)


def is_agreed(exceptions: Iterable[RelativeException], on: date) -> bool:
    """Say whether any of these lets the relative be paid for this day."""
    return any(each.holds_on(on) for each in exceptions)


def relative_findings(
    pa: PersonalAssistant, verdict: RelativeVerdict, exceptions: Iterable[RelativeException], today: date
) -> tuple[Finding, ...]:
    """Say that a relative may not be paid yet, why, and what to do; nothing where they may be."""
    asked = tuple(exceptions)
    if verdict.payable is Payable.FREELY or is_agreed(asked, today):
        return ()
    severity = Severity.STOP if verdict.payable is Payable.ONCE_AGREED else Severity.WARNING
    sentence = (
        t("Your funder has to agree before {name} is paid.", name=pa.name)
        if verdict.payable is Payable.ONCE_AGREED
        else t("Your funder may have to agree before {name} is paid: ask first.", name=pa.name)
    )
    remedy = _remedy(asked, today)
    return (Finding(severity, sentence, f"pa {pa.id}", RULE, verdict.known.first_source, remedy),)


def _remedy(asked: tuple[RelativeException, ...], today: date) -> str:
    latest = max(asked, key=lambda each: (each.asked, each.id), default=None)
    if latest is None:
        return t("Ask your funder, and keep the answer here.")
    if latest.answer is ExceptionAnswer.WAITING:
        return t("You asked on {day}. Ask again if there is no answer.", day=day(latest.asked))
    if latest.answer is ExceptionAnswer.REFUSED:
        return t("Your funder said no. Ask what they suggest instead.")
    if latest.last is not None and latest.last < today:
        return t("What was agreed ended on {day}. Ask again.", day=day(latest.last))
    return t("What was agreed has not begun yet.")
