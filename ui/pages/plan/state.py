"""How far the plan has come: one card that says so, with the next thing to do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from app.errors import Finding
from app.plan.names import state_name, views_name
from app.plan.plan import PlanVersion, ViewsIn
from app.plan.steps import Step
from app.usecases.plan.signing_off import plan_agreed, plan_came_back, say_views, send_plan
from app.usecases.plan.writing import begin_version
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan import said
from ui.pages.plan.seen import Seen
from ui.pages.plan.state_forms import AgreedForm, Answered, BackForm, Sent, SentForm, Views, ViewsForm
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act
from ui.parts.text import Chip, Text
from ui.tasks import Book


class StateCard(Card):
    """Says where the version in sight stands. `wanted` asks for a section, `write` for the next question."""

    wanted = Signal(str)
    write = Signal()
    line = Signal()

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(t("What happens next"), "main")
        self._page, self._clock = page, clock
        self._seen: Seen | None = None
        self.chip, self.says, self.more = Chip("", "plain"), Text(), Text("", "small")
        self.findings = FindingLines(act=self._act)
        self.next = Button("", self._do_next, "main")
        self.views = Button(t("Are my vie&ws in?"), self.ask_views, "second")
        self.sent = Button(t("I have sent &it"), self.ask_sent, "second")
        self.back = Button(t("It &came back"), self.ask_back, "second")
        self.version = Button(t("Write a ne&w version"), self.begin, "second")
        buttons = flowing(self.next, self.views, self.sent, self.back, self.version)
        self.add(flowing(self.chip), self.says, self.more, self.findings, buttons)

    def show_seen(self, seen: Seen) -> None:
        """Show where the version stands, and offer what can be done next."""
        self._seen = seen
        if seen.view is None or seen.step is None:
            return
        version, step, newest = seen.view.version, seen.step, seen.newest
        self.chip.set(state_name(version.state), said.STATE_TONES[version.state])
        self.says.setText(_says(seen, step) if newest else _older(seen))
        self.more.setText(_more(version, seen))
        self.more.setVisible(bool(self.more.text()))
        self.findings.fill(seen.view.findings)
        writing = step in (Step.WRITE, Step.COST, Step.VIEWS, Step.SEND)
        # What a plan is known to come back for is said when it is about to go off, not while it is begun.
        self.findings.setVisible(bool(seen.view.findings) and step in (Step.VIEWS, Step.SEND))
        self.next.setText(self._steps()[step][0] if newest else t("Back to the &newest version"))
        self.views.setVisible(newest and writing and step is not Step.VIEWS)
        self.sent.setVisible(newest and writing and step is not Step.SEND)
        self.back.setVisible(newest and step is Step.WAIT)
        self.version.setVisible(newest and step is Step.LIVE)

    def _steps(self) -> dict[Step, tuple[str, Callable[[], object]]]:
        return {
            Step.WRITE: (t("&Go on writing"), self.write.emit),
            Step.COST: (t("Add the &first line"), self.line.emit),
            Step.VIEWS: (t("Are my vie&ws in?"), self.ask_views),
            Step.SEND: (t("I have sent &it"), self.ask_sent),
            Step.WAIT: (t("It was &agreed"), self.ask_agreed),
            Step.REWRITE: (t("&Write the next version"), self.begin),
            Step.LIVE: (t("&Get ready for my review"), partial(self._page.go.emit, "reviews", None)),
        }

    def _do_next(self) -> None:
        seen = self._seen
        if seen is None or seen.step is None:
            return
        if not seen.newest:
            self.wanted.emit("newest")
            return
        self._steps()[seen.step][1]()

    def _act(self, finding: Finding) -> Act | None:
        where: dict[str, Act] = {
            "PLAN-COSTS": (t("Open the costs"), partial(self.wanted.emit, "lines")),
            "PLAN-BACKUP": (t("Name who to call"), partial(self._page.go.emit, "around", None)),
        }
        return where.get(finding.rule)

    def _version(self) -> PlanVersion | None:
        return self._seen.view.version if self._seen is not None and self._seen.view is not None else None

    def begin(self) -> None:
        """Begin the next version as a copy of the last."""
        on = self._clock()
        self._page.tasks.do(self._page, lambda book: begin_version(book, on), self._begun)

    def _begun(self, version: PlanVersion) -> None:
        self._page.done(t("Version {number} is begun.", number=version.number))
        self.wanted.emit("questions")

    def ask_views(self) -> None:
        """Ask whether the person's views are in."""
        if (version := self._version()) is not None:
            form = ViewsForm(self._page, version)
            self._page.ask_with(form, partial(_views, version.id), t("Your answer is kept."), self.next)

    def ask_sent(self) -> None:
        """Ask when and to whom it was sent."""
        if (version := self._version()) is not None:
            form = SentForm(self._page, version, self._clock())
            self._page.ask_with(form, partial(_sent, version.id), t("It is written down."), self.next)

    def ask_back(self) -> None:
        """Ask why it came back."""
        if (version := self._version()) is not None:
            form = BackForm(self._page, version, self._clock())
            self._page.ask_with(form, partial(_back, version.id), t("It is written down."), self.next)

    def ask_agreed(self) -> None:
        """Ask who agreed it, and from when it holds."""
        if (version := self._version()) is not None:
            form = AgreedForm(self._page, version, self._clock())
            self._page.ask_with(form, partial(_agreed, version.id), t("Your plan is agreed."), self.next)


def _says(seen: Seen, step: Step) -> str:
    version = seen.versions[0]
    if step is Step.WAIT:
        return t("{who} has it. {waited}.", who=version.sent_to, waited=said.waited(version, seen.on))
    if step is Step.REWRITE:
        return t("{who} wants something changed. {waited}.", who=version.answered_by or version.sent_to,
                 waited=said.waited(version, seen.on))  # fmt: skip
    return {
        Step.WRITE: t("Answer the seven questions, in any order. You can stop at any time."),
        Step.COST: t("All questions have words. Now say what it takes, and what it costs."),
        Step.VIEWS: t("Read it through. Then say whether your views are in it."),
        Step.SEND: t("It is ready. Print it or save it, and give it to the council."),
        Step.LIVE: t("Money is spent by this plan. When life changes, write a new version."),
    }[step]


def _more(version: PlanVersion, seen: Seen) -> str:
    told = [t("They said: “{words}”", words=version.reason) if version.reason else ""]
    if version.views is not ViewsIn.NOT_ASKED:
        told.append(t("Are my views in this plan? {answer}.", answer=views_name(version.views)))
    holds = seen.holds
    if holds is not None and holds != version:
        told.append(t("Until a newer one is agreed, version {number} holds.", number=holds.number))
    return " ".join(filter(None, told))


def _older(seen: Seen) -> str:
    number = seen.view.version.number if seen.view is not None else 0
    return t("You are looking at version {number}. It stays as it was.", number=number)


def _views(version_id: int, book: Book, said_: Views) -> object:
    return say_views(book, version_id, said_.views, said_.words, said_.helped_by)


def _sent(version_id: int, book: Book, sent: Sent) -> object:
    return send_plan(book, version_id, sent.day, sent.to)


def _back(version_id: int, book: Book, answer: Answered) -> object:
    return plan_came_back(book, version_id, answer.day, answer.by, answer.reason)


def _agreed(version_id: int, book: Book, answer: Answered) -> object:
    return plan_agreed(book, version_id, answer.day, answer.by, answer.first or answer.day, answer.reason)
