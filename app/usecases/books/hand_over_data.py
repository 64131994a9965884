"""The open data of a hand-over pack: for each part its tables, with headings that anybody can read.

Every column is named here, and nothing else can get in: what somebody keeps for themselves (private notes,
notes on people, PINs, bank details) has no column.
"""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import StringIO

from app.ledger.sheet import harmless, pounds
from app.plan.costing import cost_of
from app.plan.names import (
    area_name,
    feeling_name,
    met_by_name,
    per_name,
    question_words,
    role_name,
    verdict_name,
    voice_name,
)
from app.plan.outcome import in_order, tag_name
from app.plan.people_around import Helper
from app.plan.plan import Question
from app.store.work import Work
from app.usecases.owed.supplier_out import Owed, owed_name
from app.words import t

FORMAT = "daybook-hand-over/1"


class Part(StrEnum):
    """What somebody may choose to put into a hand-over pack."""

    PLAN = "plan"
    OUTCOMES = "outcomes"
    DECISIONS = "decisions"
    TERMS = "terms"
    OWED = "owed"
    PEOPLE = "people"
    PAYMENTS = "payments"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its file's name, what it is, its columns and its rows."""

    name: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_csv(self) -> bytes:
        """Write it for any spreadsheet; what one would run as a formula is made harmless."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows([[harmless(cell) for cell in row] for row in self.rows])
        return out.getvalue().encode("utf-8-sig")


def as_json(sheets: Sequence[Sheet], person: str, on: date) -> bytes:
    """Write all tables as one JSON file."""
    tables = {each.name: [dict(zip(each.columns, row, strict=True)) for row in each.rows] for each in sheets}
    told = {"format": FORMAT, "made_on": on.isoformat(), "person": person, "tables": tables}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def who_consents(work: Work, on: date) -> list[Helper]:
    """Give the people around who agreed to be named on a day: their consent is written down and runs."""
    return [
        each
        for each in work.plan.helpers.all()
        if each.consent is not None
        and each.consent <= on
        and (each.consent_ends is None or each.consent_ends >= on)
        and (each.last is None or each.last >= on)
    ]


def sheets_of(work: Work, part: Part, on: date, owed: Sequence[Owed] = ()) -> Iterator[Sheet]:
    """Give the tables of a part; `owed` is who is to be paid, which is worked out beforehand."""
    if part is Part.OWED:
        yield _owed(owed)
        return
    makers: dict[Part, Callable[[Work, date], Iterator[Sheet]]] = {
        Part.PLAN: _plan,
        Part.OUTCOMES: _outcomes,
        Part.DECISIONS: _decisions,
        Part.TERMS: _terms,
        Part.PEOPLE: _people,
    }
    if part in makers:
        yield from makers[part](work, on)


def _plan(work: Work, _: date) -> Iterator[Sheet]:
    version = work.plan.versions.newest()
    number = version.id if version else 0
    answers = sorted(
        (each for each in work.plan.answers.all() if each.version_id == number),
        key=lambda each: each.question,
    )
    said = [(question_words(Question(each.question)), each.words) for each in answers]
    yield Sheet("plan-answers", t("The plan in the person’s own words"), ("question", "answer"), tuple(said))
    areas = {each.id: each.area for each in work.plan.lines.all()}
    rows = [
        (
            *(each.words, area_name(areas[each.line_id]), met_by_name(each.met_by), each.who),
            *(pounds(each.cost), per_name(each.per), _hours(each.minutes), pounds(each.rate)),
            pounds(cost_of(each).yearly),
        )
        for each in work.plan.wordings.of_version(number)
    ]
    columns = (
        *("what", "part_of_life", "how", "who", "cost", "per", "hours_a_week", "hourly_rate"),
        "a_year_before_on_costs",
    )
    yield Sheet("plan-lines", t("What the plan does, and what it costs"), columns, tuple(rows))


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}" if minutes else ""


def _outcomes(work: Work, _: date) -> Iterator[Sheet]:
    kept = in_order(work.plan.outcomes.all())
    rows = [
        (
            *(each.words, each.first.isoformat(), _day(each.ended), each.start, each.wanted),
            "; ".join(map(tag_name, each.codes)),
        )
        for each in kept
    ]
    columns = ("what_matters", "since", "ended", "how_it_was", "how_it_is_to_be", "belongs_to")
    yield Sheet("outcomes", t("What matters to the person, in their order"), columns, tuple(rows))
    words = {each.id: each.words for each in kept}
    went = [
        (
            *(words.get(each.outcome_id, ""), each.day.isoformat(), feeling_name(each.feeling), each.words),
            *("" if each.level is None else str(each.level), each.name or voice_name(each.voice)),
        )
        for each in work.plan.check_ins.all()
    ]
    columns = ("what_matters", "day", "how", "words", "level", "who_said_so")
    yield Sheet("how-it-went", t("How each thing went, day by day"), columns, tuple(went))


def _decisions(work: Work, _: date) -> Iterator[Sheet]:
    numbers = {each.id: str(each.number) for each in work.plan.versions.all()}
    rows = [
        (
            *(each.asked.isoformat(), each.what, pounds(each.cost), each.need, verdict_name(each.verdict)),
            *(_day(each.answered), each.answered_by, each.reason, each.term),
            numbers.get(each.version_id, ""),
        )
        for each in reversed(work.plan.decisions.found())
    ]
    columns = (
        *("asked", "what", "cost", "need", "answer", "answered", "answered_by", "reason", "rule"),
        "plan_version",
    )
    yield Sheet("decisions", t("What was asked, and what was answered"), columns, tuple(rows))


def _terms(work: Work, _: date) -> Iterator[Sheet]:
    pots = {each.id: each for each in work.pots.all()}
    funders = {each.id: each for each in work.funders.all()}
    rows = [
        (
            *(pots[each.pot_id].name, funders[pots[each.pot_id].funder_id].name),
            *(each.first.isoformat(), _day(each.last), pounds(each.weekly), each.first_payment.isoformat()),
            *(str(each.cycle_weeks), pounds(each.contribution), str(each.contribution_model)),
            *(pounds(each.contingency), "" if each.retained_weeks is None else str(each.retained_weeks)),
        )
        for each in sorted(work.agreements.all(), key=lambda one: (one.first, one.id))
    ]
    columns = (
        *("money_stream", "who_pays", "first", "last", "weekly", "a_payment_day", "every_weeks"),
        *("own_share_a_week", "how_it_is_paid", "kept_for_emergencies", "weeks_that_may_be_kept"),
    )
    yield Sheet("terms", t("The terms of the agreement, now and before"), columns, tuple(rows))


def _owed(owed: Sequence[Owed]) -> Sheet:
    rows = [
        (each.name, owed_name(each.kind), each.note, each.by.isoformat(), pounds(each.amount))
        for each in owed
    ]
    columns = ("who", "kind", "what_for", "by", "amount")
    return Sheet("owed", t("Who is to be paid, and by when"), columns, tuple(rows))


def _people(work: Work, on: date) -> Iterator[Sheet]:
    rows = [
        (
            *(each.name, role_name(each.role), each.organisation, each.phone, each.email),
            *(each.decides, each.may_see, str(each.backup or "")),
        )
        for each in who_consents(work, on)
    ]
    columns = ("name", "what_they_are", "organisation", "phone", "email", "decides", "may_see", "called_as")
    yield Sheet("people", t("People around who agreed to be named"), columns, tuple(rows))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
