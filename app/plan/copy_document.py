"""Sets out a copy of the plan for one reader: what they may see, and that the rest is kept back."""

from collections.abc import Callable, Iterator
from datetime import datetime

from app.money import total
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.plan.document import (
    PlanParts,
    called,
    chances,
    costed_lines,
    own_words,
    signed,
    views,
    wanted,
)
from app.plan.joint_document import FunderPart, Lines, health_lines, health_needs, is_health_outcome
from app.plan.names import state_name
from app.plan.plan import MetBy
from app.plan.readers import PlanPart, PlanReader, part_name
from app.words import day, money, t


def copy_document(parts: PlanParts, reader: PlanReader, made_at: datetime) -> Document:
    """Set a plan out for one reader; only what is shared with them stands in it."""
    title = t("My plan: {name}", name=parts.person)
    elements = (Heading(title), *_about(parts, reader), *_inside(parts, reader))
    running = t(
        "Plan of {name}, version {number}, copy for {reader}",
        name=parts.person, number=parts.version.number, reader=reader.name,
    )  # fmt: skip
    about = t("A copy of a person's own support plan")
    return Document(title, about, parts.person, elements, made_at, running)


def lines_for(parts: PlanParts, reader: PlanReader) -> Lines:
    """Give the lines whose words a reader may see: those that they pay for, or else all.

    Lines that speak of health are left out where health is not shared, unless the reader pays for them.
    """
    if reader.funder_id:
        own = (each for each in parts.funders if each.funder_id == reader.funder_id)
        return [line for each in own for line in each.lines]
    if PlanPart.HEALTH in reader.shared:
        return parts.lines
    hidden = health_lines(parts.lines, parts.funders)
    return [line for line in parts.lines if line not in hidden]


def paid_by_others(parts: PlanParts, reader: PlanReader) -> tuple[FunderPart, ...]:
    """Give what others pay, for a reader who pays a part."""
    if not reader.funder_id:
        return ()
    return tuple(each for each in parts.funders if each.funder_id != reader.funder_id)


def _about(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    version = parts.version
    yield Text(t("A copy for {reader}", reader=reader.name), "lead")
    yield Text(t("Version {number}: {state}.", number=version.number, state=state_name(version.state)))
    if version.agreed_from is not None:
        yield Text(
            t("Agreed by {who}. It holds from {day}.", who=version.answered_by, day=day(version.agreed_from))
        )
    yield from views(version, words=PlanPart.WORDS in reader.shared)
    if reader.kept_back:
        yield Text(t("Some parts are kept back. This copy does not have:"))
        yield Bullets([part_name(part) for part in reader.kept_back])
    if PlanPart.ABOUT in reader.shared and parts.words:
        yield Text(parts.words, "notice")


def _inside(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    for part, section in _SECTIONS.items():
        if part in reader.shared:
            yield from section(parts, reader)
    if reader.funder_id:
        yield from signed(parts.person)


def _words(parts: PlanParts, _: PlanReader) -> Iterator[Element]:
    return own_words(parts.answers)


def _outcomes(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    health = PlanPart.HEALTH in reader.shared
    return wanted([each for each in parts.outcomes if health or not is_health_outcome(each)])


def _health(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    # What somebody else pays for is told with what others pay, or not at all.
    told = parts.lines if PlanPart.OTHERS in reader.shared else lines_for(parts, reader)
    return health_needs(parts.outcomes, health_lines(told, parts.funders))


def _risks(parts: PlanParts, _: PlanReader) -> Iterator[Element]:
    return chances(parts.risks)


def _people(parts: PlanParts, _: PlanReader) -> Iterator[Element]:
    return called(parts.backups)


def _costs(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    lines, figures_of = lines_for(parts, reader), parts.figures_of
    if not reader.funder_id:
        yield from costed_lines(t("What it takes, and what it costs"), lines, figures_of)
        return
    yield from costed_lines(t("What {reader} pays for", reader=reader.name), lines, figures_of)
    if not lines:
        yield Text(t("{reader} pays for no line of this plan yet.", reader=reader.name))
    for each in paid_by_others(parts, reader):
        name = each.name or t("Nobody is named yet")
        if PlanPart.OTHERS in reader.shared:
            yield from costed_lines(t("What others pay for: {who}", who=name), each.lines, figures_of)
        elif each.cost.yearly:
            yearly = money(each.cost.yearly)
            yield Text(t("{who} pays for other lines, {amount} a year.", who=name, amount=yearly))


def _hours(parts: PlanParts, reader: PlanReader) -> Iterator[Element]:
    """Set out the hours of the PAs without the words that say what they are for; the costs have them too."""
    if PlanPart.COSTS in reader.shared:
        return
    paid = [
        costed for _, costed in parts.lines if costed.line.met_by is MetBy.PAID_PA and costed.line.minutes
    ]
    yield Heading(t("Hours and pay of my PAs"), 2)
    if not paid:
        yield Text(t("The plan has no hours of PAs."))
        return
    rows = [
        (
            Cell(each.line.who or t("A PA")),
            Cell(_clock(each.line.minutes)),
            Cell(money(each.line.rate)),
            Cell(money(each.yearly)),
        )
        for each in paid
    ]
    whole = Cell(_clock(sum(each.line.minutes for each in paid)))
    wages = Cell(money(total(each.yearly for each in paid)))
    rows.append((Cell(t("All together"), strong=True), whole, Cell(""), wages))
    columns = (
        Column(t("Who"), 5),
        Column(t("Hours a week"), 3, figures=True),
        Column(t("An hour"), 3, figures=True),
        Column(t("Wages a year"), 3, figures=True),
    )
    yield Table(columns, rows, t("Hours of paid support, without what they are for"), row_headings=True)


def _clock(minutes: int) -> str:
    """Write hours as timesheets do: 15:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


_SECTIONS: dict[PlanPart, Callable[[PlanParts, PlanReader], Iterator[Element]]] = {
    PlanPart.WORDS: _words,
    PlanPart.OUTCOMES: _outcomes,
    PlanPart.COSTS: _costs,
    PlanPart.HOURS: _hours,
    PlanPart.HEALTH: _health,
    PlanPart.RISKS: _risks,
    PlanPart.PEOPLE: _people,
}
