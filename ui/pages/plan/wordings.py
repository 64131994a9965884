"""Every wording that a line has had, version by version."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.plan.names import state_name
from app.plan.plan import LineWording, PlanVersion
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.plan import said
from ui.parts.lines import Line, Lines


class WordingsDialog(Asking):
    """Shows a line's wordings, the newest first; money spent on any of them is spent on the same line."""

    def __init__(self, parent: QWidget, found: Sequence[tuple[PlanVersion, LineWording]]) -> None:
        says = t("Whatever it was called, it is the same line. Money spent on it stays with it.")
        super().__init__(parent, t("The words of this line"), says)
        self.lines = Lines()
        self.lines.fill([_line(version, wording) for version, wording in reversed(found)])
        self.add(self.lines)
        self.close_button.setFocus()

    def read(self) -> None:
        """Nothing is asked here."""
        return


def _line(version: PlanVersion, wording: LineWording) -> Line:
    cost = said.given(wording) if wording.cost else ""
    notes = (
        t("Version {number}", number=version.number),
        t("Words asked for by {who}", who=wording.asked_by) if wording.asked_by else "",
        cost,
    )
    return Line(wording.words, notes, ((state_name(version.state), said.STATE_TONES[version.state]),))
