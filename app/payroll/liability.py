"""The liability meter: what it would cost today if every PA's job ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.money import NOTHING, Money, total
from app.payroll.costs import PeriodCost, period_cost
from app.payroll.ending import notice_pay, notice_weeks, redundancy_of
from app.payroll.figures import Statutory
from app.payroll.holiday import LeaveOwed
from app.payroll.payslip import Terms


@dataclass(frozen=True, slots=True)
class Job:
    """One PA's job as it stands: service, a normal week's pay, wages not yet paid, holiday not yet taken."""

    name: str
    born: date
    started: date
    week: Money
    terms: Terms
    leave: LeaveOwed
    wages_owed: Money = NOTHING
    notice_by_contract: int = 0
    employed: bool = True


@dataclass(frozen=True, slots=True)
class JobEnding:
    """What ending one job today would cost, part by part; `on_costs` come with wages, leave and notice."""

    name: str
    wages: Money
    leave: Money
    notice: Money
    notice_weeks: int
    redundancy: Money
    on_costs: Money

    @property
    def amount(self) -> Money:
        """All of it."""
        return self.wages + self.leave + self.notice + self.redundancy + self.on_costs


@dataclass(frozen=True, slots=True)
class Liability:
    """What is owed and would become owed: this money is not spare."""

    jobs: tuple[JobEnding, ...]
    hmrc: Money
    pension: Money

    @property
    def amount(self) -> Money:
        """All of it."""
        return total(job.amount for job in self.jobs) + self.hmrc + self.pension


def liability(
    jobs: Iterable[Job], today: date, figures: Statutory, hmrc: Money = NOTHING, pension: Money = NOTHING
) -> Liability:
    """Work out what ending everything today would cost, with tax and pension that are due already."""
    return Liability(tuple(ending(job, today, figures) for job in jobs), hmrc, pension)


def ending(job: Job, today: date, figures: Statutory) -> JobEnding:
    """Work out what ending one job today would cost. Holiday taken ahead lowers the last pay."""
    # The least notice of the law is an employee's alone; what the contract says counts for everybody.
    by_contract = job.notice_by_contract
    weeks = notice_weeks(job.started, today, figures.notice, by_contract) if job.employed else by_contract
    notice = notice_pay(weeks, job.week)
    redundancy = redundancy_of(job.born, job.started, today, job.week, figures.redundancy).amount
    last = last_pay(job, notice, figures)
    return JobEnding(
        job.name,
        job.wages_owed,
        job.leave.pay,
        notice,
        weeks,
        redundancy if job.employed else NOTHING,
        last.insurance + last.pension,
    )


def last_pay(job: Job, notice: Money, figures: Statutory) -> PeriodCost:
    """Work out the last pay in one sum: wages not yet paid, holiday left, and notice that is paid out."""
    return period_cost(job.wages_owed + job.leave.pay + notice, job.terms, figures)
