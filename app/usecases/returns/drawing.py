"""Returns: drawing one up, giving reasons, signing, sending, and checking one that somebody sent."""

from dataclasses import dataclass, replace
from datetime import date
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.calm import uncollected
from app.errors import AppError
from app.funding.agreement import Funder
from app.funding.profiles import load_profile
from app.period import Period
from app.returns.agreed import Confidence
from app.returns.calendar import NextReturn
from app.returns.draft import draft_return
from app.returns.kept import KeptReturn, Reason
from app.returns.parts import Return
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.waiting import missing_in
from app.usecases.returns.identity import signing_key
from app.usecases.returns.records import OWN_WORDS, records_for
from app.usecases.returns.scope import Whose, coming_return, every_return, whose_return
from app.usecases.returns.telling import answers_of
from app.words import day, t

if TYPE_CHECKING:
    from app.returns.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ReturnChoice:
    """One funder, the return that comes next, and those sent before, newest first.

    `pot_id` names the award it is for (0: the funder's other pots), `name` what it is called; `answers` say
    how sure the person was at each of its returns.
    """

    funder: Funder
    coming: NextReturn
    sent: tuple[KeptReturn, ...]
    pot_id: int = 0
    name: str = ""
    answers: tuple[Confidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """A return just signed: as it was drawn up, as it is kept, and its file."""

    drafted: Return
    kept: KeptReturn
    pdf: bytes


def return_choices(book: Book, today: date) -> tuple[ReturnChoice, ...]:
    """Say for each funder, and each award, which return comes next, and which were signed before."""
    with book.begin() as work:
        return tuple(_choice(work, whose, today) for whose in every_return(work))


def funder_number(book: Book, named: str) -> int:
    """Find a funder by its name, its pot's short name, or its number; AppError names those there are."""
    return return_number(book, named)[0]


def return_number(book: Book, named: str) -> tuple[int, int]:
    """Find whose return is meant: a funder as above, or an award by its name; gives funder and award (0)."""
    with book.begin() as work:
        every = every_return(work)
    wanted = named.strip().casefold()
    for whose in every:
        called = {
            whose.name,
            *(pot.label for pot in whose.pots),
            *([whose.pots[0].name] if whose.pot_id else []),
        }
        if wanted in {name.casefold() for name in called}:
            return whose.funder.id, whose.pot_id
    for whose in every:
        if wanted in {str(whose.funder.id), whose.funder.name.casefold()}:
            return whose.funder.id, whose.pot_id
    there = ", ".join(whose.name for whose in every)
    raise AppError(
        t("This book has no funder called {named}.", named=named), t("It has: {there}.", there=there)
    )


def open_return(book: Book, funder_id: int, period: Period, pot_id: int = 0) -> Return:
    """Draw up a return from the book as it stands, with its checks; nothing is kept.

    `pot_id` names an award, here and below.
    """
    with book.begin() as work:
        return draft(work, funder_id, period, pot_id)


def give_reason(
    book: Book, funder_id: int, period: Period, key: tuple[str, str], words: str, pot_id: int = 0
) -> Return:
    """Say why a check that did not pass is as it is (`key` is the check's); empty words take a reason back.

    Gives the return drawn up anew.
    """
    with book.begin(t("Gave a reason for a check")) as work:
        _put_reason(work, Reason(0, funder_id, period.first, period.last, *key, words.strip(), pot_id))
        return draft(work, funder_id, period, pot_id)


def say_own_words(book: Book, funder_id: int, period: Period, words: str, pot_id: int = 0) -> Return:
    """Keep the person's own words, which stand first in the return."""
    with book.begin(t("Wrote own words for a return")) as work:
        said = Reason(0, funder_id, period.first, period.last, OWN_WORDS, "", words.strip(), pot_id)
        _put_reason(work, said)
        return draft(work, funder_id, period, pot_id)


def preview_pdf(book: Book, funder_id: int, period: Period, pot_id: int = 0) -> bytes:
    """Make the return's document as it would be signed now, without a signature."""
    with book.begin() as work:
        return _pdf(work, draft(work, funder_id, period, pot_id))


@uncollected()
def sign_return(
    book: Book, funder_id: int, period: Period, password: str = "", keys: Path | None = None, pot_id: int = 0
) -> Signed:
    """Sign the return and keep it; from then on nothing in its period changes.

    The finished file is checked as a stranger would check it before it is kept. Raises AppError while the
    sums do not hold, when the period overlaps a signed one, or when the key cannot be opened.
    """
    from app.signing import certify_unproved

    p12, secret = signing_key(book, password, keys)
    with book.begin(t("Signed the return for {period}", period=_named(period))) as work:
        whose = whose_return(work, funder_id, pot_id)
        drafted = draft(work, funder_id, period, whose.pot_id)
        _must_be_ready(work, drafted, whose)
        reason = t("I have checked this return and it is true.")
        # The verdict judges the signature with everything else, so it is not judged twice.
        pdf = certify_unproved(_pdf(work, drafted), p12, secret, work.now, reason)
        verdict = _must_be_genuine(pdf)
        kept = work.returns.add(_kept(work, drafted, whose, pdf, verdict))
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
    with book.begin(t("Sent a return")) as work:
        work.returns.change(replace(work.returns.get(number), sent=on))


@uncollected()
def check_return(pdf: bytes, previous: bytes | None = None) -> "Verdict":
    """Check a return that somebody sent; no book is needed."""
    from app.returns.verdict import verify

    return verify(pdf, previous)


def verdict_data(verdict: "Verdict") -> dict[str, Any]:
    """Write a verdict as plain data."""
    from app.returns.verdict import as_data

    return as_data(verdict)


def _choice(work: Work, whose: Whose, today: date) -> ReturnChoice:
    sent = work.returns.of(whose.funder.id, whose.pot_id)
    coming = coming_return(work, whose, today)
    answers = tuple(answers_of(work, whose))
    return ReturnChoice(whose.funder, coming, tuple(reversed(sent)), whose.pot_id, whose.name, answers)


def draft(work: Work, funder_id: int, period: Period, pot_id: int = 0) -> Return:
    """Draw up a return within a unit of work."""
    funder = work.funders.get(funder_id)
    found = records_for(work, funder, period, pot_id)
    numbers = [entry.id for entry in found.entries]
    records = replace(found, second_missing=missing_in(work, numbers))
    return draft_return(records, load_profile(funder.profile), period, work.now.date())


def _put_reason(work: Work, said: Reason) -> None:
    """Keep a reason in the place of the one before it; empty words only take that out."""
    pot_id = whose_return(work, said.funder_id, said.pot_id).pot_id
    for old in work.reasons.of(said.funder_id, Period(said.first, said.last), pot_id):
        if (old.rule, old.place) == (said.rule, said.place):
            work.reasons.remove(old.id)
    if said.words:
        work.reasons.add(replace(said, pot_id=pot_id))


def _pdf(work: Work, drafted: Return) -> bytes:
    from app.pdf.render import render
    from app.returns.document import document

    contents = {proof.paper_id: work.blobs.get(proof.sha256) for proof in drafted.evidence}
    return render(document(drafted, contents, work.now))


def _must_be_ready(work: Work, drafted: Return, whose: Whose) -> None:
    for kept in work.returns.of(whose.funder.id, whose.pot_id):
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


def _kept(work: Work, drafted: Return, whose: Whose, pdf: bytes, verdict: "Verdict") -> KeptReturn:
    from app.returns.data import to_data

    first, last = drafted.period.first, drafted.period.last
    data = dumps(to_data(drafted), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    print_ = work.blobs.keep(pdf)
    who = work.actor.name
    made = (first, last, work.now, who, verdict.fingerprint, print_, data)
    return KeptReturn(0, whose.funder.id, *made, pot_id=whose.pot_id)


def _named(period: Period) -> str:
    return t("{first} to {last}", first=day(period.first), last=day(period.last))
