"""“Can I buy this?” as somebody answers it: with the keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.decision import Verdict
from app.usecases.life.decisions import decision, decisions
from app.usecases.life.worksheet import worksheet
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.deciding import deciding, decision_tasks, key, typed
from tests.ui.pages.paying import answer, form, press, words
from ui.pages.decisions import DecisionsPage
from ui.pages.decisions.answer_form import QuestionForm
from ui.parts.pictogram import Pictogram

__all__ = ["deciding", "decision_tasks"]

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space


def begin(page: DecisionsPage, qtbot: QtBot) -> None:
    page.ask_button.click()
    settle(qtbot, page.tasks)


def write(page: DecisionsPage, qtbot: QtBot, text: str) -> None:
    """Type an answer of one line and go on with the keyboard."""
    typed(qtbot, text)
    key(qtbot, page, ENTER)


def answer_all(page: DecisionsPage, qtbot: QtBot, **said: str) -> None:
    """Go on to the last page, saying what is given on the way; yes to both questions of yes and no."""
    while page.sheet.at != "check":
        for name in page.sheet.questions[page.sheet.at].fields:
            if name in said:
                page.sheet.fields[name].set(said[name])
        question = page.sheet.questions[page.sheet.at]
        (question.yes.click if question.is_yes_or_no else page.sheet.next.click)()
        settle(qtbot, page.tasks)


def test_a_question_is_gone_through_with_keys_alone_and_kept_with_who_helped(
    deciding: DecisionsPage, qtbot: QtBot
) -> None:
    begin(deciding, qtbot)
    write(deciding, qtbot, "An evening class")
    left = money(worksheet(deciding.tasks._book, TODAY).free)
    assert f"You have {left} free to spend today." in words(deciding.sheet)
    write(deciding, qtbot, "85")
    typed(qtbot, "I want to paint")
    key(qtbot, deciding, TAB, SPACE)
    assert deciding.sheet.at == "good"
    key(qtbot, deciding, TAB, TAB, SPACE)
    assert deciding.sheet.at == "other"
    key(qtbot, deciding, TAB, SPACE)
    assert deciding.sheet.at == "want"
    key(qtbot, deciding, SPACE)
    assert deciding.sheet.at == "ask"
    key(qtbot, deciding, SPACE)
    for said in ("Duty team", "Ann Ellery"):
        write(deciding, qtbot, said)
    assert {"An evening class", "£85.00", "Yes, I want it", "Ann Ellery"} <= set(words(deciding.sheet))
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)

    kept = decisions(deciding.tasks._book)[0]
    assert (kept.what, kept.cost, kept.need) == ("An evening class", Money(85_00), "I want to paint")
    assert (kept.verdict, kept.asked_of, kept.helped_by) == (Verdict.WAITING, "Duty team", "Ann Ellery")
    assert (kept.my_words, kept.asked) == ("Yes, I want this.", TODAY)
    assert deciding.title == "An evening class"
    assert not deciding.leave_draft()


def test_every_question_has_a_picture_and_says_what_happens_next(
    deciding: DecisionsPage, qtbot: QtBot
) -> None:
    begin(deciding, qtbot)
    seen = []
    deciding.sheet.fields["what"].set("An evening class")
    while deciding.sheet.at != "check":
        question = deciding.sheet.questions[deciding.sheet.at]
        seen.append(deciding.sheet.at)
        assert [one for one in question.findChildren(Pictogram) if one.isVisible()]
        assert any(line.startswith("What happens next: ") for line in words(question))
        deciding.sheet.fields["asked_of"].set("Duty team")
        (question.yes.click if question.is_yes_or_no else deciding.sheet.carry_on)()
        settle(qtbot, deciding.tasks)
    assert len(seen) == 9
    assert any(line.startswith("What happens next: ") for line in words(deciding.sheet))


def test_a_no_of_ones_own_asks_nobody(deciding: DecisionsPage, qtbot: QtBot) -> None:
    begin(deciding, qtbot)
    deciding.sheet.fields["what"].set("A gym")
    while deciding.sheet.at != "want":
        deciding.sheet.next.click()
    deciding.sheet.fields["my_words"].set("Too loud for me.")
    deciding.sheet.questions["want"].no.click()
    assert deciding.sheet.at == "helped"
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    assert any("Nobody is asked" in line for line in words(deciding.sheet))
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    kept = decisions(deciding.tasks._book)[0]
    assert (kept.verdict, kept.answered_by, kept.my_words) == (Verdict.NO, "Rose Ellery", "Too loud for me.")
    press(deciding.one, "Change what was asked", qtbot, deciding)
    asked = form(deciding, QuestionForm, qtbot)
    assert not asked._form.fields["asked_of"].isVisible()
    asked._form.fields["need"].set("To get strong")
    answer(deciding, asked, qtbot)
    assert "To get strong" in words(deciding.one)


def test_no_need_to_ask_says_why_and_rests_on_the_plan_of_the_day(
    deciding: DecisionsPage, qtbot: QtBot
) -> None:
    begin(deciding, qtbot)
    deciding.sheet.fields["what"].set("Swimming goggles")
    while deciding.sheet.at != "good":
        deciding.sheet.next.click()
    deciding.sheet.fields["line_id"].box.setCurrentIndex(1)
    while deciding.sheet.at != "want":
        deciding.sheet.next.click()
    deciding.sheet.questions["want"].yes.click()
    deciding.sheet.questions["ask"].no.click()
    deciding.sheet.next.click()
    assert deciding.sheet.fields["reason"]._error.text() == "Write why not."
    deciding.sheet.fields["reason"].set("The plan names swimming.")
    deciding.sheet.fields["term"].set("My plan, line 1")
    deciding.sheet.next.click()
    deciding.sheet.next.click()
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    view = decision(deciding.tasks._book, decisions(deciding.tasks._book)[0].id)
    assert (view.decision.verdict, view.decision.term) == (Verdict.NOT_NEEDED, "My plan, line 1")
    assert view.version is not None
    assert view.wording is not None
    assert (view.version.number, view.wording.words) == (1, "Swim with my friend on Thursdays")
    assert "Swim with my friend on Thursdays" in words(deciding.one)


def test_one_answer_is_put_right_and_all_are_seen_again(deciding: DecisionsPage, qtbot: QtBot) -> None:
    begin(deciding, qtbot)
    answer_all(deciding, qtbot, what="A bicycle", asked_of="Duty team")
    press(deciding.sheet, "Change: What does it cost?", qtbot, deciding)
    assert deciding.sheet.at == "cost"
    deciding.sheet.fields["cost"].line.setText("lots")
    deciding.sheet.next.click()
    assert deciding.sheet.at == "cost"
    deciding.sheet.fields["cost"].line.setText("250")
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    assert deciding.sheet.at == "check"
    press(deciding.sheet, "Change: Do you have to ask somebody first?", qtbot, deciding)
    deciding.sheet.questions["ask"].no.click()
    assert deciding.sheet.at == "why"
    deciding.sheet.fields["reason"].set("It is in the plan.")
    deciding.sheet.next.click()
    settle(qtbot, deciding.tasks)
    assert deciding.sheet.at == "check"
    assert "£250.00" in words(deciding.sheet)
    deciding.sheet.back.click()
    assert deciding.sheet.at == "helped"


def test_easy_read_is_asked_for_from_the_start_or_with_what_was_said(
    deciding: DecisionsPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(deciding.go) as gone:
        deciding.easy_button.click()
    assert gone.args == ["easy", "buy"]
    begin(deciding, qtbot)
    deciding.sheet.fields["what"].set("A gym")
    deciding.sheet.next.click()
    deciding.sheet.fields["cost"].line.setText("30")
    assert deciding.leave_draft()
    with qtbot.waitSignal(deciding.go) as gone:
        deciding.sheet.switch.click()
    page, said = gone.args
    assert (page, said.what, said.cost) == ("easy", "A gym", Money(3000))
    assert not deciding.leave_draft()
    assert deciding.register.isVisible()
