"""The plan as papers: the plan itself, and its easy-read version."""

from collections.abc import Iterator
from datetime import date

from app.funding.agreement import FunderKind
from app.plan.copy_document import copy_document
from app.plan.costing import plan_cost
from app.plan.document import PlanParts, plan_document
from app.plan.easy_document import easy_document
from app.plan.joint_document import FunderPart
from app.plan.outcome import in_order
from app.plan.people_around import backups
from app.plan.readers import PlanReader
from app.store.book import Book
from app.store.work import Work
from app.usecases.plan.costs import figures_standing_in
from app.usecases.plan.writing import LineInPlan, PlanView, view


def plan_pdf(book: Book, version_id: int, today: date) -> bytes:
    """Make one version of the plan as a tagged PDF for both to sign."""
    from app.pdf.render import render  # ReportLab is loaded when a paper is made

    with book.begin() as work:
        return render(plan_document(plan_parts(work, version_id, today), work.now))


def easy_plan_pdf(book: Book, version_id: int, today: date) -> bytes:
    """Make the easy-read version: large letters, one thing at a time, with pictures."""
    from app.pdf.render import render  # ReportLab is loaded when a paper is made

    with book.begin() as work:
        return render(easy_document(plan_parts(work, version_id, today), work.now))


def reader_pdf(book: Book, version_id: int, reader: PlanReader, today: date) -> bytes:
    """Make a copy for one reader: only what is shared with them, and that the rest is kept back."""
    from app.pdf.render import render  # ReportLab is loaded when a paper is made

    with book.begin() as work:
        return render(copy_document(plan_parts(work, version_id, today), reader, work.now))


def plan_parts(work: Work, version_id: int, today: date) -> PlanParts:
    """Draw together everything that the papers of one version are made of."""
    seen = view(work, work.plan.versions.get(version_id), today)
    person = next(iter(work.people.all()), None)
    helpers = work.plan.helpers.all()
    there = [each for each in helpers if each.last is None or each.last >= today]
    return PlanParts(
        person=person.name if person else "",
        words=person.words if person else "",
        version=seen.version,
        answers=seen.answers,
        lines=[(each.line.area, each.costed) for each in seen.lines],
        cost=seen.cost,
        outcomes=[each for each in in_order(work.plan.outcomes.all()) if each.ended is None],
        risks=work.plan.risks.all(),
        backups=backups(helpers, today),
        helpers=there,
        figures_of=figures_standing_in(today),
        funders=tuple(_funders(work, seen)),
    )


def _funders(work: Work, seen: PlanView) -> Iterator[FunderPart]:
    """Part the lines by who pays, in the book's order of funders; those without anybody named come last."""
    pots = {pot.id: pot for pot in work.pots.all()}
    funders = {funder.id: funder for funder in work.funders.all()}
    paid: dict[int, list[LineInPlan]] = {number: [] for number in funders}
    for line in seen.lines:
        pot = pots.get(line.wording.pot_id)
        paid.setdefault(pot.funder_id if pot else 0, []).append(line)
    for number, lines in paid.items():
        funder = funders.get(number)
        if lines:
            costed = [(each.line.area, each.costed) for each in lines]
            cost = plan_cost(each.costed for each in lines)
            health = funder is not None and funder.kind is FunderKind.ICB
            yield FunderPart(funder.name if funder else "", costed, cost, health, number)
