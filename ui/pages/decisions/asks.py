"""The questions of “Can I buy this?”, in their order, with what happens after each."""

from app.money import Money
from app.words import money, t
from ui.pages.decisions.question import Asks

WANT, ASK = "want", "ask"  # the two that are answered with yes or no


def all_asks(free: Money) -> dict[str, Asks]:
    """Give every question by its name; `free` is what is free to spend today."""
    return {**_about_it(free), **_about_asking()}


def _about_it(free: Money) -> dict[str, Asks]:
    left = t("You have {amount} free to spend today.", amount=money(free))
    return {
        "what": Asks(
            t("What do you want to buy or do?"), "question", t("You say what it costs."),
            fields=("what",),
        ),
        "cost": Asks(
            t("What does it cost?"), "money", t("You say why you need it."),
            fields=("cost", "lasts_years"), facts=left,
        ),
        "need": Asks(
            t("Why do you need it?"), "me", t("You look at your plan, and at other ways."),
            t("The same thing can be right for one need and not for another."), ("need",),
        ),
        "good": Asks(
            t("What is it good for?"), "star", t("You look at other ways."),
            t("What you want of life, and what your plan says."), ("outcome_id", "line_id"),
        ),
        "other": Asks(
            t("Is there another way?"), "steps", t("You say whether you want it."),
            t("Whoever is asked will want to know."), ("other_ways",),
        ),
        WANT: Asks(
            t("Do you want it?"), "heart", t("Your answer is written down. You can still change it."),
            fields=("my_words",), yes=t("&Yes, I want it"), no=t("&No, I do not want it"), facts=left,
        ),
    }  # fmt: skip


def _about_asking() -> dict[str, Asks]:
    return {
        ASK: Asks(
            t("Do you have to ask somebody first?"), "talk", t("You say whom you ask, or why not."),
            t("What your plan names already is agreed. If you are not sure, ask."),
            yes=t("&Yes, I ask first"), no=t("&No need to ask"),
        ),
        "whom": Asks(
            t("Whom do you ask?"), "phone", t("You wait for their answer. Daybook counts the days."),
            fields=("asked_of", "asked"),
        ),
        "why": Asks(
            t("Why do you not have to ask?"), "plan", t("It is kept, in case somebody asks later."),
            fields=("reason", "term"),
        ),
        "helped": Asks(
            t("Who helped you think about it?"), "people", t("You look at all your answers once more."),
            t("The decision stays yours."), ("helped_by", "shown_how"),
        ),
    }  # fmt: skip


def last_words(*, wants: bool, must_ask: bool) -> str:
    """Say what happens once the answers are kept."""
    if not wants:
        return t("It is written down that you do not want it. Nobody is asked.")
    if must_ask:
        return t("It is written down. Ask, and then write their answer beside it.")
    return t("It is written down with the plan of today. You can buy it.")
