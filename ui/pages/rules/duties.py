"""What I must do, and the proof: each duty, how it stands, and the way to where it is done."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from app.usecases.funding.duties import Duty, duties
from app.words import t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.parts.card import Card, Notice
from ui.parts.clock import Clock
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class DutiesSection(Section):
    """Shows the plain list of duties of somebody who looks after public money."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.state = Notice()
        self.lines = Lines(whole=True)
        says = t("The money is public money, and you look after it. This is what that asks of you.")
        self.body.addWidget(self.state)
        self.body.addWidget(Card(t("What I must do, and the proof")).add(Text(says, "muted"), self.lines))

    def read(self, book: Book, today: date) -> tuple[Duty, ...]:
        """Read how the duties stand."""
        return duties(book, today)

    def fill(self, found: Sequence[Duty]) -> None:
        """Show them."""
        left = sum(each.done is False for each in found)
        if left:
            title = tn("1 duty has something to do.", "{count} duties have something to do.", left)
            self.state.say("warn", title, aloud=False)
        else:
            self.state.say("ok", t("Nothing is left to do."), aloud=False)
        self.lines.fill([self._line(each) for each in found])

    def _line(self, duty: Duty) -> Line:
        acts: tuple[Act, ...] = ()
        if duty.done is not None:
            words = t("Look at it") if duty.done else t("Go and do it")
            acts = ((words, partial(self.host.go.emit, duty.page, duty.wish or None)),)
        because = t("Done, because: {why}", why=duty.because) if duty.done else duty.because
        source = t("From: {source}.", source=duty.source)
        return Line(duty.what, (because, source), (_chip(duty),), acts)


def _chip(duty: Duty) -> tuple[str, str]:
    if duty.done is None:
        return t("Nothing to do now"), "plain"
    return (t("Done"), "ok") if duty.done else (t("To do"), "warn")
