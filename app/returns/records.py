"""What a return is drawn from: everything the book knows about one funder's money, fetched once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.funding.agreement import Agreement, Due, Funder, Pot
from app.funding.layout import Layout
from app.ledger.entry import Account, Category, Entry
from app.money import NOTHING, Money
from app.papers import Paper
from app.people import Actor, Person
from app.period import Period
from app.returns.length import LengthChosen
from app.returns.team_records import TeamRecords
from app.returns.told import Told
from app.statements.statement import Line


@dataclass(frozen=True, slots=True)
class Held:
    """What one account held at the start and end of the period, all pots together.

    `bank_closing` is the balance the bank's statement gives for the end (None: no statement reaches it),
    `bank_day` the day it stands for.
    """

    account: Account
    opening: Money
    closing: Money
    bank_closing: Money | None = None
    bank_day: date | None = None


@dataclass(frozen=True, slots=True)
class StatementSeen:
    """One statement that was brought in: its days and, where the bank gives them, its two balances."""

    account_id: int
    period: Period
    opening: Money | None = None
    closing: Money | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper and its entries; `kind`: receipt, invoice, bank_statement, timesheet, letter or asked_for."""

    paper: Paper
    entry_ids: tuple[int, ...] = ()
    kind: str = "receipt"


@dataclass(frozen=True, slots=True)
class SetAside:
    """Money the funder agreed may be kept for something: `kind` is respite or saving."""

    kind: str
    name: str
    amount: Money
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake in a return already signed, put right by a new entry in this one.

    `of_return` is the old return's name, `line` its line there; `entry_id` 0 means no money changed.
    """

    entry_id: int
    of_return: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something still waiting for an answer, from either side; `asked_by` is "holder" or "funder"."""

    words: str
    asked_on: date
    asked_by: str = "holder"
    of_return: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Away:
    """Days in hospital or away, when money builds up for good reason."""

    period: Period
    where: str


@dataclass(frozen=True, slots=True)
class PreviousReturn:
    """The return before this one: its name, its data as sent, and the signed file's SHA-256."""

    name: str
    data: Mapping[str, Any]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """When the funder asked for the return and by when it wants it; an extra wish names who asked and why."""

    on: date | None = None
    due: date | None = None
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """Everything one return is drawn from.

    `entries` are those of the period in the `held` accounts that touch one of `pots` or are not yet filed,
    transfers between the accounts included, with corrections of earlier periods; `opening` is what the pots
    held before the first day and `others` what other pots hold in the same accounts at the end.
    `unentered` are bank lines of the period that have no entry. `dues` are promised and not settled on the
    last day. `reasons` are found by rule and place (`Check.key`). `own_money` is the person's own in the pots
    before the period, `contribution_brought` what was owed then (overpaid: below nought). `representative`
    says who manages the money and in what role, where it is not the person. `categories` carry the person's
    own names for them; the standard ones stand in where there are none. `team` is None where the book keeps
    no PAs. `length` None is a return in full, `layout` None the
    funder's own. `second_missing` are the entries that wait for a second person,
    None where nobody agreed that two people sign.
    """

    person: Person
    actor: Actor
    funder: Funder
    pots: tuple[Pot, ...]
    agreements: tuple[Agreement, ...]
    held: tuple[Held, ...]
    entries: tuple[Entry, ...]
    opening: Money
    others: Money = NOTHING
    statements: tuple[StatementSeen, ...] = ()
    unentered: tuple[Line, ...] = ()
    dues: tuple[Due, ...] = ()
    papers: tuple[Attached, ...] = ()
    previous: PreviousReturn | None = None
    corrections: tuple[Correction, ...] = ()
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)
    own_words: str = ""
    requests: tuple[str, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    away: tuple[Away, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    own_money: Money = NOTHING
    contribution_brought: Money = NOTHING
    asked: Asked = Asked()
    representative: str = ""
    categories: tuple[Category, ...] = ()
    team: TeamRecords | None = None
    told: Told = field(default_factory=Told)
    length: LengthChosen | None = None
    layout: Layout | None = None
    second_missing: frozenset[int] | None = None
