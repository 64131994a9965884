"""Who works for the person."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """What somebody who is paid to help is by law."""

    EMPLOYEE = "employee"
    WORKER = "worker"
    SELF_EMPLOYED = "self_employed"
    AGENCY = "agency"

    @property
    def is_on_the_payroll(self) -> bool:
        """Whether the person is their employer in law, with its duties."""
        return self in {Status.EMPLOYEE, Status.WORKER}


class Relation(StrEnum):
    """What somebody is to the person; the rules on paying relatives look at this and at the household."""

    NONE = "none"
    FRIEND = "friend"
    PARTNER = "partner"
    PARENT = "parent"
    PARENT_IN_LAW = "parent_in_law"
    CHILD = "child"
    CHILD_IN_LAW = "child_in_law"
    STEP_CHILD = "step_child"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    AUNT_OR_UNCLE = "aunt_or_uncle"
    PARTNER_OF_RELATIVE = "partner_of_relative"
    OTHER_RELATIVE = "other_relative"


@dataclass(frozen=True, slots=True)
class PersonalAssistant:
    """One PA.

    `started` is the first day of this employment and `left` its last; `continuous_from` is earlier where
    service before it counts. `same_household` says whether they live with the person. `bank_name` is the
    name on their account. `pin` is a salted hash of the number by which they agree their hours, or "";
    it is never printed with the rest.
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
    pin: str = field(default="", repr=False)
    note: str = ""

    def works_on(self, day: date) -> bool:
        """Say whether the day lies within this employment."""
        return self.started <= day and (self.left is None or day <= self.left)

    @property
    def serves_from(self) -> date:
        """The first day of service that counts for notice and redundancy."""
        return min(self.started, self.continuous_from or self.started)
