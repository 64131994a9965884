"""One unit of work: everything in it is kept together, or not at all."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from json import loads
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from app.errors import AppError
from app.people import Actor
from app.store.history import Change
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.words import day, t

if TYPE_CHECKING:
    from app.store.approvals import Agreeing
    from app.store.details import Blobs, People, Representatives, Settings
    from app.store.diary import Life
    from app.store.endings import Endings
    from app.store.entries import Entries
    from app.store.has import Has
    from app.store.history import History
    from app.store.hours_bank import HoursKept
    from app.store.pay import (
        AllBureauFigures,
        BillDues,
        CarriedIns,
        EarnedWeeks,
        EmployerRecords,
        ExtraPays,
        PaidAbsences,
        PayrollRecords,
        Payslips,
        Sents,
    )
    from app.store.plan import Plan
    from app.store.private import Private
    from app.store.repositories import (
        Accounts,
        Agreements,
        Answers,
        Categories,
        Dues,
        Funders,
        PaperLinks,
        Papers,
        Pots,
        Questions,
        Reasons,
        Returns,
        Rules,
        Statements,
    )
    from app.store.returning import Returning
    from app.store.rota import BackUps, BankHolidays, CarriedLeaves
    from app.store.stays import AllLent, LentParts, PaidRetainers, Stays
    from app.store.streams import Streams
    from app.store.sums import Sums
    from app.store.team import Absences, Contracts, Pas, PlannedShifts, Shifts, Timesheets
    from app.store.team_papers import (
        Checks,
        Exceptions,
        HealthTasks,
        Leavings,
        StepsDone,
    )
    from app.store.team_papers import (
        Statements as Stated,
    )


class Work(Shelves):
    """The repositories of one transaction.

    `because` says in the person's words what is being done; it stands in the history. Whoever opens
    the transaction calls `finish` before it is committed.
    """

    people: "Shelf[People]" = Shelf("details.People")
    representatives: "Shelf[Representatives]" = Shelf("details.Representatives")
    settings: "Shelf[Settings]" = Shelf("details.Settings", noted=False)
    blobs: "Shelf[Blobs]" = Shelf("details.Blobs", noted=False)
    history: "Shelf[History]" = Shelf("history.History", noted=False)
    private: "Shelf[Private]" = Shelf("private.Private", noted=False)

    accounts: "Shelf[Accounts]" = Shelf("repositories.Accounts")
    entries: "Shelf[Entries]" = Shelf("entries.Entries")
    statements: "Shelf[Statements]" = Shelf("repositories.Statements")
    categories: "Shelf[Categories]" = Shelf("repositories.Categories", noted=False)
    sums: "Shelf[Sums]" = Shelf("sums.Sums", noted=False)
    has: "Shelf[Has]" = Shelf("has.Has", noted=False)

    funders: "Shelf[Funders]" = Shelf("repositories.Funders")
    pots: "Shelf[Pots]" = Shelf("repositories.Pots")
    agreements: "Shelf[Agreements]" = Shelf("repositories.Agreements")
    rules: "Shelf[Rules]" = Shelf("repositories.Rules")
    dues: "Shelf[Dues]" = Shelf("repositories.Dues")
    reasons: "Shelf[Reasons]" = Shelf("repositories.Reasons")

    papers: "Shelf[Papers]" = Shelf("repositories.Papers")
    paper_links: "Shelf[PaperLinks]" = Shelf("repositories.PaperLinks")
    returns: "Shelf[Returns]" = Shelf("repositories.Returns")
    answers: "Shelf[Answers]" = Shelf("repositories.Answers")
    questions: "Shelf[Questions]" = Shelf("repositories.Questions")
    returning: "Shelf[Returning]" = Shelf("returning.Returning")

    streams: "Shelf[Streams]" = Shelf("streams.Streams")
    plan: "Shelf[Plan]" = Shelf("plan.Plan")
    agreeing: "Shelf[Agreeing]" = Shelf("approvals.Agreeing")
    life: "Shelf[Life]" = Shelf("diary.Life")
    hours_kept: "Shelf[HoursKept]" = Shelf("hours_bank.HoursKept")

    pas: "Shelf[Pas]" = Shelf("team.Pas")
    contracts: "Shelf[Contracts]" = Shelf("team.Contracts")
    absences: "Shelf[Absences]" = Shelf("team.Absences")
    planned: "Shelf[PlannedShifts]" = Shelf("team.PlannedShifts")
    shifts: "Shelf[Shifts]" = Shelf("team.Shifts")
    timesheets: "Shelf[Timesheets]" = Shelf("team.Timesheets")

    checks: "Shelf[Checks]" = Shelf("team_papers.Checks")
    health_tasks: "Shelf[HealthTasks]" = Shelf("team_papers.HealthTasks")
    exceptions: "Shelf[Exceptions]" = Shelf("team_papers.Exceptions")
    particulars: "Shelf[Stated]" = Shelf("team_papers.Statements")
    leavings: "Shelf[Leavings]" = Shelf("team_papers.Leavings")
    leaving_steps: "Shelf[StepsDone]" = Shelf("team_papers.StepsDone")
    back_ups: "Shelf[BackUps]" = Shelf("rota.BackUps")
    carried_leave: "Shelf[CarriedLeaves]" = Shelf("rota.CarriedLeaves")
    bank_holidays: "Shelf[BankHolidays]" = Shelf("rota.BankHolidays")

    payroll_records: "Shelf[PayrollRecords]" = Shelf("pay.PayrollRecords")
    carried_in: "Shelf[CarriedIns]" = Shelf("pay.CarriedIns")
    employer_records: "Shelf[EmployerRecords]" = Shelf("pay.EmployerRecords")
    payslips: "Shelf[Payslips]" = Shelf("pay.Payslips")
    earned_weeks: "Shelf[EarnedWeeks]" = Shelf("pay.EarnedWeeks")
    paid_absences: "Shelf[PaidAbsences]" = Shelf("pay.PaidAbsences")
    extra_pays: "Shelf[ExtraPays]" = Shelf("pay.ExtraPays")
    bill_dues: "Shelf[BillDues]" = Shelf("pay.BillDues")
    bureau_figures: "Shelf[AllBureauFigures]" = Shelf("pay.AllBureauFigures")
    sent: "Shelf[Sents]" = Shelf("pay.Sents")

    stays: "Shelf[Stays]" = Shelf("stays.Stays")
    paid_retainers: "Shelf[PaidRetainers]" = Shelf("stays.PaidRetainers")
    lent: "Shelf[AllLent]" = Shelf("stays.AllLent")
    lent_parts: "Shelf[LentParts]" = Shelf("stays.LentParts")
    endings: "Shelf[Endings]" = Shelf("endings.Endings")

    def __init__(self, connection: Connection, actor: Actor, now: datetime, because: str = "") -> None:
        super().__init__(connection, [])
        self.actor, self.now, self.because = actor, now, because
        self._undoes = 0
        self._written = False

    @property
    def has_changed(self) -> bool:
        """Whether any record was changed so far, also where it stands in the history already."""
        return self._written or bool(self.touched)

    def finish(self) -> int:
        """Write what was done into the history; give the change's id, or 0 when nothing changed."""
        if not self.touched:
            return 0
        change = Change(0, self.now, self.actor, self.because, self._undoes)
        written = self.history.write(change, self.touched)
        self._written = True
        self.touched.clear()
        return written

    def undo(self, change_id: int) -> None:
        """Put every record that a change touched back as it was before it.

        Raises AppError when one of them was changed again since.
        """
        later = self.history.later_than(change_id)
        if later is not None:
            raise AppError(
                t("Something here was changed again on {day}.", day=day(later.at.date())),
                t("Undo that change first: {because}", because=later.because),
            )
        self._undoes = change_id
        for before in reversed(self.history.touched_by(change_id)):
            self.kinds()[before.kind].restore(int(before.key), loads(before.text) if before.text else None)

    def broken_history(self) -> int:
        """Give the earliest change whose record was altered behind the history's back, or 0."""
        return self.history.broken(self._texts())

    def _texts(self) -> Iterator[tuple[str, str, str]]:
        return chain.from_iterable(kept.texts() for kept in self.kinds().values())

    def kinds(self) -> "dict[str, Repository[Any]]":
        """Give every repository by its table's name."""
        return {kept.table.name: kept for kept in self.repositories()}
