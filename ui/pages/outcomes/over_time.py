"""How one thing that matters went: a picture, the same as a table, and what was said each time."""

from collections.abc import Sequence
from functools import partial

from app.plan.names import feeling_name
from app.plan.outcome import CheckIn, Feeling
from app.plan.scaling import Level, level_name
from app.usecases.life.outcomes import OutcomeView, take_check_in_out
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.outcomes.noted import Noted
from ui.pages.outcomes.part import Part
from ui.pages.outcomes.seen import TONES, Seen, drawn, who_said
from ui.parts.card import Card
from ui.parts.chart import Chart
from ui.parts.clock import Clock
from ui.parts.field import Choice
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text


class OverTimePart(Part):
    """Shows one outcome over time; which one is chosen at the top."""

    def __init__(self, host: AskingPage, clock: Clock) -> None:
        super().__init__(host, clock)
        self.noted = Noted(host)
        self.which: Choice[int] = Choice(t("&Of what?"))
        self.chart = Chart(t("How it went over time"), t("Day"))
        self.none = Text(
            t("Say now and again whether it is better or worse. Then a picture stands here."), "muted"
        )
        self.unrated = Text("", "small")
        self.lines = Lines(t("Nobody has said yet how it goes."))
        self.picture = Card(t("In a picture")).add(self.none, self.chart, self.unrated)
        self.notes = Card(t("What was said")).add(self.lines)
        for part in (self.which, self.picture, self.notes):
            self.body.addWidget(part)
        self._wanted = 0
        self.which.changed.connect(self._show)

    def choose(self, number: int) -> None:
        """Choose an outcome, by its number, now or as soon as the page has read it."""
        self._wanted = number
        if self._shown is not None:
            self._follow()

    def fill(self, seen: Seen) -> None:
        """Offer every outcome, and show the one that is chosen."""
        self.which.fill([(view.outcome.words, view.outcome.id) for view in seen.found.views])
        for part in (self.which, self.picture, self.notes):
            part.setVisible(bool(seen.found.views))
        self._follow()

    def _follow(self) -> None:
        seen = self._shown
        if seen is None or not seen.found.views:
            return
        if self._wanted in {view.outcome.id for view in seen.found.views}:
            self.which.box.blockSignals(True)  # noqa: FBT003  # Qt's own
            self.which.set(self._wanted)
            self.which.box.blockSignals(False)  # noqa: FBT003  # Qt's own
        self._wanted = 0
        self._show()

    def _show(self) -> None:
        seen = self._shown
        if seen is None:
            return
        number = self.which.read()
        view = next(view for view in seen.found.views if view.outcome.id == number)
        self._draw(view)
        self.lines.fill([self._line(one, seen) for one in reversed(view.check_ins)])

    def _draw(self, view: OutcomeView) -> None:
        picture = drawn(view)
        self.chart.setVisible(picture is not None)
        self.none.setVisible(picture is None)
        self.unrated.setVisible(picture is not None)
        if picture is not None:
            self.chart.show_lines(
                picture.days, picture.lines, picture.write, picture.words, picture.along, picture.over
            )
            self.unrated.setText(_beside(view.check_ins))

    def _line(self, one: CheckIn, seen: Seen) -> Line:
        chips = []
        if one.feeling is not Feeling.NOT_SAID:
            chips.append((feeling_name(one.feeling), TONES[one.feeling]))
        if one.level is not None:
            chips.append((level_name(Level(one.level)), "info"))
        acts: tuple[Act, ...] = (
            *self.noted.look_acts(seen.papers.get(one.id, ())),
            (t("Take it out"), partial(self._take_out, one.id)),
        )
        return Line(
            one.words, (t("{who}, on {day}", who=who_said(one), day=day(one.day)),), tuple(chips), acts
        )

    def _take_out(self, number: int) -> None:
        said = partial(self.host.done, t("It is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_check_in_out(book, number), said)


def _beside(said: Sequence[CheckIn]) -> str:
    """Say how the picture is to be read."""
    if any(one.level is not None for one in said):
        return t("The picture shows the levels that you wrote down beforehand.")
    return t("Each point says how it was beside the time before.")
