"""Fetching what a return tells of the support team: whose pay these pots pay, and what proves it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.employment.pa import PersonalAssistant
from app.employment.timesheet import TimeKind
from app.errors import AppError
from app.funding.agreement import Due, Pot
from app.money import NOTHING, Money, total
from app.payroll.kept import BillDue, pots_of, read_payslip
from app.payroll.liability import ending
from app.payroll.minimum_wage import wage_findings
from app.payroll.record import PayrollRecord, record_on
from app.payroll.statutory import for_day
from app.period import Period
from app.returns.team_records import BillSeen, LeaveSeen, SlipSeen, TeamRecords, WeekSeen
from app.store.work import Work
from app.usecases.hours.leave import see_leave
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.hours.seen import counted_on
from app.usecases.owed.liability import job
from app.usecases.pay.checks import CheckedPay, wage_checks
from app.usecases.pay.days import schedule
from app.usecases.pay.hours import AgreedWeek
from app.usecases.team.money import team_money


def team_for(work: Work, pots: Sequence[Pot], period: Period) -> TeamRecords | None:
    """Fetch what the return of these pots tells of the team; None where the book keeps no PAs for them."""
    ids = {pot.id for pot in pots}
    pas = [pa for pa in work.pas.all() if _paid_from(work, pa, ids)]
    if not pas:
        return None
    numbers = {pa.id for pa in pas}
    slips = _slips(work, ids, numbers, period)
    paid = _paid_weeks(work, slips)
    here = [pa for pa in pas if pa.started <= period.last and (pa.left is None or pa.left >= period.first)]
    holiday, redundancy = _would_be_owed(work, numbers, period.last)
    return TeamRecords(
        pas=tuple(pas),
        contracts=tuple(each for each in work.contracts.all() if each.pa_id in numbers),
        slips=slips,
        bills=_bills(work, ids, period),
        weeks=tuple(_week(week) for weeks in paid.values() for week in weeks),
        papers=tuple(each for each in work.checks.all() if each.pa_id in numbers | {0}),
        statements=tuple(each for each in work.particulars.all() if each.pa_id in numbers),
        exceptions=tuple(each for each in work.exceptions.all() if each.pa_id in numbers),
        leave=tuple(seen for pa in here if (seen := _leave(work, pa, period.last)) is not None),
        low_pay={
            seen.kept.id: says for seen in slips if (says := _low_pay(work, seen, paid.get(seen.kept.id, [])))
        },
        holiday_owed=holiday,
        redundancy=redundancy,
    )


def _paid_from(work: Work, pa: PersonalAssistant, ids: set[int]) -> bool:
    """Say whether these pots pay a PA; terms that name none, and PAs without terms, go by the first pot."""
    first = next((pot.id for pot in work.pots.all()), 0)
    named = {terms.pot_id or first for terms in work.contracts.of(pa.id)} or {first}
    return bool(named & ids)


def _slips(work: Work, ids: set[int], numbers: set[int], period: Period) -> tuple[SlipSeen, ...]:
    owed: dict[int, list[Due]] = {}
    for link in work.bill_dues.all():
        due = work.dues.find(link.due_id) if link.payslip_id else None
        if due is not None and due.pot_id in ids:
            owed.setdefault(link.payslip_id, []).append(due)
    return tuple(
        SlipSeen(kept, read_payslip(kept), tuple(owed.get(kept.id, ())))
        for kept in work.payslips.within(period.first, period.last)
        if kept.pa_id in numbers and (kept.id in owed or ids & set(pots_of(kept).values()))
    )


def _bills(work: Work, ids: set[int], period: Period) -> tuple[BillSeen, ...]:
    """Give what was owed to HMRC and for pensions by the period's end, but for what was paid before it."""
    found = []
    for link in work.bill_dues.all():
        due = work.dues.find(link.due_id) if link.first and link.last else None
        if due is None or due.pot_id not in ids or link.first is None or link.last is None:
            continue
        if link.first <= period.last and settled_on(work, due, date.max) >= period.first:
            found.append(BillSeen(due, link.first, link.last))
    return tuple(sorted(found, key=lambda seen: (seen.due.day, seen.due.id)))


def settled_on(work: Work, due: Due, otherwise: date) -> date:
    """Give the day on which a due was paid, or another day where it was not."""
    return work.entries.get(due.entry_id).day if due.entry_id else otherwise


def promised(work: Work, ids: set[int], on: date) -> tuple[Due, ...]:
    """Give what these pots had promised on a day and not paid by then.

    Of pay, tax and pension it is the share of the days up to then; of other dues nobody knows when they
    began, so those that are open now count.
    """
    pay = {link.due_id: link for link in work.bill_dues.all()}
    found = []
    for due in work.dues.all():
        link = pay.get(due.id)
        paid_by_then = due.entry_id and (link is None or settled_on(work, due, on) <= on)
        if due.pot_id in ids and not paid_by_then:
            share = _earned(due.amount, _days_of(work, link), on)
            found.append(replace(due, amount=share, entry_id=0))
    return tuple(due for due in found if due.amount)


def _days_of(work: Work, link: BillDue | None) -> Period | None:
    """Give the days that a due is for, where they are known."""
    if link is None:
        return None
    if link.payslip_id:
        kept = work.payslips.get(link.payslip_id)
        return Period(kept.first, kept.last)
    return Period(link.first, link.last) if link.first and link.last else None


def _earned(amount: Money, days: Period | None, on: date) -> Money:
    if days is None or days.last <= on:
        return amount
    so_far = max((on - days.first).days + 1, 0)
    return amount.times(Decimal(so_far) / days.days)


def _paid_weeks(work: Work, slips: Iterable[SlipSeen]) -> dict[int, list[AgreedWeek]]:
    """Give the timesheets that each of these payslips paid, with their counted time, by PA and week."""
    paid = {seen.kept.id: seen.kept.pa_id for seen in slips}
    found: dict[int, list[AgreedWeek]] = {}
    for pa_id in sorted(set(paid.values())):
        for sheet in work.timesheets.of(pa_id):
            if sheet.payslip_id in paid:
                week = AgreedWeek(sheet.week, (sheet,), counted_on(work, pa_id, [sheet]))
                found.setdefault(sheet.payslip_id, []).append(week)
    return found


def _week(agreed: AgreedWeek) -> WeekSeen:
    lines = agreed.worked.lines
    minutes = sum(line.minutes for line in lines if line.kind is not TimeKind.SLEEP_IN)
    return WeekSeen(agreed.sheets[0], minutes, sum(line.nights for line in lines))


def _leave(work: Work, pa: PersonalAssistant, on: date) -> LeaveSeen | None:
    if not pa.status.is_on_the_payroll or not work.contracts.of(pa.id):
        return None
    try:
        ledger = see_leave(work, pa.id, on)
    except AppError:
        # The holiday rules of that time are not known to this Daybook; the return then says nothing of it.
        return None
    earned = ledger.earned + ledger.carried
    in_days = ledger.unit is LeaveUnit.DAYS
    year = ledger.leave_year
    return LeaveSeen(pa.id, year.first, year.last, earned, ledger.taken, ledger.left, in_days)


def _low_pay(work: Work, seen: SlipSeen, weeks: Sequence[AgreedWeek]) -> str:
    """Say what a payslip pays under the minimum wage; nothing where it does not."""
    kept = seen.kept
    contracts = work.contracts.of(kept.pa_id)
    plan = schedule(contracts, kept.pay_day)
    if plan is None:
        return ""
    pa = work.pas.get(kept.pa_id)
    record = record_on(work.payroll_records.of(pa.id), kept.pay_day) or PayrollRecord(0, pa.id, pa.started)
    own = [week for week in weeks if not week.sheets[0].number]
    checks = wage_checks(CheckedPay(pa, record, seen.slip, plan, own, contracts))
    return " ".join(found.sentence for check in checks for found in wage_findings(check, pa.name))


def _would_be_owed(work: Work, numbers: set[int], on: date) -> tuple[Money, Money]:
    """Give the holiday and the redundancy that would be owed if these PAs' jobs ended on a day."""
    try:
        ended = [
            ending(job(work, one, on), on, for_day(on))
            for one in team_money(work, on)
            if one.pa.id in numbers and one.pa.works_on(on)
        ]
    except AppError:
        # Figures for that day are not known to this Daybook; the return then says nothing of it.
        return NOTHING, NOTHING
    return total(max(each.leave, NOTHING) for each in ended), total(each.redundancy for each in ended)
