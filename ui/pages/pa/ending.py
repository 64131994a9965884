"""The end of a job: first what it would take, then step by step, each marked when it is done."""

from functools import partial

from app.employment.leaving import LeavingStep, Step
from app.employment.names import keep_name, leaving_reason_name, leaving_step_name
from app.usecases.team.leaving import (
    Leaving,
    end_employment,
    job_goes_on,
    leaving_steps,
    mark_step,
    notice_letter_pdf,
)
from app.words import day, money, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.pa.leaving_form import Ending, LeavingForm, StepDay, StepForm
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Heading, Text
from ui.tasks import Book

# Where the page of what is owed helps with a step.
OWED = {LeavingStep.LEAVE_OWED, LeavingStep.REDUNDANCY_PAY, LeavingStep.LAST_PAY}


class EndingSection(Section):
    """Shows how a job ends; nothing is kept until the last day is agreed to here."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.shown: Leaving | None = None
        self.documents = Documents(page)
        self.says = Text("")
        self.facts, self.findings = Facts(), FindingLines(t("Nothing stands against it"))
        self.steps, self.keep = Lines(), Facts()
        self.begin = Button(t("&End this job"), self._ask, "second")
        self.end = Button("", self._end, "main")
        self.not_now = Button(t("&Not now"), self._forget)
        self.move_day = Button(t("&Move the last day"), self._ask, "second")
        self.goes_on = Button(t("The job &goes on after all"), self._goes_on)
        self.letter = Button(t("See the &letter of notice"), self._see_letter, "second")
        acts = flowing(self.begin, self.end, self.not_now, self.letter, self.move_day, self.goes_on)
        about = Card(t("Ending this job")).add(self.says, self.facts, self.findings, acts, None)
        self._kept = stacked(Heading(t("How long to keep the papers"), 3), self.keep, gap=8)
        self._steps = Card(t("Step by step")).add(self.steps, self._kept, None)
        self._both = beside(about, self._steps, (1, 1), least=400)
        self.body.addWidget(self._both)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show how far the end of the job has come; what was only looked at is shown afresh."""
        self.seen = seen
        self.show_leaving(seen.leaving)

    def show_leaving(self, leaving: Leaving | None) -> None:
        """Show the end of the job, kept or only looked at; None where it goes on."""
        self.shown = leaving
        kept = leaving is not None and bool(leaving.kept.id)
        self._steps.setVisible(leaving is not None)
        self._both.refold()
        for part in (self.facts, self.findings):
            part.setVisible(leaving is not None)
        self.begin.setVisible(leaving is None)
        for button in (self.end, self.not_now):
            button.setVisible(leaving is not None and not kept)
        for button in (self.move_day, self.goes_on):
            button.setVisible(kept)
        self.letter.setVisible(kept and leaving is not None and leaving.kept.reason.is_by_employer)
        self.says.setText(_says(leaving))
        if leaving is not None:
            self._fill(leaving, kept=kept)

    def _fill(self, leaving: Leaving, *, kept: bool) -> None:
        self.end.setText(t("&End it on {day}", day=day(leaving.kept.last_day)))
        self.facts.fill(leaving_facts(leaving))
        self.findings.fill(leaving.findings)
        self.steps.fill([self._line(step, kept=kept) for step in leaving.steps])
        self.keep.fill([
            (keep_name(one.rule.what), t("until {day}", day=day(one.until))) for one in leaving.keep
        ])  # fmt: skip

    def _line(self, step: Step, *, kept: bool) -> Line:
        chip = (t("Done on {day}", day=day(step.done)), "ok") if step.done else (t("To do"), "plain")
        by = t("By {day}", day=day(step.by)) if step.by else ""
        after = t("First: {step}", step=leaving_step_name(step.after)) if step.after else ""
        acts: list[Act] = []
        if kept and step.done is None:
            acts.append((t("Mark as done"), partial(self._ask_done, step)))
        elif kept:
            acts.append((t("Not done after all"), partial(self._take_back, step.step)))
        if kept and step.step in OWED:
            acts.append((t("Open What I owe"), partial(self.page.go.emit, "owed", None)))
        return Line(leaving_step_name(step.step), (by, after, step.note), (chip,), tuple(acts))

    def _ask(self) -> None:
        pa = self.seen.file.pa
        form = LeavingForm(self.page, pa.name, self.clock(), self.shown.kept if self.shown else None)
        form.answered.connect(partial(self._look, form))
        form.begin()

    def _look(self, form: LeavingForm, ending: Ending) -> None:
        number = self.seen.pa_id

        def looked(leaving: Leaving) -> None:
            form.accept()
            self.show_leaving(leaving)
            (self.end if self.end.isVisible() else self.move_day).setFocus()

        if self.shown is not None and self.shown.kept.id:
            self.page.tasks.do(
                form,
                lambda book: end_employment(book, number, ending.reason, ending.told, ending.last_day),
                looked,
            )
        else:
            self.page.tasks.ask(
                form,
                lambda book: leaving_steps(book, number, ending.reason, ending.told, ending.last_day),
                looked,
            )

    def _forget(self) -> None:
        self.show_leaving(self.seen.leaving)
        self.begin.setFocus()

    def _end(self) -> None:
        leaving, number = self.shown, self.seen.pa_id
        if leaving is None:
            return
        kept = leaving.kept
        said = t("The job ends on {day}.", day=day(kept.last_day))
        self.page.tasks.do(
            self.page,
            lambda book: end_employment(book, number, kept.reason, kept.told, kept.last_day),
            partial(self.page.done, said, self.move_day),
        )

    def _goes_on(self) -> None:
        number = self.seen.pa_id
        went_on = partial(self.page.done, t("The job goes on."), self.begin)
        self.page.tasks.do(self.page, lambda book: job_goes_on(book, number), went_on)

    def _ask_done(self, step: Step) -> None:
        number = self.seen.pa_id

        def keep(book: Book, on: StepDay) -> object:
            return mark_step(book, number, step.step, on.day, on.note)

        form = StepForm(self.page, leaving_step_name(step.step), self.clock())
        self.page.ask_with(form, keep, t("It is marked as done."), self.move_day)

    def _take_back(self, step: LeavingStep) -> None:
        number = self.seen.pa_id
        took = partial(self.page.done, t("It is to be done again."), self.move_day)
        self.page.tasks.do(self.page, lambda book: mark_step(book, number, step, None), took)

    def _see_letter(self) -> None:
        number = self.seen.pa_id
        letter = Document(t("Letter of notice"), "notice.pdf", lambda book: notice_letter_pdf(book, number))
        self.documents.see(letter)


def leaving_facts(leaving: Leaving) -> list[tuple[str, str]]:
    """Say why and when a job ends, and what is known of what is owed."""
    kept = leaving.kept
    facts = [
        (t("Why"), leaving_reason_name(kept.reason)),
        (t("Said on"), day(kept.told)),
        (t("Last day of work"), day(kept.last_day)),
        (t("Notice"), tn("1 week", "{count} weeks", kept.weeks)),
    ]
    if kept.weeks:
        facts.append((t("The notice ends on"), day(leaving.notice_ends)))
    if leaving.last_pay is not None:
        facts.append((t("Last pay day"), day(leaving.last_pay)))
    if leaving.redundancy is not None:
        facts.append((t("Redundancy pay"), money(leaving.redundancy.amount)))
    return facts


def _says(leaving: Leaving | None) -> str:
    if leaving is None:
        return t(
            "Jobs end: a PA moves on, or your life changes. There is an order to follow, and some of it has "
            "a day. Daybook shows you the steps first, and nothing changes until you say so."
        )
    if not leaving.kept.id:
        return t("This is what it would take. Nothing has changed yet.")
    return t("All is done.") if leaving.is_done else t("Go through the steps, and mark each when it is done.")
