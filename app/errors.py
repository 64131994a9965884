"""What cannot be done, and what needs attention, as things a person can read."""

from dataclasses import dataclass
from enum import StrEnum


class AppError(Exception):
    """The thing that was asked for cannot be done.

    `sentence` says what is wrong, `remedy` what to do about it; both are shown to the person as they stand.
    """

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the records that needs attention.

    `where` says the place ("line 12", "entry 87"), `rule` the check's stable id ("R24"),
    `source` where that rule comes from, `remedy` what the person can do.
    """

    severity: Severity
    sentence: str
    where: str = ""
    rule: str = ""
    source: str = ""
    remedy: str = ""
