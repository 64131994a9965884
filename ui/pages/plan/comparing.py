"""Two versions of the plan side by side, with every word that came or went marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.plan.compared import Change, CostChange, Piece
from app.plan.names import question_words, state_name
from app.plan.plan import PlanVersion, VersionState
from app.usecases.plan.comparing import Compared, compare
from app.words import money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.plan import papers
from ui.parts.card import Card, empty, rule
from ui.parts.changes import ChangedWords
from ui.parts.clock import Clock
from ui.parts.field import Choice
from ui.parts.layout import MIDDLE, beside, column, stacked
from ui.parts.lines import Line, Lines
from ui.parts.text import Heading, Text


class ComparedCard(Card):
    """Asks for two versions, and shows what changed between them; hidden while there is only one."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("What changed"))
        self._page, self._clock = page, clock
        self._versions: tuple[PlanVersion, ...] = ()
        self.before: Choice[int] = Choice(t("The &earlier version"))
        self.after: Choice[int] = Choice(t("The &later version"))
        legend = t("Crossed-out words were taken out. Bold and underlined words were put in.")
        holder = QWidget()
        self._found = column(holder, MIDDLE)
        self.add(beside(self.before, self.after, (1, 1), least=220), Text(legend, "small"), holder)
        self.before.changed.connect(self.ask)
        self.after.changed.connect(self.ask)

    def show_versions(self, versions: Sequence[PlanVersion]) -> None:
        """Offer these versions, the newest first; the last two stand side by side to begin with."""
        self.setVisible(len(versions) > 1)
        if len(versions) < 2:
            return
        new = len(versions) != len(self._versions)
        self._versions = tuple(versions)
        offered = [(f"{_name(each)}: {state_name(each.state)}", each.id) for each in versions]
        self.before.fill(offered)
        self.after.fill(offered)
        if new:
            self.before.set(versions[1].id)
            self.after.set(versions[0].id)
        self.ask()

    def ask(self) -> None:
        """Compare the two that are chosen."""
        before, after, on = self.before.read(), self.after.read(), self._clock()
        self._page.tasks.ask(self, lambda book: compare(book, before, after, on), self._show, newest=True)

    def _show(self, found: Compared) -> None:
        empty(self._found)
        for words in _story(found):
            self._found.addWidget(Text(words, "small"))
        whose = (_name(found.before), _name(found.after))
        for question, pieces in found.answers:
            self._found.addWidget(_side_by_side(question_words(question), pieces, whose))
        for line in found.lines:
            self._found.addWidget(_side_by_side(_title(line.pieces), line.pieces, whose, line.asked_by))
        if not (found.answers or found.lines):
            self._found.addWidget(Text(t("No words differ."), "muted"))
        self._show_costs(found)
        if not (found.answers or found.lines or found.costs):
            return
        if found.before.state is VersionState.AGREED and found.after.state is not VersionState.AGREED:
            letter = papers.change_letter(found.before, found.after, self._clock)
            note = t("For the council, with the old words and the new.")
            self._found.addWidget(rule())
            self._found.addWidget(Documents(self._page).line(letter, note))

    def _show_costs(self, found: Compared) -> None:
        """Show what each line costs more or less, and the whole plan."""
        self._found.addWidget(rule())
        self._found.addWidget(Heading(t("What it costs"), 3))
        costs = Lines(t("No costs differ."))
        if found.costs:
            costs.fill([_cost(each) for each in (*found.costs, found.whole)])
        self._found.addWidget(costs)


def _cost(change: CostChange) -> Line:
    told = []
    if change.once_before or change.once_after:
        was, now = money(change.once_before), money(change.once_after)
        told.append(t("Once: {before} before, {after} now", before=was, after=now))
    if change.yearly_before or change.yearly_after:
        was, now = money(change.weekly_before), money(change.weekly_after)
        told.append(t("A week: {before} before, {after} now", before=was, after=now))
        was, now = money(change.yearly_before), money(change.yearly_after)
        told.append(t("A year: {before} before, {after} now", before=was, after=now))
    return Line(change.words or t("All lines together"), tuple(told), _more(change))


def _more(change: CostChange) -> tuple[tuple[str, str], ...]:
    more = change.more_a_week
    if not more:
        return ()
    if more.pence > 0:
        return ((t("{amount} more a week", amount=money(more)), "warn"),)
    return ((t("{amount} less a week", amount=money(-more)), "ok"),)


def _story(found: Compared) -> list[str]:
    told = []
    for version in (found.before, found.after):
        if version.sent is not None and version.answered is not None:
            days = version.days_waiting(version.answered)
            told.append(
                tn(
                    "Version {number} waited 1 day for its answer.",
                    "Version {number} waited {count} days for its answer.",
                    days, number=version.number,
                )
            )  # fmt: skip
    if found.days > 0:
        told.append(tn("The change took 1 day in all.", "The change took {count} days in all.", found.days))
    if found.days_lost:
        lost = found.days_lost
        told.append(tn("1 day was lost to other words.", "{count} days were lost to other words.", lost))
    return told


def _name(version: PlanVersion) -> str:
    return t("Version {number}", number=version.number)


def _title(pieces: Sequence[Piece]) -> str:
    changes = {piece.change for piece in pieces}
    if changes == {Change.PUT_IN}:
        return t("A new line")
    return t("A line that was taken out") if changes == {Change.TAKEN_OUT} else t("A line with other words")


def _side_by_side(title: str, pieces: Sequence[Piece], whose: tuple[str, str], asked_by: str = "") -> QWidget:
    # Each side has the words that stand in it; what stands in both is on both.
    old = [each for each in pieces if each.change is not Change.PUT_IN]
    new = [each for each in pieces if each.change is not Change.TAKEN_OUT]
    left, right = _side(whose[0], old), _side(whose[1], new)
    parts: list[QWidget] = [rule(), Heading(title, 3)]
    if asked_by:
        parts.append(Text(t("Words asked for by {who}", who=asked_by), "small"))
    return stacked(*parts, beside(left, right, (1, 1), least=260), gap=6)


def _side(name: str, pieces: Sequence[Piece]) -> QWidget:
    words = ChangedWords(name, pieces) if pieces else Text(t("Not in it"), "muted")
    return stacked(Text(name, "small"), words, None, gap=4)
