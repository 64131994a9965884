"""Wages that somebody lent while the money could not be reached, and giving them back from the right pot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.funding.lent import Lent, LentPart
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.money import Money, total
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.categories import category_for
from app.usecases.money.sealed import check_open
from app.words import short_day, t


@dataclass(frozen=True, slots=True)
class Lending:
    """What a person says of it: who lent, on which day, which dues were paid, and back by when."""

    lender: str
    day: date
    due_ids: tuple[int, ...]
    repay_by: date
    why: str = ""


@dataclass(frozen=True, slots=True)
class LentMoney:
    """One loan with what it paid; `repaid` is the day it was given back, None while it is owed."""

    lent: Lent
    paid: tuple[Entry, ...]
    repaid: date | None


def lend_wages(book: Book, lending: Lending) -> tuple[Lent, ...]:
    """Write down that somebody paid open dues out of their own money; give one loan for each pot.

    Each due is settled by a payment out of the lender's purse, and the pot owes the lender the sum. Raises
    AppError where a due is already paid, or the day lies in a signed return.
    """
    if not lending.lender.strip():
        raise AppError(t("Say who lent the money."), t("Type their name."))
    if not lending.due_ids:
        raise AppError(t("Nothing was chosen."), t("Choose what was paid with the lent money."))
    with book.begin(t("Wrote down that {name} lent wages", name=lending.lender.strip())) as work:
        dues = [work.dues.get(number) for number in lending.due_ids]
        for due in dues:
            _must_be_open(due)
        purse = _purse(work, lending.lender.strip(), lending.day)
        pots = dict.fromkeys(due.pot_id for due in dues)
        return tuple(_lend(work, lending, purse, [due for due in dues if due.pot_id == pot]) for pot in pots)


def lent_wages(book: Book) -> tuple[LentMoney, ...]:
    """Give everything that was lent, what is still owed first, then the latest."""
    with book.begin() as work:
        found = [_seen(work, lent) for lent in work.lent.all()]
    return tuple(
        sorted(found, key=lambda one: (one.repaid is not None, -one.lent.day.toordinal(), one.lent.id))
    )


def told_funder(book: Book, number: int, day: date) -> Lent:
    """Write down on which day the funder was told of a loan."""
    with book.begin(t("Told the council that wages were lent")) as work:
        changed = replace(work.lent.get(number), told=day)
        work.lent.change(changed)
        return changed


def give_back(book: Book, number: int, entry_id: int) -> None:
    """Say which payment gave lent money back: it becomes a move from the account to the lender's purse.

    A payment that the bank's file brings settles the loan by itself; this is for one that it did not know.
    """
    with book.begin(t("Said that lent money was given back")) as work:
        due = work.dues.get(work.lent.get(number).due_id)
        _must_be_open(due)
        entry = work.entries.get(entry_id)
        if entry.amount != due.amount or entry.transfer_id:
            raise AppError(
                t("This payment is not the sum that was lent."), t("Choose the payment of that sum.")
            )
        work.dues.change(replace(due, entry_id=entry.id))
        move_to_purse(work, due, entry)


def move_to_purse(work: Work, due: Due, entry: Entry) -> None:
    """Let a payment that gives lent money back go into the lender's purse, as a move between accounts."""
    lent = work.lent.owed_by(due.id)
    if lent is None:
        return
    purse = work.accounts.get(lent.account_id)
    split = Split(-entry.amount, "", lent.pot_id)
    into = Entry(0, purse.id, entry.day, entry.payee, -entry.amount, (split,), transfer_id=entry.id)
    half = work.entries.add(into)
    work.entries.change(replace(entry.filed("", lent.pot_id), transfer_id=half.id))


def _lend(work: Work, lending: Lending, purse: Account, dues: Sequence[Due]) -> Lent:
    whole = total(-due.amount for due in dues)
    lender, pot_id = lending.lender.strip(), dues[0].pot_id
    note = t("Lent on {day} for {names}", day=short_day(lending.day), names=_names(dues))
    owed = work.dues.add(Due(0, DueKind.LOAN, lending.repay_by, -whole, lender, pot_id, note))
    made = Lent(
        0, lender, lending.day, whole, pot_id, purse.id, owed.id, lending.repay_by, lending.why.strip()
    )
    lent = work.lent.add(made)
    for due in dues:
        entry = work.entries.add(_payment(work, due, purse, lending))
        work.dues.change(replace(due, entry_id=entry.id))
        work.lent_parts.add(LentPart(0, lent.id, due.id, entry.id))
    return lent


def _names(dues: Sequence[Due]) -> str:
    return ", ".join(dict.fromkeys(due.payee for due in dues))


def _payment(work: Work, due: Due, purse: Account, lending: Lending) -> Entry:
    split = Split(due.amount, category_for(due), due.pot_id)
    note = t(
        "Paid out of {lender}’s own money. {why}", lender=lending.lender.strip(), why=lending.why.strip()
    )
    entry = Entry(0, purse.id, lending.day, due.payee, due.amount, (split,), note=note.strip())
    sealed = check_open(work, entry)
    if sealed:
        raise AppError(sealed, t("Use a day after that return, and say in a note when it really was."))
    return entry


def _purse(work: Work, lender: str, day: date) -> Account:
    """Find the lender's purse in the ledger, or make it."""
    name = t("{name}’s own money", name=lender)
    for account in work.accounts.all():
        if account.kind is AccountKind.PURSE and account.name == name:
            return account
    return work.accounts.add(Account(0, name, AccountKind.PURSE, day, Money(0)))


def _seen(work: Work, lent: Lent) -> LentMoney:
    entries = [work.entries.find(part.entry_id) for part in work.lent_parts.of(lent.id)]
    due = work.dues.find(lent.due_id)
    back = work.entries.find(due.entry_id) if due and due.entry_id else None
    return LentMoney(lent, tuple(entry for entry in entries if entry), back.day if back else None)


def _must_be_open(due: Due) -> None:
    if due.entry_id:
        raise AppError(
            t("{payee} has been paid this already.", payee=due.payee),
            t("Look at the payments under Money."),
        )
