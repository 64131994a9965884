"""What the kinds, states and steps of employing somebody are called on pages and papers."""

from app.employment.check import CheckKind, CheckMethod, CheckState
from app.employment.contract import HolidayPay, HoursKind, PayFrequency
from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.pa import Relation, Status
from app.employment.particulars import Item
from app.employment.relatives import ExceptionAnswer, PaidFor
from app.words import t


def status_name(status: Status) -> str:
    """Say what somebody is by law."""
    return {
        Status.EMPLOYEE: t("Employee"),
        Status.WORKER: t("Casual worker"),
        Status.SELF_EMPLOYED: t("Self-employed"),
        Status.AGENCY: t("From an agency"),
    }[status]


def relation_name(relation: Relation) -> str:
    """Say what somebody is to the person."""
    return {
        Relation.NONE: t("Not a relative or friend"),
        Relation.FRIEND: t("Friend"),
        Relation.PARTNER: t("Husband, wife or partner"),
        Relation.PARENT: t("Mother or father"),
        Relation.PARENT_IN_LAW: t("Partner’s mother or father"),
        Relation.CHILD: t("Son or daughter"),
        Relation.CHILD_IN_LAW: t("Son-in-law or daughter-in-law"),
        Relation.STEP_CHILD: t("Stepson or stepdaughter"),
        Relation.SIBLING: t("Brother or sister"),
        Relation.GRANDPARENT: t("Grandparent"),
        Relation.GRANDCHILD: t("Grandchild"),
        Relation.AUNT_OR_UNCLE: t("Aunt or uncle"),
        Relation.PARTNER_OF_RELATIVE: t("Partner of a relative"),
        Relation.OTHER_RELATIVE: t("Another relative"),
    }[relation]


def hours_kind_name(kind: HoursKind) -> str:
    """Say what sort of hours a contract has."""
    return {
        HoursKind.REGULAR: t("Regular hours"),
        HoursKind.IRREGULAR: t("Hours that vary"),
        HoursKind.PART_YEAR: t("Part of the year only"),
    }[kind]


def frequency_name(frequency: PayFrequency) -> str:
    """Say how often somebody is paid."""
    return {
        PayFrequency.WEEKLY: t("Every week"),
        PayFrequency.FORTNIGHTLY: t("Every two weeks"),
        PayFrequency.FOUR_WEEKLY: t("Every four weeks"),
        PayFrequency.MONTHLY: t("Every month"),
    }[frequency]


def holiday_pay_name(holiday: HolidayPay) -> str:
    """Say when holiday is paid."""
    return {
        HolidayPay.WHEN_TAKEN: t("When holiday is taken"),
        HolidayPay.ROLLED_UP: t("With each pay"),
    }[holiday]


def check_name(kind: CheckKind) -> str:
    """Name a check or paper."""
    return {
        CheckKind.RIGHT_TO_WORK: t("Right to work"),
        CheckKind.POLICE_CHECK: t("DBS check"),
        CheckKind.REFERENCE: t("Reference"),
        CheckKind.EMPLOYMENT_STATUS: t("Check of employment status"),
        CheckKind.DRIVING_LICENCE: t("Driving licence"),
        CheckKind.CAR_INSURANCE: t("Car insurance for work"),
        CheckKind.TRAINING: t("Training"),
        CheckKind.OPT_OUT: t("Agreement to work over 48 hours"),
        CheckKind.RISK_ASSESSMENT: t("Risk assessment read"),
        CheckKind.LIABILITY_INSURANCE: t("Employers’ liability insurance"),
        CheckKind.OTHER: t("Another paper"),
    }[kind]


def check_state_name(state: CheckState) -> str:
    """Say how far a check has come."""
    return {
        CheckState.ASKED: t("Asked for"),
        CheckState.DONE: t("Done"),
        CheckState.DECLINED: t("Not wanted"),
    }[state]


def method_name(method: CheckMethod) -> str:
    """Say how a right to work was checked."""
    return {
        CheckMethod.MANUAL: t("I saw the papers themselves"),
        CheckMethod.ONLINE: t("Online, with a share code"),
        CheckMethod.IDENTITY_SERVICE: t("By an identity service"),
    }[method]


def paid_for_name(paid_for: PaidFor) -> str:
    """Say what a relative is to be paid for."""
    return {
        PaidFor.CARE: t("Care and support"),
        PaidFor.ADMINISTRATION: t("Help with the money and papers"),
    }[paid_for]


def answer_name(answer: ExceptionAnswer) -> str:
    """Say what the funder answered."""
    return {
        ExceptionAnswer.WAITING: t("No answer yet"),
        ExceptionAnswer.AGREED: t("Agreed"),
        ExceptionAnswer.REFUSED: t("Not agreed"),
    }[answer]


def leaving_reason_name(reason: LeavingReason) -> str:
    """Say why a job ends."""
    return {
        LeavingReason.RESIGNS: t("The PA resigns"),
        LeavingReason.DISMISSED: t("I end the job because of conduct or ability"),
        LeavingReason.REDUNDANCY: t("There is no longer the work or the money (redundancy)"),
        LeavingReason.PERSON_DIED: t("The person has died"),
        LeavingReason.MOVED_INTO_CARE: t("The person moves into a care home"),
        LeavingReason.FIXED_TERM_ENDS: t("The agreed time has come to its end"),
    }[reason]


def leaving_step_name(step: LeavingStep) -> str:
    """Name a step of ending a job."""
    return {
        LeavingStep.ASK_INSURER: t("Ask the insurer’s legal line"),
        LeavingStep.TELL_FUNDER: t("Tell the funder"),
        LeavingStep.MEETING: t("Meet and talk; the PA may bring somebody"),
        LeavingStep.NOTICE_LETTER: t("Give the letter of notice"),
        LeavingStep.LAST_DAY: t("Last day"),
        LeavingStep.PROPERTY: t("Keys and other things back"),
        LeavingStep.LEAVE_OWED: t("Work out holiday owed"),
        LeavingStep.REDUNDANCY_PAY: t("Redundancy pay"),
        LeavingStep.LAST_PAY: t("Last pay"),
        LeavingStep.TAX_FORM: t("Give the P45"),
        LeavingStep.PAPERS: t("Note which papers to keep, and until when"),
    }[step]


def keep_name(what: str) -> str:
    """Name a sort of record that is kept for some years."""
    return {
        "hours_and_pay": t("Hours and pay"),
        "holiday": t("Holiday"),
        "tax": t("Tax and National Insurance"),
        "right_to_work": t("Right-to-work copies (then destroy them)"),
    }[what]


def item_name(item: Item) -> str:
    """Name an item of the written statement."""
    return item_names()[item]


def item_names() -> dict[Item, str]:
    """Give what every item of the written statement is called."""
    return {
        Item.EMPLOYER: t("Employer"),
        Item.WORKER: t("Personal assistant"),
        Item.STARTED: t("The job began"),
        Item.CONTINUOUS: t("Service counts from"),
        Item.JOB: t("The job"),
        Item.PLACE: t("Where"),
        Item.ABROAD: t("Work outside the UK"),
        Item.PAY: t("Pay"),
        Item.PAY_DAYS: t("When pay comes"),
        Item.HOURS: t("Hours and days"),
        Item.HOURS_VARY: t("If hours change"),
        Item.HOLIDAY: t("Holiday and holiday pay"),
        Item.HOLIDAY_ON_LEAVING: t("Holiday when the job ends"),
        Item.SICK: t("Sickness and sick pay"),
        Item.OTHER_LEAVE: t("Other paid leave"),
        Item.BENEFITS: t("Other benefits"),
        Item.NOTICE: t("Notice"),
        Item.HOW_LONG: t("How long the job lasts"),
        Item.PROBATION: t("Trial time"),
        Item.TRAINING: t("Training that must be done"),
        Item.PAID_TRAINING: t("Other training"),
        Item.PENSION: t("Pension"),
        Item.COLLECTIVE: t("Agreements with unions"),
        Item.DISCIPLINE: t("If something goes wrong at work"),
        Item.GRIEVANCE: t("If the PA has a complaint"),
    }
