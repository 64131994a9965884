"""What was allocated, pot by pot: the guide, each step, the final sum, and what nobody explained."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.plan.allocation import Adjustment, Allocation, Answer
from app.plan.names import answer_name
from app.usecases.funding.allocations import (
    AllocationView,
    keep_adjustment,
    keep_allocation,
    take_adjustment_out,
    take_allocation_out,
)
from app.words import day, money, t, tn
from ui.dialogs.amounts import hours_typed
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan.acts import links
from ui.pages.plan.allocation_forms import AllocationForm, StepForm
from ui.pages.plan.seen import Seen
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, Facts, refill, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, SMALL, column, stacked
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Heading, Text

TONES = {Answer.WAITING: "warn", Answer.GIVEN: "ok", Answer.PARTLY: "info", Answer.REFUSED: "bad"}


class AllocationCard(Card):
    """Shows every allocation, the newest first, with what can be done with each."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("The amount we were told"))
        self._page, self._clock = page, clock
        self._seen: Seen | None = None
        self.none = Text(
            t("It is easier to plan when you know the amount. Ask for it, and write it down here."),
            "muted",
        )
        self.waited = Text("", "small")
        holder = QWidget()
        self._all = column(holder, MIDDLE)
        self.add_button = Button(t("Write down what you were to&ld"), self.ask, "second")
        self.add(self.none, self.waited, holder, None, flowing(self.add_button))

    def show_seen(self, seen: Seen) -> None:
        """Show what was told, as it now stands."""
        self._seen = seen
        self.none.setVisible(not seen.allocations)
        days = seen.days_without_amount
        self.waited.setText(
            tn(
                "You planned for 1 day before an amount was told.",
                "You planned for {count} days before an amount was told.",
                days,
            )
        )
        self.waited.setVisible(days > 0)
        things: list[QWidget] = []
        for view in seen.allocations:
            things += [rule(), self._told(view, seen)]
        refill(self._all, things[1:])

    def _told(self, view: AllocationView, seen: Seen) -> QWidget:
        told = view.allocation
        pot = next((each.label or each.name for each in seen.pots if each.id == told.pot_id), "")
        title = t("{pot}: told on {day}", pot=pot, day=day(told.told))
        facts, steps, findings = Facts(_facts(view)), Lines(), FindingLines()
        steps.fill([self._step(step) for step in view.steps])
        findings.fill(view.findings)
        parts = [each for each, has in ((steps, view.steps), (findings, view.findings)) if has]
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change, told)),
            (t("Add a step"), partial(self._ask_step, told)),
            (t("Take it out"), partial(self._take_out, told)),
        )
        notes = [Text(note, "small") for note in _notes(told)]
        return stacked(Heading(title, 3), facts, *notes, links(title, acts), *parts, gap=SMALL)

    def _step(self, step: Adjustment) -> Line:
        changed = money(step.amount, sign=True)
        notes = (
            t("{amount} a week, {day}", amount=changed, day=day(step.day)) if step.amount else day(step.day),
            t("Asked for: {amount} a week", amount=money(step.asked)) if step.asked else "",
            t("Decided by {who}", who=step.who) if step.who else "",
            step.why,
        )
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change_step, step)),
            (t("Take it out"), partial(self._take_step_out, step)),
        )
        return Line(step.what, notes, ((answer_name(step.answer), TONES[step.answer]),), acts)

    def ask(self) -> None:
        """Ask for what was told, newly."""
        if self._seen is not None and self._seen.pots:
            self._change(Allocation(0, self._seen.pots[0].id, self._clock()))

    def _change(self, allocation: Allocation) -> None:
        if self._seen is not None:
            form = AllocationForm(self._page, self._seen, allocation, self._clock())
            self._page.ask_with(form, keep_allocation, t("It is written down."), self.add_button)

    def _ask_step(self, told: Allocation) -> None:
        self._change_step(Adjustment(0, told.id, self._clock(), ""))

    def _change_step(self, step: Adjustment) -> None:
        form = StepForm(self._page, step, self._clock())
        self._page.ask_with(form, keep_adjustment, t("The step is written down."), self.add_button)

    def _take_out(self, told: Allocation) -> None:
        took = partial(self._page.done, t("It is taken out."), self.add_button)
        self._page.tasks.do(self._page, lambda book: take_allocation_out(book, told.id), took)

    def _take_step_out(self, step: Adjustment) -> None:
        took = partial(self._page.done, t("The step is taken out."), self.add_button)
        self._page.tasks.do(self._page, lambda book: take_adjustment_out(book, step.id), took)


def _facts(view: AllocationView) -> list[tuple[str, str]]:
    told = view.allocation
    facts = [(t("The guide, a week"), money(told.indicative))]
    if told.final is not None:
        facts.append((t("The final sum, a week"), money(told.final)))
    if view.not_explained:
        facts.append((t("Nobody has explained"), money(view.not_explained, sign=True)))
    if told.assumed_rate:
        facts.append((t("The hourly rate they reckoned with"), money(told.assumed_rate)))
    if told.assessed_minutes:
        facts.append((t("Hours a week they reckoned with"), hours_typed(told.assessed_minutes)))
    if told.unpaid_minutes:
        facts.append((t("Unpaid hours a week they counted on"), hours_typed(told.unpaid_minutes)))
    return facts


def _notes(told: Allocation) -> list[str]:
    how = [
        t("questionnaire {name}", name=told.questionnaire) if told.questionnaire else "",
        t("points: {points}", points=told.points) if told.points else "",
        t("table {name}", name=told.table) if told.table else "",
    ]
    said = ", ".join(part for part in how if part)
    notes = [
        t("Told by {who}", who=told.told_by) if told.told_by else "",
        said[:1].upper() + said[1:],
        t("The final sum was told on {day}", day=day(told.final_told)) if told.final_told else "",
        told.note,
    ]
    return [note for note in notes if note]
