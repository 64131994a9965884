"""The person's plan: its versions, the seven answers, its lines, sending it and what came back."""

from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError, Finding
from app.money import NOTHING
from app.plan.costing import Costed, PlanCost, cost_of, plan_cost
from app.plan.people_around import backups
from app.plan.plan import (
    LifeArea,
    LineWording,
    PlanAnswer,
    PlanLine,
    PlanVersion,
    Question,
    VersionState,
    ViewsIn,
    plan_findings,
)
from app.store.book import Book
from app.store.work import Work
from app.usecases.plan.costs import on_costs
from app.words import t

OPEN = (VersionState.DRAFT, VersionState.RETURNED)


@dataclass(frozen=True, slots=True)
class LineInPlan:
    """A line, how this version words it, and what it costs."""

    line: PlanLine
    costed: Costed

    @property
    def wording(self) -> LineWording:
        """How this version words it."""
        return self.costed.line


@dataclass(frozen=True, slots=True)
class PlanView:
    """One version of the plan with everything in it."""

    version: PlanVersion
    answers: tuple[PlanAnswer, ...]
    lines: tuple[LineInPlan, ...]
    cost: PlanCost
    findings: tuple[Finding, ...]
    followed: bool = False

    @property
    def can_change(self) -> bool:
        """Whether this version is still being written, and no other follows it."""
        return self.version.state in OPEN and not self.followed


def versions(book: Book) -> tuple[PlanVersion, ...]:
    """Give every version, the newest first."""
    with book.begin() as work:
        return tuple(sorted(work.plan.versions.all(), key=lambda each: -each.number))


def plan(book: Book, today: date, version_id: int = 0) -> PlanView | None:
    """Give one version of the plan, or the newest; None when no plan was begun."""
    with book.begin() as work:
        found = work.plan.versions.get(version_id) if version_id else work.plan.versions.newest()
        return None if found is None else view(work, found, today)


def view(work: Work, version: PlanVersion, today: date) -> PlanView:
    """Draw one version together."""
    answers = [each for each in work.plan.answers.all() if each.version_id == version.id]
    lines = tuple(_line(work, wording, today) for wording in _wordings(work, version.id))
    has_backup = bool(backups(work.plan.helpers.all(), today))
    findings = plan_findings(answers, [each.wording for each in lines], has_contingency=has_backup)
    cost = plan_cost(each.costed for each in lines)
    ordered = tuple(sorted(answers, key=lambda each: each.question))
    return PlanView(version, ordered, lines, cost, tuple(findings), followed=_is_followed(work, version))


def begin_version(book: Book, today: date, helped_by: str = "") -> PlanVersion:
    """Begin the next version as a copy of the last; AppError while that is being written or has no answer.

    One that came back is followed by the next, so that the words that were sent stay beside the new ones.
    """
    with book.begin(t("Began a new version of the plan")) as work:
        return begin_in(work, today, helped_by)


def begin_in(work: Work, today: date, helped_by: str = "") -> PlanVersion:
    """Begin the next version within one unit of work, as `begin_version` does."""
    last = work.plan.versions.newest()
    if last is not None and last.state in (VersionState.DRAFT, VersionState.SENT):
        raise AppError(
            t("Version {number} of your plan is still open.", number=last.number),
            t("Change that one, or wait for its answer."),
        )
    made = work.plan.versions.add(_next(last, today, helped_by))
    if last is not None:
        _copy(work, last.id, made.id)
    return made


def answer_question(
    book: Book, version_id: int, question: Question, words: str, *, done: bool = False
) -> None:
    """Keep the person's words on one of the seven questions; they stay half made until they are done."""
    with book.begin(t("Wrote in the plan")) as work:
        answer_in(work, PlanAnswer(0, version_id, int(question), words, done))


def answer_in(work: Work, answer: PlanAnswer) -> None:
    """Keep the words on a question of an open version within one unit of work, in place of earlier ones."""
    must_be_open(work, answer.version_id)
    mine = (each for each in work.plan.answers.all() if each.version_id == answer.version_id)
    old = next((each for each in mine if each.question == answer.question), None)
    if old is None:
        work.plan.answers.add(answer)
    else:
        work.plan.answers.change(replace(answer, id=old.id))


def add_line(book: Book, area: LifeArea, wording: LineWording, today: date) -> LineWording:
    """Add a line to an open version."""
    with book.begin(t("Added a line to the plan")) as work:
        return add_line_in(work, area, wording, today)


def add_line_in(work: Work, area: LifeArea, wording: LineWording, today: date) -> LineWording:
    """Add a line to an open version within one unit of work."""
    _check_line(wording)
    must_be_open(work, wording.version_id)
    line = work.plan.lines.add(PlanLine(0, area, today))
    return work.plan.wordings.add(replace(wording, id=0, line_id=line.id))


def change_line(book: Book, wording: LineWording) -> None:
    """Reword or cost a line of an open version anew; what was spent on it stays with it."""
    _check_line(wording)
    with book.begin(t("Changed a line of the plan")) as work:
        must_be_open(work, work.plan.wordings.get(wording.id).version_id)
        work.plan.wordings.change(wording)


def take_line_out(book: Book, wording_id: int) -> None:
    """Take a line out of an open version; earlier versions keep it."""
    with book.begin(t("Took a line out of the plan")) as work:
        must_be_open(work, work.plan.wordings.get(wording_id).version_id)
        work.plan.wordings.remove(wording_id)


def wordings_of(book: Book, line_id: int) -> tuple[tuple[PlanVersion, LineWording], ...]:
    """Give every wording that a line has had, the oldest version first."""
    with book.begin() as work:
        named = {version.id: version for version in work.plan.versions.all()}
        mine = [each for each in work.plan.wordings.all() if each.line_id == line_id]
        return tuple(
            sorted(((named[each.version_id], each) for each in mine), key=lambda pair: pair[0].number)
        )


def must_be_open(work: Work, version_id: int) -> PlanVersion:
    """Give a version that may still be changed; AppError when it was sent or agreed."""
    version = work.plan.versions.get(version_id)
    if version.state not in OPEN:
        raise AppError(
            t("Version {number} of your plan was sent, so it stays as it is.", number=version.number),
            t("Begin a new version, or write down that this one came back."),
        )
    if _is_followed(work, version):
        raise AppError(
            t("Version {number} of your plan came back, and another follows it.", number=version.number),
            t("Change the newest version."),
        )
    return version


def _next(last: PlanVersion | None, today: date, helped_by: str) -> PlanVersion:
    """Give the version after the last; a "no" goes on with the plan until the person takes it back."""
    fresh = PlanVersion(0, last.number + 1 if last else 1, today, helped_by=helped_by)
    if last is None or last.views is not ViewsIn.NO:
        return fresh
    return replace(fresh, views=last.views, views_words=last.views_words)


def _is_followed(work: Work, version: PlanVersion) -> bool:
    return any(each.number > version.number for each in work.plan.versions.all())


def _wordings(work: Work, version_id: int) -> list[LineWording]:
    return [each for each in work.plan.wordings.all() if each.version_id == version_id]


def _line(work: Work, wording: LineWording, today: date) -> LineInPlan:
    added = on_costs(work, wording, today) if wording.minutes else NOTHING
    return LineInPlan(work.plan.lines.get(wording.line_id), cost_of(wording, added))


def _copy(work: Work, old_id: int, new_id: int) -> None:
    for answer in work.plan.answers.all():
        if answer.version_id == old_id:
            work.plan.answers.add(replace(answer, version_id=new_id))
    for wording in _wordings(work, old_id):
        work.plan.wordings.add(replace(wording, version_id=new_id, asked_by=""))


def _check_line(wording: LineWording) -> None:
    if not wording.words.strip():
        raise AppError(t("A line of the plan needs words."), t("Say what it is, in your own words."))
    if min(wording.cost.pence, wording.minutes, wording.rate.pence) < 0:
        raise AppError(t("What a line costs cannot be below nothing."), t("Type it without a minus."))
