"""Words of which some were taken out or put in: crossed out, underlined, and said in words."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.plan.compared import Change, Piece
from app.words import t
from ui.theme import current, px

_AGAIN = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class ChangedWords(QLabel):
    """Shows one wording with its changes marked; a screen reader hears which words came and went.

    `whose` names the wording, as in "Version 1". Its own text stays empty: the words are drawn, and read
    from its accessible name.
    """

    def __init__(self, whose: str, pieces: Iterable[Piece]) -> None:
        super().__init__()
        self._pieces = tuple(pieces)
        self._words = QTextDocument(self)
        self._words.setDocumentMargin(0)
        self.setAccessibleName(f"{whose}: {spoken(self._pieces)}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._write()

    def _write(self) -> None:
        """Set the words in the letters and colours of the look in use."""
        self._words.setDefaultFont(self.font())
        self._words.clear()
        cursor = QTextCursor(self._words)
        for piece in self._pieces:
            cursor.insertText(piece.words, _marks(piece.change))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow words are tall."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how tall the words are at a width."""
        self._words.setTextWidth(max(1, width))
        return round(self._words.size().height()) + 2

    def sizeHint(self) -> QSize:
        """Ask for a width that is easy to read."""
        return QSize(px(280), self.heightForWidth(px(280)))

    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(px(120), px(24))

    def changeEvent(self, event: QEvent) -> None:
        """Set the words anew once the look has changed."""
        super().changeEvent(event)
        if event.type() in _AGAIN and hasattr(self, "_words"):
            self._write()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        self._words.setTextWidth(self.width())
        self._words.drawContents(painter)
        painter.end()


def spoken(pieces: Iterable[Piece]) -> str:
    """Say some pieces in a row, each change named before its words."""
    said = {
        Change.SAME: "{words}",
        Change.TAKEN_OUT: t("(taken out: {words})"),
        Change.PUT_IN: t("(put in: {words})"),
    }
    return " ".join(
        said[piece.change].format(words=piece.words.strip()) for piece in pieces if piece.words.strip()
    )


def _marks(change: Change) -> QTextCharFormat:
    theme, marks = current(), QTextCharFormat()
    marks.setForeground(theme.colour("ink"))
    if change is Change.TAKEN_OUT:
        marks.setFontStrikeOut(True)
        marks.setForeground(theme.colour("bad"))
        marks.setBackground(theme.colour("bad_soft"))
    elif change is Change.PUT_IN:
        marks.setFontUnderline(True)
        marks.setFontWeight(QFont.Weight.Bold)
        marks.setForeground(theme.colour("ok"))
        marks.setBackground(theme.colour("ok_soft"))
    return marks
