"""Returns: drawing one up, giving reasons, signing, sending, and checking one that somebody sent."""

from dataclasses import dataclass
from datetime import date
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import AppError
from app.funding.agreement import Funder
from app.funding.profiles import load_profile
from app.period import Period
from app.returns.calendar import NextReturn, next_return
from app.returns.draft import draft_return
from app.returns.kept import KeptReturn, Reason
from app.returns.parts import Return
from app.store.book import Book
from app.store.work import Work
from app.usecases.returns.identity import signing_key
from app.usecases.returns.records import OWN_WORDS, records_for
from app.words import day, t

if TYPE_CHECKING:
    from app.returns.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ReturnChoice:
    """One funder, the return that comes next, and those sent before, newest first."""

    funder: Funder
    coming: NextReturn
    sent: tuple[KeptReturn, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """A return just signed: as it was drawn up, as it is kept, and its file."""

    drafted: Return
    kept: KeptReturn
    pdf: bytes


def return_choices(book: Book, today: date) -> tuple[ReturnChoice, ...]:
    """Say for each funder which return comes next, and which were signed before."""
    with book.begin() as work:
        return tuple(_choice(work, funder, today) for funder in work.funders.all())


def funder_number(book: Book, named: str) -> int:
    """Find a funder by its name, its pot's short name, or its number; AppError names those there are."""
    with book.begin() as work:
        funders, pots = work.funders.all(), work.pots.all()
    wanted = named.strip().casefold()
    for funder in funders:
        labels = {pot.label.casefold() for pot in pots if pot.funder_id == funder.id}
        if wanted in {str(funder.id), funder.name.casefold(), *labels}:
            return funder.id
    there = ", ".join(funder.name for funder in funders)
    raise AppError(
        t("This book has no funder called {named}.", named=named), t("It has: {there}.", there=there)
    )


def open_return(book: Book, funder_id: int, period: Period) -> Return:
    """Draw up a return from the book as it stands, with its checks; nothing is kept."""
    with book.begin() as work:
        return _draft(work, funder_id, period)


def give_reason(book: Book, funder_id: int, period: Period, key: tuple[str, str], words: str) -> Return:
    """Say why a check that did not pass is as it is (`key` is the check's); empty words take a reason back.

    Gives the return drawn up anew.
    """
    with book.begin(t("Gave a reason for a check")) as work:
        _put_reason(work, funder_id, period, key, words.strip())
        return _draft(work, funder_id, period)


def say_own_words(book: Book, funder_id: int, period: Period, words: str) -> Return:
    """Keep the person's own words, which stand first in the return."""
    with book.begin(t("Wrote own words for a return")) as work:
        _put_reason(work, funder_id, period, (OWN_WORDS, ""), words.strip())
        return _draft(work, funder_id, period)


def preview_pdf(book: Book, funder_id: int, period: Period) -> bytes:
    """Make the return's document as it would be signed now, without a signature."""
    with book.begin() as work:
        return _pdf(work, _draft(work, funder_id, period))


def sign_return(
    book: Book, funder_id: int, period: Period, password: str = "", keys: Path | None = None
) -> Signed:
    """Sign the return and keep it; from then on nothing in its period changes.

    The finished file is checked as a stranger would check it before it is kept. Raises AppError while the
    sums do not hold, when the period overlaps a signed one, or when the key cannot be opened.
    """
    from app.signing import certify

    p12, secret = signing_key(book, password, keys)
    with book.begin(t("Signed the return for {period}", period=_named(period))) as work:
        drafted = _draft(work, funder_id, period)
        _must_be_ready(work, drafted, funder_id)
        reason = t("I have checked this return and it is true.")
        pdf = certify(_pdf(work, drafted), p12, secret, work.now, reason)
        verdict = _must_be_genuine(pdf)
        kept = work.returns.add(_kept(work, drafted, funder_id, pdf, verdict))
    return Signed(drafted, kept, pdf)


def kept_returns(book: Book) -> tuple[KeptReturn, ...]:
    """Give every signed return, newest first."""
    with book.begin() as work:
        return tuple(sorted(work.returns.all(), key=lambda kept: (kept.last, kept.id), reverse=True))


def return_pdf(book: Book, number: int) -> bytes:
    """Give a signed return's file, byte for byte as it was signed."""
    with book.begin() as work:
        return work.blobs.get(work.returns.get(number).sha256)


def mark_sent(book: Book, number: int, on: date) -> None:
    """Note the day a signed return was sent."""
    from dataclasses import replace

    with book.begin(t("Sent a return")) as work:
        work.returns.change(replace(work.returns.get(number), sent=on))


def check_return(pdf: bytes, previous: bytes | None = None) -> "Verdict":
    """Check a return that somebody sent; no book is needed."""
    from app.returns.verdict import verify

    return verify(pdf, previous)


def verdict_data(verdict: "Verdict") -> dict[str, Any]:
    """Write a verdict as plain data."""
    from app.returns.verdict import as_data

    return as_data(verdict)


def _choice(work: Work, funder: Funder, today: date) -> ReturnChoice:
    sent = work.returns.of_funder(funder.id)
    starts = [pot.first for pot in work.pots.all() if pot.funder_id == funder.id and pot.first]
    opened = [account.opened for account in work.accounts.all() if account.has_begun]
    first = min(starts, default=min(opened, default=today))
    coming = next_return(load_profile(funder.profile).returns, first, sent[-1].period if sent else None)
    return ReturnChoice(funder, coming, tuple(reversed(sent)))


def _draft(work: Work, funder_id: int, period: Period) -> Return:
    funder = work.funders.get(funder_id)
    records = records_for(work, funder, period)
    return draft_return(records, load_profile(funder.profile), period, work.now.date())


def _put_reason(work: Work, funder_id: int, period: Period, key: tuple[str, str], words: str) -> None:
    rule, place = key
    for old in work.reasons.of(funder_id, period):
        if (old.rule, old.place) == key:
            work.reasons.remove(old.id)
    if words:
        work.reasons.add(Reason(0, funder_id, period.first, period.last, rule, place, words))


def _pdf(work: Work, drafted: Return) -> bytes:
    from app.pdf.render import render
    from app.returns.document import document

    contents = {proof.paper_id: work.blobs.get(proof.sha256) for proof in drafted.evidence}
    return render(document(drafted, contents, work.now))


def _must_be_ready(work: Work, drafted: Return, funder_id: int) -> None:
    for kept in work.returns.of_funder(funder_id):
        if kept.period.overlaps(drafted.period):
            raise AppError(
                t("There is a signed return for {period} already.", period=_named(kept.period)),
                t("Choose days after it. A correction shows in the next return."),
            )
    if drafted.blockers:
        first = drafted.blockers[0]
        raise AppError(t("The sums do not hold yet. {sentence}", sentence=first.sentence), first.remedy)


def _must_be_genuine(pdf: bytes) -> "Verdict":
    verdict = check_return(pdf)
    if not verdict.genuine:
        wrong = next(point.sentence for point in verdict.points if point.ok is False)
        raise AppError(t("The signed file did not pass its own check. {wrong}", wrong=wrong), t("Tell us."))
    return verdict


def _kept(work: Work, drafted: Return, funder_id: int, pdf: bytes, verdict: "Verdict") -> KeptReturn:
    from app.returns.data import to_data

    first, last = drafted.period.first, drafted.period.last
    data = dumps(to_data(drafted), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    print_ = work.blobs.keep(pdf)
    who = work.actor.name
    return KeptReturn(0, funder_id, first, last, work.now, who, verdict.fingerprint, print_, data)


def _named(period: Period) -> str:
    return t("{first} to {last}", first=day(period.first), last=day(period.last))
