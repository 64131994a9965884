"""Health tasks that a practitioner hands to a PA: who agreed, who trained, and when to look again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.law import Law
from app.errors import Finding, Severity
from app.words import day, t

RULE = "PA-HEALTH"


@dataclass(frozen=True, slots=True)
class HealthTask:
    """One health task of one PA for this one person.

    A registered practitioner hands it over and stays answerable for that; `practitioner_signed`,
    `holder_signed` and `pa_signed` are the days on which each of the three agreed. `trained` and `competent`
    are when the PA was trained and was seen to do it well, `review` when it is looked at again. `stop_when`
    says in which case the PA stops and asks for help. `ended` is the last day on which it was done.
    `pot_id` is whose money pays for the time, 0 the contract's.
    """

    id: int
    pa_id: int
    name: str
    practitioner_name: str = ""
    practitioner_role: str = ""
    practitioner_registration: str = ""
    practitioner_signed: date | None = None
    holder_signed: date | None = None
    pa_signed: date | None = None
    trained: date | None = None
    trained_by: str = ""
    competent: date | None = None
    review: date | None = None
    stop_when: str = ""
    ended: date | None = None
    pot_id: int = 0
    note: str = ""

    @property
    def is_agreed_by_all(self) -> bool:
        """Whether all three have agreed."""
        return None not in (self.practitioner_signed, self.holder_signed, self.pa_signed)

    def is_done_on(self, today: date) -> bool:
        """Say whether the PA still does this task."""
        return self.ended is None or today <= self.ended


def may_be_done(task: HealthTask, today: date) -> bool:
    """Say whether a task may be done today: all three agreed, trained, seen to be able, review not past."""
    ready = task.is_agreed_by_all and task.trained is not None and task.competent is not None
    return ready and (task.review is None or today <= task.review)


def task_findings(task: HealthTask, today: date, rules: Law) -> Iterator[Finding]:
    """Say what is missing of a task's sign-off, or when it is to be looked at again."""
    if not task.is_done_on(today):
        return
    source = rules.known["health_tasks"].first_source
    where = f"health task {task.id}"
    for severity, sentence, remedy in (*_missing(task), *_review(task, today, rules)):
        yield Finding(severity, sentence, where, RULE, source, remedy)


Said = tuple[Severity, str, str]


def _missing(task: HealthTask) -> Iterator[Said]:
    who = [
        (task.practitioner_signed, t("the health practitioner")),
        (task.holder_signed, t("you")),
        (task.pa_signed, t("the PA")),
    ]
    if waiting := [name for signed, name in who if signed is None]:
        names = ", ".join(waiting)
        yield (
            Severity.STOP,
            t("“{task}” is not agreed yet by: {names}.", task=task.name, names=names),
            t("The PA does not do it until all three have signed."),
        )
    if task.trained is None or task.competent is None:
        yield (
            Severity.STOP,
            t("Nobody has written down that the PA can do “{task}”.", task=task.name),
            t("Ask the practitioner to train the PA, watch them do it, and sign."),
        )
    if not task.stop_when.strip():
        yield (
            Severity.WARNING,
            t("It does not say when the PA must stop “{task}”.", task=task.name),
            t("Ask the practitioner, and write it down."),
        )


def _review(task: HealthTask, today: date, rules: Law) -> Iterator[Said]:
    if task.review is None:
        yield (
            Severity.WARNING,
            t("No day is set to look at “{task}” again.", task=task.name),
            t("Ask the practitioner for one."),
        )
    elif task.review < today:
        yield (
            Severity.STOP,
            t("“{task}” was to be looked at again by {day}.", task=task.name, day=day(task.review)),
            t("Ask the practitioner to look at it before it is done again."),
        )
    elif task.review - today <= timedelta(days=rules.days_ahead):
        yield (
            Severity.NOTE,
            t("“{task}” is to be looked at again by {day}.", task=task.name, day=day(task.review)),
            t("Ask the practitioner for a day."),
        )
