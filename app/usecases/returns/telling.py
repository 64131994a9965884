"""Fetching what a return tells beside the money, and how long it is to be."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.funding.layout import Layout
from app.funding.profile import Profile
from app.funding.profiles import load_profile
from app.period import Period
from app.plan.decision import Decision, Verdict
from app.plan.outcome import in_order, latest
from app.returns.agreed import Confidence, ReturnWish, Sure
from app.returns.length import LengthChosen, length_of
from app.returns.records import Attached, OpenQuestion
from app.returns.told import (
    BreaksTold,
    DecidedTold,
    OutcomeTold,
    ProcessTold,
    SuccessTold,
    SureThen,
    SureTold,
    Told,
    UnspentTold,
)
from app.store.work import Work
from app.usecases.life.breaks import break_days
from app.usecases.returns.scope import Whose
from app.words import day, tn

EXTRA = "extra_asked"  # what papers that were asked for are linked by
# What was answered by nobody but the person themselves is nothing that the funder decided.
BY_MYSELF = frozenset({Verdict.NOT_NEEDED})


def wish_of(work: Work, whose: Whose, period: Period) -> ReturnWish:
    """Give what the person wishes of one return; nothing said is a wish as well."""
    mine = [each for each in work.returning.wishes.all() if _is_of(each, whose, period)]
    blank = ReturnWish(0, whose.funder.id, whose.pot_id, period.first, period.last)
    return mine[-1] if mine else blank


def confidence_of(work: Work, whose: Whose, period: Period) -> Confidence | None:
    """Give the answer to the question of one return, or None while there is none."""
    mine = [each for each in work.returning.confidences.all() if _is_of(each, whose, period)]
    return mine[-1] if mine else None


def answers_of(work: Work, whose: Whose) -> list[Confidence]:
    """Give the answers to the one question at these returns, oldest first; none that was passed over."""
    mine = [
        each
        for each in work.returning.confidences.all()
        if (each.funder_id, each.pot_id) == (whose.funder.id, whose.pot_id) and each.sure is not Sure.SKIPPED
    ]
    return sorted(mine, key=_by_day)


def extras_of(work: Work, whose: Whose, period: Period) -> tuple[str, ...]:
    """Give what was asked for beyond the usual, as sentences."""
    return tuple(each.sentence for each in work.returning.extras.all() if _is_of(each, whose, period))


def asked_papers(work: Work, whose: Whose, period: Period) -> tuple[Attached, ...]:
    """Give the papers that were asked for beyond the usual."""
    numbers = {each.id for each in work.returning.extras.all() if _is_of(each, whose, period)}
    links = work.paper_links.of(EXTRA, numbers)
    return tuple(Attached(work.papers.get(link.paper_id), (), "asked_for") for link in links)


def length_for(work: Work, whose: Whose, profile: Profile, period: Period) -> LengthChosen:
    """Say how long one return is to be, and why."""
    terms = [each for each in work.returning.terms.all() if each.pot_id in whose.ids]
    agreements = [each for each in work.agreements.all() if each.pot_id in whose.ids]
    return length_of(whose.pots, agreements, profile, terms, period, wish_of(work, whose, period).length)


def layout_for(work: Work, whose: Whose, period: Period) -> Layout:
    """Give the layout that the person chose, or the funder's own."""
    return load_profile(wish_of(work, whose, period).layout or whose.funder.profile).layout


def told_for(work: Work, whose: Whose, period: Period) -> Told:
    """Fetch what one return tells beside the money."""
    wish = wish_of(work, whose, period)
    decisions = _asked_of_them(work, whose, period)
    return Told(
        outcomes=_outcomes(work, period) if wish.outcomes else (),
        tests=_tests(work, whose),
        sure=_sure(work, whose, period),
        breaks=_breaks(work, whose, period),
        decided=tuple(_decided(each, period.last) for each in decisions),
        unspent=_unspent(work, whose, period),
        process=_process(work, decisions, period.last) if wish.process else None,
    )


def open_questions(work: Work, whose: Whose, period: Period) -> tuple[OpenQuestion, ...]:
    """Give what the person asked of the funder and still waits for at the period's end."""
    return tuple(
        OpenQuestion(_with_wait(each, period.last), each.asked, "holder")
        for each in _asked_of_them(work, whose, period)
        if not _answered_by(each, period.last)
    )


def _with_wait(asked: Decision, last: date) -> str:
    """Say what was asked, when, and how long there has been no answer."""
    days = (last - asked.asked).days
    said = {"what": asked.what.strip().rstrip("."), "day": day(asked.asked)}
    return tn(
        "{what}. Asked on {day}; no answer after {count} day.",
        "{what}. Asked on {day}; no answer after {count} days.",
        days,
        **said,
    )


def _is_of(kept: object, whose: Whose, period: Period) -> bool:
    named = (getattr(kept, "funder_id", 0), getattr(kept, "pot_id", 0))
    days = (getattr(kept, "first", None), getattr(kept, "last", None))
    return named == (whose.funder.id, whose.pot_id) and days == (period.first, period.last)


def _outcomes(work: Work, period: Period) -> tuple[OutcomeTold, ...]:
    """Give what matters, in the person's own order, with how it was last by the period's end."""
    check_ins = work.plan.check_ins.all()
    every = in_order(work.plan.outcomes.all())
    mine = [each for each in every if each.first <= period.last]
    told = []
    for place, each in enumerate((one for one in mine if not one.ended or one.ended > period.last), start=1):
        last = latest(check_ins, each.id, period.last)
        if last is None:
            told.append(OutcomeTold(place, each.words, clinician=each.clinician))
            continue
        said = (last.words, last.feeling, last.day, last.voice, last.name)
        told.append(OutcomeTold(place, each.words, *said, each.clinician))
    return tuple(told)


def _tests(work: Work, whose: Whose) -> tuple[SuccessTold, ...]:
    names = {pot.id: pot.name for pot in whose.pots}
    newest = {each.pot_id: each for each in work.returning.tests.all() if each.pot_id in names}
    return tuple(
        SuccessTold(names[each.pot_id], each.words, each.agreed_by, each.agreed) for each in newest.values()
    )


def _sure(work: Work, whose: Whose, period: Period) -> SureTold | None:
    now = confidence_of(work, whose, period)
    if now is None or now.sure is Sure.SKIPPED:
        return None
    before = [
        each
        for each in work.returning.confidences.all()
        if each.funder_id == whose.funder.id
        if each.last < period.first and each.sure is not Sure.SKIPPED
    ]
    # Of two answers for one day the later one holds.
    trend = {each.last: SureThen(each.last, each.sure) for each in sorted(before, key=_by_day)}
    return SureTold(now.sure, now.day, now.voice, now.name, tuple(trend.values()))


def _by_day(kept: Confidence) -> tuple[date, int]:
    return kept.last, kept.id


def _breaks(work: Work, whose: Whose, period: Period) -> BreaksTold | None:
    planned, taken = break_days(work, whose.ids, period)
    return BreaksTold(planned, taken) if planned or taken else None


def _asked_of_them(work: Work, whose: Whose, period: Period) -> list[Decision]:
    """Give the questions to this funder that were open, or answered, in the period.

    A question that names no money is about the first.
    """
    first = next((pot.id for pot in work.pots.all()), 0)
    return [
        asked
        for asked in work.plan.decisions.all()
        if (asked.pot_id or first) in whose.ids
        and asked.asked_of.strip()
        and asked.verdict not in BY_MYSELF
        and asked.asked <= period.last
        and (asked.answered is None or asked.answered >= period.first)
    ]


def _answered_by(asked: Decision, last: date) -> bool:
    return asked.answered is not None and asked.answered <= last


def _decided(asked: Decision, last: date) -> DecidedTold:
    """Give a question and its answer as they stood on a day."""
    told = (asked.what, asked.asked_of, asked.asked)
    if not _answered_by(asked, last):
        return DecidedTold(*told, Verdict.WAITING, (last - asked.asked).days)
    answer = (asked.answered, asked.answered_by, asked.reason)
    return DecidedTold(*told, asked.verdict, asked.days_waiting(last), *answer)


def _unspent(work: Work, whose: Whose, period: Period) -> tuple[UnspentTold, ...]:
    names = {pot.id: pot.name for pot in whose.pots}
    return tuple(
        UnspentTold(names[each.pot_id], each.first, each.last, each.amount, each.why, each.words)
        for each in work.streams.reasons.all()
        if each.pot_id in names and Period(each.first, each.last).overlaps(period)
    )


def _process(work: Work, asked: Iterable[Decision], last: date) -> ProcessTold:
    """Say how long things took by a day: the newest plan that was sent, and questions still waiting."""
    sent = [each for each in work.plan.versions.all() if each.sent is not None and each.sent <= last]
    newest = max(sent, key=lambda each: each.number, default=None)
    waiting = [(last - each.asked).days for each in asked if not _answered_by(each, last)]
    told = ProcessTold(open_questions=len(waiting), longest=max(waiting, default=0))
    if newest is None or newest.sent is None:
        return told
    waits = newest.answered is None or newest.answered > last
    days = (last - newest.sent).days if waits else newest.days_waiting(last)
    return replace(told, plan_days=days, plan_waits=waits)
