"""What others propose: written down by them or for them, and answered by the person alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.funding.holding import refuse_spending
from app.funding.proposal import Proposal, Reply
from app.money import NOTHING
from app.people import Capacity
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.terms import first_pot
from app.words import t


def proposals(book: Book) -> tuple[Proposal, ...]:
    """Give every proposal, those that wait for an answer first, then the latest."""
    with book.begin() as work:
        kept = work.agreeing.proposals.all()
        return tuple(sorted(kept, key=lambda each: (each.reply is not Reply.WAITING, -each.id)))


def propose(book: Book, proposal: Proposal) -> Proposal:
    """Write down what somebody proposes. A lead professional, who reads only, may do this too."""
    if not proposal.what.strip():
        raise AppError(t("A proposal needs words."), t("Say what is proposed."))
    if not proposal.by.strip():
        raise AppError(t("A proposal comes from somebody."), t("Type who proposes it."))
    if proposal.amount < NOTHING or (proposal.amount and not proposal.payee.strip()):
        raise AppError(t("A payment goes to somebody."), t("Type who is to be paid, and how much."))
    with _may_propose(book) as work:
        name = work.actor.name if work.actor.capacity is Capacity.LEAD else proposal.by.strip()
        return work.agreeing.proposals.add(
            replace(proposal, id=0, by=name, reply=Reply.WAITING, replied=None, words="", due_id=0)
        )


def answer_proposal(book: Book, number: int, reply: Reply, words: str, today: date) -> Proposal:
    """Keep what the person says to a proposal; a yes to a payment makes a bill of it."""
    with book.begin(t("Answered a proposal")) as work:
        proposal = work.agreeing.proposals.get(number)
        if proposal.reply is not Reply.WAITING:
            raise AppError(t("This was answered before."), t("Undo that answer first."))
        due_id = _bill(work, proposal, today) if reply is Reply.YES and proposal.amount else 0
        answered = replace(proposal, reply=reply, replied=today, words=words.strip(), due_id=due_id)
        work.agreeing.proposals.change(answered)
        return answered


def take_proposal_out(book: Book, number: int) -> None:
    """Take out a proposal that was written down by mistake."""
    with book.begin(t("Took a proposal out")) as work:
        if work.agreeing.proposals.get(number).due_id:
            raise AppError(t("You said yes to this, and a bill came of it."), t("Take the bill out instead."))
        work.agreeing.proposals.remove(number)


@contextmanager
def _may_propose(book: Book) -> Iterator[Work]:
    """Open the book for a proposal: the one thing that a lead professional may add to it."""
    because = t("Wrote down a proposal")
    opened = book.may_change if book.actor.capacity is Capacity.LEAD else book.begin
    with opened(because) as work:
        yield work


def _bill(work: Work, proposal: Proposal, today: date) -> int:
    pot_id, by = proposal.pot_id or first_pot(work), proposal.pay_by or today
    refuse_spending(work.streams.holdings.all(), pot_id, by)
    due = Due(
        0, DueKind.INVOICE, by, -proposal.amount, proposal.payee, pot_id, proposal.what, 0, proposal.category
    )
    return work.dues.add(due).id
