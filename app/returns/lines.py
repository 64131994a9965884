"""The lines of a return, what they add up to, and the papers that go with them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from app.funding.movement import Movement
from app.ledger.categories import standard_categories
from app.ledger.entry import Category, Direction, Entry, Split
from app.money import total
from app.returns.parts import MOVED, CategoryTotal, Evidence, GroupTotal, ReturnLine
from app.returns.records import Attached, Records
from app.words import money, t


def lines_of(records: Records) -> tuple[ReturnLine, ...]:
    """Write every split of the funder's money as a numbered line, oldest first."""
    pots = {pot.id for pot in records.pots}
    names = {category.code: category for category in records.categories or standard_categories()}
    accounts = account_names(records)
    splits = [
        (entry, split)
        for entry in sorted(records.entries, key=lambda entry: (entry.day, entry.id))
        for split in entry.splits
        if entry.transfer_id or split.pot_id in pots or not split.pot_id
    ]
    return tuple(
        _line(number, entry, split, names, accounts.get(entry.account_id, ""))
        for number, (entry, split) in enumerate(splits, start=1)
    )


def account_names(records: Records) -> dict[int, str]:
    """Give each account's name; two of one name are told apart by their last digits and number."""
    names = Counter(held.account.name for held in records.held)
    return {
        account.id: account.name
        if names[account.name] == 1
        else f"{account.name} {account.last_digits} ({account.id})".replace("  ", " ")
        for account in (held.account for held in records.held)
    }


def direction_of(line: ReturnLine) -> Direction | None:
    """Say which side of the account a line stands on; None for money moved between own accounts.

    A refund filed under what it was first spent on makes that spending less; it is not money in.
    """
    if line.category == MOVED:
        return None
    if line.category:
        return Direction.IN if line.category.startswith("I") else Direction.OUT
    return Direction.IN if line.amount.pence > 0 else Direction.OUT


def category_totals(
    lines: Iterable[ReturnLine], categories: Sequence[Category] = ()
) -> tuple[CategoryTotal, ...]:
    """Add the lines up by category, money in first, in the order of the standard list."""
    groups = {category.code: category.group for category in categories or standard_categories()}
    order = list(groups)
    found: dict[tuple[Direction, str], list[ReturnLine]] = {}
    for line in lines:
        direction = direction_of(line)
        if direction is not None:
            found.setdefault((direction, line.category), []).append(line)
    keys = sorted(found, key=lambda key: (key[0] is Direction.OUT, _place(order, key[1]), key[1]))
    return tuple(_category_total(found[key], key[0], groups.get(key[1], "")) for key in keys)


def group_totals(categories: Iterable[CategoryTotal]) -> tuple[GroupTotal, ...]:
    """Add the categories up by group, in the order they first come."""
    found: dict[tuple[Direction, str], list[CategoryTotal]] = {}
    for category in categories:
        found.setdefault((category.direction, category.group), []).append(category)
    return tuple(
        GroupTotal(name, direction, total(category.amount for category in members))
        for (direction, name), members in found.items()
    )


def evidence_of(records: Records, lines: Sequence[ReturnLine]) -> tuple[Evidence, ...]:
    """List the papers in the order of the lines they belong to; those of no line come last."""
    numbers: dict[int, list[int]] = {}
    for line in lines:
        numbers.setdefault(line.entry_id, []).append(line.number)
    belonging = [(_lines_of_paper(attached, numbers), attached) for attached in records.papers]
    sent = [(found, attached) for found, attached in belonging if found or not attached.entry_ids]
    sent.sort(key=lambda pair: (not pair[0], pair[0], pair[1].paper.id))
    return tuple(_evidence(place, attached, found) for place, (found, attached) in enumerate(sent, start=1))


def with_papers(lines: Iterable[ReturnLine], evidence: Iterable[Evidence]) -> tuple[ReturnLine, ...]:
    """Write the numbers of its papers on each line."""
    papers: dict[int, list[int]] = {}
    for paper in evidence:
        for number in paper.lines:
            papers.setdefault(number, []).append(paper.number)
    return tuple(replace(line, papers=tuple(papers.get(line.number, ()))) for line in lines)


def movements_of(records: Records) -> list[Movement]:
    """Give the splits as the funding rules read them."""
    return [
        Movement(entry.day, split.amount, split.category, split.pot_id, entry.id, entry.payee)
        for entry in records.entries
        if not entry.transfer_id
        for split in entry.splits
    ]


def _line(number: int, entry: Entry, split: Split, names: Mapping[str, Category], account: str) -> ReturnLine:
    code = MOVED if entry.transfer_id else split.category
    name = names[code].name if code in names else _unlisted(code)
    return ReturnLine(
        number, entry.day, entry.payee, split.amount, code, name, account, (), _note(entry, split), entry.id
    )


def _unlisted(code: str) -> str:
    if code == MOVED:
        return t("Moved between own accounts")
    return code or t("Not sorted yet")


def _note(entry: Entry, split: Split) -> str:
    """Say what the line's note says; part of a larger payment says so, because the bank shows the whole."""
    parts = [split.note, entry.note]
    if len(entry.splits) > 1:
        parts.append(t("Part of {amount}", amount=money(entry.amount)))
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def _place(order: Sequence[str], code: str) -> int:
    return order.index(code) if code in order else len(order)


def _category_total(lines: Sequence[ReturnLine], direction: Direction, group: str) -> CategoryTotal:
    first = lines[0]
    amount = total(line.amount for line in lines)
    where = group or first.category_name
    return CategoryTotal(first.category, first.category_name, direction, where, amount, len(lines))


def _lines_of_paper(attached: Attached, numbers: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    return tuple(sorted(number for entry_id in attached.entry_ids for number in numbers.get(entry_id, ())))


def _evidence(number: int, attached: Attached, lines: tuple[int, ...]) -> Evidence:
    paper = attached.paper
    return Evidence(
        number,
        paper.name,
        _file_name(number, paper.name),
        paper.mime,
        paper.sha256,
        paper.size,
        attached.kind,
        paper.id,
        lines,
    )


def _file_name(number: int, name: str) -> str:
    """Give a file name that every system can save: the paper's number and its own name in plain letters."""
    path = PurePath(name)
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.casefold()).strip("-")[:40] or "paper"
    ending = re.sub(r"[^a-z0-9.]", "", path.suffix.casefold())[:6]
    return f"paper-{number:03d}-{stem}{ending}"
