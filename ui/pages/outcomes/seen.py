"""What the page of outcomes shows, read at once, and how it is said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.funding.position import budget_year
from app.papers import Paper
from app.period import Period
from app.plan.names import feeling_name, voice_name
from app.plan.outcome import CheckIn, Feeling, Outcome, Voice, tag_name
from app.plan.scaling import Level, level_name
from app.usecases.life.outcomes import Outcomes, OutcomeView, outcomes, papers_of_check_ins
from app.words import day, t
from ui.parts.chart import Series
from ui.tasks import Book

FELT = {Feeling.WORSE: -1.0, Feeling.SAME: 0.0, Feeling.BETTER: 1.0}
TONES = {Feeling.BETTER: "ok", Feeling.SAME: "info", Feeling.WORSE: "warn"}
OWN = frozenset({Voice.ME, Voice.WITH_HELP})
NONE = "–"


@dataclass(frozen=True, slots=True)
class Seen:
    """The outcomes with a year's spending, and the photos and voice notes of their check-ins."""

    found: Outcomes
    papers: Mapping[int, tuple[Paper, ...]]
    year: Period

    @property
    def now(self) -> tuple[OutcomeView, ...]:
        """Those that still matter, in the person's own order."""
        return tuple(view for view in self.found.views if view.outcome.ended is None)

    @property
    def past(self) -> tuple[OutcomeView, ...]:
        """Those that are over."""
        return tuple(view for view in self.found.views if view.outcome.ended is not None)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture of how one outcome went: days, lines, how a value is written, and the same in words.

    `along` is how far along each day stands, from 0 to 1; `over` are the values of the whole scale.
    """

    days: tuple[str, ...]
    lines: tuple[Series, ...]
    write: Callable[[float], str]
    words: str
    along: tuple[float, ...]
    over: tuple[float, ...]


def read(book: Book, today: date) -> Seen:
    """Read everything the page shows (beside the window)."""
    year = budget_year(today)
    found = outcomes(book, year)
    numbers = [each.id for view in found.views for each in view.check_ins]
    return Seen(found, papers_of_check_ins(book, numbers), year)


def tags_said(outcome: Outcome) -> str:
    """Name the parts of the law that an outcome is linked to, in plain words."""
    return " · ".join(tag_name(code) for code in outcome.codes)


def who_said(one: CheckIn) -> str:
    """Say who said how it goes: the name where there is one, and what they are to the person."""
    voice = voice_name(one.voice)
    return t("{name} ({who})", name=one.name, who=voice) if one.name else voice


def now_said(view: OutcomeView) -> str:
    """Say how it is now, and who said so when; how it was stands in for it until somebody has looked."""
    last = view.last
    if last is None:
        return t("Nobody has said yet.")
    return last.words


def now_when(view: OutcomeView) -> str:
    """Say when it was last looked at, and by whom."""
    last = view.last
    return t("{who}, on {day}", who=who_said(last), day=day(last.day)) if last is not None else ""


def rated(one: CheckIn) -> str:
    """Say how it was rated, in words: better or worse, and the level where one was given."""
    said = [feeling_name(one.feeling)] if one.feeling is not Feeling.NOT_SAID else []
    if one.level is not None:
        said.append(level_name(Level(one.level)))
    return ", ".join(said)


def drawn(view: OutcomeView) -> Drawn | None:
    """Draw how one outcome went; None while nothing was rated. What others say is a line of its own."""
    by_level = any(each.level is not None for each in view.check_ins)
    told = [each for each in view.check_ins if rated(each)]
    if not told:
        return None
    span = max((told[-1].day - told[0].day).days, 1)
    both = [
        _line(
            t("What I say"), [one if one.voice in OWN else None for one in told], "solid", by_level=by_level
        ),
        _line(
            t("What others say"),
            [None if one.voice in OWN else one for one in told],
            "dashed",
            by_level=by_level,
        ),
    ]
    return Drawn(
        tuple(day(one.day) for one in told),
        tuple(line for line in both if any(words != NONE for words in line.told)),
        _level if by_level else _felt,
        "; ".join(f"{day(one.day)}: {rated(one)} ({who_said(one)})" for one in told),
        tuple((one.day - told[0].day).days / span for one in told),
        tuple(map(float, Level)) if by_level else tuple(FELT.values()),
    )


def _line(name: str, said: Sequence[CheckIn | None], pen: str, *, by_level: bool) -> Series:
    values = tuple(_value(one, by_level=by_level) if one is not None else None for one in said)
    words = tuple(rated(one) if one is not None else NONE for one in said)
    return Series(name, values, pen, "brand" if pen == "solid" else "other", told=words, marks=True)


def _value(one: CheckIn, *, by_level: bool) -> float | None:
    if by_level:
        return None if one.level is None else float(one.level)
    return FELT.get(one.feeling)


def _felt(value: float) -> str:
    return {-1: t("Worse"), 0: t("The same"), 1: t("Better")}.get(round(value), "")


def _level(value: float) -> str:
    """Write a level short enough to stand beside a picture."""
    names = {
        Level.MUCH_LESS: t("Much less"),
        Level.LESS: t("Not yet"),
        Level.AS_HOPED: t("As hoped"),
        Level.BETTER: t("Better"),
        Level.MUCH_BETTER: t("Much better"),
    }
    return {int(level): name for level, name in names.items()}.get(round(value), "")
