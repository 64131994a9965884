"""How the window looks: colours, letters and sizes, read from data and applied to the whole program.

A look is a file of colours in `resources/styles`; one style sheet serves them all. Lengths are given
in `dp`: pixels at 100 %, which grow with the zoom the person chose.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QStyleFactory, QWidget

from app.resources import resource

FAMILY = "Atkinson Hyperlegible Next"
SMALLEST, LARGEST, STEP = 80, 200, 10
LOOKS = ("computer", "light", "dark", "contrast", "system")
TEXT, EDGE = 4.5, 3.0
ICON = 20  # dp

_L = TypeVar("_L", bound=QLayout)
_W = TypeVar("_W", bound=QWidget)
_B = TypeVar("_B", bound=QAbstractButton)


@dataclass(frozen=True)
class Theme:
    """One look: its colours by name, how large everything is drawn (in per cent), and its letters."""

    name: str
    colours: Mapping[str, str]
    zoom: int = 100
    family: str = FAMILY

    def px(self, length: float) -> int:
        """Give a length of `length` dp in pixels; nothing vanishes."""
        return max(1, round(length * self.zoom / 100)) if length else 0

    def colour(self, name: str) -> QColor:
        """Give one colour by its name."""
        return QColor(self.colours[name])


@lru_cache
def colours_of(name: str) -> Mapping[str, str]:
    """Read the colours of one look from its file."""
    return MappingProxyType(tomllib.loads(resource("styles", f"{name}.toml").read_text("utf-8"))["colours"])


@lru_cache
def pairs() -> tuple[tuple[str, str, float], ...]:
    """Give every two colours drawn one on the other, and the contrast they need."""
    data = tomllib.loads(resource("styles", "pairs.toml").read_text("utf-8"))
    return tuple((*pair, TEXT) for pair in data["text"]) + tuple((*pair, EDGE) for pair in data["edge"])


def contrast(one: QColor | str, other: QColor | str) -> float:
    """Give the contrast of two colours by WCAG 2.2: 1 (none) to 21 (black on white)."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def make(look: str, zoom: int = 100, family: str = FAMILY) -> Theme:
    """Make the theme for a look by name; `computer` follows this computer's light, dark or contrast."""
    if look == "computer":
        look = _computers_look()
    palette = own_colours(_plain_palette()) if look == "system" else colours_of(look)
    return Theme(look, palette, min(max(zoom, SMALLEST), LARGEST), family)


def _computers_look() -> str:
    # The hints object is taken afresh each time: a kept one can outlive its owner.
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


@lru_cache
def _plain_palette() -> QPalette:
    return QPalette(QApplication.style().standardPalette())


def own_colours(palette: QPalette) -> Mapping[str, str]:
    """Make a look of this computer's own colours; what would be hard to read keeps Daybook's colour."""
    dark = palette.base().color().lightness() < 128
    wanted = {
        "canvas": palette.window(),
        "paper": palette.base(),
        "ink": palette.windowText(),
        "sidebar": palette.dark() if dark else palette.highlight(),
        "sidebar_ink": palette.windowText() if dark else palette.highlightedText(),
        "brand": palette.highlight(),
        "on_brand": palette.highlightedText(),
    }
    colours = dict(colours_of("dark" if dark else "light"))
    for name, brush in wanted.items():
        trial = {**colours, name: brush.color().name()}
        if all(contrast(trial[a], trial[b]) >= need for a, b, need in pairs() if name in (a, b)):
            colours = trial
    return MappingProxyType(colours)


def current() -> Theme:
    """Give the theme in use."""
    held = QApplication.instance()
    theme = held.property("theme") if held is not None else None
    return theme if isinstance(theme, Theme) else make("light")


def px(length: float) -> int:
    """Give a length in dp as pixels of the theme in use."""
    return current().px(length)


def own_family() -> str:
    """Give the letters that this computer itself uses."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@lru_cache
def load_fonts() -> None:
    """Make the letters that come with Daybook known to the program, once."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(theme: Theme, length: float = 16) -> QFont:
    """Give the theme's letters; all figures are equally wide, so money lines up."""
    letters = QFont(theme.family)
    letters.setPixelSize(theme.px(length))
    letters.setFeature(QFont.Tag("tnum"), 1)
    return letters


def apply(theme: Theme) -> None:
    """Draw the whole program in this theme, now."""
    program = QApplication.instance()
    if not isinstance(program, QApplication):
        return
    program.setProperty("theme", theme)
    if program.style().objectName().casefold() != "fusion":
        program.setStyle(QStyleFactory.create("Fusion"))
    program.setFont(font(theme))
    program.setPalette(palette(theme))
    program.setStyleSheet(sheet(theme))
    for window in program.topLevelWidgets():
        refit(window)


def zoomed(theme: Theme, steps: int) -> Theme:
    """Give the same theme some steps larger (or smaller); no steps is back to 100 %."""
    zoom = theme.zoom + steps * STEP if steps else 100
    return replace(theme, zoom=min(max(zoom, SMALLEST), LARGEST))


def sheet(theme: Theme) -> str:
    """Write the style sheet with the theme's colours and lengths filled in."""
    text = resource("styles", "window.qss").read_text("utf-8")
    values = {**theme.colours, **_images(theme)}
    text = re.sub(r"@([a-z_]+)", lambda found: values.get(found[1], found[0]), text)
    return re.sub(r"\b(\d+)dp\b", lambda found: f"{theme.px(int(found[1]))}px", text)


def _images(theme: Theme) -> dict[str, str]:
    on_brand = "white" if theme.colour("on_brand").lightness() > 128 else "black"
    on_sidebar = "white" if theme.colour("sidebar").lightness() < 128 else "black"
    on_paper = "white" if theme.colour("paper").lightness() < 128 else "black"
    return {
        "tick": resource("icons", f"tick-{on_brand}.svg").as_posix(),
        "chevron": resource("icons", f"chevron-{on_paper}.svg").as_posix(),
        "chevron_sidebar": resource("icons", f"chevron-{on_sidebar}.svg").as_posix(),
        "chevron_up": resource("icons", f"chevron-up-{on_paper}.svg").as_posix(),
    }


def palette(theme: Theme) -> QPalette:
    """Give Qt's palette in the theme's colours, for whatever the style sheet does not reach."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, name in {
        roles.Window: "canvas", roles.WindowText: "ink", roles.Base: "paper", roles.AlternateBase: "canvas",
        roles.Text: "ink", roles.Button: "paper", roles.ButtonText: "ink", roles.Highlight: "brand",
        roles.HighlightedText: "on_brand", roles.PlaceholderText: "muted", roles.Link: "brand",
        roles.LinkVisited: "brand_strong", roles.ToolTipBase: "paper", roles.ToolTipText: "ink",
        roles.Mid: "field", roles.Midlight: "line", roles.Dark: "field", roles.Light: "paper",
        roles.Accent: "brand", roles.BrightText: "bad",
    }.items():  # fmt: skip
        made.setColor(role, theme.colour(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return made


def picture(name: str, colour: str, size: float) -> QPixmap:
    """Draw an icon in one of the theme's colours, `size` dp square, sharp on any screen."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(name, current().colours[colour], px(size), ratio)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace("#000000", colour)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(drawing.encode()).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


# What follows lets spacing, fixed sizes and icons grow with the zoom. Each thing keeps its length in dp
# as a property of its own, so applying a theme needs only to walk the tree.


def space(layout: _L, gap: float, margins: tuple[float, float, float, float] = (0, 0, 0, 0)) -> _L:
    """Give a layout its gap and its margins (left, top, right, bottom) in dp."""
    layout.setProperty("dp", [gap, *margins])
    _respace(layout)
    return layout


def limit(widget: _W, **lengths: float) -> _W:
    """Give a widget lengths in dp: `width`, `height`, and both with `min_` or `max_` before them."""
    widget.setProperty("dp", {**(widget.property("dp") or {}), **lengths})
    _resize(widget)
    return widget


def icon(button: _B, name: str, colour: str, chosen: str = "", gap: float = 4) -> _B:
    """Give a button an icon in a theme colour, another for when it is chosen, and a gap after it in dp."""
    button.setProperty("icon_dp", [name, colour, chosen, gap])
    _redraw(button)
    return button


def refit(root: QWidget) -> None:
    """Bring every length and icon below `root` to the theme in use."""
    for layout in root.findChildren(QLayout):
        _respace(layout)
    for widget in (root, *root.findChildren(QWidget)):
        _resize(widget)
        if isinstance(widget, QAbstractButton):
            _redraw(widget)


def _respace(layout: QLayout) -> None:
    kept = layout.property("dp")
    if kept:
        gap, *margins = (px(length) for length in kept)
        layout.setSpacing(gap)
        layout.setContentsMargins(*margins)


def _resize(widget: QWidget) -> None:
    for name, length in (widget.property("dp") or {}).items():
        setter = {
            "width": widget.setFixedWidth, "height": widget.setFixedHeight,
            "min_width": widget.setMinimumWidth, "max_width": widget.setMaximumWidth,
            "min_height": widget.setMinimumHeight, "max_height": widget.setMaximumHeight,
        }[name]  # fmt: skip
        setter(px(length))


def _redraw(button: QAbstractButton) -> None:
    kept = button.property("icon_dp")
    if kept:
        name, colour, chosen, gap = kept
        made = QIcon(_before_words(picture(name, colour, ICON), gap))
        if chosen:
            drawn = _before_words(picture(name, chosen, ICON), gap)
            made.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
        button.setIcon(made)
        button.setIconSize(QSize(px(ICON) + px(gap), px(ICON)))


def _before_words(drawn: QPixmap, gap: float) -> QPixmap:
    """Widen a picture by the gap that keeps it off the words after it."""
    wide = QPixmap(drawn.width() + round(px(gap) * drawn.devicePixelRatio()), drawn.height())
    wide.setDevicePixelRatio(drawn.devicePixelRatio())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide
