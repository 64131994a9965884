"""What needs doing, as lines: a sign and a word, the sentence, and what to do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.errors import Finding, Severity
from app.words import t, tn
from ui.pages.team.said import TONES, sign_of
from ui.parts.button import Button
from ui.parts.card import empty
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, column, stacked
from ui.parts.lines import Act
from ui.parts.text import Chip, Text
from ui.theme import space

_ORDER = (Severity.STOP, Severity.WARNING, Severity.NOTE)


Finder = Callable[[Finding], Act | None]


class FindingLines(QWidget):
    """Shows findings, the gravest first; `most` leaves the rest to be counted, `none` is said without any.

    `act` gives what a finding's button says and does, or None where there is nowhere to go.
    """

    def __init__(self, none: str = "", most: int = 0, act: Finder | None = None) -> None:
        super().__init__()
        self._none, self._most, self._act = none or t("Nothing to do"), most, act
        body = column(self, 8)
        # One column for the signs, so that the sentences begin below one another.
        self._body = space(QGridLayout(), MIDDLE)
        self._body.setColumnStretch(1, 1)
        body.addLayout(self._body)

    def fill(self, findings: Sequence[Finding]) -> None:
        """Show these."""
        empty(self._body)
        if not findings:
            self._body.addWidget(Chip(self._none, "ok"), 0, 0, 1, 2)
            return
        sorted_ones = sorted(findings, key=lambda one: _ORDER.index(one.severity))
        shown = sorted_ones[: self._most] if self._most else sorted_ones
        for at, finding in enumerate(shown):
            self._put(at, finding)
        if rest := len(findings) - len(shown):
            words = Text(tn("And 1 more", "And {count} more", rest), "small")
            self._body.addWidget(words, len(shown), 1)

    def _put(self, at: int, finding: Finding) -> None:
        chip = Chip(sign_of(finding.severity), TONES[finding.severity])
        words: list[QWidget] = [Text(finding.sentence)]
        if finding.remedy and not self._most:
            words.append(Text(finding.remedy, "small"))
        if self._act is not None and (act := self._act(finding)) is not None:
            button = Button(*act, "link")
            button.setAccessibleName(f"{act[0]}: {finding.sentence}")
            words.append(flowing(button))
        self._body.addWidget(chip, at, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(stacked(*words, gap=2), at, 1)
