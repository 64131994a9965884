"""Pictures beside words: they take the colour of the look, and say nothing that the words do not."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.parts.pictogram import Pictogram


def inks(picture: QImage) -> set[str]:
    """Give every colour of a picture."""
    return {
        QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(picture.height())
    }


def test_a_drawing_takes_the_colour_of_the_look(on_screen: Callable[..., QWidget]) -> None:
    for look in ("light", "dark", "contrast"):
        theme.apply(theme.make(look))
        drawn = Pictogram("yes", 96)
        on_screen(drawn)
        assert theme.current().colour("brand").name() in inks(drawn.grab().toImage())


def test_it_grows_with_the_letters_and_turns_to_another_drawing(on_screen: Callable[..., QWidget]) -> None:
    drawn = Pictogram("yes", 50)
    on_screen(drawn)
    before = drawn.grab().toImage()
    drawn.show_picture("no")
    assert (drawn.name, drawn.grab().toImage() != before) == ("no", True)
    theme.apply(theme.make("light", 200))
    assert drawn.width() == 100
