"""The page of what is owed: its parts, one in sight at a time."""

from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.owed.ahead import AheadSection
from ui.pages.owed.by_when import ByWhenSection
from ui.pages.owed.ending import EndingSection
from ui.pages.owed.hospital import HospitalSection
from ui.pages.owed.last import LastSection
from ui.pages.owed.meter import MeterSection
from ui.pages.owed.rise import RiseSection
from ui.parts.clock import Clock, today
from ui.tasks import Tasks


class OwedPage(SectionPage):
    """Shows why the money is not spare, who is to be paid, and what would come of changes."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        says = t("The money in your account is not all spare. This is what it is needed for.")
        super().__init__(tasks, (t("What I owe"), says), clock)
        at = (self, self.documents, self.now)
        self.meter, self.by_when, self.rise = MeterSection(*at), ByWhenSection(*at), RiseSection(*at)
        self.ahead, self.hospital, self.last = AheadSection(*at), HospitalSection(*at), LastSection(*at)
        self.ending = EndingSection(*at)
        parts = {
            "meter": self.meter, "by_when": self.by_when, "rise": self.rise,
            "ahead": self.ahead, "hospital": self.hospital, "last": self.last,
            "ending": self.ending,
        }  # fmt: skip
        self.hold(parts, [
            ("meter", t("Why it is not s&pare")), ("by_when", t("By w&hen")), ("rise", t("Wa&ge rise")),
            ("ahead", t("Costs ah&ead")), ("hospital", t("Hosp&ital")), ("last", t("Last pa&y")),
            ("ending", t("If it all en&ds")),
        ])  # fmt: skip
