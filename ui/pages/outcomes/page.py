"""The page of how life is going: what matters, how it went, and what was spent on it."""

from datetime import date

from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.outcomes.matters import MattersPart
from ui.pages.outcomes.over_time import OverTimePart
from ui.pages.outcomes.part import Part
from ui.pages.outcomes.seen import Seen, read
from ui.pages.outcomes.spent import SpentPart
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock, today
from ui.parts.sections import SectionBar
from ui.parts.text import Text
from ui.preferences import Wishes
from ui.tasks import Tasks


class OutcomesPage(AskingPage):
    """Shows what matters in the person's own words and order; a score only where somebody wishes for it."""

    def __init__(self, tasks: Tasks, wishes: Wishes | None = None, clock: Clock = today) -> None:
        self.add_button = Button(t("&Write down what matters"), self._add, "main", "add")
        says = t("What matters to you, in your words. You choose the order.")
        super().__init__(tasks, t("How life is going"), says, [self.add_button])
        self._clock, self._wishes = clock, wishes
        self.seen: Seen | None = None
        self.matters = MattersPart(self, self.now)
        self.over_time = OverTimePart(self, self.now)
        self.spent = SpentPart(self, self.now)
        self.parts: dict[str, Part] = {
            "matters": self.matters, "time": self.over_time, "spent": self.spent,
        }  # fmt: skip
        self.bar = SectionBar([
            ("matters", t("W&hat matters")), ("time", t("O&ver time")), ("spent", t("What was s&pent")),
        ])  # fmt: skip
        self.score = Text("")
        self.scored = Card(t("For practitioners")).add(self.score)
        self.add(self.bar, *self.parts.values(), self.scored, None)
        self.scored.hide()
        self.bar.turned.connect(self._turn)
        self.bar.go("matters")
        if wishes is not None:
            wishes.changed.connect(self._changed)

    def now(self) -> date:
        """Give the day that the page is looked at."""
        return self._clock()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a part, "time" with an outcome's number, or "add"."""
        name, _, number = str(thing).partition(" ")
        if name == "add":
            self._add()
        elif name in self.parts:
            if number.isdigit():
                self.over_time.choose(int(number))
            self.bar.go(name)
            # What was pressed to come here is out of sight now, so reading goes on from what was chosen.
            if number.isdigit() and self.seen is not None:
                self.over_time.which.go()

    def refresh(self) -> None:
        """Read what matters, and show the part in sight."""
        now = self.now()
        self.tasks.ask(self, lambda book: read(book, now), self._show, newest=True)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.parts[self.bar.at].show_seen(seen)
        wished = self._wishes is not None and self._wishes.now.goal_score
        self.scored.setVisible(wished and seen.found.score is not None)
        self.score.setText(
            t(
                "Goal attainment scaling of the latest levels: {score}. 50 is as hoped, and 10 is one "
                "step of spread (Kiresuk and Sherman, as corrected).",
                score=seen.found.score,
            )
        )
        self.matters.follow()

    def _turn(self, name: str) -> None:
        for each, part in self.parts.items():
            part.setVisible(each == name)
        self.problems.clear()
        self.notice.say("info", "", aloud=False)
        if self.seen is not None:
            self.parts[name].show_seen(self.seen)

    def _add(self) -> None:
        self.bar.go("matters")
        self.matters.ask_new()
