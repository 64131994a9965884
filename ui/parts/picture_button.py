"""A large button with a picture beside its words, or above them; the words wrap."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from ui.parts.button import Button
from ui.parts.layout import LARGE, stacked
from ui.parts.pictogram import Pictogram
from ui.parts.text import Text
from ui.theme import space


class PictureButton(Button):
    """Shows a drawing of `resources/pictures` and words; `note` says more below them.

    Its words carry a mnemonic (&Yes). One that can be checked shows a tick when it is, so that it does not
    hang on colour; `above` puts the picture over the words.
    """

    def __init__(
        self, words: str, picture: str, then: Callable[[], object] | None = None, *, above: bool = False
    ) -> None:
        super().__init__("", then, "picture")
        self.words, self.note = Text(words, "strong"), Text("", "small")
        self.words.setBuddy(self)
        self.note.hide()
        self._tick = Pictogram("yes", 32)
        self._tick.hide()
        self.toggled.connect(self._tick.setVisible)
        self._lay(Pictogram(picture, 84 if above else 64), above=above)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def _lay(self, picture: Pictogram, *, above: bool) -> None:
        way = QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight
        self._line = line = space(QBoxLayout(way, self), 6 if above else LARGE, (16, 12, 16, 12))
        words = stacked(self.words, self.note, gap=2)
        if above:
            for text in (self.words, self.note):
                text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
            line.addWidget(words)
            line.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignHCenter)
            line.addStretch(1)
        else:
            line.addWidget(picture)
            line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(self._tick)
        for part in (picture, words, self._tick):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say_more(self, note: str) -> None:
        """Say more below the words, or nothing."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._name()

    def _name(self) -> None:
        said = self.words.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.setAccessibleName(". ".join(filter(None, (said, self.note.text()))))

    def hasHeightForWidth(self) -> bool:
        """Say that the words need more height where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that the picture and the wrapped words need."""
        return self._line.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Give the room that the picture and the words would like."""
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Give the least room: the picture and the narrowest words."""
        return self._line.minimumSize()
