from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.decision import Decision
from app.plan.outcome import CheckIn, Outcome
from app.plan.plan import Boundary, LifeArea, LineWording
from app.plan.review import Action, Review, ReviewKind
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.life import decisions, outcomes
from app.usecases.life import reviews as revs
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book

AGREED = date(2026, 4, 9)


def agreed(book: Book) -> LineWording:
    version = plans.begin_version(book, OPENED)
    wording = LineWording(0, 0, version.id, "Acupuncture", boundary=Boundary.DISPUTED)
    line = plans.add_line(book, LifeArea.HEALTH, wording, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, AGREED, "Panel", AGREED)
    return line


def test_story_23_the_clocks_run_from_the_plan_and_silence_offers_the_letter() -> None:
    book = a_book()
    agreed(book)

    early, late = revs.reviews(book, date(2026, 5, 1)), revs.reviews(book, date(2027, 4, 9))

    assert {due.kind: due.by for due in early.dues} == {
        ReviewKind.FIRST: date(2026, 5, 21),
        ReviewKind.PLAN: date(2027, 4, 9),
        ReviewKind.DIRECT_PAYMENT: date(2026, 10, 9),
    }
    assert (early.findings, early.may_ask) == ((), False)
    assert {each.where for each in late.findings} == {"first", "direct_payment"}
    assert (late.days_silent, late.may_ask) == (365, True)


def test_without_a_plan_the_clocks_run_from_the_agreement() -> None:
    assert revs.reviews(a_book(), date(2026, 5, 1)).started == date(2026, 4, 6)


def test_an_empty_book_has_no_clock() -> None:
    book = Book.in_memory(actor=a_book().actor)
    seen = revs.reviews(book, date(2026, 5, 1))
    assert (seen.dues, seen.started, seen.days_silent) == ((), None, 0)
    assert revs.get_ready(book, date(2026, 5, 1)).disputed == ()


def test_health_money_brings_its_own_clock() -> None:
    book = a_book()
    with book.begin("Health money came") as work:
        [pot] = work.pots.all()
        work.pots.add(replace(pot, stream="phb"))
    kinds = {due.kind for due in revs.reviews(book, date(2026, 5, 1)).dues}
    assert ReviewKind.HEALTH in kinds


def test_getting_ready_shows_each_outcome_then_and_now_and_all_that_is_open() -> None:
    book = a_book()
    line = agreed(book)
    goal = outcomes.keep_outcome(book, Outcome(0, "Swim", OPENED))
    outcomes.keep_outcome(book, Outcome(0, "Past", OPENED, ended=AGREED))
    then = outcomes.check_in(book, CheckIn(0, goal.id, date(2026, 5, 1), "Never"))
    now = outcomes.check_in(book, CheckIn(0, goal.id, date(2026, 8, 1), "Weekly"))
    waiting = decisions.ask(book, Decision(0, date(2026, 7, 1), "Gym"))
    held = Review(0, ReviewKind.FIRST, held=date(2026, 5, 20), learned="Evenings work better")
    revs.keep_review(book, held, [Action(0, 0, "Move two hours to the evening", "Me")])

    ready = revs.get_ready(book, date(2026, 9, 1))

    assert ready.outcomes == ((goal, then, now),)
    assert (ready.waiting, ready.disputed) == ((waiting,), (line,))
    [action] = ready.actions
    assert action.what == "Move two hours to the evening"
    revs.action_done(book, action.id, date(2026, 9, 1))
    assert revs.get_ready(book, date(2026, 9, 1)).actions == ()


def test_a_planned_review_is_held_and_says_what_was_learnt() -> None:
    book = a_book()
    planned = revs.plan_review(book, ReviewKind.PLAN, date(2026, 9, 1), "M. Khan")
    held = replace(planned, held=date(2026, 9, 2))
    with pytest.raises(AppError, match="what you learnt"):
        revs.keep_review(book, held)
    revs.keep_review(book, replace(held, skipped_learning=True))
    seen = revs.reviews(book, date(2026, 9, 3))
    assert ([each.who for each in seen.held], seen.planned) == (["M. Khan"], ())


def test_what_was_done_is_kept_and_a_review_is_taken_out_and_put_back_whole() -> None:
    book = a_book()
    held = Review(0, ReviewKind.PLAN, held=AGREED, skipped_learning=True)
    kept = revs.keep_review(book, held, [Action(0, 0, "Ring the council"), Action(0, 0, "Ask my sister")])
    [first, second] = revs.reviews(book, AGREED).actions
    revs.action_done(book, first.id, AGREED)
    seen = revs.reviews(book, AGREED)
    assert (seen.actions, seen.done) == ((second,), (replace(first, done=AGREED),))

    revs.take_review_out(book, kept.id)
    assert (revs.reviews(book, AGREED).held, revs.reviews(book, AGREED).done) == ((), ())
    undo_last(book)
    assert revs.reviews(book, AGREED) == seen


def test_writing_a_review_down_with_its_actions_can_be_undone() -> None:
    book = a_book()
    before = revs.reviews(book, AGREED)
    held = Review(0, ReviewKind.PLAN, held=AGREED, skipped_learning=True)
    revs.keep_review(book, held, [Action(0, 0, "Ring the council")])
    undo_last(book)
    assert revs.reviews(book, AGREED) == before


def test_a_review_keeps_its_voice_note() -> None:
    book = a_book()
    planned = revs.plan_review(book, ReviewKind.PLAN, AGREED)
    paper = revs.attach_to_review(book, revs.REVIEW, planned.id, "said.mp3", b"ID3" + bytes(40))
    assert paper.mime == "audio/mpeg"
    assert revs.reviews(book, AGREED).papers == {planned.id: (paper,)}


def test_taking_one_review_out_leaves_what_another_asked_for() -> None:
    book = a_book()
    first, second = (
        revs.keep_review(book, Review(0, kind, held=AGREED, learned="Much"), [Action(0, 0, f"After {kind}")])
        for kind in (ReviewKind.FIRST, ReviewKind.PLAN)
    )
    # A first look comes once, so only the other two clocks run on.
    assert [due.kind for due in revs.reviews(book, AGREED).dues] == ["direct_payment", "plan"]
    revs.take_review_out(book, first.id)
    seen = revs.reviews(book, AGREED)
    assert ([each.id for each in seen.held], [each.what for each in seen.actions]) == (
        [second.id],
        ["After plan"],
    )
