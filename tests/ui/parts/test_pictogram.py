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


def test_it_grows_with_the_letters_and_no_two_are_alike(
    on_screen: Callable[..., QWidget],
) -> None:
    drawn, other = Pictogram("yes", 50), Pictogram("no", 50)
    on_screen(drawn, other)
    assert drawn.grab().toImage() != other.grab().toImage()
    theme.apply(theme.make("light", 200))
    assert drawn.width() == 100
