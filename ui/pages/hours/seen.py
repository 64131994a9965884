"""What the page shows of a week, written out beside the window. No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence, AbsenceKind, Shift
from app.errors import Finding
from app.usecases.hours.writing import Week
from app.words import t, tn
from ui.pages.hours import said
from ui.pages.hours.reading import Texts, ends_next_day, written
from ui.pages.hours.wishes import Wish, open_wishes
from ui.parts.weekly import day_name

Note = tuple[str, str]  # words and tone


@dataclass(frozen=True, slots=True)
class LineSeen:
    """One line: a shift, or an empty place to type one.

    `blank` is what a shift typed here begins from. `replaced` says that this is the earlier version of a
    shift that was put right. `twice` names the times that the clock shows twice in this night. `wishes`
    is what can be done with the line.
    """

    day: date
    name: str
    short: str
    planned: str
    hours: str
    texts: Texts
    blank: Shift
    shift: Shift | None = None
    absence: Absence | None = None
    replaced: bool = False
    notes: tuple[Note, ...] = ()
    twice: tuple[str, ...] = ()
    says: str = ""
    is_locked: bool = False
    wishes: tuple[Wish, ...] = ()

    @property
    def ends(self) -> str:
        """Say where the shift ends, if not on its own day."""
        shift = self.shift
        return t("next day") if shift is not None and not shift.no_time and ends_next_day(shift) else ""

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """What the line may be: a day without a shift may be a day off."""
        return said.shift_kinds() if self.shift is not None else [*said.shift_kinds(), *said.away_kinds()]

    @property
    def is_free(self) -> bool:
        """Whether a shift can be typed here that is not there yet."""
        return self.shift is None and not self.is_locked and self.absence is None

    def another(self) -> "LineSeen":
        """Give an empty line for one more shift on the same day."""
        blank = Shift(0, self.blank.pa_id, self.day, 0, 0)
        name = t("{day}, another shift", day=day_name(self.day))
        return LineSeen(self.day, name, "", "", "", written(None), blank, wishes=open_wishes(blank, None))

    def emptied(self) -> "LineSeen":
        """Give the same line without its shift, which is gone from the book."""
        return replace(self, shift=None, texts=written(None), blank=replace(self.blank, planned_id=0))


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """A PA's week: its lines, its totals, and what is to look at in it."""

    week: Week
    lines: tuple[LineSeen, ...]
    hours: str
    miles: str
    findings: tuple[Finding, ...]

    @property
    def key(self) -> tuple[int, date]:
        """Whose week it is, and which."""
        return self.week.pa.id, self.week.monday

    @property
    def pa(self) -> PersonalAssistant:
        """Whose week it is."""
        return self.week.pa

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """The shifts that hold, in the order of the lines."""
        return tuple(one.shift for one in self.lines if one.shift is not None and not one.replaced)

    def with_pay(self, paid: Mapping[AbsenceKind, str]) -> "WeekSeen":
        """Give the same week with what days off are paid, said at the first day of each sort."""
        left, lines = dict(paid), []
        for line in self.lines:
            note = left.pop(line.absence.kind, "") if line.absence is not None else ""
            lines.append(replace(line, notes=(*line.notes, (note, "info"))) if note else line)
        return replace(self, lines=tuple(lines))

    @property
    def nights(self) -> str:
        """How many sleep-ins there were, in words; nothing for none."""
        count = self.week.nights
        return tn("1 sleep-in", "{count} sleep-ins", count) if count else ""

    @property
    def worked_words(self) -> str:
        """What was worked, as the PA is asked to agree it."""
        hours_ = t("{hours} hours", hours=self.hours)
        return t("{hours} and {nights}", hours=hours_, nights=self.nights) if self.nights else hours_

    @property
    def has_plan(self) -> bool:
        """Whether something was planned."""
        return any(row.planned for row in self.week.rows)

    @property
    def has_something(self) -> bool:
        """Whether there is anything to agree: hours, or corrections to them."""
        return bool(self.shifts)
