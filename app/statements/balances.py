"""Whether the balances a bank prints follow its amounts, and what an account held before and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.errors import Finding, Severity
from app.money import Money
from app.statements.statement import Line, Part
from app.words import money, t


@dataclass(frozen=True, slots=True)
class _Chain:
    """A walk from balance to balance, in pence: how many links there are and where they break."""

    links: int
    breaks: tuple[tuple[Line, int], ...]
    opening: int | None
    closing: int | None


def by_running_balance(
    account: str, currency: str, lines: Sequence[Line]
) -> tuple[Part, tuple[Finding, ...]]:
    """Make a part whose opening and closing come from its running balance, with a note where that breaks.

    Both orders of the file are tried, oldest first and newest first. The lines stay as they are. Where most
    balances do not follow, they are no running balance and nothing is taken from them.
    """
    likely, other = (lines[::-1], lines) if _newest_first(lines) else (lines, lines[::-1])
    chain = _walk(likely)
    if chain.breaks:
        chain = min(chain, _walk(other), key=lambda walk: len(walk.breaks))
    part = Part(account, currency, tuple(lines))
    if chain.opening is None or chain.closing is None:
        return part, ()
    if len(chain.breaks) * 2 > chain.links:
        return part, (_note(t("The balances in this file do not follow its amounts."), chain.breaks[0][0]),)
    part = Part(account, currency, tuple(lines), Money(chain.opening), Money(chain.closing))
    return part, tuple(_break(line, out) for line, out in chain.breaks[:1])


def by_given_balances(part: Part) -> tuple[Finding, ...]:
    """Give a note where the opening balance and the lines do not make the closing balance."""
    if part.opening is None or part.closing is None:
        return ()
    out = part.closing.pence - part.opening.pence - sum(map(_moved, part.lines))
    if not out:
        return ()
    sentence = t(
        "The balances in this file do not fit its lines: {money} is not accounted for.", money=_size(out)
    )
    return (Finding(Severity.WARNING, sentence, rule="balance"),)


def _walk(lines: Iterable[Line]) -> _Chain:
    links, breaks, moved = 0, [], 0
    opening: int | None = None
    held = 0
    for line in lines:
        moved += line.amount.pence if line.fee is None else line.amount.pence - line.fee.pence
        if line.balance is None:
            continue
        printed = line.balance.pence
        if opening is None:
            opening = printed - moved
        else:
            links += 1
            if held + moved != printed:
                breaks.append((line, printed - held - moved))
        held, moved = printed, 0
    return _Chain(links, tuple(breaks), opening, None if opening is None else held + moved)


def _newest_first(lines: Sequence[Line]) -> bool:
    return bool(lines) and lines[0].day > lines[-1].day


def _moved(line: Line) -> int:
    return line.amount.pence - (line.fee.pence if line.fee else 0)


def _break(line: Line, out: int) -> Finding:
    sentence = t("The balance at line {number} is {money} away from what the lines before it make.",
                 number=line.number, money=_size(out))  # fmt: skip
    return _note(sentence, line)


def _note(sentence: str, line: Line) -> Finding:
    return Finding(Severity.WARNING, sentence, t("line {number}", number=line.number), "balance")


def _size(out: int) -> str:
    return money(abs(Money(out)))
