"""Asking who helped, in every task that keeps something."""

from collections.abc import Sequence

from app.words import t
from ui.pages.easy.answers import Option, Pick, line
from ui.pages.easy.step import Given, Step

NOBODY, OTHER = "", "\0other"


def helped_steps(names: Sequence[str], given: Given) -> list[Step]:
    """Give the question who helped, and that for the name of somebody who is not among `names`."""
    then = t("You look at all your answers.")
    people = [Option(name, name.replace("&", "&&"), "people") for name in names]
    options = [
        Option(NOBODY, t("Nobod&y. I did it myself."), "me"),
        *people,
        Option(OTHER, t("Somebody &else"), "question"),
    ]
    says = t("It is your answer. They only helped.")
    asked = Step("helped", t("Who helped you?"), "people", then, lambda: Pick(options), says)
    if given.get("helped") != OTHER:
        return [asked]
    name = line(t("Their &name"), needed=t("Write the name of who helped you."))
    return [asked, Step("helper_name", t("What is their name?"), "me", then, name)]


def helper(given: Given) -> str:
    """Give the name of who helped, or "" for nobody."""
    found = given.get("helped") or NOBODY
    return str(given.get("helper_name", "")) if found == OTHER else str(found)
