"""Whether the money is enough for the plan, and if not, whose doing that is."""

from app.plan.allocation import Sufficiency
from app.usecases.plan.letters import too_little_pdf
from app.words import money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.plan.seen import Seen
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import SMALL
from ui.parts.text import Chip, Text
from ui.tasks import Book


class EnoughCard(Card):
    """Holds the money that comes in against the agreed plan, with the letter where it is too little."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("Is it enough?"))
        self._clock = clock
        self.chips = (Chip(""), Chip(""))
        self.says, self.facts = Text(), Facts()
        self._signs = flowing(*self.chips, gap=SMALL)
        letter = Document(t("A letter that asks for more"), "letter-too-little.pdf", self._letter)
        self.letter = Documents(page).line(letter, t("It names the sum that is missing."))
        self.add(self._signs, self.says, self.facts, self.letter, None)

    def show_seen(self, seen: Seen) -> None:
        """Show whether it is enough."""
        found = seen.enough
        self.letter.setVisible(found is not None and bool(found.too_little))
        self._signs.setVisible(found is not None)
        if found is None:
            self.facts.fill([])
            self.says.setText(t("Daybook can tell once a version of your plan is agreed."))
            return
        self.facts.fill(_facts(found))
        self.says.setText(_says(found))
        short, fast = bool(found.too_little), bool(found.too_fast)
        self.chips[0].set(*((t("Too little money"), "warn") if short else (t("Enough money"), "ok")))
        self.chips[1].set(
            *((t("Spent ahead of the plan"), "warn") if fast else (t("Not spent too fast"), "ok"))
        )

    def _letter(self, book: Book) -> bytes:
        return too_little_pdf(book, self._clock())


def _says(found: Sufficiency) -> str:
    told = []
    if found.too_little:
        missing = money(found.too_little)
        told.append(t("Each week {amount} is missing. The sum itself is too small.", amount=missing))
    else:
        told.append(t("The money that comes in covers the plan."))
    if found.too_fast:
        fast = money(found.too_fast)
        told.append(t("More was spent so far than the plan has for that time: {amount}.", amount=fast))
    return " ".join(told)


def _facts(found: Sufficiency) -> list[tuple[str, str]]:
    facts = [
        (t("Comes in a week, with my own share"), money(found.weekly_in)),
        (t("The agreed plan costs a week"), money(found.weekly_cost)),
    ]
    if found.planned_by_now:
        facts.append((t("The plan has for the whole weeks so far"), money(found.planned_by_now)))
        facts.append((t("Spent on its lines in these weeks"), money(found.spent)))
    return facts
