"""Things to do about who agrees: payments that wait for a second person, proposals, changes that come."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.errors import Severity
from app.funding.growing_up import growing_name
from app.funding.proposal import Reply
from app.store.work import Work
from app.usecases.funding.growing_up import growing
from app.usecases.funding.waiting import waiting
from app.usecases.today.todo import ToDo, by_when
from app.words import day, money, t, tn

PAGE, AGREES, CHANGES = "streams", "agree", "changes"
AHEAD = timedelta(days=60)
WAITED = 14  # days without an answer after which somebody should ask again


def control_to_do(work: Work, today: date) -> list[ToDo]:
    """Give what waits for a second person or for the person's own yes, and what a change needs."""
    return [*_second(work, today), *_proposals(work), *_grown(work, today), *_changes(work, today)]


def _second(work: Work, today: date) -> Iterator[ToDo]:
    found = waiting(work, today)
    if found:
        first = found[0]
        yield ToDo(
            tn(
                "1 payment waits for a second person", "{count} payments wait for a second person", len(found)
            ),
            t("{payee}, {amount}", payee=first.payee, amount=money(first.amount)),
            t("Before it counts as agreed"),
            Severity.WARNING,
            PAGE,
            AGREES,
        )


def _proposals(work: Work) -> Iterator[ToDo]:
    for each in work.agreeing.proposals.all():
        if each.reply is Reply.WAITING:
            yield ToDo(
                t("Say yes or no: {what}", what=each.what),
                t("Proposed by {who}", who=each.by),
                t("Waiting for you"),
                Severity.WARNING,
                PAGE,
                AGREES,
            )


def _grown(work: Work, today: date) -> Iterator[ToDo]:
    """Name the first step to eighteen that is due within two months, or late."""
    seen = growing(work, today)
    if seen is None:
        return
    due = [each for each in seen.left if each.by <= today + AHEAD]
    if due:
        what = t("{name} turns 18 on {day}", name=seen.name, day=day(seen.birthday))
        if seen.birthday <= today:
            what = t("{name} turned 18 on {day}", name=seen.name, day=day(seen.birthday))
        yield ToDo(what, growing_name(due[0].step), *by_when(due[0].by, today), PAGE, CHANGES)


def _changes(work: Work, today: date) -> Iterator[ToDo]:
    for each in work.agreeing.funder_changes.all():
        if each.new_pot_id or each.answered is not None:
            continue
        if each.asked is None:
            when, severity = by_when(each.first, today)
            yield ToDo(
                t("Ask who pays from {day}", day=day(each.first)), each.ask_who, when, severity, PAGE, CHANGES
            )
        elif each.days_waiting(today) >= WAITED:
            what = t("Ask {who} again who pays", who=each.ask_who or t("the new funder"))
            waited = tn("1 day of waiting", "{count} days of waiting", each.days_waiting(today))
            yield ToDo(what, waited, t("Ask now"), Severity.WARNING, PAGE, CHANGES)
