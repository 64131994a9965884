"""The answers in words, as facts and lines."""

from collections.abc import Sequence

from app.funding.agreement import Agreement, ContributionModel, Due, Funder
from app.funding.profile import Profile
from app.ledger.entry import Account
from app.people import Capacity
from app.usecases.books.keeping import About
from app.words import day, money, t, tn
from ui.pages.first_questions import capacities, cycles

Facts = list[tuple[str, str]]
GENERIC = "generic"


def person(about: About) -> Facts:
    """Say whose money it is, and who acts for them."""
    who = about.person
    born = day(who.born) if who.born else ""
    said = [
        (t("Name"), who.name),
        (t("Date of birth"), _or_not(born)),
        (t("Social care or NHS number"), _or_not(who.reference)),
        (t("Address"), _or_not(who.address)),
        (t("How to communicate"), _or_not(who.words)),
    ]
    if about.actor.capacity is not Capacity.SELF:
        right = next((words for words, value in capacities() if value is about.actor.capacity), "")
        said.append((t("Acts for them"), f"{about.actor.name}, {right[:1].lower()}{right[1:]}"))
    return said


def funder(payer: Funder, rules: Profile | None) -> Facts:
    """Say who pays, and by whose rules the returns are checked."""
    return [
        (t("Name"), payer.name),
        (t("Team"), _or_not(payer.team)),
        (t("Their reference for you"), _or_not(payer.reference)),
        (t("Address"), _or_not(payer.address)),
        (t("Email"), _or_not(payer.email)),
        (t("Rules used"), rules.name if rules else t("None known here")),
    ]


def source(rules: Profile | None) -> str:
    """Say where a funder's rules were seen, and how far to trust them."""
    if rules is None:
        return t("Daybook has no rules for this body. Choose some, and check them with your council.")
    if rules.source.quality == GENERIC:
        return t("These are common figures, not your council’s own. Check with your council.")
    seen = {"address": rules.source.address, "day": day(rules.source.seen_on)}
    return t("Seen on {day} at {address}. Check with your council.", **seen)


def terms(now: Agreement, rules: Profile | None) -> Facts:
    """Say what was agreed."""
    said = [
        (t("Paid a week"), money(now.weekly)),
        (t("How often"), f"{often(now.cycle_weeks)}, {_when(now)}"),
        (t("A payment day"), day(now.first_payment)),
        (t("Your share"), share(now)),
        (t("Kept for emergencies"), money(now.contingency) if now.contingency else t("Nothing agreed")),
        (t("Weeks of money you may keep"), _kept(now, rules)),
        (t("These terms began on"), day(now.first)),
    ]
    return [*said, (t("They end on"), day(now.last))] if now.last else said


def terms_line(one: Agreement) -> tuple[str, str]:
    """Say from when to when terms hold, and in short what they are."""
    when = t("From {day}", day=day(one.first))
    if one.last:
        when = t("{first} to {last}", first=day(one.first), last=day(one.last))
    weekly = t("{amount} a week, {often}", amount=money(one.weekly), often=often(one.cycle_weeks).lower())
    return when, t("{weekly}. Your share: {share}", weekly=weekly, share=_first_small(share(one)))


def often(weeks: int) -> str:
    """Say how often something is paid."""
    known = {value: words for words, value in cycles()}
    return known.get(weeks) or t("Every {count} weeks", count=weeks)


def share(now: Agreement) -> str:
    """Say what the person pays themselves, and how."""
    if now.contribution_model is ContributionModel.NONE or not now.contribution:
        return t("Nothing")
    if now.contribution_model is ContributionModel.GROSS:
        return t("{amount} a week, by a bill from the council", amount=money(now.contribution))
    how_often = often(now.contribution_cycle_weeks).lower()
    return t("{amount} a week, into the account {often}", amount=money(now.contribution), often=how_often)


def account(one: Account) -> tuple[str, str]:
    """Say what an account is called, and what was in it when the book began."""
    name = t("{name}, ending in {digits}", name=one.name, digits=one.last_digits) if one.number else one.name
    if not one.has_begun:
        return name, t("Its first bank statement will say what was in it.")
    return name, t("{amount} on the morning of {day}", amount=money(one.opening), day=day(one.opened))


def bill(due: Due) -> tuple[str, str]:
    """Say who is to be paid, how much, and by when."""
    what = f"{due.payee}, {money(abs(due.amount))}"
    by = t("By {day}", day=day(due.day))
    return what, f"{by}. {due.note}" if due.note else by


def in_all(dues: Sequence[Due], amount: str) -> str:
    """Say what all the bills come to."""
    return tn("1 bill, {amount}", "{count} bills, {amount}", len(dues), amount=amount)


def _when(now: Agreement) -> str:
    return t("before the weeks it is for") if now.in_advance else t("after the weeks it is for")


def _kept(now: Agreement, rules: Profile | None) -> str:
    if now.retained_weeks is not None:
        return tn("1 week", "{count} weeks", now.retained_weeks)
    if rules is None:
        return t("Not known. Ask your council")
    most = rules.balance.retained_weeks_max
    return t("Not known. Ask your council. Until then Daybook uses {count}", count=most)


def _or_not(words: str) -> str:
    return words or t("Not written down")


def _first_small(words: str) -> str:
    return words[:1].lower() + words[1:]
