"""A PA's papers, health tasks, consents and written statement, as a person keeps them."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.employment.check import CheckKind, CheckMethod, CheckState
from app.employment.particulars import Item
from app.employment.relatives import ExceptionAnswer
from app.usecases.team.papers import team_papers
from app.usecases.team.people import MemberFile, member
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, words
from tests.ui.pages.conftest import settle
from tests.ui.team_filled import fill_team
from ui.dialogs.paper import PaperDialog
from ui.pages.pa import PaPage
from ui.pages.pa.exception_form import ExceptionForm
from ui.pages.pa.health_form import HealthForm
from ui.pages.pa.signed_form import SignedForm
from ui.pages.pa.statement_form import StatementForm
from ui.pages.team.check_form import CheckForm
from ui.parts.text import Chip
from ui.tasks import Tasks


@pytest.fixture
def page(new_tasks: Tasks, show: Show, qtbot: QtBot) -> PaPage:
    wendy, *_ = fill_team(new_tasks._book)
    page = PaPage(new_tasks, lambda: TODAY)
    show(page)
    page.arrive(f"{wendy.id} papers")
    settle(qtbot, page.tasks)
    return page


def file_of(page: PaPage) -> MemberFile:
    return member(book_of(page), page.pa_id, TODAY)


def chips(part: object) -> list[str]:
    return [one.text() for one in part.findChildren(Chip) if one.isVisible()]


def test_each_paper_says_its_days_and_what_it_needs(page: PaPage) -> None:
    said = words(page.papers.checks)
    assert {"Right to work: British passport", "Seen on 30 August 2024, by Rose Ellery"} <= set(said)
    assert "I saw the papers themselves" in said
    assert "Look again by 14 October 2026" in said
    assert chips(page.papers.checks) == ["Soon", "Done", "Needs you"]
    assert not page.papers.relative.isVisible()


def test_each_kind_of_check_asks_only_what_matters_for_it(page: PaPage, qtbot: QtBot) -> None:
    page.papers.add_check.click()
    asked = form(page, CheckForm, qtbot)
    assert asked.fields["method"].isVisible()
    assert not asked.fields["update_service"].isVisible()
    asked.kind.set(CheckKind.POLICE_CHECK)
    assert asked.fields["number"].label.text() == "The last 4 fig&ures of the certificate"
    assert not asked.fields["method"].isVisible()
    asked.state.set(CheckState.DECLINED)
    asked.state.changed.emit()
    assert [name for name, field in asked.fields.items() if field.isVisible()] == ["reason"]
    save(page, asked, qtbot)
    assert asked.problems.isVisible()
    asked.fields["reason"].set("We have known each other for twenty years.")
    save(page, asked, qtbot)
    kept = [one.check for one in file_of(page).papers if one.check.kind is CheckKind.POLICE_CHECK]
    assert [one.state for one in kept] == [CheckState.DECLINED]
    assert "We have known each other for twenty years." in words(page.papers.checks)


def test_a_police_check_keeps_only_the_last_figures(page: PaPage, qtbot: QtBot) -> None:
    page.papers.add_check.click()
    asked = form(page, CheckForm, qtbot)
    asked.kind.set(CheckKind.POLICE_CHECK)
    asked.fields["number"].set("001234567890")
    asked.fields["seen"].line.setText("20 11 2026")
    asked.fields["update_service"].box.setChecked(True)
    asked.fields["look_again_months"].line.setText("36")
    save(page, asked, qtbot)
    assert "last four figures" in asked.problems._title.text()
    asked.fields["number"].set("7890")
    save(page, asked, qtbot)
    (kept,) = [one for one in file_of(page).papers if one.check.kind is CheckKind.POLICE_CHECK]
    assert (kept.check.number, kept.check.update_service, kept.due) == ("7890", True, date(2029, 11, 20))


def test_a_paper_is_changed_looked_at_attached_and_taken_out(page: PaPage, qtbot: QtBot) -> None:
    press(page.papers.checks, "Look at the paper")
    shown = form(page, PaperDialog, qtbot)
    assert shown.windowTitle() == "passport.png"
    shown.reject()
    settle(qtbot, page.tasks)

    press(page.papers.checks, "Change", 1)
    asked = form(page, CheckForm, qtbot)
    assert asked.fields["method"].read() is CheckMethod.MANUAL
    asked.fields["name"].set("Irish passport")
    save(page, asked, qtbot)
    assert "Right to work: Irish passport" in words(page.papers.checks)

    press(page.papers.checks, "Take it out", 2)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert "Training: Moving and handling, Oakshire CIL" not in words(page.papers.checks)
    assert page.window().focusWidget() is page.papers.add_check


def test_a_health_task_may_be_done_once_all_three_have_signed(page: PaPage, qtbot: QtBot) -> None:
    assert chips(page.papers.tasks) == ["Practitioner agreed", "You agreed", "PA not yet"]
    press(page.papers.tasks, "Change")
    asked = form(page, HealthForm, qtbot)
    asked._form.fields["name"].set("")
    save(page, asked, qtbot)
    assert asked._form.fields["name"]._error.text() == "Type what the task is."
    asked._form.fields["name"].set("Changing the catheter bag")
    asked._form.fields["pa_signed"].line.setText("20 11 2026")
    save(page, asked, qtbot)
    assert chips(page.papers.tasks)[-1] == "May be done"

    task = file_of(page).health_tasks[0]
    page.papers.attaching.attach(("health_task", task.id), FILES / "papers" / "receipt-mobility-shop.png")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert len(team_papers(book_of(page), "health_task", task.id)) == 1

    press(page.papers.tasks, "Change")
    ending = form(page, HealthForm, qtbot)
    ending._form.fields["ended"].line.setText("20 11 2026")
    save(page, ending, qtbot)
    assert chips(page.papers.tasks) == ["Ended"]


def test_a_new_health_task_begins_empty(page: PaPage, qtbot: QtBot) -> None:
    page.papers.add_task.click()
    asked = form(page, HealthForm, qtbot)
    asked._form.fields["name"].set("Giving eye drops")
    save(page, asked, qtbot)
    assert "Giving eye drops" in words(page.papers.tasks)


def test_what_the_funder_says_of_a_relative_is_kept(page: PaPage, qtbot: QtBot) -> None:
    page.arrive(f"{page.pa_id + 2} papers")
    settle(qtbot, page.tasks)
    said = words(page.papers.relative)
    assert {"Asked on 20 April 2026", "Answered on 28 April 2026 by P. Marsh, team manager"} <= set(said)
    assert "Holds until 27 April 2027" in said
    page.papers.add_exception.click()
    asked = form(page, ExceptionForm, qtbot)
    assert not asked.reply.isVisible()
    asked.answer.set(ExceptionAnswer.REFUSED)
    asked.answer.changed.emit()
    assert asked.reply.isVisible()
    assert not asked.first.isVisible()
    save(page, asked, qtbot)
    assert asked.reply._error.text() == "Type the day they answered."
    asked.reply.line.setText("21 11 2026")
    asked.agreed_by.set("P. Marsh")
    save(page, asked, qtbot)
    assert [one.answer for one in file_of(page).exceptions] == [
        ExceptionAnswer.AGREED,
        ExceptionAnswer.REFUSED,
    ]
    press(page.papers.relative, "Change", 1)
    again = form(page, ExceptionForm, qtbot)
    assert again.asked.line.text() == "20/4/2026"
    again.reject()


def test_the_statement_says_what_is_missing_and_takes_the_words(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    card = page.terms.statement
    assert not card.write.isVisible()
    assert any(one.startswith("Still to say: ") and "Trial time" in one for one in words(card))
    press(card, "Change the words")
    asked = form(page, StatementForm, qtbot)
    first = next(iter(asked.words))
    assert first not in (Item.PLACE, Item.ABROAD)
    for item, field in asked.words.items():
        if not field.read():
            field.set(f"None ({item}).")
    asked.words[Item.PENSION].set("")
    asked.documents[Item.PENSION].set("The letter from Northern Star")
    save(page, asked, qtbot)
    assert chips(card) == ["Ready to sign"]
    (kept,) = file_of(page).particulars
    pension = next(term for term in kept.terms if term.item is Item.PENSION)
    assert (pension.words, pension.document) == ("", "The letter from Northern Star")


def see_pdf(page: PaPage, button: str, qtbot: QtBot) -> None:
    """Press a button beside the statement, look at the paper it shows, and close it."""
    press(page.terms.statement, button)
    shown = form(page, PaperDialog, qtbot)
    assert shown._content.startswith(b"%PDF")
    shown.reject()
    settle(qtbot, page.tasks)


def test_a_signed_statement_stays_and_a_change_makes_a_new_version(page: PaPage, qtbot: QtBot) -> None:
    page.bar.go("terms")
    card = page.terms.statement
    press(card, "Given and signed")
    asked = form(page, SignedForm, qtbot)
    asked.pa.line.setText("1 1 2020")
    save(page, asked, qtbot)
    assert "before the statement was written" in asked.problems._title.text()
    for field in (asked.given, asked.holder, asked.pa):
        field.line.setText("21 11 2026")
    save(page, asked, qtbot)
    assert chips(card) == ["Signed by both"]
    assert {"You signed on 21 November 2026", "They signed on 21 November 2026"} <= set(words(card))

    card.write.click()
    new = form(page, StatementForm, qtbot)
    new.words[Item.PLACE].set("At my home only.")
    save(page, new, qtbot)
    assert [one.version for one in file_of(page).particulars] == [1, 2]
    for button in ("See it", "Letter of what changes"):
        see_pdf(page, button, qtbot)
    press(card, "Take it out")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert [one.version for one in file_of(page).particulars] == [1]
