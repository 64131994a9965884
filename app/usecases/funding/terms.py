"""Changing what a book was started with: the person, the funder, the agreement's terms, accounts, bills."""

from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.funding.agreement import Agreement, Due, DueKind, Funder
from app.funding.holding import refuse_spending
from app.ledger.entry import Account
from app.money import Money
from app.people import Person
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.sealed import refuse_signed_opening, refuse_signed_terms
from app.words import day, t


def change_person(book: Book, person: Person) -> None:
    """Keep the person's details as they now are."""
    if not person.name.strip():
        raise AppError(t("The book needs the name of the person the money is for."), t("Type their name."))
    with book.begin(t("Changed the person's details")) as work:
        work.people.change(person)


def change_funder(book: Book, funder: Funder) -> None:
    """Keep who pays, and by which rules, as it now is; signed returns keep the rules of their time."""
    if not funder.name.strip():
        raise AppError(t("The book needs to know who pays the money."), t("Type the council's name."))
    with book.begin(t("Changed who pays the money")) as work:
        work.funders.change(funder)


def terms(book: Book) -> tuple[Agreement, ...]:
    """Give every agreement's terms, the newest first."""
    with book.begin() as work:
        return tuple(sorted(work.agreements.all(), key=lambda one: (one.first, one.id), reverse=True))


def put_terms_right(book: Book, changed: Agreement) -> None:
    """Correct terms that were typed wrong; what they are and from when may both change."""
    _check_terms(changed)
    with book.begin(t("Put the agreement's terms right")) as work:
        old = work.agreements.get(changed.id)
        refuse_signed_terms(work, old.pot_id, min(old.first, changed.first))
        work.agreements.change(changed)


def change_terms(book: Book, new: Agreement, first: date) -> Agreement:
    """Let new terms begin on a day; those before them end the day before, and stay as they were."""
    made = replace(new, id=0, first=first, last=None)
    _check_terms(made)
    with book.begin(t("Changed the agreement's terms from {day}", day=day(first))) as work:
        refuse_signed_terms(work, made.pot_id, first)
        for old in work.agreements.all():
            if old.pot_id == made.pot_id and (old.last is None or old.last >= first):
                _end(work, old, first)
        return work.agreements.add(made)


def add_account(book: Book, account: Account) -> Account:
    """Add a place where money is held."""
    _check_account(account)
    with book.begin(t("Added an account")) as work:
        return work.accounts.add(account)


def change_account(book: Book, account: Account) -> None:
    """Keep an account as it now is; its beginning stays as it is once a return was signed."""
    _check_account(account)
    with book.begin(t("Changed an account")) as work:
        old = work.accounts.get(account.id)
        refuse_signed_opening(work, old, account)
        work.accounts.change(account)


def bills(book: Book) -> tuple[Due, ...]:
    """Give what is still to be paid out, the soonest first."""
    with book.begin() as work:
        return tuple(due for due in work.dues.open() if due.amount.pence < 0)


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill still to be paid: to whom, how much, by when, what for, and from which pot (0: the first)."""

    payee: str
    amount: Money
    by: date
    category: str
    note: str = ""
    pot_id: int = 0


def add_bill(book: Book, bill: Bill) -> Due:
    """Write down a bill that is still to be paid; the bank line that pays it settles it."""
    payee = bill.payee.strip()
    if not payee or bill.amount.pence <= 0:
        raise AppError(t("A bill needs a name and an amount."), t("Type who is to be paid, and how much."))
    with book.begin(t("Wrote down a bill")) as work:
        pot_id = work.pots.get(bill.pot_id).id if bill.pot_id else first_pot(work)
        refuse_spending(work.streams.holdings.all(), pot_id, bill.by)
        return work.dues.add(
            Due(0, DueKind.INVOICE, bill.by, -bill.amount, payee, pot_id, bill.note, 0, bill.category)
        )


def first_pot(work: Work) -> int:
    """Give the number of the book's first pot, 0 when it has none."""
    return next((pot.id for pot in work.pots.all()), 0)


def take_bill_out(book: Book, number: int) -> None:
    """Take out a bill that is not to be paid after all."""
    with book.begin(t("Took a bill out")) as work:
        due = work.dues.get(number)
        if due.entry_id:
            raise AppError(t("This bill has been paid."), t("It stays beside the payment."))
        work.dues.remove(number)


def _end(work: Work, old: Agreement, first: date) -> None:
    if old.first >= first:
        work.agreements.remove(old.id)
    else:
        work.agreements.change(replace(old, last=first - ONE_DAY))


def _check_terms(terms: Agreement) -> None:
    if terms.weekly.pence < 0 or terms.contribution.pence < 0 or terms.contingency.pence < 0:
        raise AppError(
            t("An amount in the agreement cannot be below nothing."), t("Type it without a minus.")
        )


def _check_account(account: Account) -> None:
    if not account.name.strip():
        raise AppError(t("An account needs a name."), t("Type what you call it."))
