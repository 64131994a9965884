"""Checks on what should have come in: the contribution, the funder's payments, and the return's own day."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.errors import Severity
from app.funding.agreement import ContributionModel
from app.funding.contribution import contribution
from app.funding.matching import Came
from app.funding.movement import RETURNED
from app.funding.profile import Profile
from app.money import total
from app.returns.checks_award import is_of_award
from app.returns.lines import movements_of
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, ExpectedLine, Return
from app.returns.records import Records
from app.words import day, money, t, tn, weeks

IN_TIME = "R01"
CONTRIBUTION = "R06"
OWN_MONEY = "R07"
PAYMENTS = "R27"
# How long before its day a return counts as due soon.
DUE_SOON = timedelta(days=14)


def check_contribution(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R06: the person's own contribution was paid in full, and in time."""
    line = drafted.contribution
    if line.model is ContributionModel.GROSS:
        return [good(CONTRIBUTION, t("The contribution is paid by bill, not into this account"))]
    if line.model is ContributionModel.NONE and not line.brought and not line.paid:
        return [good(CONTRIBUTION, t("No contribution is asked for"))]
    paid = t("{due} was due, {paid} was paid", due=money(line.due), paid=money(line.paid))
    if line.owing.pence > 0:
        return [_arrears(drafted, paid)]
    if line.owing.pence < 0:
        says = t("{amount} more contribution was paid than was asked", amount=money(-line.owing))
        remedy = t("Ask the funder to pay it back or count it next time.")
        return [amiss(Severity.NOTE, CONTRIBUTION, "overpaid", says, paid, remedy)]
    late = _late(drafted, records)
    return late or [good(CONTRIBUTION, _paid(records), paid)]


def check_own_money(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R07: where the contribution is paid by bill, it was not paid out of this money."""
    if drafted.contribution.model is not ContributionModel.GROSS:
        return []
    body = records.funder.name.casefold()
    paid = [
        line
        for line in drafted.lines
        if line.amount.pence < 0 and line.category not in RETURNED and body in line.payee.casefold()
    ]
    wrong = [
        amiss(
            Severity.STOP,
            OWN_MONEY,
            f"to funder {line.entry_id}",
            t("Money went back to the funder, and it is not said that it was money returned"),
            t("{payee}, {day}, {amount}", payee=line.payee, day=day(line.day), amount=money(-line.amount)),
            t("Pay the contribution from your own money, and pay this back in."),
        ).on(line.number)
        for line in paid
    ]
    return wrong or [good(OWN_MONEY, t("The contribution was not paid out of this money"))]


def check_payments(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R27: each of the funder's payments came, once, in full and in time."""
    if is_of_award(records):
        return _award_came(drafted)
    wrong = [_payment(line) for line in drafted.expected if line.came not in (Came.IN_FULL, Came.NOT_YET)]
    if wrong or not drafted.expected:
        return wrong
    count = sum(line.came is Came.IN_FULL for line in drafted.expected)
    says = tn("The funder's payment came in full", "All {count} of the funder's payments came in full", count)
    return [good(PAYMENTS, says)] if count else []


def _award_came(drafted: Return) -> list[Check]:
    came = total(line.received for line in drafted.expected)
    return [good(PAYMENTS, t("The award came"), money(came))] if came else []


def check_in_time(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R01: the return is ready before the day it is wanted by, where that day is known."""
    due = due_day(drafted, records, profile)
    if due is None:
        return []
    if drafted.made_on > due:
        late = (drafted.made_on - due).days
        says = tn("This return is {count} day late", "This return is {count} days late", late)
        detail = t("It was due on {day}", day=day(due))
        return [
            amiss(Severity.WARNING, IN_TIME, "due", says, detail, t("Send it now and say why it is late."))
        ]
    if due - drafted.made_on <= DUE_SOON:
        return [good(IN_TIME, t("In time, but due soon"), t("Due on {day}", day=day(due)))]
    return [good(IN_TIME, t("In time"), t("Due on {day}", day=day(due)))]


def due_day(drafted: Return, records: Records, profile: Profile) -> date | None:
    """Say by which day it is wanted: the printed day, or counted from the request or the period's end."""
    if records.asked.due is not None:
        return records.asked.due
    wait = timedelta(days=profile.returns.deadline_days)
    if profile.returns.deadline_from == "period_end":
        return drafted.period.last + wait
    if profile.returns.deadline_from == "request" and records.asked.on is not None:
        return records.asked.on + wait
    return None


def _arrears(drafted: Return, paid: str) -> Check:
    line = drafted.contribution
    says = t("The contribution is {amount} behind", amount=money(line.owing))
    behind = t("That is {count} weeks", count=weeks(line.weeks_behind)) if line.weekly else ""
    brought = t("{amount} was owed from before", amount=money(line.brought)) if line.brought.pence > 0 else ""
    detail = ". ".join(part for part in (paid, brought, behind) if part)
    return amiss(Severity.STOP, CONTRIBUTION, "arrears", says, detail, t("Pay it in, or say why it is late."))


def _late(drafted: Return, records: Records) -> list[Check]:
    """Say when a contribution came more than a week late, though all of it has come."""
    worked = contribution(
        records.agreements, movements_of(records), drafted.period, drafted.contribution.brought
    )
    late = [settled.expected.day for settled in worked.settled if settled.is_late]
    if not late:
        return []
    says = tn("A contribution came late", "{count} contributions came late", len(late))
    detail = t("The one due on {day}", day=day(late[0]))
    return [amiss(Severity.NOTE, CONTRIBUTION, "late", says, detail)]


def _paid(records: Records) -> str:
    weekly = {terms.contribution_cycle_weeks for terms in records.agreements if terms.contribution} == {1}
    return t("The contribution was paid in every week") if weekly else t("The contribution was paid in full")


def _payment(line: ExpectedLine) -> Check:
    """Say what was wrong with one payment."""
    due, came, on = money(line.due), money(line.received), day(line.day)
    where = f"payment {line.day.isoformat()} {line.pot_id} {line.received.pence}"
    sentences = {
        Came.MISSING: t("A payment of {due} has not come", due=due),
        Came.SHORT: t("A payment was {gap} short", gap=money(line.due - line.received)),
        Came.OVER: t("A payment was {gap} more than agreed", gap=money(line.received - line.due)),
        Came.LATE: t("A payment of {due} came late", due=due),
        Came.TWICE: t("A payment of {came} seems to have come twice", came=came),
        Came.UNEXPECTED: t("{came} came that the agreement does not explain", came=came),
    }
    remedy = t("Ask the funder what it was for.") if not line.due else t("Ask the funder about it.")
    severity = Severity.NOTE if line.came in (Came.LATE, Came.UNEXPECTED) else Severity.WARNING
    return amiss(severity, PAYMENTS, where, sentences[line.came], _when(line, due, on), remedy)


def _when(line: ExpectedLine, due: str, on: str) -> str:
    if not line.due:
        return t("It came on {day}", day=on)
    if line.received_on is None:
        return t("It was due on {day}", day=on)
    parts: Sequence[str] = (
        t("{due} was due on {day}", due=due, day=on),
        t("{came} came on {day}", came=money(line.received), day=day(line.received_on)),
    )
    return ", ".join(parts)
