"""How dealing with the council has gone: calls, days of waiting, how easy each step was; to print."""

from datetime import date

from app.plan.diary import HARD, Ease, StepTaken
from app.plan.diary_names import about_name, ease_name
from app.usecases.life.diary_papers import council_csv, council_pdf
from app.usecases.life.waits import Going, Wait, how_it_goes
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.parts.card import Card, Stat, rule
from ui.parts.clock import Clock
from ui.parts.layout import tiles
from ui.parts.lines import Line, Lines
from ui.tasks import Book


class CouncilSection(Section):
    """Adds up what was noted of the council, and counts every wait from what the book knows anyway."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.calls, self.longest = Stat(t("Telephone calls")), Stat(t("Longest wait"))
        self.hard = Stat(t("Times it was hard"))
        self.steps = Lines(t("Write in your diary when you ring the council, or when something is hard."))
        self.waits = Lines(t("Nothing was asked for yet that the council has to answer."))
        page = Document(t("How dealing with the council has gone"), "dealing-with-the-council.pdf", self._pdf)
        table = Document(t("The same as a table (CSV)"), "dealing-with-the-council.csv", self._table)
        papers = Card(t("For a complaint or a review")).add(
            documents.line(page, t("On one page, with your hardest days in your own words.")), rule(),
            documents.line(table, t("Every note and every wait."), data=True),
        )  # fmt: skip
        for part in (
            tiles(self.calls, self.longest, self.hard), papers, Card(t("Step by step")).add(self.steps),
            Card(t("Days of waiting")).add(self.waits),
        ):  # fmt: skip
            self.body.addWidget(part)

    def _pdf(self, book: Book) -> bytes:
        return council_pdf(book, self.clock())

    def _table(self, book: Book) -> bytes:
        return council_csv(book, self.clock())

    def read(self, book: Book, today: date) -> Going:
        """Read how it goes."""
        return how_it_goes(book, today)

    def fill(self, found: Going) -> None:
        """Show it."""
        self.calls.set(f"{found.calls:,}")
        self.longest.set(tn("{count} day", "{count} days", found.longest))
        self.hard.set(f"{found.hard:,}")
        self.steps.fill([_step(each) for each in found.steps])
        self.waits.fill([_wait(each) for each in found.waits])


def _step(step: StepTaken) -> Line:
    said = [ease_name(each) for each in step.eases if each is not Ease.NOT_SAID]
    times = tn("Noted once", "Noted {count} times", step.times)
    calls = tn("{count} call", "{count} calls", step.calls)
    worst = step.hardest
    chips = () if worst is Ease.NOT_SAID else ((ease_name(worst), "warn" if worst in HARD else "plain"),)
    each = ", ".join(said) if len(said) > 1 else ""
    return Line(about_name(step.step), (f"{times} · {calls}", each), chips)


def _wait(wait: Wait) -> Line:
    asked = t("Asked on {day}", day=day(wait.since))
    until = t("answered on {day}", day=day(wait.until)) if wait.until else t("no answer yet")
    chip = (tn("{count} day", "{count} days", wait.days), "plain" if wait.until else "warn")
    return Line(wait.what, (f"{asked}, {until}",), (chip,))
