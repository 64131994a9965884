"""One line of the week: a shift, or a day that has none yet, in boxes that are typed into."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.employment.shift import Shift, ShiftKind
from app.errors import AppError
from app.words import t
from ui.pages.hours.below import Badges, Below
from ui.pages.hours.cells import Cell, ChoiceCell
from ui.pages.hours.reading import Texts, read_shift
from ui.pages.hours.seen import LineSeen
from ui.parts.button import Button
from ui.parts.card import rule
from ui.parts.columns import Columns, to_right
from ui.parts.layout import column, stacked
from ui.parts.text import Text
from ui.theme import icon, limit, px

# Widths in dp of the columns, the same in every line; notes take what is left.
WIDTHS = {
    "day": 92, "planned": 96, "start": 76, "finish": 76, "rest": 76,
    "hours": 58, "kind": 140, "miles": 62, "more": 40, "notes": 0,
}  # fmt: skip
WIDE, MIDDLE = 930, 660  # dp from which every column has room, and from which all but plan and notes have


def stage(width: int) -> str:
    """Say how much of a line stands side by side at a width in pixels."""
    return "wide" if width >= px(WIDE) else "middle" if width >= px(MIDDLE) else "narrow"


class DayLine(QWidget):
    """Shows one shift or one empty day, and says what became of it; it stays while the week is read again.

    `keep` comes with a whole shift that is not kept yet, `out` when the times of a kept shift were
    emptied, `away` with the kind of day off that was chosen, `wanted` with what was chosen from the
    line's own list, `stepped` with a box's name and where Enter or an arrow key wants to go.
    """

    keep = Signal(object, object)
    out = Signal(object)
    away = Signal(object, str)
    wanted = Signal(object, str)
    stepped = Signal(object, str, int)

    def __init__(self, seen: LineSeen) -> None:
        super().__init__()
        self.seen = seen
        self.in_hand: Texts | None = None  # what is on its way into the book
        self._again = False
        self._wants_note = False
        self._in_line = True
        self.day = Text("", "strong", wrap=False)
        self.plan_below = Text("", "small", wrap=False)
        self.planned = Text("", "small", wrap=False)
        self.hours = Text("", "body", wrap=False)
        titles = {"start": t("Start"), "finish": t("Finish"), "rest": t("Break"), "miles": t("Miles")}
        self.cells = {name: Cell(title, WIDTHS[name]) for name, title in titles.items()}
        self.kind = ChoiceCell(t("Kind"), WIDTHS["kind"])
        self.more = limit(Button("", self._open_more, "icon"), width=WIDTHS["more"])
        icon(self.more, "more", "ink", gap=0)
        self.badges, self.below = Badges(), Below()
        self._lay_out()
        self._connect()
        self.show_line(seen)

    def _lay_out(self) -> None:
        self._whole = whole = column(self, 4, (0, 6, 0, 6))
        holder = QWidget()
        self._columns = Columns(holder)
        self._first = stacked(self.day, self.plan_below, gap=0)
        to_right(self.hours)
        parts: dict[str, QWidget] = {
            "day": self._first, "planned": self.planned, **self.cells, "hours": self.hours, "kind": self.kind,
            "more": self.more, "notes": self.badges,
        }  # fmt: skip
        for name, width in WIDTHS.items():
            self._columns.put(parts[name], width)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        whole.addWidget(holder)
        whole.addWidget(self.below)
        whole.addWidget(rule())

    def _connect(self) -> None:
        for name, cell in self.cells.items():
            cell.left.connect(self.take)
            cell.stepped.connect(partial(self._step, name))
        self.kind.settled.connect(self._kind_chosen)
        self.below.left.connect(self.take)

    @property
    def boxes(self) -> dict[str, Cell]:
        """Every box of the line by its name."""
        return {**self.cells, "awake": self.below.awake, "note": self.below.note}

    @property
    def is_draft(self) -> bool:
        """Whether something was typed here that is not kept."""
        return any(cell.is_changed for cell in self.boxes.values())

    @property
    def stops(self) -> list[QWidget]:
        """Everything here that Tab goes to, in its order."""
        first = [self.cells[name].box for name in ("start", "finish", "rest")]
        groups = [button for one in self.below.which.values() for button in one.buttons.buttons()]
        below = [self.below.awake.box, self.below.note.box]
        return [*first, self.kind.box, self.cells["miles"].box, self.more, *groups, *below]

    def show_line(self, seen: LineSeen) -> None:
        """Show the line as the book has it; what was typed since stays."""
        self.seen = seen
        self.day.setText(seen.short)
        self.planned.setText(seen.planned)
        self.plan_below.setText(seen.planned)
        self.hours.setText(seen.hours)
        for name, cell in self.boxes.items():
            cell.show_text(getattr(seen.texts, name))
            cell.name(seen.name)
            cell.box.setReadOnly(seen.is_locked)
        self.cells["finish"].show_after(seen.ends)
        self.kind.name(seen.name)
        self.kind.offer(seen.kinds, seen.texts.kind)
        self.kind.box.setEnabled(not seen.is_locked)
        self.more.setAccessibleName(t("More for {day}", day=seen.name))
        self.badges.fill(seen.notes)
        self._show_below()

    def _show_below(self) -> None:
        seen = self.seen
        self.below.name(seen.name)
        for name, which in self.below.which.items():
            which.set(seen.texts.late[name])
        self.below.offer(
            note=self._wants_note or bool(self.below.note.text),
            awake=self.kind.value == ShiftKind.SLEEP_IN,
            twice=() if seen.is_locked else seen.twice,
            says=seen.says,
        )

    def texts(self) -> Texts:
        """Give what stands in the boxes, and which of two equal clock times is meant."""
        late = {name: which.read() for name, which in self.below.which.items() if name in self.seen.twice}
        typed = {name: cell.text for name, cell in self.boxes.items()}
        return Texts(**typed, kind=self.kind.value, late={**self.seen.texts.late, **late})

    def type_in(self, texts: Texts) -> None:
        """Put back what had been typed here and makes no whole shift yet."""
        for name, cell in self.boxes.items():
            cell.box.setText(getattr(texts, name))

    def take(self) -> None:
        """Have what was typed kept, once it makes a whole shift; say what cannot be understood."""
        texts = self.texts()
        if self.seen.is_locked or texts == self.seen.texts:
            self._say({})
        elif self.in_hand is not None:
            self._again = texts != self.in_hand
        elif texts.is_empty and self.seen.shift is not None:
            self.in_hand = texts
            self.out.emit(self)
        else:
            self._keep(texts)

    def _keep(self, texts: Texts) -> None:
        shift, wrong = read_shift(texts, self.seen.shift or self.seen.blank)
        self._say(wrong)
        if shift is not None:
            self.in_hand = texts
            self.keep.emit(self, shift)

    def kept(self, shift: Shift | None) -> None:
        """Know that what was in hand is in the book now; what was typed meanwhile follows."""
        done, self.in_hand = self.in_hand, None
        self.seen = replace(self.seen, shift=shift)
        if done is not None:
            for name, cell in self.boxes.items():
                cell.set_kept(getattr(done, name))
            self.kind.set_kept(done.kind)
        if self._again:
            self._again = False
            self.take()

    def refused(self, error: AppError) -> None:
        """Say why it could not be kept; what was typed stays."""
        self.in_hand, self._again = None, False
        self.below.show_wrong(str(error))

    def say_half(self) -> None:
        """Say that the line makes no shift yet, and go to the box that is missing."""
        if self.below.wrong.isHidden():
            self.below.show_wrong(t("Type when the shift began and when it ended, or empty both boxes."))
        empty = [cell for cell in self.cells.values() if not cell.text or cell.box.property("wrong")]
        (empty or list(self.cells.values()))[0].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Let go of what was typed and not kept: the book has something else for this line."""
        self.in_hand, self._again = None, False
        for name, cell in self.boxes.items():
            cell.reset(getattr(self.seen.texts, name))
        self.kind.reset(self.seen.texts.kind)
        self._say({})

    def _say(self, wrong: dict[str, str]) -> None:
        for name, cell in self.boxes.items():
            cell.show_wrong(wrong.get(name, ""))
        self.below.show_wrong(" ".join(dict.fromkeys(wrong.values())))
        self._show_below()

    def _kind_chosen(self) -> None:
        if self.kind.value in list(ShiftKind):
            if self.seen.absence is not None and self.seen.shift is None:
                self.wanted.emit(self, "back")
            self._show_below()
            self.take()
        else:
            self.away.emit(self, self.kind.value)

    def _step(self, name: str, step: int) -> None:
        self.stepped.emit(self, name, step)

    def want_note(self) -> None:
        """Show the box for a note and go there."""
        self._wants_note = True
        self._show_below()
        self.below.note.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, wish in self.seen.wishes:
            menu.addAction(words, partial(self.wanted.emit, self, wish))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def fold(self, how: str) -> None:
        """Lay the line out for the room there is: `stage` says how."""
        wide, narrow = how == "wide", how == "narrow"
        said = t("{hours} hours", hours=self.seen.hours) if narrow and self.seen.hours else self.seen.hours
        self.hours.setText(said)
        self.planned.setVisible(wide)
        self.plan_below.setVisible(not wide and bool(self.seen.planned))
        labels = [cell.label for cell in self.cells.values()]
        for label in (*labels, self.kind.label):
            label.setVisible(narrow)
        self.cells["finish"].level()
        self._place_badges(in_line=wide)

    def _place_badges(self, *, in_line: bool) -> None:
        room = self.width() - self._columns.needs()
        in_line = in_line and self.badges.needs() <= room
        if in_line == self._in_line:
            return
        self._in_line = in_line
        self._whole.removeWidget(self.badges)
        self._columns.removeWidget(self.badges)
        if in_line:
            self._columns.put(self.badges, WIDTHS["notes"])
        else:
            self._whole.insertWidget(1, self.badges)
