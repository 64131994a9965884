"""The week as a picture of days beside one another: each shift is a button at its time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.employment.clock import DAY_MINUTES, clock
from app.words import t
from ui.pages.rota.seen import DaySeen, Piece, RotaSeen, SlotSeen
from ui.pages.rota.spread import Spread, lanes, spread
from ui.parts.button import Button
from ui.parts.text import SIGNS, Text
from ui.theme import current, font, picture, px

AXIS, GAP, PAD = 52, 6, 7  # dp: the clock on the left, between two days, beside the words of a shift
LEAST_DAY = 96  # dp of width below which a day has no room for names
FULL_WORDS = 88  # dp of width below which a shift shows a first name and a time alone
APART = 18  # dp between two times written on the left


class SlotButton(Button):
    """One shift, or the part of it that lies on one day: a tinted box with who, when, and how it stands."""

    def __init__(self, piece: Piece) -> None:
        super().__init__("", kind="slot")
        self.piece = piece
        seen = piece.seen
        said = t("{slot}, goes on from the day before", slot=seen.name) if piece.on else seen.name
        self.setAccessibleName(said)
        self.setToolTip(said)

    def lines(self) -> list[tuple[str, bool]]:
        """Give the words, the first ones strong; the last are left out where there is no room."""
        seen = self.piece.seen
        if self.width() < px(FULL_WORDS):
            # Beside another shift there is room for a first name and one time; the name says the rest.
            at = self.piece.finish if self.piece.on else self.piece.start
            return [(seen.who.partition(" ")[0], True), (clock(at % DAY_MINUTES), False)]
        if self.piece.on:
            until = t("until {time}", time=clock(self.piece.finish))
            return [(seen.who, True), (until, False)]
        return [(seen.who, True), (seen.times, False), *([(seen.what, False)] if seen.what else [])]

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the box, its sign and its words."""
        theme, tone = current(), self.piece.seen.tone
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = ("brand_soft", "ink") if tone == "plain" else (f"{tone}_soft", tone)
        if not self.piece.seen.planned.wanted:
            ground, ink = "plain_soft", "muted"
        edge = QPen(theme.colour("brand" if tone == "plain" else tone), theme.px(1))
        if tone in ("bad", "warn"):
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        painter.setPen(theme.colour(ink))
        self._draw_words(painter, tone)
        painter.end()

    def _draw_words(self, painter: QPainter, tone: str) -> None:
        theme = current()
        box = self.rect().adjusted(theme.px(PAD), theme.px(5), -theme.px(PAD), -theme.px(4))
        top = box.top()
        for place, (words, strong) in enumerate(self.lines()):
            letters = font(theme, 14)
            letters.setBold(strong)
            measure = QFontMetrics(letters)
            if place and top + measure.height() > box.bottom() + theme.px(2):
                return
            wide = box.width()
            if place == 1 and tone != "plain" and self.width() >= px(FULL_WORDS):
                # The sign stands beside the times, which are short.
                wide -= theme.px(16)
                painter.drawPixmap(
                    box.right() - theme.px(13), top + theme.px(2), picture(SIGNS[tone], tone, 14)
                )
            painter.setFont(letters)
            shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(box.left(), top, wide, measure.height()), 0, shown)
            top += measure.height()


class WeekTimes(QWidget):
    """Lays the shifts of a week out by day and time; `chosen` carries the slot that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(t("The week, day by day"))
        self.buttons: list[SlotButton] = []
        self._heads: list[tuple[Text, Text]] = []
        self._spread = Spread((), ())
        self._days = 7

    def show_week(self, seen: RotaSeen) -> None:
        """Show a week; the shift that has the focus keeps it if it is still there."""
        pieces = list(seen.pieces())
        held = next((button.piece for button in self.buttons if button.hasFocus()), None)
        self._spread = spread(pieces)
        self._show_heads(seen.days)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        ordered = sorted(pieces, key=lambda piece: (piece.column, piece.start, piece.finish))
        self.buttons = [self._button(piece) for piece in ordered]
        self.updateGeometry()
        self._place()
        if held is not None:
            self.go(held.seen, on=held.on)

    def _show_heads(self, days: Sequence[DaySeen]) -> None:
        while len(self._heads) < len(days):
            self._heads.append((Text("", "strong"), Text("", "small")))
            for words in self._heads[-1]:
                words.setParent(self)
                words.setAlignment(Qt.AlignmentFlag.AlignTop)
                words.show()
        for (head, more), day in zip(self._heads, days, strict=True):
            head.setText(day.short)
            more.setText("\n".join(part for part in (day.bank_holiday, day.away) if part))

    def _button(self, piece: Piece) -> SlotButton:
        button = SlotButton(piece)
        button.setParent(self)
        button.clicked.connect(partial(self.chosen.emit, piece.seen))
        button.show()
        return button

    def go(self, seen: SlotSeen, *, on: bool = False) -> bool:
        """Move the focus to a slot, and say whether it is here."""
        key = seen.planned.pattern_id, seen.planned.day
        for button in self.buttons:
            planned = button.piece.seen.planned
            if (planned.pattern_id, planned.day) == key and button.piece.on == on:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    @staticmethod
    def fits(width: int) -> bool:
        """Say whether seven days have room for their names beside one another."""
        return width >= px(AXIS + 7 * (LEAST_DAY + GAP))

    def _top(self) -> int:
        wide = self._day_width()
        heads = [head.heightForWidth(wide) + _tall(more, wide) for head, more in self._heads]
        return max(heads, default=0) + px(10)

    def _day_width(self) -> int:
        return max(px(40), (self.width() - px(AXIS)) // self._days - px(GAP))

    def sizeHint(self) -> QSize:
        """Ask for the height of the whole week."""
        return QSize(px(AXIS + 7 * (LEAST_DAY + GAP)), self._top() + px(self._spread.height) + px(4))

    def minimumSizeHint(self) -> QSize:
        """Let the page decide how wide it is."""
        return QSize(px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide, top = self._day_width(), self._top()
        for at, (head, more) in enumerate(self._heads):
            tall = head.heightForWidth(wide)
            head.setGeometry(self._left(at), 0, wide, tall)
            more.setGeometry(self._left(at), tall, wide, _tall(more, wide))
        for column in range(self._days):
            own = [button for button in self.buttons if button.piece.column == column]
            places = lanes([button.piece for button in own])
            for button in own:
                lane, beside = places[button.piece]
                each = wide // beside
                down = top + px(self._spread.down(button.piece.start))
                tall = top + px(self._spread.down(button.piece.finish)) - down - px(3)
                button.setGeometry(self._left(column) + lane * each, down, each - px(2), tall)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()
        self.update()

    def _left(self, column: int) -> int:
        return px(AXIS) + column * (self._day_width() + px(GAP))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the clock on the left, and thin lines from it through the days."""
        theme, top = current(), self._top()
        painter = QPainter(self)
        letters = font(theme, 14)
        painter.setFont(letters)
        free = -theme.px(APART)
        for minute, height in zip(self._spread.times, self._spread.heights, strict=True):
            down = top + theme.px(height)
            painter.setPen(QPen(theme.colour("line"), theme.px(1)))
            painter.drawLine(theme.px(AXIS), down - 1, self.width(), down - 1)
            if down - free < theme.px(APART):
                continue
            free = down
            painter.setPen(theme.colour("muted"))
            box = QRect(0, min(down, self.height() - theme.px(APART)), theme.px(AXIS - 6), theme.px(APART))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, clock(minute % DAY_MINUTES)
            )
        painter.end()


def _tall(words: Text, wide: int) -> int:
    return words.heightForWidth(wide) if words.text() else 0
