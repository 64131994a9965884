"""One payment for several pots, money lent between pots, and what is shared with other people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.errors import AppError
from app.funding.holding import refuse_spending
from app.funding.sharing import WHOLE, Part, Pool, PotDebt, SharedCost, shared_out
from app.ledger.entry import Entry, Split
from app.money import NOTHING, Money
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.sealed import check_open, refuse_sealed
from app.words import t


def share_cost(book: Book, entry_id: int, parts: Sequence[Part], cost: SharedCost) -> Entry:
    """Share a payment among pots by percentage, with the reason and who agreed.

    Every split of the payment is shared alike, so that no split touches two pots and all add up.
    """
    if not cost.reason.strip():
        raise AppError(t("A shared cost needs a reason."), t("Say why both pay for it."))
    with book.begin(t("Shared a cost")) as work:
        entry = work.entries.get(entry_id)
        refuse_sealed(check_open(work, entry))
        for part in parts:
            work.pots.get(part.pot_id)
            refuse_spending(work.streams.holdings.all(), part.pot_id, entry.day)
        shared = replace(entry, splits=tuple(_shared_splits(entry, parts)))
        work.entries.change(shared)
        _keep_reason(work, replace(cost, entry_id=entry_id))
        return shared


def settle_sharing(book: Book, cost_id: int, agreed_by: str, day: date) -> SharedCost:
    """Write down who agreed how a cost is shared."""
    with book.begin(t("A shared cost was agreed")) as work:
        agreed = replace(work.streams.shared_costs.get(cost_id), agreed_by=agreed_by, agreed=day)
        work.streams.shared_costs.change(agreed)
        return agreed


def lend(book: Book, debt: PotDebt) -> PotDebt:
    """Write down that one pot's money was used for another, and is to be paid back.

    There is no other way for money to go from pot to pot.
    """
    if debt.from_pot == debt.to_pot or debt.amount.pence <= 0:
        raise AppError(
            t("Money is lent by one pot to another."), t("Choose two pots, and an amount above nothing.")
        )
    if not debt.reason.strip():
        raise AppError(t("Say why one pot's money was used for another."), t("The return will show it."))
    with book.begin(t("Lent money between pots")) as work:
        for pot_id in (debt.from_pot, debt.to_pot):
            work.pots.get(pot_id)
        return work.streams.debts.add(debt)


def pay_back(book: Book, debt_id: int, amount: Money) -> PotDebt:
    """Write down that a pot paid money back; never more than it owes."""
    with book.begin(t("Paid money back to a pot")) as work:
        debt = work.streams.debts.get(debt_id)
        if not 0 < amount.pence <= debt.left.pence:
            raise AppError(
                t("There are {left} left to pay back.", left=str(debt.left)), t("Type that, or less.")
            )
        paid = replace(debt, repaid=debt.repaid + amount)
        work.streams.debts.change(paid)
        return paid


def keep_pool(book: Book, pool: Pool) -> Pool:
    """Keep what is shared with others; new members or a new price begin on a day, and the old ends before."""
    if not pool.labels or not 0 < pool.share <= WHOLE:
        raise AppError(
            t("Say who shares it, and what your part is."), t("Your own letter or name comes first.")
        )
    with book.begin(t("Shared something with others")) as work:
        kept = work.streams.pools
        for old in kept.all():
            if old.what == pool.what and old.first < pool.first and old.last is None:
                kept.change(replace(old, last=pool.first - ONE_DAY))
        return kept.add(replace(pool, id=0))


def end_pool(book: Book, number: int, last: date) -> Pool:
    """Write down the last day on which something was shared."""
    with book.begin(t("Ended what was shared with others")) as work:
        pool = work.streams.pools.get(number)
        if last < pool.first:
            raise AppError(t("It ends before it begins."), t("Look at the two days again."))
        ended = replace(pool, last=last)
        work.streams.pools.change(ended)
        return ended


def pools(book: Book) -> tuple[Pool, ...]:
    """Give everything that is or was shared with others, the newest first."""
    with book.begin() as work:
        return tuple(sorted(work.streams.pools.all(), key=lambda each: (each.first, each.id), reverse=True))


def _shared_splits(entry: Entry, parts: Sequence[Part]) -> list[Split]:
    return [
        replace(split, amount=amount, pot_id=part.pot_id)
        for split in _without_pots(entry)
        for part, amount in zip(parts, shared_out(split.amount, parts), strict=True)
    ]


def _without_pots(entry: Entry) -> list[Split]:
    """Put together what an earlier sharing parted, so that a cost can be shared anew."""
    whole: dict[Split, Money] = {}
    for split in entry.splits:
        alike = replace(split, amount=NOTHING, pot_id=0)
        whole[alike] = whole.get(alike, NOTHING) + split.amount
    return [replace(alike, amount=amount) for alike, amount in whole.items()]


def _keep_reason(work: Work, cost: SharedCost) -> None:
    kept = work.streams.shared_costs
    old = next((each for each in kept.all() if each.entry_id == cost.entry_id), None)
    if old is None:
        kept.add(cost)
    else:
        kept.change(replace(cost, id=old.id))
