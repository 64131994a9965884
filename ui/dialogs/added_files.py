"""Photos and voice notes that go with what is being written: added one by one, and taken away again."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.words import t
from ui.dialogs.files import open_file
from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import column
from ui.parts.text import announce


def note_kinds() -> list[str]:
    """Give the kinds of file that may be chosen."""
    sounds = "*.mp3 *.m4a *.wav *.ogg *.oga *.opus *.flac *.amr *.3gp"
    return [
        t("Photos and voice notes ({kinds})", kinds=f"*.jpg *.jpeg *.png *.webp *.tif *.tiff *.pdf {sounds}"),
        t("All files (*)"),
    ]


class AddedFiles(QWidget):
    """Lists the files that were chosen, with the button that adds one more."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []
        self.listed = Items()
        self.choose = Button(t("Add a &photo or voice note"), self._choose, "second")
        body = column(self)
        body.addWidget(self.listed)
        body.addWidget(flowing(self.choose))
        self.listed.hide()

    def _choose(self) -> None:
        open_file(self, t("Choose a photo or voice note"), note_kinds(), self.add_file)

    def add_file(self, file: Path) -> None:
        """Put one more file beside the words."""
        if file not in self.files:
            self.files.append(file)
        self._list()
        announce(self, t("Added {name}", name=file.name))

    def _take_away(self, file: Path) -> None:
        self.files.remove(file)
        self._list()
        self.choose.setFocus()

    def _list(self) -> None:
        away = t("Take away")
        self.listed.setVisible(bool(self.files))
        self.listed.fill([
            Item(file.name, action=away, then=partial(self._take_away, file), kind="link")
            for file in self.files
        ])  # fmt: skip
