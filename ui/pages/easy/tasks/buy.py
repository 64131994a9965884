"""Can I buy this? One question a page; the answer and who helped are kept with the other decisions."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from app.money import NOTHING
from app.plan.decision import Decision
from app.usecases.life.worksheet import Worksheet, ask_through, worksheet
from app.usecases.today.easy import who_can_help
from app.words import money, t
from ui.dialogs.offers import shortened
from ui.pages.easy.answers import Option, Pick, line, pounds, some_words, yes_no
from ui.pages.easy.helped import OTHER, helped_steps, helper
from ui.pages.easy.step import Ended, Given, Step, Task
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Facts:
    """What a question may name, who may help, and the day of asking."""

    known: Worksheet
    names: tuple[str, ...]
    today: date


def task() -> Task:
    """Give the task."""
    return Task("buy", t("Can &I buy this?"), "basket", _read, _steps, _keep, _ended)


def said_before(asked: Decision) -> dict[str, Any]:
    """Give what was said of a question elsewhere, as it would be typed here."""
    cost = str(asked.cost).lstrip("£") if asked.cost else ""
    words = {
        "what": asked.what,
        "cost": cost,
        "need": asked.need,
        "whom": asked.asked_of,
        "why": asked.reason,
    }
    helped = {"helped": OTHER, "helper_name": asked.helped_by} if asked.helped_by else {}
    good = {"good": asked.outcome_id} if asked.outcome_id else {}
    return {name: said for name, said in words.items() if said} | helped | good


def _read(book: Book, today: date) -> Facts:
    return Facts(worksheet(book, today), who_can_help(book, today), today)


def _steps(facts: Facts, given: Given) -> list[Step]:
    return [
        *_about_it(facts),
        Step(
            "want", t("Do you want it?"), "heart", t("Your answer is written down. You can still change it."),
            yes_no(t("&Yes, I want it"), t("&No, I do not want it")),
            t("You decide. Somebody can help you think."),
        ),
        *(_asking(given) if given.get("want", True) else []),
        *helped_steps(facts.names, given),
    ]  # fmt: skip


def _about_it(facts: Facts) -> list[Step]:
    free = t("You have {amount} free.", amount=money(facts.known.free))
    return [
        Step(
            "what", t("What do you want to buy?"), "basket", t("You say what it costs."),
            line(t("&What is it?"), needed=t("Write what you want to buy.")),
            t("It can also be something you want to do."),
        ),
        Step(
            "cost", t("How much does it cost?"), "money", t("You say why you need it."),
            pounds(t("In &pounds"), t("Leave this empty if you do not know.")), free,
        ),
        Step(
            "need", t("Why do you need it?"), "me", t("You say what it is good for."),
            some_words(t("In your &own words")), t("Say it in your own way."),
        ),
        *_good_for(facts.known),
    ]  # fmt: skip


def _good_for(known: Worksheet) -> list[Step]:
    if not known.outcomes:
        return []
    wishes = [Option(each.id, shortened(each.words).replace("&", "&&"), "star") for each in known.outcomes]
    options = [*wishes, Option(0, t("Some&thing else"), "question")]
    then, says = t("You say if you want it."), t("These are the things that matter to you.")
    return [Step("good", t("What is it good for?"), "star", then, partial(Pick, options), says)]


def _asking(given: Given) -> list[Step]:
    first = Step(
        "ask", t("Do you have to ask somebody first?"), "talk", t("You say who you ask, or why not."),
        yes_no(t("&Yes, I ask first"), t("&No, I do not")),
        t("You do not have to ask for what is in your plan. If you do not know, say yes."),
    )  # fmt: skip
    if "ask" not in given:
        return [first]
    then = t("You say who helped you.")
    if given["ask"]:
        whom = line(t("&Who do you ask?"), t("Like: my social worker"), t("Write who you ask."))
        return [
            first,
            Step("whom", t("Who do you ask?"), "phone", then, whom, t("Then you wait for the answer.")),
        ]
    why = line(t("Wh&y not?"), t("Like: it is in my plan"), t("Write why you do not have to ask."))
    return [first, Step("why", t("Why do you not have to ask?"), "plan", then, why)]


def _keep(book: Book, facts: Facts, given: Given) -> Decision:
    asked = Decision(
        0, facts.today, given["what"], given["cost"] or NOTHING, given["need"],
        outcome_id=given.get("good", 0), asked_of=given.get("whom", ""), reason=given.get("why", ""),
        helped_by=helper(given),
    )  # fmt: skip
    return ask_through(book, asked, wants=given["want"], must_ask=given.get("ask", True))


def _ended(_: Facts, given: Given) -> Ended:
    words = t("It is written down")
    if not given["want"]:
        return Ended(words, t("You do not want it. Nobody is asked."), t("Nothing. You are done."))
    if given["ask"]:
        says = t("Do not buy it yet. Ask first.")
        return Ended(words, says, t("You ask. Then somebody writes the answer down."), "talk")
    return Ended(words, t("You can buy it."), t("You buy it. Keep the receipt."), "basket")
