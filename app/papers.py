"""Papers: receipts, letters and scans kept in the book."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as it is listed; the bytes are fetched apart.

    `sha256` is the fingerprint in hex of the bytes kept; `size` is in bytes.
    """

    id: int
    name: str
    mime: str
    sha256: str
    size: int
    added: date
    note: str = ""
