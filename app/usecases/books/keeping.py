"""Starting, opening and keeping books."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app import keys
from app.errors import AppError, Finding, Severity
from app.funding.agreement import Agreement, ContributionModel, Funder, FunderKind, Pot
from app.funding.payments import Cycle
from app.ledger.categories import standard_categories
from app.ledger.entry import NOT_YET, Account, AccountKind
from app.money import NOTHING, Money
from app.people import Actor, Capacity, Person, Representative
from app.store.book import Book, book_id, utc_now
from app.store.trouble import WrongKeyError
from app.store.work import Work
from app.usecases.books.acting import set_actor
from app.usecases.books.wording import say_as_kept
from app.words import day, t


@dataclass(frozen=True, slots=True)
class FirstRun:
    """The five answers a book begins with.

    1 whose money it is, and who is at the keyboard in what right; 2 who funds it; 3 how much a week,
    how often, from which payment day; 4 the contribution a week; 5 the account and what was in it
    before its first day (`NOT_YET`: its first statement says so).
    """

    person: Person
    actor: Actor
    funder: Funder
    weekly: Money
    first_payment: date
    account_name: str
    opened: date
    opening: Money
    cycle_weeks: int = 4
    in_advance: bool = True
    contribution: Money = NOTHING
    contribution_model: ContributionModel = ContributionModel.NET
    account_kind: AccountKind = AccountKind.BANK
    sort_code: str = ""
    number: str = ""
    authority_ends: date | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What a book is: whose, who acts, how much is in it."""

    path: str
    person: Person
    actor: Actor
    funders: tuple[Funder, ...]
    pots: tuple[Pot, ...]
    agreements: tuple[Agreement, ...]
    accounts: tuple[Account, ...]
    entries: int
    statements: int
    returns: int


def create_book(
    path: Path, answers: FirstRun, passphrase: str, clock: Callable[[], datetime] = utc_now
) -> Book:
    """Make an encrypted book with what the five answers say in it."""
    check_answers(answers)
    book = Book.create(path, passphrase, actor=answers.actor, clock=clock)
    with book.begin(t("Started this book")) as work:
        fill(work, answers)
    return book


def check_answers(answers: FirstRun) -> None:
    """Raise AppError for answers a book cannot begin with."""
    if not answers.person.name.strip():
        raise AppError(t("The book needs the name of the person the money is for."), t("Type their name."))
    if not answers.funder.name.strip():
        raise AppError(t("The book needs to know who pays the money."), t("Type the council's name."))
    if answers.weekly.pence < 0 or answers.contribution.pence < 0:
        raise AppError(t("A weekly amount cannot be below nothing."), t("Type it without a minus."))


def fill(work: Work, answers: FirstRun) -> None:
    """Write the first answers into a new book."""
    work.categories.keep(*standard_categories())
    work.people.add(answers.person)
    if answers.actor.capacity is not Capacity.SELF:
        actor = answers.actor
        first, last = work.now.date(), answers.authority_ends
        work.representatives.add(Representative(actor.name, actor.capacity, first, last))
    funder = work.funders.add(answers.funder)
    pot = work.pots.add(_pot(answers, funder))
    work.agreements.add(_agreement(answers, pot))
    work.accounts.add(_account(answers, pot))


# Who acts is written in the book, so it is known only once the book is open.
_NOBODY_YET = Actor("")


def open_book(
    path: Path,
    passphrase: str | None = None,
    actor: Actor | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Book:
    """Open a book with its passphrase, or with the key that this computer's keyring remembers.

    Raises AppError when the passphrase is wrong, or none is given and the keyring has no key.
    """
    if passphrase is not None:
        book = Book.open(path, passphrase=passphrase, actor=_NOBODY_YET, clock=clock)
    else:
        key = keys.recall(book_id(path))
        if key is None:
            raise AppError(t("This book needs its passphrase."), t("Type the passphrase."))
        book = Book.open(path, key=key, actor=_NOBODY_YET, clock=clock)
    set_actor(book, actor)
    say_as_kept(book)
    return book


def is_wrong_key(error: AppError) -> bool:
    """Say whether a book did not open because the passphrase is not its own."""
    return isinstance(error, WrongKeyError)


def remember_book(book: Book) -> bool:
    """Keep the book's key in this computer's keyring; False when there is no keyring to keep it."""
    return keys.remember(book.id, book.key)


def forget_book(book: Book) -> None:
    """Take the book's key out of this computer's keyring."""
    keys.forget(book.id)


def change_passphrase(book: Book, old: str, new: str) -> None:
    """Lock a book with another passphrase; where the keyring remembers the book, it learns the new key.

    Raises AppError when the old one is not right, the new one is empty, or who asks may only read the book.
    """
    if book.reading_only:
        raise AppError(book.reading_only, t("You can read this book. Others can change it."))
    remembered = keys.recall(book.id) is not None
    book.change_passphrase(old, new)
    if remembered:
        keys.remember(book.id, book.key)


def is_remembered(path: Path) -> bool:
    """Say whether this computer's keyring can open the book."""
    return path.is_file() and keys.recall(book_id(path)) is not None


def about(book: Book) -> About:
    """Say what a book is and how much is in it."""
    from app.ledger.search import EntryQuery

    with book.begin() as work:
        people = work.people.all()
        return About(
            str(book.path or ""),
            people[0] if people else Person(""),
            work.actor,
            tuple(work.funders.all()),
            tuple(work.pots.all()),
            tuple(work.agreements.all()),
            tuple(work.accounts.all()),
            work.entries.count(EntryQuery()),
            len(work.statements.all()),
            len(work.returns.all()),
        )


def check_book(book: Book) -> tuple[Finding, ...]:
    """Check the file, the keys between its records, and the history's chain."""
    with book.begin() as work:
        broken = work.broken_history()
        change = work.history.change(broken) if broken else None
    found = book.check()
    if not broken:
        return found
    when = day(change.at.date()) if change else "–"
    sentence = t("A record was altered outside Daybook, in or after the change of {day}.", day=when)
    remedy = t("Compare with a backup, and say so in your next return.")
    return (*found, Finding(Severity.STOP, sentence, where=f"change {broken}", remedy=remedy))


def _pot(answers: FirstRun, funder: Funder) -> Pot:
    health = funder.kind is FunderKind.ICB
    label = t("NHS") if health else t("Council")
    stream = "phb" if health else "adult_social_care"
    name = t("Personal health budget") if health else t("Direct payment")
    first = answers.opened if answers.opened > NOT_YET else None
    return Pot(0, name, funder.id, label, stream, first)


def _agreement(answers: FirstRun, pot: Pot) -> Agreement:
    return Agreement(
        0,
        pot.id,
        _terms_begin(answers),
        answers.weekly,
        answers.first_payment,
        answers.cycle_weeks,
        answers.in_advance,
        answers.contribution,
        answers.contribution_model if answers.contribution else ContributionModel.NONE,
        answers.cycle_weeks,
    )


def _terms_begin(answers: FirstRun) -> date:
    """Say from which day the book follows the terms.

    It is the first day that the first payment inside the book is for: money for the days before came
    earlier, and is in the opening balance.
    """
    if not answers.opened > NOT_YET:
        return answers.first_payment
    cycle = Cycle(answers.cycle_weeks, answers.first_payment, answers.in_advance)
    number = cycle.latest(answers.opened)
    return cycle.covers(number if cycle.day(number) == answers.opened else number + 1).first


def _account(answers: FirstRun, pot: Pot) -> Account:
    return Account(
        0,
        answers.account_name or t("Bank account"),
        answers.account_kind,
        answers.opened,
        answers.opening,
        answers.sort_code,
        answers.number,
        pot_id=pot.id,
    )
