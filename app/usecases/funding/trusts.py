"""A trust that holds a pot: its record, its trustees with their PINs, its agreement and minutes."""

from dataclasses import dataclass, replace
from datetime import date

from app.employment.pin import hashed
from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.holding import HeldBy, Holding, holding_on
from app.funding.trust import Trust, Trustee, limit_on
from app.money import NOTHING, Money
from app.papers import Paper
from app.period import ONE_DAY
from app.pictures import made_small
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.papers import keep_paper
from app.words import t

TRUST = "trust"  # what papers of a trust are linked by


@dataclass(frozen=True, slots=True)
class TrustView:
    """One pot that a trust holds: the record (None while nothing is written down), its people and papers.

    `limit` is from how much two people sign, nothing where one is always enough.
    """

    pot: Pot
    trust: Trust | None
    limit: Money
    trustees: tuple[Trustee, ...]
    papers: tuple[Paper, ...]


def trusts(book: Book, today: date) -> tuple[TrustView, ...]:
    """Give every pot that a trust holds or held, those of today first."""
    with book.begin() as work:
        holdings = work.streams.holdings.all()
        kept = {each.pot_id: each for each in sorted(work.agreeing.trusts.all(), key=lambda one: one.first)}
        held = {each.pot_id for each in holdings if each.held_by is HeldBy.TRUST} | set(kept)
        return tuple(
            _view(work, pot, kept.get(pot.id), limit_on(holdings, pot.id, today))
            for pot in work.pots.all()
            if pot.id in held
        )


def keep_trust(book: Book, trust: Trust, limit: Money) -> Trust:
    """Keep a trust, and from how much two people sign; from its first day it is who holds the pot."""
    if not trust.name.strip():
        raise AppError(t("A trust needs a name."), t("Type what it is called."))
    if not trust.purpose.strip():
        raise AppError(t("A trust is there for something."), t("Write what it is to achieve."))
    with book.begin(t("Wrote down a trust")) as work:
        work.pots.get(trust.pot_id)
        _hold(work, trust, limit)
        if trust.id:
            work.agreeing.trusts.change(trust)
            return trust
        return work.agreeing.trusts.add(trust)


def keep_trustee(book: Book, trustee: Trustee) -> Trustee:
    """Keep a trustee; their PIN has its own way."""
    if not trustee.name.strip():
        raise AppError(t("A trustee needs a name."), t("Type their name."))
    with book.begin(t("Wrote down a trustee")) as work:
        work.agreeing.trusts.get(trustee.trust_id)
        if not trustee.id:
            return work.agreeing.trustees.add(replace(trustee, pin=""))
        kept = replace(trustee, pin=work.agreeing.trustees.get(trustee.id).pin)
        work.agreeing.trustees.change(kept)
        return kept


def choose_pin(book: Book, trustee_id: int, pin: str) -> None:
    """Keep the number by which a trustee approves."""
    kept = hashed(pin)
    with book.begin(t("A trustee chose a PIN")) as work:
        work.agreeing.trustees.change(replace(work.agreeing.trustees.get(trustee_id), pin=kept))


def attach_to_trust(book: Book, trust_id: int, name: str, content: bytes) -> Paper:
    """Keep the agreement, or minutes, beside a trust. AppError for files that are no pictures or PDFs."""
    ready, mime = made_small(content)
    with book.begin(t("Attached a paper to a trust")) as work:
        work.agreeing.trusts.get(trust_id)
        return keep_paper(work, name, ready, mime, (TRUST, trust_id))


def _view(work: Work, pot: Pot, trust: Trust | None, limit: Money) -> TrustView:
    if trust is None:
        return TrustView(pot, None, limit, (), ())
    trustees = [each for each in work.agreeing.trustees.all() if each.trust_id == trust.id]
    links = work.paper_links.of(TRUST, {trust.id})
    papers = tuple(work.papers.get(link.paper_id) for link in links)
    return TrustView(pot, trust, limit, tuple(trustees), papers)


def _hold(work: Work, trust: Trust, limit: Money) -> None:
    """Let the trust be who holds the pot from its first day, with the limit that it agreed."""
    kept = work.streams.holdings
    now = holding_on(kept.all(), trust.pot_id, max(trust.first, work.now.astimezone().date()))
    if now is not None and now.held_by is HeldBy.TRUST:
        kept.change(replace(now, second_from=limit))
        return
    before = holding_on(kept.all(), trust.pot_id, trust.first)
    if before is not None and before.first < trust.first:
        kept.change(replace(before, last=trust.first - ONE_DAY))
    kept.add(
        Holding(0, trust.pot_id, trust.first, HeldBy.TRUST, payee=trust.name, second_from=limit or NOTHING)
    )
