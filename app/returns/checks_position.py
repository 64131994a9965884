"""Checks on what is left: too much, too little, and whether what is owed is counted."""

from decimal import Decimal
from itertools import accumulate

from app.errors import Severity
from app.funding.agreement import DueKind
from app.funding.position import DEDUCTION, GOING_OUT, Surplus
from app.funding.profile import Profile
from app.money import Money, total
from app.returns.checks_award import is_of_award
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, Return
from app.returns.records import Records
from app.words import day, money, t, weeks

SURPLUS = "R03"
STILL_OVER = "R04"
LOW = "R05"
PROMISED = "R28"


def check_surplus(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R03: what is left after promises is under the weeks that may be kept; an award has no weeks."""
    position = drafted.position
    if is_of_award(records):
        return []
    if position.weeks is None:
        return [_no_weekly_sum()]
    sum_so_far = _worked(drafted)
    if not position.surplus:
        return [good(SURPLUS, _under(position), sum_so_far)]
    over = t(
        "{amount} is over the limit of {allowed}",
        amount=money(position.surplus),
        allowed=money(position.allowed),
    )
    detail = ". ".join(part for part in (sum_so_far, over, _ahead(position), *_absences(records)) if part)
    before_next = (
        profile.balance.test_at == "before_next_payment" and position.before_next <= position.allowed
    )
    if before_next:
        return [good(SURPLUS, _under(position), detail)]
    says = t("More than {weeks} weeks' money is left over", weeks=position.retained_weeks)
    # A limit the funder has not named is no rule of the funder's, and money for coming days is not spare.
    mild = not position.figure_known or position.before_next <= position.allowed
    severity = Severity.NOTE if mild else Severity.WARNING
    return [amiss(severity, SURPLUS, "surplus", says, detail, _remedy(position))]


def check_still_over(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R04: there was not more left than may be kept two returns running."""
    if records.previous is None or not drafted.position.surplus:
        return []
    before = Money(records.previous.data["position"]["surplus_pence"])
    if not before:
        return []
    says = t("More was left than may be kept in the last return too")
    detail = t("{before} then, {now} now", before=money(before), now=money(drafted.position.surplus))
    remedy = t("Say why the money builds up, and ask for a review of the plan.")
    return [amiss(Severity.WARNING, STILL_OVER, "again", says, detail, remedy)]


def check_low(drafted: Return, _: Records, profile: Profile) -> list[Check]:
    """R05: the money never ran out, and there is as much as the funder wants to see kept."""
    wrong = [*_negative(drafted), *_ran_out(drafted), *_under_floor(drafted, profile)]
    return wrong or [good(LOW, t("The account did not run out of money"))]


def check_promises(_: Return, records: Records, profile: Profile) -> list[Check]:
    """R28: everything owed at the end is counted as promised, if this funder counts it."""
    owed = [due for due in records.dues if due.kind in GOING_OUT and not due.entry_id]
    left_out = [due for due in owed if DEDUCTION[due.kind] not in profile.balance.deduct]
    if left_out:
        amount = total(abs(due.amount) for due in left_out)
        says = t("{amount} is owed that this funder's rules do not take off", amount=money(amount))
        detail = ", ".join(sorted({_kind(due.kind) for due in left_out}))
        return [amiss(Severity.NOTE, PROMISED, "promised", says, detail, t("Ask the funder to take it off."))]
    if not owed:
        return []
    amount = total(abs(due.amount) for due in owed)
    return [good(PROMISED, t("What is owed is counted"), money(amount))]


def _no_weekly_sum() -> Check:
    return amiss(
        Severity.NOTE,
        SURPLUS,
        "weekly",
        t("The weekly sum is not known, so weeks cannot be counted"),
        remedy=t("Put the agreement's weekly sum in Settings."),
    )


def _under(position: Surplus) -> str:
    if position.figure_known:
        return t("Money left over is under {weeks} weeks", weeks=position.retained_weeks)
    return t("Money left over is under {weeks} weeks, the commonest limit", weeks=position.retained_weeks)


def _worked(drafted: Return) -> str:
    """Write the sum in one line: £3,204.18 less £1,146.20 promised is 4.3 weeks."""
    position = drafted.position
    count = weeks(position.weeks or Decimal(0))
    taken = drafted.figures.closing - position.available
    if not taken:
        return t("{closing} is {count} weeks", closing=money(drafted.figures.closing), count=count)
    return t(
        "{closing} less {taken} promised or set aside is {count} weeks",
        closing=money(drafted.figures.closing),
        taken=money(taken),
        count=count,
    )


def _ahead(position: Surplus) -> str:
    if not position.ahead or position.next_payment is None:
        return ""
    return t(
        "{ahead} of it is for the days before the next payment on {day}",
        ahead=money(position.ahead),
        day=day(position.next_payment),
    )


def _absences(records: Records) -> list[str]:
    return [
        t(
            "{where}: {first} to {last}",
            where=away.where,
            first=day(away.period.first),
            last=day(away.period.last),
        )
        for away in records.away
    ]


def _remedy(position: Surplus) -> str:
    if not position.figure_known:
        return t("Ask the funder how much may be kept, and put the figure in Settings.")
    return t("Say what it is for, or offer to send it back.")


def _negative(drafted: Return) -> list[Check]:
    if drafted.figures.closing.pence >= 0:
        return []
    says = t("The account is below nothing at the end")
    detail = money(drafted.figures.closing)
    return [amiss(Severity.STOP, LOW, "closing", says, detail, t("Say what happened and tell the funder."))]


def _ran_out(drafted: Return) -> list[Check]:
    """Find the lowest point of the period, where it is below nothing and the end is not."""
    sums = accumulate((line.amount.pence for line in drafted.lines), initial=drafted.figures.opening.pence)
    days = [drafted.period.first, *(line.day for line in drafted.lines)]
    # Within one day the order of payments is not known, so only each day's end counts.
    ends = dict(zip(days, sums, strict=True))
    lowest = min(ends, key=lambda each: ends[each])
    if ends[lowest] >= 0 or drafted.figures.closing.pence < 0:
        return []
    says = t("The account went below nothing")
    detail = t("{amount} on {day}", amount=money(Money(ends[lowest])), day=day(lowest))
    return [amiss(Severity.WARNING, LOW, "lowest", says, detail, t("Say what happened."))]


def _under_floor(drafted: Return, profile: Profile) -> list[Check]:
    least = profile.balance.retained_weeks_min
    position = drafted.position
    if least is None or not position.weekly or position.available >= position.weekly * least:
        return []
    says = t("Less than {weeks} weeks' money is left", weeks=least)
    return [
        amiss(
            Severity.WARNING, LOW, "floor", says, _worked(drafted), t("Tell the funder if it is not enough.")
        )
    ]


def _kind(kind: DueKind) -> str:
    return {
        DueKind.NET_PAY: t("wages"),
        DueKind.HMRC: t("tax and National Insurance"),
        DueKind.PENSION: t("pension"),
        DueKind.INVOICE: t("bills"),
        DueKind.HOLIDAY: t("holiday pay"),
    }[kind]
