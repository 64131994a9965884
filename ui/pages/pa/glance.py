"""A PA at a glance: what needs doing, the job in short, and what is done most often."""

from functools import partial

from PySide6.QtCore import Signal

from app.errors import Finding
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.pa.away import ledger_facts
from ui.pages.pa.section import Section
from ui.pages.pa.seen import Seen
from ui.pages.team import said
from ui.pages.team.findings import FindingLines
from ui.parts.button import Button
from ui.parts.card import Card, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside
from ui.parts.lines import Act

# In which section each rule's findings are mended.
WHERE = {
    "PA-STATEMENT": "terms",
    "PA-PAPERS": "papers",
    "PA-HEALTH": "papers",
    "R11": "papers",
    "PA-LEAVING": "ending",
}


class GlanceSection(Section):
    """Shows what needs doing; `holiday` and `sick` ask for days away, `wanted` for another section."""

    wanted = Signal(str)
    holiday = Signal()
    sick = Signal()

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__(page, clock)
        self.findings, self.facts = FindingLines(act=self._act), Facts()
        self._names = {"terms": t("Open Terms"), "papers": t("Open Papers"), "ending": t("Open Ending")}
        todo = Card(t("What needs doing")).add(self.findings, None)
        buttons = flowing(
            Button(t("They are sic&k"), self.sick.emit, "second"),
            Button(t("Add &holiday"), self.holiday.emit, "second"),
        )
        short = Card(t("In short")).add(self.facts, buttons, None)
        self.body.addWidget(beside(todo, short, (1, 1), least=400))
        self.body.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Show it as it now is."""
        self.seen = seen
        self.findings.fill(seen.file.findings)
        facts: list[tuple[str, str]] = []
        for terms in seen.now:
            facts.append((terms.job or t("Job"), said.usual_week(terms)))
            facts.append((t("Pay"), said.hourly(terms)))
        facts.append((t("Working since"), day(seen.file.pa.started)))
        if seen.file.pa.left is not None:
            facts.append((t("Last day"), day(seen.file.pa.left)))
        if seen.ledger is not None:
            facts += [(t("Holiday left"), line[1]) for line in ledger_facts(seen.ledger) if len(line) > 2]
        if seen.payslips:
            facts.append((t("Last payslip"), day(max(slip.pay_day for slip in seen.payslips))))
        facts.append((t("PIN"), t("Set") if seen.file.pa.pin else t("Not set yet")))
        self.facts.fill(facts)

    def _act(self, finding: Finding) -> Act | None:
        section = WHERE.get(finding.rule, "")
        return (self._names[section], partial(self.wanted.emit, section)) if section else None
