"""All the easy-read tasks, each with its picture."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.words import t
from ui.pages.easy.step import Task
from ui.parts.layout import Folding, column
from ui.parts.picture_button import PictureButton


class Menu(QWidget):
    """Offers the tasks; `chosen` carries the name of one."""

    chosen = Signal(str)

    def __init__(self, tasks: Sequence[Task]) -> None:
        super().__init__()
        self.buttons = {
            each.name: PictureButton(
                each.words, each.picture, partial(self.chosen.emit, each.name), above=True
            )
            for each in tasks
        }
        column(self).addWidget(Folding(*self.buttons.values(), least=240))

    def show_half_done(self, names: Collection[str]) -> None:
        """Say which tasks have been begun and not kept."""
        for name, button in self.buttons.items():
            button.say_more(t("You began this. Go on here.") if name in names else "")
