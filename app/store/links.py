"""Which paper belongs to which record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperLink:
    """One paper belongs to one record: `kind` names its table (entry), `to_id` its number."""

    id: int
    paper_id: int
    kind: str
    to_id: int
