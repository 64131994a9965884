"""What is left, what is promised, what is free, how long it lasts, and what counts as surplus."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.funding.agreement import Agreement, Due, DueKind
from app.funding.payments import given_for, in_force, next_payment_day, payment_cycle
from app.funding.profile import Profile
from app.money import NOTHING, Money, total
from app.period import ONE_DAY, Period
from app.words import day as written
from app.words import t

# Dues that take money out; the others bring it in, or give back what is counted in the lender's purse.
GOING_OUT = frozenset(DueKind) - {DueKind.PAYMENT_IN, DueKind.CONTRIBUTION, DueKind.LOAN}
# The name a profile has for each sort of promise it lets people take off.
DEDUCTION = {
    DueKind.NET_PAY: "unpaid_wages",
    DueKind.INVOICE: "unpaid_invoices",
    DueKind.HMRC: "hmrc",
    DueKind.PENSION: "pension",
    DueKind.HOLIDAY: "holiday",
}


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line of a sum: a stable key, its plain name, the amount as added, and the rule it rests on."""

    key: str
    name: str
    amount: Money
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reserves:
    """Money in the balance that is not free: agreed for bad weeks, respite, saving, or the person's own."""

    contingency: Money = NOTHING
    respite: Money = NOTHING
    saving: Money = NOTHING
    own_money: Money = NOTHING


@dataclass(frozen=True, slots=True)
class Surplus:
    """The sum that says whether more is left than may be kept, each line shown.

    `lines` add up to `available`; `allowed` is `retained_weeks` x `weekly`; `ahead` is money already paid for
    days after `on`, so that `before_next` is what is available on the day before the next payment.
    `figure_known` says whether the number of weeks is the funder's own.
    """

    on: date
    lines: tuple[SumLine, ...]
    available: Money
    weekly: Money
    retained_weeks: int
    allowed: Money
    surplus: Money
    ahead: Money
    before_next: Money
    next_payment: date | None
    figure_known: bool

    @property
    def weeks(self) -> Decimal | None:
        """How many weeks' money is available, to one place; None when the weekly sum is not known."""
        return weeks_of(self.available, self.weekly)


@dataclass(frozen=True, slots=True)
class Left:
    """What is in the accounts, what of it is promised, and what is free to spend."""

    held: Money
    promised: Money
    free: Money
    weeks: Decimal | None


@dataclass(frozen=True, slots=True)
class YearMoney:
    """The money of a budget year: what the agreement gives, what is spent, and where it is heading.

    `forecast_spent` goes on from the last weeks' pace to the year's end.
    """

    year: Period
    given: Money
    spent: Money
    left: Money
    forecast_spent: Money

    @property
    def forecast_left(self) -> Money:
        """What will be left at the year's end at this pace; below nought it runs out."""
        return self.given - self.forecast_spent


def promised(dues: Iterable[Due]) -> Money:
    """Say how much is owed to others and not yet paid."""
    return total(abs(due.amount) for due in dues if due.kind in GOING_OUT and not due.entry_id)


def left_to_spend(held: Money, dues: Iterable[Due], weekly: Money) -> Left:
    """Say what is free: what is held less what is promised, and for how many weeks it would do."""
    owed = promised(dues)
    return Left(held, owed, held - owed, weeks_of(held - owed, weekly))


def weeks_of(amount: Money, weekly: Money) -> Decimal | None:
    """Say how many weeks an amount lasts, to one place; None when nothing is known to go by."""
    if weekly.pence <= 0:
        return None
    return (Decimal(amount.pence) / weekly.pence).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def budget_year(day: date, starts: tuple[int, int] = (4, 1)) -> Period:
    """Give the budget year that holds a day; councils' years start on 1 April unless another is named."""
    month, first = starts
    year = day.year if (day.month, day.day) >= starts else day.year - 1
    return Period(date(year, month, first), date(year + 1, month, first) - ONE_DAY)


def year_money(
    agreements: Sequence[Agreement], spending: Mapping[date, Money], year: Period, today: date
) -> YearMoney:
    """Work out the year's money: given by the terms, spent so far, left, and a plain forecast.

    `spending` is what was spent on each day. The forecast takes the spending a day of the last 13 weeks
    (or since the year began) to the year's end.
    """
    spent = spent_by(spending, year, today)
    given = given_for(agreements, year)
    return YearMoney(year, given, spent, given - spent, spent + _still_to_spend(spending, year, today))


def spent_by(spending: Mapping[date, Money], year: Period, end: date) -> Money:
    """Say how much of a year's money was spent by the end of a day."""
    return total(amount for day, amount in spending.items() if year.first <= day <= min(end, year.last))


def weekly_sum(agreements: Iterable[Agreement], day: date, basis: str = "dp_only") -> Money:
    """Give the weekly sum on a day as a funder counts it.

    `dp_only` and `net` are what the funder pays in; `gross` adds the person's contribution to it.
    """
    terms = in_force(agreements, day)
    own = total(term.contribution for term in terms) if basis == "gross" else NOTHING
    return total(term.weekly for term in terms) + own


def surplus(
    closing: Money,
    agreements: Sequence[Agreement],
    dues: Iterable[Due],
    reserves: Reserves,
    profile: Profile,
    on: date,
) -> Surplus:
    """Work out the surplus on a day, line by line, by a funder's rules."""
    start = SumLine("closing", t("In the account on {day}", day=written(on)), closing)
    lines = (start, *_deductions(dues, reserves, profile))
    available = total(line.amount for line in lines)
    terms = in_force(agreements, on)
    weekly = weekly_sum(agreements, on, profile.balance.weekly_basis)
    kept, known = _retained(terms, profile)
    ahead = paid_ahead(agreements, on)
    return Surplus(
        on=on,
        lines=lines,
        available=available,
        weekly=weekly,
        retained_weeks=kept,
        allowed=weekly * kept,
        surplus=max(available - weekly * kept, NOTHING),
        ahead=ahead,
        before_next=available - ahead,
        next_payment=next_payment_day(agreements, on),
        figure_known=known,
    )


def paid_ahead(agreements: Iterable[Agreement], on: date) -> Money:
    """Say how much of the money already paid is for days after `on`; nothing where payment is in arrears."""
    return total(_ahead(terms, on) for terms in agreements if terms.in_advance)


def _ahead(terms: Agreement, on: date) -> Money:
    cycle = payment_cycle(terms)
    number = cycle.latest(on)
    last = cycle.covers(number).last
    if number < 0 or last <= on:
        return NOTHING
    return given_for([terms], Period(on + ONE_DAY, last))


def _deductions(dues: Iterable[Due], reserves: Reserves, profile: Profile) -> list[SumLine]:
    """Give the lines that a funder's rules take off, those with money in them."""
    owed = [due for due in dues if due.kind in GOING_OUT and not due.entry_id]
    amounts = {
        key: total(abs(due.amount) for due in owed if DEDUCTION[due.kind] == key)
        for key in DEDUCTION.values()
    } | {
        "contingency": reserves.contingency,
        "respite": reserves.respite,
        "saving": reserves.saving,
        "own_money": reserves.own_money,
    }
    # What the agreement itself sets aside is agreed with this person, whatever the funder's page says.
    taken = {*profile.balance.deduct, "contingency"}
    return [
        SumLine(key, _deduction_name(key), -amount, profile.source.address)
        for key, amount in amounts.items()
        if key in taken and amount.pence > 0
    ]


def _deduction_name(key: str) -> str:
    return {
        "unpaid_wages": t("Less wages earned and not yet paid"),
        "unpaid_invoices": t("Less bills not yet paid"),
        "hmrc": t("Less tax and National Insurance owed"),
        "pension": t("Less pension payments owed"),
        "holiday": t("Less holiday pay owed"),
        "contingency": t("Less money agreed for bad weeks"),
        "respite": t("Less money kept for breaks"),
        "saving": t("Less money saved for something agreed"),
        "own_money": t("Less the person's own money"),
    }[key]


def _retained(terms: Sequence[Agreement], profile: Profile) -> tuple[int, bool]:
    """Give the weeks that may be kept and whether the figure is the funder's own: the agreement's first."""
    agreed = [term.retained_weeks for term in terms if term.retained_weeks is not None]
    if agreed:
        return max(agreed), True
    return profile.balance.retained_weeks_max, profile.states("balance.retained_weeks_max")


def _still_to_spend(spending: Mapping[date, Money], year: Period, today: date) -> Money:
    """Take the pace of the last 13 weeks on to the year's end."""
    if today >= year.last or today < year.first:
        return NOTHING
    back = Period(max(year.first, today - ONE_DAY * 90), today)
    pace = spent_by(spending, back, today)
    return pace.times(Decimal((year.last - today).days) / back.days)
