"""The card of the employer's own papers: first of all the insurance."""

from PySide6.QtCore import Signal

from app.usecases.team.people import EmployerFile
from app.words import t
from ui.pages.team.attaching import Attaching
from ui.pages.team.findings import FindingLines
from ui.pages.team.papers import check_lines, of_employer
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.lines import Lines
from ui.parts.text import Text


class EmployerCard(Card):
    """Shows the employer's papers; `change` and `take_out` carry one of them."""

    add_one = Signal()
    change = Signal(object)
    take_out = Signal(object)

    def __init__(self, attaching: Attaching) -> None:
        super().__init__(t("My papers as an employer"))
        self._attaching = attaching
        self.findings = FindingLines(t("In order"))
        self.lines = Lines()
        self.add_button = Button(t("Add the employers’ &insurance"), self.add_one.emit, "second")
        says = t(
            "Whoever employs somebody must have employers’ liability insurance. "
            "A home insurance is not enough. Your council may pay for it: ask."
        )
        self.add(Text(says, "small"), self.findings, self.lines, None, flowing(self.add_button))

    def show_papers(self, file: EmployerFile) -> None:
        """Show the papers as they now are."""
        self.findings.fill(file.findings)
        change, take_out = self.change.emit, self.take_out.emit
        self.lines.fill(check_lines(file.papers, self._attaching, change, take_out))
        renewed = t("Add the next &insurance") if of_employer(file.papers) else ""
        self.add_button.setText(renewed or t("Add the employers’ &insurance"))
