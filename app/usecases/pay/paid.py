"""What a pay day came to: its payslips, who is to be paid by when, and when its figures were sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.money import Money, total
from app.payroll.dues import hmrc_due
from app.payroll.kept import BillDue, KeptPayslip, Sent
from app.payroll.statutory import for_day
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.words import day as in_words
from app.words import t


@dataclass(frozen=True, slots=True)
class PaidDue:
    """Something to be paid after a pay day, and where to; `number` is the payslip of a PA's pay, else 0.

    `by_post` is the earlier last day of HMRC's bill where a cheque is sent, None for everything else.
    """

    due: Due
    number: int = 0
    sort_code: str = ""
    account_number: str = ""
    by_post: date | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the bank shows it paid."""
        return bool(self.due.entry_id)


@dataclass(frozen=True, slots=True)
class PaidDay:
    """One pay day: its payslips by name, what it made owed by day, and when its figures were sent."""

    day: date
    payslips: tuple[KeptPayslip, ...]
    dues: tuple[PaidDue, ...] = ()
    sent: tuple[Sent, ...] = ()

    @property
    def to_pay(self) -> Money:
        """What the PAs get in all."""
        return total(kept.to_pay for kept in self.payslips)

    @property
    def waiting(self) -> int:
        """How many PAs the bank does not show as paid."""
        return len({one.number for one in self.dues if one.number and not one.is_settled})


def paid_days(book: Book, most: int | None = None) -> tuple[PaidDay, ...]:
    """Give the pay days there are payslips of, the latest first; `most` of them, or all."""
    with book.begin() as work:
        days = work.payslips.pay_days()[:most]
        if not days:
            return ()
        links, sent = work.bill_dues.all(), work.sent.all()
        return tuple(_seen(work, day, work.payslips.within(day, day), links, sent) for day in days)


def paid_day(book: Book, day: date) -> PaidDay:
    """Give one pay day. Raises AppError when nobody was paid on it."""
    with book.begin() as work:
        kept = work.payslips.within(day, day)
        if not kept:
            raise _nobody(day)
        return _seen(work, day, kept, work.bill_dues.all(), work.sent.all())


def _seen(
    work: Work, day: date, kept: Iterable[KeptPayslip], links: Sequence[BillDue], sent: Iterable[Sent]
) -> PaidDay:
    payslips = tuple(sorted(kept, key=lambda one: (one.name, one.id)))
    numbers = {one.id for one in payslips}
    found = []
    for link in links:
        of_bill = link.first is not None and link.last is not None and link.first <= day <= link.last
        due = work.dues.find(link.due_id) if of_bill or link.payslip_id in numbers else None
        if due is not None:
            found.append(_due(work, due, link))
    # The PAs come first: their money is what the day is about.
    found.sort(key=lambda one: (one.due.kind is not DueKind.NET_PAY, one.due.day, one.due.id))
    mine = sorted((one for one in sent if one.pay_day == day), key=lambda one: (one.sent_on, one.id))
    return PaidDay(day, payslips, tuple(found), tuple(mine))


def _due(work: Work, due: Due, link: BillDue) -> PaidDue:
    if not link.payslip_id:
        return PaidDue(due, by_post=_by_post(due, link))
    pa = work.pas.get(work.payslips.get(link.payslip_id).pa_id)
    return PaidDue(due, link.payslip_id, pa.sort_code, pa.account_number)


def _by_post(due: Due, link: BillDue) -> date | None:
    if due.kind is not DueKind.HMRC or link.first is None or link.last is None:
        return None
    return hmrc_due(Period(link.first, link.last), for_day(link.last).hmrc, by_post=True)


def say_sent(book: Book, pay_day: date, on: date, how: str = "") -> Sent:
    """Write down that a pay day's figures were given to HMRC or the bureau; nobody paid, nothing to send."""
    with book.begin(t("Wrote down when pay was sent")) as work:
        if not work.payslips.within(pay_day, pay_day):
            raise _nobody(pay_day)
        return work.sent.add(Sent(0, pay_day, on, how))


def _nobody(day: date) -> AppError:
    return AppError(t("Nobody was paid on {day}.", day=in_words(day)), t("Choose another pay day."))
