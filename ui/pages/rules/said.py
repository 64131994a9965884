"""Rules and rights in words."""

from app.rulebook import RuleKind
from app.usecases.funding.how_it_came import Stage
from app.usecases.funding.rules import RuleGroup
from app.words import t


def kind(kind: RuleKind) -> str:
    """Say in a word or two on whose word a rule rests."""
    return {
        RuleKind.LAW: t("The law"),
        RuleKind.GUIDANCE: t("Guidance"),
        RuleKind.FUNDER: t("Your council’s own rule"),
        RuleKind.COUNCILS: t("Seen with councils"),
        RuleKind.AGREEMENT: t("Your agreement"),
        RuleKind.DECIDED: t("What the ombudsman found"),
        RuleKind.PRACTICE: t("Good practice"),
        RuleKind.DAYBOOK: t("Daybook’s own check"),
    }[kind]


def group(group: RuleGroup) -> str:
    """Name a group of rules."""
    return {
        RuleGroup.AGREED: t("What was agreed"),
        RuleGroup.FUNDER: t("The rules of who pays"),
        RuleGroup.STREAM: t("What the money is for"),
        RuleGroup.REVIEW: t("Looking at it again"),
        RuleGroup.PAY: t("Being an employer"),
        RuleGroup.WARNING: t("What Daybook looks at, and why"),
    }[group]


def situation(when: str) -> str:
    """Name a situation in which a right helps."""
    return {
        "asking": t("When you ask for a direct payment"),
        "planning": t("When you plan"),
        "amount": t("When the amount is worked out"),
        "review": t("When it is looked at again"),
        "asked_back": t("When money is asked back"),
        "health": t("When the NHS pays"),
        "carer": t("When you look after somebody"),
    }[when]


def stage(stage: Stage) -> str:
    """Name a step on the way to the money."""
    return {
        Stage.CONTACT: t("You asked for help"),
        Stage.ASSESSED: t("Your needs were looked at"),
        Stage.TOLD: t("You were told an amount"),
        Stage.FINAL: t("You were told the final amount"),
        Stage.BEGUN: t("You began to plan"),
        Stage.SENT: t("The plan was sent"),
        Stage.AGREED: t("The plan was agreed"),
        Stage.PAID: t("The first money came"),
    }[stage]
