"""Checks and papers that belong to a PA's file, or to the employer's."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money


class CheckKind(StrEnum):
    """What was checked, agreed or insured."""

    RIGHT_TO_WORK = "right_to_work"
    POLICE_CHECK = "dbs"
    REFERENCE = "reference"
    EMPLOYMENT_STATUS = "employment_status"
    DRIVING_LICENCE = "driving_licence"
    CAR_INSURANCE = "car_insurance"
    TRAINING = "training"
    OPT_OUT = "opt_out"
    RISK_ASSESSMENT = "risk_assessment"
    LIABILITY_INSURANCE = "liability_insurance"
    OTHER = "other"


class CheckState(StrEnum):
    """How far a check has come; one that was declined keeps its reason and blocks nothing."""

    ASKED = "asked"
    DONE = "done"
    DECLINED = "declined"


class CheckMethod(StrEnum):
    """How a right to work was checked."""

    MANUAL = "manual"
    ONLINE = "online"
    IDENTITY_SERVICE = "idsp"


@dataclass(frozen=True, slots=True)
class Check:
    """One check or paper; `pa_id` 0 is the employer's own.

    `name` says what was seen: the document, the training, the insurer. `number` is a policy's number or the
    last four figures of a certificate; what a certificate says is never kept. `seen` is the day it was
    checked or signed, `seen_by` who did. `issued` is the day on the paper. `first` and `last` are the days
    it covers, `last` None where it has no end. `follow_up` is the day to look again, if the person chose
    one. `update_service` says that the PA agreed to online checks of their certificate, and `status_seen`
    when that was last done. `look_again_months` is how often the person wants to look again, 0 never.
    `cover` is what an insurance pays at most. `reason` says why it was declined or not done in time.
    `paid_by` says who paid for it.
    """

    id: int
    pa_id: int
    kind: CheckKind
    state: CheckState = CheckState.DONE
    name: str = ""
    number: str = ""
    method: CheckMethod | None = None
    seen: date | None = None
    seen_by: str = ""
    issued: date | None = None
    first: date | None = None
    last: date | None = None
    follow_up: date | None = None
    update_service: bool = False
    status_seen: date | None = None
    look_again_months: int = 0
    cover: Money = NOTHING
    covers_redundancy: bool = False
    legal_line: str = ""
    reason: str = ""
    paid_by: str = ""
    note: str = ""
