"""What is made from the open book: packs, and a plan in ten minutes."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.plan import CostPer, MetBy
from app.store.book import Book
from app.usecases.books.hand_over_data import Part
from app.usecases.books.keeping import create_book
from app.usecases.plan.writing import plan
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import answers
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, press, words
from ui.pages.bag import BagPage
from ui.tasks import Tasks

TODAY = date(2026, 11, 21)


@pytest.fixture
def page(tasks: Tasks, show: Show) -> BagPage:
    page = BagPage(tasks, lambda: TODAY)
    show(page)
    return page


def turn(page: BagPage, name: str, qtbot: QtBot) -> None:
    page.bar.buttons[name].click()
    settle(qtbot, page.tasks)


def test_a_pack_of_what_is_ticked_is_saved_as_a_folder_or_a_zip(
    page: BagPage, qtbot: QtBot, tmp_path: Path
) -> None:
    turn(page, "packs", qtbot)
    assert Part.PEOPLE not in page.packs.chosen()
    page.packs.parts[Part.PLAN].box.setChecked(False)
    page.packs.save_folder(tmp_path)
    settle(qtbot, page.tasks)
    [made] = tmp_path.iterdir()
    assert (made / "read-me-first.html").is_file()
    assert not (made / "people.pdf").exists()
    assert page.notice._title.text() == f"Saved as {made.name}"
    page.packs.save_zip(tmp_path / "pack.zip")
    settle(qtbot, page.tasks)
    with ZipFile(tmp_path / "pack.zip") as zipped:
        assert f"{made.name}/decisions.pdf" in zipped.namelist()
    page.packs.save_folder(tmp_path)
    settle(qtbot, page.tasks)
    assert "already a folder" in page.problems._title.text()


def test_a_book_kept_nowhere_can_be_moved_nowhere(page: BagPage, qtbot: QtBot, tmp_path: Path) -> None:
    turn(page, "packs", qtbot)
    page.packs.save_move(tmp_path)
    settle(qtbot, page.tasks)
    assert "no file to copy" in page.problems._title.text()


def test_the_move_pack_says_that_the_locked_copy_was_opened(
    page: BagPage, qtbot: QtBot, tmp_path: Path
) -> None:
    def made() -> Book:
        return create_book(tmp_path / "Sam.daybook", answers(), "quiet heron lake")

    with qtbot.waitSignal(page.tasks.opened, timeout=20_000):
        page.tasks.open(page, made)
    turn(page, "packs", qtbot)
    page.packs.save_move(tmp_path)
    settle(qtbot, page.tasks)
    assert "0 payments, £100.00 in all accounts" in page.notice._text.text()


def fill_in(page: BagPage) -> None:
    fast = page.fast
    fast.matters.set("My cat")
    fast.this_week.set("Somebody each morning")
    fast.helps.set("Zed")
    fast.goes_wrong.set("Ring Zed")
    fast.whats[0].set("Mornings")
    fast.costs[0].line.setText("196")
    fast.hows[0].set(MetBy.PAID_OTHER)
    fast.whats[1].set("A bed")
    fast.costs[1].line.setText("420")
    fast.pers[1].set(CostPer.ONCE)
    fast.call.set("Zed Moss")


def test_a_plan_in_ten_minutes_is_one_form_and_prints_on_one_page(page: BagPage, qtbot: QtBot) -> None:
    turn(page, "fast", qtbot)
    page.fast.save()
    assert page.fast.matters._error.text() == "Write down what matters most."
    fill_in(page)
    page.fast.costs[1].line.setText("")
    page.fast.save()
    assert page.fast.problems._title.text().startswith("Line 2 needs words and what it costs.")
    page.fast.costs[1].line.setText("420")
    press(page.fast, "Make this my plan", qtbot, page)

    found = plan(page.tasks._book, TODAY)
    assert found is not None
    assert [(each.wording.words, each.wording.met_by) for each in found.lines] == [
        ("Mornings", MetBy.PAID_OTHER), ("A bed", MetBy.PAID_PA),
    ]  # fmt: skip
    assert found.cost.once == Money(42000)
    assert "There is a plan" in words(page.fast)
    assert not page.fast.form_card.isVisible()
    assert "My cat" in words_of(page.fast._print(page.tasks._book))
    with qtbot.waitSignal(page.go) as asked:
        press(page.fast, "Go to my plan", qtbot, page)
    assert asked.args == ["plan", None]


def test_lines_left_empty_are_no_lines(page: BagPage, qtbot: QtBot) -> None:
    turn(page, "fast", qtbot)
    fill_in(page)
    for at in (0, 1):
        page.fast.whats[at].set("")
        page.fast.costs[at].line.setText("")
    press(page.fast, "Make this my plan", qtbot, page)
    found = plan(page.tasks._book, TODAY)
    assert found is not None
    assert found.lines == ()


def test_the_ways_in_lead_to_the_right_part(tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    from ui.pages.around import AroundPage
    from ui.pages.help import HelpPage
    from ui.pages.plan import PlanPage

    for kind, name, to in (
        (HelpPage, "Packs to take along", "packs"),
        (AroundPage, "Emergency sheet", "sheet"),
        (PlanPage, "Write a plan in ten minutes", "fast"),
    ):
        page = show(kind(tasks))
        with qtbot.waitSignal(page.go) as asked:
            press(page, name, qtbot, page)
        assert asked.args == ["bag", to]
        page.hide()
