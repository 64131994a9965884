"""The sheet to take to a review: how life was and is, what is open, and room for what is said there."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.plan.helped import helped_name
from app.plan.names import feeling_name, views_name, voice_name
from app.plan.outcome import CheckIn, Feeling, Outcome
from app.plan.plan import PlanVersion, ViewsIn
from app.store.book import Book
from app.usecases.books.letters import cells, sheet, writer
from app.usecases.life.not_agreed import DisputedCost, NotAgreed
from app.usecases.life.reviews import GetReady, get_ready
from app.usecases.owed.papers import printed
from app.words import day, money, t


def get_ready_pdf(book: Book, today: date) -> bytes:
    """Print what a review is about, in the person's own order, with room to write beside the questions."""
    seen = get_ready(book, today)
    title = t("Ready for my review")
    with book.begin() as work:
        body = (Heading(title), Text(day(today)), *_body(seen))
        return printed(sheet(title, writer(work), body))


def questions() -> tuple[str, ...]:
    """Ask what a review is there to find out."""
    return (
        t("Has anything changed?"),
        t("What is working?"),
        t("What is not working?"),
        t("Is the money enough? Why is some left over, or missing?"),
        t("Are the risks still the same?"),
        t("Does the backup plan hold?"),
        t("How are the people who help me unpaid?"),
        t("What should the council do before the next time?"),
        t("Do I want to change how the money is held?"),
        t("Do I feel safe, and am I treated well?"),
    )


def then_and_now(outcome: Outcome, then: CheckIn | None, now: CheckIn | None) -> tuple[str, str]:
    """Say how an outcome was at the last review, or at the start, and how it is now."""
    start = t("At the start: {words}", words=outcome.start) if outcome.start else ""
    before = said(then) if then is not None else start
    after = said(now) if now is not None else ""
    return before or t("Not written down"), after or t("Not written down")


def said(one: CheckIn) -> str:
    """Say how it was on a day: the words, whether it is better, who said so and when."""
    who = one.name or voice_name(one.voice)
    felt = "" if one.feeling is Feeling.NOT_SAID else f"{feeling_name(one.feeling)}. "
    return t("{felt}{words} ({who}, {day})", felt=felt, words=one.words, who=who, day=day(one.day))


def _views(version: PlanVersion | None) -> Iterator[Element]:
    """Say what the person answered to "are my views in?", where that was not a plain yes."""
    if version is None or version.views not in (ViewsIn.NO, ViewsIn.PARTLY):
        return
    yield Heading(t("Are my views in this plan?"), 2)
    yield Text(views_name(version.views), "notice")
    if version.views_words:
        yield Text(version.views_words, "quote")


def _body(seen: GetReady) -> Iterator[Element]:
    yield from _views(seen.version)
    if seen.outcomes:
        yield Heading(t("What matters to me"), 2)
        yield Table(
            (Column(t("What matters"), 3), Column(t("Last time"), 4), Column(t("Now"), 4)),
            [_row(*each) for each in seen.outcomes],
            t("Each thing that matters, last time and now"),
            row_headings=True,
        )
    yield from _helped(seen)
    yield from _listed(t("Changes I asked for"), [each.what for each in seen.requests])
    yield from _listed(t("Questions without an answer"), [each.what for each in seen.waiting])
    for each in seen.not_agreed:
        title = t("Not agreed yet who pays, for {funder}", funder=each.funder.name)
        yield from _listed(title, disputed_words(each))
    yield from _listed(t("Still to be done since the last time"), [each.what for each in seen.actions])
    yield Heading(t("Questions to think about"), 2)
    yield Table(
        (Column(t("Question"), 2), Column(t("My words"), 3)),
        [cells(each, "") for each in questions()],
        t("Questions with room to write"),
        row_headings=True,
        aligned=True,
        write_in=True,
    )


def disputed_words(found: NotAgreed) -> list[str]:
    """Say what is on one funder's list, with its own part of each payment and the whole of it."""
    lines = (". ".join(filter(None, (line.words, line.boundary_why))) for line in found.lines)
    return [*lines, *map(cost_words, found.costs)]


def cost_words(each: DisputedCost) -> str:
    """Say one payment that is disputed."""
    return t(
        "{payee} on {day}: {part} of {whole}. {reason}",
        payee=each.payee, day=day(each.day), part=money(-each.part), whole=money(-each.whole),
        reason=each.cost.reason,
    )  # fmt: skip


def _helped(seen: GetReady) -> Iterator[Element]:
    if seen.helped:
        yield Heading(t("Did it help?"), 2)
        yield Table(
            (Column(t("What"), 3), Column(t("Did it help?"), 2), Column(t("My words"), 4)),
            [cells(words, helped_name(each.helped), each.words) for words, each in seen.helped],
            t("What was said of each thing that is paid for"),
            row_headings=True,
        )


def _row(outcome: Outcome, then: CheckIn | None, now: CheckIn | None) -> tuple[Cell, ...]:
    return cells(outcome.words, *then_and_now(outcome, then, now))


def _listed(title: str, things: Sequence[str]) -> Iterator[Element]:
    if things:
        yield Heading(title, 2)
        yield Bullets(things)
