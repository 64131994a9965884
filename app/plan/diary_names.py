"""What the parts of the diary are called on pages and papers."""

from app.plan.diary import DiaryKind, Ease, Event, LifeChange, Step
from app.words import t


def kind_name(kind: DiaryKind) -> str:
    """Name what a note is about."""
    return {
        DiaryKind.NOTE: t("A note"),
        DiaryKind.COUNCIL: t("Dealing with the council"),
        DiaryKind.NEED: t("My needs have changed"),
        DiaryKind.EVENT: t("Something happened"),
        DiaryKind.UNPAID: t("Unpaid help"),
        DiaryKind.LIFE: t("A change in my life"),
        DiaryKind.LEARNED: t("What I learned"),
    }[kind]


def ease_name(ease: Ease) -> str:
    """Say how easy a step was."""
    return {
        Ease.VERY_EASY: t("Very easy"),
        Ease.EASY: t("Easy"),
        Ease.SO_SO: t("So-so"),
        Ease.HARD: t("Hard"),
        Ease.VERY_HARD: t("Very hard"),
        Ease.NOT_SAID: t("Not said"),
    }[ease]


def about_name(code: str) -> str:
    """Name a step with the council, something that happened, or a change in life; "" for none."""
    return {**_steps(), **_events(), **_changes(), "": ""}[code]


def _steps() -> dict[str, str]:
    return {
        Step.ASSESSMENT: t("Being assessed"),
        Step.AMOUNT: t("Being told the amount"),
        Step.PLAN: t("Writing the plan and getting it agreed"),
        Step.PAYMENTS: t("Getting the payments"),
        Step.EMPLOYING: t("Becoming an employer"),
        Step.CHANGE: t("Asking for a change"),
        Step.RETURN: t("Sending a return"),
        Step.REVIEW: t("A review"),
        Step.COMPLAINT: t("A complaint"),
        Step.OTHER: t("Something else with the council"),
    }


def _events() -> dict[str, str]:
    return {
        Event.ADMISSION: t("I went into hospital"),
        Event.EMERGENCY: t("I went to A&E"),
        Event.AMBULANCE: t("An ambulance came"),
        Event.FALL: t("I fell"),
        Event.CRISIS: t("A crisis at home"),
        Event.OTHER: t("Something else happened"),
    }


def _changes() -> dict[str, str]:
    return {
        LifeChange.MOVED: t("I moved home"),
        LifeChange.TENANCY: t("A new tenancy, or a home of my own"),
        LifeChange.BOUGHT: t("I bought something big"),
        LifeChange.HOUSEHOLD: t("Somebody moved in or out"),
        LifeChange.WORK: t("Work, study or volunteering changed"),
        LifeChange.OTHER: t("Another change"),
    }
