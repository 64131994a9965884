"""The plan as papers: the plan itself, and its easy-read version."""

from datetime import date

from app.plan.document import PlanParts, plan_document
from app.plan.easy_document import easy_document
from app.plan.outcome import in_order
from app.plan.people_around import backups
from app.store.book import Book
from app.store.work import Work
from app.usecases.plan.costs import figures_standing_in
from app.usecases.plan.writing import view


def plan_pdf(book: Book, version_id: int, today: date) -> bytes:
    """Make one version of the plan as a tagged PDF for both to sign."""
    from app.pdf.render import render  # ReportLab is loaded when a paper is made

    with book.begin() as work:
        return render(plan_document(_parts(work, version_id, today), work.now))


def easy_plan_pdf(book: Book, version_id: int, today: date) -> bytes:
    """Make the easy-read version: large letters, one thing at a time, with pictures."""
    from app.pdf.render import render  # ReportLab is loaded when a paper is made

    with book.begin() as work:
        return render(easy_document(_parts(work, version_id, today), work.now))


def _parts(work: Work, version_id: int, today: date) -> PlanParts:
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
    )
