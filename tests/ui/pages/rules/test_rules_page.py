"""Rules and rights in the window: found by what a warning names, with the way to what is to be done."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, chips, press, words
from ui.pages.rules import RulesPage
from ui.pages.rules.rights import RightsSection
from ui.tasks import Tasks

DAY = date(2026, 11, 21)


@pytest.fixture
def page(tasks: Tasks, show: Show) -> RulesPage:
    page = RulesPage(tasks, lambda: DAY)
    show(page)
    return page


def turn(page: RulesPage, name: str, qtbot: QtBot) -> str:
    """Turn to a section, and give what can be read there."""
    page.arrive(name)
    settle(qtbot, page.tasks)
    return " ".join(words(page.sections[name.partition(":")[0]]))


def test_a_warning_leads_to_its_rule(page: RulesPage, qtbot: QtBot) -> None:
    told = turn(page, "applies:R11", qtbot)

    assert "Family in the same home" in told
    assert "regulation 3. Seen on 21 November 2026. Its id: R11." in told
    assert chips(page.applies) == ["The law"]
    page.applies.search.set("nothing like this")
    settle(qtbot, page.tasks)
    assert "No rule like this is used here. Try a shorter word." in words(page.applies)


def test_what_was_never_read_says_so(page: RulesPage, qtbot: QtBot) -> None:
    told = turn(page, "applies:care home", qtbot)

    assert "Daybook has not read this itself. Ask your council." in told
    assert "Not checked: ask" in chips(page.applies)


def test_each_duty_has_its_proof_and_the_way_to_where_it_is_done(page: RulesPage, qtbot: QtBot) -> None:
    told = turn(page, "duties", qtbot)

    assert "4 duties have something to do." in told
    assert "Done, because: The book agrees with the bank up to 17 November 2026." in told
    with qtbot.waitSignal(page.go) as sent:
        press(page.duties, "Go and do it: Send the returns in time.", qtbot, page)
    assert sent.args == ["returns", None]


def test_a_new_book_is_told_its_duties_too(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = RulesPage(new_tasks, lambda: date(2026, 4, 2))
    show(page)
    turn(page, "duties", qtbot)

    assert "Nothing to do now" in chips(page.duties)
    told = turn(page, "how", qtbot)
    assert "Not written down: You asked for help; Your needs were looked at" in told


def test_rights_name_the_law_and_say_when_they_are_old(page: RulesPage, qtbot: QtBot) -> None:
    assert "When money is asked back" in turn(page, "rights", qtbot)
    assert "More than a year old: check it" not in chips(page.rights)

    later = RightsSection(page, page.documents, lambda: date(2028, 1, 1))
    later.fill(later.read(None, date(2028, 1, 1)))
    qtbot.addWidget(later)
    later.show()
    assert "More than a year old: check it" in chips(later)


def test_the_way_to_the_money_leads_to_what_is_missing(page: RulesPage, qtbot: QtBot) -> None:
    turn(page, "how", qtbot)

    ways = ((page.how.amount, ["plan", "council"]), (page.how.asked, ["reviews", "assessments"]))
    for button, wanted in ways:
        with qtbot.waitSignal(page.go) as sent:
            button.click()
        assert sent.args == wanted


def test_every_rule_is_shown_again_with_one_press(page: RulesPage, qtbot: QtBot) -> None:
    turn(page, "applies:R11", qtbot)
    press(page.applies, "Show all of them", qtbot, page)

    assert len(page.applies.found()) > 3
    assert not page.applies.all.isVisible()
