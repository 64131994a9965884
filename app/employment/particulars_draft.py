"""A first draft of the written statement, from what the book knows; nothing is made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.names import frequency_name
from app.employment.pa import PersonalAssistant
from app.employment.particulars import Item, Term
from app.people import Person
from app.words import day, money, t, tn

# What comes from the terms of the job, so that a new version says it afresh.
FROM_CONTRACT = frozenset(
    {
        Item.JOB,
        Item.PAY,
        Item.PAY_DAYS,
        Item.HOURS,
        Item.HOURS_VARY,
        Item.HOLIDAY,
        Item.NOTICE,
        Item.HOW_LONG,
    }
)


@dataclass(frozen=True, slots=True)
class LeastByLaw:
    """What the law gives at least: weeks of holiday, the share of hours that vary, and notice in weeks."""

    holiday_weeks: Decimal
    holiday_share: Decimal
    notice_from_months: int
    notice_least: int
    notice_most: int


def drafted(person: Person, pa: PersonalAssistant, contract: Contract, least: LeastByLaw) -> tuple[Term, ...]:
    """Say each item that the book knows about; the others are left for the person to say."""
    said = {
        Item.EMPLOYER: _named(person.name, person.address),
        Item.WORKER: _named(pa.name, pa.address) or pa.name,
        Item.STARTED: day(pa.started),
        Item.CONTINUOUS: _continuous(pa),
        Item.JOB: contract.job.strip() or t("Personal assistant"),
        Item.PLACE: _on_one_line(person.address),
        Item.PAY: " ".join(_pay(contract)),
        Item.PAY_DAYS: t(
            "{how_often}, from {day}.",
            how_often=frequency_name(contract.frequency),
            day=day(contract.first_pay_day),
        ),
        Item.HOURS: _hours(contract),
        Item.HOURS_VARY: _vary(contract),
        Item.HOLIDAY: _holiday(contract, least),
        Item.HOLIDAY_ON_LEAVING: t("Holiday that was earned and not taken is paid with the last pay."),
        Item.SICK: t("Statutory Sick Pay, as the law has it."),
        Item.NOTICE: _notice(contract, least),
        Item.HOW_LONG: _how_long(contract),
    }
    return tuple(Term(item, words) for item, words in said.items())


def _named(name: str, address: str) -> str:
    """Give a name with its address; the law wants both, so one alone is nothing said."""
    place = _on_one_line(address)
    return f"{name}, {place}" if place else ""


def _on_one_line(address: str) -> str:
    return ", ".join(line.strip(" ,") for line in address.splitlines() if line.strip(" ,"))


def _continuous(pa: PersonalAssistant) -> str:
    if pa.serves_from < pa.started:
        return t("{day}. Work before this job counts.", day=day(pa.serves_from))
    return t("{day}. No work before this job counts.", day=day(pa.started))


def _pay(contract: Contract) -> Iterator[str]:
    yield t("{rate} an hour.", rate=money(contract.hourly))
    rates = (
        (contract.evening_hourly, t("Evenings, {from_} to {to}", **_evening(contract))),
        (contract.waking_night_hourly, t("Nights awake")),
        (contract.weekend_hourly, t("Weekends")),
        (contract.bank_holiday_hourly, t("Bank holidays")),
        (contract.travel_hourly, t("Travel between visits")),
        (contract.training_hourly, t("Training")),
        (contract.awake_hourly, t("Awake to work in a sleep-in")),
    )
    for rate, when in rates:
        if rate is not None:
            yield t("{when}: {rate} an hour.", when=when, rate=money(rate))
    if contract.sleep_in:
        yield t("Sleep-in: {rate} a night.", rate=money(contract.sleep_in))
    if contract.mileage:
        yield t("Miles driven for the person: {pence}p a mile.", pence=contract.mileage.pence)


def _evening(contract: Contract) -> dict[str, str]:
    return {"from_": _clock(contract.evening_from), "to": _clock(contract.evening_to)}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _hours(contract: Contract) -> str:
    if not contract.weekly_minutes:
        return ""
    length = _length(contract.weekly_minutes)
    days = f"{Decimal(contract.half_days) / 2:g}"
    if contract.hours is HoursKind.REGULAR:
        return t(
            "{length} a week, on {days} days as a rule. The rota says which days and times.",
            length=length,
            days=days,
        )
    return t("About {length} a week. The rota says which days and times.", length=length)


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    whole = tn("{count} hour", "{count} hours", hours)
    return t("{hours} {minutes} minutes", hours=whole, minutes=rest) if rest else whole


def _vary(contract: Contract) -> str:
    return {
        HoursKind.REGULAR: t("The hours and days stay the same unless both agree to a change."),
        HoursKind.IRREGULAR: t("The hours and days vary from week to week, as the rota says."),
        HoursKind.PART_YEAR: t("There is work in a part of the year only, as the rota says."),
    }[contract.hours]


def _holiday(contract: Contract, least: LeastByLaw) -> str:
    if contract.hours is HoursKind.REGULAR:
        much = t("{weeks} weeks a year, bank holidays among them.", weeks=f"{least.holiday_weeks:f}")
    else:
        share = f"{least.holiday_share * 100:.2f}"
        much = t("{share} hours of holiday for every 100 hours worked.", share=share)
    if contract.holiday is HolidayPay.ROLLED_UP:
        paid = t("It is paid with each pay, on a line of its own.")
    else:
        paid = t("It is paid when it is taken, at usual pay.")
    return f"{much} {paid}"


def _notice(contract: Contract, least: LeastByLaw) -> str:
    weeks = tn("{count} week", "{count} weeks", max(contract.notice_weeks, least.notice_least))
    ours = t(
        "From the employer: {weeks}; after that a week for each whole year of work, up to {most}.",
        weeks=weeks,
        most=least.notice_most,
    )
    return f"{ours} {t('From the PA: {weeks}.', weeks=weeks)}"


def _how_long(contract: Contract) -> str:
    if contract.last is None:
        return t("No end is set.")
    return t("Until {day}.", day=day(contract.last))
