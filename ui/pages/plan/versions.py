"""Every version of the plan: its papers, its story, and what changed from one to the other."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.plan.names import state_name
from app.plan.plan import PlanVersion
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.plan import papers, said
from ui.pages.plan.comparing import ComparedCard
from ui.pages.plan.readers import ReadersCard
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen
from ui.parts.card import Card, empty
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, beside, column, stacked
from ui.parts.lines import Act, Line, Lines


class VersionsSection(Section):
    """Shows every version, the newest first; `chosen` carries the number of one to look at."""

    chosen = Signal(int)

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.documents = Documents(page)
        holder = QWidget()
        self._papers = column(holder, LARGE)
        self.lines = Lines()
        self.comparing = ComparedCard(page, clock)
        paper = Card(t("My plan as a paper")).add(holder, None)
        self.readers = ReadersCard(page, clock)
        every = Card(t("Every version")).add(self.lines, None)
        self.body.addWidget(beside(every, stacked(paper, None), (1, 1), least=400))
        self.body.addWidget(self.readers)
        self.body.addWidget(self.comparing)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the versions as they now are."""
        self.seen = seen
        if seen.view is None:
            return
        self._show_papers(seen.view.version)
        self.readers.show_version(seen.view.version)
        self.lines.fill([self._line(version, seen.view.version) for version in seen.versions])
        self.comparing.show_versions(seen.versions)

    def _show_papers(self, version: PlanVersion) -> None:
        empty(self._papers)
        whole, easy = papers.whole(version, self.clock), papers.easy(version, self.clock)
        note = t("For you and the council, with a place for both to sign.")
        self._papers.addWidget(self.documents.line(whole, note))
        note = t("Large letters, one thing at a time, with pictures.")
        self._papers.addWidget(self.documents.line(easy, note))

    def _line(self, version: PlanVersion, in_sight: PlanVersion) -> Line:
        chips = [(state_name(version.state), said.STATE_TONES[version.state])]
        acts: tuple[Act, ...] = ()
        if version == in_sight:
            chips.append((t("In sight now"), "plain"))
        else:
            acts = ((t("Look at it"), partial(self.chosen.emit, version.id)),)
        words = t("Version {number}", number=version.number)
        return Line(words, said.history(version, self.clock()), tuple(chips), acts)
