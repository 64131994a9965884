"""My plan: the person's own words first, then where the plan stands, then its parts."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QApplication

from app.plan.plan import PlanVersion, Question
from app.usecases.plan.writing import begin_version
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.plan import papers, said
from ui.pages.plan.council import CouncilSection
from ui.pages.plan.lines import LinesSection
from ui.pages.plan.questions import QuestionsSection
from ui.pages.plan.risks import RisksSection
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen, see
from ui.pages.plan.state import StateCard
from ui.pages.plan.versions import VersionsSection
from ui.parts.button import Button
from ui.parts.card import Empty
from ui.parts.clock import Clock, today
from ui.parts.flow import flowing
from ui.parts.sections import SectionBar
from ui.parts.text import Text
from ui.tasks import Tasks


class PlanPage(AskingPage):
    """Shows one version of the plan, the newest first. `arrive` takes "write", or a section's name."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.see_button = Button(t("&See it as a paper"), self._see_paper, "second")
        self.print_button = Button(t("&Print my plan"), self._print_paper, "plain", "print")
        super().__init__(tasks, t("My plan"), "", [self.see_button, self.print_button])
        self._clock = clock
        self._seen: Seen | None = None
        self._filled: dict[str, Seen] = {}
        self._version_id = 0
        self._build()
        self.bar.turned.connect(self._turn)
        self.state.wanted.connect(self._to)
        self.state.write.connect(self._write)
        self.state.line.connect(self._first_line)
        self.versions.chosen.connect(self.look_at)
        self.bar.go("questions")
        for part in (self.see_button, self.print_button, self.words, *self._parts, self.empty):
            part.hide()

    def _build(self) -> None:
        clock = self._now
        self.words = Text("", "lead")
        self.ways = flowing(
            Button(t("&How life is going"), partial(self.go.emit, "outcomes", None), "second"),
            Button(t("&Decisions"), partial(self.go.emit, "decisions", None), "second"),
            Button(t("&Reviews"), partial(self.go.emit, "reviews", None), "second"),
            Button(t("People around &me"), partial(self.go.emit, "around", None), "second"),
            Button(t("The &year ahead"), partial(self.go.emit, "ahead", None), "second"),
        )
        self.state = StateCard(self, clock)
        self.questions, self.lines = QuestionsSection(self, clock), LinesSection(self, clock)
        self.risks, self.council = RisksSection(self, clock), CouncilSection(self, clock)
        self.versions = VersionsSection(self, clock)
        self.sections: dict[str, Section] = {
            "questions": self.questions, "lines": self.lines, "risks": self.risks,
            "council": self.council, "versions": self.versions,
        }  # fmt: skip
        self.bar = SectionBar([
            ("questions", t("Seven &questions")), ("lines", t("What it &takes and costs")),
            ("risks", t("Chances I want to ta&ke")), ("council", t("What the c&ouncil said")),
            ("versions", t("&Versions and papers")),
        ])  # fmt: skip
        self._nothing()
        self._parts = (self.ways, self.state, self.bar, *self.sections.values())
        self.add(self.words, self.ways, self.empty, self.state, self.bar, *self.sections.values(), None)

    def _nothing(self) -> None:
        says = t(
            "Your plan says how you want to live, in your own words, and what that takes. You write it, with "
            "help if you want it. Seven questions lead you through it. The council then says whether it "
            "agrees, and from that day your money is spent by it."
        )
        self.begin_button = Button(t("&Begin my plan"), self.begin, "main")
        fast = Button(t("Write a plan in ten minu&tes"), partial(self.go.emit, "bag", "fast"), "second")
        self.empty = Empty(t("There is no plan yet"), says, self.begin_button, fast)

    def _now(self) -> date:
        return self._clock()

    def refresh(self) -> None:
        """Show the plan as it now stands."""
        number, on = self._version_id, self._clock()
        self.tasks.ask(self, lambda book: see(book, number, on), self._show, newest=True)

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "write", or a section to open."""
        name = "questions" if thing == "write" else str(thing)
        if name in self.sections:
            self.bar.go(name)
            (self.begin_button if self.empty.isVisible() else self.bar.buttons[name]).setFocus()

    def look_at(self, version_id: int) -> None:
        """Show one version; 0 is the newest."""
        self._version_id = version_id
        self.begin_at_title()
        self.refresh()

    def begin(self) -> None:
        """Begin the first version."""
        on = self._clock()
        self.tasks.do(self, lambda book: begin_version(book, on), self._begun)

    def _begun(self, _: PlanVersion) -> None:
        self.done(t("Your plan is begun."))
        self.bar.go("questions")

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        read = QApplication.focusWidget()
        was_here = read is not None and self.isAncestorOf(read)
        begun = seen.view is not None
        self.header.say(t("My plan"), said.in_short(seen.view.version) if seen.view is not None else "")
        self.words.setText(_own_words(seen))
        self.words.setVisible(bool(self.words.text()))
        self.empty.setVisible(not begun)
        for part in (self.see_button, self.print_button, self.state, self.bar):
            part.setVisible(begun)
        self.ways.show()
        self.state.show_seen(seen)
        self._turn(self.bar.at)
        if was_here and (read is None or not read.isVisible()):
            # What was in hand is gone with its line, so reading goes on from the title.
            self.begin_at_title()

    def _turn(self, name: str) -> None:
        # What the council said can be written down before any plan is begun.
        shown = "" if self._seen is None else name if self._seen.view is not None else "council"
        self._fill(shown)
        for each, section in self.sections.items():
            section.setVisible(each == shown)

    def _fill(self, name: str) -> None:
        """Show what was read in the section that comes into sight; the others wait for their turn."""
        if self._seen is not None and self._filled.get(name) is not self._seen:
            self._filled[name] = self._seen
            self.sections[name].show_seen(self._seen)

    def _to(self, name: str) -> None:
        if name == "newest":
            self.look_at(0)
            return
        self._version_id = 0
        self.bar.go(name)
        self.bar.buttons[name].setFocus()

    def _write(self) -> None:
        self.bar.go("questions")
        self.questions.ask_next()

    def _first_line(self) -> None:
        self.bar.go("lines")
        self.lines.ask()

    def _see_paper(self) -> None:
        if self._seen is not None and self._seen.view is not None:
            Documents(self).see(papers.whole(self._seen.view.version, self._now))

    def _print_paper(self) -> None:
        if self._seen is not None and self._seen.view is not None:
            Documents(self).print(papers.whole(self._seen.view.version, self._now))


def _own_words(seen: Seen) -> str:
    """Give what matters to the person, as they begin to say it."""
    if seen.view is None:
        return ""
    answers = (each.words for each in seen.view.answers if each.question == Question.WHAT_MATTERS)
    words = next(answers, "").strip().split("\n", 1)[0]
    return t("“{words}”", words=words) if words else ""
