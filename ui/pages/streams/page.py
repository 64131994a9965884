"""The page of money streams: its parts, one in sight at a time."""

from datetime import date

from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.owed.section import Section
from ui.pages.streams.control import ControlSection
from ui.pages.streams.pots import PotsSection
from ui.pages.streams.shared import SharedSection
from ui.pages.streams.why import WhySection
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.sections import SectionBar
from ui.tasks import Tasks


class StreamsPage(AskingPage):
    """Shows whose money is in the accounts, why it is there, what is shared, and who decides what."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.add_button = Button(t("Add another &stream"), self.ask_new, "main", "add")
        says = t("A money stream is money from one place, for one thing. Each is kept apart.")
        super().__init__(tasks, t("Money streams"), says, [self.add_button])
        self._clock = clock
        self.documents = Documents(self)
        self.pots = PotsSection(self, self.documents, self.now)
        self.why = WhySection(self, self.documents, self.now)
        self.shared = SharedSection(self, self.documents, self.now)
        self.control = ControlSection(self, self.documents, self.now)
        self.sections: dict[str, Section] = {
            "pots": self.pots, "why": self.why, "shared": self.shared, "control": self.control,
        }  # fmt: skip
        self.bar = SectionBar([
            ("pots", t("&Whose money")), ("why", t("Why this &balance")),
            ("shared", t("Shared and &lent")), ("control", t("Who &decides")),
        ])  # fmt: skip
        self.add(self.bar, *self.sections.values(), None)
        self.bar.turned.connect(self._turn)
        self.bar.go("pots")

    def now(self) -> date:
        """Give the day that the page is looked at."""
        return self._clock()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a section, or "new" for another stream."""
        if thing == "new":
            self.ask_new()
        elif isinstance(thing, str) and thing in self.sections:
            self.bar.go(thing)

    def ask_new(self) -> None:
        """Ask for another stream."""
        self.bar.go("pots")
        self.pots.ask_new()

    def refresh(self) -> None:
        """Read the section in sight anew."""
        self.sections[self.bar.at].refresh()

    def _turn(self, name: str) -> None:
        for each, section in self.sections.items():
            section.setVisible(each == name)
        self.problems.clear()
        self.notice.say("info", "", aloud=False)
        if self.isVisible():
            self.refresh()
