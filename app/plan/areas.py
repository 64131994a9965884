"""Ready headings to begin with, for those who would rather not start from an empty page. Words of our own.

What surveys of personal budgets asked about are areas of life, not their questions: each person puts them
into their own words, and leaves out what does not matter to them.
"""

from enum import StrEnum

from app.words import t


class AreaSet(StrEnum):
    """Which headings are offered: four to begin with, and longer lists for three sorts of money."""

    LIFE = "life"
    PERSONAL = "personal"
    HEALTH = "health"
    CARER = "carer"


def set_name(areas: AreaSet) -> str:
    """Name a set of headings."""
    return {
        AreaSet.LIFE: t("My life, in short"),
        AreaSet.PERSONAL: t("With a personal budget"),
        AreaSet.HEALTH: t("With a health budget"),
        AreaSet.CARER: t("For a carer"),
    }[areas]


def headings(areas: AreaSet) -> tuple[str, ...]:
    """Give the headings of a set, in order."""
    return {
        AreaSet.LIFE: _life,
        AreaSet.PERSONAL: _personal,
        AreaSet.HEALTH: _health,
        AreaSet.CARER: _carer,
    }[areas]()


def _life() -> tuple[str, ...]:
    return (
        t("Where I live"),
        t("Who I live with"),
        t("What I do with my time"),
        t("Who supports me"),
        t("What I give"),
    )


def _personal() -> tuple[str, ...]:
    return (
        t("Doing things for myself"),
        t("Having the support I need and want"),
        t("Being treated with dignity"),
        t("My body’s health"),
        t("How I feel in myself"),
        t("Being in charge of my life"),
        t("Being in charge of my support"),
        t("Feeling safe"),
        t("Getting on with those who are paid to help me"),
        t("Paid work"),
        t("Helping others as a volunteer"),
    )


def _health() -> tuple[str, ...]:
    return (
        *_personal()[:2],
        t("Being treated with dignity and respect"),
        *_personal()[3:8],
        t("Living with my long-term condition"),
        t("Getting on with those who are paid to help me"),
        t("My family"),
        t("My friends"),
        t("Where I live, and who I live with"),
        t("Helping others as a volunteer"),
        t("Paid work"),
    )


def _carer() -> tuple[str, ...]:
    return (
        t("My money"),
        t("Help to go on caring, and to stay well"),
        t("My life beside caring"),
        t("My own health, body and mind"),
        t("Seeing people"),
    )
