"""Rows of cells under a layout, as a Statement: what holds for a file is decided once, then rows are read."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.errors import AppError, Finding, Severity
from app.money import Money
from app.statements.amounts import proves_comma
from app.statements.balances import by_running_balance
from app.statements.cells import Rows
from app.statements.days import Order, old_notes, read_day, settle
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.layouts import Layout, header_currency
from app.statements.movements import Amounts, amount_reader
from app.statements.sieve import Sieved, sieve
from app.statements.statement import DateOrder, Line, Part, Problem, Statement
from app.statements.text import Once, account_name, clean, halves
from app.words import money, t, tn

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows below its header, the layout that fits, and in which cell each meaning stands.

    `account` and `currency` are what the file says outside its rows; `header` is empty where there is none.
    """

    layout: Layout
    places: dict[str, int]
    rows: Rows
    header: tuple[str, ...] = ()
    delimiter: str = ","
    account: str = ""
    currency: str = ""


def as_statement(table: Table, dates: DateOrder | None, *, flip: bool = False) -> Statement:
    """Read every row; raises AppError where the file mixes two date orders or has too many rows."""
    sieved = sieve(table.layout, table.places, table.rows, table.header)
    if len(sieved.rows) > MOST_ROWS:
        raise too_many_rows()
    order = _order(table, sieved, dates)
    amounts = amount_reader(
        table.layout, table.places, [row for _, row in sieved.rows], flip=flip, comma=_comma(table, sieved)
    )
    reader = _Reader(table, order.order, amounts)
    problems = sorted([*table.rows.problems, *sieved.problems, *reader.take(sieved.rows)], key=_place)
    parts, notes = reader.parts()
    return Statement(
        table.layout.format,
        table.layout.id,
        table.layout.bank,
        parts,
        tuple(problems),
        (*order.notes(), *notes, *_remarks(table, sieved, parts), *_nothing(parts, problems)),
        sieved.others,
        order.ask() if table.layout.nameless and dates is None else None,
    )


class _Reader:
    """Reads rows one after the other into the lines of each account."""

    def __init__(self, table: Table, order: DateOrder, amounts: Amounts) -> None:
        self._table, self._amounts, self._places = table, amounts, table.places
        self._days = Once(lambda text: read_day(text, order))
        self._texts = Once(clean)
        self._halves = Once(lambda text: halves(text, table.layout.split))
        self._accounts: dict[tuple[str, ...], list[Line]] = {}

    def take(self, rows: Iterable[tuple[int, Row]]) -> list[Problem]:
        """Read the rows; gives those that cannot be read and are not guessed."""
        problems = []
        key_of, line_of, accounts = self._key(), self._line(), self._accounts
        for number, row in rows:
            try:
                line = line_of(number, row)
            except AppError as problem:
                problems.append(Problem(number, problem.sentence))
                continue
            key = key_of(row)
            if key in accounts:
                accounts[key].append(line)
            else:
                accounts[key] = [line]
        return problems

    def parts(self) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
        """Give one part for each account, in the order they first appear, and notes on their balances."""
        parts: list[Part] = []
        notes: list[Finding] = []
        for key, lines in self._accounts.items():
            account, currency = self._name(key)
            part, said = by_running_balance(account, currency, lines)
            parts.append(part)
            notes.extend(said)
        if not parts:
            parts.append(Part(self._table.account, self._table.currency or self._written_currency(), ()))
        return tuple(parts), tuple(notes)

    def _line(self) -> Callable[[int, Row], Line]:
        days, amount, balance, fee = (
            self._days,
            self._amounts.amount,
            self._amounts.balance,
            self._amounts.fee,
        )
        texts, kind, bank_ref = self._texts, self._places.get("kind"), self._places.get("bank_ref")
        on, named = self._places["date"], self._named()

        def line(number: int, row: Row) -> Line:
            day, moved = days[row[on]], amount(row)
            payee, reference = named(row)
            sort = "" if kind is None else texts[row[kind]]
            return Line(
                number,
                day,
                moved,
                payee or reference or sort,
                reference if payee else "",
                "" if bank_ref is None else texts[row[bank_ref]],
                sort,
                balance(row),
                fee(row),
            )

        return line

    def _named(self) -> Callable[[Row], tuple[str, str]]:
        """Say how the payee and the reference are found in a row."""
        texts, parts = self._texts, self._halves
        payee, reference = self._places.get("payee"), self._places.get("reference")
        if payee is None:
            return lambda row: ("", "" if reference is None else texts[row[reference]])
        if self._table.layout.split:
            return lambda row: parts[row[payee]]
        if reference is None:
            return lambda row: (texts[row[payee]], "")
        return lambda row: (texts[row[payee]], texts[row[reference]])

    def _key(self) -> Callable[[Row], tuple[str, ...]]:
        """Say which cells tell accounts apart."""
        columns = ("account", "sort_code", "account_number", "product", "currency")
        at = [self._places[column] for column in columns if column in self._places]
        if not at:
            return lambda _: ()
        return lambda row: tuple([row[place] for place in at])

    def _name(self, key: tuple[str, ...]) -> tuple[str, str]:
        columns = ("account", "sort_code", "account_number", "product", "currency")
        cells = dict(zip((column for column in columns if column in self._places), key, strict=True))
        number = cells.get("account_number") or cells.get("account") or cells.get("product") or ""
        account = account_name(cells.get("sort_code", ""), number) or self._table.account
        currency = clean(cells.get("currency", "")).upper() or self._table.currency
        return account, currency or self._written_currency()

    def _written_currency(self) -> str:
        """Give the currency by its mark in the header or the amounts; "" where there is none."""
        at = [self._places[column] for column in ("amount", "in", "out") if column in self._places]
        named = [header_currency(self._table.header[place]) for place in at if self._table.header]
        return next(filter(None, named), "") or self._amounts.mark()


def _order(table: Table, sieved: Sieved, dates: DateOrder | None) -> Order:
    if dates is not None:
        return Order(dates)
    on = table.places["date"]
    return settle(dict.fromkeys(row[on] for _, row in sieved.rows))


def _comma(table: Table, sieved: Sieved) -> bool:
    """Say whether pence follow a comma: only in a file of no known bank, and only where it shows."""
    if not table.layout.nameless:
        return False
    at = [table.places[column] for column in ("amount", "in", "out", "balance") if column in table.places]
    texts = {row[place] for _, row in sieved.rows for place in at}
    proofs = Counter(proves_comma(text) for text in texts)
    if proofs[False] or not proofs[True]:
        return False
    # Between commas a lone 1,23 is as likely a slip; between semicolons it is the way numbers are written.
    return table.delimiter != "," or any("." in text and "," in text for text in texts)


def _remarks(table: Table, sieved: Sieved, parts: tuple[Part, ...]) -> tuple[Finding, ...]:
    """Say what a person should know of the file as a whole."""
    lines = [line for part in parts for line in part.lines]
    fees = [line.fee for line in lines if line.fee]
    said = []
    if sieved.pending:
        said.append(tn("{count} payment is still pending and is left out.",
                       "{count} payments are still pending and are left out.", sieved.pending))  # fmt: skip
    if fees:
        said.append(
            t("The bank took {money} in fees on top of the amounts.", money=money(sum(fees, Money(0))))
        )
    if table.layout.limit and len(lines) >= table.layout.limit:
        said.append(
            t("This bank gives at most {count} payments in one file: the earliest days may be missing.",
              count=table.layout.limit)
        )  # fmt: skip
    if (
        table.layout.nameless
        and "amount" in table.places
        and lines
        and all(line.amount.pence > 0 for line in lines)
    ):
        said.append(t("Every amount is money in. If these are payments out, turn the whole file round."))
    return (
        *(Finding(Severity.WARNING, sentence) for sentence in said),
        *old_notes(line.day for line in lines),
    )


def _nothing(parts: Iterable[Part], problems: Sequence[Problem]) -> tuple[Finding, ...]:
    if problems or any(part.lines for part in parts):
        return ()
    return (Finding(Severity.WARNING, t("There are no payments in this file."), rule="no-payments"),)


def _place(problem: Problem) -> int:
    return problem.line
