"""The register of assessments: when was I last assessed, by whom; and carers who were never offered one."""

from functools import partial

from app.plan.assessment import Assessment, AssessmentKind, assessment_name
from app.plan.people_around import Helper
from app.usecases.life.assessments import (
    ASSESSMENT,
    Register,
    attach_to_assessment,
    keep_assessment,
    take_assessment_out,
)
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.outcomes.noted import Noted
from ui.pages.reviews.assessment_form import AssessmentForm
from ui.pages.reviews.part import Part, Seen
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text


class AssessmentsPart(Part):
    """Answers the question first; below stands every assessment, the latest first."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.files = Noted(host, attach_to_assessment)
        self.last, self.by = Text("", "lead"), Text("", "small")
        self.findings = FindingLines()
        self.carers, self.lines = Lines(), Lines(t("No assessment is written down yet."))
        self.add_one = Button(t("Write down an &assessment"), self.ask_new, "second")
        self.ask_for = Card(t("A carer’s own assessment"), "needs")
        says = t("A carer can ask to have their own needs looked at, whatever you are given yourself.")
        self.ask_for.add(Text(says), self.carers)
        answer = Card(t("When was I last assessed, and by whom?"), "main")
        answer.add(self.last, self.by, self.findings)
        for part in (
            answer, self.ask_for, Card(t("Every assessment")).add(self.lines, flowing(self.add_one))
        ):  # fmt: skip
            self.body.addWidget(part)

    def fill(self, seen: Seen) -> None:
        """Show it."""
        found = seen.register
        mine = found.mine
        self.last.setText(
            t("{day}, by {who}", day=day(mine.held), who=mine.who)
            if mine is not None and mine.held is not None
            else t("Nothing is written down of that yet.")
        )
        self.by.setText(assessment_name(mine.kind) if mine is not None else "")
        self.by.setVisible(mine is not None)
        self.findings.fill(found.findings)
        self.findings.setVisible(bool(found.findings))
        self.carers.fill([self._carer(each) for each in found.without])
        self.ask_for.setVisible(bool(found.without))
        self.lines.fill([self._line(each, found) for each in found.assessments])

    def _carer(self, carer: Helper) -> Line:
        asked = Assessment(0, AssessmentKind.CARER, self.clock(), helper_id=carer.id)
        act: Act = (t("It was asked for"), partial(self.ask, asked))
        return Line(carer.name, (t("No assessment is written down."),), acts=(act,))

    def _line(self, one: Assessment, found: Register) -> Line:
        whose = found.names.get(one.helper_id, "")
        words = ": ".join(filter(None, (assessment_name(one.kind), whose)))
        acts: tuple[Act, ...] = ((t("Open"), partial(self.host.go.emit, "around", None)),)
        if one.id:
            acts = (
                *self.files.acts((ASSESSMENT, one.id), found.papers.get(one.id, ())),
                (t("Change"), partial(self.ask, one)),
                (t("Take it out"), partial(self._take_out, one)),
            )
        chip = (t("Asked for, not held yet"), "warn") if one.is_open else (t("Held"), "ok")
        return Line(words, _notes(one, found), (chip,), acts)

    def ask_new(self) -> None:
        """Ask for a new assessment."""
        self.ask(Assessment(0, AssessmentKind.NEEDS))

    def ask(self, one: Assessment) -> None:
        """Ask for an assessment as it stands, or a new one."""
        if self._shown is not None:
            today = self.clock()
            form = AssessmentForm(self.host, one, self._shown.register, today)
            keep = partial(keep_assessment, today=today)
            self.host.ask_with(form, keep, t("The assessment is written down."), self.add_one)

    def _take_out(self, one: Assessment) -> None:
        gone = partial(self.host.done, t("The assessment is taken out."), self.add_one)
        self.host.tasks.do(self.host, lambda book: take_assessment_out(book, one.id), gone)


def _notes(one: Assessment, found: Register) -> tuple[str, ...]:
    held = t("Held on {day}", day=day(one.held)) if one.held else ""
    by = t("by {who}", who=one.who) if one.who else ""
    asked = t("Asked for on {day}", day=day(one.asked)) if one.asked else ""
    shared = t("Nobody else may see it")
    if one.consent is not None:
        shared = t("May be shared with {who}, agreed on {day}", who=one.share_with, day=day(one.consent))
    money = found.pots.get(one.pot_id, "")
    return tuple(
        filter(
            None,
            (
                " · ".join(filter(None, (" ".join(filter(None, (held, by))), asked))),
                t("What came of it: {words}", words=one.result) if one.result else "",
                t("Money that came of it: {name}", name=money) if money else "",
                shared if one.id else "",
                t("Next by {day}", day=day(one.next_due)) if one.next_due else "",
            ),
        )
    )
