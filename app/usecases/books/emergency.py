"""The emergency sheet: one page for whoever steps in, with whom to call and what must not be missed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.employment.health_tasks import may_be_done
from app.help_numbers import HelpNumber, help_numbers
from app.money import Money, total
from app.people import Person, Representative
from app.plan.names import role_name
from app.plan.people_around import Helper, backups
from app.plan.plan import PlanAnswer, Question
from app.plan.risk import Risk
from app.store.book import Book
from app.store.work import Work
from app.words import t

MOST = 6  # people to call, chances and tasks on the one page
CONTINGENCY = (Question.HOW_SUPPORTED, Question.HOW_MANAGED)


@dataclass(frozen=True, slots=True)
class Task:
    """A health task: who may do it today, when to stop, and which practitioner to ask."""

    name: str
    who: tuple[str, ...]
    stop_when: str
    ask: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """Everything of the sheet as it stands on a day; `reserve` is the money agreed for such a day.

    `left_out` counts what the book knows beyond what has room.
    """

    on: date
    person: Person
    acting: tuple[Representative, ...]
    answers: tuple[PlanAnswer, ...]
    call: tuple[tuple[str, str], ...]
    risks: tuple[Risk, ...]
    tasks: tuple[Task, ...]
    reserve: Money
    numbers: tuple[HelpNumber, ...]
    left_out: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether nobody would know whom to call from it."""
        return not self.call

    def at_most(self, count: int) -> "Emergency":
        """Give the sheet with no more than so many of each: to call, chances and tasks."""
        parts = (self.call, self.risks, self.tasks)
        more = sum(max(0, len(part) - count) for part in parts)
        call, risks, tasks = self.call[:count], self.risks[:count], self.tasks[:count]
        return replace(self, call=call, risks=risks, tasks=tasks, left_out=self.left_out + more)


def emergency(book: Book, today: date) -> Emergency:
    """Gather what somebody who steps in needs to know."""
    with book.begin() as work:
        return gathered(work, today)


def gathered(work: Work, today: date) -> Emergency:
    """Gather it within one unit of work."""
    call = tuple(dict.fromkeys(_to_call(work, today)))
    risks = [each for each in work.plan.risks.all() if each.if_it_happens.strip() or each.stop_when.strip()]
    tasks = tuple(_tasks(work, today))
    terms = [each for each in work.agreements.all() if each.last is None or each.last >= today]
    return Emergency(
        today,
        next(iter(work.people.all()), Person("")),
        tuple(each for each in work.representatives.all() if _acts(each, today)),
        tuple(_answers(work)),
        call[:MOST],
        tuple(risks[:MOST]),
        tasks[:MOST],
        total(each.contingency for each in terms if each.first <= today),
        help_numbers(),
        sum(max(0, len(part) - MOST) for part in (call, risks, tasks)),
    )


def _acts(one: Representative, today: date) -> bool:
    return not one.handed_back and one.first <= today and (one.last is None or one.last >= today)


def _answers(work: Work) -> Iterator[PlanAnswer]:
    """Give what the newest plan says of support and of who steps in."""
    newest = work.plan.versions.newest()
    if newest is None:
        return
    mine = [each for each in work.plan.answers.all() if each.version_id == newest.id and each.words.strip()]
    yield from sorted((each for each in mine if each.question in CONTINGENCY), key=lambda each: each.question)


def _to_call(work: Work, today: date) -> Iterator[tuple[str, str]]:
    """Give those to call with how to reach them: the people around first, then who covers for a PA."""
    for helper in backups(work.plan.helpers.all(), today):
        yield _named(helper), helper.phone or helper.email
    pas = {pa.id: pa for pa in work.pas.all()}
    for each in sorted(work.back_ups.all(), key=lambda one: (one.position, one.id)):
        pa = pas.get(each.pa_id)
        phone = pa.phone or each.phone if pa else each.phone
        yield t("{name}, covers for a PA", name=pa.name if pa else each.name), phone


def _named(helper: Helper) -> str:
    return ", ".join(filter(None, (helper.name, role_name(helper.role), helper.organisation)))


def _tasks(work: Work, today: date) -> Iterator[Task]:
    """Give each health task once, with everybody who may do it today."""
    names = {pa.id: pa.name for pa in work.pas.all()}
    done = [each for each in work.health_tasks.all() if each.is_done_on(today)]
    for name in dict.fromkeys(each.name for each in done):
        mine = [each for each in done if each.name == name]
        who = tuple(names[each.pa_id] for each in mine if may_be_done(each, today))
        stop = next((each.stop_when for each in mine if each.stop_when.strip()), "")
        asked = next((each for each in mine if each.practitioner_name), mine[0])
        ask = ", ".join(filter(None, (asked.practitioner_name, asked.practitioner_role)))
        yield Task(name, who, stop, ask)


def emergency_pdf(book: Book, today: date) -> bytes:
    """Print the sheet on one page."""
    # The makers of documents are loaded when used.
    from app.usecases.books.emergency_document import emergency_document
    from app.usecases.books.letters import writer
    from app.usecases.books.one_page import on_one_page

    with book.begin() as work:
        found, who = gathered(work, today), writer(work)
    return on_one_page(lambda room: emergency_document(found.at_most(_few(room)), who, room))


def _few(room: int) -> int:
    """Say how many of each there are where each may have so many letters: with little room also fewer."""
    return next(count for least, count in ((200, MOST), (100, MOST - 1), (0, MOST - 3)) if room >= least)
