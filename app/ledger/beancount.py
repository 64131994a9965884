"""The ledger as a beancount file: full double entry, readable and checkable without Daybook."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from app.ledger.entry import Account, Category, Direction, Entry, Split
from app.ledger.reconcile import Agreed
from app.ledger.wage import Wage
from app.money import Money

MOVING = "Equity:Moving-Between-Accounts"
OPENING = "Equity:Opening-Balances"
UNSORTED = "Equity:Not-Sorted-Yet"


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is written: accounts, categories, pots' names, every entry, the bank's balances, wages."""

    accounts: tuple[Account, ...]
    categories: tuple[Category, ...]
    pots: Mapping[int, str]
    entries: Iterable[Entry]
    agreed: Mapping[int, Iterable[Agreed]]
    wages: tuple[Wage, ...] = ()


def beancount(ledger: Ledger, title: str) -> Iterator[str]:
    """Write the whole ledger, a line at a time; money out of an account is money into its purpose.

    Every bank balance that the book agrees with becomes an assertion; one that differs is a note. Payslips
    are directives of their own: the money itself is in the entries that paid them.
    """
    banks = {account.id: _asset(account) for account in ledger.accounts}
    purposes = {category.code: _purpose(category) for category in ledger.categories}
    first = min((account.opened for account in ledger.accounts), default=None)
    yield f"option {_quoted('title')} {_quoted(title)}"
    yield 'option "operating_currency" "GBP"'
    yield ""
    if first is None:
        return
    for name in (OPENING, MOVING, UNSORTED, *purposes.values()):
        yield f"{first} open {name} GBP"
    for account in ledger.accounts:
        yield from _opened(account, banks[account.id])
    for entry in ledger.entries:
        yield from _transaction(entry, banks, purposes, ledger.pots)
    for number, checks in ledger.agreed.items():
        yield from _assertions(banks[number], checks)
    for wage in ledger.wages:
        yield from _payslip(wage)


def _payslip(wage: Wage) -> Iterator[str]:
    yield f'{wage.day} custom "payslip" "{wage.number}"'
    yield f"  pa: {_quoted(wage.name)}"
    for name in ("gross", "taken", "expenses", "to_pay", "adds", "cost"):
        yield f"  {name.replace('_', '-')}: {_amount(getattr(wage, name))}"
    for place, entry_id in enumerate(wage.entry_ids, start=1):
        yield f'  entry-{place}: "{entry_id}"'
    yield ""


def _opened(account: Account, name: str) -> Iterator[str]:
    yield f"{account.opened} open {name} GBP"
    yield f"  name: {_quoted(account.name)}"
    yield ""
    yield f'{account.opened} * "Opening balance"'
    yield f"  {name}  {_amount(account.opening)}"
    yield f"  {OPENING}  {_amount(-account.opening)}"
    yield ""


def _transaction(
    entry: Entry, banks: Mapping[int, str], purposes: Mapping[str, str], pots: Mapping[int, str]
) -> Iterator[str]:
    flag = "!" if entry.needs_you else "*"
    yield f"{entry.day} {flag} {_quoted(entry.payee)} {_quoted(entry.reference or entry.note)}"
    yield f'  entry: "{entry.id}"'
    yield f"  {banks[entry.account_id]}  {_amount(entry.amount)}"
    for split in entry.splits:
        name = MOVING if entry.transfer_id else purposes.get(split.category, UNSORTED)
        yield f"  {name}  {_amount(-split.amount)}"
        yield from _about(split, pots)
    yield ""


def _about(split: Split, pots: Mapping[int, str]) -> Iterator[str]:
    if split.pot_id in pots:
        yield f"    pot: {_quoted(pots[split.pot_id])}"
    if split.note:
        yield f"    note: {_quoted(split.note)}"


def _assertions(name: str, checks: Iterable[Agreed]) -> Iterator[str]:
    for check in checks:
        # Beancount's balance is of the morning; the bank's is of the evening before.
        morning = check.day + timedelta(days=1)
        if check.agrees:
            yield f"{morning} balance {name}  {_amount(check.bank)}"
        else:
            differs = f"The bank says {check.bank}; the book has {check.book}"
            yield f"{check.day} note {name} {_quoted(differs)}"


def _asset(account: Account) -> str:
    return f"Assets:{_capital(account.name)}-{account.id}"


def _purpose(category: Category) -> str:
    side = "Income" if category.direction is Direction.IN else "Expenses"
    return f"{side}:{category.code}-{_capital(category.name)}"


def _capital(name: str) -> str:
    """Make a name that beancount takes: letters, figures and dashes, a capital first."""
    words = re.findall(r"[A-Za-z0-9]+", name)
    return "-".join(word[:1].upper() + word[1:] for word in words) or "Account"


def _amount(amount: Money) -> str:
    pounds, pence = divmod(abs(amount.pence), 100)
    return f"{'-' if amount.pence < 0 else ''}{pounds}.{pence:02d} GBP"


def _quoted(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
