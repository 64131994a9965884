"""A chance worth taking, written down by both sides."""

from dataclasses import dataclass
from datetime import date

from app.errors import Finding, Severity
from app.words import day, t


@dataclass(frozen=True, slots=True)
class Risk:
    """One card: what the person wants to do and why, what could go wrong, and what then happens.

    `likely` and `how_bad` are words. `my_voice` and `worker_voice` are both sides' own; both are printed.
    """

    id: int
    want: str
    made: date
    why: str = ""
    could_go_wrong: str = ""
    likely: str = ""
    how_bad: str = ""
    already: str = ""
    would_help: str = ""
    if_it_happens: str = ""
    stop_when: str = ""
    my_voice: str = ""
    worker_voice: str = ""
    worker: str = ""
    agreed_by: str = ""
    not_agreed_by: str = ""
    agreed: date | None = None
    look_again: date | None = None
    finished: bool = False


def card_findings(risk: Risk, today: date) -> list[Finding]:
    """Say what keeps a card from being finished, and when it is to be looked at again."""
    found = []
    if not risk.if_it_happens.strip():
        found.append(_finding(Severity.STOP, t("The card does not say yet what you do if it happens.")))
    if not risk.could_go_wrong.strip():
        found.append(_finding(Severity.STOP, t("The card does not say yet what could go wrong.")))
    if risk.look_again is not None and risk.look_again <= today:
        sentence = t("You wanted to look at this again by {day}.", day=day(risk.look_again))
        found.append(_finding(Severity.WARNING, sentence))
    return found


def can_be_finished(risk: Risk) -> bool:
    """Whether a card has all that a finished one must have."""
    return all(finding.severity is not Severity.STOP for finding in card_findings(risk, risk.made))


def _finding(severity: Severity, sentence: str) -> Finding:
    return Finding(severity, sentence, rule="S049", source="Positive risk-taking, Camden practice guide")
