"""The diary: what the person notes of their days and needs, of what happened, and of the council."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from app.errors import AppError
from app.period import ONE_DAY, Period
from app.plan.outcome import Voice
from app.resources import resource
from app.words import t


class DiaryKind(StrEnum):
    """What a note is about."""

    NOTE = "note"
    COUNCIL = "council"
    NEED = "need"
    EVENT = "event"
    UNPAID = "unpaid"
    LIFE = "life"
    LEARNED = "learned"


class Ease(StrEnum):
    """How easy a step with the council was: five words, or not said."""

    VERY_EASY = "very_easy"
    EASY = "easy"
    SO_SO = "so_so"
    HARD = "hard"
    VERY_HARD = "very_hard"
    NOT_SAID = "not_said"


HARD = frozenset({Ease.HARD, Ease.VERY_HARD})


class Step(StrEnum):
    """Which step with the council a note is about."""

    ASSESSMENT = "assessment"
    AMOUNT = "amount"
    PLAN = "plan"
    PAYMENTS = "payments"
    EMPLOYING = "employing"
    CHANGE = "change"
    RETURN = "return"
    REVIEW = "review"
    COMPLAINT = "complaint"
    OTHER = "other_step"


class Event(StrEnum):
    """What happened."""

    ADMISSION = "admission"
    EMERGENCY = "emergency"
    AMBULANCE = "ambulance"
    FALL = "fall"
    CRISIS = "crisis"
    OTHER = "other_event"


class LifeChange(StrEnum):
    """What changed in life."""

    MOVED = "moved"
    TENANCY = "tenancy"
    BOUGHT = "bought"
    HOUSEHOLD = "household"
    WORK = "work"
    OTHER = "other_change"


# What `about` may be for each kind; a kind that is not here has none.
ABOUT: dict[DiaryKind, type[StrEnum]] = {
    DiaryKind.COUNCIL: Step,
    DiaryKind.EVENT: Event,
    DiaryKind.LIFE: LifeChange,
}
# Of these the day and what it was say enough.
WORDLESS = frozenset({DiaryKind.EVENT, DiaryKind.UNPAID})


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One note: its kind and day, the words, and what belongs to its kind.

    `about` is a code of `ABOUT`. `who` is whom the person dealt with, or who gave unpaid help. `calls` is how
    many telephone calls a step took, `minutes` the unpaid help given that day. `budget`, `cover` and
    `contracts` say what a life event does to them. `voice` and `name` say who tells it. `told` is the day
    on which the council was told of a changed need.
    """

    id: int
    kind: DiaryKind
    day: date
    words: str = ""
    about: str = ""
    ease: Ease = Ease.NOT_SAID
    calls: int = 0
    minutes: int = 0
    who: str = ""
    budget: str = ""
    cover: str = ""
    contracts: str = ""
    voice: Voice = Voice.ME
    name: str = ""
    told: date | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """The numbers of `resources/plan/diary.toml`: how often the book asks, and when it offers something."""

    notes: int
    note_days: int
    uses: int
    use_days: int
    count_days: int
    waiting_days: int


@cache
def asking() -> Asking:
    """Give how often the book asks."""
    told = tomllib.loads(resource("plan", "diary.toml").read_text("utf-8"))
    tell, helped = told["tell_the_council"], told["did_it_help"]
    return Asking(
        tell["notes"], tell["days"], helped["uses"], helped["days"],
        told["counts"]["days"], told["waiting"]["days"],
    )  # fmt: skip


def check_entry(entry: DiaryEntry, today: date) -> None:
    """Raise AppError where a note says too little, or tells of a day that has not come."""
    if entry.day > today:
        raise AppError(t("This day has not come yet."), t("Type today, or an earlier day."))
    if entry.kind is DiaryKind.UNPAID and entry.minutes < 1:
        raise AppError(t("Unpaid help needs its hours."), t("Type how long it took, like 1:30."))
    if not entry.words.strip() and entry.kind not in WORDLESS:
        raise AppError(t("The note has no words."), t("Type a line. A photo or a voice note needs one too."))
    codes = ABOUT.get(entry.kind)
    if codes is not None and entry.about not in set(codes):
        raise AppError(t("Say what it is about."), t("Choose one from the list."))


def to_tell(entries: Iterable[DiaryEntry], today: date) -> tuple[DiaryEntry, ...]:
    """Give the changed needs of the last days that the council was not told of, the earliest first."""
    since = today - timedelta(days=asking().note_days)
    needs = (each for each in entries if each.kind is DiaryKind.NEED and each.told is None)
    return tuple(sorted((each for each in needs if since < each.day <= today), key=_order))


def should_tell(entries: Iterable[DiaryEntry], today: date) -> bool:
    """Say whether so many changed needs were noted that the letter to the council is worth offering."""
    return len(to_tell(entries, today)) >= asking().notes


@dataclass(frozen=True, slots=True)
class EventCounts:
    """How often each thing happened in two stretches of equal length: before a day, and from it on.

    `rows` are the code of each event with its count before and after.
    """

    before: Period
    after: Period
    rows: tuple[tuple[str, int, int], ...]

    @property
    def total(self) -> tuple[int, int]:
        """How much happened before and after in all."""
        return sum(row[1] for row in self.rows), sum(row[2] for row in self.rows)


def event_counts(entries: Iterable[DiaryEntry], turning: date, today: date) -> EventCounts:
    """Count what happened before and after a turning point, over as many days on both sides.

    The days after it end today, and are a year at most, so that the days before are as many.
    """
    days = max(1, min((today - turning).days + 1, asking().count_days))
    after = Period(turning, turning + timedelta(days=days - 1))
    before = Period(turning - timedelta(days=days), turning - ONE_DAY)
    events = [each for each in entries if each.kind is DiaryKind.EVENT]
    rows = ((code.value, _count(events, code, before), _count(events, code, after)) for code in Event)
    return EventCounts(before, after, tuple(row for row in rows if row[1] or row[2]))


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step with the council: how often it was noted, the calls it took, and how easy it was each time."""

    step: str
    times: int
    calls: int
    eases: tuple[Ease, ...]

    @property
    def hardest(self) -> Ease:
        """The worst that was said of it; not said where nobody said anything."""
        said = [each for each in self.eases if each is not Ease.NOT_SAID]
        return max(said, key=list(Ease).index, default=Ease.NOT_SAID)


def steps_taken(entries: Iterable[DiaryEntry]) -> tuple[StepTaken, ...]:
    """Draw together what was noted of each step with the council, in the order in which steps come."""
    noted = sorted((each for each in entries if each.kind is DiaryKind.COUNCIL), key=_order)
    found = []
    for step in Step:
        mine = [each for each in noted if each.about == step]
        if mine:
            calls = sum(each.calls for each in mine)
            found.append(StepTaken(step.value, len(mine), calls, tuple(each.ease for each in mine)))
    return tuple(found)


def unpaid_by_whom(entries: Sequence[DiaryEntry]) -> tuple[tuple[str, int], ...]:
    """Add up the minutes of unpaid help by who gave it, the most first."""
    found: dict[str, int] = {}
    for each in entries:
        if each.kind is DiaryKind.UNPAID:
            found[each.who] = found.get(each.who, 0) + each.minutes
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _count(events: Iterable[DiaryEntry], code: Event, period: Period) -> int:
    return sum(1 for each in events if each.about == code and each.day in period)


def _order(entry: DiaryEntry) -> tuple[date, int]:
    return entry.day, entry.id
