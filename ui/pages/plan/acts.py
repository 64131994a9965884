"""What can be done with one record, as links that are named after it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.layout import SMALL
from ui.parts.lines import Act


def links(name: str, acts: Sequence[Act]) -> QWidget:
    """Give a row of links; several records offer the same, so each link's name says which it is for."""
    made = []
    for words, then in acts:
        button = Button(words, then, "link")
        button.setAccessibleName(f"{words}: {name}")
        made.append(button)
    return flowing(*made, gap=SMALL)
