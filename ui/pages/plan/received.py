"""The council's own plan: the day it came, who sent it, and its paper."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.plan.received import CouncilPlan
from app.usecases.plan.council_plans import (
    COUNCIL_PLAN,
    ReceivedPlan,
    attach_to_council_plan,
    keep_council_plan,
    take_council_plan_out,
)
from app.words import day, t
from ui.dialogs.asking import Asking
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan.seen import Seen
from ui.pages.team.attaching import Attaching
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.field import DateField, Form, TextField
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class ReceivedCard(Card):
    """Shows every plan that the council or the NHS wrote; it is kept apart from the person's own."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("The council’s own plan"))
        self._page, self._clock = page, clock
        self.attaching = Attaching(page, attach_to_council_plan)
        says = t(
            "By law the council writes a plan as well, and gives you a copy. Keep it here as it came. "
            "What stands in your own plan does not change it."
        )
        self.lines = Lines(t("None has come yet."))
        self.add_button = Button(t("Write down that it cam&e"), self.ask, "second")
        self.add(Text(says, "small"), self.lines, None, flowing(self.add_button))

    def show_seen(self, seen: Seen) -> None:
        """Show what has come."""
        self.lines.fill([self._line(one) for one in seen.received])

    def _line(self, one: ReceivedPlan) -> Line:
        plan = one.plan
        notes = (
            t("Sent by {who}", who=plan.sent_by),
            t("Written on {day}", day=day(plan.written)) if plan.written else "",
            plan.note,
        )
        chip = (t("Paper attached"), "ok") if one.papers else (t("No paper yet"), "warn")
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change, plan)),
            *self.attaching.acts((COUNCIL_PLAN, plan.id), one.papers),
            (t("Take it out"), partial(self._take_out, plan)),
        )
        return Line(t("It came on {day}", day=day(plan.received)), notes, (chip,), acts)

    def ask(self) -> None:
        """Ask for a plan that has come."""
        self._change(CouncilPlan(0, self._clock(), ""))

    def _change(self, plan: CouncilPlan) -> None:
        form, keep = ReceivedForm(self._page, plan, self._clock()), partial(_keep, self._clock)
        self._page.ask_with(form, keep, t("It is written down."), self.add_button)

    def _take_out(self, plan: CouncilPlan) -> None:
        took = partial(self._page.done, t("It is taken out."), self.add_button)
        self._page.tasks.do(self._page, lambda book: take_council_plan_out(book, plan.id), took)


class ReceivedForm(Asking):
    """Asks when the council's plan came, and from whom; the answer is a `CouncilPlan`."""

    def __init__(self, parent: QWidget, plan: CouncilPlan, today: date) -> None:
        says = t("Only what you know. Attach the paper afterwards; it says the rest.")
        super().__init__(parent, t("The council’s own plan"), says, t("&Save"))
        self._plan = plan
        self.received = DateField(t("The &day it came"), today, needed=t("Type the day it came."))
        self.received.set_day(plan.received)
        self.sent_by = TextField(
            t("&Who sent it?"), t("A name or an office"), needed=t("Type who sent it, or their office.")
        )
        self.sent_by.set(plan.sent_by)
        self.written = DateField(t("The day that &stands on it"), today, t("You can leave this empty."))
        self.written.set_day(plan.written)
        self.note = AreaField(t("Is anything in it &wrong or missing?"), t("In your own words"), height=90)
        self.note.set(plan.note)
        self._form = Form(
            self.problems,
            received=self.received, sent_by=self.sent_by, written=self.written, note=self.note,
        )  # fmt: skip
        self.add(*self._form.fields.values())
        self.received.go()

    def read(self) -> CouncilPlan | None:
        """Give what came, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else replace(self._plan, **found)


def _keep(clock: Clock, book: Book, plan: CouncilPlan) -> CouncilPlan:
    return keep_council_plan(book, plan, clock())
