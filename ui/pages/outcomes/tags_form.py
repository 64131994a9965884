"""Linking one thing that matters to the lists of the law, in plain words."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.plan.outcome import Adult, Carer, Outcome, Wellbeing, tag_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.field import Choice, TickField
from ui.parts.layout import stacked
from ui.parts.text import Text

Lists = type[Adult] | type[Carer] | type[Wellbeing]


class TagsForm(Asking):
    """Asks which parts of the law an outcome is about; the answer is the `Outcome` with its codes."""

    def __init__(self, parent: QWidget, outcome: Outcome) -> None:
        says = t("Councils look at these lists. A link shows that what you want is support the law knows.")
        super().__init__(parent, t("Link to the law: {words}", words=outcome.words), says, t("&Save"))
        self._outcome = outcome
        self.ticks: dict[str, TickField] = {}
        lists: list[tuple[str, Lists]] = [
            (t("What an adult needs to be able to do"), Adult),
            (t("Being well"), Wellbeing),
            (t("What a carer needs to be able to do"), Carer),
        ]
        self.which: Choice[Lists] = Choice(t("Which &list?"), lists)
        self._parts = {codes: self._ticked(codes) for _, codes in lists}
        self.source = Text("", "small")
        self.add(self.which, self.source, *self._parts.values())
        self.which.changed.connect(self._turn)
        self.which.set(self._with_ticks(lists))
        self._turn()
        self.which.go()

    def _ticked(self, codes: type[StrEnum]) -> QWidget:
        mine = []
        for code in codes:
            tick = TickField(tag_name(code))
            tick.box.setChecked(code in self._outcome.codes)
            self.ticks[code] = tick
            mine.append(tick)
        return stacked(*mine, gap=2)

    def _with_ticks(self, lists: list[tuple[str, Lists]]) -> Lists:
        """Begin with the first list that something is ticked in."""
        held = (codes for _, codes in lists if any(code in self._outcome.codes for code in codes))
        return next(held, Adult)

    def _turn(self) -> None:
        chosen = self.which.read()
        for codes, part in self._parts.items():
            part.setVisible(codes is chosen)
        self.source.setText(_source(chosen))

    def read(self) -> Outcome:
        """Give the outcome with the codes that are ticked; codes of no list stay."""
        others = [code for code in self._outcome.codes if code not in self.ticks]
        ticked = [code for code, tick in self.ticks.items() if tick.read()]
        return replace(self._outcome, tags=" ".join((*ticked, *others)))


def _source(codes: Lists) -> str:
    if codes is Wellbeing:
        return t("Care Act 2014, section 1")
    return t("Care and Support (Eligibility Criteria) Regulations 2014")
