"""What the plan takes and costs: its lines, what they come to, and what was spent on them so far."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QProgressBar, QWidget

from app.plan.names import last_known
from app.plan.plan import LifeArea, LineWording, PlanVersion
from app.usecases.plan.spent import LineSpent
from app.usecases.plan.writing import LineInPlan, PlanView, add_line, change_line, take_line_out, wordings_of
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan import said
from ui.pages.plan.acts import links
from ui.pages.plan.line_form import LineForm, NewLine
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen
from ui.pages.plan.wordings import WordingsDialog
from ui.parts.button import Button
from ui.parts.card import Card, Stat, refill, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, SMALL, Folding, column, stacked, tiles
from ui.parts.lines import Act
from ui.parts.text import Text
from ui.tasks import Book
from ui.theme import limit

SPENT = 210  # dp: how long the bar of what was spent is at most


class LinesSection(Section):
    """Shows every line of the version in sight; each can be changed while the version is being written."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.week, self.year = Stat(t("My plan costs")), Stat(t("In a year"))
        self.once, self.spent = Stat(t("Bought once")), Stat(t("Spent so far"))
        self.stats = tiles(self.week, self.year, self.once, self.spent, least=220)
        self._holder = QWidget()
        self._lines = column(self._holder, SMALL)
        self.add_button = Button(t("Add a &line"), self.ask, "second", "add")
        self.note = Text("", "small")
        card = Card(t("What it takes")).add(self._holder, self.note, flowing(self.add_button))
        self.body.addWidget(self.stats)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the lines as they now are."""
        self.seen = seen
        if seen.view is None:
            return
        self._show_stats(seen, seen.view)
        things: list[QWidget] = []
        for one in _in_order(seen.view.lines):
            things += [rule(), self._row(one, seen)]
        says = t("Nothing yet. Begin with what you do yourself, then unpaid help, then what is paid.")
        refill(self._lines, things[1:] or [Text(says, "muted")])
        self.add_button.setVisible(seen.view.can_change)
        self.note.setText(_note(seen.view, seen.figures_of))

    def _show_stats(self, seen: Seen, view: PlanView) -> None:
        cost = view.cost
        self.week.set(money(cost.weekly), t("a week"))
        self.year.set(money(cost.yearly), t("A year has 52 weeks here."))
        self.once.set(money(cost.once), t("not in the week or the year"))
        self.once.setVisible(bool(cost.once))
        self.spent.setVisible(seen.spent is not None)
        if seen.spent is not None:
            since = t("since {day}. The plan has {amount} for these days.",
                      day=day(seen.spent.first), amount=money(seen.spent.planned))  # fmt: skip
            self.spent.set(money(seen.spent.spent), since)
        self.stats.refold()

    def _row(self, one: LineInPlan, seen: Seen) -> QWidget:
        wording = one.wording
        aim = next((each.words for each in seen.outcomes if each.id == wording.outcome_id), "")
        pot = next((each.label or each.name for each in seen.pots if each.id == wording.pot_id), "")
        notes = said.line_notes(one, aim, pot if len(seen.pots) > 1 else "")
        words: list[QWidget] = [Text(wording.words, "strong"), *(Text(note, "small") for note in notes)]
        if acts := self._acts(one, seen):
            words.append(links(wording.words, acts))
        week, year = said.costs(one)
        cells: list[QWidget] = [stacked(*words, None, gap=2), _top(Text(week)), _top(Text(year))]
        if seen.spent is not None:
            cells.append(_top(_spent(wording.words, seen.spent.of(wording.line_id))))
        return Folding(*cells, least=150, weights=(5, 2, 2, 3)[: len(cells)], gap=MIDDLE)

    def _acts(self, one: LineInPlan, seen: Seen) -> tuple[Act, ...]:
        acts: list[Act] = []
        if seen.view is not None and seen.view.can_change:
            acts += [
                (t("Change"), partial(self._change, one)),
                (t("Take it out"), partial(self._take_out, one.wording)),
            ]
        if one.wording.line_id in seen.reworded:
            acts.append((t("Its words until now"), partial(self._look_back, one.wording)))
        return tuple(acts)

    def ask(self) -> None:
        """Ask for a new line."""
        if self.seen.view is not None:
            wording = LineWording(0, 0, self.seen.view.version.id, "")
            form = LineForm(self.page, self.seen, NewLine(LifeArea.WHO_SUPPORTS_ME, wording), self.clock())
            keep = partial(_add, self.clock)
            self.page.ask_with(form, keep, t("The line is in your plan."), self.add_button)

    def _change(self, one: LineInPlan) -> None:
        form = LineForm(self.page, self.seen, NewLine(one.line.area, one.wording), self.clock())
        self.page.ask_with(form, _change, t("The line is changed."), self.add_button)

    def _take_out(self, wording: LineWording) -> None:
        took = partial(self.page.done, t("The line is taken out."), self.add_button)
        self.page.tasks.do(self.page, lambda book: take_line_out(book, wording.id), took)

    def _look_back(self, wording: LineWording) -> None:
        number = wording.line_id
        self.page.tasks.ask(self.page, lambda book: wordings_of(book, number), self._show_wordings)

    def _show_wordings(self, found: Sequence[tuple[PlanVersion, LineWording]]) -> None:
        WordingsDialog(self.page, found).begin()


def _in_order(lines: Sequence[LineInPlan]) -> list[LineInPlan]:
    areas = list(LifeArea)
    return sorted(lines, key=lambda one: (areas.index(one.line.area), one.line.id))


def _note(view: PlanView, figures_of: str) -> str:
    employing, told = view.cost.on_costs, []
    if employing:
        told.append(
            t("In it is what an employer pays on top of wages: {amount} a year.", amount=money(employing))
        )
    if employing and figures_of:
        told.append(last_known(figures_of))
    if not view.can_change:
        told.append(t("This version stays as it is. To change a line, write a new version."))
    return " ".join(told)


def _top(cell: QWidget) -> QWidget:
    """Let a cell stand at the top of its line."""
    return stacked(cell, None, gap=0)


def _spent(words: str, known: LineSpent | None) -> QWidget:
    """Show spending on a line as a bar, with the figures below it."""
    if known is None:
        return Text(t("Not in the plan that holds"), "small")
    if not (known.spent or known.planned):
        return Text("", "small")
    figures = t("{spent} of {planned}", spent=money(known.spent), planned=money(known.planned))
    if known.is_ahead:
        figures = t("{figures}, ahead of the plan", figures=figures)
    bar = limit(QProgressBar(), max_width=SPENT)
    bar.setTextVisible(False)
    bar.setRange(0, max(1, known.planned.pence))
    bar.setValue(max(0, min(known.spent.pence, known.planned.pence)))
    bar.setAccessibleName(t("Spent so far on {what}: {figures}", what=words, figures=figures))
    return stacked(bar, Text(figures, "small"), gap=4)


def _add(clock: Clock, book: Book, line: NewLine) -> object:
    return add_line(book, line.area, line.wording, clock())


def _change(book: Book, line: NewLine) -> None:
    change_line(book, line.wording)
