"""The fields of a question about buying something, for the worksheet and for changing it later."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.money import NOTHING
from app.plan.decision import Decision
from app.usecases.life.worksheet import Worksheet
from app.words import t
from ui.dialogs import offers
from ui.dialogs.amounts import CountField, RateField
from ui.parts.area import AreaField
from ui.parts.field import Choice, DateField, Field, TextField

MOST_YEARS = 60


def question_fields(known: Worksheet, today: date, asked: Decision) -> dict[str, Field]:
    """Give a field for each thing that is said of a question, filled in with what is said already."""
    fields = {**_wish_fields(known, asked), **_talk_fields(today)}
    show(fields, asked)
    return fields


def _wish_fields(known: Worksheet, asked: Decision) -> dict[str, Field]:
    """Give the fields of what is wished for."""
    return {
        "what": TextField(
            t("W&hat is it?"),
            t("Like: help in the garden, a sat nav, an evening class"),
            needed=t("Say what you would like to buy or do."),
        ),
        "cost": RateField(t("In &pounds, all together"), t("Leave this empty if you do not know yet.")),
        "lasts_years": CountField(
            t("For how many &years will it last?"),
            t("For something that lasts. Its cost stays one sum on the day you pay."),
            most=MOST_YEARS,
        ),
        "need": AreaField(
            t("The &need, in your own words"), t("Like: I cannot bend, and the path is not safe.")
        ),
        "outcome_id": Choice(
            t("What it helps you to &reach"), offers.plan_outcomes(known.outcomes, asked.outcome_id)
        ),
        "line_id": Choice(t("The &line of your plan"), offers.plan_lines(known.lines, asked.line_id)),
    }


def _talk_fields(today: date) -> dict[str, Field]:
    """Give the fields of how it is talked over, and whom it is asked of."""
    return {
        "other_ways": AreaField(
            t("Other wa&ys you looked at"), t("Like: a neighbour helps, or the council lends one. Why not?")
        ),
        "my_words": AreaField(
            t("In your o&wn words"), t("What you said or showed. You can leave this empty.")
        ),
        "asked_of": TextField(
            t("&Whom do you ask?"), t("Like: the duty team"), needed=t("Write whom you ask.")
        ),
        "asked": DateField(t("On which &day?"), today, needed=t("Type the day you ask.")),
        "reason": AreaField(
            t("Wh&y not?"), t("Like: my plan says so on page 4."), needed=t("Write why not.")
        ),
        "term": TextField(t("Which &term or rule says so?"), t("Like: my agreement, section 5")),
        "helped_by": TextField(t("&Who helped you?"), t("A name. Leave this empty if nobody did.")),
        "shown_how": AreaField(
            t("How &did they put it to you?"), t("Like: with two pictures, at home, over two days")
        ),
    }


def show(fields: Mapping[str, Any], asked: Decision) -> None:
    """Fill the fields in with what is known of a question."""
    for name in ("what", "need", "other_ways", "my_words", "asked_of", "reason", "term", "helped_by"):
        fields[name].set(getattr(asked, name))
    fields["shown_how"].set(asked.shown_how)
    fields["cost"].set_money(asked.cost or None)
    fields["lasts_years"].set_count(asked.lasts_years or None)
    fields["outcome_id"].set(asked.outcome_id)
    fields["line_id"].set(asked.line_id)
    fields["asked"].set_day(asked.asked)


def as_kept(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Give answers the way a decision keeps them: an empty sum or number is nothing."""
    kept = dict(answers)
    for name, empty in (("cost", NOTHING), ("lasts_years", 0)):
        if name in kept and kept[name] is None:
            kept[name] = empty
    return kept
