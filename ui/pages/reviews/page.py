"""The page of reviews: what is due, getting ready, and what came of them."""

from datetime import date

from app.plan.review import Review, ReviewKind
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.reviews.assessments import AssessmentsPart
from ui.pages.reviews.due import DuePart
from ui.pages.reviews.held import HeldPart
from ui.pages.reviews.part import Part, Seen, read
from ui.pages.reviews.ready import ReadyPart
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.sections import SectionBar
from ui.tasks import Tasks


class ReviewsPage(AskingPage):
    """Shows by when somebody should look at the plan and the payment, and helps to get ready for it."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.held_button = Button(t("&Write down a review"), self._held, "main", "add")
        says = t("At a review you and those who pay look at what works and what should change.")
        super().__init__(tasks, t("Reviews"), says, [self.held_button])
        self._clock = clock
        self.seen: Seen | None = None
        self.documents = Documents(self)
        self.due = DuePart(self, self.documents, self.now)
        self.ready = ReadyPart(self, self.documents, self.now)
        self.held = HeldPart(self, self.documents, self.now)
        self.assessments = AssessmentsPart(self, self.documents, self.now)
        self.parts: dict[str, Part] = {
            "due": self.due, "ready": self.ready, "held": self.held, "assessments": self.assessments,
        }  # fmt: skip
        self.bar = SectionBar([
            ("due", t("What is d&ue")), ("ready", t("Get read&y")), ("held", t("Reviews h&eld")),
            ("assessments", t("Assess&ments")),
        ])  # fmt: skip
        self.add(self.bar, *self.parts.values(), None)
        self.bar.turned.connect(self._turn)
        self.bar.go("due")

    def now(self) -> date:
        """Give the day that the page is looked at."""
        return self._clock()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a part."""
        if isinstance(thing, str) and thing in self.parts:
            self.bar.go(thing)

    def refresh(self) -> None:
        """Read the reviews, and show the part in sight."""
        now = self.now()
        self.tasks.ask(self, lambda book: read(book, now), self._show, newest=True)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.parts[self.bar.at].show_seen(seen)

    def _turn(self, name: str) -> None:
        for each, part in self.parts.items():
            part.setVisible(each == name)
        self.problems.clear()
        self.notice.say("info", "", aloud=False)
        if self.seen is not None:
            self.parts[name].show_seen(self.seen)

    def _held(self) -> None:
        self.held.ask_held(Review(0, ReviewKind.PLAN))
