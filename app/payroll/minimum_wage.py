"""The minimum wage of one pay reference period: which rate, what hours and pay count, is it met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money
from app.payroll.figures import WageRates
from app.payroll.periods import DAYS_IN_WEEK, years_old
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import wage_rates_on
from app.period import Period, months_later
from app.words import money as in_words
from app.words import t

WEEKS_PLACES = Decimal("0.001")  # GOV.UK's calculator takes a period's weeks to three decimals


class TimeKind(StrEnum):
    """What a stretch of time was."""

    WORK = "work"
    WAKING_NIGHT = "waking night"
    AWAKE_IN_SLEEP_IN = "awake to work during a sleep-in"
    TRAVEL_BETWEEN = "travel between assignments"
    TRAINING = "training, and the travel to it"
    SLEEP_IN = "asleep by arrangement"
    HOME_TRAVEL = "travel from and to home"
    BREAK = "break"
    ON_CALL_AT_HOME = "on call in the PA's own home"


COUNTED = {
    TimeKind.WORK,
    TimeKind.WAKING_NIGHT,
    TimeKind.AWAKE_IN_SLEEP_IN,
    TimeKind.TRAVEL_BETWEEN,
    TimeKind.TRAINING,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some minutes of one kind of time, without those of any other kind within them."""

    kind: TimeKind
    minutes: int


def sleep_in(minutes: int, awake: int) -> tuple[Stretch, Stretch]:
    """Part a sleep-in into time asleep and time awake for the purpose of working."""
    return Stretch(TimeKind.SLEEP_IN, minutes - awake), Stretch(TimeKind.AWAKE_IN_SLEEP_IN, awake)


def counted_minutes(stretches: Iterable[Stretch]) -> int:
    """Add up the minutes that the minimum wage is owed for."""
    return sum(each.minutes for each in stretches if each.kind in COUNTED)


@dataclass(frozen=True, slots=True)
class Worker:
    """Whose wage it is: the birthday, and when an apprenticeship began."""

    born: date
    apprentice_since: date | None = None


@dataclass(frozen=True, slots=True)
class Lodging:
    """Accommodation from the employer: what is charged a day, and how many days a week it is there."""

    charge: Money
    days_a_week: int


@dataclass(frozen=True, slots=True)
class WageCheck:
    """One period's minimum wage beside what was paid."""

    rate: Money
    due: Money
    accommodation: Money
    counted: Money

    @property
    def is_met(self) -> bool:
        """Whether at least the minimum was paid."""
        return self.counted >= self.due

    @property
    def short(self) -> Money:
        """What is missing."""
        return max(self.due - self.counted, NOTHING)


def minimum_rate(worker: Worker, day: date) -> Money:
    """Give the hourly rate for a period that begins on a day; that day's rates and age hold throughout."""
    rates = wage_rates_on(day)
    age = years_old(worker.born, day)
    return rate_at(age, rates, apprentice=_is_on_apprentice_rate(worker, age, day, rates))


def rate_at(age: int, rates: WageRates, *, apprentice: bool = False) -> Money:
    """Give the hourly rate for an age, or the apprentice rate."""
    if apprentice:
        return rates.apprentice
    return next(rate for from_age, rate in rates.rates if age >= from_age)


def _is_on_apprentice_rate(worker: Worker, age: int, day: date, rates: WageRates) -> bool:
    since = worker.apprentice_since
    if since is None:
        return False
    return age < rates.apprentice_under_age or day < months_later(since, rates.apprentice_first_months)


def check_wage(
    period: Period, rate: Money, hours: Decimal, pay: Money, lodging: Lodging | None = None
) -> WageCheck:
    """Hold the pay that counts against the least due for the hours that count, both to the penny.

    Raises AppError for a period longer than the law allows.
    """
    rates = wage_rates_on(period.first)
    if period.days > rates.longest_period_days:
        raise AppError(
            t("The minimum wage is checked over a month at most."),
            t("Check each pay period by itself."),
        )
    adjustment = accommodation_adjustment(lodging, period.days, rates) if lodging else NOTHING
    return WageCheck(rate, nearest_penny(pounds(rate) * hours), adjustment, pay + adjustment)


def check_pay(
    worker: Worker, period: Period, stretches: Iterable[Stretch], pay: Money, lodging: Lodging | None = None
) -> WageCheck:
    """Check one period of a PA: the rate of its first day, the time that counts, the pay that counts."""
    hours = Decimal(counted_minutes(stretches)) / 60
    return check_wage(period, minimum_rate(worker, period.first), hours, pay, lodging)


def accommodation_adjustment(lodging: Lodging, days: int, rates: WageRates) -> Money:
    """Give what lodging adds to the pay that counts, or takes from it.

    Free lodging adds the offset for each day, a charge up to the offset nothing, a higher one takes away
    what lies above it. A period's weeks are taken to three decimals.
    """
    offset = rates.accommodation_day
    if NOTHING < lodging.charge <= offset:
        return NOTHING
    weeks = (Decimal(days) / DAYS_IN_WEEK).quantize(WEEKS_PLACES, rounding=ROUND_HALF_UP)
    return nearest_penny(pounds((offset - lodging.charge) * lodging.days_a_week) * weeks)


def wage_findings(check: WageCheck, where: str) -> list[Finding]:
    """Say where the minimum wage is not met, and by how much."""
    if check.is_met:
        return []
    sentence = t("This pay is {short} below the minimum wage.", short=in_words(check.short))
    remedy = t("Pay what is missing, and set the hourly rate to {rate} at least.", rate=in_words(check.rate))
    return [Finding(Severity.STOP, sentence, where, "NMW", "National Minimum Wage Regulations 2015", remedy)]
