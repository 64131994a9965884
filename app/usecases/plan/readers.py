"""Who is given a copy of the plan, and what of it: each funder, the payroll service, and whoever else."""

from dataclasses import replace

from app.errors import AppError
from app.funding.agreement import FunderKind
from app.plan.readers import PlanReader, ReaderKind, as_text, usual_parts
from app.store.book import Book
from app.store.work import Work
from app.words import t


def plan_readers(book: Book) -> tuple[PlanReader, ...]:
    """Give everybody a copy can be made for; who pays, and the payroll, by what is usual until chosen."""
    with book.begin() as work:
        kept = work.agreeing.plan_readers.all()
        known = {each.funder_id for each in kept if each.funder_id}
        has_payroll = any(each.kind is ReaderKind.PAYROLL for each in kept)
        usual = [each for each in _funders(work) if each.funder_id not in known]
        return (*usual, *(() if has_payroll else (_payroll(),)), *kept)


def keep_reader(book: Book, reader: PlanReader) -> PlanReader:
    """Keep what a reader may see."""
    if not reader.name.strip():
        raise AppError(t("A reader needs a name."), t("Type who the copy is for."))
    if not reader.parts:
        raise AppError(t("The copy would be empty."), t("Choose at least one part to share."))
    with book.begin(t("Chose what of my plan somebody may see")) as work:
        ordered = replace(reader, name=reader.name.strip(), parts=as_text(reader.shared))
        if ordered.id:
            work.agreeing.plan_readers.change(ordered)
            return ordered
        return work.agreeing.plan_readers.add(ordered)


def take_reader_out(book: Book, number: int) -> None:
    """Take a reader out; funders and the payroll service then see what is usual again."""
    with book.begin(t("Took a reader of my plan out")) as work:
        work.agreeing.plan_readers.remove(number)


def _funders(work: Work) -> list[PlanReader]:
    """Give a reader for each body that pays, with what is usual."""
    paid = {pot.funder_id for pot in work.pots.all()}
    found = []
    for funder in work.funders.all():
        if funder.id in paid and funder.kind is not FunderKind.OWN:
            health = funder.kind is FunderKind.ICB
            kind = ReaderKind.HEALTH_FUNDER if health else ReaderKind.CARE_FUNDER
            found.append(PlanReader(0, funder.name, kind, as_text(usual_parts(kind)), funder.id))
    return found


def _payroll() -> PlanReader:
    shared = as_text(usual_parts(ReaderKind.PAYROLL))
    return PlanReader(0, t("Whoever works out pay"), ReaderKind.PAYROLL, shared)
