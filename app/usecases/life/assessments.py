"""The register of assessments: when was I last assessed, by whom, and who was never offered one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.errors import Finding
from app.papers import Paper
from app.plan.assessment import (
    Assessment,
    assessment_findings,
    carers_without,
    check_assessment,
    last_held,
    of_helper,
)
from app.plan.people_around import Helper
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.outcomes import ready_file
from app.usecases.money.papers import keep_paper
from app.words import t

ASSESSMENT = "assessment"  # what papers of an assessment are linked by


@dataclass(frozen=True, slots=True)
class Register:
    """Every assessment, the latest first; those without a number stand beside the carer they are of.

    `mine` is when the person was last assessed. `without` are carers of whom no assessment is known.
    `names` are those of carers by number, `pots` the names of the money by number.
    """

    assessments: tuple[Assessment, ...]
    mine: Assessment | None
    without: tuple[Helper, ...]
    findings: tuple[Finding, ...]
    names: Mapping[int, str] = field(default_factory=dict)
    pots: Mapping[int, str] = field(default_factory=dict)
    papers: Mapping[int, tuple[Paper, ...]] = field(default_factory=dict)


def assessments(book: Book, today: date) -> Register:
    """Give the register."""
    with book.begin() as work:
        return register(work, today)


def register(work: Work, today: date) -> Register:
    """Give the register, within a unit of work."""
    kept, helpers = _all(work), work.plan.helpers.all()
    return Register(
        tuple(sorted(kept, key=_when, reverse=True)),
        last_held(kept),
        carers_without(helpers, kept, today),
        tuple(assessment_findings(kept, today)),
        {each.id: each.name for each in helpers},
        {pot.id: pot.name for pot in work.pots.all()},
        _papers(work, kept),
    )


def assessed_carers(work: Work) -> frozenset[int]:
    """Give the carers of whom an assessment was asked for or held, as the register has them."""
    return frozenset(each.helper_id for each in work.life.assessments.all() if each.helper_id)


def keep_assessment(book: Book, one: Assessment, today: date) -> Assessment:
    """Keep an assessment that was asked for or held."""
    check_assessment(one, today)
    with book.begin(t("Wrote down an assessment")) as work:
        if one.id:
            work.life.assessments.change(one)
            return one
        return work.life.assessments.add(one)


def take_assessment_out(book: Book, number: int) -> None:
    """Take out an assessment that was written down by mistake."""
    with book.begin(t("Took an assessment out")) as work:
        work.life.assessments.remove(number)


def attach_to_assessment(book: Book, kind: str, number: int, name: str, content: bytes) -> Paper:
    """Keep a copy of the assessment; `kind` is ASSESSMENT. AppError for what cannot be seen or heard."""
    ready = ready_file(name, content)
    with book.begin(t("Attached a copy of an assessment")) as work:
        work.life.assessments.get(number)
        return keep_paper(work, *ready, (kind, number))


def _all(work: Work) -> list[Assessment]:
    """Give what the register has, and what only stands beside a carer."""
    kept = work.life.assessments.all()
    known = {each.helper_id for each in kept}
    beside = (of_helper(each) for each in work.plan.helpers.all() if each.id not in known)
    return [*kept, *(each for each in beside if each is not None)]


def _when(one: Assessment) -> tuple[date, int]:
    return one.held or one.asked or date.min, one.id


def _papers(work: Work, kept: list[Assessment]) -> dict[int, tuple[Paper, ...]]:
    found: dict[int, tuple[Paper, ...]] = {}
    for link in work.paper_links.of(ASSESSMENT, {each.id for each in kept if each.id}):
        found[link.to_id] = (*found.get(link.to_id, ()), work.papers.get(link.paper_id))
    return found
