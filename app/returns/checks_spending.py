"""Checks on what the money went on: receipts, cash, what may not be bought, gifts, charges, doubles."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta

from app.errors import Severity
from app.funding.profile import Profile
from app.ledger.entry import AccountKind, Direction, Entry
from app.money import Money, total
from app.returns.lines import direction_of
from app.returns.outcomes import amiss, good
from app.returns.parts import MOVED, Check, Return, ReturnLine
from app.returns.records import Records
from app.words import day, money, t, tn

CASH = "R08"
FORBIDDEN = "R10"
RECEIPTS = "R14"
DOUBLES = "R26"
CHARGES = "R30"
GIFTS = "R33"

# Wages, tax and pensions are proved by payslips and HMRC, charges and money sent back by the statement.
NO_RECEIPT = frozenset({"O01", "O02", "O03", "O05", "O06", "O10", "O25", "O26", "O27", "O28", "O30", MOVED})
# Two assistants may earn the same, and one may be paid twice in a week; payslips prove those.
NOT_DOUBLED = frozenset({"O01", "O02", "O03", "O05", "O06", MOVED})
INTEREST = "I11"
CHARGE = "O25"
# A weekly bill comes seven days apart; anything nearer may be a double.
DOUBLE_DAYS = timedelta(days=6)


def check_receipts(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R14: every payment over the funder's figure has a receipt or bill; cash has a check of its own."""
    wanted = profile.wants("receipts")
    if wanted == "not_needed":
        return [good(RECEIPTS, t("This funder does not ask for receipts"))]
    over = Money(profile.receipt_over_pence)
    cash = {lines[0].entry_id for lines in _cash_taken(drafted, records, profile)}
    missing = [
        lines
        for lines in _payments(drafted.lines)
        if lines[0].entry_id not in cash and _lacks_receipt(lines, over)
    ]
    if not missing:
        count = tn("{count} paper is attached", "{count} papers are attached", len(drafted.evidence))
        return [good(RECEIPTS, t("Every payment that needs a receipt has one"), count)]
    severity = Severity.NOTE if wanted == "keep" else Severity.WARNING
    return [_no_receipt(severity, lines, over) for lines in missing]


def check_cash(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R08: no cash was taken out, or it was allowed and has a signed receipt."""
    taken = _cash_taken(drafted, records, profile)
    rule = profile.cash.rule
    if rule == "allowed":
        taken = [lines for lines in taken if not any(line.papers for line in lines)]
    severity = Severity.STOP if rule == "forbidden" else Severity.WARNING
    wrong = [_cash(severity, lines) for lines in taken]
    return [*wrong, *_over_cash_limit(taken, profile)] or [
        good(CASH, t("No cash was used without a receipt"))
    ]


def check_forbidden(drafted: Return, records: Records, profile: Profile) -> list[Check]:
    """R10: nothing was bought that the funder says may not be, as far as categories and words can tell."""
    rules = profile.forbidden
    entries = {entry.id: entry for entry in records.entries}
    wrong = []
    for line in _spent(drafted.lines):
        word = _word_in(line, (*rules.stop_words, *rules.words))
        if word:
            severity = Severity.STOP if word in rules.stop_words else Severity.WARNING
            wrong.append(_by_word(severity, line, word))
        elif line.category in rules.categories and not _planned(line, entries[line.entry_id], profile):
            wrong.append(_by_category(line))
    return wrong or [good(FORBIDDEN, t("Nothing was bought that may not be"))]


def check_gifts(drafted: Return, _: Records, profile: Profile) -> list[Check]:
    """R33: no tips, bonuses or gifts."""
    return [
        amiss(
            Severity.WARNING,
            GIFTS,
            f"entry {line.entry_id}",
            t("{amount} may be a tip or a gift", amount=money(abs(line.amount))),
            _place(line),
            t("Say what it was."),
        ).on(line.number)
        for line in _spent(drafted.lines)
        if _word_in(line, profile.forbidden.gift_words)
    ]


def check_charges(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """R30: interest and bank charges are written down for what they are."""
    found = []
    for code, says in ((INTEREST, t("Interest was paid in")), (CHARGE, t("The bank charged for something"))):
        lines = [line for line in drafted.lines if line.category == code]
        if lines:
            amount = money(abs(total(line.amount for line in lines)))
            found.append(
                amiss(Severity.NOTE, CHARGES, code, says, amount).on(*(line.number for line in lines))
            )
    return found


def check_doubles(drafted: Return, _: Records, __: Profile) -> list[Check]:
    """R26: nobody seems to have been paid twice for the same thing within a week."""
    seen: dict[tuple[str, int], ReturnLine] = {}
    wrong = []
    for line in _spent(drafted.lines):
        if line.category in NOT_DOUBLED:
            continue
        key = (" ".join(line.payee.casefold().split()), line.amount.pence)
        other = seen.get(key)
        if other is not None and other.entry_id != line.entry_id and line.day - other.day <= DOUBLE_DAYS:
            wrong.append(_double(other, line))
        seen[key] = line
    return wrong or [good(DOUBLES, t("Nothing seems to be paid twice"))]


def _payments(lines: Iterable[ReturnLine]) -> list[list[ReturnLine]]:
    """Put the lines of one payment together again."""
    together: dict[int, list[ReturnLine]] = {}
    for line in lines:
        together.setdefault(line.entry_id, []).append(line)
    return list(together.values())


def _spent(lines: Iterable[ReturnLine]) -> list[ReturnLine]:
    return [line for line in lines if direction_of(line) is Direction.OUT and line.amount.pence < 0]


def _place(line: ReturnLine) -> str:
    return t("{day}, {payee}, line {number}", day=day(line.day), payee=line.payee, number=line.number)


def _whole(lines: Iterable[ReturnLine]) -> Money:
    return abs(total(line.amount for line in lines))


def _lacks_receipt(lines: Sequence[ReturnLine], over: Money) -> bool:
    needing = [line for line in _spent(lines) if line.category not in NO_RECEIPT]
    return bool(needing) and _whole(needing) > over and not any(line.papers for line in lines)


def _no_receipt(severity: Severity, lines: Sequence[ReturnLine], over: Money) -> Check:
    says = t("A receipt over {over} is missing", over=money(over)) if over else t("A receipt is missing")
    first = lines[0]
    detail = f"{day(first.day)}, {first.payee}, {money(_whole(lines))}"
    remedy = t("Attach the receipt, or say why there is none.")
    return amiss(severity, RECEIPTS, f"entry {first.entry_id}", says, detail, remedy).on(
        *(line.number for line in lines)
    )


def _cash_taken(drafted: Return, records: Records, profile: Profile) -> list[list[ReturnLine]]:
    """Find the payments that took cash out."""
    entries = {entry.id: entry for entry in records.entries}
    tins = {held.account.id for held in records.held if held.account.kind is AccountKind.CASH}
    return [
        lines
        for lines in _payments(drafted.lines)
        if _is_cash(entries[lines[0].entry_id], entries, tins, profile.cash.words)
    ]


def _is_cash(entry: Entry, entries: Mapping[int, Entry], tins: Collection[int], words: Iterable[str]) -> bool:
    """Say whether a payment is cash taken out: moved to the cash tin, or called so by the bank.

    What is then bought from the tin is not counted again; its receipts are asked for like any other.
    """
    if entry.account_id in tins or entry.amount.pence >= 0:
        return False
    other = entries.get(entry.transfer_id)
    return (other is not None and other.account_id in tins) or _has_word(entry.payee, words) != ""


def _cash(severity: Severity, lines: Sequence[ReturnLine]) -> Check:
    first = lines[0]
    with_paper = any(line.papers for line in lines)
    kept = t("with a receipt") if with_paper else t("no receipt yet")
    return amiss(
        severity,
        CASH,
        f"entry {first.entry_id}",
        t("{amount} taken out in cash", amount=money(_whole(lines))),
        f"{day(first.day)}, {kept}",
        t("Attach a signed receipt and say why cash was needed."),
    ).on(*(line.number for line in lines))


def _over_cash_limit(taken: Sequence[Sequence[ReturnLine]], profile: Profile) -> list[Check]:
    limit = profile.cash.limit_pence_per_period
    whole = total(_whole(lines) for lines in taken)
    if limit is None or whole.pence <= limit:
        return []
    says = t("More cash was taken out than is allowed")
    detail = t("{whole}; the limit is {limit}", whole=money(whole), limit=money(Money(limit)))
    return [amiss(Severity.STOP, CASH, "limit", says, detail, t("Say why cash was needed."))]


def _word_in(line: ReturnLine, words: Iterable[str]) -> str:
    return _has_word(f"{line.payee} {line.note}", words)


def _has_word(text: str, words: Iterable[str]) -> str:
    """Give the first of the words that stands in a text as a whole word, or nothing."""
    spaced = f" {' '.join(re.findall(r'[a-z0-9]+', text.casefold()))} "
    return next((word for word in words if f" {word} " in spaced), "")


def _planned(line: ReturnLine, entry: Entry, profile: Profile) -> bool:
    """Say whether the support plan has a line for it, where the funder lets a plan allow it."""
    if line.category not in profile.forbidden.allowed_if_planned:
        return False
    return any(split.plan_line_id for split in entry.splits if split.category == line.category)


def _by_word(severity: Severity, line: ReturnLine, word: str) -> Check:
    says = t("{amount} may be for something not allowed", amount=money(abs(line.amount)))
    detail = t("{place}: the word “{word}”", place=_place(line), word=word)
    return amiss(severity, FORBIDDEN, f"entry {line.entry_id}", says, detail, t("Say what it was.")).on(
        line.number
    )


def _by_category(line: ReturnLine) -> Check:
    says = t("{name}: this funder does not allow it", name=line.category_name)
    detail = f"{_place(line)}, {money(abs(line.amount))}"
    remedy = t("Say who agreed to it and when.")
    return amiss(Severity.WARNING, FORBIDDEN, f"entry {line.entry_id}", says, detail, remedy).on(line.number)


def _double(one: ReturnLine, other: ReturnLine) -> Check:
    return amiss(
        Severity.WARNING,
        DOUBLES,
        f"entry {other.entry_id}",
        t("{amount} may have been paid twice", amount=money(abs(other.amount))),
        t("{payee}, {one} and {other}", payee=other.payee, one=day(one.day), other=day(other.day)),
        t("Look at both. If they are two things, say what each was."),
    ).on(one.number, other.number)
