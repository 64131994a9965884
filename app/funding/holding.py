"""Who holds a pot's money, who signs, who spends, who employs; and how much control the person wants."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t


class HeldBy(StrEnum):
    """Where a pot's money is."""

    ME = "me"
    REPRESENTATIVE = "representative"
    TRUST = "trust"
    MANAGED_ACCOUNT = "managed_account"
    PROVIDER = "provider"
    COUNCIL = "council"


# Money that somebody else spends is information in the book, never money to spend from it.
INFORMATION_ONLY = frozenset({HeldBy.PROVIDER, HeldBy.COUNCIL})


@dataclass(frozen=True, slots=True)
class Holding:
    """How a pot is held from `first` to `last`.

    `payee`, `signs`, `spends` and `employs` name people, who are often four different ones. A trust asks
    for two signatures from `second_from` on (nothing: never). `left_minutes` is what a provider says is
    left of hours.
    """

    id: int
    pot_id: int
    first: date
    held_by: HeldBy = HeldBy.ME
    last: date | None = None
    payee: str = ""
    signs: str = ""
    spends: str = ""
    employs: str = ""
    second_from: Money = NOTHING
    left: Money = NOTHING
    left_minutes: int = 0
    left_on: date | None = None
    note: str = ""


class Task(StrEnum):
    """What there is to have control over."""

    PLANNING = "planning"
    HIRING = "hiring"
    PAYING = "paying"
    RECORDS = "records"
    ROTA = "rota"
    REVIEWING = "reviewing"


@dataclass(frozen=True, slots=True)
class Control:
    """How much control somebody wants over one task, on a day: 1 all of it, 6 none."""

    id: int
    day: date
    task: Task
    step: int


CONTROL_STEPS = 6


@dataclass(frozen=True, slots=True)
class StepName:
    """What the person calls a step of control."""

    id: int
    step: int
    words: str


class OfPot(Protocol):
    """What is said of a pot from a day on, perhaps to a last day."""

    @property
    def id(self) -> int:
        """The record's number."""

    @property
    def pot_id(self) -> int:
        """The pot it is said of."""

    @property
    def first(self) -> date:
        """The first day on which it holds."""

    @property
    def last(self) -> date | None:
        """Its last day, None while it goes on."""


S = TypeVar("S", bound=OfPot)


def said_on(said: Iterable[S], pot_id: int, day: date) -> S | None:
    """Give what holds of a pot on a day, the latest said; None where nothing does."""
    mine = (each for each in said if each.pot_id == pot_id and each.first <= day)
    there = (each for each in mine if each.last is None or day <= each.last)
    return max(there, key=lambda each: (each.first, each.id), default=None)


def holding_on(holdings: Iterable[Holding], pot_id: int, day: date) -> Holding | None:
    """Give how a pot is held on a day, or None where nothing was said: then the person holds it."""
    return said_on(holdings, pot_id, day)


def refuse_spending(holdings: Iterable[Holding], pot_id: int, day: date) -> None:
    """Raise AppError where a pot's money is spent by somebody else, so that the book cannot spend it."""
    if is_held_elsewhere(holdings, pot_id, day):
        raise held_for_you()


def is_held_elsewhere(holdings: Iterable[Holding], pot_id: int, day: date) -> bool:
    """Say whether a pot's money is spent by somebody else on a day."""
    holding = holding_on(holdings, pot_id, day)
    return holding is not None and holding.held_by in INFORMATION_ONLY


def held_for_you() -> AppError:
    """Give what is said of money that somebody else spends."""
    return AppError(
        t("This money is held for you, so nothing can be paid out of it here."),
        t("Ask who holds it to pay, and write down what they say is left."),
    )


def default_step_name(step: int) -> str:
    """Name a step of control; only the two ends are fixed by the source, and people may rename them all."""
    return {
        1: t("I do it all"),
        2: t("I do it with help"),
        3: t("Somebody I chose does it with me"),
        4: t("Somebody I chose does it for me"),
        5: t("A provider does it, and I say how"),
        6: t("The council does it"),
    }[step]


def step_names(own: Iterable[StepName]) -> tuple[str, ...]:
    """Give the names of all steps, the most control first: the person's own where there are any."""
    kept = {each.step: each.words for each in own}
    return tuple(kept.get(step) or default_step_name(step) for step in range(1, CONTROL_STEPS + 1))


def held_by_name(held_by: HeldBy) -> str:
    """Say who holds a pot's money."""
    return {
        HeldBy.ME: t("I hold it"),
        HeldBy.REPRESENTATIVE: t("Somebody who acts for me holds it"),
        HeldBy.TRUST: t("A trust holds it"),
        HeldBy.MANAGED_ACCOUNT: t("It is in a managed account"),
        HeldBy.PROVIDER: t("A provider holds it"),
        HeldBy.COUNCIL: t("The council or the NHS holds it"),
    }[held_by]


def task_name(task: Task) -> str:
    """Name something there is to have control over."""
    return {
        Task.PLANNING: t("Planning my support"),
        Task.HIRING: t("Choosing who helps me"),
        Task.PAYING: t("Paying people"),
        Task.RECORDS: t("Keeping the records"),
        Task.ROTA: t("Deciding who comes when"),
        Task.REVIEWING: t("Looking at how it goes"),
    }[task]
