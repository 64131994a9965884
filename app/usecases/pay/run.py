"""The pay run: who is paid what on a day, worked out afresh until it is kept; then payslips and dues."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.employment.pa import PersonalAssistant
from app.employment.timesheet import Timesheet
from app.errors import AppError, Finding
from app.money import NOTHING, Money, total
from app.payroll.dues import shares
from app.payroll.kept import EarnedWeek, KeptPayslip, PaidAbsence, keep
from app.payroll.payslip import Payslip
from app.payroll.statutory import out_of_date_findings
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.checks import not_yet_agreed, run_findings
from app.usecases.pay.days import PayDay, schedule
from app.usecases.pay.dues import make_dues
from app.usecases.pay.hospital import RetainerLine, keep_retainers
from app.usecases.pay.payslips import payslip_pdf, payslips
from app.usecases.pay.records import employer_of
from app.usecases.pay.working import NotPayableError, WorkedOut, unpaid_weeks, work_out
from app.words import day as in_words
from app.words import t

__all__ = [
    "NotYet",
    "PayDay",
    "PayLine",
    "PayRun",
    "next_pay_days",
    "pay",
    "pay_run",
    "payslip_pdf",
    "payslips",
]

LOOK_AHEAD = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class PayLine:
    """One PA's pay in a pay run: the payslip as it will be, the timesheets it pays, what to look at.

    `earned`, `away`, `extras`, `pots` and `retained` are what is kept beside the payslip.
    """

    pa: PersonalAssistant
    payslip: Payslip
    weeks: tuple[Timesheet, ...]
    findings: tuple[Finding, ...] = ()
    earned: tuple[EarnedWeek, ...] = ()
    away: tuple[PaidAbsence, ...] = ()
    extras: tuple[int, ...] = ()
    pots: tuple[tuple[str, int], ...] = ()
    corrects_id: int = 0
    retained: tuple[RetainerLine, ...] = ()


@dataclass(frozen=True, slots=True)
class NotYet:
    """Somebody whose pay day it is and who cannot be paid yet: why, and what to do about it."""

    pa: PersonalAssistant
    why: str
    remedy: str = ""
    page: str = "pay"


@dataclass(frozen=True, slots=True)
class PayRun:
    """Everything of one pay day: pays worked out, who cannot be paid yet, who was paid already."""

    pay_day: date
    lines: tuple[PayLine, ...]
    not_yet: tuple[NotYet, ...] = ()
    paid: tuple[KeptPayslip, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def gross(self) -> Money:
        """All pay before anything is taken."""
        return total(line.payslip.gross for line in self.lines)

    @property
    def deducted(self) -> Money:
        """All that is taken."""
        return total(line.payslip.deducted for line in self.lines)

    @property
    def to_pay(self) -> Money:
        """What the PAs get, expenses included."""
        return total(line.payslip.to_pay for line in self.lines)

    @property
    def to_hmrc(self) -> Money:
        """What becomes owed to HMRC, before any Employment Allowance."""
        return total(shares(line.payslip).to_hmrc for line in self.lines)

    @property
    def to_pension(self) -> Money:
        """What becomes owed to the pension provider."""
        return total(shares(line.payslip).to_pension for line in self.lines)

    @property
    def cost(self) -> Money:
        """Everything that these pays cost."""
        return total(line.payslip.cost for line in self.lines)


def next_pay_days(book: Book, today: date) -> tuple[PayDay, ...]:
    """Give pay days that lie behind with agreed hours unpaid, and each PA's next one, the earliest first."""
    with book.begin() as work:
        return open_pay_days(work, today)


def open_pay_days(work: Work, today: date) -> tuple[PayDay, ...]:
    """Give the pay days that are not paid, within a transaction."""
    days: dict[date, list[PersonalAssistant]] = {}
    for pa in _on_payroll(work):
        for day in _open_days(work, pa, today):
            days.setdefault(day, []).append(pa)
    return tuple(PayDay(day, tuple(days[day]), day < today) for day in sorted(days))


def _open_days(work: Work, pa: PersonalAssistant, today: date) -> list[date]:
    """Give a PA's pay days that are not paid: the next, the last one where hours wait for it."""
    plan = schedule(work.contracts.of(pa.id), today + LOOK_AHEAD)
    if plan is None:
        return []
    paid = work.payslips.last_day_of(pa.id) or date.min
    open_days = [day for day in plan.days if day > paid]
    coming = [day for day in open_days if day >= today][:1]
    late = [day for day in open_days if day < today][-1:]
    waiting = [day for day in late if unpaid_weeks(work, pa.id, plan.cut_off(day))]
    has_left = pa.left is not None and pa.left < today
    if has_left and not unpaid_weeks(work, pa.id, today):
        return waiting
    return [*waiting, *coming]


def _on_payroll(work: Work) -> list[PersonalAssistant]:
    return [pa for pa in work.pas.all() if pa.status.is_on_the_payroll]


def pay_run(book: Book, pay_day: date) -> PayRun:
    """Work out the pay of everybody whose pay day it is; nothing is kept."""
    with book.begin() as work:
        return open_run(work, pay_day)


def open_run(work: Work, pay_day: date) -> PayRun:
    """Work out a pay day within a transaction."""
    kept = {one.pa_id: one for one in work.payslips.within(pay_day, pay_day)}
    refused = not_yet_agreed(work, pay_day)
    lines, not_yet = [], []
    for pa in _on_payroll(work):
        plan = schedule(work.contracts.of(pa.id), pay_day)
        if pa.id in kept or plan is None or pay_day not in plan.days:
            continue
        if pa.id in refused:
            not_yet.append(_relative(pa))
            continue
        try:
            lines.append(_line(pa, work_out(work, pa, plan, pay_day)))
        except NotPayableError as reason:
            if reason.is_worth_saying:
                not_yet.append(NotYet(pa, reason.sentence, reason.remedy, reason.page))
        except AppError as reason:
            not_yet.append(NotYet(pa, reason.sentence, reason.remedy))
    payslips_made = [line.payslip for line in lines]
    findings = out_of_date_findings(pay_day) or run_findings(work, payslips_made, pay_day)
    return PayRun(pay_day, tuple(lines), tuple(not_yet), tuple(kept.values()), tuple(findings))


def _relative(pa: PersonalAssistant) -> NotYet:
    return NotYet(
        pa,
        t("Not yet agreed: {name} is a relative who lives with you.", name=pa.name),
        t("Ask the body that pays you to agree, and write down its answer on their page."),
        "pa",
    )


def _line(pa: PersonalAssistant, made: WorkedOut) -> PayLine:
    return PayLine(
        pa,
        made.payslip,
        made.sheets,
        made.findings,
        made.earned,
        made.away,
        made.extras,
        tuple(sorted(made.pots.items())),
        made.corrects_id,
        made.retained,
    )


def pay(book: Book, pay_day: date, chosen: Collection[int]) -> tuple[KeptPayslip, ...]:
    """Keep the payslips of the PAs chosen, write down what is owed by them, and mark their hours as paid.

    Raises AppError when one of them cannot be paid on this day, or when more is taken than there is pay.
    """
    with book.begin(t("Paid {day}", day=in_words(pay_day))) as work:
        run = open_run(work, pay_day)
        ready = {line.pa.id: line for line in run.lines}
        waiting = {one.pa.id: one for one in run.not_yet}
        for number in chosen:
            if number in waiting:
                raise AppError(waiting[number].why, waiting[number].remedy)
            if number not in ready:
                raise _nothing_to_pay(work, number)
            _must_not_be_below_nothing(ready[number])
        kept = tuple(_keep(work, ready[number]) for number in dict.fromkeys(chosen))
        make_dues(work, kept, employer_of(work))
        return kept


def _nothing_to_pay(work: Work, pa_id: int) -> AppError:
    return AppError(
        t("There is nothing to pay {name} on this day.", name=work.pas.get(pa_id).name),
        t("Look at their pay days and their hours."),
    )


def _must_not_be_below_nothing(line: PayLine) -> None:
    if line.payslip.net < NOTHING or line.payslip.to_pay < NOTHING:
        raise AppError(
            t("For {name} more would be taken than there is pay.", name=line.pa.name),
            t("Spread what is taken over several pays, or pay it with the next one."),
        )


def _keep(work: Work, line: PayLine) -> KeptPayslip:
    kept = work.payslips.add(keep(line.pa.id, line.payslip, dict(line.pots), line.corrects_id))
    for sheet in line.weeks:
        work.timesheets.change(replace(sheet, payslip_id=kept.id))
    for week in line.earned:
        work.earned_weeks.add(replace(week, payslip_id=kept.id))
    for away in line.away:
        work.paid_absences.add(replace(away, payslip_id=kept.id))
    _mark_extras(work, line.extras, kept.id)
    keep_retainers(work, kept.id, line.retained)
    return kept


def _mark_extras(work: Work, numbers: Iterable[int], payslip_id: int) -> None:
    for number in numbers:
        work.extra_pays.change(replace(work.extra_pays.get(number), payslip_id=payslip_id))
