"""The page of the books on this computer: its parts, one in sight at a time."""

from app.words import t
from ui.dialogs.section_page import SectionPage
from ui.pages.bag.back import BackSection
from ui.pages.bag.books import BooksSection
from ui.pages.bag.fast import FastSection
from ui.pages.bag.lost import LostSection
from ui.pages.bag.packs import PacksSection
from ui.pages.bag.sheet import SheetSection
from ui.parts.clock import Clock, today
from ui.tasks import Tasks


class BagPage(SectionPage):
    """Shows which books are here, and what can be taken out of the open one: all of it, or a pack."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        says = t("Each book is locked by its own passphrase. Nothing of one stands in another.")
        super().__init__(tasks, (t("Books on this computer"), says), clock)
        at = (self, self.documents, self.now)
        self.books, self.back, self.packs = BooksSection(*at), BackSection(*at), PacksSection(*at)
        self.fast, self.sheet, self.lost = FastSection(*at), SheetSection(*at), LostSection(*at)
        parts = {
            "books": self.books, "back": self.back, "packs": self.packs,
            "fast": self.fast, "sheet": self.sheet, "lost": self.lost,
        }  # fmt: skip
        self.hold(parts, [
            ("books", t("Books h&ere")), ("back", t("Han&d back")), ("packs", t("&Packs to take along")),
            ("fast", t("Pla&n in ten minutes")), ("sheet", t("Emergency &sheet")),
            ("lost", t("If &it is lost")),
        ])  # fmt: skip
