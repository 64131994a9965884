"""Sets out the person's plan, in plain words and in an easy-read version with pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.money import Money
from app.pdf.elements import (
    Bullets,
    Cell,
    Column,
    Document,
    Element,
    Heading,
    SigningLines,
    Table,
    Text,
)
from app.plan.costing import Costed, PlanCost, plan_cost
from app.plan.joint_document import FunderPart, Lines, health_lines, health_needs, who_pays
from app.plan.names import (
    area_name,
    last_known,
    met_by_name,
    per_name,
    question_words,
    role_name,
    state_name,
    views_name,
)
from app.plan.outcome import Outcome, tag_name
from app.plan.people_around import Helper
from app.plan.plan import LifeArea, PlanAnswer, PlanVersion, Question, ViewsIn
from app.plan.risk import Risk
from app.words import day, money, t


@dataclass(frozen=True, slots=True)
class PlanParts:
    """Everything that a plan's paper is made of; `figures_of` names the tax year that stands in for now.

    `funders` parts the lines by who pays.
    """

    person: str
    words: str
    version: PlanVersion
    answers: Sequence[PlanAnswer]
    lines: Sequence[tuple[LifeArea, Costed]]
    cost: PlanCost
    outcomes: Sequence[Outcome]
    risks: Sequence[Risk]
    backups: Sequence[Helper]
    helpers: Sequence[Helper]
    figures_of: str = ""
    funders: Sequence[FunderPart] = ()


def plan_document(parts: PlanParts, made_at: datetime) -> Document:
    """Set the plan out for the person, and for whoever signs it off."""
    title = t("My plan: {name}", name=parts.person)
    elements = (
        Heading(title),
        *_about(parts),
        *own_words(parts.answers),
        *wanted(parts.outcomes),
        *costed_lines(t("What it takes, and what it costs"), parts.lines, parts.figures_of),
        *who_pays(parts.funders),
        *_joint_health(parts),
        *chances(parts.risks),
        *called(parts.backups),
        *signed(parts.person),
    )
    running = t("Plan of {name}, version {number}", name=parts.person, number=parts.version.number)
    return Document(title, t("A person's own support plan"), parts.person, elements, made_at, running)


def _about(parts: PlanParts) -> Iterator[Element]:
    version = parts.version
    state = t("Version {number}: {state}.", number=version.number, state=state_name(version.state))
    yield Text(state, "lead")
    if version.agreed_from is not None:
        yield Text(
            t("Agreed by {who}. It holds from {day}.", who=version.answered_by, day=day(version.agreed_from))
        )
    if version.helped_by:
        yield Text(t("Who helped me write it: {who}", who=version.helped_by))
    if parts.words:
        yield Text(parts.words, "notice")
    yield from views(version)


def views(version: PlanVersion, *, words: bool = True) -> Iterator[Element]:
    """Say whether the person's views are in; this goes with every copy, whoever reads it."""
    if version.views is ViewsIn.NOT_ASKED:
        return
    kind = "notice" if version.views is ViewsIn.NO else "body"
    yield Text(t("Are my views in this plan? {answer}.", answer=views_name(version.views)), kind)
    if words and version.views_words:
        yield Text(version.views_words, "quote")


def own_words(answers: Sequence[PlanAnswer]) -> Iterator[Element]:
    """Set out the person's words on the seven questions."""
    said = {answer.question: answer.words for answer in answers}
    yield Heading(t("In my own words"), 2)
    for question in Question:
        yield Heading(question_words(question), 3)
        words = said.get(int(question), "").strip()
        yield Text(words, "quote") if words else Text(t("No answer yet."), "small")


def wanted(outcomes: Sequence[Outcome]) -> Iterator[Element]:
    """Set out what the person wants; nothing where nothing is written down."""
    if not outcomes:
        return
    yield Heading(t("What I want"), 2)
    rows = [
        (Cell(each.words, strong=True), Cell(each.start or "–"), Cell(each.wanted or "–"), Cell(_tags(each)))
        for each in outcomes
    ]
    columns = (
        Column(t("What I want"), 5),
        Column(t("How it was"), 4),
        Column(t("How it is to be"), 4),
        Column(t("What it belongs to by law"), 4),
    )
    yield Table(columns, rows, t("What matters to me, in my own order"), row_headings=True)
    for each in outcomes:
        if each.clinician and each.agreed:
            agreed = t(
                "“{words}” was agreed with {who} on {day}.",
                words=each.words,
                who=each.clinician,
                day=day(each.agreed),
            )
            yield Text(agreed, "small")


def _tags(outcome: Outcome) -> str:
    return "; ".join(tag_name(code) for code in outcome.codes) or "–"


def costed_lines(title: str, lines: Lines, figures_of: str = "") -> Iterator[Element]:
    """Set out lines with what they cost, and their sum; nothing where there are none."""
    if not lines:
        return
    cost = plan_cost(costed for _, costed in lines)
    yield Heading(title, 2)
    rows = [_line(area, costed) for area, costed in lines]
    rows.append(
        (
            Cell(t("All together"), strong=True),
            Cell(""),
            Cell(""),
            _amount(cost.weekly),
            _amount(cost.yearly),
        )
    )
    columns = (
        Column(t("What"), 6),
        Column(t("Part of life"), 4),
        Column(t("How"), 4),
        Column(t("A week"), 3, figures=True),
        Column(t("A year"), 3, figures=True),
    )
    yield Table(columns, rows, t("The lines of the plan with their costs"), row_headings=True)
    yield from _notes(cost, figures_of)


def _notes(cost: PlanCost, figures_of: str) -> Iterator[Element]:
    notes = t("A year has 52 weeks here, 13 times four weeks, or 12 months.")
    if cost.on_costs:
        added = t(
            "In it is what an employer pays on top of wages: {amount} a year.", amount=money(cost.on_costs)
        )
        stand_in = last_known(figures_of) if figures_of else ""
        notes = " ".join(filter(None, (notes, added, stand_in)))
    yield Text(notes, "small")
    if cost.once:
        yield Text(t("Bought once: {amount}.", amount=money(cost.once)))


def _line(area: LifeArea, costed: Costed) -> tuple[Cell, ...]:
    wording = costed.line
    how = met_by_name(wording.met_by) + (f", {wording.who}" if wording.who else "")
    if costed.once:
        how = f"{how}, {money(costed.once)} {per_name(wording.per)}"
    return (
        Cell(wording.words),
        Cell(area_name(area)),
        Cell(how),
        _amount(costed.weekly),
        _amount(costed.all_yearly),
    )


def _amount(amount: Money) -> Cell:
    return Cell(money(amount) if amount else "–")


def _joint_health(parts: PlanParts) -> Iterator[Element]:
    """Set out the health needs of a plan that health pays for too, or that a clinician agreed to."""
    if any(each.health for each in parts.funders) or any(each.clinician for each in parts.outcomes):
        yield from health_needs(parts.outcomes, health_lines(parts.lines, parts.funders))


def chances(risks: Sequence[Risk]) -> Iterator[Element]:
    """Set out the chances the person wants to take, with both voices."""
    if not risks:
        return
    yield Heading(t("Chances I want to take"), 2)
    for risk in risks:
        yield Heading(risk.want, 3)
        worker = risk.worker or t("The worker")
        said = (
            (t("Why it matters to me: {words}", words=risk.why), risk.why),
            (t("What could go wrong: {words}", words=risk.could_go_wrong), risk.could_go_wrong),
            (t("What we already do: {words}", words=risk.already), risk.already),
            (t("If it happens: {words}", words=risk.if_it_happens), risk.if_it_happens),
            (t("I say: {words}", words=risk.my_voice), risk.my_voice),
            (t("{who} says: {words}", who=worker, words=risk.worker_voice), risk.worker_voice),
            (t("Agreed by: {words}", words=risk.agreed_by), risk.agreed_by),
            (t("Not agreed by: {words}", words=risk.not_agreed_by), risk.not_agreed_by),
        )
        yield Bullets([words for words, told in said if told.strip()])


def called(backups: Sequence[Helper]) -> Iterator[Element]:
    """Set out who is called when support fails, in order."""
    yield Heading(t("When support fails"), 2)
    if not backups:
        yield Text(t("Nobody has been named yet."), "small")
        return
    yield Text(t("Call in this order:"))
    yield Bullets([helper_words(each) for each in backups])


def helper_words(helper: Helper) -> str:
    """Name somebody with what they are and how to reach them."""
    return ", ".join(filter(None, [helper.name, role_name(helper.role), helper.whole_phone]))


def signed(person: str) -> Iterator[Element]:
    """Give the places where both sign."""
    yield Heading(t("Signed"), 2)
    yield SigningLines((person, t("For the council or NHS")))
