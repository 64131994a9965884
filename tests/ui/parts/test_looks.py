"""Cards, chips, lists, steps, charts and the ring: what they show, say, and do when there is little room."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.parts.bars import BusyBar, LockBar
from ui.parts.button import Button
from ui.parts.card import Card, Empty, Facts, Notice, Stat, empty
from ui.parts.chart import Chart, LineChart, Series, scale
from ui.parts.flow import flowing
from ui.parts.help_pane import HelpPane, Reading
from ui.parts.items import Item, Items
from ui.parts.layout import beside, column, stacked, tiles
from ui.parts.ring import FocusRing
from ui.parts.steps import Steps
from ui.parts.text import Chip, Heading, Text
from ui.tasks import Progress

Shown = Callable[..., QWidget]


def words_on(part: QWidget) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in part.findChildren(Text) if one.isVisible() and one.text()]


@pytest.mark.parametrize("tone", ["ok", "warn", "bad", "info"])
def test_a_chip_has_a_sign_and_a_word_beside_its_colour(tone: str, on_screen: Shown) -> None:
    with_sign, without = Chip("Due tomorrow", tone), Chip("Due tomorrow", tone, sign=False)
    on_screen(with_sign, without)
    assert with_sign.sizeHint().width() > without.sizeHint().width()
    assert with_sign.grab().toImage() != without.grab().toImage()
    assert with_sign.text() == "Due tomorrow"


def test_enter_presses_a_button_as_space_does(on_screen: Shown, qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = Button("&Save", lambda: pressed.append(1), "main", "save")
    on_screen(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert len(pressed) == 3


def test_a_figure_has_its_label_and_its_note(on_screen: Shown) -> None:
    stat = Stat("Free to spend", "£1.00", "a little")
    on_screen(stat)
    stat.set("£2,057.98", "4.3 weeks of money", "Left to spend")
    assert words_on(stat) == ["Left to spend", "£2,057.98", "4.3 weeks of money"]
    stat.set("£0.00")
    assert words_on(stat) == ["Left to spend", "£0.00"]


def test_facts_are_words_with_their_values(on_screen: Shown) -> None:
    facts = Facts([("Old", "1")])
    on_screen(facts)
    facts.fill(
        [("Money in", "£6,050.40"), ("My contribution", "£1,253.20", "part"), ("In the bank", "£9", "strong")]
    )
    assert words_on(facts) == ["Money in", "£6,050.40", "My contribution", "£1,253.20", "In the bank", "£9"]


def test_a_notice_shows_only_while_it_has_something_to_say(on_screen: Shown) -> None:
    notice = Notice("info", "", "")
    on_screen(notice)
    assert notice.isHidden()
    notice.say("ok", "Saved", "All 48 lines are in your book.")
    assert notice.isVisible()
    assert words_on(notice) == ["Saved", "All 48 lines are in your book."]
    notice.say("plain", "", "")
    assert notice.isHidden()


def test_an_empty_page_says_what_it_is_for_and_how_to_begin(on_screen: Shown) -> None:
    begun: list[int] = []
    nothing = Empty(
        "No payments yet", "Bring in a statement to begin.", Button("&Begin", lambda: begun.append(1), "main")
    )
    on_screen(nothing)
    nothing.findChild(QPushButton).click()
    assert begun == [1]
    assert words_on(nothing) == ["No payments yet", "Bring in a statement to begin."]


def test_a_list_shows_each_thing_with_its_button_named_for_it(on_screen: Shown) -> None:
    done: list[str] = []
    items = Items(none="Nothing to do. Well done.")
    on_screen(items)
    assert words_on(items) == ["Nothing to do. Well done."]
    items.fill([
        Item("Pay HMRC £212.40", "Tax for October", "Tomorrow", "bad", "&Pay", lambda: done.append("pay")),
        Item("Balance agrees", chip="Passed", tone="ok", first=True),
    ])  # fmt: skip
    assert words_on(items) == ["Pay HMRC £212.40", "Tax for October", "Balance agrees"]
    button = next(one for one in items.findChildren(Button) if one.isVisible())
    assert button.accessibleName() == "Pay: Pay HMRC £212.40"
    button.click()
    assert done == ["pay"]


def test_steps_say_which_is_in_hand_and_shrink_to_it(on_screen: Shown) -> None:
    steps = Steps(["Choose file", "Check what is new", "Done"])
    window = on_screen(steps)
    steps.go(1)
    assert steps.accessibleName() == "Step 2 of 3: Check what is new"
    assert [chip.accessibleName() for chip in steps._chips] == [
        "1 Choose file, done", "2 Check what is new, you are here", "3 Done, still to come",
    ]  # fmt: skip
    window.resize(steps.minimumSizeHint().width() + 40, 100)
    QApplication.processEvents()
    assert [chip.isVisible() for chip in steps._chips] == [False, True, False]
    window.resize(900, 100)
    QApplication.processEvents()
    assert all(chip.isVisible() for chip in steps._chips)


def test_cards_fold_under_one_another_when_there_is_little_room(on_screen: Shown) -> None:
    three = tiles(Card("One"), Card("Two"), Card("Three"), least=200)
    pair = beside(Card("Left"), Card("Right"), (2, 1), least=200)
    window = on_screen(three, pair)

    def tops(folding: QWidget) -> int:
        QApplication.processEvents()
        return len({card.mapTo(window, card.rect().topLeft()).y() for card in folding.findChildren(Card)})

    window.resize(900, 700)
    assert (tops(three), tops(pair)) == (1, 1)
    window.resize(360, 700)
    assert (tops(three), tops(pair)) == (3, 2)
    three.add(Card("Four"))
    window.resize(1000, 700)
    assert tops(three) == 1


def test_a_row_of_buttons_goes_on_below(on_screen: Shown) -> None:
    buttons = [Button("&Save all of these lines"), Button("&Go back"), Button("&Print")]
    row = flowing(*buttons)
    window = on_screen(row)
    window.resize(900, 300)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) == 1
    window.resize(260, 300)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) > 1
    flow = row.layout()
    assert flow.heightForWidth(200) > flow.heightForWidth(900)
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None
    empty(flow)
    assert flow.count() == 0


def test_emptying_reaches_what_lies_deeper(on_screen: Shown) -> None:
    outer = column()
    holder = QWidget()
    holder.setLayout(outer)
    inner = column()
    inner.addWidget(Text("deep"))
    outer.addLayout(inner)
    outer.addStretch(1)
    on_screen(holder)
    empty(outer)
    assert (outer.count(), words_on(holder)) == (0, [])


@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 7), (0, 24_600), (-300, 900), (0, 1_000_000)])
def test_a_scale_is_round_and_holds_every_value(low: float, high: float) -> None:
    steps = scale(low, high)
    assert steps[0] <= low
    assert steps[-1] >= high
    assert 2 <= len(steps) <= 8
    assert len({round(b - a, 6) for a, b in pairwise(steps)}) == 1


def a_chart(kind: type[Chart] | type[LineChart]) -> Chart | LineChart:
    chart = kind("Money spent", "Month") if kind is Chart else kind("Money spent")
    chart.show_lines(
        ["Apr", "May", "Jun"],
        [
            Series("Spent", (0.0, 900.0, None), label="Spent £900"),
            Series("What you receive", (0.0, 1000.0, 2000.0), "dashed", "muted"),
            Series("Nothing", (None, None, None)),
        ],
        lambda value: f"£{value:,.0f}",
        "You have spent £900 by May.",
    )
    return chart


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_chart_is_drawn_and_said_in_words(look: str, on_screen: Shown) -> None:
    theme.apply(theme.make(look))
    chart, bare = a_chart(LineChart), LineChart("Nothing yet")
    on_screen(chart, bare)
    chart.resize(500, 240)
    image = chart.grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(0, 500, 2) for y in range(0, 240, 2)}
    assert theme.current().colour("brand").name() in drawn
    assert chart.accessibleDescription() == "You have spent £900 by May."
    assert not bare.grab().isNull()


def test_the_same_figures_are_one_key_away_as_a_table(on_screen: Shown) -> None:
    chart = a_chart(Chart)
    on_screen(chart)
    button = chart.findChild(Button)
    assert "&" in button.text()
    button.click()
    rows = chart._table.rows
    assert [rows.index(1, at).data() for at in range(3)] == ["May", "£900", "£1,000"]
    assert rows.index(2, 1).data() == "–"
    assert chart._table.isVisible()
    button.click()
    assert chart.lines.isVisible()
    a_second = [Series("Spent", (5.0,))]
    chart.show_lines(["Apr"], a_second, str, "You have spent £5.")
    assert chart._table.rows.rowCount() == 1


def test_the_ring_is_around_whatever_has_the_focus(qtbot: QtBot, on_screen: Shown) -> None:
    inside, area = QWidget(), QScrollArea()
    below = QLineEdit()
    QVBoxLayout(inside).addWidget(below)
    area.setWidget(inside)
    first, plain = Button("&One"), Heading("Title")
    window = on_screen(first, plain, area)
    ring = FocusRing(window)
    first.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry().contains(first.geometry())
    middle = ring.grab().toImage()
    colours = {middle.pixelColor(x, middle.height() // 2).name().upper() for x in range(7)}
    assert {theme.current().colours["focus"], theme.current().colours["focus_ink"]} <= colours
    below.setFocus()
    assert ring.parent() is inside
    below.hide()
    assert ring.parent() is window
    below.show()
    below.setFocus()
    assert ring.isVisible()
    plain.setFocus()
    assert not ring.isVisible()
    first.setFocus()
    first.deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_a_bar_says_how_far_work_is_and_lets_it_be_stopped(qtbot: QtBot, on_screen: Shown) -> None:
    bar = BusyBar()
    on_screen(bar)
    progress = Progress("Reading the statement…", can_stop=True)
    bar.follow(progress)
    assert bar.words.text() == "Reading the statement…"
    progress(1200, 4800)
    qtbot.waitUntil(lambda: bar.words.text() == "Reading the statement… 1,200 of 4,800")
    bar.button.click()
    assert progress._stop.is_set()
    bar.follow(None)
    assert bar.isHidden()


def test_the_lock_bar_warns_and_lets_the_person_stay(qtbot: QtBot, on_screen: Shown) -> None:
    bar = LockBar()
    on_screen(bar)
    bar.warn(60)
    assert "60 seconds" in bar.words.text()
    bar.warn(1)
    assert "1 second." in bar.words.text()
    with qtbot.waitSignal(bar.stay):
        bar.button.click()


def test_help_is_read_from_its_beginning_without_its_title(on_screen: Shown) -> None:
    pane, text = HelpPane(), Reading("Help")
    on_screen(pane, text)
    pane.show_help("Money", "# Money\n\nEach line is one payment.")
    pane.open()
    assert pane._text.toPlainText().strip() == "Each line is one payment."
    assert pane._text.hasFocus()
    assert pane._text.accessibleName() == "Help: Money"
    text.read("No title here.")
    assert text.toPlainText() == "No title here."


def test_things_stack_with_room_between(on_screen: Shown) -> None:
    both = stacked(Text("one"), None, Text("two"), gap=8)
    on_screen(both)
    assert words_on(both) == ["one", "two"]
