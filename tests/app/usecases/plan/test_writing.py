from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.people import Actor, Capacity
from app.plan.compared import Change, Piece
from app.plan.plan import LifeArea, LineWording, MetBy, PlanVersion, Question, VersionState, ViewsIn
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.plan.comparing import compare
from tests.app.usecases.started import a_book, ticking

DAY = date(2026, 5, 4)
BEFRIENDER = "A befriender on Tuesdays"


def begun(book: Book) -> tuple[PlanVersion, LineWording]:
    version = plans.begin_version(book, DAY, "My sister")
    line = plans.add_line(
        book,
        LifeArea.WHAT_I_DO,
        LineWording(0, 0, version.id, BEFRIENDER, MetBy.PAID_OTHER, Money(30_00)),
        DAY,
    )
    return version, line


def agreed(book: Book, version_id: int, day: date = DAY) -> PlanVersion:
    signing_off.send_plan(book, version_id, day, "Duty team")
    return signing_off.plan_agreed(book, version_id, day, "Team manager", day)


def test_no_plan_was_begun() -> None:
    assert plans.plan(a_book(), DAY) is None


def test_a_plan_holds_its_words_lines_and_cost() -> None:
    book = a_book()
    version, line = begun(book)
    plans.answer_question(book, version.id, Question.WHAT_MATTERS, "My dog")
    plans.answer_question(book, version.id, Question.WHAT_MATTERS, "My dog and my sister", done=True)

    view = plans.plan(book, DAY)

    assert view is not None
    assert view.can_change
    assert [(each.question, each.words, each.done) for each in view.answers] == [
        (1, "My dog and my sister", True)
    ]
    assert [each.wording for each in view.lines] == [line]
    assert view.lines[0].line.area is LifeArea.WHAT_I_DO
    assert (view.cost.weekly, view.cost.yearly) == (Money(30_00), Money(1_560_00))
    assert {each.rule for each in view.findings} == {"PLAN-QUESTIONS", "PLAN-BACKUP"}


def test_a_pas_hours_carry_the_employers_on_costs_and_an_agencys_do_not() -> None:
    book = a_book()
    version, _ = begun(book)
    hours = LineWording(0, 0, version.id, "Weekday mornings", MetBy.PAID_PA, minutes=1200, rate=Money(1271))
    plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, hours, DAY)
    plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, replace(hours, met_by=MetBy.PAID_OTHER), DAY)

    view = plans.plan(book, DAY, version.id)

    assert view is not None
    assert [each.costed.on_costs for each in view.lines] == [Money(0), Money(2_865_63), Money(0)]


def test_the_word_that_was_refused_keeps_its_line_and_the_days_are_counted() -> None:
    book = a_book()
    version, line = begun(book)
    signing_off.send_plan(book, version.id, DAY, "Duty team")
    back = signing_off.plan_came_back(book, version.id, date(2026, 5, 7), "Panel", "No befrienders")
    plans.change_line(book, replace(line, words="A companion on Tuesdays", asked_by="Panel"))
    signing_off.send_plan(book, version.id, date(2026, 5, 8), "Panel")
    signing_off.plan_agreed(book, version.id, date(2026, 5, 9), "Panel", date(2026, 5, 9))

    assert back.days_waiting(DAY) == 3
    assert [each.words for _, each in plans.wordings_of(book, line.line_id)] == ["A companion on Tuesdays"]


def test_two_versions_lie_side_by_side_word_by_word() -> None:
    book = a_book()
    version, line = begun(book)
    plans.answer_question(book, version.id, Question.WHAT_MATTERS, "My dog")
    agreed(book, version.id)
    second = plans.begin_version(book, date(2026, 6, 1))
    copy = plans.wordings_of(book, line.line_id)[1][1]
    plans.change_line(book, replace(copy, words="A companion on Tuesdays", asked_by="Panel"))
    plans.answer_question(book, second.id, Question.WHAT_MATTERS, "My dog and home")
    plans.add_line(book, LifeArea.GIVING, LineWording(0, 0, second.id, "Help at the library"), DAY)

    seen = compare(book, version.id, second.id, DAY)

    assert seen.days == 28
    [(question, pieces)] = seen.answers
    assert (question, pieces[-1]) == (Question.WHAT_MATTERS, Piece(Change.PUT_IN, "dog and home"))
    reworded, new = seen.lines
    assert (reworded.line_id, reworded.asked_by) == (line.line_id, "Panel")
    assert Piece(Change.TAKEN_OUT, "befriender ") in reworded.pieces
    assert new.pieces == (Piece(Change.PUT_IN, "Help at the library"),)


def test_a_line_that_ended_shows_as_taken_out() -> None:
    book = a_book()
    version, line = begun(book)
    agreed(book, version.id)
    second = plans.begin_version(book, date(2026, 6, 1))
    plans.take_line_out(book, plans.wordings_of(book, line.line_id)[1][1].id)
    signing_off.send_plan(book, second.id, date(2026, 6, 2), "Panel")
    signing_off.plan_agreed(book, second.id, date(2026, 6, 11), "Panel", date(2026, 6, 11))

    seen = compare(book, version.id, second.id, DAY)

    assert (seen.days, seen.lines[0].pieces) == (38, (Piece(Change.TAKEN_OUT, BEFRIENDER),))
    assert [each.number for each in plans.versions(book)] == [2, 1]


def test_what_was_sent_stays_as_it_is() -> None:
    book = a_book()
    version, line = begun(book)
    signing_off.send_plan(book, version.id, DAY, "Duty team")
    for change in (
        lambda: plans.change_line(book, line),
        lambda: plans.take_line_out(book, line.id),
        lambda: plans.add_line(book, LifeArea.GIVING, line, DAY),
        lambda: plans.answer_question(book, version.id, Question.WHAT_MATTERS, "x"),
        lambda: signing_off.say_views(book, version.id, ViewsIn.YES),
        lambda: signing_off.send_plan(book, version.id, DAY, "Panel"),
    ):
        with pytest.raises(AppError, match="was sent, so it stays"):
            change()
    with pytest.raises(AppError, match="still open"):
        plans.begin_version(book, DAY)


def test_answers_come_to_what_was_sent_after_it_was_sent() -> None:
    book = a_book()
    version, _ = begun(book)
    with pytest.raises(AppError, match="has not been sent"):
        signing_off.plan_agreed(book, version.id, DAY, "Panel", DAY)
    with pytest.raises(AppError, match="sent to somebody"):
        signing_off.send_plan(book, version.id, DAY, " ")
    signing_off.send_plan(book, version.id, DAY, "Panel")
    with pytest.raises(AppError, match="after the plan was sent"):
        signing_off.plan_came_back(book, version.id, date(2026, 5, 1), "Panel", "")
    with pytest.raises(AppError, match="agreed by somebody"):
        signing_off.plan_agreed(book, version.id, DAY, " ", DAY)
    assert agreed_state(book) is VersionState.SENT


def agreed_state(book: Book) -> VersionState:
    return plans.versions(book)[0].state


def test_a_no_can_only_be_taken_back_by_the_person() -> None:
    book = Book.in_memory(actor=Actor("Sam Reed"), clock=ticking())
    version = plans.begin_version(book, DAY)
    signing_off.say_views(book, version.id, ViewsIn.NO, "It is about the council, not me")
    book.actor = Actor("Jo Reed", Capacity.NOMINATED, "Sam Reed")
    with pytest.raises(AppError, match="not in this plan"):
        signing_off.say_views(book, version.id, ViewsIn.YES)
    with pytest.raises(AppError, match="not in this plan"):
        undo_last(book)
    book.actor = Actor("Sam Reed")
    assert signing_off.say_views(book, version.id, ViewsIn.PARTLY).views is ViewsIn.PARTLY


def test_a_no_goes_on_into_the_next_version() -> None:
    book = Book.in_memory(actor=Actor("Sam Reed"), clock=ticking())
    first = plans.begin_version(book, DAY)
    signing_off.say_views(book, first.id, ViewsIn.NO, "It is about the council, not me")
    signing_off.send_plan(book, first.id, DAY, "Panel")
    signing_off.plan_came_back(book, first.id, DAY, "Panel", "Too dear")
    book.actor = Actor("Jo Reed", Capacity.NOMINATED, "Sam Reed")

    second = plans.begin_version(book, DAY)

    assert (second.views, second.views_words) == (ViewsIn.NO, "It is about the council, not me")
    with pytest.raises(AppError, match="not in this plan"):
        signing_off.say_views(book, second.id, ViewsIn.YES)


def test_a_body_as_a_whole_agrees_no_plan() -> None:
    book = a_book()
    version, _ = begun(book)
    signing_off.send_plan(book, version.id, DAY, "Panel")
    with pytest.raises(AppError, match="does not say who decided"):
        signing_off.plan_agreed(book, version.id, DAY, "The council ", DAY)


@pytest.mark.parametrize(
    ("more", "said"), [({"words": " "}, "needs words"), ({"cost": Money(-1)}, "below nothing")]
)
def test_a_line_needs_words_and_no_minus(more: dict[str, object], said: str) -> None:
    book = a_book()
    _, line = begun(book)
    with pytest.raises(AppError, match=said):
        plans.change_line(book, replace(line, **more))  # type: ignore[arg-type]


def test_story_6_a_version_that_came_back_is_followed_by_the_next_and_keeps_its_words() -> None:
    book = a_book()
    version, line = begun(book)
    signing_off.send_plan(book, version.id, DAY, "Duty team")
    back = signing_off.plan_came_back(book, version.id, date(2026, 5, 9), "Panel", "No befrienders")
    second = plans.begin_version(book, date(2026, 5, 9))
    copy = plans.wordings_of(book, line.line_id)[1][1]
    plans.change_line(book, replace(copy, words="A companion on Tuesdays", asked_by="Panel"))

    seen = compare(book, version.id, second.id, DAY)

    assert (back.days_waiting(DAY), seen.days) == (5, 5)
    assert Piece(Change.PUT_IN, "companion ") in seen.lines[0].pieces
    older = plans.plan(book, DAY, version.id)
    assert older is not None
    assert not older.can_change
    with pytest.raises(AppError, match="another follows"):
        plans.change_line(book, line)
    with pytest.raises(AppError, match="still open"):
        plans.begin_version(book, DAY)


def test_who_helped_is_said_with_the_views() -> None:
    book = a_book()
    version, _ = begun(book)
    assert signing_off.say_views(book, version.id, ViewsIn.YES).helped_by == "My sister"
    assert signing_off.say_views(book, version.id, ViewsIn.YES, helped_by="Bea").helped_by == "Bea"


def test_writing_in_the_plan_is_undone_by_a_key() -> None:
    book = a_book()
    version, _ = begun(book)
    plans.answer_question(book, version.id, Question.WHAT_MATTERS, "My dog")
    assert undo_last(book).because == "Wrote in the plan"
    view = plans.plan(book, DAY)
    assert view is not None
    assert view.answers == ()
