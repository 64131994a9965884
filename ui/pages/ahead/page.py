"""The page of the year ahead: its parts, one in sight at a time, and what is only tried."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.ahead.costs import CostsSection
from ui.pages.ahead.granted import GrantedSection
from ui.pages.ahead.hours import HoursSection
from ui.pages.ahead.year import YearSection
from ui.parts.clock import Clock, today
from ui.parts.text import announce
from ui.tasks import Tasks

NOTHING_TRIED: Mapping[str, int] = MappingProxyType({})


class AheadPage(SectionPage):
    """Looks ahead to the year's end, as things are or with what the person tries; nothing of it is kept."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        says = t("How your money goes on if nothing changes. What you only try is not kept.")
        super().__init__(tasks, (t("The year ahead"), says), clock)
        self.tried = NOTHING_TRIED
        at = (self, self.documents, self.now)
        self.year, self.granted = YearSection(*at), GrantedSection(*at)
        self.hours, self.costs = HoursSection(*at), CostsSection(*at)
        parts = {"year": self.year, "granted": self.granted, "hours": self.hours, "costs": self.costs}
        self.hold(parts, [
            ("year", t("To the year’s &end")), ("granted", t("What it takes for &granted")),
            ("hours", t("&Hours saved")), ("costs", t("What things &cost")),
        ])  # fmt: skip
        for section in (self.year, self.granted):
            section.wished.connect(self.try_out)

    def try_out(self, tried: Mapping[str, int]) -> None:
        """Look at the year with these things tried; with none, as it is."""
        self.tried = MappingProxyType(dict(tried))
        self.year.tried = self.granted.tried = self.tried
        self.refresh()
        announce(self, t("Worked out with what you try.") if tried else t("Worked out as it is."))
        self.begin_at_title()
