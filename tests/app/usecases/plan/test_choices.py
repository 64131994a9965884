from dataclasses import replace
from datetime import date

from app.plan.outcome import Outcome
from app.plan.plan import LifeArea, LineWording
from app.usecases.life.outcomes import keep_outcome, order_outcomes
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.plan.choices import outcomes_to_name, reworded_lines
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def test_outcomes_that_have_not_ended_can_be_named_in_the_persons_order() -> None:
    book = a_book()
    swim = keep_outcome(book, Outcome(0, "Swim", DAY))
    cook = keep_outcome(book, Outcome(0, "Cook", DAY, ended=date(2026, 6, 1)))
    gone = keep_outcome(book, Outcome(0, "Sing", DAY, ended=DAY))
    order_outcomes(book, [cook.id, swim.id, gone.id])
    assert [each.words for each in outcomes_to_name(book, DAY)] == ["Cook", "Swim"]


def test_a_line_with_other_words_in_another_version_is_reworded() -> None:
    book = a_book()
    first = plans.begin_version(book, DAY)
    friend = plans.add_line(book, LifeArea.GIVING, LineWording(0, 0, first.id, "A befriender"), DAY)
    plans.add_line(book, LifeArea.GIVING, LineWording(0, 0, first.id, "A rail"), DAY)
    signing_off.send_plan(book, first.id, DAY, "Panel")
    signing_off.plan_came_back(book, first.id, DAY, "Panel", "")
    plans.begin_version(book, DAY)
    assert reworded_lines(book) == frozenset()
    copy = plans.wordings_of(book, friend.line_id)[1][1]
    plans.change_line(book, replace(copy, words="A companion"))
    assert reworded_lines(book) == {friend.line_id}
