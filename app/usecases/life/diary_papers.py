"""Papers out of the diary: how it went with the council, changed needs, a request, what was learnt."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from app.errors import AppError
from app.ledger.sheet import harmless
from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.plan.diary import HARD, DiaryEntry, DiaryKind, Ease, StepTaken, to_tell
from app.plan.diary_names import about_name, ease_name
from app.plan.nameless import names_in, without_names
from app.plan.outcome import Voice
from app.plan.request import ChangeRequest, Size
from app.store.book import Book
from app.store.work import Work
from app.usecases.books.letters import cells, letter, sheet, writer
from app.usecases.life.diary import counted
from app.usecases.life.waits import Going, Wait, going, waits
from app.usecases.owed.papers import printed
from app.words import day, short_day, t, tn

if TYPE_CHECKING:
    from app.usecases.books.letters import Writer

# What one page holds below its head: lines shared by steps, waits and own words (two lines each), and how
# many letters a wait and own words have at most.
LINES, MOST_WORDS, SHORT, LONG = 19, 3, 44, 130


def council_pdf(book: Book, today: date) -> bytes:
    """Print on one page how dealing with the council has gone, ready for a complaint or a review."""
    with book.begin() as work:
        noted = work.life.diary.since((DiaryKind.COUNCIL,))
        found = going(work, today)
        if not noted and not found.waits:
            raise AppError(
                t("Nothing is written down yet about the council."),
                t("Write in your diary when you ring them, or when something is hard."),
            )
        title = t("How dealing with the council has gone")
        who = writer(work)
        body = (Heading(title), *_council_head(who, today), *_council(noted, found))
        return printed(sheet(title, who, body))


def tell_council_pdf(book: Book, today: date) -> bytes:
    """Write to the council that needs have changed, with each note of the last days; AppError for none."""
    with book.begin() as work:
        changed = to_tell(work.life.diary.since((DiaryKind.NEED,)), today)
        if not changed:
            raise AppError(
                t("No changed need is written down for the last days."),
                t("Write in your diary what is harder now, and since when."),
            )
        return printed(letter(t("My needs have changed"), writer(work), today, tuple(_needs(changed))))


def request_pdf(book: Book, number: int, today: date) -> bytes:
    """Write the letter that asks for a change beyond the agreement; AppError for one within it."""
    with book.begin() as work:
        asked = work.life.requests.get(number)
        if asked.size is Size.WITHIN:
            raise AppError(t("This change stays within the agreement."), t("No letter is needed."))
        who = writer(work)
        return printed(letter(t("Request for a change"), who, today, tuple(_request(work, asked))))


def learned_copy(book: Book, year: int) -> tuple[str, int]:
    """Give what was learnt in a year without names, places and numbers, and how often something was left out.

    AppError where nothing was learnt that year.
    """
    with book.begin() as work:
        notes = [each.words for each in _learned(work, year)]
        known = {*_known(work), *_met(work)}
        found = [without_names(words, known) for words in notes]
    if not found:
        raise AppError(t("Nothing is written down for this year."), t("Choose another year."))
    return "\n\n".join(words for words, _ in found), sum(count for _, count in found)


def learned_pdf(words: str, year: int, book: Book) -> bytes:
    """Print words that can be shared: nobody's name stands on the paper or in the file."""
    from app.pdf.elements import Document

    title = t("What I learned in {year}", year=year)
    parts = (part for part in words.split("\n\n") if part.strip())
    body: list[Element] = [Heading(title), *map(Text, parts)]
    with book.begin() as work:
        return printed(Document(title, title, t("Somebody with a direct payment"), body, work.now))


def counts_csv(book: Book, today: date) -> bytes:
    """Write how often each thing happened before and after, as a table for any spreadsheet."""
    with book.begin() as work:
        found = counted(work, today)
    out = StringIO(newline="")
    sheet_ = csv.writer(out)
    sheet_.writerow((t("what happened"), f"{found.before}", f"{found.after}"))
    sheet_.writerows((about_name(code), before, after) for code, before, after in found.rows)
    sheet_.writerow((t("all together"), *found.total))
    return out.getvalue().encode("utf-8-sig")


def council_csv(book: Book, today: date) -> bytes:
    """Write every step with the council and every wait, as a table for any spreadsheet."""
    out = StringIO(newline="")
    sheet_ = csv.writer(out)
    with book.begin() as work:
        sheet_.writerow((t("day"), t("step"), t("calls"), t("how easy"), t("with whom"), t("words")))
        for each in work.life.diary.since((DiaryKind.COUNCIL,)):
            said = (about_name(each.about), each.calls, ease_name(each.ease))
            sheet_.writerow((each.day.isoformat(), *said, harmless(each.who), harmless(each.words)))
        sheet_.writerow(())
        sheet_.writerow((t("asked on"), t("what was waited for"), t("days"), t("answered on")))
        for wait in waits(work, today):
            until = wait.until.isoformat() if wait.until else ""
            sheet_.writerow((wait.since.isoformat(), harmless(wait.what), wait.days, until))
    return out.getvalue().encode("utf-8-sig")


def _council_head(who: "Writer", today: date) -> Iterator[Element]:
    named = who.funder.name if who.funder else ""
    yield Text(" · ".join(filter(None, (who.person.name, named, day(today)))))


def _council(noted: list[DiaryEntry], found: Going) -> Iterator[Element]:
    steps = found.steps
    figures = (
        tn("{count} telephone call", "{count} telephone calls", found.calls),
        tn("the longest wait: {count} day", "the longest wait: {count} days", found.longest),
        tn("{count} time it was hard", "{count} times it was hard", found.hard),
    )
    yield Text(" · ".join(figures), "lead")
    told = min(MOST_WORDS, len(noted)) if len(steps) < LINES // 3 else min(MOST_WORDS - 1, len(noted))
    yield from _own_words(noted, told)
    yield from _steps(steps)
    yield from _waited(found.waits, LINES - len(steps) - 2 * told)


def _steps(steps: tuple[StepTaken, ...]) -> Iterator[Element]:
    if steps:
        yield Heading(t("Step by step"), 2)
        yield Table(
            (
                Column(t("Step"), 5), Column(t("Times"), 2, figures=True),
                Column(t("Calls"), 2, figures=True), Column(t("How easy it was"), 6),
            ),
            [cells(about_name(each.step), str(each.times), str(each.calls), _eases(each)) for each in steps],
            t("Each step with the council, its calls, and how easy it was"),
            row_headings=True, close=True,
        )  # fmt: skip


def _eases(step: StepTaken) -> str:
    """Say how easy a step was, each word once with how often it was said, the hardest first."""
    said = [(ease, step.eases.count(ease)) for ease in reversed(Ease) if ease is not Ease.NOT_SAID]
    told = [t("{ease} ({count})", ease=ease_name(ease), count=count) for ease, count in said if count]
    return ", ".join(told) or ease_name(Ease.NOT_SAID)


def _waited(waited: tuple[Wait, ...], most: int) -> Iterator[Element]:
    if not waited:
        return
    yield Heading(t("Days of waiting"), 2)
    columns = (
        *(Column(t("For what"), 6), Column(t("Asked on"), 4), Column(t("Answered on"), 4)),
        Column(t("Days"), 2, figures=True),
    )
    rows = [_wait(each) for each in waited[:most]]
    summary = t("What was waited for, the longest first")
    yield Table(columns, rows, summary, row_headings=True, close=True)
    left = len(waited) - most
    if left > 0:
        yield Text(
            tn("{count} shorter wait is not shown.", "{count} shorter waits are not shown.", left), "small"
        )


def _wait(wait: Wait) -> tuple[Cell, ...]:
    until = day(wait.until) if wait.until else t("Not yet")
    return cells(_cut(wait.what, SHORT), day(wait.since), until, str(wait.days))


def _own_words(noted: list[DiaryEntry], most: int) -> Iterator[Element]:
    """Give the hardest of what was noted, the latest of them first, in the person's own words."""
    hardest = sorted(noted, key=lambda each: (each.ease in HARD, each.day, each.id), reverse=True)[:most]
    if hardest:
        yield Heading(t("In my own words"), 2)
        yield Bullets([_said(each) for each in hardest])


def _said(entry: DiaryEntry) -> str:
    step = about_name(entry.about)
    words = t("{day}, {step}: {words}", day=short_day(entry.day), step=step, words=entry.words)
    return _cut(words, LONG)


def _cut(words: str, letters: int) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= letters else plain[: letters - 1].rstrip() + "…"


def _needs(changed: tuple[DiaryEntry, ...]) -> Iterator[Element]:
    yield Text(t("I am writing to tell you that my care and support needs have changed."))
    yield Text(t("This is what I wrote down, day by day:"))
    rows = [cells(day(each.day), each.words, _teller(each)) for each in changed]
    columns = (Column(t("Day"), 3), Column(t("What has changed"), 8), Column(t("Who says so"), 3))
    yield Table(columns, rows, t("Each changed need, with its day"), row_headings=True)
    yield Text(t("I ask you to look at my needs again, and at my plan and my direct payment."))
    yield Text(t("Tell me when somebody will come, and who."))


def _teller(entry: DiaryEntry) -> str:
    from app.plan.names import voice_name

    said = entry.name or voice_name(entry.voice)
    return t("Me") if entry.voice is Voice.ME else said


def _request(work: Work, asked: ChangeRequest) -> Iterator[Element]:
    yield Text(t("I ask for a change of my support."))
    wordings = work.plan.wordings.of_lines({asked.line_id} - {0})
    told = (
        (t("As it is in the plan"), wordings[-1].words if wordings else ""),
        (t("What is to change"), asked.what),
        (t("Why"), asked.why),
    )
    rows = [(Cell(name, strong=True), Cell(words)) for name, words in told if words]
    columns = (Column(t("About"), 2), Column(t("In my words"), 5))
    yield Table(columns, rows, t("The change that is asked for"), row_headings=True)
    yield Text(t("Tell me by letter or message whether you agree. If you do not, tell me why."))


def _learned(work: Work, year: int) -> list[DiaryEntry]:
    noted = work.life.diary.since((DiaryKind.LEARNED,), date(year, 1, 1))
    return [each for each in noted if each.day.year == year]


def _met(work: Work) -> Iterator[str]:
    """Give everybody whom the notes, the reviews and the answers name."""
    noted = work.life.diary.found()
    yield from names_in(each.words for each in noted)
    for each in noted:
        yield from (each.who, each.name)
    yield from (said.name for said in work.plan.check_ins.all())
    yield from (review.who for review in work.plan.reviews.all())
    for request in work.life.requests.all():
        yield from (request.asked_of, request.answered_by)
    yield from (one.who for one in work.life.assessments.all())


def _known(work: Work) -> Iterator[str]:
    """Give every name, place and office that the book has."""
    for person in work.people.all():
        yield from (person.name, person.address, person.reference)
    yield from (each.name for each in work.representatives.all())
    for funder in work.funders.all():
        yield from (funder.name, funder.team, funder.address, funder.reference)
    for helper in work.plan.helpers.all():
        yield from (helper.name, helper.organisation)
    for pa in work.pas.all():
        yield from (pa.name, pa.address, pa.kin_name)
    yield from (account.name for account in work.accounts.all())
