"""Who works for the person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """What somebody who is paid to help is by law."""

    EMPLOYEE = "employee"
    WORKER = "worker"
    SELF_EMPLOYED = "self_employed"
    AGENCY = "agency"


class Relation(StrEnum):
    """What somebody is to the person; the rules on paying relatives look at this and at the household."""

    NONE = "none"
    FRIEND = "friend"
    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    AUNT_OR_UNCLE = "aunt_or_uncle"
    OTHER_RELATIVE = "other_relative"


@dataclass(frozen=True, slots=True)
class PersonalAssistant:
    """One PA.

    `started` is the first day of this employment and `left` its last; `continuous_from` is earlier where
    service before it counts. `same_household` says whether they live with the person. `bank_name` is the
    name on their account. `pin` is a salted hash of the number by which they agree their hours, or "".
    """

    id: int
    name: str
    started: date
    born: date | None = None
    status: Status = Status.EMPLOYEE
    left: date | None = None
    continuous_from: date | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    insurance_number: str = ""
    payroll_id: str = ""
    bank_name: str = ""
    sort_code: str = ""
    account_number: str = ""
    kin_name: str = ""
    kin_phone: str = ""
    relation: Relation = Relation.NONE
    same_household: bool = False
    drives: bool = False
    apprentice_since: date | None = None
    pin: str = ""
    note: str = ""

    def works_on(self, day: date) -> bool:
        """Say whether the day lies within this employment."""
        return self.started <= day and (self.left is None or day <= self.left)
