"""Choosing a file to read or to write, with this computer's own dialog."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.words import t


def _dialog(parent: QWidget, title: str, kinds: Sequence[str], then: Callable[[Path], object]) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    asked = QFileDialog(parent, title, folder if Path(folder).is_dir() else str(Path.home()))
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setNameFilters(list(kinds))
    asked.fileSelected.connect(lambda name: then(Path(name)))
    return asked


def open_file(
    parent: QWidget, title: str, kinds: Sequence[str], then: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file to read; `kinds` are patterns such as "Pictures (*.jpg *.png)"."""
    asked = _dialog(parent, title, kinds, then)
    asked.setFileMode(QFileDialog.FileMode.ExistingFile)
    asked.open()
    return asked


def save_file(
    parent: QWidget, title: str, name: str, kinds: Sequence[str], then: Callable[[Path], object]
) -> QFileDialog:
    """Ask where to write a file; `name` is what it is called unless the person says otherwise."""
    asked = _dialog(parent, title, kinds, then)
    asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asked.setDefaultSuffix(Path(name).suffix.lstrip("."))
    asked.selectFile(name)
    asked.open()
    return asked


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder to write into, such as a USB stick."""
    asked = _dialog(parent, title, [t("All files (*)")], then)
    asked.setFileMode(QFileDialog.FileMode.Directory)
    asked.setOption(QFileDialog.Option.ShowDirsOnly)
    asked.open()
    return asked


def read_file(file: Path) -> bytes:
    """Read a file the person chose, or say why it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise AppError(
            t("The file {name} could not be read.", name=file.name),
            t("Copy it to this computer and choose it again."),
        ) from error


def write_file(to: Path, content: bytes) -> Path:
    """Write a file, or say why it cannot be written."""
    try:
        to.write_bytes(content)
    except OSError as error:
        raise AppError(
            t("The file {name} could not be written.", name=to.name),
            t("Choose another folder, or make room on the disk."),
        ) from error
    return to
