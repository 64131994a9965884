"""What was agreed with the body that pays, and that body's own rules, in plain words."""

from collections.abc import Iterator
from datetime import date

from app.funding.agreement import Agreement, ContributionModel
from app.funding.payments import in_force
from app.funding.profile import Profile
from app.rulebook import RuleKind
from app.store.work import Work
from app.usecases.funding.rules_told import RuleTold
from app.words import day, money, t, tn


def agreed_rules(work: Work, today: date) -> Iterator[RuleTold]:
    """Give what was agreed for each stream of money that is paid on a day."""
    pots = {pot.id: pot for pot in work.pots.all()}
    funders = {funder.id: funder for funder in work.funders.all()}
    for terms in in_force(work.agreements.all(), today):
        pot = pots[terms.pot_id]
        source = t("Your agreement for {pot}, from {day}", pot=pot.name, day=day(terms.first))
        for code, name, says in _terms(terms):
            yield RuleTold(code, name, says, RuleKind.AGREEMENT, source, None)
        yield _kept(terms, load_weeks(funders[pot.funder_id].profile), source)


def load_weeks(profile: str) -> int:
    """Give how many weeks a funder's rules let people keep, or the common figure."""
    from app.funding.profiles import load_profile

    return load_profile(profile).balance.retained_weeks_max


def _terms(terms: Agreement) -> Iterator[tuple[str, str, str]]:
    often = (
        tn("every week", "every {count} weeks", terms.cycle_weeks) if terms.cycle_weeks else t("every month")
    )
    when = t("before the weeks it is for") if terms.in_advance else t("after the weeks it is for")
    amount = money(terms.weekly)
    paid = t("{amount} a week. It is paid {often}, {when}.", amount=amount, often=often, when=when)
    yield "agreed-paid", t("What is paid"), paid
    if terms.contribution and terms.contribution_model is not ContributionModel.NONE:
        share = t("You pay {amount} a week from your own money.", amount=money(terms.contribution))
        yield "agreed-contribution", t("Your contribution"), share
    if terms.contingency:
        says = t("{amount} is agreed for bad weeks.", amount=money(terms.contingency))
        yield "agreed-contingency", t("Money for bad weeks"), says


def _kept(terms: Agreement, common: int, source: str) -> RuleTold:
    name = t("How much may be kept")
    if terms.retained_weeks is not None:
        says = tn("1 week of money.", "{count} weeks of money.", terms.retained_weeks)
        return RuleTold("agreed-kept", name, says, RuleKind.AGREEMENT, source, None)
    says = t(
        "Your agreement does not say. Daybook counts with {count} weeks until you type it.", count=common
    )
    return RuleTold("agreed-kept", name, says, RuleKind.DAYBOOK, source, None, checked=False)


def funder_rules(profile: Profile) -> Iterator[RuleTold]:
    """Give what a funder's own page says; what it does not say is left out, and one line says so."""
    generic = profile.source.quality == "generic"
    source = t("Figures most often seen, of no one council") if generic else profile.source.address
    kind = RuleKind.DAYBOOK if generic else RuleKind.FUNDER
    for at, (name, says) in enumerate(_figures(profile), 1):
        code = f"{profile.id}-{at}"
        title = t("{name} ({funder})", name=name, funder=profile.name)
        yield RuleTold(code, title, says, kind, source, profile.source.seen_on, checked=not generic)


def _figures(profile: Profile) -> Iterator[tuple[str, str]]:
    if profile.states("return.frequency"):
        yield t("How often a return"), _often(profile.returns.frequency)
    if profile.states("return.deadline_days"):
        count = profile.returns.deadline_days
        yield t("How long for a return"), tn("1 day to send it.", "{count} days to send it.", count)
    if profile.states("balance.retained_weeks_max"):
        weeks = profile.balance.retained_weeks_max
        yield t("How much may be kept"), tn("Up to 1 week of money.", "Up to {count} weeks of money.", weeks)
    if profile.balance.repay_days is not None:
        count = profile.balance.repay_days
        yield t("Paying back"), tn("Within 1 day.", "Within {count} days of the letter.", count)
    yield from _rest(profile)


def _rest(profile: Profile) -> Iterator[tuple[str, str]]:
    if profile.states("cash.rule"):
        yield t("Cash"), _cash(profile.cash.rule)
    if profile.late_action != "none":
        yield t("When a return is late"), _late(profile.late_action)
    if profile.states("retention.financial_years"):
        years = profile.retention.financial_years
        yield t("How long papers are kept"), tn("1 year.", "{count} years.", years)
    if profile.states("retention.tax_years_after"):
        years = profile.retention.tax_years_after or 0
        said = tn("1 year after the tax year.", "{count} years after the tax year.", years)
        yield t("How long papers are kept"), said


def _often(frequency: str) -> str:
    return {
        "monthly": t("Every month."),
        "quarterly": t("Every three months."),
        "six_monthly": t("Every six months."),
        "annual": t("Every year."),
        "on_request": t("When it is asked for."),
        "per_person": t("As it was settled with you."),
    }.get(frequency, t("None is asked for."))


def _cash(rule: str) -> str:
    return {
        "forbidden": t("Not allowed."),
        "if_agreed": t("Only if it was agreed."),
        "exceptional": t("Only now and then, with a receipt."),
    }.get(rule, t("Allowed, with a receipt."))


def _late(action: str) -> str:
    return {
        "suspend": t("The money may be held back."),
        "stop": t("The money may stop."),
        "move_to_card": t("The money may move to a card."),
    }.get(action, t("It may have consequences. Ask which."))
