"""Asking for a shift of the rota: who comes, on which day, when, and how often it comes back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.clock import clock
from app.employment.pa import PersonalAssistant
from app.employment.shift import PlannedShift, ShiftKind
from app.employment.typed import parse_break, parse_clock
from app.errors import AppError
from app.words import t
from ui.dialogs.amounts import CountField
from ui.dialogs.asking import Asking
from ui.pages.hours import said
from ui.pages.hours.reading import length
from ui.parts.field import Choice, DateField, Form, LineField, TextField
from ui.parts.layout import Folding

MOST_AT_ONCE = 4


class ClockField(LineField):
    """A time on the clock, typed in any usual way, read into minutes after midnight."""

    def read(self) -> int:
        """Give the minutes after midnight."""
        return parse_clock(self.typed())

    def set_minute(self, minute: int) -> None:
        """Fill the field in."""
        self.line.setText(clock(minute))


class BreakField(LineField):
    """A length of time, read into minutes; empty is none."""

    def read(self) -> int:
        """Give the minutes."""
        return parse_break(self.typed())


class EndField(DateField):
    """The last day of a shift that comes back; it is not before the first."""

    first: DateField

    def read(self) -> date | None:
        """Give the day, or None where it has no end."""
        last, first = super().read(), self.first.read()
        if last is not None and first is not None and last < first:
            raise AppError(t("Type a last day that is not before the first."))
        return last


@dataclass(frozen=True, slots=True)
class Plan:
    """A shift of the rota, and the day from which it holds."""

    shift: PlannedShift
    from_day: date


class PlanForm(Asking):
    """Asks for a shift of the rota, a new one or one that changes from a day on; answers a `Plan`."""

    def __init__(
        self, parent: QWidget, shift: PlannedShift, people: Sequence[PersonalAssistant], today: date
    ) -> None:
        title = t("Change this shift from a day on") if shift.id else t("Plan a shift")
        says = t("What was before that day stays as it was.") if shift.id else ""
        super().__init__(parent, title, says, t("&Save the shift"))
        self._shift = shift
        nobody = [(t("Nobody yet"), 0)]
        self.who: Choice[int] = Choice(t("&Who comes?"), [*((pa.name, pa.id) for pa in people), *nobody])
        self.first = DateField(
            t("From which &day?") if shift.id else t("On which &day does it first happen?"),
            today, needed=t("Type the day."),
        )  # fmt: skip
        self.start = ClockField(t("S&tart"), needed=t("Type when it begins."))
        self.finish = ClockField(t("&Finish"), needed=t("Type when it ends."))
        self.rest = BreakField(t("&Break"))
        self.kind: Choice[str] = Choice(t("&Kind"), said.shift_kinds())
        self.often: Choice[int] = Choice(t("How often does it come &back?"), _often(shift.every_weeks))
        self.last = EndField(t("&Last day"), today, t("Leave this empty while it goes on."))
        self.last.first = self.first
        self.needs = CountField(
            t("How &many PAs are wanted at once?"), t("1, or 2 for two at once"),
            needed=t("Type 1, or 2 for two at once."), least=1, most=MOST_AT_ONCE,
        )  # fmt: skip
        self.note = TextField(t("&Note"))
        self._lay_out()
        self._show(shift)
        self.often.changed.connect(self._ask_more)
        self._ask_more()
        self.who.go()

    def _lay_out(self) -> None:
        self._form = Form(
            self.problems,
            who=self.who, first=self.first, start=self.start, finish=self.finish, rest=self.rest,
            kind=self.kind, often=self.often, last=self.last, needs=self.needs, note=self.note,
        )  # fmt: skip
        times = Folding(self.start, self.finish, self.rest, least=130)
        self.add(
            self.who, self.first, times, self.kind, self.often, self.last, self.needs, self.note
        )  # fmt: skip

    def _show(self, shift: PlannedShift) -> None:
        if shift.pa_id or shift.id:
            self.who.set(shift.pa_id)
        self.first.set_day(shift.first)
        if shift.start != shift.finish:
            self.start.set_minute(shift.start)
            self.finish.set_minute(shift.finish)
        self.rest.line.setText(length(shift.break_minutes))
        self.kind.set(shift.kind.value)
        self.often.set(shift.every_weeks)
        self.last.set_day(shift.last)
        self.needs.set_count(shift.needs)
        self.note.set(shift.note)

    def _ask_more(self) -> None:
        self.last.setVisible(bool(self.often.read()))

    def read(self) -> Plan | None:
        """Give the shift, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        shift = replace(
            self._shift,
            pa_id=found["who"],
            first=self._shift.first if self._same_weekday(found["first"]) else found["first"],
            start=found["start"],
            finish=found["finish"],
            break_minutes=found["rest"],
            kind=ShiftKind(found["kind"]),
            every_weeks=found["often"],
            last=found.get("last"),
            needs=found["needs"],
            note=found["note"],
        )
        return Plan(shift, found["first"])

    def _same_weekday(self, day: date) -> bool:
        """Say whether a shift that changes keeps its turn: the day typed only says from when."""
        again = self._shift.id and self._shift.every_weeks
        return bool(again) and self._shift.first.weekday() == day.weekday()


def _often(now: int) -> list[tuple[str, int]]:
    known = [
        (t("Every week"), 1),
        (t("Every 2 weeks"), 2),
        (t("Every 3 weeks"), 3),
        (t("Every 4 weeks"), 4),
        (t("Only on this day"), 0),
    ]
    return known if now in [weeks for _, weeks in known] else [*known, (t("Every {n} weeks", n=now), now)]
