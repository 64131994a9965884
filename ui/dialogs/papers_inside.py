"""The papers inside a return, to be looked at one after the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.usecases.returns.parts import Inside
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.sheets import SheetView
from ui.parts.field import Choice
from ui.tasks import Tasks


class PapersInside(Asking):
    """Shows the papers of a return."""

    def __init__(self, parent: QWidget, tasks: Tasks, papers: Sequence[Inside]) -> None:
        super().__init__(parent, t("The papers inside"))
        self.choice: Choice[Inside] = Choice(t("Which &paper"), [(paper.name, paper) for paper in papers])
        self.view = SheetView(tasks)
        self.add(self.choice)
        self.body.addWidget(self.view, 1)
        self.choice.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        paper = self.choice.read()
        self.view.show_content(paper.name, paper.mime, paper.content)

    def read(self) -> None:
        """Nothing is asked here."""
        return
