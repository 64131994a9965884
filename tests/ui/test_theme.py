"""Every look can be read, everything grows with the zoom, and figures line up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.parts.button import Button
from ui.parts.text import Text

LOOKS = ("light", "dark", "contrast")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("ink", "ground", "least"), theme.pairs())
def test_every_pair_of_colours_can_be_told_apart(look: str, ink: str, ground: str, least: float) -> None:
    colours = theme.colours_of(look)
    assert theme.contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("look", LOOKS)
def test_looks_have_the_same_colours_by_name(look: str) -> None:
    assert theme.colours_of(look).keys() == theme.colours_of("light").keys()


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#777777") == pytest.approx(1)


@given(st.lists(st.integers(0, 0xFFFFFF), min_size=6, max_size=6))
def test_a_computers_own_colours_are_taken_only_where_they_can_be_read(chosen: list[int]) -> None:
    roles = QPalette.ColorRole
    named = (roles.Window, roles.Base, roles.WindowText, roles.Highlight, roles.HighlightedText, roles.Dark)
    palette = QPalette()
    for role, number in zip(named, chosen, strict=True):
        palette.setColor(role, QColor(number))
    colours = theme.own_colours(palette)
    weak = [(a, b) for a, b, least in theme.pairs() if theme.contrast(colours[a], colours[b]) < least]
    assert weak == []


@pytest.mark.parametrize("look", theme.LOOKS)
def test_the_style_sheet_has_nothing_left_to_fill_in(look: str, qtbot: QtBot) -> None:  # noqa: ARG001  # needs a running program
    sheet = theme.sheet(theme.make(look, 130))
    assert "@" not in sheet.split("*/", 1)[1]
    assert "dp" not in sheet.split("*/", 1)[1].replace("daybook", "")


@pytest.mark.parametrize("family", [theme.FAMILY, "own"])
def test_all_figures_are_equally_wide(family: str, qtbot: QtBot) -> None:
    theme.apply(theme.make("light", 100, theme.own_family() if family == "own" else family))
    for kind in ("body", "amount", "huge", "small"):
        label = Text("0", kind)
        qtbot.addWidget(label)
        label.ensurePolished()
        measure = QFontMetrics(label.font())
        assert len({measure.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_controls_and_their_boxes_are_large_enough_to_hit(zoom: int, qtbot: QtBot) -> None:
    theme.apply(theme.make("light", zoom))
    scale = zoom / 100
    for control in (Button("&Save"), QLineEdit(), QCheckBox("&One"), QRadioButton("&Two")):
        qtbot.addWidget(control)
        control.ensurePolished()
        assert control.sizeHint().height() >= round(40 * scale) - 1
    box = QCheckBox("&One")
    qtbot.addWidget(box)
    side = box.style().pixelMetric(box.style().PixelMetric.PM_IndicatorWidth, None, box)
    assert side >= round(24 * scale)


def test_zoom_changes_letters_spaces_sizes_and_icons(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = theme.space(QVBoxLayout(window), 12, (8, 18, 26, 8))
    fixed = theme.limit(QWidget(), width=100)
    button = theme.icon(QPushButton("&Find"), "find", "ink")
    layout.addWidget(fixed)
    layout.addWidget(button)
    theme.apply(theme.make("light", 200))
    assert layout.spacing() == 24
    assert layout.contentsMargins().right() == 52
    assert fixed.width() == 200
    assert button.iconSize().height() == 40
    assert QFontMetrics(button.font()).height() >= 2 * 16


def test_zoom_stays_within_its_bounds() -> None:
    plain = theme.make("light")
    assert theme.zoomed(plain, 1).zoom == 110
    assert theme.zoomed(plain, 99).zoom == theme.LARGEST
    assert theme.zoomed(plain, -99).zoom == theme.SMALLEST
    assert theme.zoomed(theme.zoomed(plain, 3), 0).zoom == 100
    assert theme.make("light", 5000).zoom == theme.LARGEST


def test_an_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:  # noqa: ARG001  # needs a running program
    drawn = theme.picture("money", "brand", 40).toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 40, 2) for y in range(0, 40, 2)
               if drawn.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert colours == {theme.current().colour("brand").name()}


def test_nothing_vanishes_at_the_smallest_zoom() -> None:
    small = theme.make("light", 80)
    assert small.px(1) == 1
    assert small.px(0) == 0
