"""Help beside the page: what this page is for and how to use it, in plain words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.words import t
from ui.parts.button import Button
from ui.parts.layout import MIDDLE, column, row
from ui.parts.text import Heading
from ui.theme import limit, px


class Reading(QTextBrowser):
    """Longer text to read, from Markdown, with room between the lines; Tab leaves it."""

    def __init__(self, name: str, markdown: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.read(markdown)

    def read(self, markdown: str) -> None:
        """Show this text from its beginning."""
        # The first line is the title, which stands above the text already.
        self.setMarkdown(markdown.partition("\n")[2] if markdown.startswith("# ") else markdown)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(px(8))
        cursor.mergeBlockFormat(spaced)
        self.moveCursor(QTextCursor.MoveOperation.Start)


class HelpPane(QWidget):
    """The pane that F1 opens and closes; `closed` lets the window give the focus back."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        limit(self, width=340)
        self._heading = Heading("")
        self._text = Reading(t("Help"))
        line = row(gap=MIDDLE)
        line.addWidget(self._heading, 1)
        line.addWidget(Button(t("&Close help"), self.closed.emit))
        body = column(self, MIDDLE, (18, 26, 18, 18))
        body.addLayout(line)
        body.addWidget(self._text, 1)
        self.hide()

    def show_help(self, title: str, markdown: str) -> None:
        """Show the help of one page; an open pane just changes its words."""
        self._heading.say(t("Help: {page}", page=title))
        self._text.setAccessibleName(self._heading.text())
        self._text.read(markdown)

    def open(self) -> None:
        """Show the pane and put the focus in its text."""
        self.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
