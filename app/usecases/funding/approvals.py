"""A second person's yes to a trust's payment: by their own PIN, or by a paper that they signed."""

from dataclasses import replace

from app.employment.pin import fits
from app.errors import AppError
from app.funding.trust import Approval, Approves, Trustee
from app.people import is_same_person
from app.pictures import made_small
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.waiting import Waits, entered_by, may_approve
from app.usecases.money.papers import keep_paper
from app.words import t


def approve_by_pin(book: Book, waits: Waits, trustee_id: int, pin: str) -> Approval:
    """Let a signatory approve by their own PIN. AppError when it is not theirs, or they entered it."""
    with book.begin() as work:
        trustee = _signatory(work, waits, trustee_id)
    if not trustee.pin:
        raise AppError(t("{name} has no PIN yet.", name=trustee.name), t("Let them choose one first."))
    if not fits(pin, trustee.pin):
        raise AppError(
            t("That is not the PIN of {name}.", name=trustee.name), t("Let them type it again themselves.")
        )
    return _keep(book, waits, trustee, Approves.PIN)


def approve_by_paper(book: Book, waits: Waits, trustee_id: int, name: str, content: bytes) -> Approval:
    """Keep the paper by which a signatory approved. AppError for files that are no pictures or PDFs."""
    ready, mime = made_small(content)
    with book.begin() as work:
        trustee = _signatory(work, waits, trustee_id)
    return _keep(book, waits, trustee, Approves.PAPER, (name, ready, mime))


def _signatory(work: Work, waits: Waits, trustee_id: int) -> Trustee:
    """Give whoever approves. AppError where they may not sign, or entered it themselves."""
    trustee = work.agreeing.trustees.get(trustee_id)
    today = work.now.astimezone().date()
    if is_same_person(trustee.name, entered_by(work, waits.kind, waits.number)):
        raise AppError(
            t("{name} entered this, so somebody else has to approve it.", name=trustee.name),
            t("Ask another signatory."),
        )
    if trustee.id not in {each.id for each in may_approve(work, waits.pot.id, today, "")}:
        raise AppError(t("{name} may not sign for this.", name=trustee.name), t("Choose a signatory."))
    return trustee


def _keep(
    book: Book, waits: Waits, trustee: Trustee, how: Approves, paper: tuple[str, bytes, str] | None = None
) -> Approval:
    with book.begin(t("{name} approved a payment", name=trustee.name)) as work:
        made = Approval(0, waits.kind, waits.number, waits.amount, work.now, trustee.name, how, trustee.id)
        kept = work.agreeing.approvals.add(made)
        if paper is None:
            return kept
        named = keep_paper(work, paper[0], paper[1], paper[2], (waits.kind, waits.number))
        signed = replace(kept, paper_id=named.id)
        work.agreeing.approvals.change(signed)
        return signed
