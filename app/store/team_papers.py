"""The support team's papers in the book: checks, health tasks, consents, statements, and jobs that end."""

from typing import ClassVar

from sqlalchemy import Table

from app.employment.check import Check
from app.employment.health_tasks import HealthTask
from app.employment.leaving import KeptLeaving, StepDone
from app.employment.particulars import Particulars
from app.employment.relatives import RelativeException
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words

PA_CHECK = Table(
    "pa_paper",
    METADATA,
    *(own_id(), number("pa_id"), words("kind"), words("state"), words("name"), words("number")),
    *(maybe("method"), maybe("seen"), words("seen_by"), maybe("issued"), maybe("first"), maybe("last")),
    *(maybe("follow_up"), number("update_service"), maybe("status_seen"), number("look_again_months")),
    *(number("cover_pence"), number("covers_redundancy"), words("legal_line"), words("reason")),
    *(words("paid_by"), words("note")),
    sqlite_autoincrement=True,
)

HEALTH_TASK = Table(
    "health_task",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("name"), words("practitioner_name"), words("practitioner_role")),
    *(words("practitioner_registration"), maybe("practitioner_signed"), maybe("holder_signed")),
    *(maybe("pa_signed"), maybe("trained"), words("trained_by"), maybe("competent"), maybe("review")),
    *(words("stop_when"), maybe("ended"), number("pot_id"), words("note")),
    sqlite_autoincrement=True,
)

EXCEPTION = Table(
    "pa_exception",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("asked"), words("paid_for"), words("why"), words("asked_of")),
    *(words("answer"), maybe("answered"), words("agreed_by"), maybe("first"), maybe("last"), words("note")),
    sqlite_autoincrement=True,
)

PARTICULARS = Table(
    "particulars",
    METADATA,
    *(own_id(), link("pa_id", "pa"), number("contract_id"), number("version"), words("first")),
    *(words("made"), words("text"), maybe("given"), maybe("holder_signed"), maybe("pa_signed")),
    words("note"),
    sqlite_autoincrement=True,
)

LEAVING = Table(
    "leaving",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("reason"), words("told"), words("last_day"), number("weeks")),
    words("note"),
    sqlite_autoincrement=True,
)

STEP_DONE = Table(
    "leaving_step",
    METADATA,
    *(own_id(), link("leaving_id", "leaving"), words("step"), words("day"), words("note")),
    sqlite_autoincrement=True,
)


class Checks(Repository[Check]):
    """What was checked, agreed and insured."""

    table: ClassVar[Table] = PA_CHECK
    kind: ClassVar[type] = Check


class HealthTasks(Repository[HealthTask]):
    """Health tasks that were handed to PAs."""

    table: ClassVar[Table] = HEALTH_TASK
    kind: ClassVar[type] = HealthTask


class Exceptions(Repository[RelativeException]):
    """Consents to pay a relative, asked for and answered."""

    table: ClassVar[Table] = EXCEPTION
    kind: ClassVar[type] = RelativeException


class Statements(Repository[Particulars]):
    """Written statements of particulars."""

    table: ClassVar[Table] = PARTICULARS
    kind: ClassVar[type] = Particulars

    def of(self, pa_id: int) -> list[Particulars]:
        """Give a PA's statements, the first version first."""
        return sorted((each for each in self.all() if each.pa_id == pa_id), key=lambda one: one.version)


class Leavings(Repository[KeptLeaving]):
    """Jobs that end."""

    table: ClassVar[Table] = LEAVING
    kind: ClassVar[type] = KeptLeaving

    def of(self, pa_id: int) -> KeptLeaving | None:
        """Give how a PA's job ends, or None."""
        return next((each for each in self.all() if each.pa_id == pa_id), None)


class StepsDone(Repository[StepDone]):
    """Which steps of ending a job were done."""

    table: ClassVar[Table] = STEP_DONE
    kind: ClassVar[type] = StepDone

    def of(self, leaving_id: int) -> list[StepDone]:
        """Give the steps done of one job that ends."""
        return [each for each in self.all() if each.leaving_id == leaving_id]
