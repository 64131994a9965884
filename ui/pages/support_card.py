"""Who is coming in the next days, and where somebody has to be found."""

from collections.abc import Callable
from functools import partial

from app.employment.clock import long_hours
from app.usecases.today.support import Coming, ComingShift, Support
from app.words import long_day, t
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.text import Text

SHOWN = 7


class SupportCard(Card):
    """Shows today's and tomorrow's support, and the times of seven days that nobody covers.

    `go` is asked for a page with something to show there.
    """

    def __init__(self, go: Callable[[str, object], None]) -> None:
        super().__init__(t("This week’s support"))
        self._go = go
        self.covered = Text("", "muted")
        self.shifts = Items(none=t("Nothing is planned for today or tomorrow."))
        self.open = Button(t("Open the &rota"), partial(go, "rota", None), "link")
        self.add(self.covered, self.shifts, flowing(self.open), None)

    def show_support(self, support: Support) -> None:
        """Show who is coming."""
        self.covered.setText(_covered(support))
        self.shifts.fill([self._item(shift) for shift in support.shifts[:SHOWN]])

    def _item(self, shift: ComingShift) -> Item:
        when = f"{long_day(shift.day)}, {shift.times}"
        if shift.coming is Coming.NOBODY:
            then = partial(self._go, "rota", shift.day.isoformat())
            return Item(t("Nobody yet"), when, t("Find cover"), "bad", t("Open"), then, kind="link")
        if shift.coming is Coming.AGREED:
            return Item(shift.who, when, t("Agreed"), "ok")
        return Item(shift.who, when, t("Planned"))


def _covered(support: Support) -> str:
    planned = long_hours(support.planned_minutes)
    if not support.uncovered_minutes:
        return t("All {hours} of the next seven days are covered.", hours=planned)
    bare = long_hours(support.uncovered_minutes)
    return t("{bare} of the {hours} of the next seven days are not covered.", bare=bare, hours=planned)
