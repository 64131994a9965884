"""Help: what words mean, by any of their names; and Daybook speaking as people where the book is at home."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import words
from app.local_words import LocalWord
from app.usecases.books.wording import call_it
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, form, press
from tests.ui.pages.paying import words as said
from tests.ui.surfaces import a_window, open_filled
from tests.ui.surfaces import settle as at_rest
from ui.dialogs.find import FindDialog, matching
from ui.pages.help import HelpPage
from ui.pages.help_words_form import CallItForm
from ui.parts.text import Chip
from ui.tasks import Tasks
from ui.window import Window


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> HelpPage:
    page = HelpPage(new_tasks)
    show(page)
    return page


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:  # noqa: ARG001  # needs a running program
    with a_window(tmp_path) as window:
        open_filled(window)
        yield window


def test_a_word_is_explained_by_any_of_its_names(page: HelpPage, qtbot: QtBot) -> None:
    page.words.search.set("clawback")
    settle(qtbot, page.tasks)

    told = " ".join(said(page.words.lines))
    assert "Surplus" in told
    assert "Seen on 21 November 2026" in told
    page.words.search.set("no such word")
    settle(qtbot, page.tasks)
    assert said(page.words.lines) == ["No word like this is explained here. Try a shorter one."]


def test_it_arrives_at_one_word_from_elsewhere(page: HelpPage) -> None:
    page.arrive("words:pa")
    assert next(term.code for term in page.words.found()) == "pa"
    page.arrive("words")
    assert len(page.words.found()) > 20


def test_a_word_that_does_not_fit_is_refused_in_the_form(page: HelpPage, qtbot: QtBot) -> None:
    page.arrive("words:pa")
    settle(qtbot, page.tasks)
    press(page.words, "Call it something else: Personal assistant", qtbot, page)
    asked = form(page, CallItForm, qtbot)
    asked.one.set("money!")
    asked.ok.click()
    settle(qtbot, page.tasks)

    assert "“money!” cannot be used as a word." in " ".join(said(asked))
    assert asked.many.line.placeholderText() == "money!s"
    asked.reject()


def test_find_knows_the_words_and_where_they_are_explained(window: Window) -> None:
    window.find_anything()
    asked = window.findChild(FindDialog)
    assert asked is not None
    [found] = matching(asked._doings, "mean cash payment")

    assert (found.place, found.thing) == ("help", "words:direct_payment")
    asked.reject()


def test_every_page_speaks_in_the_words_that_were_chosen(window: Window, qtbot: QtBot) -> None:
    window.go("help", "words:pa")
    at_rest(window.tasks)
    page = window.page
    assert isinstance(page, HelpPage)
    press(page.words, "Call it something else: Personal assistant", qtbot, page)
    asked = form(page, CallItForm, qtbot)
    asked.one.set("support worker")
    asked.ok.click()
    qtbot.waitUntil(lambda: window.page is not page)
    at_rest(window.tasks)

    anew = window.page
    assert isinstance(anew, HelpPage)
    assert "Every page now says it in these words." in said(anew)
    assert window.desk is not None
    assert window.desk.places["pa"].title == "A support worker"
    window.lock()
    at_rest(window.tasks)
    assert words.t("A PA") == "A PA"


def test_a_title_made_long_is_cut_in_the_sidebar_and_stays_whole_for_who_asks(window: Window) -> None:
    window.tasks.do(window, lambda book: call_it(book, LocalWord("return", "monitoring form")))
    at_rest(window.tasks)
    at_rest(window.tasks)
    assert window.desk is not None
    button = window.desk.sidebar.buttons["check_return"]

    assert button.text().endswith("…")
    assert button.accessibleName() == button.toolTip().partition(" (")[0] == "Check a monitoring form"


def test_the_old_words_come_back_with_one_press(page: HelpPage, qtbot: QtBot) -> None:
    page.arrive("words:council")
    settle(qtbot, page.tasks)
    press(page.words, "Call it something else: Council", qtbot, page)
    asked = form(page, CallItForm, qtbot)
    asked.one.set("local authority")
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert "You say “local authority”" in [chip.text() for chip in page.words.lines.findChildren(Chip)]

    page.words.back.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert words.wording_now() is None
    assert not page.words.back.isVisible()


def test_everything_is_shown_again_with_one_press(page: HelpPage, qtbot: QtBot) -> None:
    page.arrive("words:pa")
    settle(qtbot, page.tasks)
    press(page.words, "Show all of them", qtbot, page)

    assert len(page.words.found()) > 20
    assert not page.words.all.isVisible()
