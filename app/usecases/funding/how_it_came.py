"""How the money came about: from the first contact to the first payment, with the days waited in between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.funding.agreement import Pot
from app.funding.movement import STREAM_CATEGORY
from app.ledger.search import EntryQuery
from app.plan.assessment import Assessment
from app.plan.plan import PlanVersion
from app.store.book import Book
from app.store.work import Work


class Stage(StrEnum):
    """The steps on the way to the money, in the order in which they should come."""

    CONTACT = "contact"
    ASSESSED = "assessed"
    TOLD = "told"
    FINAL = "final"
    BEGUN = "begun"
    SENT = "sent"
    AGREED = "agreed"
    PAID = "paid"


# The same day may hold several steps: they are told in this order.
ORDER = {stage: at for at, stage in enumerate(Stage)}


@dataclass(frozen=True, slots=True)
class Reached:
    """One step, its day, and how many days it took since the step before it (0 for the first)."""

    stage: Stage
    day: date
    waited: int
    who: str = ""


@dataclass(frozen=True, slots=True)
class HowItCame:
    """The way of one stream of money, by day.

    `missing` are the steps that the book does not know of. `too_soon` says that planning began before an
    amount was told. `told_after` counts the days from the first contact to the amount, `in_all` those to the
    first payment; None where a day is not known.
    """

    pot: Pot
    reached: tuple[Reached, ...]
    missing: tuple[Stage, ...]
    too_soon: bool
    told_after: int | None
    in_all: int | None


def how_it_came(book: Book) -> tuple[HowItCame, ...]:
    """Give the way of each stream of money that is in the book."""
    with book.begin() as work:
        versions, assessments = work.plan.versions.all(), work.life.assessments.all()
        return tuple(_way(work, pot, versions, assessments) for pot in work.pots.all())


def _way(
    work: Work, pot: Pot, versions: Iterable[PlanVersion], assessments: Iterable[Assessment]
) -> HowItCame:
    mine = [each for each in assessments if each.pot_id in {0, pot.id}]
    found = dict(_first([*_contacts(mine), *_told(work, pot), *_planned(versions)]))
    paid = _first_payment(work, pot)
    if paid is not None:
        found[Stage.PAID] = (paid, "")
    days = sorted((day, ORDER[stage], stage, who) for stage, (day, who) in found.items())
    reached = [
        Reached(stage, day, (day - days[at - 1][0]).days if at else 0, who)
        for at, (day, _, stage, who) in enumerate(days)
    ]
    told, begun = found.get(Stage.TOLD), found.get(Stage.BEGUN)
    return HowItCame(
        pot, tuple(reached), tuple(each for each in Stage if each not in found),
        begun is not None and (told is None or begun[0] < told[0]),
        _between(found, Stage.TOLD), _between(found, Stage.PAID),
    )  # fmt: skip


_Step = tuple[Stage, date, str]


def _first(steps: Iterable[_Step]) -> Iterator[tuple[Stage, tuple[date, str]]]:
    """Give each step with the first day on which it was reached."""
    known: dict[Stage, tuple[date, str]] = {}
    for stage, day, who in steps:
        if stage not in known or day < known[stage][0]:
            known[stage] = (day, who)
    yield from known.items()


def _contacts(assessments: Iterable[Assessment]) -> Iterator[_Step]:
    for each in assessments:
        if each.asked is not None:
            yield Stage.CONTACT, each.asked, each.who
        if each.held is not None:
            yield Stage.ASSESSED, each.held, each.who


def _told(work: Work, pot: Pot) -> Iterator[_Step]:
    for each in work.plan.allocations.all():
        if each.pot_id == pot.id:
            yield Stage.TOLD, each.told, each.told_by
            if each.final_told is not None:
                yield Stage.FINAL, each.final_told, each.told_by


def _planned(versions: Iterable[PlanVersion]) -> Iterator[_Step]:
    for each in versions:
        yield Stage.BEGUN, each.made, each.helped_by
        if each.sent is not None:
            yield Stage.SENT, each.sent, each.sent_to
        if each.agreed_from is not None:
            yield Stage.AGREED, each.answered or each.agreed_from, each.answered_by


def _first_payment(work: Work, pot: Pot) -> date | None:
    """Give the day of the first payment of the body that pays, as the bank told it."""
    category = STREAM_CATEGORY.get(pot.stream, "")
    if not category:
        return None
    numbers = work.entries.numbers(EntryQuery(pot_id=pot.id, category=category, newest_first=False))
    return next((entry.day for entry in work.entries.these(numbers[:1])), None)


def _between(found: dict[Stage, tuple[date, str]], to: Stage) -> int | None:
    start = found.get(Stage.CONTACT) or found.get(Stage.ASSESSED)
    return (found[to][0] - start[0]).days if start is not None and to in found else None
