"""The chances the person wants to take: one card for each, with both voices on it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.errors import Severity
from app.plan.risk import Risk
from app.usecases.life.around import RiskView, keep_risk, take_risk_out
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.plan.acts import links
from ui.pages.plan.risk_form import RiskForm
from ui.pages.plan.section import Section
from ui.pages.plan.seen import Seen
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, SMALL, beside, column, stacked
from ui.parts.lines import Act
from ui.parts.text import Chip, Heading, Text


class RisksSection(Section):
    """Shows every card, those that are not finished first."""

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.add_button = Button(t("Write down a chanc&e"), self.ask, "second", "add")
        says = t(
            "A good life has chances in it. A card says what you want, what could go wrong, and what then "
            "happens. If somebody disagrees, both voices stand side by side."
        )
        self.body.addWidget(
            Card(t("Chances I want to take")).add(Text(says, "muted"), flowing(self.add_button))
        )
        holder = QWidget()
        self._cards = column(holder, LARGE)
        self.body.addWidget(holder)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show the cards as they now are."""
        self.seen = seen
        refill(self._cards, [self._card(view) for view in seen.risks])

    def _card(self, view: RiskView) -> QWidget:
        risk = view.risk
        chips = [Chip(t("Finished"), "ok") if risk.finished else Chip(t("Being written"), "plain")]
        if risk.look_again is not None:
            chips.append(Chip(t("Look again by {day}", day=day(risk.look_again)), "info"))
        told: list[QWidget] = [Text(words) for words in _told(risk)]
        parts: list[QWidget] = [Heading(risk.want, 2), flowing(*chips, gap=SMALL), *told]
        if risk.my_voice or risk.worker_voice:
            parts.append(_voices(risk))
        parts += [Text(words, "small") for words in _agreed(risk)]
        # A card may stay half written, so what it lacks is said without alarm.
        lacks = [each for each in view.findings if each.severity is Severity.STOP]
        parts += [Text(each.sentence, "muted") for each in lacks]
        if due := [each for each in view.findings if each not in lacks]:
            lines = FindingLines()
            lines.fill(due)
            parts.append(lines)
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self._change, risk)),
            (t("Take it out"), partial(self._take_out, risk)),
        )
        return Card().add(*parts, links(risk.want, acts))

    def ask(self) -> None:
        """Ask for a new card."""
        self._change(Risk(0, "", self.clock()))

    def _change(self, risk: Risk) -> None:
        form = RiskForm(self.page, risk, self.clock())
        self.page.ask_with(form, keep_risk, t("The card is kept."), self.add_button)

    def _take_out(self, risk: Risk) -> None:
        took = partial(self.page.done, t("The card is taken out."), self.add_button)
        self.page.tasks.do(self.page, lambda book: take_risk_out(book, risk.id), took)


def _told(risk: Risk) -> list[str]:
    said = (
        (t("Why it matters to me: {words}", words=risk.why), risk.why),
        (t("What could go wrong: {words}", words=risk.could_go_wrong), risk.could_go_wrong),
        (t("How likely: {words}", words=risk.likely), risk.likely),
        (t("How bad: {words}", words=risk.how_bad), risk.how_bad),
        (t("What we already do: {words}", words=risk.already), risk.already),
        (t("What else would help: {words}", words=risk.would_help), risk.would_help),
        (t("If it happens: {words}", words=risk.if_it_happens), risk.if_it_happens),
        (t("When we stop: {words}", words=risk.stop_when), risk.stop_when),
    )
    return [words for words, told in said if told.strip()]


def _voices(risk: Risk) -> QWidget:
    worker = risk.worker or t("The worker")
    mine = stacked(Heading(t("I say"), 3), Text(_quoted(risk.my_voice)), None, gap=4)
    theirs = stacked(Heading(t("{who} says", who=worker), 3), Text(_quoted(risk.worker_voice)), None, gap=4)
    return beside(mine, theirs, (1, 1), least=260)


def _quoted(words: str) -> str:
    return t("“{words}”", words=words) if words else t("Nothing written down yet")


def _agreed(risk: Risk) -> list[str]:
    when = t(" on {day}", day=day(risk.agreed)) if risk.agreed else ""
    told = []
    if risk.agreed_by:
        told.append(t("Agreed by: {words}", words=risk.agreed_by) + when)
    if risk.not_agreed_by:
        told.append(t("Not agreed by: {words}", words=risk.not_agreed_by))
    return told
