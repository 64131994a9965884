"""The card of alerts: drafts of what to tell those who keep people safe, sent or not."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from app.usecases.books.private_notes import Alert
from app.words import day, t
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text

LETTERS = 60  # of what was seen, as the name of a line


class AlertsCard(Card):
    """Lists alerts; each signal carries the one it is about, `wanted` None for a new one."""

    wanted = Signal(object)
    looked_at = Signal(object)
    sent = Signal(object)
    taken_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Telling somebody"))
        says = t(
            "An alert tells the people whose task it is to keep others safe. You decide whether it goes."
        )
        self._alerts: tuple[Alert, ...] = ()
        self._sure: Alert | None = None
        self.lines = Lines()
        self.draft = Button(t("&Draft an alert"), partial(self.wanted.emit, None), "second")
        copy = Text(t("A copy that you print or save is no longer private."), "small")
        self.add(Text(says), self.lines, flowing(self.draft), copy)

    def fill(self, alerts: Sequence[Alert]) -> None:
        """Show these, the newest first."""
        self._alerts, self._sure = tuple(alerts), None
        self._list()

    def _list(self) -> None:
        self.lines.fill([_line(each, self._acts(each)) for each in self._alerts])

    def _acts(self, alert: Alert) -> tuple[Act, ...]:
        if alert == self._sure:
            return (
                (t("Take it out for good"), partial(self.taken_out.emit, alert)),
                (t("Leave it"), partial(self._ask, None)),
            )
        sent = t("It was not sent") if alert.sent else t("I have sent it")
        return (
            (t("See and print"), partial(self.looked_at.emit, alert)),
            (t("Change"), partial(self.wanted.emit, alert)),
            (sent, partial(self.sent.emit, alert)),
            (t("Take it out"), partial(self._ask, alert)),
        )

    def _ask(self, alert: Alert | None) -> None:
        """Ask once more: what is taken out here cannot be brought back."""
        self._sure = alert
        self._list()
        self.draft.setFocus()


def _line(alert: Alert, acts: tuple[Act, ...]) -> Line:
    seen = alert.seen if len(alert.seen) <= LETTERS else f"{alert.seen[:LETTERS].rstrip()}…"
    notes = (
        t("To {who}", who=", ".join(filter(None, (alert.to, alert.reach)))),
        t("Written on {day}", day=day(alert.written)),
    )
    chip = (t("Sent on {day}", day=day(alert.sent)), "ok") if alert.sent else (t("Not sent"), "plain")
    return Line(seen, notes, (chip,), acts)
