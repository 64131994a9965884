"""What the council said: the amount, whether it is enough, and its own plan."""

from ui.dialogs.asking_page import AskingPage
from ui.pages.plan.allocation import AllocationCard
from ui.pages.plan.enough import EnoughCard
from ui.pages.plan.received import ReceivedCard
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, beside, stacked


class CouncilSection(Section):
    """Shows three cards: the amount on the left, whether it is enough and the council's plan on the right."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.allocation = AllocationCard(page, clock)
        self.enough, self.received = EnoughCard(page, clock), ReceivedCard(page, clock)
        right = stacked(self.enough, self.received, None, gap=LARGE)
        left = stacked(self.allocation, None)
        self.body.addWidget(beside(left, right, (1, 1), least=400))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show what was said, as it now stands."""
        self.seen = seen
        for card in (self.allocation, self.enough, self.received):
            card.show_seen(seen)
