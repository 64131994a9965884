"""Ready headings to begin with: the person ticks what matters, and says it better later."""

from PySide6.QtWidgets import QWidget

from app.plan.areas import AreaSet, headings, set_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, TickField
from ui.parts.layout import stacked


class StartersForm(Asking):
    """Asks which headings matter; the answer is a list of words. `known` are there already."""

    def __init__(self, parent: QWidget, known: frozenset[str]) -> None:
        says = t("Tick what matters to you, and leave out the rest. You can change the words afterwards.")
        super().__init__(parent, t("Begin with ready headings"), says, t("&Add them"))
        self._known = known
        self.which: Choice[AreaSet] = Choice(
            t("Which &headings?"), [(set_name(each), each) for each in AreaSet]
        )
        self.ticks = {areas: self._offered(areas) for areas in AreaSet}
        self._parts = {areas: stacked(*ticks, gap=2) for areas, ticks in self.ticks.items()}
        self.add(self.which, *self._parts.values())
        self.which.changed.connect(self._turn)
        self._turn()
        self.which.go()

    def _offered(self, areas: AreaSet) -> list[TickField]:
        return [TickField(words) for words in headings(areas) if words not in self._known]

    def _turn(self) -> None:
        for areas, part in self._parts.items():
            part.setVisible(areas is self.which.read())

    def read(self) -> list[str]:
        """Give the headings that are ticked in the set in sight."""
        return [tick.box.text() for tick in self.ticks[self.which.read()] if tick.read()]
