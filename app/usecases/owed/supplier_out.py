"""Who is owed what, by when, and how to pay them: for a day when the card or the bureau is down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.pa import PersonalAssistant
from app.funding.agreement import Due, DueKind
from app.funding.position import GOING_OUT
from app.money import Money
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.run import next_pay_days, open_run
from app.words import day as in_words
from app.words import t

# Pay days this far ahead that nobody has run yet are worked out too.
SOON = timedelta(days=14)
TO_PAY = GOING_OUT | {DueKind.LOAN}


@dataclass(frozen=True, slots=True)
class Owed:
    """One payment to make: to whom, how much, by when, and where to.

    `due_id` is 0 where a pay is worked out but not kept yet. `reference` is what to write beside the payment.
    Bank details are "" where the book does not know them. `pot_id` says whose money pays.
    """

    kind: DueKind
    name: str
    amount: Money
    by: date
    pot_id: int
    due_id: int = 0
    pa_id: int = 0
    bank_name: str = ""
    sort_code: str = ""
    account_number: str = ""
    reference: str = ""
    note: str = ""

    @property
    def is_worked_out(self) -> bool:
        """Whether this is only worked out: the pay day has not been run."""
        return not self.due_id

    @property
    def has_bank_details(self) -> bool:
        """Whether the book knows where the money goes to."""
        return bool(self.sort_code and self.account_number)


def who_is_owed(book: Book, today: date) -> tuple[Owed, ...]:
    """Give everybody who is to be paid, the soonest first: what is owed, and pay days about to come."""
    days = [each.day for each in next_pay_days(book, today) if each.day <= today + SOON]
    with book.begin() as work:
        found = [*_from_dues(work), *_from_runs(work, days)]
    return tuple(sorted(found, key=lambda owed: (owed.by, owed.kind, owed.name, owed.due_id)))


def _from_dues(work: Work) -> Iterator[Owed]:
    paid_by = {link.due_id: link.payslip_id for link in work.bill_dues.all() if link.payslip_id}
    for due in work.dues.open():
        if due.kind in TO_PAY and due.amount.pence < 0:
            slip = work.payslips.find(paid_by.get(due.id, 0))
            pa = work.pas.find(slip.pa_id) if slip else None
            yield _of_pa(pa, due, slip.pay_day if slip else due.day) if pa else _of_other(work, due)


def _of_pa(pa: PersonalAssistant, due: Due, pay_day: date) -> Owed:
    return Owed(
        due.kind,
        pa.name,
        -due.amount,
        due.day,
        due.pot_id,
        due.id,
        pa.id,
        pa.bank_name or pa.name,
        pa.sort_code,
        pa.account_number,
        t("Pay {day}", day=pay_day.strftime("%d%m%y")),
        due.note,
    )


def _of_other(work: Work, due: Due) -> Owed:
    employer = next(iter(work.employer_records.all()), None)
    reference = ""
    if employer is not None:
        reference = {
            DueKind.HMRC: employer.accounts_reference,
            DueKind.PENSION: employer.pension_reference,
        }.get(due.kind, "")
    return Owed(
        due.kind, due.payee, -due.amount, due.day, due.pot_id, due.id, reference=reference, note=due.note
    )


def _from_runs(work: Work, days: Iterable[date]) -> Iterator[Owed]:
    """Work out the net pay of pay days that nobody has run, so that they can be paid all the same."""
    for pay_day in days:
        for line in open_run(work, pay_day).lines:
            pot_id = line.pots[0][1] if line.pots else 0
            note = t("Worked out, not yet kept as a payslip")
            due = Due(0, DueKind.NET_PAY, pay_day, -line.payslip.to_pay, line.pa.name, pot_id, note)
            yield _of_pa(line.pa, due, pay_day)


def owed_name(kind: DueKind) -> str:
    """Name what somebody is owed."""
    return {
        DueKind.NET_PAY: t("Wages"),
        DueKind.HOLIDAY: t("Holiday pay"),
        DueKind.HMRC: t("Tax and National Insurance"),
        DueKind.PENSION: t("Pension"),
        DueKind.INVOICE: t("Bill"),
        DueKind.LOAN: t("Lent money to give back"),
        DueKind.PAYMENT_IN: t("Payment in"),
        DueKind.CONTRIBUTION: t("My contribution"),
    }[kind]


def by_in_words(owed: Owed, today: date) -> str:
    """Say by when, and that it is late where it is."""
    if owed.by < today:
        return t("{day}, late", day=in_words(owed.by))
    return in_words(owed.by)
