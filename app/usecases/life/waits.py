"""How long the council took: every question, plan and request with the days from asking to the answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.plan.assessment import assessment_name
from app.plan.diary import HARD, DiaryKind, StepTaken, steps_taken
from app.store.book import Book
from app.store.work import Work
from app.words import t


@dataclass(frozen=True, slots=True)
class Wait:
    """Something the council was asked: since when, until when (None: still), and how many days that is."""

    what: str
    since: date
    until: date | None
    days: int


def waits(work: Work, today: date) -> tuple[Wait, ...]:
    """Give every wait that the book knows of, the longest first."""
    found = (*_plans(work), *_decisions(work), *_requests(work), *_assessments(work), *_amounts(work))
    made = (Wait(what, since, until, ((until or today) - since).days) for what, since, until in found)
    return tuple(sorted(made, key=lambda one: (-one.days, one.since, one.what)))


@dataclass(frozen=True, slots=True)
class Going:
    """How dealing with the council has gone: every step, every wait, the calls, and how often it was hard."""

    steps: tuple[StepTaken, ...]
    waits: tuple[Wait, ...]
    calls: int
    hard: int

    @property
    def longest(self) -> int:
        """The days of the longest wait."""
        return self.waits[0].days if self.waits else 0


def how_it_goes(book: Book, today: date) -> Going:
    """Draw together what was noted of the council, and every wait."""
    with book.begin() as work:
        return going(work, today)


def going(work: Work, today: date) -> Going:
    """Draw together how it goes with the council, within a unit of work."""
    noted = work.life.diary.since((DiaryKind.COUNCIL,))
    calls, hard = sum(each.calls for each in noted), sum(each.ease in HARD for each in noted)
    return Going(steps_taken(noted), waits(work, today), calls, hard)


_Told = Iterator[tuple[str, date, date | None]]


def _plans(work: Work) -> _Told:
    for version in work.plan.versions.all():
        if version.sent is not None:
            yield t("Version {number} of my plan", number=version.number), version.sent, version.answered


def _decisions(work: Work) -> _Told:
    for each in work.plan.decisions.found():
        if each.asked_of.strip():
            yield each.what, each.asked, each.answered


def _requests(work: Work) -> _Told:
    for each in work.life.requests.all():
        if each.sent is not None:
            yield each.what, each.sent, each.answered


def _assessments(work: Work) -> _Told:
    for each in work.life.assessments.all():
        if each.asked is not None:
            yield t("Assessment: {what}", what=assessment_name(each.kind)), each.asked, each.held


def _amounts(work: Work) -> _Told:
    """Planning without an amount is a wait too: from the first plan begun to the first sum told."""
    begun = min((each.made for each in work.plan.versions.all()), default=None)
    told = min((each.told for each in work.plan.allocations.all()), default=None)
    if begun is not None and told is not None and told > begun:
        yield t("Being told the amount"), begun, told
