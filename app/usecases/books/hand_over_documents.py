"""The documents of a hand-over pack that are made nowhere else: outcomes, decisions, terms, people."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.funding.agreement import Agreement, ContributionModel
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.plan.decision import Decision
from app.plan.document import plan_document
from app.plan.names import role_name, verdict_name
from app.plan.outcome import CheckIn, Outcome, in_order
from app.plan.people_around import Helper
from app.store.work import Work
from app.usecases.books.hand_over_data import who_consents
from app.usecases.books.letters import cells, sheet, writer
from app.usecases.life.review_papers import said
from app.usecases.plan.papers import plan_parts
from app.words import day, money, t, tn

LATEST = 3  # of how each thing went


def outcomes_sheet(work: Work, on: date) -> Document:
    """Set out what matters, how it was, how it is to be, and how it went the last times."""
    outcomes, check_ins = in_order(work.plan.outcomes.all()), work.plan.check_ins.all()
    return _sheet(work, t("What matters, and how it goes"), on, _outcomes(outcomes, check_ins))


def decisions_sheet(work: Work, on: date) -> Document:
    """Set out every question that was asked with its answer, the newest first."""
    found = work.plan.decisions.found()
    return _sheet(work, t("What was asked, and what was answered"), on, _decisions(found))


def terms_sheet(work: Work, on: date) -> Document:
    """Set out on which terms each money stream is paid, those in force first."""
    return _sheet(work, t("The terms of the agreement"), on, _terms(work, on))


def people_sheet(work: Work, on: date) -> Document:
    """Set out the people around who agreed to be named."""
    return _sheet(work, t("People around who agreed to be named"), on, _people(who_consents(work, on)))


def plan_paper(work: Work, version_id: int, on: date) -> Document:
    """Set out the plan; who did not agree to be named keeps their place, without a name or number."""
    parts = plan_parts(work, version_id, on)
    agreed = {each.id for each in who_consents(work, on)}
    backups = [each if each.id in agreed else _unnamed(each) for each in parts.backups]
    helpers = [each for each in parts.helpers if each.id in agreed]
    return plan_document(replace(parts, backups=backups, helpers=helpers), work.now)


def _unnamed(helper: Helper) -> Helper:
    return replace(helper, name=t("Somebody who is not named here"), organisation="", phone="", email="")


def _sheet(work: Work, title: str, on: date, body: Iterator[Element]) -> Document:
    who = writer(work)
    lead = t("For {name}, as it stands on {day}.", name=who.person.name, day=day(on))
    return sheet(title, who, (Heading(title), Text(lead, "lead"), *body))


def _outcomes(outcomes: Sequence[Outcome], check_ins: Sequence[CheckIn]) -> Iterator[Element]:
    if not outcomes:
        yield Text(t("Nothing is written down yet."))
    for each in outcomes:
        yield Heading(each.words, 2)
        told = (
            t("How it was: {words}", words=each.start) if each.start else "",
            t("How it is to be: {words}", words=each.wanted) if each.wanted else "",
            t("It ended on {day}.", day=day(each.ended)) if each.ended else "",
        )
        mine = sorted(
            (one for one in check_ins if one.outcome_id == each.id), key=lambda one: (one.day, one.id)
        )
        yield Bullets([*filter(None, told), *(said(one) for one in mine[-LATEST:])])


def _decisions(found: Sequence[Decision]) -> Iterator[Element]:
    if not found:
        yield Text(t("Nothing has been asked yet."))
        return
    rows = [
        (
            Cell(day(each.asked)),
            Cell(each.what, strong=True),
            Cell(money(each.cost) if each.cost else "–"),
            Cell(_answer(each)),
        )
        for each in found
    ]
    columns = (
        Column(t("Asked on"), 3),
        Column(t("What"), 5),
        Column(t("Cost"), 2, figures=True),
        Column(t("Answer"), 6),
    )
    yield Table(columns, rows, t("Every question with its answer"))


def _answer(one: Decision) -> str:
    given = ", ".join(filter(None, (one.answered_by, day(one.answered) if one.answered else "")))
    parts = (f"{verdict_name(one.verdict)}{f' ({given})' if given else ''}.", one.reason, one.term)
    return " ".join(part for part in parts if part.strip())


def _terms(work: Work, on: date) -> Iterator[Element]:
    funders = {each.id: each for each in work.funders.all()}
    terms = sorted(work.agreements.all(), key=lambda each: (each.first, each.id), reverse=True)
    for pot in work.pots.all():
        payer = funders[pot.funder_id]
        yield Heading(pot.name, 2)
        named = ", ".join(filter(None, (payer.name, payer.team, payer.email)))
        yield Text(t("Paid by {who}.", who=named))
        if payer.reference:
            yield Text(t("Reference: {reference}", reference=payer.reference))
        mine = [each for each in terms if each.pot_id == pot.id]
        yield _terms_table(mine, on) if mine else Text(t("No terms are written down."))


def _terms_table(terms: Sequence[Agreement], on: date) -> Table:
    rows = [
        cells(
            _days(each, on),
            money(each.weekly),
            tn("every {count} week", "every {count} weeks", each.cycle_weeks)
            if each.cycle_weeks
            else t("each month"),
            _share(each),
            money(each.contingency) if each.contingency else "–",
        )
        for each in terms
    ]
    columns = (
        Column(t("From when"), 5),
        Column(t("A week"), 3, figures=True),
        Column(t("How often"), 4),
        Column(t("My share a week"), 4),
        Column(t("For emergencies"), 3, figures=True),
    )
    return Table(columns, rows, t("The terms, the newest first"), row_headings=True)


def _days(terms: Agreement, on: date) -> str:
    if terms.last is not None:
        return t("{first} to {last}", first=day(terms.first), last=day(terms.last))
    begun = terms.first <= on
    return t("Since {day}", day=day(terms.first)) if begun else t("From {day}", day=day(terms.first))


def _share(terms: Agreement) -> str:
    if terms.contribution_model is ContributionModel.NONE or not terms.contribution:
        return "–"
    model = (
        t("paid into the account")
        if terms.contribution_model is ContributionModel.NET
        else t("paid by a bill")
    )
    return f"{money(terms.contribution)}, {model}"


def _people(people: Sequence[Helper]) -> Iterator[Element]:
    if not people:
        yield Text(t("Nobody’s agreement is written down."))
        return
    rows = [
        (
            Cell(each.name, strong=True),
            Cell(", ".join(filter(None, (role_name(each.role), each.organisation)))),
            Cell(", ".join(filter(None, (each.phone, each.email))) or "–"),
            Cell(each.decides or "–"),
        )
        for each in people
    ]
    columns = (
        Column(t("Who"), 4),
        Column(t("What they are"), 4),
        Column(t("How to reach them"), 5),
        Column(t("What they decide"), 4),
    )
    yield Table(columns, rows, t("People around, and how to reach them"), row_headings=True)
