"""Taking everything out in forms that other programs read."""

import json
from base64 import b64encode
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import Any

from app.ledger.beancount import Ledger, beancount
from app.ledger.entry import Entry
from app.ledger.reconcile import reconcile
from app.ledger.search import EntryQuery
from app.ledger.sheet import Words, sheet
from app.ledger.wage import Wage
from app.store.book import Book
from app.store.codec import row
from app.store.work import Work
from app.words import t

# What a reader of an export has no use for, and could use to guess somebody's PIN.
LEFT_OUT = {"pa": {"pin"}, "trustee": {"pin"}}
AT_ONCE = 5000  # entries fetched at a time
FORMAT = "daybook-export/1"


class ExportAs(StrEnum):
    """In which form everything is written."""

    BEANCOUNT = "beancount"
    CSV = "csv"
    JSON = "json"


def export(book: Book, form: ExportAs) -> str:
    """Write the whole book: as a beancount ledger, as a table, or all records and papers as JSON."""
    writers = {ExportAs.BEANCOUNT: _beancount, ExportAs.CSV: _csv, ExportAs.JSON: _json}
    with book.begin() as work:
        return writers[form](work)


def _entries(work: Work) -> Iterator[Entry]:
    numbers = work.entries.numbers(EntryQuery(newest_first=False))
    for start in range(0, len(numbers), AT_ONCE):
        yield from work.entries.these(numbers[start : start + AT_ONCE])


def _beancount(work: Work) -> str:
    accounts = tuple(work.accounts.all())
    agreed = {
        account.id: reconcile(work.statements.of_account(account.id), partial(work.sums.balance, account.id))
        for account in accounts
    }
    names = {pot.id: pot.name for pot in work.pots.all()}
    ledger = Ledger(
        accounts, tuple(work.categories.all()), names, _entries(work), agreed, tuple(_wages(work))
    )
    title = next((t("Daybook of {name}", name=person.name) for person in work.people.all()), "Daybook")
    return "\n".join(beancount(ledger, title)) + "\n"


def _csv(work: Work) -> str:
    accounts = {account.id: account.name for account in work.accounts.all()}
    pots = {pot.id: pot.name for pot in work.pots.all()}
    names = {category.code: category.name for category in work.categories.all()}
    return sheet(_entries(work), Words(accounts, pots, names), _wages(work))


def _wages(work: Work) -> Iterator[Wage]:
    """Give every payslip's sums and the entries that paid it, the earliest first."""
    paid: dict[int, list[int]] = {}
    for link in work.bill_dues.all():
        due = work.dues.find(link.due_id) if link.payslip_id else None
        if due is not None and due.entry_id:
            paid.setdefault(link.payslip_id, []).append(due.entry_id)
    for kept in work.payslips.all():
        expenses = kept.to_pay - kept.net
        sums = (kept.gross, kept.gross - kept.net, expenses, kept.to_pay, kept.employer_cost, kept.cost)
        entries = tuple(dict.fromkeys(paid.get(kept.id, ())))
        yield Wage(kept.id, kept.pay_day, kept.name, *sums, entries)


def _json(work: Work) -> str:
    data: dict[str, Any] = {"format": FORMAT}
    for kept in work.kinds().values():
        name = kept.table.name
        hidden = LEFT_OUT.get(name, set())
        rows = (row(value) for value in (() if name == "entry" else kept.all()))
        data[name] = [{key: said for key, said in one.items() if key not in hidden} for one in rows]
    data["entry"] = [
        {**row(entry), "splits": [row(split) for split in entry.splits]} for entry in _entries(work)
    ]
    data["category"] = [row(category) for category in work.categories.all()]
    prints = {record["sha256"] for name in ("paper", "return") for record in data[name]}
    data["content"] = {print_: b64encode(work.blobs.get(print_)).decode() for print_ in sorted(prints)}
    data["history"] = [
        {**row(change.actor), "at": change.at.isoformat(), "because": change.because, "id": change.id}
        for change in work.history.latest(1_000_000)
    ]
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
