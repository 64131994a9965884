"""The last page of a first book: its passphrase, where it is kept, and a sheet to print."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from app.usecases.books.passphrases import Level, RecoverySheet, make_passphrase, recovery_sheet, strength
from app.words import t
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary
from ui.parts.clock import today
from ui.parts.field import Form, Radios, SecretField, TextField, TickField
from ui.parts.flow import flowing
from ui.parts.layout import column, in_row
from ui.parts.text import Chip, Text

SUFFIX = ".daybook"


class KeyCard(Card):
    """Gives the passphrase of a new book and the file it will be kept in."""

    def __init__(self, summary: ErrorSummary) -> None:
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
        self.wrote, self.keep = _wrote(), _keep()
        self.file = TextField(t("&Where to keep the book"), needed=t("Choose a place for the book."))
        self._chip = Chip("", "warn")
        self._judgement = Text("", "small")
        self._person = ""
        self._form = Form(
            summary, own=self.own, again=self.again, wrote=self.wrote, keep=self.keep, file=self.file
        )
        self._build()
        self.made.changed.connect(self._ask_more)
        self.own.changed.connect(self._judge)
        self.draw()
        self._ask_more()

    def _build(self) -> None:
        self._shown = QWidget()
        other = Button(t("&Other words"), self.draw)
        print_it = Button(t("Pr&int a sheet to keep safe"), self._print, drawing="print")
        buttons = flowing(other, print_it)
        words = column(self._shown)
        for part in (self.words, buttons):
            words.addWidget(part)
        judged = (self._chip, self._judgement)
        self.add(self.made, self._shown, self.own, *judged, self.again, self.wrote, self.keep, self.file)
        self.add(in_row(Button(t("&Change the place"), self._browse), None), None)

    def draw(self) -> None:
        """Draw six other words."""
        self.words.setText(make_passphrase())

    def name_after(self, person: str) -> None:
        """Propose a file named after the person, in their documents."""
        self._person = person
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) if Path(documents).is_dir() else Path.home()
        plain = "".join(letter for letter in person if letter.isalnum() or letter in " -’'").strip()
        self.file.set(str(folder / f"{plain or t('My book')}{SUFFIX}"))

    def read(self) -> tuple[Path, str, bool] | None:
        """Give the file, the passphrase, and whether to remember it; None once errors are shown."""
        found = self._form.read()
        if found is None:
            return None
        if not self.made.read() and found["own"] != found["again"]:
            self.again.show_error(t("The two are not the same. Type it once more."))
            self.again.go()
            return None
        path = Path(found["file"]).expanduser()
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        return path, self.words.text() if self.made.read() else found["own"], found["keep"]

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

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, t("Where to keep the book"), self.file.line.text(), t("Daybook books (*.daybook)")
        )
        if name:
            self.file.set(name)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        name = Path(self.file.line.text()).name
        told = recovery_sheet(self.words.text(), self._person, name, today())
        if QPrintDialog(printer, self).exec():
            on_paper(told).print_(printer)


def _wrote() -> TickField:
    return TickField(
        t("I have &written it down or printed it"),
        t("Nobody can open your book without it. Daybook cannot send you a new one."),
        needed=t("Write the passphrase down or print it. Then tick the box."),
    )


def _keep() -> TickField:
    return TickField(
        t("&Remember it on this computer"),
        t("Whoever can use this computer as you can then open the book without the passphrase."),
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
