"""Writing down beforehand what five levels of one goal would look like."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.plan.scaling import Level, level_name
from app.usecases.life.outcomes import OutcomeView
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.field import Choice

FROM_THE_TOP = tuple(sorted(Level, reverse=True))


@dataclass(frozen=True, slots=True)
class Described:
    """What each level looks like, and how much the goal counts."""

    words: Mapping[Level, str]
    weight: int


class LevelsForm(Asking):
    """Asks for the levels of one outcome; the answer is `Described`."""

    def __init__(self, parent: QWidget, view: OutcomeView) -> None:
        says = t(
            "Describe them before you begin. Once you have used a level, its words stay as they are. "
            "You can leave this out: better, the same or worse is enough."
        )
        super().__init__(parent, t("Levels: {words}", words=view.outcome.words), says, t("&Save"))
        used = {each.level for each in view.check_ins if each.level is not None}
        known = {each.level: each.words for each in view.steps}
        self.levels: dict[Level, AreaField] = {}
        for level in FROM_THE_TOP:
            hint = t("This level has been used. Its words stay.") if level in used else ""
            field = AreaField(level_name(level), hint, height=64)
            field.set(known.get(level, ""))
            field.area.setReadOnly(level in used and bool(known.get(level)))
            self.levels[level] = field
        weights = [
            (t("It counts"), 1),
            (t("It counts more"), 2),
            (t("It counts most"), 3),
            (t("Leave it out of the score"), 0),
        ]
        weights += [(str(view.outcome.weight), view.outcome.weight)] if view.outcome.weight > 3 else []
        self.weight: Choice[int] = Choice(
            t("How &much does it count?"), weights, t("Only for the score that practitioners use.")
        )
        self.weight.set(view.outcome.weight)
        self.add(*self.levels.values(), self.weight)
        self.levels[FROM_THE_TOP[0]].go()

    def read(self) -> Described:
        """Give what each level looks like."""
        return Described({level: field.read() for level, field in self.levels.items()}, self.weight.read())
