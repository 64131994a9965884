"""Agreeing the week, on this computer or on paper, and putting it right once both have."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.employment.shift import Shift
from app.papers import Paper
from app.usecases.hours import writing as hours
from app.usecases.money.papers import paper_bytes
from app.words import t
from ui.dialogs.documents import Document, Documents
from ui.dialogs.files import open_file, read_file
from ui.dialogs.paper import show_paper
from ui.pages.hours.correct_form import CorrectForm, Correction, named
from ui.pages.hours.line import DayLine
from ui.pages.hours.pin_form import PinForm
from ui.pages.hours.seen import WeekSeen
from ui.parts.weekly import day_name, week_words
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.hours.page import HoursPage


class Agreeing(QObject):
    """Carries out what the card of agreement asks for."""

    def __init__(self, page: "HoursPage") -> None:
        super().__init__(page)
        self._page, self._tasks = page, page.tasks
        card = page.agree
        card.pin.connect(self.ask_pin)
        card.agree.connect(self.agree)
        self.documents = Documents(page)
        card.print.connect(self.print)
        card.save.connect(self.save)
        card.attach.connect(self.ask_sheet)
        card.look.connect(self.look)
        card.right.connect(self.ask_right)
        card.back.connect(self.take_back)

    @property
    def _week(self) -> WeekSeen:
        # The card is in sight only while there is a week.
        return self._page.week

    def ask_pin(self) -> None:
        """Ask the PA for their PIN; one who has none yet gets it on their own page."""
        if not self._page.grid.is_whole():
            return
        week = self._week
        if not week.pa.pin:
            self._page.tell(
                "info",
                t("{name} has no PIN yet", name=week.pa.name),
                t("Set one together on the page of the PA, or let them sign a printed sheet."),
            )
            return
        words = week_words(week.week.monday, self._page.today)
        form = PinForm(self._page, week.pa.name, words, week.worked_words)
        said = t("Agreed by {name}", name=week.pa.name)
        self._page.ask_with(form, partial(_agree_as_pa, key=week.key), said, self._page.agree.agree_button)

    def agree(self) -> None:
        """Agree as who holds the book."""
        if not self._page.grid.is_whole():
            return
        said = t("The hours are agreed.")
        self._tasks.do(self, partial(_agree_as_holder, key=self._week.key), partial(self._done, said))

    def take_back(self) -> None:
        """Open the week, or the corrections to it, again."""
        said = t("The agreement is taken back. The hours can be changed.")
        self._tasks.do(self, partial(_take_back, key=self._week.key), partial(self._done, said))

    def print(self) -> None:
        """Print the sheet for both to sign."""
        if not self._page.grid.is_whole():
            return
        self.documents.print(self._sheet())

    def save(self) -> None:
        """Save the sheet as a file."""
        if not self._page.grid.is_whole():
            return
        self.documents.save(self._sheet())

    def _sheet(self) -> Document:
        week = self._week
        title = t("Hours of {name}", name=week.pa.name)
        file = t("Hours {name} {monday}", name=week.pa.name, monday=week.week.monday.isoformat())
        return Document(title, f"{file}.pdf", partial(_sheet_pdf, key=week.key))

    def ask_sheet(self) -> None:
        """Ask for the sheet that the PA has signed."""
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        open_file(self._page, t("Choose the signed sheet"), kinds, self.attach)

    def attach(self, file: Path) -> None:
        """Keep the signed sheet: it stands for the PA's agreement."""
        said = t("The signed sheet is kept. It stands for the PA’s agreement.")
        job = partial(_agree_by_paper, key=self._week.key, file=file)
        self._tasks.do(self, job, partial(self._done, said))

    def look(self) -> None:
        """Show the signed sheet."""
        number = self._week.week.timesheet.paper_id
        self._tasks.ask(self, lambda book: paper_bytes(book, number), self._open_paper)

    def _open_paper(self, found: tuple[Paper, bytes]) -> None:
        show_paper(self._page, self._tasks, found)

    def ask_right(self, line: DayLine | None = None) -> None:
        """Ask how a shift of an agreed week should have been: that of a line, or one to choose."""
        shifts = self._week.shifts
        chosen = [line.seen.shift] if line is not None and line.seen.shift is not None else list(shifts)
        if chosen:
            self._ask(CorrectForm(self._page, {shift: named(shift) for shift in chosen}))

    def ask_missed(self, line: DayLine | None = None) -> None:
        """Ask for a shift that an agreed week has left out."""
        week = self._week
        days = [line.seen.day] if line is not None else [row.day for row in week.week.rows]
        blank = {Shift(0, week.pa.id, day, 0, 0): day_name(day) for day in days}
        self._ask(CorrectForm(self._page, blank, missed=True))

    def _ask(self, form: CorrectForm) -> None:
        said = t("The correction is written down. Both of you agree it below.")
        self._page.ask_with(form, _correct, said)

    def _done(self, said: str, _: object = None) -> None:
        self._page.done(said)


Key = tuple[int, date]


def _agree_as_pa(book: Book, pin: str, key: Key) -> object:
    return hours.agree_as_pa(book, *key, pin)


def _agree_as_holder(book: Book, key: Key) -> object:
    return hours.agree_as_holder(book, *key)


def _agree_by_paper(book: Book, key: Key, file: Path) -> object:
    return hours.agree_by_paper(book, *key, file.name, read_file(file))


def _take_back(book: Book, key: Key) -> object:
    return hours.take_agreement_back(book, *key)


def _sheet_pdf(book: Book, key: Key) -> bytes:
    return hours.hours_sheet_pdf(book, *key)


def _correct(book: Book, said: Correction) -> object:
    return hours.correct_shift(book, said.right, said.reason)
