"""Easy read of money, by the keyboard alone: what is left, and can I buy this."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.funding.position import Left
from app.money import NOTHING, Money
from app.plan.decision import Decision, Verdict
from app.usecases.life.decisions import decision, decisions
from app.usecases.life.worksheet import worksheet
from app.usecases.today.easy import money_left
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.easing import (
    ENTER,
    ESCAPE,
    TAB,
    answers,
    choose,
    chosen,
    easy,
    easy_tasks,
    key,
    type_in,
)
from tests.ui.pages.paying import words
from ui.pages.easy import EasyPage
from ui.pages.easy.bar import share
from ui.parts.pictogram import Pictogram

__all__ = ["easy", "easy_tasks"]


SAID = {"what": "An evening class", "cost": "85", "need": "I want to paint", "whom": "Duty team"}
CHOSEN = {"good": "I see my friends", "want": "Yes", "ask": "Yes", "helped": "Ann Ellery"}


def check_easy(page: EasyPage) -> None:
    """Check that a step has a picture, its one question and what happens next, all read with the title."""
    assert [one for one in page.runner.findChildren(Pictogram) if one.isVisible()]
    then = [line for line in words(page.runner) if line.startswith("What happens next: ")]
    assert len(then) == 1
    spoken = page.header.title.accessibleDescription()
    assert spoken.endswith(then[0])
    assert page.runner.step.says in spoken


def answer_one(page: EasyPage, qtbot: QtBot, step: str) -> None:
    """Answer one question of “Can I buy this?” with the keyboard."""
    if step in CHOSEN:
        choose(page, qtbot, CHOSEN[step])
    else:
        type_in(page, qtbot, SAID[step], *((TAB, ENTER) if step == "need" else (ENTER,)))


def test_story_25_what_is_left_is_looked_at_one_thing_at_a_time(easy: EasyPage, qtbot: QtBot) -> None:
    left = money_left(easy.tasks._book, TODAY)
    choose(easy, qtbot, "How much money is left?")
    for amount in (left.held, left.promised, left.free):
        check_easy(easy)
        assert money(amount) in words(easy.runner)
        assert money(amount) in easy.header.title.accessibleDescription()
        if amount != left.free:
            choose(easy, qtbot, "Next")
    choose(easy, qtbot, "All of Easy read")
    assert easy.title == "Easy read"


def test_story_25_yes_is_said_to_a_purchase_with_a_supporter_by_keys_alone(
    easy: EasyPage, qtbot: QtBot
) -> None:
    choose(easy, qtbot, "Can I buy this?")
    asked = set()
    for step in ("what", "cost", "need", "good", "want", "ask", "whom", "helped"):
        assert easy.runner.step.name == step
        check_easy(easy)
        asked.add(easy.title)
        answer_one(easy, qtbot, step)
    assert len(asked) == 8
    shown = set(words(easy.runner))
    assert {"An evening class", "£85.00", "Yes, I want it", "Duty team", "Ann Ellery"} <= shown
    choose(easy, qtbot, "Keep it")

    assert easy.title == "It is written down"
    kept = decisions(easy.tasks._book, "evening class")[0]
    assert (kept.what, kept.cost, kept.need) == ("An evening class", Money(85_00), "I want to paint")
    assert (kept.verdict, kept.asked_of, kept.helped_by) == (Verdict.WAITING, "Duty team", "Ann Ellery")
    seen = decision(easy.tasks._book, kept.id)
    assert seen.outcome is not None
    assert (seen.outcome.words, kept.my_words) == ("I see my friends every week", "Yes, I want this.")
    assert not easy.leave_draft()


def test_what_was_said_in_many_words_is_there_when_it_is_turned_easy(easy: EasyPage, qtbot: QtBot) -> None:
    [swim] = [each for each in worksheet(easy.tasks._book, TODAY).outcomes if each.words == "I swim"]
    said = Decision(0, TODAY, "A gym", Money(1_030_00), "To be strong", outcome_id=swim.id, helped_by="Joan")
    easy.arrive(said)
    settle(qtbot, easy.tasks)
    for typed in ("A gym", "1,030.00", "To be strong", swim.id):
        assert easy.runner.answer.typed() == typed
        choose(easy, qtbot, "Next")
    answers(easy, qtbot, "No, I do not want it")
    assert chosen(easy) == ["Somebody else"]
    choose(easy, qtbot, "Next")
    assert easy.runner.answer.typed() == "Joan"
    key(easy, qtbot, ESCAPE)
    easy.arrive(replace(said, what="A pool", cost=NOTHING, helped_by="", outcome_id=0))
    settle(qtbot, easy.tasks)
    assert easy.runner.answer.typed() == "A pool"
    choose(easy, qtbot, "Next")
    assert easy.runner.answer.typed() == ""


def test_a_no_of_ones_own_asks_nobody(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Can I buy this?")
    type_in(easy, qtbot, "A gym", ENTER)
    key(easy, qtbot, TAB, ENTER)
    choose(easy, qtbot, "Next")
    answers(easy, qtbot, "Something else", "No, I do not want it", "Nobody")
    choose(easy, qtbot, "Keep it")
    kept = decisions(easy.tasks._book, "gym")[0]
    assert (kept.verdict, kept.answered_by, kept.helped_by) == (Verdict.NO, "Rose Ellery", "")
    assert "You do not want it. Nobody is asked." in words(easy.runner)


def test_no_need_to_ask_says_why_and_somebody_who_is_not_listed_helped(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "Can I buy this?")
    type_in(easy, qtbot, "Goggles", ENTER)
    choose(easy, qtbot, "Next")
    choose(easy, qtbot, "Next")
    answers(easy, qtbot, "I swim", "Yes, I want it", "No, I do not")
    key(easy, qtbot, TAB, ENTER)
    assert easy.runner.step.name == "why"
    assert easy.runner.problems.isVisible()
    easy.begin_at_title()
    choose(easy, qtbot, "Write why you do not have to ask.")
    qtbot.keyClicks(easy.focusWidget(), "It is in my plan")
    key(easy, qtbot, ENTER)
    choose(easy, qtbot, "Somebody else")
    type_in(easy, qtbot, "Joan", ENTER)
    choose(easy, qtbot, "Keep it")
    kept = decisions(easy.tasks._book, "goggles")[0]
    assert (kept.verdict, kept.reason, kept.helped_by) == (Verdict.NOT_NEEDED, "It is in my plan", "Joan")
    assert "You can buy it." in words(easy.runner)


def test_the_bar_is_full_where_more_is_promised_than_there_is() -> None:
    assert share(Money(25), Money(100)) == 0.25
    assert share(Money(125), Money(100)) == share(NOTHING, NOTHING) == 1.0


def test_less_than_was_promised_is_said_in_words(easy: EasyPage, qtbot: QtBot) -> None:
    from ui.pages.easy.tasks import left

    short = Left(Money(100), Money(300), Money(-200), None)
    last = left.task().steps(short, {})[-1]
    assert last.says == "You have less than you promised. Talk to somebody who helps you."
    settle(qtbot, easy.tasks)
