"""One unit of work: everything in it is kept together, or not at all."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from json import loads
from typing import Any

from sqlalchemy import Connection

from app.errors import AppError
from app.people import Actor
from app.store import pay, rota, stays, team
from app.store import repositories as of
from app.store import team_papers as papers
from app.store.details import Blobs, People, Representatives, Settings
from app.store.entries import Entries
from app.store.history import Change, History, Touched
from app.store.plan import Plan
from app.store.private import Private
from app.store.repository import Repository
from app.store.streams import Streams
from app.store.sums import Sums
from app.words import day, t


class Work:
    """The repositories of one transaction.

    `because` says in the person's words what is being done; it stands in the history. Whoever opens
    the transaction calls `finish` before it is committed.
    """

    def __init__(self, connection: Connection, actor: Actor, now: datetime, because: str = "") -> None:
        self.actor, self.now, self.because = actor, now, because
        self._touched: list[Touched] = []
        self._undoes = 0
        at = (connection, self._touched)
        self.people, self.representatives = People(*at), Representatives(*at)
        self.accounts, self.entries, self.statements = of.Accounts(*at), Entries(*at), of.Statements(*at)
        self.funders, self.pots, self.agreements = of.Funders(*at), of.Pots(*at), of.Agreements(*at)
        self.rules, self.dues, self.reasons = of.Rules(*at), of.Dues(*at), of.Reasons(*at)
        self.papers, self.paper_links, self.returns = of.Papers(*at), of.PaperLinks(*at), of.Returns(*at)
        self.answers, self.questions = of.Answers(*at), of.Questions(*at)
        self._open_team(at)
        self._open_pay(at)
        self.plan, self.streams = Plan(*at), Streams(*at)
        self.categories, self.sums = of.Categories(connection), Sums(connection)
        self.settings, self.blobs, self.history = Settings(connection), Blobs(connection), History(connection)
        self.private = Private(connection)

    def _open_team(self, at: tuple[Connection, list[Touched]]) -> None:
        self.pas, self.contracts, self.absences = team.Pas(*at), team.Contracts(*at), team.Absences(*at)
        self.planned, self.shifts, self.timesheets = (
            team.PlannedShifts(*at),
            team.Shifts(*at),
            team.Timesheets(*at),
        )
        self.checks, self.health_tasks = papers.Checks(*at), papers.HealthTasks(*at)
        self.exceptions, self.particulars = papers.Exceptions(*at), papers.Statements(*at)
        self.leavings, self.leaving_steps = papers.Leavings(*at), papers.StepsDone(*at)
        self.back_ups, self.carried_leave = rota.BackUps(*at), rota.CarriedLeaves(*at)
        self.bank_holidays = rota.BankHolidays(*at)

    def _open_pay(self, at: tuple[Connection, list[Touched]]) -> None:
        self.payroll_records, self.carried_in = pay.PayrollRecords(*at), pay.CarriedIns(*at)
        self.employer_records, self.payslips = pay.EmployerRecords(*at), pay.Payslips(*at)
        self.earned_weeks, self.paid_absences = pay.EarnedWeeks(*at), pay.PaidAbsences(*at)
        self.extra_pays, self.bill_dues = pay.ExtraPays(*at), pay.BillDues(*at)
        self.bureau_figures, self.sent = pay.AllBureauFigures(*at), pay.Sents(*at)
        self.stays, self.paid_retainers = stays.Stays(*at), stays.PaidRetainers(*at)
        self.lent, self.lent_parts = stays.AllLent(*at), stays.LentParts(*at)

    @property
    def has_changed(self) -> bool:
        """Whether any record was changed so far."""
        return bool(self._touched)

    def finish(self) -> int:
        """Write what was done into the history; give the change's id, or 0 when nothing changed."""
        if not self._touched:
            return 0
        change = Change(0, self.now, self.actor, self.because, self._undoes)
        written = self.history.write(change, self._touched)
        self._touched.clear()
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
        held = (*vars(self).values(), *vars(self.plan).values(), *vars(self.streams).values())
        return {kept.table.name: kept for kept in held if isinstance(kept, Repository)}
