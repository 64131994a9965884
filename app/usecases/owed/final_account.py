"""The final account: what came and went since the last return, what must still be paid, who gets the rest."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.employment.contract import Contract
from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.pa import PersonalAssistant
from app.funding.ending import OWN, FinalAccount, PotLeft, StillOwed
from app.funding.position import GOING_OUT
from app.money import NOTHING, Money, total
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.streams import pot_held
from app.usecases.owed.ending import EndOfJob, open_ending
from app.usecases.owed.last_pay import LastPay, open_last_pay
from app.usecases.owed.supplier_out import owed_name
from app.usecases.team.money import pa_money
from app.words import t


def final_account(book: Book, today: date) -> FinalAccount:
    """Draw up the account of everything as it stands on a day.

    A PA whose last pay was made is owed no more than what stands on payslips. Raises AppError when the pay
    figures do not reach to today.
    """
    with book.begin() as work:
        return open_final_account(work, today)


def open_final_account(work: Work, today: date) -> FinalAccount:
    """Draw the final account up within a unit of work."""
    since = max((kept.last for kept in work.returns.all() if kept.last <= today), default=None)
    before = _held(work, since) if since else _opened(work)
    came, went = _moved(work, since, today)
    owed = (*_dues(work), *_last_pays(work, today))
    pots = tuple(_pot_left(work, pot_id, owed, today) for pot_id in _pot_ids(work))
    rest = before + came + went - total(pot.held for pot in pots)
    return FinalAccount(today, since, before, came, went, owed, pots, rest)


def _opened(work: Work) -> Money:
    return total(account.opening for account in work.accounts.all())


def _held(work: Work, on: date) -> Money:
    return total(work.sums.balance(account.id, on) for account in work.accounts.all())


def _moved(work: Work, since: date | None, today: date) -> tuple[Money, Money]:
    """Give what came in and what went out; moves between own accounts are neither."""
    opened = [account.opened for account in work.accounts.all() if account.has_begun]
    first = since + ONE_DAY if since else min(opened, default=today)
    if first > today:
        return NOTHING, NOTHING
    return work.sums.in_and_out(Period(first, today))


def _dues(work: Work) -> Iterator[StillOwed]:
    """Give what is on payslips, bills and the like, and nobody has paid."""
    for due in work.dues.open():
        if due.kind in GOING_OUT and due.amount < NOTHING:
            what = due.note or owed_name(due.kind)
            yield StillOwed(due.payee, what, -due.amount, due.pot_id)


def _last_pays(work: Work, today: date) -> Iterator[StillOwed]:
    """Give what each PA's last pay comes to beyond the payslips, as part of the pots that pay for the job."""
    jobs = {job.pa_id: job for job in open_ending(work, today).jobs}
    for pa in work.pas.all():
        if not pa.status.is_on_the_payroll or pa.started > today:
            continue
        job = jobs.get(pa.id)
        paid_off = job is not None and job.done_on(LeavingStep.LAST_PAY) is not None
        if paid_off or (job is None and pa.left is not None and pa.left < today):
            continue
        yield from _last_pay(work, pa, today, job)


def _last_pay(work: Work, pa: PersonalAssistant, today: date, job: EndOfJob | None) -> Iterator[StillOwed]:
    one = pa_money(work, pa, today)
    if one is None:
        return
    reason = job.leaving.kept.reason if job else LeavingReason.REDUNDANCY
    pay = open_last_pay(work, pa.id, pa.left or today, reason, notice_paid=True)
    redundancy_paid = job is not None and job.done_on(LeavingStep.REDUNDANCY_PAY) is not None
    for what, amount in _parts(pay, redundancy_paid=redundancy_paid):
        for pot_id, part in _by_pot(work, one.contracts, amount).items():
            yield StillOwed(pa.name, what, part, pot_id)


def _parts(pay: LastPay, *, redundancy_paid: bool) -> list[tuple[str, Money]]:
    """Name the parts of what a last pay costs; they add up to it."""
    redundancy = pay.redundancy.amount if pay.redundancy else NOTHING
    parts = (
        (t("Hours worked and not yet paid"), pay.wages),
        (t("Holiday earned and not yet taken"), pay.leave.pay),
        (t("Pay for notice"), pay.notice),
        (t("Redundancy pay"), NOTHING if redundancy_paid else redundancy),
        (
            t("National Insurance and pension on top"),
            pay.cost - pay.wages - pay.leave.pay - pay.notice - redundancy,
        ),
    )
    return [(what, amount) for what, amount in parts if amount]


def _by_pot(work: Work, contracts: Iterable[Contract], amount: Money) -> dict[int, Money]:
    """Share an amount among the pots of a PA's jobs, by the hours of each; the parts add up."""
    first = next((pot.id for pot in work.pots.all()), 0)
    weights: dict[int, int] = {}
    for each in contracts:
        pot_id = each.pot_id or first
        weights[pot_id] = weights.get(pot_id, 0) + max(each.weekly_minutes, 1)
    return dict(zip(weights, amount.shared(list(weights.values())), strict=True))


def _pot_ids(work: Work) -> list[int]:
    return [pot.id for pot in work.pots.all()]


def _pot_left(work: Work, pot_id: int, owed: Iterable[StillOwed], today: date) -> PotLeft:
    pot = work.pots.get(pot_id)
    mine = total(each.amount for each in owed if (each.pot_id or _pot_ids(work)[0]) == pot_id)
    funder = work.funders.get(pot.funder_id)
    return PotLeft(pot_id, pot.name, funder.name, pot_held(work, pot, today), mine, pot.stream == OWN)
