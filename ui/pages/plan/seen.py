"""What the page of the plan shows, read in one go."""

from dataclasses import dataclass
from datetime import date

from app.funding.agreement import Pot
from app.plan.allocation import Sufficiency
from app.plan.outcome import Outcome
from app.plan.plan import PlanVersion, version_on
from app.plan.steps import Step, days_without_amount, next_step
from app.usecases.books.keeping import about
from app.usecases.funding.allocations import AllocationView, allocations, is_enough
from app.usecases.life.around import RiskView, risks
from app.usecases.plan.choices import outcomes_to_name, reworded_lines
from app.usecases.plan.costs import figures_standing_in
from app.usecases.plan.council_plans import ReceivedPlan, council_plans
from app.usecases.plan.spent import PlanSpent, plan_spent
from app.usecases.plan.writing import PlanView, plan, versions
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """One version of the plan with everything around it; `view` is None while no plan was begun.

    `newest` says whether it is the newest version; `holds` is the version that is in force today.
    `reworded` are the numbers of the lines that had other words in another version. `figures_of` names the
    tax year whose figures stand in where those of the day are not known yet.
    """

    on: date
    view: PlanView | None
    versions: tuple[PlanVersion, ...]
    pots: tuple[Pot, ...]
    outcomes: tuple[Outcome, ...]
    risks: tuple[RiskView, ...]
    allocations: tuple[AllocationView, ...]
    enough: Sufficiency | None
    received: tuple[ReceivedPlan, ...]
    spent: PlanSpent | None
    reworded: frozenset[int]
    figures_of: str = ""

    @property
    def newest(self) -> bool:
        """Whether the version in sight is the newest."""
        return self.view is not None and self.view.version == self.versions[0]

    @property
    def holds(self) -> PlanVersion | None:
        """The version that is in force today."""
        return version_on(list(self.versions), self.on)

    @property
    def days_without_amount(self) -> int:
        """The days of planning before an amount was told."""
        if not self.versions:
            return 0
        told = [each.allocation.told for each in self.allocations]
        return days_without_amount(self.versions[-1].made, told, self.on)

    @property
    def step(self) -> Step | None:
        """What is to be done next with the version in sight."""
        if self.view is None:
            return None
        lines = [each.wording for each in self.view.lines]
        return next_step(self.view.version, self.view.answers, lines)


def see(book: Book, version_id: int, on: date) -> Seen:
    """Read everything; version 0 is the newest."""
    return Seen(
        on,
        plan(book, on, version_id),
        versions(book),
        about(book).pots,
        outcomes_to_name(book, on),
        risks(book, on),
        allocations(book),
        is_enough(book, on),
        council_plans(book),
        plan_spent(book, on),
        reworded_lines(book),
        figures_standing_in(on),
    )
