"""What stands beside the rota in the book: whom to ask for cover, and holiday carried over."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Table

from app.employment.absence import CarriedLeave
from app.employment.back_up import BackUp
from app.employment.bank_holidays import ExtraBankHoliday
from app.store.repository import Repository
from app.store.tables import METADATA, link, number, own_id, words

BACK_UP = Table(
    "back_up",
    METADATA,
    *(own_id(), number("position"), number("pa_id"), words("name"), words("phone"), words("note")),
    sqlite_autoincrement=True,
)

CARRIED_LEAVE = Table(
    "carried_leave",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("leave_year"), number("tenths"), words("reason")),
    sqlite_autoincrement=True,
)

BANK_HOLIDAY = Table(
    "bank_holiday",
    METADATA,
    *(own_id(), words("day"), words("name")),
    sqlite_autoincrement=True,
)


class BackUps(Repository[BackUp]):
    """Whom to ask when a PA cannot come."""

    table: ClassVar[Table] = BACK_UP
    kind: ClassVar[type] = BackUp

    def in_order(self) -> list[BackUp]:
        """Give them in the order they are asked."""
        return sorted(self.all(), key=lambda each: (each.position, each.id))


class CarriedLeaves(Repository[CarriedLeave]):
    """Holiday brought into a leave year."""

    table: ClassVar[Table] = CARRIED_LEAVE
    kind: ClassVar[type] = CarriedLeave

    def into(self, pa_id: int, leave_year: date) -> list[CarriedLeave]:
        """Give what a PA brought into one leave year."""
        return [each for each in self.all() if (each.pa_id, each.leave_year) == (pa_id, leave_year)]


class BankHolidays(Repository[ExtraBankHoliday]):
    """Bank holidays that were proclaimed after this version was made, as the person typed them in."""

    table: ClassVar[Table] = BANK_HOLIDAY
    kind: ClassVar[type] = ExtraBankHoliday
