"""The table and repository of the plans that the council or the NHS wrote."""

from typing import ClassVar

from sqlalchemy import Table

from app.plan.received import CouncilPlan
from app.store.repository import Repository
from app.store.tables import METADATA, maybe, own_id, words

COUNCIL_PLAN = Table(
    "council_plan",
    METADATA,
    *(own_id(), words("received"), words("sent_by"), maybe("written"), words("note")),
    sqlite_autoincrement=True,
)


class CouncilPlans(Repository[CouncilPlan]):
    """What was received of the council's own plans."""

    table: ClassVar[Table] = COUNCIL_PLAN
    kind: ClassVar[type] = CouncilPlan
