"""The council's own plan as a received fact: its days, who sent it, and the paper itself."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.papers import Paper
from app.pictures import made_small
from app.plan.received import CouncilPlan
from app.store.book import Book
from app.usecases.money.papers import keep_paper
from app.words import t

COUNCIL_PLAN = "council_plan"  # what its papers are linked by


@dataclass(frozen=True, slots=True)
class ReceivedPlan:
    """One plan of the council's with its papers."""

    plan: CouncilPlan
    papers: tuple[Paper, ...]


def council_plans(book: Book) -> tuple[ReceivedPlan, ...]:
    """Give every plan that was received, the newest first."""
    with book.begin() as work:
        kept = sorted(work.plan.council_plans.all(), key=lambda each: (each.received, each.id), reverse=True)
        links = work.paper_links.of(COUNCIL_PLAN, {each.id for each in kept})
        papers = {link.id: work.papers.get(link.paper_id) for link in links}
        return tuple(
            ReceivedPlan(each, tuple(papers[link.id] for link in links if link.to_id == each.id))
            for each in kept
        )


def keep_council_plan(book: Book, plan: CouncilPlan, today: date) -> CouncilPlan:
    """Keep what was received, new (number 0) or changed.

    Raises AppError where a day has not come yet, or nobody sent it.
    """
    if not plan.sent_by.strip():
        raise AppError(t("Somebody sent this plan."), t("Type who sent it, or their office."))
    if max(plan.received, plan.written or plan.received) > today:
        raise AppError(t("That day has not come yet."), t("Look at the days again."))
    with book.begin(t("Wrote down the council’s own plan")) as work:
        if not plan.id:
            return work.plan.council_plans.add(plan)
        work.plan.council_plans.change(plan)
        return plan


def take_council_plan_out(book: Book, number: int) -> None:
    """Take out what was written down by mistake, with its papers."""
    with book.begin(t("Took the council’s own plan out")) as work:
        for link in work.paper_links.of(COUNCIL_PLAN, {number}):
            work.paper_links.remove(link.id)
        work.plan.council_plans.remove(number)


def attach_to_council_plan(book: Book, _: str, number: int, name: str, content: bytes) -> Paper:
    """Keep the plan's own paper or scan; raises AppError for files that are no pictures, PDFs or text.

    The second place is the kind of record, which here is known.
    """
    kept, mime = made_small(content)
    with book.begin(t("Attached the council’s own plan")) as work:
        work.plan.council_plans.get(number)
        return keep_paper(work, name, kept, mime, (COUNCIL_PLAN, number))
