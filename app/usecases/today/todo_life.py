"""Things to do around the plan and the diary: open requests, “Did it help?”, changed needs, assessments."""

from collections.abc import Iterator
from datetime import date

from app.errors import Severity
from app.plan.assessment import assessment_findings, carers_without
from app.plan.diary import DiaryKind, asking, should_tell
from app.plan.request import RequestState
from app.store.work import Work
from app.usecases.life.changes import plan_waiting
from app.usecases.life.did_it_help import due_things
from app.usecases.today.todo import ToDo
from app.words import t, tn


def life_to_do(work: Work, today: date) -> list[ToDo]:
    """Give what waits around the plan and the diary."""
    return [
        *_plan(work, today),
        *_requests(work, today),
        *_needs(work, today),
        *_helped(work, today),
        *_assessments(work, today),
    ]


def _plan(work: Work, today: date) -> Iterator[ToDo]:
    version = plan_waiting(work)
    if version is not None:
        what = t("Your plan, version {number}, has no answer yet", number=version.number)
        yield _waiting(what, version.days_waiting(today), ("plan", ""))


def _requests(work: Work, today: date) -> Iterator[ToDo]:
    for request in work.life.requests.all():
        if request.state is RequestState.SENT:
            what = t("No answer yet: {what}", what=request.what)
            yield _waiting(what, request.days_waiting(today), ("diary", "changes"))
        elif request.state is RequestState.DRAFT:
            what = t("Send your request: {what}", what=request.what)
            when = t("When you can")
            yield ToDo(what, t("The letter is ready."), when, Severity.NOTE, "diary", "changes")


def _waiting(what: str, days: int, where: tuple[str, str]) -> ToDo:
    told = tn("{count} day of waiting", "{count} days of waiting", days)
    if days >= asking().waiting_days:
        return ToDo(what, told, t("Ask now"), Severity.WARNING, *where)
    return ToDo(what, told, t("Waiting"), Severity.NOTE, *where)


def _needs(work: Work, today: date) -> Iterator[ToDo]:
    if should_tell(work.life.diary.since((DiaryKind.NEED,)), today):
        what = t("Tell the council that your needs have changed")
        detail = t("The letter is ready, from what you wrote in your diary.")
        yield ToDo(what, detail, t("When you can"), Severity.WARNING, "diary", "need")


def _helped(work: Work, today: date) -> Iterator[ToDo]:
    due = due_things(work, today)
    if due:
        first = due[0].words
        more = tn("{words}, and 1 thing more", "{words}, and {count} things more", len(due) - 1, words=first)
        detail = more if len(due) > 1 else first
        yield ToDo(t("Did it help?"), detail, t("When you can"), Severity.NOTE, "diary", "helped")


def _assessments(work: Work, today: date) -> Iterator[ToDo]:
    register = work.life.assessments.all()
    for carer in carers_without(work.plan.helpers.all(), register, today):
        if carer.assessment is None and carer.assessed is None:
            what = t("{name} can ask for a carer’s assessment", name=carer.name)
            detail = t("Write it down when it was asked for.")
            yield ToDo(what, detail, t("When you can"), Severity.NOTE, "reviews", "assessments")
    for found in assessment_findings(register, today):
        yield ToDo(found.sentence, found.remedy, t("Overdue"), Severity.WARNING, "reviews", "assessments")
