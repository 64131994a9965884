"""Fast start: a one-page plan and a budget of two lines, for a day on which there is no time for more.

What is typed becomes a real first version of the plan: answers, lines and somebody to call, kept together in
one step that can be undone. The full plan is written later in the same version; nothing is typed twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.money import NOTHING, Money
from app.pdf.elements import Cell, Column, Document, Element, Heading, SigningLines, Table, Text
from app.plan.document import helper_words
from app.plan.names import met_by_name, per_name, question_words
from app.plan.people_around import Helper, Role, backups
from app.plan.plan import (
    CostPer,
    LifeArea,
    LineWording,
    MetBy,
    PlanAnswer,
    PlanVersion,
    Question,
    VersionState,
)
from app.store.book import Book
from app.store.work import Work
from app.usecases.books.letters import Writer, writer
from app.usecases.books.one_page import on_one_page, shortened
from app.usecases.plan.writing import PlanView, add_line_in, answer_in, begin_in, view
from app.words import day, money, t

LINES = 2
ON_THE_PAGE = (Question.WHAT_MATTERS, Question.HOW_SUPPORTED, Question.HOW_MANAGED)


@dataclass(frozen=True, slots=True)
class FastLine:
    """One thing the money is for: what it is, what it costs how often, and who does it."""

    words: str
    cost: Money = NOTHING
    per: CostPer = CostPer.WEEK
    met_by: MetBy = MetBy.PAID_PA


@dataclass(frozen=True, slots=True)
class FastStart:
    """What a plan needs at the very least, in the person's own words.

    `call` and `phone` are who steps in when it goes wrong; both may be "".
    """

    matters: str
    this_week: str
    helps: str
    goes_wrong: str
    lines: tuple[FastLine, ...] = ()
    call: str = ""
    phone: str = ""


def can_start_fast(book: Book) -> bool:
    """Say whether there is no plan yet, or only one that nobody has written in."""
    with book.begin() as work:
        return _free(work)


def start_fast(book: Book, said: FastStart, today: date) -> PlanVersion:
    """Write the first version of the plan in short, all of it in one step.

    Raises AppError where words are missing, there are more than two lines, or a plan is there already.
    """
    _check(said)
    with book.begin(t("Wrote a first plan in short")) as work:
        if not _free(work):
            raise AppError(
                t("There is a plan already."),
                t("Open My plan and write in it, or begin a new version there."),
            )
        version = _begun(work, today)
        for question, words in _answers(said):
            answer_in(work, PlanAnswer(0, version.id, int(question), words.strip(), done=True))
        for line in said.lines:
            wording = LineWording(0, 0, version.id, line.words.strip(), line.met_by, line.cost, line.per)
            add_line_in(work, LifeArea.WHO_SUPPORTS_ME, wording, today)
        if said.call.strip():
            _call(work, said, today)
        return version


def fast_plan_pdf(book: Book, version_id: int, today: date) -> bytes:
    """Print the plan on one page: the short answers, what the money is for, and who is called."""
    with book.begin() as work:
        seen = view(work, work.plan.versions.get(version_id), today)
        called = backups(work.plan.helpers.all(), today)
        who = writer(work)
    return on_one_page(lambda room: _document(seen, called, who, room))


def newest_version(book: Book) -> int:
    """Give the number of the newest version of the plan, 0 where there is none."""
    with book.begin() as work:
        found = work.plan.versions.newest()
        return found.id if found else 0


def _check(said: FastStart) -> None:
    if not (said.matters.strip() and said.this_week.strip()):
        raise AppError(
            t("A plan says at least what matters and what is needed this week."), t("Fill in both.")
        )
    if len(said.lines) > LINES:
        raise AppError(t("The short plan has two lines."), t("Put the others into My plan afterwards."))


def _free(work: Work) -> bool:
    newest = work.plan.versions.newest()
    if newest is None:
        return True
    written = [each for each in work.plan.answers.all() if each.words.strip()]
    empty = not written and not work.plan.wordings.all()
    return newest.state is VersionState.DRAFT and newest.number == 1 and empty


def _begun(work: Work, today: date) -> PlanVersion:
    newest = work.plan.versions.newest()
    if newest is not None:
        return newest
    # Somebody who acts for the person, and writes with them, is named as having helped.
    return begin_in(work, today, work.actor.name if work.actor.for_whom else "")


def _answers(said: FastStart) -> Iterator[tuple[Question, str]]:
    yield Question.WHAT_MATTERS, said.matters
    yield Question.HOW_SUPPORTED, said.this_week
    wrong = t("If it goes wrong: {words}", words=said.goes_wrong.strip()) if said.goes_wrong.strip() else ""
    managed = "\n".join(filter(None, (_closed(said.helps), wrong)))
    if managed:
        yield Question.HOW_MANAGED, managed


def _closed(words: str) -> str:
    """End a sentence with a stop, so that another can follow it on the same line."""
    said = words.strip()
    return f"{said}." if said and said[-1] not in ".!?…" else said


def _call(work: Work, said: FastStart, today: date) -> None:
    last = max((each.backup for each in work.plan.helpers.all()), default=0)
    name, phone = said.call.strip(), said.phone.strip()
    work.plan.helpers.add(Helper(0, name, Role.OTHER, today, phone=phone, backup=last + 1))


def _document(seen: PlanView, called: list[Helper], who: Writer, room: int) -> Document:
    person = who.person
    title = t("My plan on one page: {name}", name=person.name)
    body = (Heading(title), *_elements(seen, called, who, room))
    running = t("Plan of {name}, version {number}", name=person.name, number=seen.version.number)
    return Document(
        title, t("A person's own support plan, in short"), person.name, body, who.made_at, running
    )


def _elements(seen: PlanView, called: list[Helper], who: Writer, room: int) -> Iterator[Element]:
    begun = t("Begun on {day}.", day=day(seen.version.made))
    helped = t("Who helped me write it: {who}", who=seen.version.helped_by) if seen.version.helped_by else ""
    yield Text(" ".join(filter(None, (begun, helped))), "lead")
    yield _said(seen, room)
    if seen.lines:
        yield Heading(t("What the money is for"), 2)
        yield _budget(seen, room)
    if called:
        yield Heading(t("When support fails"), 2)
        yield Text(t("Call: {who}", who="; ".join(helper_words(each) for each in called)))
    yield SigningLines((who.signer,))


def _said(seen: PlanView, room: int) -> Table:
    words = {answer.question: answer.words for answer in seen.answers}
    rows = [
        (Cell(question_words(question), strong=True), Cell(shortened(words[int(question)], room)))
        for question in ON_THE_PAGE
        if words.get(int(question), "").strip()
    ]
    columns = (Column(t("What was asked"), 2), Column(t("In my own words"), 5))
    return Table(columns, rows, t("What I say"), row_headings=True)


def _budget(seen: PlanView, room: int) -> Table:
    rows = [
        (
            Cell(shortened(each.wording.words, room)),
            Cell(
                f"{met_by_name(each.wording.met_by)}, {money(each.wording.cost)} {per_name(each.wording.per)}"
            ),
            Cell(money(each.costed.weekly) if each.costed.weekly else "–"),
            Cell(money(each.costed.all_yearly + each.costed.once)),
        )
        for each in seen.lines
    ]
    cost = seen.cost
    total = (t("All together"), "", money(cost.weekly), money(cost.yearly + cost.once))
    sums = [tuple(Cell(text, strong=True) for text in total)]
    columns = (
        Column(t("What"), 5),
        Column(t("How"), 5),
        Column(t("A week"), 3, figures=True),
        Column(t("The first year"), 3, figures=True),
    )
    return Table(columns, [*rows, *sums], t("The lines of the plan with their costs"), row_headings=True)
