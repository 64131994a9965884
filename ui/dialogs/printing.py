"""Printing a document with this computer's own dialog, one page drawn at a time beside the window."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.sheets import Sheet, sheet_of
from ui.tasks import Tasks

DOTS = 1654  # across a page: A4 at 200 dots an inch


class PrintJob(QObject):
    """Asks where to print, then sends one page after the other."""

    def __init__(self, parent: QWidget, tasks: Tasks, pdf: bytes) -> None:
        super().__init__(parent)
        self._tasks, self._pdf = tasks, pdf
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._painter: QPainter | None = None
        self._dialog = QPrintDialog(self.printer, parent)
        self._dialog.setWindowTitle(t("Print"))
        self._dialog.accepted.connect(self.send)
        self._dialog.rejected.connect(self._finish)

    def begin(self) -> None:
        """Ask where to print."""
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.show()

    def send(self) -> None:
        """Print every page."""
        self._painter = QPainter(self.printer)
        self._ask(1)

    def _ask(self, number: int) -> None:
        pdf = self._pdf
        self._tasks.ask(self, lambda _: sheet_of(pdf, "application/pdf", number, DOTS), self._draw)

    def _draw(self, sheet: Sheet) -> None:
        painter = self._painter
        if painter is None:
            return
        room = self.printer.pageRect(QPrinter.Unit.DevicePixel)
        size = sheet.picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), sheet.picture)
        if sheet.number < sheet.pages:
            self.printer.newPage()
            self._ask(sheet.number + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None
        self._dialog.deleteLater()
        self.deleteLater()
