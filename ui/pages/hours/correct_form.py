"""Putting a shift of an agreed week right: what it should have been, and why. Both versions are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.employment.clock import clocks, day_minutes
from app.employment.shift import Shift, ShiftKind
from app.period import ONE_DAY
from app.words import t
from ui.dialogs.asking import Asking
from ui.pages.hours import said
from ui.pages.hours.reading import Texts, read_shift, written
from ui.parts.field import Choice, Field, Form, Radios, TextField, TickField
from ui.parts.layout import Folding
from ui.parts.weekly import day_name

WHOLE_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Correction:
    """A shift as it should have been, and why it was not."""

    right: Shift
    reason: str


class CorrectForm(Asking):
    """Asks how one of some shifts should have been, or for one that was missed; answers a `Correction`."""

    def __init__(self, parent: QWidget, shifts: Mapping[Shift, str], *, missed: bool = False) -> None:
        says = t("The hours you both agreed stay as they were. What you type here stands beside them.")
        title = t("Add a shift that was missed") if missed else t("Put a shift right")
        super().__init__(parent, title, says, t("&Save the correction"))
        self._missed = missed
        self.which: Choice[Shift] = Choice(
            t("Which &day was it?") if missed else t("Which s&hift is wrong?"),
            [(words, shift) for shift, words in shifts.items()],
        )
        ways = [(t("The &times, or something else in it"), True), (t("It was not worked at &all"), False)]
        self.worked: Radios[bool] = Radios(t("What is wrong?"), ways)
        self._ask_times()
        self.reason = TextField(
            t("&Why was it wrong?"), t("A few words. They are shown beside the shift."),
            needed=t("Say in a few words what was wrong."),
        )  # fmt: skip
        self._lay_out()
        self.worked.set(True)
        self._show()
        self.which.changed.connect(self._show)
        self.worked.changed.connect(self._ask_more)
        (self.which if len(shifts) > 1 else self.start).go()

    def _ask_times(self) -> None:
        self.start = TextField(t("Sta&rt"), needed=t("Type when the shift began."))
        self.finish = TextField(t("&Finish"), needed=t("Type when the shift ended."))
        self.rest = TextField(t("&Break"))
        self.kind: Choice[str] = Choice(t("&Kind"), said.shift_kinds())
        self.awake = TextField(t("Time awake to wor&k"))
        self.miles = TextField(t("&Miles"))
        self.note = TextField(t("&Note"))
        says = t("In the night when the clocks go back, the time comes twice.")
        self.start_late = TickField(t("It began at the second of the two times"), says)
        self.finish_late = TickField(t("It ended at the second of the two times"), says)

    def _lay_out(self) -> None:
        self._form = Form(
            self.problems,
            which=self.which, worked=self.worked, start=self.start, finish=self.finish,
            start_late=self.start_late, finish_late=self.finish_late, rest=self.rest, kind=self.kind,
            awake=self.awake, miles=self.miles, note=self.note, reason=self.reason,
        )  # fmt: skip
        times = Folding(self.start, self.finish, self.rest, least=130)
        more = Folding(self.kind, self.awake, self.miles, least=130)
        self._details = [times, self.start_late, self.finish_late, more, self.note]
        self._folds = (times, more)
        self.add(self.which, self.worked, *self._details, self.reason)
        self.worked.setVisible(not self._missed)
        self.kind.changed.connect(self._ask_more)

    def _show(self) -> None:
        texts = written(None if self._missed else self.which.read())
        for name in ("start", "finish", "rest", "awake", "miles", "note"):
            getattr(self, name).set(getattr(texts, name))
        self.kind.set(texts.kind)
        self.start_late.box.setChecked(texts.late["start"])
        self.finish_late.box.setChecked(texts.late["finish"])
        self._ask_more()

    def _ask_more(self) -> None:
        worked = self._missed or self.worked.read()
        for part in self._details:
            part.setVisible(worked)
        for field in (self.start, self.finish, self.rest, self.kind, self.miles):
            field.setVisible(worked)
        self.awake.setVisible(worked and self.kind.read() == ShiftKind.SLEEP_IN)
        twice = worked and _clocks_go_back(self.which.read().day)
        self.start_late.setVisible(twice)
        self.finish_late.setVisible(twice)
        for fold in self._folds:
            fold.refold()

    def read(self) -> Correction | None:
        """Give the correction, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        old: Shift = found["which"]
        base = replace(old, corrects_id=0 if self._missed else old.id, no_time=False)
        if "start" not in found:
            gone = replace(base, start=0, finish=0, break_minutes=0, awake_minutes=0, tenth_miles=0)
            return Correction(replace(gone, no_time=True), found["reason"])
        right, wrong = read_shift(_texts(found), base)
        self._show_wrong(wrong)
        return Correction(right, found["reason"]) if right is not None else None

    def _show_wrong(self, wrong: Mapping[str, str]) -> None:
        fields: dict[str, Field] = {name: self._form.fields[name] for name in wrong}
        for name, field in fields.items():
            field.show_error(wrong[name])
        self.problems.show_errors([(wrong[name], field.go) for name, field in fields.items()])


def _texts(found: Mapping[str, object]) -> Texts:
    late = {"start": bool(found.get("start_late")), "finish": bool(found.get("finish_late"))}
    names = ("start", "finish", "rest", "miles", "awake", "note", "kind")
    return Texts(**{name: str(found.get(name, "")) for name in names}, late=late)


def _clocks_go_back(day: date) -> bool:
    return max(day_minutes(day), day_minutes(day + ONE_DAY)) > WHOLE_DAY


def named(shift: Shift) -> str:
    """Name a shift by its day and times."""
    times = t("no time") if shift.no_time else clocks(shift.start, shift.finish)
    return t("{day}, {times}", day=day_name(shift.day), times=times)
