"""The last page of a first book: its passphrase, where it is kept, and a sheet to print."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.words import t
from ui.dialogs.new_passphrase import NewPassphrase
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary
from ui.parts.field import Form, TextField, TickField
from ui.parts.layout import in_row

SUFFIX = ".daybook"


class KeyCard(Card):
    """Gives the passphrase of a new book and the file it will be kept in."""

    def __init__(self, summary: ErrorSummary) -> None:
        super().__init__()
        self.new = new = NewPassphrase()
        self.keep = _keep()
        self.file = TextField(t("&Where to keep the book"), needed=t("Choose a place for the book."))
        self._form = Form(
            summary, own=new.own, again=new.again, wrote=new.wrote, keep=self.keep, file=self.file
        )
        self.file.changed.connect(self._name_the_sheet)
        self.add(new, self.keep, self.file, in_row(Button(t("&Change the place"), self._browse), None), None)

    def name_after(self, person: str) -> None:
        """Propose a file named after the person, in their documents."""
        self.new.person = person
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) if Path(documents).is_dir() else Path.home()
        plain = "".join(letter for letter in person if letter.isalnum() or letter in " -’'").strip()
        self.file.set(str(folder / f"{plain or t('My book')}{SUFFIX}"))
        self._name_the_sheet()

    def read(self) -> tuple[Path, str, bool] | None:
        """Give the file, the passphrase, and whether to remember it; None once errors are shown."""
        found = self._form.read()
        if found is None or not self.new.are_the_same():
            return None
        path = Path(found["file"]).expanduser()
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        return path, self.new.passphrase(), found["keep"]

    def _name_the_sheet(self) -> None:
        self.new.book = Path(self.file.line.text()).name

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, t("Where to keep the book"), self.file.line.text(), t("Daybook books (*.daybook)")
        )
        if name:
            self.file.set(name)
            self._name_the_sheet()


def _keep() -> TickField:
    return TickField(
        t("&Remember it on this computer"),
        t("Whoever can use this computer as you can then open the book without the passphrase."),
    )
