"""The support team: who works, on what terms, and what each one's file needs."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.employment.check import Check
from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.health_tasks import HealthTask
from app.employment.law import law
from app.employment.pa import PersonalAssistant
from app.employment.papers_due import check_findings, destroy_after, due, is_replaced
from app.employment.particulars import Particulars
from app.employment.pin import fits, hashed
from app.employment.relatives import RelativeException
from app.errors import AppError, Finding
from app.papers import Paper
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.team.findings import TeamFile, employer_findings, may_be_paid, pa_findings, team_file
from app.words import day, t


@dataclass(frozen=True, slots=True)
class Member:
    """One PA as a list shows them: the terms of today (or the next, or the last), what their file needs.

    `weekly_minutes` is the usual week over all their jobs of today.
    """

    pa: PersonalAssistant
    contract: Contract | None
    findings: tuple[Finding, ...]
    weekly_minutes: int


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """One check with its papers, what it needs, when to look again, and when its copy is destroyed.

    One that a later paper has `replaced` needs nothing more.
    """

    check: Check
    papers: tuple[Paper, ...]
    findings: tuple[Finding, ...]
    due: date | None
    destroy_after: date | None
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class MemberFile:
    """Everything that is kept of one PA; terms, consents and statements come oldest first."""

    pa: PersonalAssistant
    contracts: tuple[Contract, ...]
    papers: tuple[CheckedPaper, ...]
    health_tasks: tuple[HealthTask, ...]
    exceptions: tuple[RelativeException, ...]
    particulars: tuple[Particulars, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class EmployerFile:
    """The employer's own papers, insurance first of all, and what they need."""

    papers: tuple[CheckedPaper, ...]
    findings: tuple[Finding, ...]


def team(book: Book, today: date) -> tuple[Member, ...]:
    """Give everybody who works or will work, then those who have left, the latest first."""
    with book.begin() as work:
        file = team_file(work)
    here = [pa for pa in file.pas if pa.left is None or today <= pa.left]
    gone = [pa for pa in file.pas if pa.left is not None and pa.left < today]
    here.sort(key=lambda pa: (pa.started, pa.id))
    gone.sort(key=lambda pa: (pa.left or pa.started, pa.id), reverse=True)
    return tuple(_member(file, pa, today) for pa in (*here, *gone))


def member(book: Book, pa_id: int, today: date) -> MemberFile:
    """Give one PA's whole file. Raises AppError when the PA is not in the book."""
    with book.begin() as work:
        pa, file = work.pas.get(pa_id), team_file(work)
        statements = sorted((s for s in file.statements if s.pa_id == pa_id), key=lambda s: s.version)
        return MemberFile(
            pa,
            file.contracts_of(pa_id),
            _papers(work, file, pa_id, today),
            tuple(task for task in file.tasks if task.pa_id == pa_id),
            file.exceptions_of(pa_id),
            tuple(statements),
            pa_findings(file, pa, today),
        )


def employer_papers(book: Book, today: date) -> EmployerFile:
    """Give the employer's own papers and what they need."""
    with book.begin() as work:
        file = team_file(work)
        return EmployerFile(_papers(work, file, 0, today), employer_findings(file, today))


def not_yet_agreed(work: Work, today: date) -> set[int]:
    """Give the numbers of PAs who may not be paid from public money yet: nobody agreed to pay a relative.

    Where consent has ended since, it still stands for work that was done while it held.
    """
    file = team_file(work)
    waiting = (pa for pa in file.pas if not may_be_paid(file, pa, today))
    return {pa.id for pa in waiting if not may_be_paid(file, pa, _worked_until(work, pa.id, today))}


def add_pa(book: Book, pa: PersonalAssistant, contract: Contract) -> PersonalAssistant:
    """Take on a PA with the terms of the first day."""
    _check_pa(pa)
    _check_contract(contract)
    if contract.first != pa.started:
        raise AppError(
            t("The terms have to begin on the first day of the job."),
            t("Give both the same day: {day}.", day=day(pa.started)),
        )
    with book.begin(t("Added {name} to the support team", name=pa.name.strip())) as work:
        kept = work.pas.add(replace(pa, id=0, name=pa.name.strip(), pin=""))
        work.contracts.add(replace(contract, id=0, pa_id=kept.id))
        return kept


def change_pa(book: Book, pa: PersonalAssistant) -> None:
    """Keep a PA's details as they now are; the PIN and the last day have their own ways."""
    _check_pa(pa)
    with book.begin(t("Changed the details of {name}", name=pa.name.strip())) as work:
        old = work.pas.get(pa.id)
        if pa.started != old.started:
            _must_be_after_pay(work, pa.id, min(old.started, pa.started))
        work.pas.change(replace(pa, name=pa.name.strip(), pin=old.pin, left=old.left))


def change_contract(book: Book, new: Contract, first: date) -> Contract:
    """Let new terms begin on a day; those before them end the day before.

    `new.id` is the number of the terms that they follow; 0 adds another job beside those there are. Raises
    AppError when a payslip already covers that day.
    """
    last = new.last if new.last is not None and new.last >= first else None
    made = replace(new, id=0, first=first, last=last, signed=None)
    _check_contract(made)
    with book.begin(t("Changed the terms of a job from {day}", day=day(first))) as work:
        pa = work.pas.get(new.pa_id)
        if first < pa.started:
            raise AppError(t("That day is before the job began."), t("Choose a later day."))
        if new.id:
            _must_be_after_pay(work, new.pa_id, first)
            _end_before(work, work.contracts.get(new.id), first)
        made = replace(made, last=min(filter(None, (made.last, pa.left)), default=None))
        _must_stand_alone(work, made)
        return work.contracts.add(made)


def put_contract_right(book: Book, contract: Contract) -> None:
    """Correct terms that were typed wrong. Raises AppError when a payslip was worked out by them."""
    _check_contract(contract)
    with book.begin(t("Put the terms of a job right")) as work:
        old = work.contracts.get(contract.id)
        if not _pays_the_same(old, contract):
            _must_be_after_pay(work, old.pa_id, min(old.first, contract.first))
        elif contract.last is not None and contract.last != old.last:
            _must_be_after_pay(work, old.pa_id, contract.last + ONE_DAY)
        _must_stand_alone(work, contract)
        work.contracts.change(contract)


def set_pin(book: Book, pa_id: int, pin: str) -> None:
    """Keep the number by which a PA agrees their hours; "" takes it away."""
    kept = hashed(pin) if pin else ""
    with book.begin(t("A PA chose a PIN") if pin else t("Took a PIN away")) as work:
        work.pas.change(replace(work.pas.get(pa_id), pin=kept))


def pin_is(book: Book, pa_id: int, pin: str) -> bool:
    """Say whether this is the PA's PIN. Raises AppError when they have none yet."""
    with book.begin() as work:
        pa = work.pas.get(pa_id)
    if not pa.pin:
        raise AppError(t("{name} has no PIN yet.", name=pa.name), t("Let them choose one on their own page."))
    return fits(pin, pa.pin)


def paid_until(work: Work, pa_id: int) -> date | None:
    """Give the last day that a payslip of a PA covers, or None."""
    weeks = (sheet.week + timedelta(days=6) for sheet in work.timesheets.of(pa_id) if sheet.payslip_id)
    return max((*weeks, *(slip.last for slip in work.payslips.of(pa_id))), default=None)


def _worked_until(work: Work, pa_id: int, today: date) -> date:
    """Give the last day of agreed work that waits for its pay, or today where none does."""
    waiting = (sheet for sheet in work.timesheets.unpaid(pa_id) if sheet.is_locked)
    last = max((sheet.week for sheet in waiting if sheet.week <= today), default=None)
    if last is None:
        return today
    week = Period.weeks(last, 1)
    days = [shift.day for shift in work.shifts.within(week, pa_id)]
    return min(max(days, default=week.last), today)


def _member(file: TeamFile, pa: PersonalAssistant, today: date) -> Member:
    contracts = file.contracts_of(pa.id)
    now = [contract for contract in contracts if contract.holds_on(today)]
    later = [contract for contract in contracts if contract.first > today]
    shown = next(iter((*now, *later, *reversed(contracts))), None)
    minutes = sum(contract.weekly_minutes for contract in now)
    return Member(pa, shown, pa_findings(file, pa, today), minutes)


def _papers(work: Work, file: TeamFile, pa_id: int, today: date) -> tuple[CheckedPaper, ...]:
    checks = [check for check in file.checks if check.pa_id == pa_id]
    checks.sort(key=lambda check: (check.kind, check.seen or date.min, check.id))
    left = next((pa.left for pa in file.pas if pa.id == pa_id), None)
    seen = (_checked(work, check, left, today) for check in checks)
    return tuple(
        replace(one, findings=(), due=None, replaced=True) if is_replaced(one.check, checks) else one
        for one in seen
    )


def _checked(work: Work, check: Check, left: date | None, today: date) -> CheckedPaper:
    links = work.paper_links.of("pa_paper", {check.id})
    return CheckedPaper(
        check,
        tuple(work.papers.get(link.paper_id) for link in links),
        tuple(check_findings(check, today, law(), left)),
        due(check),
        destroy_after(check, left, law()),
    )


def _check_pa(pa: PersonalAssistant) -> None:
    if not pa.name.strip():
        raise AppError(t("A PA needs a name."), t("Type their name."))
    if pa.born is not None and pa.born >= pa.started:
        raise AppError(t("The birthday is after the first day of work."), t("Look at both days again."))


def _check_contract(contract: Contract) -> None:
    if contract.hourly.pence <= 0:
        raise AppError(t("The pay for an hour is nothing."), t("Type what an hour is paid."))
    if contract.last is not None and contract.last < contract.first:
        raise AppError(t("The terms end before they begin."), t("Look at both days again."))
    if contract.holiday is HolidayPay.ROLLED_UP and contract.hours is HoursKind.REGULAR:
        raise AppError(
            t("With regular hours, holiday is paid when it is taken."),
            t("Choose that, or say that the hours vary."),
        )


def _must_be_after_pay(work: Work, pa_id: int, first: date) -> None:
    """Refuse terms that would reach behind a payslip that was given."""
    until = paid_until(work, pa_id)
    if until is not None and first <= until:
        raise AppError(
            t("Pay has been worked out up to {day}.", day=day(until)),
            t("Let the change begin after that day. Put earlier pay right with a correction."),
        )


def _must_stand_alone(work: Work, made: Contract) -> None:
    """See that no day of a job has two sets of terms."""
    for other in work.contracts.of(made.pa_id):
        if other.id == made.id or other.job != made.job:
            continue
        if (other.last or date.max) >= made.first and (made.last or date.max) >= other.first:
            raise AppError(
                t("There is a job of that name already."), t("Give the new job its own name, or other days.")
            )


def _pays_the_same(old: Contract, new: Contract) -> bool:
    return replace(new, signed=old.signed, notice_weeks=old.notice_weeks, last=old.last) == old


def _end_before(work: Work, old: Contract, first: date) -> None:
    """End terms, and later ones of the same job, the day before new ones begin."""
    for each in work.contracts.of(old.pa_id):
        if each.job != old.job or (each.last is not None and each.last < first):
            continue
        if each.first >= first:
            work.contracts.remove(each.id)
        else:
            work.contracts.change(replace(each, last=first - ONE_DAY))
