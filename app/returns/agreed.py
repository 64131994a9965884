"""What was agreed, answered and asked about returns, as the book keeps it beside them.

What belongs to one return carries its funder, its pot (0: all of the funder's pots that share one return)
and its first and last day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.plan.outcome import Voice
from app.words import day, t


class Length(StrEnum):
    """How long a return is: one page, or in full."""

    SHORT = "short"
    FULL = "full"


class Sure(StrEnum):
    """How sure somebody is that their needs will be met; passed over is an answer as well."""

    VERY = "very"
    FAIRLY = "fairly"
    NOT_VERY = "not_very"
    NOT_AT_ALL = "not_at_all"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SuccessTest:
    """How both sides will see that one pot's money did what it is for; agreed by somebody on a day."""

    id: int
    pot_id: int
    words: str
    agreed_by: str = ""
    agreed: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnTerm:
    """What the agreement of one pot says about the length of its return; `term` is where it says so."""

    id: int
    pot_id: int
    length: Length
    term: str
    agreed_by: str = ""
    agreed: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnWish:
    """What the person wishes of one return: its length (None: as it comes), and what it tells.

    `outcomes` begins it with what matters most to them; `process` adds how long things took. `layout` names
    the funder whose layout is taken ("": that of the one it goes to).
    """

    id: int
    funder_id: int
    pot_id: int
    first: date
    last: date
    length: Length | None = None
    outcomes: bool = True
    process: bool = False
    layout: str = ""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the person was on a day that their needs will be met, and who answered for them, if so."""

    id: int
    funder_id: int
    pot_id: int
    first: date
    last: date
    day: date
    sure: Sure
    voice: Voice = Voice.ME
    name: str = ""


@dataclass(frozen=True, slots=True)
class ExtraAsked:
    """Something that was asked for beyond the usual: what, by whom, on which day, and under which term.

    `term` "" means that none was named.
    """

    id: int
    funder_id: int
    pot_id: int
    first: date
    last: date
    what: str
    who: str
    day: date
    term: str = ""

    @property
    def sentence(self) -> str:
        """Say it as it stands in the return."""
        return t("{what}. {who_asked}", what=self.what.rstrip("."), who_asked=self.who_asked)

    @property
    def who_asked(self) -> str:
        """Say who asked and under which term; what no term asks for is said to be beyond the agreement."""
        said = {"who": self.who, "day": day(self.day)}
        if self.term:
            return t("Asked for by {who} on {day}, under: {term}.", **said, term=self.term)
        return t(
            "Asked for by {who} on {day}. No term of the agreement was named: this is beyond it.", **said
        )


def sure_question() -> str:
    """Ask the one question that goes with each return."""
    return t("How sure are you that your needs will be met?")


def sure_words(sure: Sure) -> str:
    """Say an answer to it in words."""
    return {
        Sure.VERY: t("very sure"),
        Sure.FAIRLY: t("fairly sure"),
        Sure.NOT_VERY: t("not very sure"),
        Sure.NOT_AT_ALL: t("not sure at all"),
        Sure.SKIPPED: t("passed over"),
    }[sure]
