"""A new passphrase: six words that are made, or the person's own, typed twice and judged; and its sheet."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.usecases.books.passphrases import Level, RecoverySheet, make_passphrase, recovery_sheet, strength
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.button import Button
from ui.parts.clock import today
from ui.parts.field import Form, Radios, SecretField, TickField
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, column
from ui.parts.text import Chip, Text


class NewPassphrase(QWidget):
    """Gives a new passphrase; `book` and `person` are for its recovery sheet."""

    def __init__(self) -> None:
        super().__init__()
        ways = [(t("&Make six words for me"), True), (t("I will &type my own"), False)]
        self.made: Radios[bool] = Radios(t("How do you want to lock your book?"), ways)
        self.made.set(True)
        self.words = Text("", "words")
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.own = SecretField(
            t("Your &passphrase"), t("Several words are best."), needed=t("Type a passphrase.")
        )
        self.again = SecretField(
            t("The &same once more"), needed=t("Type the passphrase once more."), shown_with=self.own
        )
        self.wrote = _wrote()
        self.book = self.person = ""
        self._chip, self._judgement = Chip("", "warn"), Text("", "small")
        self._build()
        self.made.changed.connect(self._ask_more)
        self.own.changed.connect(self._judge)
        self.draw()
        self._ask_more()

    def _build(self) -> None:
        self._shown = QWidget()
        other = Button(t("&Other words"), self.draw)
        print_it = Button(t("Pr&int a sheet to keep safe"), self._print, drawing="print")
        words = column(self._shown)
        for part in (self.words, flowing(other, print_it)):
            words.addWidget(part)
        whole = column(self, MIDDLE)
        judged = (self._chip, self._judgement)
        for part in (self.made, self._shown, self.own, *judged, self.again, self.wrote):
            whole.addWidget(part)

    def draw(self) -> None:
        """Draw six other words."""
        self.words.setText(make_passphrase())

    def are_the_same(self) -> bool:
        """Say whether the person's own passphrase was typed alike twice; show at once where it was not."""
        if self.made.read() or self.own.read() == self.again.read():
            return True
        self.again.show_error(t("The two are not the same. Type it once more."))
        self.again.go()
        return False

    def passphrase(self) -> str:
        """Give the passphrase that was chosen."""
        return self.words.text() if self.made.read() else str(self.own.read())

    def _ask_more(self) -> None:
        made = self.made.read()
        self._shown.setVisible(made)
        for part in (self.own, self.again):
            part.setVisible(not made)
        self._judge()

    def _judge(self) -> None:
        judged = strength(self.own.line.text())
        for part in (self._chip, self._judgement):
            part.setVisible(not self.made.read() and judged.level is not Level.NONE)
        tone = {Level.FAIR: "warn", Level.STRONG: "ok"}.get(judged.level, "bad")
        self._chip.set(judged.word, tone)
        self._judgement.setText(judged.sentence)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        told = recovery_sheet(self.words.text(), self.person, self.book, today())
        if QPrintDialog(printer, self).exec():
            on_paper(told).print_(printer)


class ChangePassphrase(Asking):
    """Asks for the passphrase of now and a new one; hands over (old, new)."""

    def __init__(self, parent: QWidget, person: str, book: str) -> None:
        says = t("The book is locked anew with it. Backups that you made before keep the old one.")
        super().__init__(parent, t("Change the passphrase"), says, t("Change &it"))
        self.old = SecretField(t("The passphrase &now"), needed=t("Type the passphrase that opens it now."))
        self.new = NewPassphrase()
        self.new.person, self.new.book = person, book
        self._form = Form(
            self.problems, old=self.old, own=self.new.own, again=self.new.again, wrote=self.new.wrote
        )
        self.add(self.old, self.new)

    def read(self) -> object | None:
        """Give the old and the new passphrase; None once errors are shown."""
        found = self._form.read()
        if found is None or not self.new.are_the_same():
            return None
        return found["old"], self.new.passphrase()


def _wrote() -> TickField:
    return TickField(
        t("I have &written it down or printed it"),
        t("Nobody can open your book without it. Daybook cannot send you a new one."),
        needed=t("Write the passphrase down or print it. Then tick the box."),
    )


def on_paper(sheet: RecoverySheet) -> QTextDocument:
    """Lay a recovery sheet out for printing."""
    facts = "".join(f"<p>{escape(label)}: <b>{escape(value)}</b></p>" for label, value in sheet.facts)
    steps = "".join(f"<li>{escape(step)}</li>" for step in sheet.steps)
    made = QTextDocument()
    made.setHtml(
        f"<div style='font-size:14pt'><h1>{escape(sheet.title)}</h1>{facts}"
        f"<p style='font-size:24pt'><b>{escape(' '.join(sheet.words))}</b></p>"
        f"<ol>{steps}</ol><p>{escape(sheet.warning)}</p></div>"
    )
    return made
