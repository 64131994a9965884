"""Draws up a return from the records: every figure, every line, and the checks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.funding.agreement import Agreement
from app.funding.contribution import contribution
from app.funding.movement import OWN_IN, OWN_OUT, summed
from app.funding.payments import WEEKS_A_YEAR, held_days, in_force
from app.funding.position import Reserves, Surplus, surplus
from app.funding.profile import Profile
from app.ledger.entry import AccountKind, Direction
from app.money import NOTHING, Money, total
from app.period import Period
from app.returns.checks import check_all
from app.returns.incomings import expected_lines
from app.returns.lines import (
    account_names,
    category_totals,
    direction_of,
    evidence_of,
    group_totals,
    lines_of,
    movements_of,
    with_papers,
)
from app.returns.parts import (
    AccountBalance,
    Before,
    ContributionLine,
    Corrected,
    Evidence,
    Figures,
    ProfileUsed,
    Return,
    ReturnLine,
    SetOut,
    Stream,
)
from app.returns.records import Held, PreviousReturn, Records
from app.returns.team import team_of
from app.words import money, t

# Accounts that a bank or card company sends statements for.
WITH_STATEMENTS = frozenset({AccountKind.BANK, AccountKind.CARD})


def draft_return(records: Records, profile: Profile, period: Period, today: date) -> Return:
    """Draw up one funder's return for a period under its profile, with its checks run.

    Nothing is stopped here: what is wrong stands in `Return.blockers`.
    """
    drafted = replace(_summed(records, profile, period, today), **_told(records))
    return replace(drafted, checks=check_all(drafted, records, profile))


def _summed(records: Records, profile: Profile, period: Period, today: date) -> Return:
    """Draw up everything that is counted; what people say comes after."""
    lines, evidence = _with_evidence(records)
    figures = figures_of(records, lines)
    categories = category_totals(lines, records.categories)
    paid_in = _contribution(records, period)
    return Return(
        name=_name(records, period),
        made_on=today,
        period=period,
        person=records.person,
        signer=records.actor,
        funder=records.funder,
        profile=_profile_used(profile, records.agreements, period.last),
        figures=figures,
        categories=categories,
        groups=group_totals(categories),
        accounts=tuple(_balance(held, records, lines) for held in records.held),
        streams=_streams(records, period),
        expected=expected_lines(records, period),
        contribution=paid_in,
        position=_position(records, profile, figures.closing, paid_in, period.last),
        lines=lines,
        evidence=evidence,
        corrections=_corrected(records, lines),
        team=team_of(records.team, lines, period),
        before=_before(records.previous),
        set_out=None if records.length is None else SetOut(records.length, records.layout or profile.layout),
    )


def _with_evidence(records: Records) -> tuple[tuple[ReturnLine, ...], tuple[Evidence, ...]]:
    """Give the lines with the numbers of their papers, and the papers."""
    bare = lines_of(records)
    evidence = evidence_of(records, bare)
    return with_papers(bare, evidence), evidence


def _told(records: Records) -> dict[str, Any]:
    """Give what people say about it."""
    return {
        "representative": records.representative,
        "questions": records.questions,
        "own_words": records.own_words,
        "requests": records.requests,
        "away": records.away,
        "asked": records.asked,
        "told": records.told,
    }


def figures_of(records: Records, lines: Sequence[ReturnLine]) -> Figures:
    """Add the whole period up and set it beside the bank's own balance."""
    money_in = _side(lines, Direction.IN)
    money_out = _side(lines, Direction.OUT)
    moved = _side(lines, None)
    closing = records.opening + money_in + money_out + moved
    bank = _bank_closing(records.held)
    difference = None if bank is None else bank - closing - records.others
    return Figures(records.opening, money_in, money_out, moved, closing, records.others, bank, difference)


def _side(lines: Iterable[ReturnLine], direction: Direction | None) -> Money:
    return total(line.amount for line in lines if direction_of(line) is direction)


def _bank_closing(held: Sequence[Held]) -> Money | None:
    """Add up what the banks say is held; cash has no statement, so the book's own count stands for it."""
    said = [each.bank_closing if each.account.kind in WITH_STATEMENTS else each.closing for each in held]
    known = [amount for amount in said if amount is not None]
    return total(known) if known and len(known) == len(said) else None


def _balance(held: Held, records: Records, lines: Sequence[ReturnLine]) -> AccountBalance:
    here = {entry.id for entry in records.entries if entry.account_id == held.account.id}
    ours = total(line.amount for line in lines if line.entry_id in here)
    return AccountBalance(
        account_names(records)[held.account.id],
        held.account.kind,
        held.account.last_digits,
        held.opening,
        held.closing - held.opening - ours,
        held.closing,
        held.bank_closing,
        held.bank_day,
    )


def _name(records: Records, period: Period) -> str:
    label = records.pots[0].label if records.pots else records.funder.name
    slug = re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-") or "funder"
    return f"return-{slug}-{period.first.isoformat()}-to-{period.last.isoformat()}"


def _streams(records: Records, period: Period) -> tuple[Stream, ...]:
    names = {pot.id: pot.name for pot in records.pots}
    held = [terms for terms in records.agreements if held_days(terms, period) is not None]
    return tuple(
        Stream(
            name=names.get(terms.pot_id, ""),
            weekly=terms.weekly,
            yearly=terms.weekly * WEEKS_A_YEAR,
            contribution_weekly=terms.contribution,
            contribution_model=terms.contribution_model,
            first=terms.first,
            last=terms.last,
        )
        for terms in sorted(held, key=lambda terms: (terms.pot_id, terms.first))
    )


def _contribution(records: Records, period: Period) -> ContributionLine:
    """Work the contribution out; what the last return left owing counts before anything else."""
    brought = records.contribution_brought
    if records.previous is not None:
        brought = Money(records.previous.data["contribution"]["owing_pence"])
    worked = contribution(records.agreements, movements_of(records), period, brought)
    return ContributionLine(
        model=worked.model,
        weekly=worked.weekly,
        brought=worked.brought,
        due=worked.due,
        paid=worked.paid,
        owing=worked.owing,
        weeks_behind=worked.weeks_behind,
    )


def _position(
    records: Records, profile: Profile, closing: Money, paid_in: ContributionLine, on: date
) -> Surplus:
    own = records.own_money + summed(movements_of(records), OWN_IN | OWN_OUT) + max(-paid_in.owing, NOTHING)
    reserves = Reserves(
        contingency=total(terms.contingency for terms in in_force(records.agreements, on)),
        respite=total(kept.amount for kept in records.set_aside if kept.kind == "respite"),
        saving=total(kept.amount for kept in records.set_aside if kept.kind == "saving"),
        own_money=max(own, NOTHING),
    )
    return surplus(closing, records.agreements, records.dues, reserves, profile, on)


def _corrected(records: Records, lines: Sequence[ReturnLine]) -> tuple[Corrected, ...]:
    first_line = {line.entry_id: line.number for line in reversed(lines)}
    return tuple(
        Corrected(made.of_return, made.line, first_line.get(made.entry_id, 0), made.reason)
        for made in records.corrections
    )


def _before(previous: PreviousReturn | None) -> Before | None:
    if previous is None:
        return None
    closing = Money(previous.data["figures"]["closing_pence"])
    last = date.fromisoformat(previous.data["period"]["last"])
    return Before(previous.name, last, closing, previous.sha256)


def _profile_used(profile: Profile, agreements: Sequence[Agreement], on: date) -> ProfileUsed:
    return ProfileUsed(
        profile.id,
        profile.name,
        profile.version,
        profile.source.address,
        profile.source.seen_on,
        profile.source.quality,
        _figures_used(profile, in_force(agreements, on)),
    )


def _figures_used(profile: Profile, terms: Sequence[Agreement]) -> tuple[tuple[str, str], ...]:
    """Name the figures that the checks went by, and whose they are."""
    agreed = [term.retained_weeks for term in terms if term.retained_weeks is not None]
    return (
        (t("Weeks of money that may be kept"), _kept(profile, agreed)),
        (t("A receipt is wanted for payments over"), money(Money(profile.receipt_over_pence))),
        (t("Days to send a return once it is asked for"), str(profile.returns.deadline_days)),
    )


def _kept(profile: Profile, agreed: Sequence[int]) -> str:
    if agreed:
        return t("{weeks} (in the agreement)", weeks=max(agreed))
    if profile.states("balance.retained_weeks_max"):
        return str(profile.balance.retained_weeks_max)
    return t(
        "{weeks} (the commonest; this funder's own is not known)", weeks=profile.balance.retained_weeks_max
    )
