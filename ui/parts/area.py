"""A field of several lines, for a person's own words."""

from PySide6.QtWidgets import QPlainTextEdit

from app.errors import AppError
from ui.parts.field import Field
from ui.theme import limit


class AreaField(Field):
    """A box of several lines; Tab leaves it. `needed` is what to say when it is left empty."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "", height: float = 110) -> None:
        self.area = limit(QPlainTextEdit(), height=height)
        self.area.setTabChangesFocus(True)
        super().__init__(label, self.area, hint)
        self._needed = needed
        self.area.textChanged.connect(self.changed)

    def read(self) -> str:
        """Give the words without spaces around them; raises AppError when they are needed and missing."""
        words = self.area.toPlainText().strip()
        if not words and self._needed:
            raise AppError(self._needed)
        return words

    def set(self, words: str) -> None:
        """Fill the field in."""
        self.area.setPlainText(words)
