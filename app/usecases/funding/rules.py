"""Every rule that a book goes by, in plain words, with whose rule it is and where it was seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import Severity
from app.funding.profile import NEVER_OFF, Profile
from app.funding.profiles import load_profile
from app.funding.streams import stream, stream_is_for, stream_name
from app.plan.names import review_name
from app.plan.review import ReviewRule
from app.plan.review import rules as review_rules
from app.rulebook import RuleKind, WarningRule, warning_rules
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.rules_agreed import agreed_rules, funder_rules
from app.usecases.funding.rules_told import RuleTold, reviews_seen, streams_seen
from app.words import local, t, tn


class RuleGroup(StrEnum):
    """What rules are about."""

    AGREED = "agreed"
    FUNDER = "funder"
    STREAM = "stream"
    REVIEW = "review"
    PAY = "pay"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class GroupedRules:
    """The rules of one group, in the order in which they are read."""

    group: RuleGroup
    rules: tuple[RuleTold, ...]


def rules_that_apply(book: Book, today: date) -> tuple[GroupedRules, ...]:
    """Give the rules that a book goes by on a day; groups with nothing in them are left out."""
    with book.begin() as work:
        profiles = _profiles(work)
        has_team = bool(work.pas.all())
        groups = {
            RuleGroup.AGREED: tuple(agreed_rules(work, today)),
            RuleGroup.FUNDER: tuple(rule for each in profiles for rule in funder_rules(each)),
            RuleGroup.STREAM: tuple(_streams(work, today)),
            RuleGroup.REVIEW: tuple(_reviews(work)),
            RuleGroup.PAY: _pay(today) if has_team else (),
            RuleGroup.WARNING: tuple(
                _warning(each, profiles) for each in warning_rules() if has_team or not each.pay
            ),
        }
    return tuple(GroupedRules(group, rules) for group, rules in groups.items() if rules)


def _profiles(work: Work) -> list[Profile]:
    """Give the rules of the bodies whose money is in the book, each once."""
    paying = {pot.funder_id for pot in work.pots.all()}
    named = {funder.profile for funder in work.funders.all() if funder.id in paying}
    return [load_profile(name) for name in sorted(named)]


def _streams(work: Work, today: date) -> Iterator[RuleTold]:
    codes = {pot.stream for pot in work.pots.all() if pot.last is None or pot.last >= today}
    for code in sorted(codes):
        known = stream(code)
        says = [stream_is_for(code)]
        says += [t("A contribution may be asked for it.")] if known.charged else []
        says += [t("It is kept in an account of its own.")] if known.own_account else []
        if known.law:
            told = " ".join(filter(None, says))
            yield RuleTold(code, stream_name(code), told, RuleKind.LAW, known.law, streams_seen())


def _reviews(work: Work) -> Iterator[RuleTold]:
    held = {pot.stream for pot in work.pots.all()}
    for rule in review_rules():
        if not rule.streams or held & set(rule.streams):
            name = review_name(rule.kind)
            kind = RuleKind.LAW if "Regulations" in rule.source else RuleKind.GUIDANCE
            yield RuleTold(
                f"review-{rule.kind}", name, _how_often(rule), kind, rule.source, reviews_seen(), rule.certain
            )


def _how_often(rule: ReviewRule) -> str:
    months, weeks, then = rule.first_months, rule.first_weeks, rule.every_months
    first = tn("The first one: after 1 week.", "The first one: after {count} weeks.", weeks)
    if months:
        first = tn("The first one: within 1 month.", "The first one: within {count} months.", months)
    if not then:
        return first
    later = tn("Then at least every month.", "Then at least every {count} months.", then)
    return f"{first} {later}"


def _pay(today: date) -> tuple[RuleTold, ...]:
    # Payroll is loaded only for a book that has somebody to pay.
    from app.usecases.funding.rules_pay import pay_rules

    return tuple(pay_rules(today))


def _warning(rule: WarningRule, profiles: list[Profile]) -> RuleTold:
    said = [local(rule.says), *(_weight(each, rule) for each in profiles)]
    told = " ".join(filter(None, said))
    ids = ", ".join(rule.ids)
    return RuleTold(ids, local(rule.name), told, rule.kind, rule.source, rule.seen, rule.checked)


def _weight(profile: Profile, rule: WarningRule) -> str:
    """Say what one funder's own file makes of a check, where it says something of its own."""
    said = {profile.rules[each] for each in rule.ids if each in profile.rules and each not in NEVER_OFF}
    words = {
        "off": t("{funder} does not use this check.", funder=profile.name),
        Severity.NOTE.value: t("{funder} only notes it.", funder=profile.name),
        "warn": t("{funder} asks about it.", funder=profile.name),
        Severity.STOP.value: t("{funder} takes it very seriously.", funder=profile.name),
    }
    return " ".join(words[each] for each in sorted(said) if each in words)
