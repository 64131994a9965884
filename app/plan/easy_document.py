"""Sets out the easy-read version of the person's plan: large letters, one thing at a time, pictures."""

from collections.abc import Iterator
from datetime import datetime

from app.pdf.elements import Document, Element, Heading, NewPage, PictureText, SigningLines, Text
from app.plan.costing import Costed
from app.plan.document import PlanParts, helper_words
from app.plan.names import question_words, views_name
from app.plan.plan import Question, ViewsIn
from app.words import money, t

_PICTURES = {
    Question.WHAT_MATTERS: "heart",
    Question.WHAT_TO_CHANGE: "star",
    Question.HOW_SUPPORTED: "people",
    Question.HOW_MONEY_IS_USED: "money",
    Question.HOW_MANAGED: "time",
    Question.HOW_IN_CONTROL: "me",
    Question.HOW_TO_MAKE_IT_HAPPEN: "steps",
}


def easy_document(parts: PlanParts, made_at: datetime) -> Document:
    """Set the plan out in large letters: one thing at a time, a picture beside each."""
    title = t("My plan, easy to read")
    elements = (Heading(title), Text(parts.person, "lead"), *_easy(parts))
    return Document(
        title, t("A person's own support plan"), parts.person, elements, made_at, parts.person, large=True
    )


def _easy(parts: PlanParts) -> Iterator[Element]:
    said = {answer.question: answer.words for answer in parts.answers}
    for question in Question:
        words = said.get(int(question), "").strip()
        if words:
            yield Heading(question_words(question), 2)
            yield from _one_by_one(_PICTURES[question], words)
    yield from _easy_outcomes(parts)
    yield from _easy_money(parts)
    yield from _easy_people(parts)
    yield NewPage()
    if parts.version.views in (ViewsIn.NO, ViewsIn.PARTLY):
        yield Heading(t("Are my views in this plan?"), 2)
        answer = f"{views_name(parts.version.views)}\n{parts.version.views_words}".strip()
        yield PictureText("no", t("A cross"), answer)
    yield Heading(t("Is this right?"), 2)
    yield PictureText("yes", t("A tick"), t("Yes, this is my plan."))
    yield PictureText("no", t("A cross"), t("No, I want to change something."))
    yield SigningLines((parts.person,))


def _one_by_one(picture: str, words: str) -> Iterator[Element]:
    """Give each sentence a line of its own beside the picture."""
    ended = words.replace("? ", "?\n").replace("! ", "!\n").replace(". ", ".\n")
    lines = [line.strip() for line in ended.splitlines() if line.strip()]
    yield PictureText(picture, _shows(picture), "\n".join(lines))


def _easy_outcomes(parts: PlanParts) -> Iterator[Element]:
    if parts.outcomes:
        yield Heading(t("What I want"), 2)
    for outcome in parts.outcomes:
        yield PictureText("star", _shows("star"), outcome.words)


def _easy_money(parts: PlanParts) -> Iterator[Element]:
    if not parts.lines:
        return
    yield Heading(t("My money"), 2)
    whole = t("My plan costs {amount} a week.", amount=money(parts.cost.weekly))
    yield PictureText("money", _shows("money"), whole)
    yield from (Text(f"{costed.line.words}: {_easy_cost(costed)}", "lead") for _, costed in parts.lines)


def _easy_cost(costed: Costed) -> str:
    if costed.once:
        return t("{amount} once", amount=money(costed.once))
    return t("{amount} a week", amount=money(costed.weekly)) if costed.weekly else t("no money")


def _easy_people(parts: PlanParts) -> Iterator[Element]:
    yield Heading(t("People who help me"), 2)
    for helper in parts.helpers:
        yield PictureText("people", _shows("people"), helper_words(helper))
    if parts.backups:
        yield Heading(t("If help does not come"), 2)
        for helper in parts.backups:
            call = t("Call {name}: {phone}", name=helper.name, phone=helper.whole_phone or "–")
            yield PictureText("phone", _shows("phone"), call)


def _shows(picture: str) -> str:
    return {
        "heart": t("A heart"),
        "star": t("A star"),
        "people": t("Two people"),
        "money": t("A bank note"),
        "time": t("A clock"),
        "me": t("A person"),
        "steps": t("Steps going up"),
        "phone": t("A telephone"),
    }[picture]
