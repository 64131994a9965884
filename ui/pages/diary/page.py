"""The page of the diary: its parts, one in sight at a time."""

from app.plan.diary import DiaryKind
from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.diary.breaks import BreaksSection
from ui.pages.diary.changes import ChangesSection
from ui.pages.diary.council import CouncilSection
from ui.pages.diary.helped import HelpedSection
from ui.pages.diary.notes import NotesSection
from ui.pages.diary.things import ThingsSection
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.tasks import Tasks


class DiaryPage(SectionPage):
    """Keeps what the person notes of their life, and makes papers of it when they are needed."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.add_button = Button(t("&Write in my diary"), self._write, "main", "add")
        says = t("It is yours. Nothing of it goes to anybody unless you print or save it.")
        super().__init__(tasks, (t("Diary"), says), clock, self.add_button)
        at = (self, self.documents, self.now)
        self.notes, self.council, self.changes = NotesSection(*at), CouncilSection(*at), ChangesSection(*at)
        self.helped, self.breaks, self.things = HelpedSection(*at), BreaksSection(*at), ThingsSection(*at)
        parts = {
            "notes": self.notes, "council": self.council, "changes": self.changes,
            "helped": self.helped, "breaks": self.breaks, "things": self.things,
        }  # fmt: skip
        self.hold(parts, [
            ("notes", t("My n&otes")), ("council", t("The &council")), ("changes", t("Cha&nges")),
            ("helped", t("Did it &help?")), ("breaks", t("Carers’ b&reaks")), ("things", t("B&ig things")),
        ])  # fmt: skip

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: "add", the name of a section, or a kind of note."""
        kinds = {kind.value: kind for kind in DiaryKind}
        if thing == "add":
            self._write()
        elif thing in kinds and thing not in self.sections:
            self.bar.go("notes")
            self.notes.show_kind(kinds[str(thing)])
        else:
            super().arrive(thing)

    def _write(self) -> None:
        self.bar.go("notes")
        self.notes.ask_new()
