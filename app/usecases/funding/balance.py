"""Why this balance: every pound in the accounts named, money put aside, and reasons for the rest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.funding.balance import NamedBalance, Saving, UnspentReason, name_every_pound, not_reasoned
from app.funding.payments import in_force
from app.funding.position import SumLine, paid_ahead
from app.money import NOTHING, Money, total
from app.store.book import Book
from app.store.work import Work
from app.usecases.owed.liability import open_liability
from app.words import day, t


@dataclass(frozen=True, slots=True)
class WhyThisBalance:
    """The balance by name, what is saved for, and how much of what is spare has no reason yet."""

    named: NamedBalance
    savings: tuple[Saving, ...]
    reasons: tuple[UnspentReason, ...]
    not_reasoned: Money


def why_this_balance(book: Book, today: date) -> WhyThisBalance:
    """Name every pound that is in the accounts on a day."""
    with book.begin() as work:
        held = total(work.sums.balance(account.id, today) for account in work.accounts.all())
        savings, reasons = work.streams.savings.all(), work.streams.reasons.all()
        dues, reserves = work.dues.open(), tuple(_reserves(work, today))
        spare = name_every_pound(held, dues, savings, reserves).spare
        named = name_every_pound(held, dues, savings, (*reserves, _ahead(work, today, spare)))
        current = [each for each in reasons if each.last >= today]
        return WhyThisBalance(named, tuple(savings), tuple(reasons), not_reasoned(named.spare, current))


def keep_saving(book: Book, saving: Saving) -> Saving:
    """Keep what money is put aside for, by when, and who agreed."""
    if not saving.what.strip() or saving.amount.pence <= 0:
        raise AppError(
            t("Money is saved for something, and it has an amount."), t("Type what for, and how much.")
        )
    with book.begin(t("Put money aside")) as work:
        if saving.id:
            work.streams.savings.change(saving)
            return saving
        return work.streams.savings.add(saving)


def take_saving_out(book: Book, number: int) -> None:
    """Take out money put aside that is not to be kept for it after all."""
    with book.begin(t("Took out money put aside")) as work:
        work.streams.savings.remove(number)


def saving_spent(book: Book, number: int) -> Saving:
    """Say that what was saved for has been bought."""
    with book.begin(t("Spent what was put aside")) as work:
        spent = replace(work.streams.savings.get(number), spent=True)
        work.streams.savings.change(spent)
        return spent


def keep_reason(book: Book, reason: UnspentReason) -> UnspentReason:
    """Keep why money was not spent."""
    if reason.last < reason.first or reason.amount.pence <= 0:
        raise AppError(
            t("A reason needs its days and an amount."), t("Type from when, until when, and how much.")
        )
    with book.begin(t("Said why money is unspent")) as work:
        return work.streams.reasons.add(reason)


def take_reason_out(book: Book, number: int) -> None:
    """Take a reason out that was typed by mistake."""
    with book.begin(t("Took out why money is unspent")) as work:
        work.streams.reasons.remove(number)


def _reserves(work: Work, today: date) -> Iterator[SumLine]:
    terms = in_force(work.agreements.all(), today)
    agreed = [each for each in terms if each.contingency]
    since = ", ".join(day(each.first) for each in agreed)
    rule = t("Your agreement with the funder, from {day}", day=since)
    yield SumLine("contingency", t("Agreed for bad weeks"), total(each.contingency for each in agreed), rule)
    if any(pa.left is None or pa.left >= today for pa in work.pas.all()):
        yield from _team(work, today)


def _ahead(work: Work, today: date, spare: Money) -> SumLine:
    """Give what was paid for days to come: at most what is there, for a payment may be late or spent."""
    ahead = paid_ahead(in_force(work.agreements.all(), today), today)
    there = min(ahead, max(spare, NOTHING))
    return SumLine("ahead", t("Paid for days that are still to come"), there, t("The funder pays ahead."))


def _team(work: Work, today: date) -> Iterator[SumLine]:
    """Give what is owed to the team and stands on no payslip yet, and what ending the jobs would cost."""
    meter = open_liability(work, today)
    law = t("Employment Rights Act 1996")
    yield SumLine("hours", t("Hours worked and not yet paid"), meter.wages, t("Agreed timesheets"))
    yield SumLine(
        "holiday", t("Holiday earned and not yet taken"), meter.leave, t("Working Time Regulations 1998")
    )
    yield SumLine("notice", t("Pay for notice if every job ended"), meter.notice, law)
    yield SumLine("redundancy", t("Redundancy pay if every job ended"), meter.redundancy, law)
    yield SumLine("on_costs", t("Tax and pension on those"), meter.on_costs, t("HMRC and pension rules"))
