"""The page of rules and rights: its parts, one in sight at a time."""

from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.rules.applies import AppliesSection
from ui.pages.rules.duties import DutiesSection
from ui.pages.rules.how import HowSection
from ui.pages.rules.rights import RightsSection
from ui.parts.clock import Clock, today
from ui.tasks import Tasks


class RulesPage(SectionPage):
    """Shows the rules a book goes by, the duties with their proof, the person's rights, and the way here.

    `arrive` takes the name of a section, or “applies:” and the id of a rule.
    """

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        says = t("Every rule says whose it is and where it was seen. If you are not sure, ask.")
        super().__init__(tasks, (t("Rules and rights"), says), clock)
        at = (self, self.documents, self.now)
        self.applies, self.duties = AppliesSection(*at), DutiesSection(*at)
        self.rights, self.how = RightsSection(*at), HowSection(*at)
        parts = {"applies": self.applies, "duties": self.duties, "rights": self.rights, "how": self.how}
        self.hold(parts, [
            ("applies", t("Rules that &apply to me")), ("duties", t("What I &must do")),
            ("rights", t("My &rights")), ("how", t("How it &came about")),
        ])  # fmt: skip

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere."""
        name, _, rule = str(thing).partition(":")
        super().arrive(name)
        if rule and name == "applies":
            self.applies.look_up(rule)
