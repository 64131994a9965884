"""The money page's use cases: looking at entries, filing them, putting them right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from app.errors import AppError
from app.funding.agreement import Due, Pot
from app.funding.holding import refuse_spending
from app.ledger.entry import Account, Category, Entry, Split
from app.ledger.reconcile import Agreed, reconcile
from app.ledger.search import EntryQuery
from app.money import Money
from app.papers import Paper
from app.store.book import Book
from app.store.history import Change
from app.store.work import Work
from app.usecases.money.saying import Choice, remember
from app.usecases.money.sealed import check_open, refuse_sealed, undo_open
from app.words import t

# Days: a month, and a few for the bank to send it. Then the last day held against the bank is long ago.
STATEMENT_OLD_AFTER = 35


@dataclass(frozen=True, slots=True)
class Names:
    """The words behind the numbers: accounts, pots and categories of this book."""

    accounts: tuple[Account, ...]
    pots: tuple[Pot, ...]
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An account, what the book says is in it, and the last day it was held against the bank."""

    account: Account
    balance: Money
    agreed: Agreed | None


@dataclass(frozen=True, slots=True)
class Detail:
    """One entry with everything around it; `sealed` says in which signed return it is, or ""."""

    entry: Entry
    papers: tuple[Paper, ...]
    history: tuple[Change, ...]
    settles: tuple[Due, ...]
    corrections: tuple[Entry, ...]
    sealed: str


def names(book: Book) -> Names:
    """Give the accounts, pots and categories to choose from."""
    with book.begin() as work:
        return names_in(work)


def names_in(work: Work) -> Names:
    """Give the accounts, pots and categories to choose from, within a unit of work."""
    return Names(tuple(work.accounts.all()), tuple(work.pots.all()), tuple(work.categories.all()))


def standings(book: Book) -> tuple[Standing, ...]:
    """Say what is in each account, and how far it agrees with the bank."""
    with book.begin() as work:
        return tuple(standing(work, account) for account in work.accounts.all())


def standing(work: Work, account: Account) -> Standing:
    """Say what is in one account, and how far it agrees with the bank."""
    statements = work.statements.of_account(account.id)[-1:]
    agreed = reconcile(statements, partial(work.sums.balance, account.id))
    return Standing(account, work.sums.balance(account.id), agreed[-1] if agreed else None)


def entry_numbers(book: Book, query: EntryQuery) -> tuple[int, ...]:
    """Give the numbers of the entries that fit, in order; the entries are then fetched a page at a time."""
    with book.begin() as work:
        return tuple(work.entries.numbers(query))


def entries(book: Book, numbers: Sequence[int]) -> tuple[Entry, ...]:
    """Give some entries by their numbers."""
    with book.begin() as work:
        return tuple(work.entries.these(list(numbers)))


def count_entries(book: Book, query: EntryQuery) -> int:
    """Count the entries that fit."""
    with book.begin() as work:
        return work.entries.count(query)


def entry_detail(book: Book, number: int) -> Detail:
    """Give one entry with its papers, its history, and what it settles."""
    with book.begin() as work:
        entry = work.entries.get(number)
        links = work.paper_links.of("entry", {number})
        return Detail(
            entry,
            tuple(work.papers.get(link.paper_id) for link in links),
            tuple(change for change, _ in work.history.of("entry", number)),
            tuple(work.dues.settled_by({number})),
            tuple(work.entries.correcting(number)),
            check_open(work, entry),
        )


def file_entry(book: Book, number: int, choice: Choice) -> Entry:
    """Say what an entry was for and whose money it was; with `remember`, the next one is filed by itself."""
    with book.begin(t("Said what an entry was for")) as work:
        entry = _open_entry(work, number)
        filed = entry.filed(choice.category, choice.pot_id, choice.plan_line_id, choice.outcome_id)
        refuse_held_elsewhere(work, filed)
        work.entries.change(filed)
        if choice.remember:
            remember(work, entry, choice)
        return filed


def split_entry(book: Book, number: int, splits: Sequence[Split]) -> Entry:
    """Share an entry out over several purposes or pots; the parts must add up to it."""
    with book.begin(t("Split an entry")) as work:
        changed = replace(_open_entry(work, number), splits=tuple(splits))
        refuse_held_elsewhere(work, changed)
        work.entries.change(changed)
        return changed


def note_entry(book: Book, number: int, note: str) -> Entry:
    """Write a note beside an entry; this can be done at any time, it changes no figure."""
    with book.begin(t("Wrote a note beside an entry")) as work:
        changed = replace(work.entries.get(number), note=note.strip())
        work.entries.change(changed)
        return changed


def add_entry(book: Book, entry: Entry) -> Entry:
    """Write down money that moved before the bank says so, or that the bank never sees."""
    if not entry.payee.strip():
        raise AppError(t("Say who the money went to or came from."), t("Type a name."))
    if not entry.amount:
        raise AppError(t("The amount is nothing."), t("Type how much it was."))
    with book.begin(t("Wrote down an entry")) as work:
        account = work.accounts.get(entry.account_id)
        if entry.day < account.opened:
            raise AppError(t("That day is before your book begins."), t("Choose a later day."))
        _check_new(work, entry)
        refuse_held_elsewhere(work, entry)
        return work.entries.add(entry)


def transfer(book: Book, day: date, amount: Money, from_id: int, to_id: int) -> tuple[Entry, Entry]:
    """Move money between two of the person's own accounts: a pair of entries that know each other."""
    if amount.pence <= 0 or from_id == to_id:
        raise AppError(t("A move needs an amount and two different accounts."), t("Check what you typed."))
    with book.begin(t("Moved money between accounts")) as work:
        out = _half(work, day, -amount, from_id, to_id)
        into = replace(_half(work, day, amount, to_id, from_id), transfer_id=out.id)
        work.entries.change(into)
        paired = replace(out, transfer_id=into.id)
        work.entries.change(paired)
        return paired, into


def join_transfer(book: Book, one_id: int, other_id: int) -> None:
    """Say that two bank lines are the two halves of one move between accounts."""
    with book.begin(t("Joined two halves of a move")) as work:
        one, other = _open_entry(work, one_id), _open_entry(work, other_id)
        if one.amount != -other.amount or one.account_id == other.account_id:
            raise AppError(t("These two do not mirror each other."), t("Choose the other half again."))
        work.entries.change(replace(one, transfer_id=other.id))
        work.entries.change(replace(other, transfer_id=one.id))


def remove_entry(book: Book, number: int) -> None:
    """Take out an entry that was typed; a bank line stays, because the bank said so."""
    with book.begin(t("Took an entry out")) as work:
        entry = _open_entry(work, number)
        if entry.bank_key:
            raise AppError(
                t("This is on your bank statement, so it stays."),
                t("Say what it was for, or undo the whole statement."),
            )
        for due in work.dues.settled_by({number}):
            work.dues.change(replace(due, entry_id=0))
        work.entries.remove(number)
        if entry.transfer_id:
            _let_go_of_half(work, entry.transfer_id)


def _let_go_of_half(work: Work, number: int) -> None:
    """Take the other half of a move out too; a bank line stays, and the person says again what it was."""
    other = _open_entry(work, number)
    if other.bank_key:
        work.entries.change(replace(other, transfer_id=0))
    else:
        work.entries.remove(number)


def correct_entry(book: Book, number: int, choice: Choice, today: date) -> Entry:
    """Put right what a sealed entry was for: a new entry of nothing in all that moves its sum across."""
    with book.begin(t("Put right an entry in a signed return")) as work:
        old = work.entries.get(number)
        back = tuple(replace(split, amount=-split.amount) for split in old.splits)
        made = Entry(
            0,
            old.account_id,
            today,
            old.payee,
            Money(0),
            (*back, Split(old.amount, choice.category, choice.pot_id)),
            note=t("Puts right the entry of {day}.", day=old.day.isoformat()),
            corrects_id=old.id,
        )
        return work.entries.add(made)


def undo(book: Book, change_id: int) -> None:
    """Undo any one change; what it was and what it became both stay in the history."""
    with book.begin(t("Undid a change")) as work:
        undo_open(work, change_id)


def latest_changes(book: Book, count: int = 50) -> tuple[Change, ...]:
    """Give what was done lately, newest first."""
    with book.begin() as work:
        return tuple(work.history.latest(count))


def refuse_held_elsewhere(work: Work, entry: Entry) -> None:
    """Raise AppError where an entry pays out of a pot whose money somebody else holds and spends."""
    paying = {split.pot_id for split in entry.splits if split.pot_id and split.amount.pence < 0}
    if not paying:
        return
    holdings = work.streams.holdings.all()
    for pot_id in paying:
        refuse_spending(holdings, pot_id, entry.day)


def _open_entry(work: Work, number: int) -> Entry:
    entry = work.entries.get(number)
    refuse_sealed(check_open(work, entry))
    return entry


def _check_new(work: Work, entry: Entry) -> None:
    sealed = check_open(work, entry)
    if sealed and not entry.corrects_id:
        raise AppError(sealed, t("Use a day after that return, and say in a note when it really was."))


def _half(work: Work, day: date, amount: Money, account_id: int, other_id: int) -> Entry:
    other = work.accounts.get(other_id)
    made = Entry(0, account_id, day, other.name, amount, (Split(amount),))
    _check_new(work, made)
    return work.entries.add(made)
