"""Bringing in bank statements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from app.calm import uncollected
from app.errors import AppError, Finding, Severity
from app.funding.agreement import DueKind
from app.funding.holding import INFORMATION_ONLY, Holding, held_for_you, is_held_elsewhere
from app.ledger.entry import Entry, Split
from app.ledger.statement import KeptStatement
from app.statements.read import read
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.incoming import File, How, Incoming, Look, look
from app.usecases.money.papers import keep_paper
from app.usecases.money.saying import Choice, remember
from app.usecases.money.sealed import undo_open
from app.usecases.owed.lent import move_to_purse
from app.words import day, money, t


@dataclass(frozen=True, slots=True)
class Imported:
    """What bringing in a statement did; `change_id` is what to undo."""

    added: int
    already_known: int
    matched: int
    needs_you: int
    problems: int
    change_id: int
    findings: tuple[Finding, ...] = ()


def look_at_statement(book: Book, file: File) -> Look:
    """Read a bank file and say what it would bring; nothing is kept."""
    statement = read(file.content, name=file.name, dates=file.dates)
    with book.begin() as work:
        return look(work, file, statement)


def _nobody(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@uncollected()
def import_statement(
    book: Book,
    file: File,
    choices: Mapping[int, Choice] | None = None,
    tell: Callable[[int, int], object] = _nobody,
) -> Imported:
    """Add the statement's new lines to the ledger, filed by choices (by line of the file), dues and rules.

    `tell` hears now and then how many lines are done of how many; when it raises, nothing is kept.
    """
    statement = read(file.content, name=file.name, dates=file.dates)
    if statement.ask is not None:
        raise AppError(statement.ask.sentence, t("Say which it is, and bring the file in again."))
    with book.begin(t("Brought in the statement {name}", name=file.name)) as work:
        tell(0, len(statement.lines))
        seen = look(work, file, statement)
        tell(len(statement.lines) // 2, len(statement.lines))
        if not work.accounts.get(seen.account.id).has_begun:
            work.accounts.change(seen.account)
        chosen = _all_chosen(work, seen, choices or {})
        kept = _keep_statement(work, file, seen)
        _keep_lines(work, chosen, kept)
        _remember(work, seen, choices or {})
        tell(len(statement.lines), len(statement.lines))
        change_id = work.finish()
        findings = (*seen.findings, *_agreement_with_bank(work, seen))
    return _imported(seen, chosen, change_id, findings)


def undo_import(book: Book, change_id: int) -> None:
    """Take a whole statement out again, with what it settled and the rules it made."""
    with book.begin(t("Took a statement out again")) as work:
        undo_open(work, change_id)


def _imported(seen: Look, chosen: list[Incoming], change_id: int, findings: tuple[Finding, ...]) -> Imported:
    matched = sum(1 for one in chosen if one.how in (How.BY_DUE, How.WRITTEN))
    added = sum(1 for one in chosen if one.how is not How.WRITTEN)
    needs = sum(1 for one in chosen if one.entry.needs_you and one.due is None)
    problems = len(seen.statement.problems)
    return Imported(added, seen.known, matched, needs, problems, change_id, findings)


def _all_chosen(work: Work, seen: Look, choices: Mapping[int, Choice]) -> list[Incoming]:
    """File every line as the person said, or else by its rule.

    Raises AppError where the person says that somebody else's money paid; what only a rule says of such
    money waits for the person.
    """
    held = _held_elsewhere(work.streams.holdings.all())
    found = []
    for one in seen.incoming:
        said = choices.get(one.entry.line)
        filed = _chosen(one, said)
        if held(filed.entry):
            if said is not None:
                raise held_for_you()
            filed = replace(one, entry=replace(one.entry, splits=(Split(one.entry.amount),)))
        found.append(filed)
    return found


def _held_elsewhere(holdings: Sequence[Holding]) -> Callable[[Entry], bool]:
    """Give what says whether an entry pays out of money that somebody else holds and spends."""
    if not any(each.held_by in INFORMATION_ONLY for each in holdings):
        return lambda _: False
    return lambda entry: any(
        split.amount.pence < 0 and is_held_elsewhere(holdings, split.pot_id, entry.day)
        for split in entry.splits
    )


def _chosen(one: Incoming, choice: Choice | None) -> Incoming:
    if choice is None or one.how is How.WRITTEN:
        return one
    return replace(one, entry=_filed(one.entry, choice))


def _filed(entry: Entry, choice: Choice) -> Entry:
    return entry.filed(choice.category, choice.pot_id, choice.plan_line_id, choice.outcome_id)


def _keep_statement(work: Work, file: File, seen: Look) -> KeptStatement:
    days = [line.day for line in seen.part.lines] or [work.now.date()]
    part = seen.part
    kept = KeptStatement(
        0,
        seen.account.id,
        file.name,
        sha256(file.content).hexdigest(),
        seen.statement.format,
        seen.statement.layout,
        min(days),
        max(days),
        part.opening,
        part.closing,
        len(part.lines),
        work.now.date(),
    )
    if not seen.incoming:
        return kept
    added = work.statements.add(kept)
    keep_paper(work, file.name, file.content, _MIMES.get(kept.format, "text/plain"), ("statement", added.id))
    return added


# What a statement's file is called when it goes along with a return.
_MIMES = {"csv": "text/csv", "ofx": "application/x-ofx", "qif": "application/x-qif", "camt.053": "text/xml"}


def _keep_lines(work: Work, chosen: list[Incoming], kept: KeptStatement) -> None:
    fresh = [one for one in chosen if one.written is None]
    numbers = work.entries.add_all([one.entry for one in fresh], kept.id)
    for number, one in zip(numbers, fresh, strict=True):
        if one.due is not None:
            work.dues.change(replace(one.due, entry_id=number))
            if one.due.kind is DueKind.LOAN:
                move_to_purse(work, one.due, work.entries.get(number))
    for one in chosen:
        if one.written is not None:
            work.entries.change(_completed(one.written, one.entry, kept.id))


def _completed(written: Entry, line: Entry, statement_id: int) -> Entry:
    """Give the entry that the person typed, now with what the bank says of it."""
    reference = line.reference or line.payee
    return replace(
        written,
        day=line.day,
        bank_key=line.bank_key,
        line=line.line,
        statement_id=statement_id,
        reference=written.reference or reference,
    )


def _remember(work: Work, seen: Look, choices: Mapping[int, Choice]) -> None:
    by_line = {one.entry.line: one.entry for one in seen.incoming}
    for line, choice in choices.items():
        if choice.remember and line in by_line:
            remember(work, by_line[line], choice)


def _agreement_with_bank(work: Work, seen: Look) -> list[Finding]:
    """Say whether the book now agrees with the statement's closing balance."""
    if seen.part.closing is None or not seen.part.lines:
        return []
    last = max(line.day for line in seen.part.lines)
    book = work.sums.balance(seen.account.id, last)
    if book == seen.part.closing:
        return []
    sentence = t(
        "On {day} the bank says {bank}, and your book says {book}.",
        day=day(last),
        bank=money(seen.part.closing),
        book=money(book),
    )
    remedy = t("Check the opening balance, and that no statement is missing.")
    return [Finding(Severity.WARNING, sentence, rule="R25", remedy=remedy)]
