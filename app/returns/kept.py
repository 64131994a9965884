"""A return that was signed, and the reasons the person gave, as the book keeps them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from json import loads

from app.period import Period


@dataclass(frozen=True, slots=True)
class KeptReturn:
    """One signed return; `data` is its return.json, `sha256` the fingerprint of the PDF kept in the book.

    `pot_id` names the award that it is for; 0 for the pots of a funder that share one return.
    """

    id: int
    funder_id: int
    first: date
    last: date
    signed_at: datetime
    signer: str
    fingerprint: str
    sha256: str
    data: str
    sent: date | None = None
    pot_id: int = 0

    @property
    def name(self) -> str:
        """What the return is called, in later returns and in answers."""
        return str(loads(self.data).get("name", ""))

    @property
    def period(self) -> Period:
        """The days it covers."""
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """A funder's signed answer to one return; `sha256` is the fingerprint of its PDF in the book."""

    id: int
    return_id: int
    answered_on: date
    name: str
    role: str
    body: str
    note: str
    fingerprint: str
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """One thing a funder asked about a return (line 0: all of it), and the person's reply ("": open)."""

    id: int
    answer_id: int
    return_id: int
    line: int
    words: str
    asked_on: date
    reply: str = ""
    replied_on: date | None = None


def went_with(asked: KeptQuestion, of_return: KeptReturn, sent: Iterable[KeptReturn]) -> KeptReturn | None:
    """Find the return that the reply to a question went with; None while it waits for the next one.

    It is the first return for later days that was signed after the day of the reply: one signed on that
    very day may have been signed before it. `of_return` is the return that was asked about.
    """
    replied = asked.replied_on
    if replied is None:
        return None
    later = [kept for kept in sent if kept.first > of_return.last and kept.signed_at.date() > replied]
    return min(later, key=lambda kept: kept.signed_at, default=None)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a check that did not pass is as it is, in the person's words; `place` is the finding's where.

    `pot_id` is as in the return that it belongs to.
    """

    id: int
    funder_id: int
    first: date
    last: date
    rule: str
    place: str
    words: str
    pot_id: int = 0
