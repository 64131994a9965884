"""Which day is whose pay day, and the weeks that it pays for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.payroll.periods import Frequency, pay_days
from app.period import ONE_DAY, Period, months_later


@dataclass(frozen=True, slots=True)
class PayDay:
    """One pay day: who is paid on it, and whether it lies behind with hours still unpaid."""

    day: date
    pas: tuple[PersonalAssistant, ...]
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """One PA's pay days up to a day, and the weeks of each: whole weeks that end by its cut-off."""

    contract: Contract
    days: tuple[date, ...]

    @property
    def frequency(self) -> Frequency:
        """How often the PA is paid."""
        return Frequency(self.contract.frequency)

    def cut_off(self, day: date) -> date:
        """Give the last Sunday whose week a pay day pays for."""
        return sunday_by(day - timedelta(days=self.contract.worked_to_days))

    def interval(self, day: date) -> Period:
        """Give the pay reference period of a pay day: from the last one's days to its own."""
        to = timedelta(days=self.contract.worked_to_days)
        before = [each for each in self.days if each < day]
        if before:
            return Period(before[-1] - to + ONE_DAY, day - to)
        return Period(earlier_pay_day(day, self.frequency) - to + ONE_DAY, day - to)

    def weeks(self, day: date) -> Period:
        """Give the whole weeks that a pay day usually pays for."""
        last = self.cut_off(day)
        first = sunday_by(self.interval(day).first - ONE_DAY) + ONE_DAY
        return Period(min(first, last - timedelta(days=6)), last)

    def reference(self, sunday: date) -> Period:
        """Give the pay reference period that a week belongs to, by its Sunday."""
        return self._reference(next((day for day in self.days if self.cut_off(day) >= sunday), self.days[-1]))

    def _reference(self, day: date) -> Period:
        """Give whole weeks as they are paid; a month as it runs, since no reference period is longer."""
        return self.interval(day) if self.frequency is Frequency.MONTHLY else self.weeks(day)


def sunday_by(day: date) -> date:
    """Give the last Sunday up to a day."""
    return day - timedelta(days=(day.weekday() + 1) % 7)


def earlier_pay_day(day: date, frequency: Frequency) -> date:
    """Give the pay day before one."""
    if frequency is Frequency.MONTHLY:
        return months_later(day, -1)
    return day - timedelta(weeks=frequency.weeks)


def schedule(contracts: Iterable[Contract], until: date) -> Schedule | None:
    """Give a PA's pay days up to a day, by the terms that hold at the end of what each pays for.

    Terms that ended with nothing after them go on giving pay days, for the last pay. None without terms.
    """
    ordered = sorted(contracts, key=lambda each: (each.first, each.id))
    found: dict[date, Contract] = {}
    for contract in ordered:
        frequency = Frequency(contract.frequency)
        for day in pay_days(contract.first_pay_day, frequency, until):
            if _in_force(ordered, day - timedelta(days=contract.worked_to_days)) is contract:
                found[day] = contract
    if not found:
        return None
    return Schedule(found[max(found)], tuple(sorted(found)))


def _in_force(contracts: Sequence[Contract], day: date) -> Contract | None:
    """Give the first job's terms on a day, or the last ones before it; they set the pay day for all jobs."""
    begun = [each for each in contracts if each.first <= day]
    holding = [each for each in begun if each.holds_on(day)]
    if holding:
        main = min(holding, key=lambda each: (each.job, each.first, each.id))
        same = [each for each in holding if each.job == main.job]
        return same[-1]
    return begun[-1] if begun else None
