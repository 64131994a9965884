"""What of a trust's payments waits for a second person, and through whose hands a payment went."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.funding.agreement import Due, Pot
from app.funding.holding import HeldBy, Holding
from app.funding.trust import (
    Approval,
    Trustee,
    limit_on,
    needs_second,
    trust_on,
)
from app.ledger.entry import Entry
from app.money import NOTHING, Money, total
from app.people import is_same_person
from app.store.book import Book
from app.store.history import Change
from app.store.work import Work

PAYMENT, BILL = "entry", "due"


@dataclass(frozen=True, slots=True)
class Waits:
    """A payment or a bill that waits for a second person; until then it does not count as agreed.

    `kind` and `number` name the record, `amount` is what is paid from the pot. `entered_by` is the first
    person, and `may_approve` the others who may sign.
    """

    kind: str
    number: int
    day: date
    payee: str
    amount: Money
    pot: Pot
    entered_by: str
    may_approve: tuple[Trustee, ...]


@dataclass(frozen=True, slots=True)
class Hands:
    """Through whose hands a payment went: who entered it, and who approved it; whether one is still missing.

    `limit` is from how much two people sign, nothing where one is always enough.
    """

    entered: Change | None
    approvals: tuple[Approval, ...]
    waits: bool
    limit: Money = NOTHING


def waiting_for_second(book: Book, today: date) -> tuple[Waits, ...]:
    """Give what waits for a second person, the oldest first."""
    with book.begin() as work:
        return waiting(work, today)


def waiting(work: Work, today: date) -> tuple[Waits, ...]:
    """Give what waits for a second person, the oldest first."""
    held = [each for each in _trust_days(work) if each.first <= today]
    if not held:
        return ()
    found = [*_payments(work, held, today), *_bills(work, today)]
    return tuple(sorted(found, key=lambda each: (each.day, each.kind, each.number)))


def waits_of_pot(work: Work, pot_id: int, today: date) -> Money:
    """Add up what was paid from a pot and waits for a second person."""
    mine = (each for each in waiting(work, today) if each.pot.id == pot_id and each.kind == PAYMENT)
    return total(each.amount for each in mine)


def hands(book: Book, entry_id: int) -> Hands:
    """Give through whose hands a payment went."""
    with book.begin() as work:
        entry = work.entries.get(entry_id)
        changes = [change for change, _ in work.history.of("entry", entry_id)]
        approved = tuple(_approvals(work, entry_id))
        limits = [
            (limit_on(work.streams.holdings.all(), pot_id, entry.day), paid)
            for pot_id, paid in _paid(entry).items()
        ]
        over = [(limit, paid) for limit, paid in limits if needs_second(limit, paid)]
        waits = any(not _covers(approved, paid) for _, paid in over)
        limit = min((limit for limit, _ in over), default=NOTHING)
        return Hands(changes[-1] if changes else None, approved, waits, limit)


def missing_in(work: Work, numbers: Sequence[int]) -> frozenset[int] | None:
    """Say which of these payments wait for a second person; None where nobody agreed that two people sign."""
    held = _trust_days(work)
    if not held:
        return None
    approved = _approved_of(work, numbers)
    entries = work.entries.these(list(numbers))
    return frozenset(one.id for one in entries if _waits(one, held, approved.get(one.id, ())))


def _trust_days(work: Work) -> list[Holding]:
    holdings = work.streams.holdings.all()
    return [each for each in holdings if each.held_by is HeldBy.TRUST and each.second_from]


def _payments(work: Work, held: Iterable[Holding], today: date) -> Iterator[Waits]:
    for holding in held:
        over = work.agreeing.approvals.paid_from(
            holding.pot_id, holding.second_from, holding.first, holding.last
        )
        approved = _approved_of(work, over)
        pot = work.pots.get(holding.pot_id)
        numbers = [number for number, paid in over.items() if not _covers(approved.get(number, ()), paid)]
        for entry in work.entries.these(numbers):
            by = entered_by(work, PAYMENT, entry.id)
            may = may_approve(work, pot.id, today, by)
            yield Waits(PAYMENT, entry.id, entry.day, entry.payee, over[entry.id], pot, by, may)


def _bills(work: Work, today: date) -> Iterator[Waits]:
    holdings = work.streams.holdings.all()
    for due in work.dues.open():
        paid = -due.amount
        # The limit of today holds for a bill, whenever it is to be paid.
        if not due.pot_id or not needs_second(limit_on(holdings, due.pot_id, today), paid):
            continue
        if not _covers(work.agreeing.approvals.of(BILL, [due.id]), paid):
            by = entered_by(work, BILL, due.id)
            may = may_approve(work, due.pot_id, today, by)
            yield Waits(BILL, due.id, due.day, due.payee, paid, work.pots.get(due.pot_id), by, may)


def _approved_of(work: Work, numbers: Iterable[int]) -> dict[int, list[Approval]]:
    """Give the approvals of payments; what was approved as a bill stands for the payment that settled it."""
    wanted = set(numbers)
    found: dict[int, list[Approval]] = {}
    for approval in work.agreeing.approvals.of(PAYMENT, wanted):
        found.setdefault(approval.to_id, []).append(approval)
    settled: dict[int, Due] = {due.id: due for due in work.dues.settled_by(wanted)} if wanted else {}
    for approval in work.agreeing.approvals.of(BILL, settled):
        found.setdefault(settled[approval.to_id].entry_id, []).append(approval)
    return found


def _approvals(work: Work, entry_id: int) -> list[Approval]:
    return _approved_of(work, [entry_id]).get(entry_id, [])


def _waits(entry: Entry, held: Sequence[Holding], approvals: Iterable[Approval]) -> bool:
    approved = tuple(approvals)
    return any(
        needs_second(limit_on(held, pot_id, entry.day), paid) and not _covers(approved, paid)
        for pot_id, paid in _paid(entry).items()
    )


def _covers(approvals: Iterable[Approval], paid: Money) -> bool:
    return any(each.amount >= paid for each in approvals)


def _paid(entry: Entry) -> dict[int, Money]:
    paid: dict[int, Money] = {}
    if entry.transfer_id:
        return paid
    for split in entry.splits:
        if split.pot_id:
            paid[split.pot_id] = paid.get(split.pot_id, NOTHING) - split.amount
    return paid


def entered_by(work: Work, kind: str, number: int) -> str:
    """Give who wrote down a record."""
    changes = work.history.of(kind, number)
    return changes[-1][0].actor.name if changes else ""


def may_approve(work: Work, pot_id: int, today: date, entered_by: str) -> tuple[Trustee, ...]:
    """Give the signatories who may approve on a day; nobody is the second person to themselves."""
    trust = trust_on(work.agreeing.trusts.all(), pot_id, today)
    if trust is None:
        return ()
    mine = (each for each in work.agreeing.trustees.all() if each.trust_id == trust.id)
    there = (each for each in mine if each.may_sign_on(today))
    return tuple(each for each in there if not is_same_person(each.name, entered_by))
