"""A simple bar of money: the promised part and the free part, one of them standing out, with words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from app.funding.position import Left
from app.money import NOTHING, Money
from app.words import money, t
from ui.parts.layout import stacked
from ui.parts.text import Text
from ui.theme import current, limit


class MoneyBar(QWidget):
    """Draws what there is as one bar: the promised part is striped, the free part plain.

    `lit` is what stands out: "held" (all of it), "promised" or "free". Its words stand below it.
    """

    def __init__(self, left: Left, lit: str) -> None:
        super().__init__()
        self._share = share(left.promised, left.held)
        self._lit = lit
        limit(self, height=64)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw both parts, each with an edge."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(2)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        cut = box.left() + box.width() * self._share
        for name, part in (
            ("promised", QRectF(box.left(), box.top(), cut - box.left(), box.height())),
            ("free", QRectF(cut, box.top(), box.right() - cut, box.height())),
        ):
            lit = self._lit in (name, "held")
            painter.setPen(QPen(theme.colour("ink" if lit else "field"), edge))
            painter.setBrush(theme.colour("brand" if lit else "paper"))
            painter.drawRect(part)
            if name == "promised" and part.width() > edge:
                stripes = QBrush(theme.colour("on_brand" if lit else "field"), Qt.BrushStyle.BDiagPattern)
                stripes.setTransform(QTransform.fromScale(theme.px(2), theme.px(2)))
                painter.fillRect(part.adjusted(edge, edge, -edge, -edge), stripes)
        painter.end()


def share(promised: Money, held: Money) -> float:
    """Say how much of the bar is promised, from 0 to 1: all of it where more is promised than there is."""
    if held <= NOTHING or promised >= held:
        return 1.0
    return promised.pence / held.pence


def money_bar(left: Left, lit: str) -> tuple[QWidget, str]:
    """Give the bar with its words, and the words for reading aloud."""
    if not left.promised:
        words = t("Nothing is promised. All of it is free.")
        return stacked(MoneyBar(left, lit), Text(words)), words
    words = t(
        "With stripes: promised, {promised}. Without stripes: free, {free}.",
        promised=money(left.promised),
        free=money(max(left.free, NOTHING)),
    )
    return stacked(MoneyBar(left, lit), Text(words)), words
