"""The week as a sheet of lines: it keeps its lines, and the focus in them, while the week is read again."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.words import t
from ui.pages.hours.line import WIDTHS, DayLine, stage
from ui.pages.hours.matching import matched
from ui.pages.hours.reading import Texts
from ui.pages.hours.seen import LineSeen, WeekSeen
from ui.parts.card import Card, rule
from ui.parts.columns import Columns, to_right
from ui.parts.layout import SMALL, column
from ui.parts.text import Text
from ui.theme import px, space

PLACES = ("day", "planned", "start", "finish", "rest", "hours", "kind", "miles")


class _Across(QWidget):
    """A line of words in the columns of the week: its headings, or its totals."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.words = {name: Text("", kind, wrap=False) for name in PLACES}
        self._columns = Columns(self)
        for name, words in self.words.items():
            if name in ("hours", "miles"):
                to_right(words)
            self._columns.put(words, WIDTHS[name])

    def say(self, **words: str) -> None:
        """Change some of the words."""
        for name, text in words.items():
            self.words[name].setText(text)


class WeekGrid(Card):
    """Shows the lines of a week; what happens in a line comes with the line that it happened in."""

    keep = Signal(object, object)
    out = Signal(object)
    away = Signal(object, str)
    wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        space(self.body, 0, (14, 10, 14, 12))
        self.lines: list[DayLine] = []
        self.more_lines: set[date] = set()
        self._seen: WeekSeen | None = None
        self._key: tuple[int, date] | None = None
        self._drafts: dict[tuple[int, date], dict[str, Texts]] = {}
        self.heads, self.totals, self.all_in_all = _Across("small"), _Across("strong"), Text("", "strong")
        self.heads.say(
            day=t("Day"), planned=t("Planned"), start=t("Start"), finish=t("Finish"), rest=t("Break"),
            hours=t("Hours"), kind=t("Kind"), miles=t("Miles"),
        )  # fmt: skip
        self._holder = QWidget()
        self._body = column(self._holder, 0)
        self._line = rule()
        self.add(self.heads, self._line, self._holder, self.totals, self.all_in_all)
        space(self.body, SMALL, (14, 12, 14, 12))

    def show_week(self, seen: WeekSeen) -> None:
        """Show a week; the same week read again leaves alone whatever is being typed."""
        self._seen = seen
        place = self._leave(seen.key)
        wants = list(self._with_more(seen))
        before = self.lines
        self.lines = [self._shown(want, line) for want, line in matched(wants, before)]
        self._drop([line for line in before if line not in self.lines])
        if self.lines != before:
            self._arrange()
        self.totals.say(day=t("Total"), hours=seen.hours, kind=seen.nights, miles=seen.miles)
        self.all_in_all.setText(_totals(seen))
        self._fold()
        self._come(place)

    def _leave(self, key: tuple[int, date]) -> tuple[int, str] | None:
        """Put away the lines of another week, with what was typed in them; say where the focus was."""
        if key == self._key:
            return None
        place = self._place()
        if self._key is not None:
            self._drafts[self._key] = {line.seen.name: line.texts() for line in self.lines if line.is_draft}
        self._key = key
        self.more_lines.clear()
        self._drop(self.lines)
        self.lines = []
        return place or (-1, "")

    def _place(self) -> tuple[int, str] | None:
        for at, line in enumerate(self.lines):
            for name, cell in line.cells.items():
                if cell.box.hasFocus():
                    return at, name
            inside = QApplication.focusWidget()
            if inside in line.stops:
                return at, "start"
        return None

    def _come(self, place: tuple[int, str] | None) -> None:
        """Bring back what was typed in this week before, and the focus to where it was."""
        if place is None:
            return
        drafts = self._drafts.pop(self._key, {}) if self._key is not None else {}
        for line in self.lines:
            if line.seen.name in drafts:
                line.type_in(drafts[line.seen.name])
        at, name = place
        if 0 <= at < len(self.lines):
            self.lines[at].cells[name].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _with_more(self, seen: WeekSeen) -> Iterable[LineSeen]:
        """Give the lines, and one more for each day that the person asked another shift for."""
        for at, one in enumerate(seen.lines):
            yield one
            ends = at + 1 == len(seen.lines) or seen.lines[at + 1].day != one.day
            if ends and one.day in self.more_lines and not one.is_free:
                yield one.another()

    def _shown(self, want: LineSeen, line: DayLine | None) -> DayLine:
        if line is not None:
            line.show_line(want)
            return line
        line = DayLine(want)
        line.keep.connect(self.keep)
        line.out.connect(self.out)
        line.away.connect(self.away)
        line.wanted.connect(self.wanted)
        line.stepped.connect(self.step)
        return line

    def _drop(self, lines: Sequence[DayLine]) -> None:
        for line in lines:
            line.hide()
            self._body.removeWidget(line)
            line.deleteLater()

    def _arrange(self) -> None:
        for line in self.lines:
            self._body.removeWidget(line)
            self._body.addWidget(line)
        stops = [stop for line in self.lines for stop in line.stops]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def step(self, line: DayLine, name: str, step: int) -> None:
        """Go to the same box of the line below or above."""
        to = self.lines.index(line) + step
        if 0 <= to < len(self.lines):
            box = self.lines[to].cells[name].box
            box.setFocus(Qt.FocusReason.TabFocusReason)
            box.selectAll()

    def begin(self) -> None:
        """Go to the first box that is still empty."""
        boxes = [line.cells["start"] for line in self.lines]
        empty = next((cell for cell in boxes if not cell.text), boxes[0])
        empty.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_line(self, day: date) -> None:
        """Give a line for one more shift on a day, and go there."""
        if self._seen is None:
            return
        self.more_lines.add(day)
        self.show_week(self._seen)
        line = [line for line in self.lines if line.seen.day == day][-1]
        line.cells["start"].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Have every line keep what was typed in it."""
        for line in self.lines:
            line.take()

    def is_whole(self) -> bool:
        """Have everything kept, and say whether it could be; go to a line that is only half typed."""
        self.take()
        half = next((line for line in self.lines if line.is_draft and line.in_hand is None), None)
        if half is not None:
            half.say_half()
        return half is None

    @property
    def is_draft(self) -> bool:
        """Whether something was typed that is not kept."""
        return any(line.is_draft for line in self.lines) or any(self._drafts.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the lines for the room there is."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fold)

    def _fold(self) -> None:
        how = stage(self.contentsRect().width() - px(28))
        for part in (self.heads, self.totals):
            part.setVisible(how != "narrow")
            part.words["planned"].setVisible(how == "wide")
        self._line.setVisible(how != "narrow")
        self.all_in_all.setVisible(how == "narrow")
        for line in self.lines:
            line.fold(how)


def _totals(seen: WeekSeen) -> str:
    if seen.miles:
        return t("Total: {hours} hours, {miles} miles", hours=seen.hours, miles=seen.miles)
    return t("Total: {hours} hours", hours=seen.hours)
