"""What goes with a return beside its figures, kept in the book."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.balance import Saving, UnspentReason, Why
from app.money import Money
from app.period import Period
from app.plan.decision import Decision, Verdict
from app.plan.outcome import CheckIn, Feeling, Outcome, Voice
from app.plan.plan import PlanVersion, VersionState
from app.returns.agreed import Confidence, ExtraAsked, Length, ReturnTerm, ReturnWish, SuccessTest, Sure
from app.returns.told import Told
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.funding import streams
from app.usecases.life.decisions import ask
from app.usecases.life.outcomes import check_in, keep_outcome, move_outcome
from app.usecases.returns import drawing as returns
from app.usecases.returns import notes
from app.usecases.returns.notes import ReturnOf, return_notes
from tests.app.usecases.started import a_book

SPRING = Period(date(2026, 4, 1), date(2026, 6, 30))
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
OF = ReturnOf(1, SPRING)
DAYS = (SPRING.first, SPRING.last)


def told(book: Book, period: Period = SPRING) -> Told:
    return returns.open_return(book, 1, period).told


def sure(book: Book, answer: Sure, period: Period = SPRING, **more: Any) -> Confidence:
    said = Confidence(0, 1, 0, period.first, period.last, period.last, answer, **more)
    return notes.say_sure(book, said)


def test_the_person_chooses_the_length_where_it_is_open() -> None:
    book = a_book()
    assert return_notes(book, OF).length.length is Length.FULL

    notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, length=Length.SHORT))
    again = notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, length=Length.SHORT))

    found = return_notes(book, OF)
    assert (found.length.length, found.wish) == (Length.SHORT, again)
    back = notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, length=Length.FULL))
    assert (back.id, return_notes(book, OF).length.length) == (again.id, Length.FULL)
    assert return_notes(book, ReturnOf(1, SUMMER)).length.length is Length.FULL


def test_the_same_days_can_be_set_out_as_another_funder_has_it() -> None:
    book = a_book()
    offered = dict(return_notes(book, OF).layouts)
    names = []
    for profile in ("", "gb-eng-trafford", "gb-eng-wigan", "gb-eng-nhs-surrey-heartlands", "gb-eng-generic"):
        assert profile in offered.values()
        notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, layout=profile))
        drafted = returns.open_return(book, 1, SPRING)
        assert drafted.set_out is not None
        names.append(drafted.set_out.layout.name)
        assert drafted.profile.id == "gb-eng-generic"
    assert names == ["", "Audit sheet", "Full statement", "Health and wellbeing outcomes first", ""]


def test_what_the_agreement_settles_nobody_chooses() -> None:
    book = a_book()
    notes.agree_length(book, ReturnTerm(0, 1, Length.FULL, "Paragraph 9"))
    with pytest.raises(AppError, match="settled"):
        notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, length=Length.SHORT))
    notes.agree_length(book, ReturnTerm(0, 1, Length.SHORT, "Letter of 3 May"))

    (agreed,) = return_notes(book, OF).agreed

    assert agreed.term is not None
    assert (agreed.term.length, agreed.term.term) == (Length.SHORT, "Letter of 3 May")
    notes.take_length_out(book, 1)
    notes.take_length_out(book, 1)
    assert not return_notes(book, OF).length.settled
    with pytest.raises(AppError, match="where that stands"):
        notes.agree_length(book, ReturnTerm(0, 1, Length.SHORT, " "))


def test_the_test_of_success_stands_at_the_top() -> None:
    book = a_book()
    notes.agree_success(book, SuccessTest(0, 1, "Out of the house twice a week", "J. Bell", SPRING.first))
    notes.agree_success(book, SuccessTest(0, 1, "Out four days a week", "J. Bell", SPRING.first))

    (test,) = told(book).tests

    assert (test.words, test.agreed_by) == ("Out four days a week", "J. Bell")
    assert told(book).tests[0].pot == "Direct payment"


@pytest.mark.parametrize(
    "wrong",
    [SuccessTest(0, 1, " "), SuccessTest(0, 1, "Out more", "", SPRING.first)],
    ids=["no words", "nobody"],
)
def test_a_test_of_success_has_words_and_somebody_who_agreed(wrong: SuccessTest) -> None:
    with pytest.raises(AppError):
        notes.agree_success(a_book(), wrong)


def test_one_question_is_answered_at_each_return_and_its_trend_kept() -> None:
    book = a_book()
    sure(book, Sure.NOT_VERY)
    sure(book, Sure.FAIRLY)
    sure(book, Sure.VERY, SUMMER, voice=Voice.FAMILY, name="Jo")

    now = told(book, SUMMER).sure

    assert now is not None
    assert (now.sure, now.voice, now.name) == (Sure.VERY, Voice.FAMILY, "Jo")
    assert [(each.last, each.sure) for each in now.before] == [(SPRING.last, Sure.FAIRLY)]
    found = return_notes(book, ReturnOf(1, SUMMER))
    assert [each.sure for each in found.answers] == [Sure.FAIRLY, Sure.VERY]


def test_it_can_be_passed_over() -> None:
    book = a_book()
    sure(book, Sure.SKIPPED, voice=Voice.FAMILY)
    found = return_notes(book, OF)
    assert found.answer is not None
    assert found.answers == ()
    assert told(book).sure is None


def test_who_answers_for_somebody_is_named() -> None:
    with pytest.raises(AppError, match="who answered"):
        sure(a_book(), Sure.VERY, voice=Voice.PA)


def test_what_was_asked_beyond_the_usual_is_logged_and_said() -> None:
    book = a_book()
    asked = ExtraAsked(0, 1, 0, *DAYS, "The diary", "J. Bell", date(2026, 7, 2))
    logged = notes.log_extra(book, asked)

    assert return_notes(book, OF).extras == (logged,)
    assert returns.open_return(book, 1, SPRING).asked.extra == (logged.sentence,)
    assert returns.open_return(book, 1, SUMMER).asked.extra == ()
    notes.take_extra_out(book, logged.id)
    assert return_notes(book, OF).extras == ()


def test_a_paper_that_was_asked_for_goes_with_that_return_only() -> None:
    book = a_book()
    logged = notes.log_extra(book, ExtraAsked(0, 1, 0, *DAYS, "The diary", "J. Bell", date(2026, 7, 2)))
    notes.attach_to_extra(book, logged.id, "diary.txt", b"Monday: swam.")

    [paper] = returns.open_return(book, 1, SPRING).evidence

    assert (paper.name, paper.kind) == ("diary.txt", "asked_for")
    assert returns.open_return(book, 1, SUMMER).evidence == ()
    assert returns.check_return(returns.preview_pdf(book, 1, SPRING)).data is not None
    notes.take_extra_out(book, logged.id)
    assert returns.open_return(book, 1, SPRING).evidence == ()


@pytest.mark.parametrize("missing", ["what", "who"])
def test_a_wish_for_more_has_words_and_a_name(missing: str) -> None:
    said = {"what": "The diary", "who": "J. Bell", missing: " "}
    with pytest.raises(AppError):
        notes.log_extra(a_book(), ExtraAsked(0, 1, 0, *DAYS, day=date(2026, 7, 2), **said))


def test_what_matters_leads_in_the_person_s_own_order() -> None:
    book = a_book()
    for words in ("Swim", "Paint", "See my sister", "Cook"):
        keep_outcome(book, Outcome(0, words, SPRING.first))
    keep_outcome(book, Outcome(0, "Later", SUMMER.first))
    ended = keep_outcome(book, Outcome(0, "Done with", SPRING.first, ended=SPRING.last))
    check_in(book, CheckIn(0, 1, SPRING.last, "Twice", Feeling.BETTER, voice=Voice.PA, name="Amina"))
    check_in(book, CheckIn(0, 1, SUMMER.last, "Never", Feeling.WORSE))
    move_outcome(book, 4, -3)

    outcomes = told(book).outcomes

    assert [(each.place, each.words) for each in outcomes] == [
        *((1, "Cook"), (2, "Swim"), (3, "Paint"), (4, "See my sister"))
    ]
    swim = outcomes[1]
    assert (swim.said, swim.feeling, swim.voice, swim.name) == ("Twice", Feeling.BETTER, Voice.PA, "Amina")
    assert ended.words not in {each.words for each in outcomes}
    notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, outcomes=False))
    assert told(book).outcomes == ()


def test_questions_to_the_funder_stand_with_their_answers_and_the_days() -> None:
    book = a_book()
    other = streams.open_pot(book, Pot(0, "Other", 1, "Other", "one_off"))
    ask(book, Decision(0, date(2026, 4, 10), "A ramp", asked_of="The council"))
    ask(book, Decision(0, date(2026, 3, 1), "Old", asked_of="The council", verdict=Verdict.NO,
                       answered=date(2026, 3, 2), answered_by="J. Bell"))  # fmt: skip
    ask(book, Decision(0, date(2026, 4, 1), "A tablet", pot_id=1, asked_of="The council", verdict=Verdict.YES,
                       answered=date(2026, 4, 11), answered_by="J. Bell", reason="In the plan"))  # fmt: skip
    ask(book, Decision(0, date(2026, 4, 1), "Mine", verdict=Verdict.NOT_NEEDED, answered=date(2026, 4, 1)))
    ask(book, Decision(0, date(2026, 4, 1), "Another pot's", pot_id=other.id, asked_of="The council"))

    drafted = returns.open_return(book, 1, SPRING)

    assert [(each.what, each.verdict, each.days) for each in drafted.told.decided] == [
        *(("A ramp", Verdict.WAITING, 81), ("A tablet", Verdict.YES, 10))
    ]
    assert [each.words for each in drafted.questions] == [
        "A ramp. Asked on 10 April 2026; no answer after 81 days."
    ]


def test_why_money_is_left_and_what_it_is_saved_for_are_told() -> None:
    book = a_book()
    with book.begin("Reasons") as work:
        work.streams.reasons.add(UnspentReason(0, 1, *DAYS, Money(30_00), Why.NO_PA, "Two adverts"))
        work.streams.reasons.add(UnspentReason(0, 1, SUMMER.first, SUMMER.last, Money(5_00), Why.ILLNESS))
        work.streams.savings.add(Saving(0, 1, "Respite", SUMMER.last, Money(20_00), "J. Bell", SPRING.first))
        work.streams.savings.add(Saving(0, 1, "Not agreed", SUMMER.last, Money(10_00)))

    drafted = returns.open_return(book, 1, SPRING)

    assert [(each.why, each.amount) for each in drafted.told.unspent] == [(Why.NO_PA, Money(30_00))]
    assert {line.key: line.amount for line in drafted.position.lines}["saving"] == Money(-20_00)


def test_how_long_things_took_is_told_only_where_it_is_wished() -> None:
    book = a_book()
    ask(book, Decision(0, date(2026, 6, 10), "A ramp", asked_of="The council"))
    assert told(book).process is None
    notes.keep_wish(book, ReturnWish(0, 1, 0, *DAYS, process=True))
    nothing_sent = told(book).process
    assert nothing_sent is not None
    assert (nothing_sent.plan_days, nothing_sent.open_questions, nothing_sent.longest) == (None, 1, 20)
    with book.begin("A plan went out") as work:
        sent, answered = date(2026, 5, 1), date(2026, 7, 15)
        work.plan.versions.add(
            PlanVersion(0, 1, sent, VersionState.AGREED, sent=sent, answered=answered, answered_by="J. Bell")
        )
    notes.keep_wish(book, ReturnWish(0, 1, 0, SUMMER.first, SUMMER.last, process=True))
    then, now = told(book).process, told(book, SUMMER).process
    assert then is not None
    assert now is not None
    assert (then.plan_days, then.plan_waits) == (60, True)
    assert (now.plan_days, now.plan_waits) == (75, False)


def test_what_was_kept_for_a_return_can_be_undone() -> None:
    book = a_book()
    sure(book, Sure.VERY)
    undo_last(book)
    assert return_notes(book, OF).answer is None


def test_a_signed_return_keeps_what_it_told(tmp_path: Path) -> None:
    book = a_book()
    sure(book, Sure.FAIRLY)
    drafted = returns.open_return(book, 1, SPRING)
    for check in drafted.not_passed:
        returns.give_reason(book, 1, SPRING, check.key, "I know.")
    signed = returns.sign_return(book, 1, SPRING, "six words are enough here today", tmp_path)
    sure(book, Sure.NOT_AT_ALL)
    assert '"sure":"fairly"' in signed.kept.data
    assert returns.check_return(signed.pdf).genuine
