"""What goes with a return beside its figures: its length, one question, what was agreed and asked for."""

from dataclasses import dataclass, replace

from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.profiles import GENERIC, layouts, load_profile
from app.papers import Paper
from app.period import Period
from app.pictures import made_small
from app.plan.outcome import Voice
from app.returns.agreed import Confidence, ExtraAsked, ReturnTerm, ReturnWish, SuccessTest, Sure
from app.returns.length import LengthChosen
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.papers import keep_paper
from app.usecases.returns.scope import Whose, whose_return
from app.usecases.returns.telling import EXTRA, answers_of, confidence_of, length_for, wish_of
from app.words import t


@dataclass(frozen=True, slots=True)
class ReturnOf:
    """Which return is meant: whose, for which days, and of which award (0: of the funder's other pots)."""

    funder_id: int
    period: Period
    pot_id: int = 0


@dataclass(frozen=True, slots=True)
class PotAgreed:
    """What was agreed of one pot: how success will be seen, and the length of its return; None: nothing."""

    pot: Pot
    test: SuccessTest | None
    term: ReturnTerm | None


@dataclass(frozen=True, slots=True)
class ReturnNotes:
    """Everything that goes with one return beside its figures.

    `answers` are all answers to the one question for this funder, oldest first; `answer` is this return's.
    `layouts` are those to choose from, by the name and the id of whose they are ("": the funder's own).
    """

    of: ReturnOf
    length: LengthChosen
    wish: ReturnWish
    answer: Confidence | None
    answers: tuple[Confidence, ...]
    extras: tuple[ExtraAsked, ...]
    agreed: tuple[PotAgreed, ...]
    layouts: tuple[tuple[str, str], ...] = ()


def return_notes(book: Book, of: ReturnOf) -> ReturnNotes:
    """Give what goes with one return."""
    with book.begin() as work:
        whose = whose_return(work, of.funder_id, of.pot_id)
        profile = load_profile(whose.funder.profile)
        extras = work.returning.extras.all()
        return ReturnNotes(
            replace(of, pot_id=whose.pot_id),
            length_for(work, whose, profile, of.period),
            wish_of(work, whose, of.period),
            confidence_of(work, whose, of.period),
            tuple(answers_of(work, whose)),
            tuple(each for each in extras if _is_about(each, whose, of.period)),
            tuple(_agreed(work, pot) for pot in whose.pots),
            _layouts(whose),
        )


def keep_wish(book: Book, wish: ReturnWish) -> ReturnWish:
    """Keep what the person wishes of one return; AppError where its length is settled otherwise."""
    with book.begin(t("Chose what goes into a return")) as work:
        whose, period = _return_of(work, wish)
        settled = length_for(work, whose, load_profile(whose.funder.profile), period)
        if settled.settled and wish.length not in (None, settled.length):
            raise AppError(t("How long this return is has been settled."), settled.why)
        old = wish_of(work, whose, period)
        new = replace(wish, id=old.id, pot_id=whose.pot_id)
        if new == old:
            return old
        if old.id:
            work.returning.wishes.change(new)
            return new
        return work.returning.wishes.add(new)


def say_sure(book: Book, said: Confidence) -> Confidence:
    """Keep the answer to the one question of a return; another answer takes the place of the first."""
    if said.voice is not Voice.ME and not said.name.strip() and said.sure is not Sure.SKIPPED:
        raise AppError(t("Say who answered."), t("Type their name."))
    with book.begin(t("Said how sure I am")) as work:
        whose, period = _return_of(work, said)
        old = confidence_of(work, whose, period)
        new = replace(said, id=old.id if old else 0, pot_id=whose.pot_id)
        if old is None:
            return work.returning.confidences.add(new)
        work.returning.confidences.change(new)
        return new


def log_extra(book: Book, extra: ExtraAsked) -> ExtraAsked:
    """Write down what was asked for beyond the usual: what, by whom, when, and under which term, if any."""
    if not extra.what.strip():
        raise AppError(t("Say what was asked for."), t("Type it in a few words."))
    if not extra.who.strip():
        raise AppError(t("Say who asked for it."), t("Type their name, or the office."))
    with book.begin(t("Wrote down what was asked for")) as work:
        whose, _ = _return_of(work, extra)
        return work.returning.extras.add(replace(extra, pot_id=whose.pot_id))


def attach_to_extra(book: Book, number: int, name: str, content: bytes) -> Paper:
    """Let a paper that was asked for go with the return; AppError for what is no picture, PDF or text."""
    kept, mime = made_small(content)
    with book.begin(t("Attached a paper that was asked for")) as work:
        work.returning.extras.get(number)
        return keep_paper(work, name, kept, mime, (EXTRA, number))


def take_extra_out(book: Book, number: int) -> None:
    """Take out what was asked for, where it was written down by mistake."""
    with book.begin(t("Took out what was asked for")) as work:
        for link in work.paper_links.of(EXTRA, {number}):
            work.paper_links.remove(link.id)
        work.returning.extras.remove(number)


def agree_success(book: Book, test: SuccessTest) -> SuccessTest:
    """Keep how success of one pot will be seen; it takes the place of the one before, which history keeps."""
    if not test.words.strip():
        raise AppError(t("Say how you will see that it worked."), t("One thing that both of you can see."))
    if test.agreed is not None and not test.agreed_by.strip():
        raise AppError(t("Somebody agreed to it."), t("Type who, or their office."))
    with book.begin(t("Agreed how success will be seen")) as work:
        work.pots.get(test.pot_id)
        old = _agreed(work, work.pots.get(test.pot_id)).test
        if old is None:
            return work.returning.tests.add(replace(test, id=0))
        new = replace(test, id=old.id)
        work.returning.tests.change(new)
        return new


def agree_length(book: Book, term: ReturnTerm) -> ReturnTerm:
    """Keep what the agreement of one pot says about the length of its return."""
    if not term.term.strip():
        raise AppError(t("Say where that stands."), t("Type the paragraph, the letter or the email."))
    with book.begin(t("Wrote down how long the return is to be")) as work:
        old = _agreed(work, work.pots.get(term.pot_id)).term
        if old is None:
            return work.returning.terms.add(replace(term, id=0))
        new = replace(term, id=old.id)
        work.returning.terms.change(new)
        return new


def take_length_out(book: Book, pot_id: int) -> None:
    """Take out what the agreement says about the length; then the funder's rules or a choice hold."""
    with book.begin(t("Took out how long the return is to be")) as work:
        old = _agreed(work, work.pots.get(pot_id)).term
        if old is not None:
            work.returning.terms.remove(old.id)


def _layouts(whose: Whose) -> tuple[tuple[str, str], ...]:
    own = whose.funder.profile
    others = [(t("As {funder} has it", funder=name.name), name.id) for name in layouts() if name.id != own]
    return ((t("As the funder has it, where that is known"), ""), *others, (t("Daybook’s own"), GENERIC))


def _return_of(work: Work, kept: ReturnWish | Confidence | ExtraAsked) -> tuple[Whose, Period]:
    return whose_return(work, kept.funder_id, kept.pot_id), Period(kept.first, kept.last)


def _is_about(extra: ExtraAsked, whose: Whose, period: Period) -> bool:
    named = (extra.funder_id, extra.pot_id, extra.first, extra.last)
    return named == (whose.funder.id, whose.pot_id, period.first, period.last)


def _agreed(work: Work, pot: Pot) -> PotAgreed:
    tests = [each for each in work.returning.tests.all() if each.pot_id == pot.id]
    terms = [each for each in work.returning.terms.all() if each.pot_id == pot.id]
    return PotAgreed(pot, tests[-1] if tests else None, terms[-1] if terms else None)
