"""A return and its parts, as values. `draft` makes one, `data` writes it down, `document` sets it out."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from app.errors import Severity
from app.funding.agreement import ContributionModel, Funder
from app.funding.layout import Layout
from app.funding.matching import Came
from app.funding.position import Surplus
from app.ledger.entry import AccountKind, Direction
from app.money import Money
from app.people import Actor, Person
from app.period import Period
from app.returns.agreed import Length
from app.returns.length import LengthChosen
from app.returns.parts_team import Team
from app.returns.records import Asked, Away, OpenQuestion
from app.returns.told import Told

# The code of lines that only move money between the person's own accounts.
MOVED = "T"


@dataclass(frozen=True, slots=True)
class Figures:
    """The sum of the whole period: opening + money in + money out + moved = closing; money out is negative.

    `moved` is what went to or came from the person's other accounts, `others` what other funders' money is in
    the same accounts. `difference` is the bank's closing less the book's; None where no statement reaches
    the end.
    """

    opening: Money
    money_in: Money
    money_out: Money
    moved: Money
    closing: Money
    others: Money
    bank_closing: Money | None
    difference: Money | None


@dataclass(frozen=True, slots=True)
class CategoryTotal:
    """What one category adds up to; "" is money not sorted yet."""

    code: str
    name: str
    direction: Direction
    group: str
    amount: Money
    count: int


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """What a group of categories adds up to, as the summary shows it."""

    name: str
    direction: Direction
    amount: Money


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """One account at the start and the end, and what the bank says of the end.

    `other` is what other funds in the same account brought in or took out; opening, this return's lines there
    and `other` make the closing. Only the last four digits of the account's number are told.
    """

    name: str
    kind: AccountKind
    last_digits: str
    opening: Money
    other: Money
    closing: Money
    bank_closing: Money | None
    bank_day: date | None


@dataclass(frozen=True, slots=True)
class Stream:
    """One pot's terms in the period: the weekly sum the funder pays and its 52 weeks."""

    name: str
    weekly: Money
    yearly: Money
    contribution_weekly: Money
    contribution_model: ContributionModel
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class ExpectedLine:
    """A payment of the funder: what was due and when, what came and when, into which pot."""

    day: date
    pot_id: int
    due: Money
    received: Money
    received_on: date | None
    came: Came


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """The contribution over the period: `owing` is what is still to be paid (overpaid: below nought)."""

    model: ContributionModel
    weekly: Money
    brought: Money
    due: Money
    paid: Money
    owing: Money
    weeks_behind: Decimal


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One line of the account; numbers count from 1. `papers` are numbers in the evidence list."""

    number: int
    day: date
    payee: str
    amount: Money
    category: str
    category_name: str
    account: str
    papers: tuple[int, ...] = ()
    note: str = ""
    entry_id: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One paper sent with the return, its SHA-256 and the lines it belongs to; `file` is its name inside."""

    number: int
    name: str
    file: str
    mime: str
    sha256: str
    size: int
    kind: str
    paper_id: int
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A mistake in an earlier return: its line there, the line here that puts it right (0: none), and why."""

    of_return: str
    of_line: int
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """One of the funder's checks and how it went.

    `sentence` says the result, `detail` the figures behind it; `where` is the place it speaks of and with
    `rule` finds the reason given. A check that `blocks` must be put right before signing; any other that did
    not pass can be sent with a `reason`.
    """

    rule: str
    passed: bool
    sentence: str
    detail: str = ""
    severity: Severity = Severity.NOTE
    where: str = ""
    source: str = ""
    remedy: str = ""
    lines: tuple[int, ...] = ()
    reason: str = ""
    blocks: bool = False

    def on(self, *lines: int) -> "Check":
        """Give the same check with the numbers of the lines it speaks of."""
        return replace(self, lines=lines)

    @property
    def key(self) -> tuple[str, str]:
        """What a reason for it is kept under."""
        return self.rule, self.where

    @property
    def needs_reason(self) -> bool:
        """Whether it can be sent only with a reason that is not there yet."""
        return not self.passed and self.severity is not Severity.NOTE and not self.reason


@dataclass(frozen=True, slots=True)
class ProfileUsed:
    """Whose rules the checks went by, which version, where they were seen, and the figures used."""

    id: str
    name: str
    version: str
    source: str
    seen_on: date
    quality: str
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SetOut:
    """How the return is set out: its length and why, and the funder's layout."""

    length: LengthChosen
    layout: Layout

    @property
    def is_short(self) -> bool:
        """Whether it is the return of one page."""
        return self.length.length is Length.SHORT


@dataclass(frozen=True, slots=True)
class Before:
    """The return before this one: its name, its last day and what it closed with."""

    name: str
    last: date
    closing: Money
    sha256: str


@dataclass(frozen=True, slots=True)
class Return:
    """One funder's return for one period, drawn up from the book.

    `name` is its file name without an ending, and what later returns call it by. `set_out` is None in old
    returns, which are all in full.
    """

    name: str
    made_on: date
    period: Period
    person: Person
    signer: Actor
    funder: Funder
    profile: ProfileUsed
    figures: Figures
    categories: tuple[CategoryTotal, ...]
    groups: tuple[GroupTotal, ...]
    accounts: tuple[AccountBalance, ...]
    streams: tuple[Stream, ...]
    expected: tuple[ExpectedLine, ...]
    contribution: ContributionLine
    position: Surplus
    lines: tuple[ReturnLine, ...]
    evidence: tuple[Evidence, ...]
    corrections: tuple[Corrected, ...]
    before: Before | None
    checks: tuple[Check, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    representative: str = ""
    own_words: str = ""
    requests: tuple[str, ...] = ()
    away: tuple[Away, ...] = ()
    asked: Asked = field(default_factory=Asked)
    team: Team | None = None
    told: Told = field(default_factory=Told)
    set_out: SetOut | None = None

    @property
    def blockers(self) -> tuple[Check, ...]:
        """The checks that must be put right before it can be signed: the sums would be wrong."""
        return tuple(check for check in self.checks if check.blocks and not check.passed)

    @property
    def not_passed(self) -> tuple[Check, ...]:
        """The checks that did not pass, with or without a reason."""
        return tuple(check for check in self.checks if not check.passed)

    @property
    def can_be_signed(self) -> bool:
        """Whether the sums hold; reasons still missing do not stop it."""
        return not self.blockers
