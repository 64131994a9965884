"""The diary: writing in it, finding notes again, counting what happened, and unpaid hours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.errors import AppError
from app.money import Money
from app.papers import Paper
from app.period import Period
from app.plan.diary import (
    DiaryEntry,
    DiaryKind,
    EventCounts,
    check_entry,
    event_counts,
    to_tell,
    unpaid_by_whom,
)
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.outcomes import ready_file
from app.usecases.life.reviews import start_of
from app.usecases.money.papers import keep_paper
from app.words import t

DIARY = "diary"  # what papers of a note are linked by
_UNPAID, _TURNING = "diary_unpaid_hours", "diary_turning_point"
HOUR = 60  # minutes


@dataclass(frozen=True, slots=True)
class Noted:
    """The notes that were asked for, the newest first, with their photos and voice notes by their number.

    `to_tell` are the changed needs of the last days that the council was not told of. `has_unpaid` says
    whether the person wants to write down unpaid hours. `years` are those in which something was learnt,
    `count` says how many notes there are of what was asked for.
    """

    entries: tuple[DiaryEntry, ...]
    papers: Mapping[int, tuple[Paper, ...]] = field(default_factory=dict)
    to_tell: tuple[DiaryEntry, ...] = ()
    has_unpaid: bool = False
    years: tuple[int, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Unpaid:
    """Unpaid help in some days: minutes by who gave it, the most first, and in all.

    `worth` is what as many hours would cost at a rate that the person asked for; None where nobody asked.
    """

    period: Period
    by_whom: tuple[tuple[str, int], ...]
    worth: Money | None = None

    @property
    def minutes(self) -> int:
        """All of it."""
        return sum(minutes for _, minutes in self.by_whom)


def diary(book: Book, today: date, kind: DiaryKind | None = None, words: str = "", most: int = -1) -> Noted:
    """Find notes by kind (None: every kind) and by words; every word must stand in the note.

    `most` is how many to give, -1 for all.
    """
    with book.begin() as work:
        found = tuple(work.life.diary.found(kind, words, most))
        noted = work.life.diary.since((DiaryKind.NEED, DiaryKind.LEARNED))
        learned = {each.day.year for each in noted if each.kind is DiaryKind.LEARNED}
        return Noted(
            found,
            _papers(work, found),
            to_tell(noted, today),
            _wants_unpaid(work),
            tuple(sorted(learned, reverse=True)),
            work.life.diary.count(kind, words),
        )


def keep_entry(
    book: Book, entry: DiaryEntry, today: date, files: Sequence[tuple[str, bytes, str]] = ()
) -> DiaryEntry:
    """Keep a note, with photos or voice notes (name, content, kind). AppError where it says too little."""
    check_entry(entry, today)
    with book.begin(t("Wrote in the diary")) as work:
        if entry.kind is DiaryKind.UNPAID and not _wants_unpaid(work):
            raise AppError(
                t("Unpaid hours are not written down in this book."),
                t("Turn them on first, at the list of unpaid help."),
            )
        kept = entry if entry.id else work.life.diary.add(entry)
        if entry.id:
            work.life.diary.change(entry)
        for name, content, mime in files:
            keep_paper(work, name, content, mime, (DIARY, kept.id))
        return kept


def take_entry_out(book: Book, number: int) -> None:
    """Take a note out; the history keeps it."""
    with book.begin(t("Took a note out of the diary")) as work:
        work.life.diary.remove(number)


def attach_to_diary(book: Book, kind: str, number: int, name: str, content: bytes) -> Paper:
    """Keep a photo, a drawing or a voice note beside a note; `kind` is DIARY.

    Raises AppError for files that can be neither seen nor heard.
    """
    ready = ready_file(name, content)
    with book.begin(t("Attached a file to the diary")) as work:
        work.life.diary.get(number)
        return keep_paper(work, *ready, (kind, number))


def told_the_council(book: Book, numbers: Sequence[int], day: date) -> int:
    """Write down that the council was told of changed needs; give of how many."""
    with book.begin(t("Told the council that my needs have changed")) as work:
        for number in numbers:
            work.life.diary.change(replace(work.life.diary.get(number), told=day))
        return len(numbers)


def write_unpaid(book: Book, *, wanted: bool) -> None:
    """Turn the writing down of unpaid hours on or off; what was written stays."""
    with book.begin() as work:
        work.settings.put(_UNPAID, "yes" if wanted else "no")


def unpaid(book: Book, period: Period, rate: Money | None = None) -> Unpaid:
    """Add up the unpaid help of some days; only with a rate is it put into pounds, to the nearest penny."""
    with book.begin() as work:
        noted = work.life.diary.since((DiaryKind.UNPAID,), period.first)
        found = Unpaid(period, unpaid_by_whom([each for each in noted if each.day in period]))
    if rate is None:
        return found
    return replace(found, worth=rate.times(Decimal(found.minutes) / HOUR, rounding=ROUND_HALF_UP))


def count_from(book: Book, day: date) -> None:
    """Keep the day from which “before” and “after” are counted."""
    with book.begin() as work:
        work.settings.put(_TURNING, day.isoformat())


def counts(book: Book, today: date) -> EventCounts:
    """Count what happened before and after the day kept for it, else the day the money or the plan began."""
    with book.begin() as work:
        return counted(work, today)


def counted(work: Work, today: date) -> EventCounts:
    """Count what happened, within a unit of work."""
    kept = work.settings.get(_TURNING)
    turning = date.fromisoformat(kept) if kept else (start_of(work) or today)
    return event_counts(work.life.diary.since((DiaryKind.EVENT,)), min(turning, today), today)


def _wants_unpaid(work: Work) -> bool:
    return work.settings.get(_UNPAID) == "yes"


def _papers(work: Work, entries: Sequence[DiaryEntry]) -> dict[int, tuple[Paper, ...]]:
    found: dict[int, tuple[Paper, ...]] = {}
    for link in work.paper_links.of(DIARY, {each.id for each in entries}):
        found[link.to_id] = (*found.get(link.to_id, ()), work.papers.get(link.paper_id))
    return found
