"""Who acts for the person, by what right and until when; after that day the book is read, not changed."""

from dataclasses import replace
from datetime import date

from app.errors import AppError
from app.people import Actor, Capacity, Person, Representative
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.words import day, t


def representatives(book: Book) -> tuple[Representative, ...]:
    """Give everybody who acts or acted for the person, the latest first."""
    with book.begin() as work:
        return tuple(sorted(work.representatives.all(), key=lambda each: (each.first, each.id), reverse=True))


def who_acts(book: Book) -> Actor:
    """Say who is at the keyboard: whoever was last given the right to act, or else the person.

    Where that right has ended, and nobody has been named since, they are still named; `set_actor` then lets
    them read only.
    """
    with book.begin() as work:
        return _actor(work)


def reading_only(book: Book) -> str:
    """Say in a sentence why the book can only be read; nothing where it can be changed."""
    return book.reading_only


def set_actor(book: Book, actor: Actor | None = None) -> None:
    """Let a book be used by somebody, by default who its records name; once their right ended, to read."""
    with book.begin() as work:
        ended = _ended(work, actor or _actor(work))
        book.actor = actor or _actor(work)
    book.reading_only = _sentence(ended) if ended else _only_proposes(book.actor)


def name_representative(book: Book, new: Representative) -> Representative:
    """Write down who acts for the person from a day on, or renew a right; whoever acted before ends then."""
    if not new.name.strip() or new.capacity is Capacity.SELF:
        raise AppError(
            t("Somebody who acts for the person has a name and a right to act."), t("Fill in both.")
        )
    if new.last is not None and new.last < new.first:
        raise AppError(t("The right to act ends before it begins."), t("Look at the two days again."))
    with book.may_change(t("Named who acts for the person")) as work:
        _end_others(work, new.first)
        made = work.representatives.add(replace(new, id=0))
    set_actor(book)
    return made


def act_for_oneself(book: Book, today: date) -> None:
    """Write down that the person acts for themselves from a day on."""
    with book.may_change(t("The person acts for themselves")) as work:
        latest = _latest(work)
        if latest is not None:
            last = max(today - ONE_DAY, latest.first)
            work.representatives.change(replace(latest, last=last, handed_back=True))
    set_actor(book)


def _actor(work: Work) -> Actor:
    person = next(iter(work.people.all()), Person("")).name
    acting = _latest(work)
    if acting is None or acting.handed_back:
        return Actor(person)
    return Actor(acting.name, acting.capacity, person)


def _latest(work: Work) -> Representative | None:
    return max(work.representatives.all(), key=lambda each: (each.first, each.id), default=None)


def _ended(work: Work, actor: Actor) -> Representative | None:
    """Give the right of this actor that has ended, when none runs."""
    mine = [each for each in work.representatives.all() if each.name == actor.name]
    if actor.capacity is Capacity.SELF or not mine or any(not _is_over(each, work) for each in mine):
        return None
    return max(mine, key=lambda each: each.last or date.max)


def _is_over(representative: Representative, work: Work) -> bool:
    today = work.now.astimezone().date()
    return representative.last is not None and representative.last < today


def _sentence(ended: Representative) -> str:
    last = day(ended.last) if ended.last else ""
    return t("The right of {name} to act ended on {day}.", name=ended.name, day=last)


def _only_proposes(actor: Actor) -> str:
    """Say that a lead professional reads and proposes, and leaves every decision to the person (S007)."""
    if actor.capacity is not Capacity.LEAD:
        return ""
    return t(
        "{name} may read this book and propose. {person} decides.", name=actor.name, person=actor.for_whom
    )


def _end_others(work: Work, first: date) -> None:
    for each in work.representatives.all():
        if each.last is None or each.last >= first:
            work.representatives.change(replace(each, last=max(first - ONE_DAY, each.first)))
