"""The funder's checks on a return: which there are, in what order, and how much each matters.

Each check is a pure function of the drafted return, the records and the profile. It gives what passed too, so
that the person and the funder see what was looked at. Only wrong sums stop signing: everything else can be
sent with a reason, because funders accept reasons and a return that says so is worth more than none.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.errors import Finding, Severity
from app.funding.profile import Profile
from app.returns.checks_agreed import check_approved
from app.returns.checks_award import check_award
from app.returns.checks_incomings import (
    check_contribution,
    check_in_time,
    check_own_money,
    check_payments,
)
from app.returns.checks_pay import PAY_CHECKS
from app.returns.checks_position import check_low, check_promises, check_still_over, check_surplus
from app.returns.checks_spending import (
    check_cash,
    check_charges,
    check_doubles,
    check_forbidden,
    check_gifts,
    check_receipts,
)
from app.returns.checks_sums import check_bank, check_opening, check_sorted
from app.returns.checks_team import TEAM_CHECKS
from app.returns.parts import Check, Return
from app.returns.records import Records

# In the order a person reads them: the sums, the position, what came in, what went out.
CHECKS: tuple[Callable[[Return, Records, Profile], list[Check]], ...] = (
    check_bank,
    check_opening,
    check_sorted,
    check_surplus,
    check_still_over,
    check_low,
    check_promises,
    check_award,
    check_contribution,
    check_own_money,
    check_payments,
    check_receipts,
    check_cash,
    check_forbidden,
    check_gifts,
    check_charges,
    check_doubles,
    check_approved,
    *PAY_CHECKS,
    *TEAM_CHECKS,
    check_in_time,
)


def check_all(drafted: Return, records: Records, profile: Profile) -> tuple[Check, ...]:
    """Run every check the profile has on, with the reasons already given."""
    return tuple(
        _weighed(check, severity, records, profile)
        for run in CHECKS
        for check in run(drafted, records, profile)
        if (severity := profile.severity(check.rule, check.severity)) is not None
    )


def findings(checks: Sequence[Check]) -> list[Finding]:
    """Give the checks that did not pass as findings."""
    return [
        Finding(
            check.severity,
            f"{check.sentence}. {check.detail}".strip(),
            check.where,
            check.rule,
            check.source,
            check.remedy,
        )
        for check in checks
        if not check.passed
    ]


def _weighed(check: Check, severity: Severity, records: Records, profile: Profile) -> Check:
    """Give a check the weight this funder puts on it, its source (the law's own first), and the reason."""
    source = check.source or (profile.source.address if profile.source.quality != "generic" else "")
    if check.passed:
        return replace(check, source=source)
    # What blocks is a wrong sum; no profile makes that matter less.
    weight = check.severity if check.blocks else severity
    return replace(check, severity=weight, source=source, reason=records.reasons.get(check.key, ""))
