"""A check on payments that two people sign: the second one has to have said yes."""

from app.errors import Severity
from app.funding.profile import Profile
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, Return, ReturnLine
from app.returns.records import Records
from app.words import day, money, t

APPROVED = "TWO-SIGN"


def check_approved(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """Payments over a trust's sum were approved by a second person; else they do not count as agreed."""
    missing = records.second_missing
    if missing is None:
        return []
    by_entry: dict[int, list[ReturnLine]] = {}
    for line in drafted.lines:
        if line.entry_id in missing:
            by_entry.setdefault(line.entry_id, []).append(line)
    if not by_entry:
        return [good(APPROVED, t("Two people agreed where two people sign"))]
    return [_waits(number, lines) for number, lines in by_entry.items()]


def _waits(number: int, lines: list[ReturnLine]) -> Check:
    amount = money(abs(sum((line.amount for line in lines[1:]), lines[0].amount)))
    says = t("{amount} waits for a second person", amount=amount)
    detail = t("{payee}, {day}", payee=lines[0].payee, day=day(lines[0].day))
    remedy = t("Let the second person approve it, or say why they have not.")
    check = amiss(Severity.WARNING, APPROVED, f"entry {number}", says, detail, remedy)
    return check.on(*(line.number for line in lines))
