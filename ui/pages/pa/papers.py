"""A PA's checks and papers, their health tasks, and what the funder said about paying a relative."""

from functools import partial

from app.employment.check import Check, CheckKind
from app.employment.health_tasks import HealthTask, may_be_done
from app.employment.names import answer_name, paid_for_name
from app.employment.pa import Relation
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.usecases.team.papers import keep_check, keep_exception, keep_health_task, take_check_out
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.pa.exception_form import ExceptionForm
from ui.pages.pa.health_form import HealthForm
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.pages.team.attaching import Attaching
from ui.pages.team.check_form import CheckForm
from ui.pages.team.papers import check_lines
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text

KINDS = [kind for kind in CheckKind if kind is not CheckKind.LIABILITY_INSURANCE]
ANSWER_TONES = {
    ExceptionAnswer.WAITING: "warn",
    ExceptionAnswer.AGREED: "ok",
    ExceptionAnswer.REFUSED: "bad",
}


class PapersSection(Section):
    """Shows the papers in three cards; each line has what can be done with it."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.attaching = Attaching(page)
        self.checks = Lines(t("None yet. Begin with the right to work, before their first day."))
        self.tasks = Lines(t("No health tasks are handed to them."))
        self.exceptions = Lines(t("Nothing was asked yet."))
        self.add_check = Button(t("Add a chec&k or paper"), self._ask_check, "second")
        self.add_task = Button(t("Add a &health task"), self._ask_task, "second")
        self.add_exception = Button(t("&Write down what the funder said"), self._ask_exception, "second")
        checks = Card(t("Checks and papers")).add(self.checks, None, flowing(self.add_check))
        tasks = Card(t("Health tasks")).add(
            Text(t("Three agree: the practitioner, you, and the PA."), "small"),
            self.tasks, None, flowing(self.add_task),
        )  # fmt: skip
        self.relative = Card(t("Paying a relative")).add(self.exceptions, None, flowing(self.add_exception))
        self.body.addWidget(beside(checks, stacked(tasks, self.relative, None, gap=18), (1, 1), least=400))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the papers as they now are."""
        self.seen = seen
        file = seen.file
        self.checks.fill(check_lines(file.papers, self.attaching, self._change_check, self._take_out))
        self.tasks.fill([self._task_line(one) for one in file.health_tasks])
        self.exceptions.fill([self._exception_line(one) for one in reversed(file.exceptions)])
        self.relative.setVisible(file.pa.relation is not Relation.NONE or bool(file.exceptions))

    def _task_line(self, task: HealthTask) -> Line:
        who = ", ".join(filter(None, (task.practitioner_name, task.practitioner_role)))
        signs = (
            (t("Practitioner"), task.practitioner_signed),
            (t("You"), task.holder_signed),
            (t("PA"), task.pa_signed),
        )
        chips = [
            (t("{who} agreed", who=name), "ok") if signed else (t("{who} not yet", who=name), "bad")
            for name, signed in signs
        ]
        ready = may_be_done(task, self.clock())
        if not task.is_done_on(self.clock()):
            chips = [(t("Ended"), "plain")]
        elif ready:
            chips.append((t("May be done"), "ok"))
        notes = (
            t("Handed over by {name}", name=who) if who else "",
            t("Look at it again by {day}", day=day(task.review)) if task.review else "",
            t("Stop and ask for help: {when}", when=task.stop_when) if task.stop_when else "",
        )
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change_task, task)),
            *self.attaching.acts(("health_task", task.id), self.seen.papers[("health_task", task.id)]),
        )
        return Line(task.name, notes, tuple(chips), acts)

    def _exception_line(self, one: RelativeException) -> Line:
        words = t("Asked on {day}", day=day(one.asked))
        notes = (
            paid_for_name(one.paid_for),
            t("Asked of {name}", name=one.asked_of) if one.asked_of else "",
            t("Answered on {day} by {name}", day=day(one.answered), name=one.agreed_by)
            if one.answered
            else "",
            t("Holds until {day}", day=day(one.last)) if one.last else "",
            one.why,
        )
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change_exception, one)),
            *self.attaching.acts(("pa_exception", one.id), self.seen.papers[("pa_exception", one.id)]),
        )
        return Line(words, notes, ((answer_name(one.answer), ANSWER_TONES[one.answer]),), acts)

    def _ask_check(self) -> None:
        self._change_check(Check(0, self.seen.pa_id, KINDS[0]))

    def _change_check(self, check: Check) -> None:
        form = CheckForm(self.page, check, KINDS, self.clock())
        self.page.ask_with(form, keep_check, t("It is written down."), self.add_check)

    def _take_out(self, check: Check) -> None:
        took = partial(self.page.done, t("The paper is taken out."), self.add_check)
        self.page.tasks.do(self.page, lambda book: take_check_out(book, check.id), took)

    def _ask_task(self) -> None:
        self._change_task(HealthTask(0, self.seen.pa_id, ""))

    def _change_task(self, task: HealthTask) -> None:
        form = HealthForm(self.page, task, self.clock())
        self.page.ask_with(form, keep_health_task, t("The health task is written down."), self.add_task)

    def _ask_exception(self) -> None:
        self._change_exception(RelativeException(0, self.seen.pa_id, self.clock()))

    def _change_exception(self, one: RelativeException) -> None:
        form = ExceptionForm(self.page, one, self.clock())
        self.page.ask_with(form, keep_exception, t("It is written down."), self.add_exception)
