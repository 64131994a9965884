"""The page of what is owed: its parts, one in sight at a time."""

from datetime import date

from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.owed.ahead import AheadSection
from ui.pages.owed.by_when import ByWhenSection
from ui.pages.owed.hospital import HospitalSection
from ui.pages.owed.last import LastSection
from ui.pages.owed.meter import MeterSection
from ui.pages.owed.rise import RiseSection
from ui.pages.owed.section import Section
from ui.parts.clock import Clock, today
from ui.parts.sections import SectionBar
from ui.tasks import Tasks


class OwedPage(AskingPage):
    """Shows why the money is not spare, who is to be paid, and what would come of changes."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        says = t("The money in your account is not all spare. This is what it is needed for.")
        super().__init__(tasks, t("What I owe"), says)
        self._clock = clock
        self.documents = Documents(self)
        self.meter = MeterSection(self, self.documents, self.now)
        self.by_when = ByWhenSection(self, self.documents, self.now)
        self.rise = RiseSection(self, self.documents, self.now)
        self.ahead = AheadSection(self, self.documents, self.now)
        self.hospital = HospitalSection(self, self.documents, self.now)
        self.last = LastSection(self, self.documents, self.now)
        self.sections: dict[str, Section] = {
            "meter": self.meter, "by_when": self.by_when, "rise": self.rise,
            "ahead": self.ahead, "hospital": self.hospital, "last": self.last,
        }  # fmt: skip
        self.bar = SectionBar([
            ("meter", t("Why it is not s&pare")), ("by_when", t("By w&hen")), ("rise", t("Wa&ge rise")),
            ("ahead", t("Costs ah&ead")), ("hospital", t("Hosp&ital")), ("last", t("Last pa&y")),
        ])  # fmt: skip
        self.add(self.bar, *self.sections.values(), None)
        self.bar.turned.connect(self._turn)
        self.bar.go("meter")

    def now(self) -> date:
        """Give the day that the page is looked at."""
        return self._clock()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a section."""
        if isinstance(thing, str) and thing in self.sections:
            self.bar.go(thing)

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
