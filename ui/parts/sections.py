"""A row of words that turns between the sections of one long page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.button import Button
from ui.parts.flow import Flow
from ui.theme import space


class SectionBar(QWidget):
    """Offers sections by name and words; the one in sight stands out, and a screen reader hears which it is.

    `turned` carries the name of the section that was chosen. Tab reaches each; Space or Enter opens it.
    """

    turned = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        flow = space(Flow(self), 4)
        self.buttons: dict[str, Button] = {}
        for name, words in sections:
            button = Button(words, partial(self.go, name), "tab")
            button.setCheckable(True)
            self.buttons[name] = button
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.at = ""

    def go(self, name: str) -> None:
        """Turn to a section."""
        self.at = name
        for each, button in self.buttons.items():
            button.setChecked(each == name)
        self.turned.emit(name)
