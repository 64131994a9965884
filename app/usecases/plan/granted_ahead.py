"""What the look ahead to the year's end takes for granted, one by one, with its value and its source."""

from collections.abc import Iterator
from decimal import Decimal

from app.funding.agreement import ContributionModel
from app.funding.ahead import ComingKind, StreamAhead
from app.funding.granted import Granted, Unit, Whose
from app.funding.matching import Came
from app.money import Money, round_half_up, total
from app.payroll.employing import STANDARD_LETTER
from app.payroll.figures import Statutory
from app.payroll.statutory import for_day, known_day
from app.plan.names import per_name
from app.store.work import Work
from app.usecases.owed.pays_ahead import WEEKS_OFF, hourly_key, hours_key, usual_week
from app.usecases.plan.ahead_basis import Basis
from app.usecases.plan.hours_said import hours_words
from app.usecases.plan.lines_ahead import Line, beside_key, cost_key, price_of
from app.usecases.team.money import PaMoney
from app.words import day, money, t, tn


def all_granted(work: Work, made: Basis, whole: StreamAhead) -> Iterator[Granted]:
    """Give all of it: what the person can try, what is agreed, what the book says, what the law sets."""
    for one in made.team:
        if one.pa.left is None or one.pa.left > made.on:
            yield from _of_pa(made, one)
    for line in made.plan.lines:
        if not line.is_pay and price_of(line.wording):
            yield _of_line(made, line)
    for pot_id in made.years:
        yield _of_beside(made, pot_id)
    if made.team:
        yield _weeks_off(made)
    yield from _agreed(made)
    yield from _from_the_book(work, made, whole)
    yield from _by_law(made)


def _of_pa(made: Basis, one: PaMoney) -> Iterator[Granted]:
    name = one.pa.name
    minutes = round_half_up(usual_week(one, one.contracts, {}).minutes)
    terms = t("The terms of {name}", name=name)
    source = terms if one.has_usual_hours else t("The average of the weeks paid so far")
    key = hours_key(one.pa.id)
    amount = made.tried.get(key, minutes)
    yield Granted(
        t("Hours a week: {name}", name=name),
        hours_words(amount),
        source,
        Whose.MINE,
        key,
        Unit.HOURS,
        amount,
        minutes,
    )
    key, hourly = hourly_key(one.pa.id), one.main.hourly.pence
    amount = made.tried.get(key, hourly)
    words = t("Pay an hour: {name}", name=name)
    yield Granted(words, money(Money(amount)), terms, Whose.MINE, key, Unit.MONEY, amount, hourly)


def _of_line(made: Basis, line: Line) -> Granted:
    wording, price = line.wording, price_of(line.wording).pence
    often = t("an hour") if wording.minutes else per_name(wording.per)
    key = cost_key(line.number)
    amount = made.tried.get(key, price)
    number = made.plan.version.number if made.plan.version is not None else 0
    return Granted(
        t("Cost {often}: {what}", what=wording.words, often=often),
        money(Money(amount)),
        t("Version {number} of the plan", number=number),
        Whose.MINE,
        key,
        Unit.MONEY,
        amount,
        price,
    )


def _of_beside(made: Basis, pot_id: int) -> Granted:
    found, key = made.beside[pot_id], beside_key(pot_id)
    was = found.weekly.pence
    amount = made.tried.get(key, was)
    source = t(
        "From {first} to {last} {spent} was spent, and the plan had {planned} for such things.",
        first=day(found.days.first),
        last=day(found.days.last),
        spent=money(found.spent),
        planned=money(found.planned),
    )
    words = t("Spent beside the plan, a week")
    if len(made.pots) > 1:
        name = next(pot.label or pot.name for pot in made.pots if pot.id == pot_id)
        words = t("Spent beside the plan, a week, from the {stream} money", stream=name)
    return Granted(words, money(Money(amount)), source, Whose.MINE, key, Unit.MONEY, amount, was)


def _weeks_off(made: Basis) -> Granted:
    weeks = made.tried.get(WEEKS_OFF, 0)
    value = tn("1 week", "{count} weeks", weeks) if weeks else t("None")
    source = t("They are taken off the next pays.")
    return Granted(t("Weeks without my PAs"), value, source, Whose.MINE, WEEKS_OFF, Unit.WEEKS, weeks)


def _agreed(made: Basis) -> Iterator[Granted]:
    for pot in made.pots:
        name = pot.label or pot.name
        for terms in made.terms(pot.id):
            source = t("The agreement from {day}", day=day(terms.first))
            words = t("{stream}: a week’s money", stream=name)
            yield Granted(words, money(terms.weekly), source, Whose.AGREED)
            if terms.contribution and terms.contribution_model is ContributionModel.NET:
                words = t("{stream}: my contribution, a week", stream=name)
                yield Granted(words, money(terms.contribution), source, Whose.AGREED)
            if terms.contingency:
                words = t("{stream}: agreed for bad weeks", stream=name)
                yield Granted(words, money(terms.contingency), source, Whose.AGREED)
        last = made.years[pot.id].last
        yield Granted(
            t("{stream}: the year ends", stream=name), day(last), _why_then(made, pot.id), Whose.AGREED
        )


def _why_then(made: Basis, pot_id: int) -> str:
    terms, last = made.agreed(pot_id), made.years[pot_id].last
    if any(each.last == last for each in terms):
        return t("The agreement ends then.")
    if next(pot for pot in made.pots if pot.id == pot_id).last == last:
        return t("The money stream ends then.")
    if any(
        each.last is not None and (each.last.month, each.last.day) == (last.month, last.day) for each in terms
    ):
        return t("A year of the agreement ends then.")
    return t("Councils count from April to March.")


def _from_the_book(work: Work, made: Basis, whole: StreamAhead) -> Iterator[Granted]:
    said = t("What comes after that is counted as planned.")
    yield Granted(t("The book knows what moved until"), day(made.known), said, Whose.BOOK)
    owed = whole.of(ComingKind.OWED)
    if owed:
        yield Granted(
            t("Owed already"), money(-owed), t("Bills, wages, tax and pension in the book"), Whose.BOOK
        )
    if made.pays:
        said = t("Tax and pension are counted on the pay day, though they are paid a little later.")
        yield Granted(t("Pay days ahead"), str(len({pay.day for pay in made.pays})), said, Whose.BOOK)
    if made.team:
        said = t("Nobody is ill, nobody new starts, and extra cover is not counted.")
        yield Granted(t("The team stays as it is"), t("Yes"), said, Whose.BOOK)
    missing = total(each.due for each in made.late if each.came is Came.MISSING)
    if missing:
        said = t("It should have come and did not, so it is not counted.")
        yield Granted(t("Missing from who pays"), money(missing), said, Whose.BOOK)
    for saving in work.streams.savings.all():
        if not saving.spent:
            inside = saving.by <= made.years[made.homes.get(saving.pot_id, made.homes[0])].last
            by = t("It is spent on {day}.", day=day(saving.by))
            later = t("It is for {day}, after the year, and so it stays in the money.", day=day(saving.by))
            words = t("Saved for {what}", what=saving.what)
            yield Granted(words, money(saving.amount), by if inside else later, Whose.BOOK)


def _by_law(made: Basis) -> Iterator[Granted]:
    """Give the figures that the team's cost hangs on, and say where the last known ones stand in."""
    if not made.pays:
        return
    known = known_day(made.last)
    figures = for_day(known)
    if known < made.last:
        said = t("Those for later are not known yet. The last known ones stand in.")
        words = t("The law’s figures are known until")
        yield Granted(words, t("{day} (those of {year})", day=day(known), year=figures.year), said, Whose.LAW)
    yield from _rates(figures)
    allowance = total(pay.allowance for pay in made.pays)
    if allowance:
        words = t("The Employment Allowance takes off")
        yield Granted(words, money(allowance), _source(figures, "employment_allowance"), Whose.LAW)


def _rates(figures: Statutory) -> Iterator[Granted]:
    insurance, pension = figures.national_insurance, figures.pension
    rate = insurance.letters[STANDARD_LETTER].employer
    value = t(
        "{percent} of pay above {amount} a week",
        percent=_percent(rate),
        amount=money(insurance.secondary_threshold[0]),
    )
    words = t("An employer’s National Insurance, {year}", year=figures.year)
    yield Granted(words, value, _source(figures, "national_insurance"), Whose.LAW)
    words = t("An employer’s least pension part, {year}", year=figures.year)
    value = t(
        "{percent} of pay between two limits, for who is in it", percent=_percent(pension.minimum_employer)
    )
    yield Granted(words, value, _source(figures, "pension"), Whose.LAW)


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f}%"


def _source(figures: Statutory, section: str) -> str:
    """Give where a figure comes from: an address where there is one."""
    sources = figures.sources[section]
    return next((each for each in sources if each.startswith("https://")), sources[0])
