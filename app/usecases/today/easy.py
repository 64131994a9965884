"""What the easy-read pages show and keep, by way of what the other pages use."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import PurePath

from app.employment.pa import PersonalAssistant
from app.employment.shift import Shift
from app.errors import AppError
from app.funding.position import Left
from app.ledger.entry import Account, Entry
from app.pictures import made_small
from app.plan.people_around import Helper, backups
from app.plan.review import Review, ReviewKind
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.agreed import agree_as_holder
from app.usecases.hours.seen import days_of, monday_of
from app.usecases.life.reviews import keep_review, reviews
from app.usecases.life.worksheet import left_on
from app.usecases.money.ledger import add_entry
from app.usecases.money.papers import attach_paper
from app.usecases.rota.seen import RotaDay, see_rota
from app.words import t

WEEKS_BACK = 8  # in which hours are looked for that nobody has agreed yet


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody to ring, and the number."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class HoursToAgree:
    """One PA's week whose hours are written down and not agreed yet by who holds the book."""

    pa: PersonalAssistant
    monday: date
    shifts: tuple[Shift, ...]


def money_left(book: Book, today: date) -> Left:
    """Say what is left, what of it is promised, and what is free."""
    with book.begin() as work:
        return left_on(work, today)


def who_can_help(book: Book, today: date) -> tuple[str, ...]:
    """Name the people around the person, each once."""
    with book.begin() as work:
        return tuple(dict.fromkeys(each.name for each in _there(work, today)))


def who_to_call(book: Book, today: date) -> tuple[Called, ...]:
    """Give people around the person who have a telephone: those who back up first, in their order."""
    with book.begin() as work:
        there = _there(work, today)
        called = [*backups(there, today), *(each for each in there if not each.backup)]
        return tuple(Called(each.name, each.phone) for each in called if each.phone)


def _there(work: Work, today: date) -> list[Helper]:
    there = (each for each in work.plan.helpers.all() if each.last is None or each.last >= today)
    return sorted(there, key=lambda each: (each.name.casefold(), each.id))


def coming_days(book: Book, today: date) -> tuple[RotaDay, ...]:
    """Give the seven days of the rota from today."""
    with book.begin() as work:
        return see_rota(work, today).days


def open_accounts(book: Book) -> tuple[Account, ...]:
    """Give the accounts that money can be paid from."""
    with book.begin() as work:
        return tuple(each for each in work.accounts.all() if each.closed is None)


def pay_for(book: Book, entry: Entry, receipt: tuple[str, bytes] | None = None) -> Entry:
    """Write down a payment with its receipt (name and bytes); a file that cannot be kept keeps nothing."""
    if receipt is not None:
        made_small(receipt[1])
    kept = add_entry(book, entry)
    if receipt is not None:
        attach_paper(book, kept.id, PurePath(receipt[0]).name, receipt[1])
    return kept


def hours_to_agree(book: Book, today: date) -> tuple[HoursToAgree, ...]:
    """Give the weeks of hours that wait for who holds the book, the oldest first."""
    newest = monday_of(today)
    with book.begin() as work:
        pas = sorted(work.pas.all(), key=lambda each: (each.name.casefold(), each.id))
        found = []
        for back in range(WEEKS_BACK, -1, -1):
            monday = newest - timedelta(weeks=back)
            found += [_waiting(work, pa, monday) for pa in pas]
        # A week that is still being worked is agreed when it is over.
        return tuple(each for each in found if each.shifts and each.shifts[-1].day <= today)


def _waiting(work: Work, pa: PersonalAssistant, monday: date) -> HoursToAgree:
    sheets = work.timesheets.of_week(pa.id, monday)
    if sheets and (sheets[0].holder_agreed is not None or sheets[0].is_locked):
        return HoursToAgree(pa, monday, ())
    shifts = (each for each in work.shifts.within(days_of(monday), pa.id) if not each.sheet_id)
    return HoursToAgree(pa, monday, tuple(sorted(shifts, key=lambda each: (each.day, each.start))))


def agree_hours(book: Book, week: HoursToAgree, helper: str = "") -> None:
    """Agree a week of hours; who helped is noted beside its first shift."""
    if helper and week.shifts:
        first = week.shifts[0]
        _note(book, {first.id: t("{name} helped me to agree this week.", name=helper)})
    agree_as_holder(book, week.pa.id, week.monday)


def doubt_hours(book: Book, wrong: Mapping[int, str], helper: str = "") -> None:
    """Note beside shifts, by their numbers, why they are not right; the hours stay, and are not agreed."""
    if not wrong:
        raise AppError(t("Nothing is wrong with these hours."), t("Say which time is not right."))
    helped = t("{name} helped me to say this.", name=helper) if helper else ""
    said = {number: words.strip() or t("This is not right.") for number, words in wrong.items()}
    _note(book, {number: " ".join(filter(None, (words, helped))) for number, words in said.items()})


def _note(book: Book, words: Mapping[int, str]) -> None:
    """Add words to the notes of shifts, which changes no figure and takes no agreement back."""
    with book.begin(t("Wrote a note beside hours")) as work:
        for number, said in words.items():
            shift = work.shifts.get(number)
            work.shifts.change(replace(shift, note=" ".join(filter(None, (shift.note, said)))))


def review_to_come(book: Book, today: date) -> Review:
    """Give the review that is planned next, or a new one (id 0) of the kind that is due next."""
    seen = reviews(book, today)
    if seen.planned:
        return seen.planned[0]
    return Review(0, seen.dues[0].kind if seen.dues else ReviewKind.PLAN)


def keep_my_words(book: Book, review: Review, helper: str = "") -> Review:
    """Keep what the person wants to say at a review; who helped stands below it, once."""
    if not any(each.strip() for each in (review.working, review.not_working, review.words)):
        raise AppError(t("There are no words to keep yet."), t("Go back, and write something down."))
    helped = t("{name} helped me to say this.", name=helper) if helper else ""
    if helped and helped not in review.words:
        review = replace(review, words="\n".join(filter(None, (review.words, helped))))
    return keep_review(book, review)
