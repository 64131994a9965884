"""The terms of the agreement: put right, changed from a day, and refused where a return was signed."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.funding.agreement import ContributionModel
from app.money import NOTHING, Money
from app.usecases.funding import terms as changes
from tests.ui.filled import TODAY
from tests.ui.pages.agreeing import Show, book_of, form, press, save, seal, words
from ui.pages.agreement import AgreementPage
from ui.pages.agreement.terms_form import TermsForm
from ui.tasks import Tasks


@pytest.fixture
def page(tasks: Tasks, show: Show) -> AgreementPage:
    page = AgreementPage(tasks, lambda: TODAY)
    show(page)
    return page


def test_what_was_typed_wrong_is_put_right_in_place(page: AgreementPage, qtbot: QtBot) -> None:
    page.terms[0].wrong_button.click()
    asked = form(page, TermsForm, qtbot)
    asked.weekly.line.setText("-480")
    asked.kept.line.setText("eight")
    save(page, asked, qtbot)
    assert asked.weekly._error.text() == "Type the amount without a minus."
    assert "whole number of weeks" in asked.kept._error.text()

    asked.weekly.line.setText("408")
    asked.kept.line.setText("8")
    asked.contingency.line.setText("500")
    asked.advance.set(False)
    asked.way.set(ContributionModel.NONE)
    asked.way.changed.emit()
    assert asked.share.isHidden()
    save(page, asked, qtbot)
    (terms,) = changes.terms(book_of(page))
    assert (terms.weekly, terms.retained_weeks, terms.contingency) == (Money(40800), 8, Money(50000))
    assert (terms.in_advance, terms.contribution) == (False, NOTHING)
    assert terms.contribution_model is ContributionModel.NONE
    assert {"8 weeks", "£500.00", "Nothing"} <= set(words(page.terms[0]))


def test_new_terms_begin_on_a_day_and_the_old_stay_below(page: AgreementPage, qtbot: QtBot) -> None:
    page.terms[0].new_button.click()
    asked = form(page, TermsForm, qtbot)
    save(page, asked, qtbot)
    assert asked.first._error.text() == "Type the day the terms begin."
    asked.first.line.setText("6 10 2026")
    asked.weekly.line.setText("499.20")
    asked.way.set(ContributionModel.GROSS)
    save(page, asked, qtbot)

    newest, old = changes.terms(book_of(page))
    assert (newest.first, newest.weekly, newest.last) == (date(2026, 10, 6), Money(49920), None)
    assert (old.weekly, old.last) == (Money(48000), date(2026, 10, 5))
    said = words(page.terms[0])
    assert {"£499.20", "£24.10 a week, by a bill from the council"} <= set(said)
    assert "7 April 2026 to 5 October 2026" in said
    assert "Terms still to come" not in said


def test_terms_to_come_are_said_and_can_be_put_right(page: AgreementPage, qtbot: QtBot) -> None:
    [old] = changes.terms(book_of(page))
    page.arrive("terms")
    asked = form(page, TermsForm, qtbot)
    asked.first.line.setText("6 4 2027")
    save(page, asked, qtbot)
    said = words(page.terms[0])
    assert {"Terms still to come", "From 6 April 2027", "5 April 2027"} <= set(said)

    press(page.terms[0], "Typed wrong", 0)
    asked = form(page, TermsForm, qtbot)
    assert asked.first.read() == date(2027, 4, 6)
    asked.weekly.line.setText("470")
    save(page, asked, qtbot)
    assert [one.weekly for one in changes.terms(book_of(page))] == [Money(47000), old.weekly]


def test_terms_in_a_signed_return_are_refused_and_nothing_typed_is_lost(
    page: AgreementPage, qtbot: QtBot
) -> None:
    seal(page)
    before = changes.terms(book_of(page))
    page.terms[0].new_button.click()
    asked = form(page, TermsForm, qtbot)
    asked.first.line.setText("30 9 2026")
    asked.weekly.line.setText("1")
    save(page, asked, qtbot)

    assert asked.isVisible()
    assert asked.problems._title.text() == "You have signed a return up to 30 September 2026."
    assert any("begin after that day" in one for one in words(asked.problems))
    assert asked.problems.hasFocus()
    assert asked.weekly.read() == Money(100)
    assert changes.terms(book_of(page)) == before
    asked.first.line.setText("1 10 2026")
    save(page, asked, qtbot)
    assert len(changes.terms(book_of(page))) == 2
