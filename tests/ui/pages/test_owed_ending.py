"""If everything ends, as somebody goes through it: the form, the insurer first, the letters, the account."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.ending import WhyEnds
from app.usecases.owed.ending import ending
from app.usecases.owed.final_account import final_account
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, answer, chips, form, pay_tasks, press, words
from ui.dialogs.documents import Document
from ui.dialogs.paper import PaperDialog
from ui.pages.owed import OwedPage
from ui.pages.owed.ending_form import EndingForm
from ui.tasks import Tasks

__all__ = ["pay_tasks"]
LAST = date(2026, 11, 30)


@pytest.fixture
def page(pay_tasks: Tasks, show: Show, qtbot: QtBot) -> OwedPage:
    page = OwedPage(pay_tasks, lambda: TODAY)
    show(page)
    page.arrive("ending")
    settle(qtbot, page.tasks)
    return page


def end(page: OwedPage, qtbot: QtBot, why: WhyEnds = WhyEnds.DIED) -> None:
    press(page.ending, "Everything ends", qtbot, page)
    asked = form(page, EndingForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.why._error.text() == "Choose why."
    asked.why.set(why)
    asked.day.set_day(TODAY)
    asked.money_until.set_day(date(2026, 11, 1))
    asked.jobs_until.set_day(LAST)
    asked.settles.set("Bea Ellery")
    answer(page, asked, qtbot)
    assert "last days come before" in asked.problems._title.text()
    asked.money_until.set_day(LAST)
    answer(page, asked, qtbot)


def test_before_anything_ends_the_account_can_be_looked_at(page: OwedPage) -> None:
    account = final_account(page.tasks._book, TODAY)
    said = words(page.ending)
    assert money(account.to_pay) in said
    assert any("Ask the legal line of Safehands" in line for line in said)
    assert not page.ending.asked.isVisible()


def test_the_insurer_comes_before_any_letter(page: OwedPage, qtbot: QtBot) -> None:
    end(page, qtbot)
    view = ending(page.tasks._book, TODAY)
    names = [job.name for job in view.jobs]
    assert {"The person has died", "Bea Ellery"} <= set(words(page.ending))
    assert chips(page.ending).count("Insurer not asked yet") == len(names) > 1

    press(page.ending, f"The letter is given: {names[0]}", qtbot, page)
    assert page.problems._title.text() == "Before that comes another step: Ask the insurer’s legal line."

    press(page.ending, "The insurer was asked", qtbot, page)
    assert "Insurer not asked yet" not in chips(page.ending)
    press(page.ending, f"The letter is given: {names[0]}", qtbot, page)
    assert "Letter given on 21 November 2026" in chips(page.ending)


def test_letters_and_the_account_are_made(page: OwedPage, qtbot: QtBot, tmp_path: Path) -> None:
    end(page, qtbot, WhyEnds.MONEY_STOPS)
    first, *_ = ending(page.tasks._book, TODAY).jobs
    press(page.ending, f"See the letter of notice: {first.name}", qtbot, page)
    shown = form(page, PaperDialog, qtbot)
    assert shown.windowTitle() == "notice.pdf"
    shown.reject()
    settle(qtbot, page.tasks)
    page.documents.save_to(Document("Account", "a.pdf", page.ending._pdf), tmp_path / "a.pdf")
    settle(qtbot, page.tasks)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_days_can_be_changed(page: OwedPage, qtbot: QtBot) -> None:
    end(page, qtbot)
    press(page.ending, "Change the days", qtbot, page)
    asked = form(page, EndingForm, qtbot)
    assert (asked.settles.read(), asked.jobs_until.read()) == ("Bea Ellery", LAST)
    asked.contact.set("01632 960003")
    answer(page, asked, qtbot)
    assert "Bea Ellery, 01632 960003" in words(page.ending)
