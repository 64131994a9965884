"""One point of a verdict as a line of a list."""

from app.returns.verdict_points import Point
from app.words import t
from ui.parts.items import Item


def point_item(point: Point) -> Item:
    """Show a point: yes, no, or a note where nobody can know."""
    word, tone = {True: (t("Yes"), "ok"), False: (t("No"), "bad"), None: (t("Note"), "info")}[point.ok]
    return Item(point.sentence, chip=word, tone=tone, first=True)
