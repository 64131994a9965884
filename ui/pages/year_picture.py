"""The year's money as a picture, with the same facts as words and as a table."""

from app.money import Money
from app.usecases.today.summary import Point, Today
from app.words import day, money, short_day, t
from ui.parts.card import Card
from ui.parts.chart import Chart, Series
from ui.parts.layout import beside, stacked
from ui.parts.text import Chip, Text


class YearPicture(Card):
    """What is left for the rest of the year, where that is heading, and how the spending went."""

    def __init__(self) -> None:
        super().__init__()
        self.figure = Text("", "huge")
        self.chip = Chip("")
        self.heading_for = Text("", "body")
        words = stacked(
            Text(t("Left for the rest of the year"), "small"),
            self.figure,
            self.chip,
            self.heading_for,
            None,
            gap=6,
        )
        self.chart = Chart(t("Money spent over the year"), t("By the end of"))
        self.add(beside(words, self.chart, (1, 2), least=250))

    def show_year(self, seen: Today) -> None:
        """Show this year's money."""
        self.figure.setText(money(seen.year.left))
        runs_out = seen.year.forecast_left.pence < 0
        self.chip.set(*((t("Running out"), "bad") if runs_out else (t("On track"), "ok")))
        self.heading_for.setText(_heading_for(seen))
        points = (Point(seen.year.year.first, Money(0), Money(0)), *seen.points)
        days = seen.year.year.days - 1
        self.chart.show_lines(
            [short_day(point.day) for point in points],
            _series(seen, points),
            _pounds,
            _in_words(seen),
            [(point.day - points[0].day).days / days for point in points],
        )


def _heading_for(seen: Today) -> str:
    ends, left = day(seen.year.year.last), seen.year.forecast_left
    if left.pence < 0:
        return t(
            "If you carry on like this you will be about {amount} short on {day}.",
            amount=_pounds(-left.pence),
            day=ends,
        )
    return t(
        "If you carry on like this, about {amount} of this year’s money is left on {day}.",
        amount=_pounds(left.pence),
        day=ends,
    )


def _series(seen: Today, points: tuple[Point, ...]) -> list[Series]:
    now, last = seen.day, points[-1].day
    spent = tuple(point.spent.pence if point.day <= now else None for point in points)
    ahead = {now: seen.year.spent, last: seen.year.forecast_spent}
    return [
        Series(
            t("Spent"),
            spent,
            label=t("Spent {amount}", amount=_pounds(seen.year.spent.pence)),
            told=tuple(money(point.spent) if point.day <= now else "–" for point in points),
        ),
        Series(
            t("If you carry on"),
            tuple(ahead[point.day].pence if point.day in ahead else None for point in points),
            "dotted",
            told=tuple(money(ahead[point.day]) if point.day in ahead else "–" for point in points),
        ),
        Series(
            t("What you receive"),
            tuple(point.given.pence for point in points),
            "dashed",
            "muted",
            told=tuple(money(point.given) for point in points),
        ),
    ]


def _in_words(seen: Today) -> str:
    return t(
        "By {day} you have spent {spent} of the {given} you receive this year.",
        day=day(seen.day),
        spent=money(seen.year.spent),
        given=money(seen.year.given),
    )


def _pounds(pence: float) -> str:
    """Write an amount to the nearest pound, as a picture's scale and a forecast can know it."""
    return money(Money(round(pence / 100) * 100)).removesuffix(".00")
