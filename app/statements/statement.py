"""What a bank file says, as values."""

from dataclasses import dataclass
from datetime import date

from app.errors import Finding
from app.money import Money


@dataclass(frozen=True, slots=True)
class Line:
    """One movement as the bank prints it; money out is negative.

    `number` is the line of the file where it starts (1 is the first), `bank_ref` the bank's own
    number for the payment where it gives one, `kind` the bank's code for the sort of payment.
    """

    number: int
    day: date
    amount: Money
    payee: str
    reference: str = ""
    bank_ref: str = ""
    kind: str = ""
    balance: Money | None = None


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
