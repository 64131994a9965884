"""What the kinds of pay, deduction and so on are called on payslips and pages."""

from app.payroll.enrolment import PensionDuty
from app.payroll.payslip import DeductionKind, EarningKind
from app.payroll.periods import Frequency
from app.words import t


def earning_name(kind: EarningKind) -> str:
    """Name a kind of pay as a payslip line does."""
    return {
        EarningKind.WORK: t("Hours worked"),
        EarningKind.TRAVEL: t("Travel between visits"),
        EarningKind.TRAINING: t("Training"),
        EarningKind.SLEEP_IN: t("Sleep-in"),
        EarningKind.AWAKE: t("Awake to work in a sleep-in"),
        EarningKind.HOLIDAY: t("Holiday pay"),
        EarningKind.ROLLED_UP_HOLIDAY: t("Holiday pay, paid as you earn it"),
        EarningKind.SICK: t("Statutory Sick Pay"),
        EarningKind.FAMILY: t("Statutory family pay"),
        EarningKind.RETAINER: t("Retainer"),
        EarningKind.NOTICE: t("Pay for notice"),
        EarningKind.REDUNDANCY: t("Redundancy pay"),
        EarningKind.CORRECTION: t("Correction"),
        EarningKind.OTHER: t("Other pay"),
    }[kind]


def deduction_name(kind: DeductionKind) -> str:
    """Name a kind of deduction as a payslip line does."""
    return {
        DeductionKind.TAX: t("Income tax"),
        DeductionKind.INSURANCE: t("National Insurance"),
        DeductionKind.STUDENT_LOAN: t("Student loan"),
        DeductionKind.POSTGRADUATE_LOAN: t("Postgraduate loan"),
        DeductionKind.PENSION: t("Pension"),
        DeductionKind.OTHER: t("Other deduction"),
    }[kind]


def frequency_name(frequency: Frequency) -> str:
    """Say how often somebody is paid."""
    return {
        Frequency.WEEKLY: t("Every week"),
        Frequency.FORTNIGHTLY: t("Every two weeks"),
        Frequency.FOUR_WEEKLY: t("Every four weeks"),
        Frequency.MONTHLY: t("Every month"),
    }[frequency]


def duty_name(duty: PensionDuty) -> str:
    """Say what is owed to a PA by way of a pension."""
    return {
        PensionDuty.ENROL: t("Must be put into a pension"),
        PensionDuty.MAY_OPT_IN: t("May ask for a pension, and you pay in too"),
        PensionDuty.MAY_JOIN: t("May ask to join a pension, and you need not pay in"),
        PensionDuty.NONE: t("Needs no pension"),
    }[duty]
