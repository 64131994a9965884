"""A PA: turns between the sections of one PA's file."""

from functools import partial

from app.employment.shift import AbsenceKind
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.pa.away import AwaySection
from ui.pages.pa.details import DetailsSection
from ui.pages.pa.ending import EndingSection
from ui.pages.pa.glance import GlanceSection
from ui.pages.pa.papers import PapersSection
from ui.pages.pa.pay import PaySection
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen, see
from ui.pages.pa.terms import TermsSection
from ui.pages.team import said
from ui.parts.button import Button
from ui.parts.card import Empty
from ui.parts.clock import Clock, today
from ui.parts.sections import SectionBar
from ui.tasks import Tasks


class PaPage(AskingPage):
    """Shows one PA's file. `arrive` takes their number as words, and a section after it: "3", "3 papers"."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.back = Button(t("&Support team"), self._to_team)
        self.hours = Button(t("Ho&urs"), self._to_hours, "main")
        super().__init__(tasks, t("A PA"), "", [self.back, self.hours])
        self._clock = clock
        self.pa_id = 0
        self._build()
        self.bar.turned.connect(self._turn)
        self.glance.wanted.connect(self._to_section)
        self.glance.sick.connect(partial(self._ask_away, AbsenceKind.SICK))
        self.glance.holiday.connect(partial(self._ask_away, AbsenceKind.HOLIDAY))
        self.bar.go("glance")
        self._show_nothing(waiting=True)

    def _build(self) -> None:
        self.glance = GlanceSection(self, self._clock)
        self.details = DetailsSection(self, self._clock)
        self.terms = TermsSection(self, self._clock)
        self.papers = PapersSection(self, self._clock)
        self.pay = PaySection(self, self._clock)
        self.away = AwaySection(self, self._clock)
        self.ending = EndingSection(self, self._clock)
        self.sections: dict[str, Section] = {
            "glance": self.glance, "details": self.details, "terms": self.terms, "papers": self.papers,
            "pay": self.pay, "away": self.away, "ending": self.ending,
        }  # fmt: skip
        self.bar = SectionBar([
            ("glance", t("At a glan&ce")), ("details", t("&Details")), ("terms", t("Te&rms")),
            ("papers", t("&Papers")), ("pay", t("Pa&y")), ("away", t("Time o&ff")), ("ending", t("End&ing")),
        ])  # fmt: skip
        says = t("Add a PA on the page Support team. Each of them has a page like this.")
        to_team = Button(t("Open the support &team"), self._to_team, "main")
        self.empty = Empty(t("Nobody works for you yet"), says, to_team)
        self.add(self.bar, self.empty, *self.sections.values(), None)

    def refresh(self) -> None:
        """Show the file as it now stands."""
        number, now = self.pa_id, self._clock()
        self.tasks.ask(self, lambda book: see(book, number, now), self._show, newest=True)

    def arrive(self, thing: object = None) -> None:
        """Take the number of a PA, and perhaps the section to open."""
        number, _, section = str(thing).partition(" ")
        if not number.isdigit():
            return
        if int(number) != self.pa_id:
            # What another PA's file says must not stand under this one's name for a moment.
            self._show_nothing(waiting=True)
            self.notice.say("info", "", aloud=False)
            self.problems.clear()
        self.pa_id = int(number)
        self.bar.go(section if section in self.sections else "glance")
        self.refresh()

    def _show(self, seen: Seen | None) -> None:
        if seen is None:
            self._show_nothing()
            return
        self.pa_id = seen.pa_id
        self.empty.hide()
        self.bar.show()
        self.hours.show()
        terms = seen.now[0] if seen.now else None
        self.header.say(seen.file.pa.name, said.in_short(seen.file.pa, terms))
        for section in self.sections.values():
            section.show_seen(seen)
        self._turn(self.bar.at)

    def _show_nothing(self, *, waiting: bool = False) -> None:
        self.header.say(t("A PA"))
        for part in (self.bar, self.hours, *self.sections.values()):
            part.hide()
        self.empty.setVisible(not waiting)

    def _turn(self, name: str) -> None:
        for each, section in self.sections.items():
            section.setVisible(each == name and not self.bar.isHidden())

    def _to_section(self, name: str) -> None:
        self.bar.go(name)
        # The button that was pressed is out of sight now; reading goes on from the section's own.
        self.bar.buttons[name].setFocus()

    def _ask_away(self, kind: AbsenceKind) -> None:
        self.bar.go("away")
        self.away.ask(kind)

    def _to_team(self) -> None:
        self.go.emit("team", None)

    def _to_hours(self) -> None:
        self.go.emit("hours", str(self.pa_id))
