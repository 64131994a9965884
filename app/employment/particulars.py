"""The written statement of particulars: every item that the law lists, each with its words or a document."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.employment.law import Law
from app.errors import Finding, Severity
from app.words import t

RULE = "PA-STATEMENT"


class Item(StrEnum):
    """What the statement has to say, in the order in which it says it."""

    EMPLOYER = "employer"
    WORKER = "worker"
    STARTED = "started"
    CONTINUOUS = "continuous"
    JOB = "job"
    PLACE = "place"
    ABROAD = "abroad"
    PAY = "pay"
    PAY_DAYS = "pay_days"
    HOURS = "hours"
    HOURS_VARY = "hours_vary"
    HOLIDAY = "holiday"
    HOLIDAY_ON_LEAVING = "holiday_on_leaving"
    SICK = "sick"
    OTHER_LEAVE = "other_leave"
    BENEFITS = "benefits"
    NOTICE = "notice"
    HOW_LONG = "how_long"
    PROBATION = "probation"
    TRAINING = "training"
    PAID_TRAINING = "paid_training"
    PENSION = "pension"
    COLLECTIVE = "collective"
    DISCIPLINE = "discipline"
    GRIEVANCE = "grievance"


# These may stand in another document that the PA can read.
ELSEWHERE = frozenset(
    {
        Item.SICK,
        Item.OTHER_LEAVE,
        Item.PAID_TRAINING,
        Item.PENSION,
        Item.COLLECTIVE,
        Item.DISCIPLINE,
        Item.GRIEVANCE,
    }
)
# These may follow within the months that the law allows; everything else is there on the first day.
LATER = frozenset({Item.PENSION, Item.COLLECTIVE, Item.PAID_TRAINING, Item.DISCIPLINE, Item.GRIEVANCE})


@dataclass(frozen=True, slots=True)
class Term:
    """What the statement says of one item: in words, or by naming the document that says it."""

    item: Item
    words: str = ""
    document: str = ""

    @property
    def is_said(self) -> bool:
        """Whether there are words, or a document is named where one may be."""
        named = self.document.strip() if self.item in ELSEWHERE else ""
        return bool(self.words.strip() or named)


@dataclass(frozen=True, slots=True)
class Particulars:
    """One version of the statement for one contract.

    `text` keeps what it says of each item (see `terms`). `version` counts from 1 for each PA; `first` is
    the day from which it holds and `made` the day it was written. `given` is when the PA got it,
    `holder_signed` and `pa_signed` when each signed.
    """

    id: int
    pa_id: int
    contract_id: int
    version: int
    first: date
    made: date
    text: str = "{}"
    given: date | None = None
    holder_signed: date | None = None
    pa_signed: date | None = None
    note: str = ""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is said of every item, in the statement's order."""
        said: Mapping[str, Mapping[str, str]] = json.loads(self.text)
        return tuple(Term(item, **said.get(item, {})) for item in Item)

    @property
    def is_signed(self) -> bool:
        """Whether both have signed."""
        return self.holder_signed is not None and self.pa_signed is not None

    @property
    def is_begun(self) -> bool:
        """Whether it was given or signed by anybody, so that what it says stays as it is."""
        return any((self.given, self.holder_signed, self.pa_signed))

    def saying(self, *terms: Term) -> "Particulars":
        """Give a statement that says these terms instead; the others stay."""
        said = {term.item: term for term in (*self.terms, *terms)}
        return replace(self, text=text_of(tuple(said.values())))


def text_of(terms: tuple[Term, ...]) -> str:
    """Write terms as a statement keeps them: JSON by item, empty ones left out."""
    said = {
        str(term.item): {"words": term.words.strip(), "document": term.document.strip()}
        for term in terms
        if term.words.strip() or term.document.strip()
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def missing(statement: Particulars, rules: Law, names: Mapping[Item, str]) -> tuple[Finding, ...]:
    """Say which items the law wants and the statement does not say; `names` is what each is called."""
    return tuple(_missing(statement, rules, names))


def _missing(statement: Particulars, rules: Law, names: Mapping[Item, str]) -> Iterator[Finding]:
    source = rules.known["written_statement"].first_source
    for term in statement.terms:
        if term.is_said:
            continue
        later = term.item in LATER
        yield Finding(
            Severity.WARNING if later else Severity.STOP,
            t("The statement does not say: {item}.", item=names[term.item]),
            term.item,
            RULE,
            source,
            _remedy(term, rules, later=later),
        )


def _remedy(term: Term, rules: Law, *, later: bool) -> str:
    if later:
        return t(
            "Write it within {count} months, or name the document that says it.", count=rules.later_months
        )
    if term.item in ELSEWHERE:
        return t("Write it, or name the document that says it.")
    return t("Write it. If there is none, say so.")


@dataclass(frozen=True, slots=True)
class ChangedTerm:
    """One item that a new version says differently."""

    item: Item
    before: Term
    after: Term


def changes(old: Particulars, new: Particulars) -> tuple[ChangedTerm, ...]:
    """Give what a new version says differently from the one before it."""
    pairs = zip(old.terms, new.terms, strict=True)
    return tuple(ChangedTerm(after.item, before, after) for before, after in pairs if before != after)
