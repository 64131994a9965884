"""Checks on the sums themselves: with the bank, with the last return, and that nothing is left unsorted."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.errors import Severity
from app.funding.profile import Profile
from app.ledger.entry import AccountKind, Entry
from app.money import NOTHING, Money, total
from app.period import ONE_DAY
from app.returns.outcomes import amiss, blocked, good
from app.returns.parts import Check, Return
from app.returns.records import Held, Records, StatementSeen
from app.statements.statement import Line
from app.words import day, money, t, tn

WITH_STATEMENTS = frozenset({AccountKind.BANK, AccountKind.CARD})
BANK = "R25"
OPENING = "R24"
SORTED = "D01"


def check_bank(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R25: the book agrees with the bank, in both directions."""
    wrong = [check for held in records.held for check in _account(held, records)]
    wrong += [_unentered(line) for line in records.unentered]
    gaps = total(_gap(held) for held in records.held)
    if drafted.figures.difference is not None and drafted.figures.difference != gaps:
        wrong.append(_apart(drafted.figures.difference - gaps))
    if wrong or drafted.figures.bank_closing is None:
        return wrong
    return [good(BANK, t("Balance agrees with the bank"), money(drafted.figures.bank_closing))]


def check_opening(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R24: it opens where the last return closed, no days are missing or counted twice, nor any pages."""
    wrong = [*_opening(drafted), *_days(drafted), *_outside(drafted, records), *_pages(records)]
    if wrong:
        return wrong
    if drafted.before is None:
        return [good(OPENING, t("The dates follow on"), t("This is the first return in this book"))]
    opens = t("Opens with the last return's closing balance")
    return [good(OPENING, opens, money(drafted.figures.opening))]


def check_sorted(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """Our own check: every line says what it was for, or the totals would leave it out."""
    unsorted = [line.number for line in drafted.lines if not line.category]
    if not unsorted:
        return [good(SORTED, t("Every payment is sorted"))]
    says = tn("{count} payment still needs sorting", "{count} payments still need sorting", len(unsorted))
    remedy = t("Say what each was for on the Money page.")
    return [blocked(SORTED, "unsorted", says, line_numbers(unsorted), remedy).on(*unsorted)]


def line_numbers(lines: Sequence[int]) -> str:
    """Name up to six lines, then say how many more there are."""
    shown = ", ".join(str(number) for number in lines[:6])
    more = len(lines) - 6
    named = t("Line {lines}", lines=shown) if len(lines) == 1 else t("Lines {lines}", lines=shown)
    return named if more <= 0 else t("{named} and {more} more", named=named, more=more)


def _account(held: Held, records: Records) -> list[Check]:
    """Set one account beside its bank."""
    if held.account.kind not in WITH_STATEMENTS:
        return []
    if held.bank_closing is None:
        return [_no_statement(held)]
    uncleared = [
        entry for entry in records.entries if entry.account_id == held.account.id and not entry.bank_key
    ]
    gap = _gap(held)
    if not gap:
        return [_unmatched(entry) for entry in uncleared if _covered(entry, records.statements)]
    # What the bank has not seen yet explains the whole difference, or something is wrong.
    if gap == -total(entry.amount for entry in uncleared):
        return [_unmatched(entry) for entry in uncleared]
    return [_differs(held, held.bank_closing, gap)]


def _gap(held: Held) -> Money:
    """Say how much more the bank has than the book; nothing where no statement tells."""
    if held.bank_closing is None or held.account.kind not in WITH_STATEMENTS:
        return NOTHING
    return held.bank_closing - held.closing


def _covered(entry: Entry, statements: Iterable[StatementSeen]) -> bool:
    return any(seen.account_id == entry.account_id and entry.day in seen.period for seen in statements)


def _differs(held: Held, bank: Money, gap: Money) -> Check:
    return blocked(
        BANK,
        f"account {held.account.id}",
        t("{account}: the bank and the book differ by {gap}", account=held.account.name, gap=money(abs(gap))),
        t("The bank says {bank}, the book {book}", bank=money(bank), book=money(held.closing)),
        t("Look for a payment that is missing, twice, or has a wrong amount."),
    )


def _no_statement(held: Held) -> Check:
    return amiss(
        Severity.WARNING,
        BANK,
        f"account {held.account.id}",
        t("No bank statement for {account} reaches the last day", account=held.account.name),
        t("The book says {book}", book=money(held.closing)),
        t("Bring in the statement that holds the last day."),
    )


def _unmatched(entry: Entry) -> Check:
    return amiss(
        Severity.WARNING,
        BANK,
        f"entry {entry.id}",
        t("{amount} is in the book but not on the bank's statement", amount=money(entry.amount)),
        f"{day(entry.day)}, {entry.payee}",
        t("If the bank has not paid it yet, say so. If it is there twice, take one away."),
    )


def _unentered(line: Line) -> Check:
    return blocked(
        BANK,
        f"statement line {line.day.isoformat()} {line.number}",
        t("{amount} is on the bank's statement but not in the book", amount=money(line.amount)),
        f"{day(line.day)}, {line.payee}",
        t("Bring the statement in again."),
    )


def _apart(gap: Money) -> Check:
    return blocked(
        BANK,
        "sum",
        t("The accounts and this return's money differ by {gap}", gap=money(abs(gap))),
        t("Some money belongs to no fund, or to the wrong one"),
        t("Look at which fund each payment is from."),
    )


def _opening(drafted: Return) -> list[Check]:
    before, opening = drafted.before, drafted.figures.opening
    if before is None or before.closing == opening:
        return []
    says = t("It does not open where the last return closed")
    figures = t(
        "The last return closed with {then}, this one opens with {now}",
        then=money(before.closing),
        now=money(opening),
    )
    first = day(drafted.period.first)
    remedy = t("Something before {day} was changed. Put it back, or add a correction.", day=first)
    return [blocked(OPENING, "opening", says, figures, remedy)]


def _days(drafted: Return) -> list[Check]:
    """Say when days lie between two returns, or in both."""
    if drafted.before is None or drafted.period.first == drafted.before.last + ONE_DAY:
        return []
    ended = t("The last return ended on {day}", day=day(drafted.before.last))
    remedy = t("Start this return on {day}.", day=day(drafted.before.last + ONE_DAY))
    if drafted.period.first <= drafted.before.last:
        return [blocked(OPENING, "days", t("Some days are in two returns"), ended, remedy)]
    return [amiss(Severity.STOP, OPENING, "days", t("Some days are in no return"), ended, remedy)]


def _outside(drafted: Return, records: Records) -> list[Check]:
    """Find lines of other days; a correction of an earlier return may have an earlier day."""
    made = {correction.entry_id for correction in records.corrections}
    outside = [
        line.number for line in drafted.lines if line.day not in drafted.period and line.entry_id not in made
    ]
    if not outside:
        return []
    says = tn("{count} payment is outside the dates", "{count} payments are outside the dates", len(outside))
    remedy = t("Change the dates of the return, or make it a correction.")
    return [blocked(OPENING, "outside", says, line_numbers(outside), remedy).on(*outside)]


def _pages(records: Records) -> list[Check]:
    """Find statements of one account that do not follow on: a page is missing between them."""
    names = {held.account.id: held.account.name for held in records.held}
    seen = sorted(records.statements, key=lambda seen: (seen.account_id, seen.period))
    return [
        _page(one, other, names.get(one.account_id, ""))
        for one, other in pairwise(seen)
        if one.account_id == other.account_id and _page_missing(one, other)
    ]


def _page(one: StatementSeen, other: StatementSeen, account: str) -> Check:
    return amiss(
        Severity.STOP,
        OPENING,
        f"statement {one.account_id} {one.period.last.isoformat()}",
        t("A statement page seems to be missing for {account}", account=account),
        t("Between {first} and {last}", first=day(one.period.last), last=day(other.period.first)),
        t("Bring in the statement for those days."),
    )


def _page_missing(one: StatementSeen, other: StatementSeen) -> bool:
    """Say whether money moved between two statements; quiet days between them leave the balance as it was."""
    if other.period.first <= one.period.last + ONE_DAY:
        return False
    return one.closing is None or other.opening is None or one.closing != other.opening
