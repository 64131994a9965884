"""What the lines of the plan in force take up to a year's end, and what is spent beside them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from app.funding.ahead import Coming, ComingKind, spread
from app.funding.movement import NOT_SPENDING
from app.money import NOTHING, Money, round_half_up, total
from app.period import ONE_DAY, Period
from app.plan.costing import WEEKS, Costed, cost_of
from app.plan.plan import LineWording, MetBy, PlanVersion, version_on
from app.store.work import Work
from app.usecases.plan.writing import view

DAYS = WEEKS * 7  # of the plan's year
# What employing people costs; it is looked ahead by pay days wherever the book knows the team's terms.
TEAM_PAY = frozenset({"O01", "O02", "O03", "O05", "O06", "O10"})
# The pace of other spending is that of a quarter, and of a fortnight at least.
LOOK_BACK, AT_LEAST = timedelta(days=90), 14


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the plan with its cost, the pot that bears it, and whether pay days look ahead for it."""

    costed: Costed
    pot_id: int
    is_pay: bool

    @property
    def wording(self) -> LineWording:
        """How the plan words it."""
        return self.costed.line

    @property
    def number(self) -> int:
        """The number that money names the line by."""
        return self.wording.line_id

    def holds(self, days: Period) -> Period | None:
        """Give the days on which the line holds."""
        first, last = self.wording.first or days.first, self.wording.last or days.last
        return None if last < first else days.common(Period(first, last))

    def takes(self, days: Period) -> Money:
        """Give what the plan has for the line in some days, things bought once left out."""
        held = self.holds(days)
        if held is None:
            return NOTHING
        return Money(round_half_up(Fraction(self.costed.all_yearly.pence * held.days, DAYS)))


@dataclass(frozen=True, slots=True)
class PlanAhead:
    """The plan in force on a day; without one there are no lines."""

    version: PlanVersion | None
    lines: tuple[Line, ...]

    def of_pot(self, pot_id: int, *, pay: bool) -> tuple[Line, ...]:
        """Give one pot's lines: those that pay days look ahead for, or the others."""
        return tuple(each for each in self.lines if each.pot_id == pot_id and each.is_pay is pay)

    def shared(self, pot_id: int, amount: Money) -> list[tuple[int, int, Money]]:
        """Share what the team costs between the pot's lines for it, as the plan costs them: line, outcome."""
        lines = self.of_pot(pot_id, pay=True)
        weights = [each.costed.all_yearly.pence for each in lines]
        if not any(weights):
            return [(0, 0, amount)]
        parts = zip(lines, amount.shared(weights), strict=True)
        return [(each.number, each.wording.outcome_id, part) for each, part in parts if part]

    @property
    def since(self) -> date:
        """The day from which the plan holds."""
        return date.max if self.version is None else self.version.agreed_from or date.max


def plan_ahead(work: Work, today: date, homes: Mapping[int, int], *, has_team: bool) -> PlanAhead:
    """Give the plan in force; `homes` says which pot bears a line that names none (0) or one gone."""
    version = version_on(work.plan.versions.all(), today)
    if version is None:
        return PlanAhead(None, ())
    found = []
    for each in view(work, version, today).lines:
        pot_id = homes.get(each.wording.pot_id, homes[0])
        found.append(Line(each.costed, pot_id, has_team and each.wording.met_by is MetBy.PAID_PA))
    return PlanAhead(version, tuple(found))


def cost_key(line_id: int) -> str:
    """Name what a line costs among what can be tried."""
    return f"cost.{line_id}"


def beside_key(pot_id: int) -> str:
    """Name what a pot spends beside the plan among what can be tried."""
    return f"beside.{pot_id}"


def price_of(wording: LineWording) -> Money:
    """Give the price that a line is costed by: an hour's, or what it costs each time."""
    return wording.rate if wording.minutes else wording.cost


def tried_line(line: Line, tried: Mapping[str, int]) -> Line:
    """Cost a line by the price that is tried; what employing adds keeps its share."""
    pence = tried.get(cost_key(line.number))
    if pence is None:
        return line
    wording = line.wording
    priced = replace(wording, rate=Money(pence)) if wording.minutes else replace(wording, cost=Money(pence))
    fresh = cost_of(priced)
    on_costs = NOTHING
    if line.costed.yearly:
        share = Fraction(line.costed.on_costs.pence * fresh.yearly.pence, line.costed.yearly.pence)
        on_costs = Money(round_half_up(share))
    return replace(line, costed=replace(fresh, on_costs=on_costs))


def lines_coming(
    lines: Iterable[Line], ahead: Period, on: date, spent: Mapping[int, Money]
) -> Iterator[Coming]:
    """Spread what each line takes over the weeks ahead; what is bought once and not yet, by its own day.

    `spent` says what was spent on each line since the plan holds. Nothing moves before the day `on`.
    """
    for line in lines:
        number, outcome = line.number, line.wording.outcome_id
        held = line.holds(ahead)
        takes = line.takes(ahead)
        for day, amount in spread(takes, held) if held is not None and takes else ():
            yield Coming(max(day, on), -amount, ComingKind.PLAN, line.pot_id, number, outcome)
        once = line.costed.once - spent.get(number, NOTHING)
        if once > NOTHING and (line.wording.first or on) <= ahead.last:
            day = min(max(line.wording.last or line.wording.first or ahead.last, on), ahead.last)
            yield Coming(day, -once, ComingKind.PLAN, line.pot_id, number, outcome)


@dataclass(frozen=True, slots=True)
class Beside:
    """What one pot spent beside the team's pay in some days, and what the plan has for such things then."""

    days: Period
    spent: Money
    planned: Money

    @property
    def weekly(self) -> Money:
        """What a week takes beyond the plan; nothing where too few days are known to tell."""
        if self.days.days < AT_LEAST or self.spent <= self.planned:
            return NOTHING
        return Money(round_half_up(Fraction((self.spent - self.planned).pence * 7, self.days.days)))


def look_back(work: Work, known: date) -> Period:
    """Give the days by which the pace of other spending is taken."""
    opened = min((account.opened for account in work.accounts.all()), default=known)
    return Period(min(max(known - LOOK_BACK, opened), known), known)


def beside(work: Work, plan: PlanAhead, pots: Iterable[int], days: Period, *, has_team: bool) -> Beside:
    """Hold a pot's other spending against the plan; the first pot bears what names none (`pots` of both)."""
    pots = tuple(pots)
    left_out = NOT_SPENDING | (TEAM_PAY if has_team else frozenset())
    sums = [each for pot in pots for each in _sums(work, days, pot)]
    spent = -total(amount for category, amount in sums if category[:1] == "O" and category not in left_out)
    lines = [line for pot in pots for line in plan.of_pot(pot, pay=False)]
    once = {line.number for line in lines if line.costed.once}
    bought = total(amount for pot in pots for line, _, amount in work.sums.by_plan(days, pot) if line in once)
    planned = NOTHING
    if plan.since <= days.last:
        covered = Period(max(days.first, plan.since), days.last)
        planned = total(line.takes(covered) for line in lines)
    return Beside(days, spent - bought, planned)


def _sums(work: Work, days: Period, pot_id: int) -> list[tuple[str, Money]]:
    found = work.sums.by_category(days, pot_id)
    return [(each.category, each.amount) for each in found if each.pot_id == pot_id]


def beside_coming(weekly: Money, pot_id: int, ahead: Period, on: date) -> Iterator[Coming]:
    """Spread a week's other spending over the weeks ahead; nothing moves before the day `on`."""
    amount = Money(round_half_up(Fraction(weekly.pence * ahead.days, 7)))
    for day, part in spread(amount, ahead) if amount else ():
        yield Coming(max(day, on), -part, ComingKind.BESIDE, pot_id)


def ahead_of(known: date, last: date) -> Period | None:
    """Give the days after those that the book knows, up to a year's end."""
    return Period(known + ONE_DAY, last) if known < last else None
