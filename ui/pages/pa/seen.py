"""What a PA's page shows, read in one go beside the window."""

from dataclasses import dataclass
from datetime import date

from app.employment.contract import Contract
from app.employment.shift import Absence
from app.errors import AppError, Finding, Severity
from app.funding.agreement import Pot
from app.papers import Paper
from app.payroll.kept import KeptPayslip
from app.payroll.periods import name_of_year
from app.payroll.record import CarriedIn, PayrollRecord
from app.usecases.books.keeping import about
from app.usecases.hours.absences import LeaveLedger, absences, leave_ledger
from app.usecases.pay.payslips import payslips
from app.usecases.pay.records import carried_in, payroll_record, record_findings
from app.usecases.team.leaving import Leaving, leaving
from app.usecases.team.papers import team_papers
from app.usecases.team.particulars import missing
from app.usecases.team.people import MemberFile, member, team
from ui.tasks import Book

Papers = dict[tuple[str, int], tuple[Paper, ...]]


@dataclass(frozen=True, slots=True)
class Seen:
    """One PA's file with everything around it.

    `now` are the terms of today, one for each job; where none hold, the next, or the last there were.
    `carried` are this tax year's figures from payslips that were made elsewhere. `papers` are those beside
    records that do not carry their own, by table and number. `gaps` is what the newest written statement
    does not say yet, `pay_findings` what the record of their pay lacks.
    """

    file: MemberFile
    person: str
    pots: tuple[Pot, ...]
    now: tuple[Contract, ...]
    record: PayrollRecord | None
    carried: CarriedIn | None
    payslips: tuple[KeptPayslip, ...]
    ledger: LeaveLedger | None
    absences: tuple[Absence, ...]
    papers: Papers
    leaving: Leaving | None
    gaps: tuple[Finding, ...]
    pay_findings: tuple[Finding, ...]

    @property
    def pa_id(self) -> int:
        """The PA's number."""
        return self.file.pa.id


def see(book: Book, pa_id: int, on: date) -> Seen | None:
    """Read everything; 0 is the first PA of the team, and without any there is nothing."""
    number = pa_id or next((one.pa.id for one in team(book, on)), 0)
    if not number:
        return None
    file, found, record = member(book, number, on), about(book), payroll_record(book, number)
    return Seen(
        file,
        found.person.name,
        found.pots,
        _now(file.contracts, on),
        record,
        carried_in(book, number, name_of_year(on)),
        payslips(book, number),
        _ledger(book, number, on),
        absences(book, number),
        _papers(book, file),
        leaving(book, number),
        missing(file.particulars[-1]) if file.particulars else (),
        _lacks(record, on) if record is not None else (),
    )


def _now(contracts: tuple[Contract, ...], on: date) -> tuple[Contract, ...]:
    holding = tuple(one for one in contracts if one.holds_on(on))
    coming = tuple(one for one in contracts if one.first > on)
    return holding or coming[:1] or contracts[-1:]


def _ledger(book: Book, pa_id: int, on: date) -> LeaveLedger | None:
    try:
        return leave_ledger(book, pa_id, on)
    except AppError:
        # A leave year that Daybook has no figures for: the days away are shown without the sum.
        return None


def _lacks(record: PayrollRecord, on: date) -> tuple[Finding, ...]:
    try:
        return record_findings(record, on)
    except AppError as error:
        # Once the figures of the law have run out, that is what the record lacks.
        return (Finding(Severity.STOP, error.sentence, remedy=error.remedy),)


def _papers(book: Book, file: MemberFile) -> Papers:
    wanted = [
        *(("health_task", task.id) for task in file.health_tasks),
        *(("pa_exception", one.id) for one in file.exceptions),
        *(("particulars", one.id) for one in file.particulars),
    ]
    return {(kind, number): team_papers(book, kind, number) for kind, number in wanted}
