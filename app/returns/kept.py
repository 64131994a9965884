"""A return that was signed, and the reasons the person gave, as the book keeps them."""

from dataclasses import dataclass
from datetime import date, datetime

from app.period import Period


@dataclass(frozen=True, slots=True)
class KeptReturn:
    """One signed return; `data` is its return.json, `sha256` the fingerprint of the PDF kept in the book."""

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

    @property
    def period(self) -> Period:
        """The days it covers."""
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a check that did not pass is as it is, in the person's words; `place` is the finding's where."""

    id: int
    funder_id: int
    first: date
    last: date
    rule: str
    place: str
    words: str
