"""What matters to the person, how it goes, and what was spent on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.errors import AppError, Finding
from app.money import NOTHING, Money, total
from app.papers import Paper
from app.period import Period
from app.pictures import made_small
from app.plan.outcome import CheckIn, Outcome, ScaleStep, in_order, scale_findings
from app.plan.scaling import Level, Scaled, t_score
from app.sounds import kind_of_sound
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.papers import keep_paper
from app.words import t

CHECK_IN = "check_in"  # what papers of a check-in are linked by


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One outcome with how it was described and how it went, the latest check-in last."""

    outcome: Outcome
    steps: tuple[ScaleStep, ...]
    check_ins: tuple[CheckIn, ...]
    spent: Money
    findings: tuple[Finding, ...]

    @property
    def last(self) -> CheckIn | None:
        """How it was the last time."""
        return self.check_ins[-1] if self.check_ins else None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All outcomes in the person's own order, what was spent on them and on nothing named, and the score.

    `score` is the goal scaling of the latest levels; None where no goal has a level yet.
    """

    views: tuple[OutcomeView, ...]
    spent_elsewhere: Money
    score: Decimal | None

    @property
    def spent(self) -> Money:
        """Everything spent in the period; the ledger's own sum."""
        return total(view.spent for view in self.views) + self.spent_elsewhere


def outcomes(book: Book, period: Period) -> Outcomes:
    """Give the outcomes, and what a period's money was spent on."""
    with book.begin() as work:
        kept = work.plan
        steps, check_ins = kept.scale_steps.all(), kept.check_ins.all()
        spent = spent_by_outcome(work, period)
        views = tuple(_view(each, steps, check_ins, spent) for each in in_order(kept.outcomes.all()))
        return Outcomes(views, spent.get(0, NOTHING), _score(views))


def spent_by_outcome(work: Work, period: Period) -> dict[int, Money]:
    """Add up a period's spending by outcome, 0 for none.

    Money names its outcome itself, or by its plan line, as the newest version that has the line words it.
    """
    serves = outcomes_served(work)
    spent: dict[int, Money] = {}
    for line, named, amount in work.sums.by_plan(period):
        key = serves(line, named)
        spent[key] = spent.get(key, NOTHING) + amount
    return spent


def outcomes_served(work: Work) -> Callable[[int, int], int]:
    """Give what names the outcome that money serves, from its plan line and the outcome it names itself."""
    lines = {each.line_id: each.outcome_id for each in work.plan.wordings.all() if each.outcome_id}
    known = {each.id for each in work.plan.outcomes.all()}

    def serves(line: int, named: int) -> int:
        number = named or lines.get(line, 0)
        return number if number in known else 0

    return serves


def keep_outcome(book: Book, outcome: Outcome) -> Outcome:
    """Keep an outcome in the person's words: a new one (id 0) comes last in their order."""
    if not outcome.words.strip():
        raise AppError(t("An outcome needs words."), t("Say what you want, in your own words."))
    if outcome.weight < 0:
        raise AppError(t("A goal cannot count less than nothing."), t("Choose 0 to leave it out."))
    with book.begin(t("Wrote down what matters")) as work:
        if outcome.id:
            work.plan.outcomes.change(outcome)
            return outcome
        last = max((each.rank for each in work.plan.outcomes.all()), default=0)
        return work.plan.outcomes.add(replace(outcome, rank=last + 1))


def order_outcomes(book: Book, numbers: Sequence[int]) -> None:
    """Put the outcomes into the order that the person gives."""
    with book.begin(t("Changed the order of what matters")) as work:
        _put_in_order(work, numbers)


def begin_outcomes(book: Book, headings: Sequence[str], today: date) -> tuple[Outcome, ...]:
    """Put several outcomes below the others, each with a heading for its words."""
    if not headings:
        raise AppError(t("Nothing is chosen."), t("Tick what matters to you."))
    with book.begin(t("Began with ready headings")) as work:
        last = max((each.rank for each in work.plan.outcomes.all()), default=0)
        return tuple(
            work.plan.outcomes.add(Outcome(0, words, today, rank=rank))
            for rank, words in enumerate(headings, start=last + 1)
        )


def move_outcome(book: Book, number: int, by: int) -> tuple[int, int]:
    """Move an outcome up (-1) or down (1) among those that still matter; give its place and how many."""
    with book.begin(t("Changed the order of what matters")) as work:
        every = in_order(work.plan.outcomes.all())
        now = [each.id for each in every if each.ended is None]
        place = min(max(now.index(number) + by, 0), len(now) - 1)
        now.remove(number)
        now.insert(place, number)
        past = [each.id for each in every if each.ended is not None]
        _put_in_order(work, [*now, *past])
        return place + 1, len(now)


def _put_in_order(work: Work, numbers: Sequence[int]) -> None:
    for rank, number in enumerate(numbers, start=1):
        outcome = work.plan.outcomes.get(number)
        if outcome.rank != rank:
            work.plan.outcomes.change(replace(outcome, rank=rank))


def describe_level(book: Book, outcome_id: int, level: Level, words: str, today: date) -> ScaleStep:
    """Write down what one level looks like; AppError once that level was used."""
    with book.begin(t("Described a level of a goal")) as work:
        return _describe(work, outcome_id, level, words, today)


def describe_levels(
    book: Book, outcome_id: int, described: Mapping[Level, str], weight: int, today: date
) -> tuple[ScaleStep, ...]:
    """Write down what every level looks like and how much the goal counts; levels without words stay out.

    AppError where words would change that were used already.
    """
    with book.begin(t("Described the levels of a goal")) as work:
        outcome = work.plan.outcomes.get(outcome_id)
        if outcome.weight != weight:
            work.plan.outcomes.change(replace(outcome, weight=weight))
        known = {each.level for each in work.plan.scale_steps.all() if each.outcome_id == outcome_id}
        wanted = [(level, words) for level, words in described.items() if words or level in known]
        return tuple(_describe(work, outcome_id, level, words, today) for level, words in wanted)


def _describe(work: Work, outcome_id: int, level: Level, words: str, today: date) -> ScaleStep:
    steps = (each for each in work.plan.scale_steps.all() if each.outcome_id == outcome_id)
    old = next((each for each in steps if each.level == level), None)
    if old is None:
        return work.plan.scale_steps.add(ScaleStep(0, outcome_id, int(level), words, today))
    if old.words == words:
        return old
    used = {each.level for each in work.plan.check_ins.all() if each.outcome_id == outcome_id}
    if level in used:
        raise AppError(
            t("This level has been used, so its words stay as they are."),
            t("Write down a new goal for the time from now on."),
        )
    changed = replace(old, words=words, written=today)
    work.plan.scale_steps.change(changed)
    return changed


def ready_file(name: str, content: bytes) -> tuple[str, bytes, str]:
    """Make a photo or a voice note ready to be kept: its name, its bytes and its kind.

    A photo is made small; a sound stays as it is. AppError for what can be neither seen nor heard.
    """
    mime = kind_of_sound(content)
    return (name, content, mime) if mime else (name, *made_small(content))


def check_in(book: Book, said: CheckIn, files: Sequence[tuple[str, bytes, str]] = ()) -> CheckIn:
    """Keep how an outcome was on a day, with photos or voice notes (name, content, kind)."""
    if not said.words.strip():
        raise AppError(
            t("Say a few words on how it goes."), t("A photo or a voice note needs a line as well.")
        )
    with book.begin(t("Wrote down how it goes")) as work:
        work.plan.outcomes.get(said.outcome_id)
        level = None if said.level is None else int(said.level)
        kept = work.plan.check_ins.add(replace(said, level=level))
        for name, content, mime in files:
            keep_paper(work, name, content, mime, (CHECK_IN, kept.id))
        return kept


def take_check_in_out(book: Book, number: int) -> None:
    """Take a check-in out; the history keeps it."""
    with book.begin(t("Took out how it went")) as work:
        work.plan.check_ins.remove(number)


def papers_of_check_ins(book: Book, numbers: Sequence[int]) -> dict[int, tuple[Paper, ...]]:
    """Give the photos and voice notes of check-ins."""
    with book.begin() as work:
        found: dict[int, tuple[Paper, ...]] = {}
        for link in work.paper_links.of(CHECK_IN, set(numbers)):
            found[link.to_id] = (*found.get(link.to_id, ()), work.papers.get(link.paper_id))
        return found


def _view(
    outcome: Outcome, steps: list[ScaleStep], check_ins: list[CheckIn], spent: dict[int, Money]
) -> OutcomeView:
    mine = sorted((each for each in steps if each.outcome_id == outcome.id), key=lambda each: each.level)
    said = [each for each in check_ins if each.outcome_id == outcome.id]
    said.sort(key=lambda each: (each.day, each.id))
    findings = tuple(scale_findings(outcome, mine, said))
    return OutcomeView(outcome, tuple(mine), tuple(said), spent.get(outcome.id, NOTHING), findings)


def _score(views: Sequence[OutcomeView]) -> Decimal | None:
    goals = []
    for view in views:
        levels = [each.level for each in view.check_ins if each.level is not None]
        if levels and view.outcome.weight:
            goals.append(Scaled(Level(levels[-1]), view.outcome.weight))
    return t_score(goals) if goals else None
