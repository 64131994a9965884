"""What is done with the week in hand: keeping lines, days off, filling in, agreeing, putting right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.employment.shift import Absence, AbsenceKind, Shift
from app.errors import AppError
from app.period import ONE_DAY
from app.usecases.hours import absences
from app.usecases.hours import writing as hours
from app.words import t
from ui.dialogs.away_form import AwayForm
from ui.pages.hours.line import DayLine
from ui.parts.weekly import day_name
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.hours.page import HoursPage


class HoursWork(QObject):
    """Carries out what the lines ask for, and says on the page what was done."""

    def __init__(self, page: "HoursPage") -> None:
        super().__init__(page)
        self._page, self._tasks = page, page.tasks
        grid = page.grid
        grid.keep.connect(self.keep)
        grid.out.connect(self.take_out)
        grid.away.connect(self.keep_away)
        grid.wanted.connect(self.want)
        self._wishes: dict[str, Callable[[DayLine], object]] = {
            "planned": self._as_planned,
            "another": self._another,
            "note": DayLine.want_note,
            "out": self.take_out,
            "sick": partial(self._ask_away, AbsenceKind.SICK),
            "holiday": partial(self._ask_away, AbsenceKind.HOLIDAY),
            "change_away": self._change_away,
            "back": self._back,
            "right": page.agreeing.ask_right,
            "missed": page.agreeing.ask_missed,
        }

    def keep(self, line: DayLine, shift: Shift) -> None:
        """Keep what was typed in a line; what cannot be kept stays typed, and the line says why."""

        def kept(made: Shift) -> None:
            self._page.grid.more_lines.discard(made.day)
            line.kept(made)

        self._tasks.do(line, lambda book: hours.keep_shift(book, shift), kept, line.refused)

    def take_out(self, line: DayLine) -> None:
        """Take the shift of a line out."""
        shift = line.seen.shift
        if shift is None:
            return
        number = shift.id

        def gone(_: None) -> None:
            line.kept(None)
            said = t("Took out the shift on {day}", day=day_name(shift.day))
            self._page.tell("ok", said, t("Press Ctrl+Z to undo it."))

        self._tasks.do(line, lambda book: hours.take_shift_out(book, number), gone, line.refused)

    def keep_away(self, line: DayLine, kind: str) -> None:
        """Keep that the PA was off on the day of a line, or why they were."""
        seen = line.seen
        away = seen.absence or Absence(0, seen.blank.pa_id, AbsenceKind(kind), seen.day, seen.day)
        away = replace(away, kind=AbsenceKind(kind))
        self._tasks.do(
            line,
            lambda book: absences.keep_absence(book, away),
            lambda _: line.kind.set_kept(kind),
            partial(self._away_refused, line),
        )

    def _away_refused(self, line: DayLine, error: AppError) -> None:
        line.forget()
        line.refused(error)

    def want(self, line: DayLine, wish: str) -> None:
        """Do what was chosen from the list of a line."""
        self._wishes[wish](line)

    def _as_planned(self, line: DayLine) -> None:
        self.keep(line, line.seen.blank)

    def _another(self, line: DayLine) -> None:
        self._page.grid.add_line(line.seen.day)

    def _ask_away(self, kind: AbsenceKind, line: DayLine) -> None:
        seen = line.seen
        self._open_away(line, Absence(0, seen.blank.pa_id, kind, seen.day, seen.day))

    def _change_away(self, line: DayLine) -> None:
        if line.seen.absence is not None:
            self._open_away(line, line.seen.absence)

    def _open_away(self, line: DayLine, away: Absence) -> None:
        page = self._page
        form = AwayForm(page, (page.week.pa,), away, page.today)
        page.ask_with(
            form, absences.keep_absence, t("The days off are written down."), line.cells["start"].box
        )

    def _back(self, line: DayLine) -> None:
        """Take one day out of the days off; in their middle it is asked which days are meant."""
        away, day = line.seen.absence, line.seen.day
        if away is None:
            return
        if away.first == day == away.last:
            said = t("Not off on {day}", day=day_name(day))
            job = partial(_take_away_out, number=away.id)
        elif away.first == day:
            job, said = partial(_keep_away, away=replace(away, first=day + ONE_DAY)), ""
        elif away.last == day:
            job, said = partial(_keep_away, away=replace(away, last=day - ONE_DAY)), ""
        else:
            self._open_away(line, away)
            return
        said = said or t("Not off on {day}", day=day_name(day))
        done = partial(self._done, said)
        self._tasks.do(line, job, done, partial(self._away_refused, line))

    def fill(self) -> None:
        """Fill in what was planned where nothing is written yet."""
        page = self._page
        pa_id, monday = page.pa_id, page.monday
        done = partial(self._done, t("Filled in as planned"))
        self._tasks.do(page, lambda book: hours.fill_as_planned(book, pa_id, monday), done)

    def _done(self, said: str, _: object = None) -> None:
        self._page.tell("ok", said, t("Press Ctrl+Z to undo it."))


def _take_away_out(book: Book, number: int) -> None:
    absences.take_absence_out(book, number)


def _keep_away(book: Book, away: Absence) -> None:
    absences.keep_absence(book, away)
