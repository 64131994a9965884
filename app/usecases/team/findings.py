"""What each PA's file needs, from everything that is kept of the team."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.employment.check import Check
from app.employment.contract import Contract
from app.employment.health_tasks import HealthTask, task_findings
from app.employment.law import law
from app.employment.pa import PersonalAssistant
from app.employment.papers_due import check_findings, is_replaced, missing_insurance, missing_papers
from app.employment.particulars import Particulars
from app.employment.relatives import (
    Payable,
    RelativeException,
    RelativeVerdict,
    is_agreed,
    relative_findings,
    relative_rule,
)
from app.employment.statement_due import statement_findings
from app.errors import Finding, Severity
from app.funding.agreement import Funder, FunderKind
from app.funding.profiles import load_profile
from app.store.work import Work

_WORST_FIRST = {Severity.STOP: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class TeamFile:
    """Everything that is kept of the team, fetched once; `funders` by pot number."""

    pas: tuple[PersonalAssistant, ...]
    contracts: tuple[Contract, ...]
    checks: tuple[Check, ...]
    tasks: tuple[HealthTask, ...]
    exceptions: tuple[RelativeException, ...]
    statements: tuple[Particulars, ...]
    funders: dict[int, Funder]

    def contracts_of(self, pa_id: int) -> tuple[Contract, ...]:
        """Give a PA's terms, the earliest first."""
        mine = (one for one in self.contracts if one.pa_id == pa_id)
        return tuple(sorted(mine, key=lambda one: (one.first, one.id)))

    def exceptions_of(self, pa_id: int) -> tuple[RelativeException, ...]:
        """Give the consents asked for a PA, the earliest first."""
        mine = (one for one in self.exceptions if one.pa_id == pa_id)
        return tuple(sorted(mine, key=lambda one: (one.asked, one.id)))

    def funder_of(self, contract: Contract) -> Funder | None:
        """Give whose money pays for a contract; 0 stands for the book's first pot."""
        return self.funders.get(contract.pot_id or min(self.funders, default=0))


def team_file(work: Work) -> TeamFile:
    """Fetch everything that is kept of the team."""
    funders = {funder.id: funder for funder in work.funders.all()}
    return TeamFile(
        pas=tuple(work.pas.all()),
        contracts=tuple(work.contracts.all()),
        checks=tuple(work.checks.all()),
        tasks=tuple(work.health_tasks.all()),
        exceptions=tuple(work.exceptions.all()),
        statements=tuple(work.particulars.all()),
        funders={pot.id: funders[pot.funder_id] for pot in work.pots.all()},
    )


def verdict_of(file: TeamFile, pa: PersonalAssistant) -> RelativeVerdict:
    """Say whether the rules let a PA be paid from the money that pays for their contracts.

    The person's own money is theirs to spend, so the rules do not look at it.
    """
    found = (file.funder_of(contract) for contract in file.contracts_of(pa.id))
    funders = [funder for funder in found if funder is not None]
    rules = law().relatives
    if funders and all(funder.kind is FunderKind.OWN for funder in funders):
        return RelativeVerdict(Payable.FREELY, rules.known)
    return relative_rule(pa, rules, friends_count=any(_friends_count(funder) for funder in funders))


def _friends_count(funder: Funder) -> bool:
    return funder.kind is FunderKind.ICB or load_profile(funder.profile).relatives.friends_in_household


def may_be_paid(file: TeamFile, pa: PersonalAssistant, on: date) -> bool:
    """Say whether a PA may be paid for a day: the rules allow it, or the funder has agreed."""
    return verdict_of(file, pa).payable is Payable.FREELY or is_agreed(file.exceptions_of(pa.id), on)


def pa_findings(file: TeamFile, pa: PersonalAssistant, today: date) -> tuple[Finding, ...]:
    """Give what one PA's file needs, the most pressing first."""
    return tuple(sorted(_pa_findings(file, pa, today), key=lambda one: _WORST_FIRST[one.severity]))


def _pa_findings(file: TeamFile, pa: PersonalAssistant, today: date) -> Iterator[Finding]:
    rules = law()
    yield from relative_findings(pa, verdict_of(file, pa), file.exceptions_of(pa.id), today)
    statements = [one for one in file.statements if one.pa_id == pa.id]
    yield from statement_findings(pa, file.contracts_of(pa.id), statements, today, rules)
    yield from missing_papers(pa, file.checks, today, rules)
    for check in file.checks:
        if check.pa_id == pa.id and not is_replaced(check, file.checks):
            yield from check_findings(check, today, rules, pa.left)
    if pa.left is None or today <= pa.left:
        for task in file.tasks:
            if task.pa_id == pa.id:
                yield from task_findings(task, today, rules)


def employer_findings(file: TeamFile, today: date) -> tuple[Finding, ...]:
    """Give what the employer's own papers need, the most pressing first."""
    rules = law()
    found = list(missing_insurance(file.pas, file.checks, today, rules))
    for check in file.checks:
        if check.pa_id == 0 and not is_replaced(check, file.checks):
            found += check_findings(check, today, rules)
    return tuple(sorted(found, key=lambda one: _WORST_FIRST[one.severity]))
