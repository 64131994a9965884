"""The page of money streams: its parts, one in sight at a time."""

from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.streams.agree import AgreeSection
from ui.pages.streams.changes import ChangesSection
from ui.pages.streams.control import ControlSection
from ui.pages.streams.held import HeldSection
from ui.pages.streams.pots import PotsSection
from ui.pages.streams.shared import SharedSection
from ui.pages.streams.why import WhySection
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.tasks import Tasks


class StreamsPage(SectionPage):
    """Shows whose money is in the accounts, why it is there, what is shared, and who decides what."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.add_button = Button(t("Add another &stream"), self.ask_new, "main", "add")
        ahead = Button(t("The &year ahead"), self._ahead, "second")
        says = t("A money stream is money from one place, for one thing. Each is kept apart.")
        super().__init__(tasks, (t("Money streams"), says), clock, ahead, self.add_button)
        at = (self, self.documents, self.now)
        self.pots, self.why = PotsSection(*at), WhySection(*at)
        self.shared, self.control = SharedSection(*at), ControlSection(*at)
        self.held, self.agree, self.changes = HeldSection(*at), AgreeSection(*at), ChangesSection(*at)
        parts = {
            "pots": self.pots, "why": self.why, "held": self.held, "shared": self.shared,
            "agree": self.agree, "control": self.control, "changes": self.changes,
        }  # fmt: skip
        self.hold(parts, [
            ("pots", t("&Whose money")), ("why", t("Why this &balance")), ("held", t("&Held by others")),
            ("shared", t("Shared and &lent")), ("agree", t("Who a&grees")),
            ("control", t("Who &decides")), ("changes", t("&Changes ahead")),
        ])  # fmt: skip

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a section, or "new" for another stream."""
        if thing == "new":
            self.ask_new()
        else:
            super().arrive(thing)

    def _ahead(self) -> None:
        # The page's signals are there only once the page itself is made, after its buttons.
        self.go.emit("ahead", None)

    def ask_new(self) -> None:
        """Ask for another stream."""
        self.bar.go("pots")
        self.pots.ask_new()
