"""Sets out what a plan across health and care adds: who pays for what, and the health needs agreed to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.money import Money
from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table
from app.plan.costing import Costed, PlanCost
from app.plan.names import boundary_name
from app.plan.outcome import Outcome, Wellbeing
from app.plan.plan import Boundary, LifeArea
from app.words import day, money, t

Lines = Sequence[tuple[LifeArea, Costed]]


@dataclass(frozen=True, slots=True)
class FunderPart:
    """What one body pays of a plan: its name ("" where nobody is named), whether for health, its lines."""

    name: str
    lines: Lines
    cost: PlanCost
    health: bool = False
    funder_id: int = 0


def who_pays(funders: Sequence[FunderPart]) -> Iterator[Element]:
    """Set out who pays for what, where more than one body does; the parts add up to the whole."""
    if len([each for each in funders if each.name]) < 2:
        return
    yield Heading(t("Who pays for what"), 2)
    rows = [
        (Cell(each.name or t("Nobody is named yet")), _amount(each.cost.weekly), _amount(each.cost.yearly))
        for each in funders
    ]
    columns = (
        Column(t("Who"), 6),
        Column(t("A week"), 3, figures=True),
        Column(t("A year"), 3, figures=True),
    )
    yield Table(columns, rows, t("What each body pays of the plan"), row_headings=True)
    for each in funders:
        yield Heading(each.name or t("Nobody is named yet"), 3)
        yield Bullets([costed.line.words for _, costed in each.lines])


def health_needs(outcomes: Sequence[Outcome], lines: Lines) -> Iterator[Element]:
    """Set out the health needs with the clinician's agreement; nothing where there are none."""
    hopes = [each for each in outcomes if is_health_outcome(each)]
    if not lines and not hopes:
        return
    yield Heading(t("My health needs"), 2)
    rows = [(Cell(each.words, strong=True), Cell(_agreed(each))) for each in hopes]
    rows += [(Cell(costed.line.words, strong=True), Cell(_whose(costed))) for _, costed in lines]
    columns = (Column(t("The need, and what is done for it"), 5), Column(t("Who agreed to it"), 5))
    yield Table(columns, rows, t("Health needs, and who agreed to each"), row_headings=True)


def health_lines(lines: Lines, funders: Sequence[FunderPart]) -> Lines:
    """Give the lines that speak of health: by their part of life, whose task they are, or who pays."""
    paid = [line for each in funders if each.health for line in each.lines]
    return [line for line in lines if _is_health(*line) or line in paid]


def is_health_outcome(outcome: Outcome) -> bool:
    """Say whether an outcome speaks of health: a clinician agreed to it, or it is linked to health."""
    return bool(outcome.clinician or outcome.agreed) or Wellbeing.HEALTH in outcome.codes


def _is_health(area: LifeArea, costed: Costed) -> bool:
    return area is LifeArea.HEALTH or costed.line.boundary is not Boundary.SOCIAL


def _agreed(outcome: Outcome) -> str:
    if outcome.clinician and outcome.agreed:
        return t("{who}, {day}", who=outcome.clinician, day=day(outcome.agreed))
    return outcome.clinician or t("No clinician has agreed yet")


def _whose(costed: Costed) -> str:
    line = costed.line
    by = t("agreed with {who}", who=line.boundary_by) if line.boundary_by else ""
    whose = t("Whose task it is: {whose}", whose=boundary_name(line.boundary))
    return ", ".join(filter(None, (whose, by, line.boundary_why)))


def _amount(amount: Money) -> Cell:
    return Cell(money(amount) if amount else "–")
