"""What a bank file says, as values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import Finding
from app.money import Money


class DateOrder(StrEnum):
    """Which part of a date written in numbers alone comes first."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class Line:
    """One movement as the bank prints it; money out is negative.

    `number` is the line of the file where it starts (1 is the first), `bank_ref` the bank's own
    number for the payment where it gives one, `kind` the bank's code for the sort of payment.
    `fee` is what the bank took on top of the amount, above nought, where it writes that apart:
    the balance moves by the amount less the fee.
    """

    number: int
    day: date
    amount: Money
    payee: str
    reference: str = ""
    bank_ref: str = ""
    kind: str = ""
    balance: Money | None = None
    fee: Money | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that could not be read and is not guessed."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One account's lines inside a file; `account` and `currency` are "" where the file does not say."""

    account: str
    currency: str
    lines: tuple[Line, ...]
    opening: Money | None = None
    closing: Money | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """What the file cannot tell: a stable name, the sentence to ask, and the answers."""

    question: str
    sentence: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One bank file, read.

    `format` is csv, text, ofx, qif, camt.053 or mt940; `layout` the id of the bank layout that fitted;
    `others` counts lines that are known not to be movements; `notes` are warnings about the file.
    With `ask` set, the lines are read by the likeliest answer and must not be kept before it is given.
    """

    format: str
    layout: str
    bank: str
    parts: tuple[Part, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Finding, ...] = ()
    others: int = 0
    ask: Ask | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of all accounts, in the order of the file."""
        return tuple(line for part in self.parts for line in part.lines)
