"""Thin bars beside the page: what is being worked on, that the book will lock soon or can only be read."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.words import t, tn
from ui.parts.button import Button
from ui.parts.layout import MIDDLE, row
from ui.parts.text import Text, announce
from ui.tasks import Progress
from ui.theme import limit


class Bar(QWidget):
    """A bar with words and a button, hidden while there is nothing to say."""

    def __init__(self, button: Button) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Text()
        self.button = button
        self.line = row(self, MIDDLE, (32, 8, 32, 8))
        self.line.addWidget(self.words, 1)
        self.line.addWidget(button)
        self.hide()

    def say(self, words: str, *, at_once: bool = False) -> None:
        """Show the bar with these words, and say them aloud once."""
        self.words.setText(words)
        if self.isHidden():
            self.show()
            announce(self, words, at_once=at_once)


class BusyBar(Bar):
    """Says what takes long, how far it is, and lets the person stop it."""

    def __init__(self) -> None:
        super().__init__(Button(t("Sto&p")))
        self.button.clicked.connect(self._stop)
        self._progress: Progress | None = None
        self._meter = limit(QProgressBar(), width=200)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(t("How far it is"))
        self.line.insertWidget(1, self._meter)
        self._look = QTimer(self, interval=100)
        self._look.timeout.connect(self._show)

    def follow(self, progress: Progress | None) -> None:
        """Show this progress until there is none."""
        self._progress = progress
        if progress is None:
            self._look.stop()
            self.hide()
            return
        self.button.setVisible(progress.can_stop)
        self.button.setEnabled(True)
        self._show()
        self._look.start()

    def _show(self) -> None:
        progress = self._progress
        if progress is None:
            return
        done, total = progress.done, progress.total
        self._meter.setRange(0, total)
        self._meter.setValue(done)
        self.say(t("{words} {done} of {total}", words=progress.words, done=f"{done:,}", total=f"{total:,}")
                 if total else progress.words)  # fmt: skip

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()
            self.button.setEnabled(False)


class LockBar(Bar):
    """Warns that the book will lock, and lets the person stay."""

    stay = Signal()

    def __init__(self) -> None:
        super().__init__(Button(t("&Stay open"), kind="main"))
        self.button.clicked.connect(self.stay)

    def warn(self, seconds: int) -> None:
        """Say how long is left; what was typed is kept either way."""
        left = tn("1 second", "{count} seconds", seconds)
        self.say(
            t(
                "Nobody has used Daybook for a while. It locks in {left}. What you typed is kept.",
                left=left,
            ),
            at_once=True,
        )


class ReadingBar(Bar):
    """Says above every page why the book can only be read; `who` asks to see who acts for the person."""

    who = Signal()

    def __init__(self) -> None:
        super().__init__(Button(t("See who a&cts")))
        self.button.clicked.connect(self.who)

    def follow(self, sentence: str) -> None:
        """Show why the book can only be read, or hide where there is nothing to say."""
        if sentence:
            self.say(t("{why} You can read this book, but not change it.", why=sentence))
        else:
            self.hide()
