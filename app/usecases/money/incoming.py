"""Looking at a bank file: what it would bring into the book."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NoReturn

from app.errors import AppError, Finding, Severity
from app.funding.agreement import Due, Pot
from app.funding.movement import Movement
from app.funding.settling import settle
from app.funding.taking_over import pot_on
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.incoming import are_new, bank_key, written_before
from app.ledger.sorting import Finder, sorter
from app.money import NOTHING, total
from app.statements.statement import DateOrder, Line, Part, Statement
from app.store.work import Work
from app.usecases.money.categories import category_for
from app.words import day, t, tn

DAYS_AHEAD = 7  # a bank may date a payment a few days on


class How(StrEnum):
    """How a new line found its place."""

    BY_RULE = "rule"
    BY_DUE = "due"
    WRITTEN = "written"  # the person had typed it before
    NEEDS_YOU = "you"


@dataclass(frozen=True, slots=True)
class File:
    """A bank file as it was chosen: its name, its bytes, and what the person answered about it."""

    name: str
    content: bytes
    dates: DateOrder | None = None
    account: str = ""
    account_id: int = 0


class WhichAccountError(AppError):
    """The file could be for more than one account; `accounts` are the book's, `numbers` the file's."""

    def __init__(self, accounts: Sequence[Account], numbers: Sequence[str]) -> None:
        named = ", ".join(number or t("no number") for number in numbers)
        super().__init__(
            t("It is not clear which account this file is for. It holds: {named}.", named=named),
            t("Choose the account first."),
        )
        self.accounts, self.numbers = tuple(accounts), tuple(numbers)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One new line as the entry it will be, and how it found its place.

    `due` is what it settles, `written` the entry typed before that it completes.
    """

    entry: Entry
    how: How
    due: Due | None = None
    written: Entry | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a bank file would bring: read and compared with the book, nothing kept yet."""

    name: str
    statement: Statement
    part: Part
    account: Account
    incoming: tuple[Incoming, ...]
    known: int
    too_early: int
    findings: tuple[Finding, ...]

    def count(self, how: How) -> int:
        """Count the new lines that found their place in one way."""
        return sum(1 for one in self.incoming if one.how is how)


def look(work: Work, file: File, statement: Statement) -> Look:
    """Compare a file that was read with the book."""
    account, part = _account_and_part(work, file, statement)
    account = account if account.has_begun else _begun(account, part)
    every = list(_with_fees(part.lines))
    lines = [line for line in every if line.day >= account.opened]
    keys = [_key(line) for line in lines]
    earliest = min((line.day for line in lines), default=account.opened)
    new = are_new(keys, work.entries.bank_keys(account.id, earliest.isoformat()))
    find, pots = sorter(work.rules.in_order()), work.pots.all()
    entries = [
        _on_its_day(_entry(line, key, account.id, find), pots)
        for line, key, fresh in zip(lines, keys, new, strict=True)
        if fresh
    ]
    too_early = len(every) - len(lines)
    findings = (*statement.notes, *_warnings(account, part, too_early), *_in_future(lines, work.now.date()))
    return Look(
        file.name,
        statement,
        part,
        account,
        tuple(_placed(work, account, entries)),
        len(lines) - len(entries),
        too_early,
        findings,
    )


def _with_fees(lines: Iterable[Line]) -> Iterator[Line]:
    """Give a fee that a bank takes beside a payment as a line of its own, so that the balance follows."""
    for line in lines:
        yield line
        if line.fee:
            fee = t("Fee for {payee}", payee=line.payee)
            yield replace(
                line, payee=fee, amount=-line.fee, bank_ref=line.bank_ref and f"{line.bank_ref} fee"
            )


def _in_future(lines: Iterable[Line], today: date) -> Iterator[Finding]:
    """Warn of days that have not come yet, as a computer's clock or a file's dates may be wrong."""
    soon = today + timedelta(days=DAYS_AHEAD)
    late = [line for line in lines if line.day > soon]
    if late:
        sentence = tn(
            "{count} line is dated after today, as late as {day}.",
            "{count} lines are dated after today, as late as {day}.",
            len(late),
            day=day(max(line.day for line in late)),
        )
        yield Finding(Severity.WARNING, sentence, where=f"line {late[0].number}")


def _begun(account: Account, part: Part) -> Account:
    """Let an account begin with its first statement: on its first day, with the bank's opening balance."""
    moved = total(line.amount for line in _with_fees(part.lines))
    opening = part.opening
    if opening is None:
        opening = NOTHING if part.closing is None else part.closing - moved
    first = min((line.day for line in part.lines), default=account.opened)
    return replace(account, opened=first, opening=opening, number=account.number or _digits(part.account))


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _key(line: Line) -> str:
    return bank_key(line.day, line.amount.pence, f"{line.payee} {line.reference}", line.bank_ref)


def _entry(line: Line, key: str, account_id: int, find: Finder) -> Entry:
    """Make the entry of a line, filed by the first rule that fits it."""
    amount, payee, reference = line.amount, line.payee, line.reference
    rule = find(f"{payee} {reference}", amount, account_id)
    split = Split(amount, rule.category, rule.pot_id, rule.plan_line_id) if rule else Split(amount)
    return Entry(0, account_id, line.day, payee, amount, (split,), reference, "", key, 0, line.number)


def _on_its_day(entry: Entry, pots: Sequence[Pot]) -> Entry:
    """Give the entry with the pot that runs on its day, where one took over from that of its rule."""
    if len(pots) < 2:
        return entry
    splits = tuple(
        replace(split, pot_id=pot_on(pots, split.pot_id, entry.day)) if split.pot_id else split
        for split in entry.splits
    )
    return entry if splits == entry.splits else replace(entry, splits=splits)


def _placed(work: Work, account: Account, entries: list[Entry]) -> list[Incoming]:
    """Find each new entry's place: written before, settling a due, filed by a rule, or for the person."""
    typed, owed = work.entries.without_bank_line(account.id), work.dues.open()
    written = written_before(entries, typed) if typed else {}
    dues = settle(owed, [_movement(entry) for entry in entries]) if owed else {}
    return [_place(entry, written.get(place), dues.get(place)) for place, entry in enumerate(entries)]


def _place(entry: Entry, written: Entry | None, due: Due | None) -> Incoming:
    if written is not None:
        return Incoming(entry, How.WRITTEN, written=written)
    if due is not None:
        return Incoming(entry.filed(category_for(due), due.pot_id), How.BY_DUE, due)
    return Incoming(entry, How.BY_RULE if entry.splits[0].category else How.NEEDS_YOU)


def _movement(entry: Entry) -> Movement:
    return Movement(entry.day, entry.amount, "", 0, 0, f"{entry.payee} {entry.reference}")


def _account_and_part(work: Work, file: File, statement: Statement) -> tuple[Account, Part]:
    accounts = [
        account for account in work.accounts.all() if account.kind in (AccountKind.BANK, AccountKind.CARD)
    ]
    if not accounts:
        raise AppError(t("This book has no bank account yet."), t("Add the account first, under Settings."))
    pairs = [
        (account, part)
        for part in statement.parts
        for account in accounts
        if (not file.account_id or account.id == file.account_id)
        and (not file.account or part.account == file.account)
    ]
    best = [pair for pair in pairs if _same_account(*pair)] or pairs
    if (
        not best
        or len({account.id for account, _ in best}) > 1
        or len({part.account for _, part in best}) > 1
    ):
        _cannot_choose(accounts, statement)
    return best[0][0], _joined([part for _, part in best])


def _joined(parts: list[Part]) -> Part:
    """Make one part of an account's several statements in one file."""
    lines = tuple(line for part in parts for line in part.lines)
    return replace(parts[0], lines=lines, closing=parts[-1].closing)


def _cannot_choose(accounts: list[Account], statement: Statement) -> NoReturn:
    if not statement.parts:
        raise AppError(t("There are no payments in this file."), t("Choose a file with payments in it."))
    raise WhichAccountError(accounts, sorted({part.account for part in statement.parts}))


def _same_account(account: Account, part: Part) -> bool:
    digits = _digits(part.account)
    return bool(account.number) and len(digits) >= 4 and digits[-4:] == account.last_digits


def _warnings(account: Account, part: Part, too_early: int) -> list[Finding]:
    if part.currency not in ("", "GBP"):
        raise AppError(
            t("This account is in {currency}, not in pounds.", currency=part.currency),
            t("Daybook keeps pounds only. Add the payments by hand in pounds."),
        )
    found = []
    digits = _digits(part.account)
    if account.number and len(digits) >= 4 and digits[-4:] != account.last_digits:
        sentence = t(
            "The file is for an account ending {theirs}; this one ends {ours}.",
            theirs=digits[-4:],
            ours=account.last_digits,
        )
        found.append(Finding(Severity.WARNING, sentence, remedy=t("Check that you chose the right file.")))
    if too_early:
        sentence = tn(
            "{count} line is from before your book begins on {day}, so it was left out.",
            "{count} lines are from before your book begins on {day}, so they were left out.",
            too_early,
            day=day(account.opened),
        )
        found.append(Finding(Severity.NOTE, sentence))
    return found
