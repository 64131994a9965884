"""The emergency sheet of a locked book, to look at and to print."""

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.printing import PrintJob
from ui.dialogs.sheets import SheetView
from ui.parts.button import Button
from ui.parts.layout import in_row
from ui.parts.page import Page

PDF = "application/pdf"


class SheetDialog(Asking):
    """Shows the sheet and prints it; it is not saved from here, so that no copy lies about."""

    def __init__(self, parent: QWidget, page: Page, pdf: bytes) -> None:
        super().__init__(parent, t("Emergency sheet"))
        self._page, self._pdf = page, pdf
        self.view = SheetView(page.tasks)
        self.print_button = Button(t("&Print"), self.print, "main", "print")
        self.add(in_row(self.print_button, None))
        self.body.addWidget(self.view, 1)
        self.view.show_content(t("Emergency sheet"), PDF, pdf)

    def print(self) -> None:
        """Print it."""
        PrintJob(self, self._page.tasks, self._pdf).begin()

    def read(self) -> None:
        """Nothing is asked here."""
        return
