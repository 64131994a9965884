"""How it went over time, as a picture, as a table and in words; what was spent; the score for some."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.plan.outcome import CheckIn, Feeling
from app.usecases.life.outcomes import check_in
from app.usecases.money.ledger import add_entry
from app.words import money
from tests.ui.filled import TODAY
from tests.ui.outcome_filled import voice_note
from tests.ui.pages.conftest import settle
from tests.ui.pages.outcoming import outcome_tasks
from tests.ui.pages.paying import Show, chips, press, words
from ui.dialogs.paper import PaperDialog
from ui.pages.outcomes import OutcomesPage
from ui.parts.lines import AT_ONCE
from ui.parts.table import Table
from ui.preferences import Wishes
from ui.tasks import Tasks

__all__ = ["outcome_tasks"]


@pytest.fixture
def wishes(tmp_path: Path) -> Wishes:
    return Wishes(tmp_path / "window.ini")


@pytest.fixture
def page(outcome_tasks: Tasks, show: Show, wishes: Wishes) -> OutcomesPage:
    page = OutcomesPage(outcome_tasks, wishes, lambda: TODAY)
    show(page)
    return page


def table_of(part: object) -> list[list[str]]:
    [table] = [one for one in part.findChildren(Table) if one.isVisible()]
    rows = table.rows
    return [
        [rows.data(rows.index(row, at)) for at in range(rows.columnCount())] for row in range(rows.rowCount())
    ]


def over_time(page: OutcomesPage, at: int, qtbot: QtBot) -> None:
    press(page, f"Over time: {page.seen.now[at].outcome.words}", qtbot, page)


def test_the_picture_and_its_table_say_the_same_and_keep_voices_apart(
    page: OutcomesPage, qtbot: QtBot
) -> None:
    over_time(page, 0, qtbot)
    part = page.over_time
    assert page.window().focusWidget() is part.which.box
    lines = part.chart.lines
    assert lines.accessibleDescription() == (
        "6 May 2026: The same (Me); 12 August 2026: Better (Me, with help); "
        "2 September 2026: Better (Wendy (A PA)); 4 November 2026: Better (Me)"
    )
    assert [(line.name, line.values) for line in lines._series] == [
        ("What I say", (0.0, 1.0, None, 1.0)),
        ("What others say", (None, None, 1.0, None)),
    ]
    assert not lines.grab().isNull()
    press(part, "Show as a table", qtbot, page)
    assert table_of(part) == [
        ["6 May 2026", "The same", "–"],
        ["12 August 2026", "Better", "–"],
        ["2 September 2026", "–", "Better"],
        ["4 November 2026", "Better", "–"],
    ]


def test_levels_are_drawn_on_their_own_scale(page: OutcomesPage, qtbot: QtBot) -> None:
    over_time(page, 2, qtbot)
    lines = page.over_time.chart.lines
    [line] = lines._series
    assert line.values == (-2.0, 0.0, 1.0)
    assert [lines._write(step) for step in (-2, -1, 0, 1, 2, 3)] == [
        "Much less", "Not yet", "As hoped", "Better", "Much better", ""
    ]  # fmt: skip
    assert not lines.grab().isNull()
    assert chips(page.over_time.notes)[:2] == ["Better", "Better than I hoped"]


def test_what_nobody_rated_has_no_picture(page: OutcomesPage, qtbot: QtBot) -> None:
    over_time(page, 3, qtbot)
    assert not page.over_time.chart.isVisible()
    assert "Nobody has said yet how it goes." in words(page.over_time)
    page.over_time.which.box.setCurrentIndex(0)
    assert page.over_time.chart.isVisible()


def test_a_photo_is_looked_at_and_a_voice_note_saved_to_listen(
    page: OutcomesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    over_time(page, 0, qtbot)
    said = "Every Wednesday, five of us."
    press(page.over_time, f"Look at receipt-mobility-shop.png: {said}", qtbot, page)
    (dialog,) = [one for one in page.findChildren(PaperDialog) if one.isVisible()]
    dialog.reject()
    press(page.over_time, f"Save wednesday.wav to listen: {said}", qtbot, page)
    (chooser,) = page.findChildren(QFileDialog)
    chooser.reject()
    number = page.seen.now[0].last.id
    [note] = [paper for paper in page.seen.papers[number] if paper.mime == "audio/wav"]
    page.over_time.noted.save_to(note, tmp_path / "heard.wav")
    settle(qtbot, page.tasks)
    assert (tmp_path / "heard.wav").read_bytes() == voice_note()
    assert "Saved as heard.wav" in words(page)


def test_a_note_is_taken_out(page: OutcomesPage, qtbot: QtBot) -> None:
    over_time(page, 1, qtbot)
    press(page.over_time, "Take it out: My shoulder hurts.", qtbot, page)
    assert page.seen.now[1].last is None
    assert page.bar.at == "time"
    assert page.over_time.which.read() == page.seen.now[1].outcome.id


def test_earlier_notes_are_one_key_away(page: OutcomesPage, qtbot: QtBot) -> None:
    number = page.seen.now[3].outcome.id
    for back in range(AT_ONCE + 5):
        check_in(page.tasks._book, CheckIn(0, number, TODAY - timedelta(back), f"Night {back}", Feeling.SAME))
    page.tasks.changed.emit()
    settle(qtbot, page.tasks)
    over_time(page, 3, qtbot)
    earliest = f"Night {AT_ONCE + 4}"
    assert earliest not in words(page.over_time)
    page.over_time.lines.more.click()
    settle(qtbot, page.tasks)
    assert earliest in words(page.over_time)
    assert not page.over_time.lines.more.isVisible()


def test_what_was_spent_adds_up_to_the_ledger(page: OutcomesPage, qtbot: QtBot) -> None:
    split = Split(Money(-3000), "O14", 1, 0, page.seen.now[1].outcome.id)
    add_entry(page.tasks._book, Entry(0, 1, date(2026, 11, 20), "Gym", Money(-3000), splits=(split,)))
    page.tasks.changed.emit()
    page.bar.buttons["spent"].click()
    settle(qtbot, page.tasks)
    press(page.spent, "Show as a table", qtbot, page)
    lines = table_of(page.spent)
    with page.tasks._book.begin() as work:
        spent = total(amount for _, _, amount in work.sums.by_plan(page.seen.year))
    assert lines[-1] == ["In all", money(spent)]
    assert page.spent.figure.text() == money(spent)
    parts = [view.spent for view in page.seen.found.views] + [page.seen.found.spent_elsewhere]
    assert total(parts) == spent
    assert dict(lines)["I am strong enough to transfer by myself"] == "£30.00"
    assert [row[0] for row in lines][-2:] == ["Not for one of these", "In all"]


def test_the_score_is_for_those_who_wish_for_it(page: OutcomesPage, qtbot: QtBot, wishes: Wishes) -> None:
    assert not page.scored.isVisible()
    wishes.change(goal_score=True)
    settle(qtbot, page.tasks)
    assert page.scored.isVisible()
    assert "60.00" in page.score.text()
    wishes.change(goal_score=False)
    settle(qtbot, page.tasks)
    assert not page.scored.isVisible()
