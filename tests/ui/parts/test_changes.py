"""Words that came and went: marked by more than colour, and said in words."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QWidget

from app.plan.compared import Change, Piece, compared
from ui import theme
from ui.parts.changes import ChangedWords, spoken

PIECES = compared("A befriender on Tuesdays", "A companion on Tuesdays")


def formats(words: ChangedWords) -> dict[str, tuple[bool, bool, int]]:
    """Give each run of words with what marks it: crossed out, underlined, and how bold."""
    found = {}
    at = words._words.begin().begin()
    while not at.atEnd():
        run = at.fragment()
        drawn = run.charFormat()
        found[run.text()] = (drawn.fontStrikeOut(), drawn.fontUnderline(), drawn.fontWeight())
        at += 1
    return found


def test_words_taken_out_are_crossed_out_and_words_put_in_are_bold_and_underlined(
    on_screen: Callable[..., QWidget],
) -> None:
    words = ChangedWords("Version 2", PIECES)
    on_screen(words)
    marks = formats(words)
    assert marks["befriender "] == (True, False, QFont.Weight.Normal)
    assert marks["companion "] == (False, True, QFont.Weight.Bold)
    assert marks["A "] == (False, False, QFont.Weight.Normal)


def test_a_screen_reader_hears_what_came_and_went(on_screen: Callable[..., QWidget]) -> None:
    words = ChangedWords("Version 2", PIECES)
    on_screen(words)
    read = QAccessible.queryAccessibleInterface(words)
    assert read.text(QAccessible.Text.Name) == (
        "Version 2: A (taken out: befriender) (put in: companion) on Tuesdays"
    )
    assert spoken([Piece(Change.PUT_IN, " "), Piece(Change.SAME, "A rail ")]) == "A rail"


def test_narrow_words_are_tall_and_grow_with_the_look(on_screen: Callable[..., QWidget]) -> None:
    words = ChangedWords("Version 2", PIECES)
    on_screen(words)
    low = words.heightForWidth(600)
    assert words.heightForWidth(90) > low
    theme.apply(theme.make("dark", 200))
    assert words.heightForWidth(600) > low
    assert words.hasHeightForWidth()
    theme.apply(theme.make("light"))
