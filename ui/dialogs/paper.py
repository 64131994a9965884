"""Looking at one paper, or at a document that was just made; it can be kept as a file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.papers import Paper
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.files import save_file, write_file
from ui.dialogs.printing import PrintJob
from ui.dialogs.sheets import SheetView
from ui.parts.button import Button
from ui.parts.layout import in_row
from ui.tasks import Tasks


class PaperDialog(Asking):
    """Shows a paper's pages; Save writes it to a file."""

    def __init__(self, parent: QWidget, tasks: Tasks, name: str, mime: str, content: bytes) -> None:
        super().__init__(parent, name)
        self._tasks, self._name, self._content = tasks, name, content
        self.view = SheetView(tasks)
        self.print_button = Button(t("P&rint"), self._print, "second")
        self.add(in_row(Button(t("Save as a &file"), self._choose, "second"), self.print_button, None))
        self.print_button.setVisible(mime == "application/pdf")
        self.body.addWidget(self.view, 1)
        self.view.show_content(name, mime, content)

    def _choose(self) -> None:
        save_file(self, t("Save as a file"), self._name, [t("All files (*)")], self.save)

    def _print(self) -> None:
        PrintJob(self, self._tasks, self._content).begin()

    def save(self, to: Path) -> None:
        """Write the paper to a file."""
        self._tasks.ask(self, lambda _: write_file(to, self._content), self._saved)

    def _saved(self, to: Path) -> None:
        self.setWindowTitle(t("Saved as {name}", name=to.name))

    def read(self) -> None:
        """Nothing is asked here."""
        return


def show_paper(page: QWidget, tasks: Tasks, found: tuple[Paper, bytes]) -> None:
    """Show a paper that is kept in the book."""
    paper, content = found
    PaperDialog(page, tasks, paper.name, paper.mime, content).begin(760, whole=True)
