"""The reply to a letter that asks for money back: every pound by name, and what was agreed about it."""

from collections.abc import Iterator
from datetime import date

from app.funding.balance import NamedBalance, Saving
from app.funding.payments import in_force
from app.money import NOTHING, Money
from app.pdf.elements import Bullets, Cell, Column, Element, Table, Text
from app.plan.decision import Decision
from app.plan.plan import PlanVersion
from app.store.book import Book
from app.store.work import Work
from app.usecases.books.letters import letter, writer
from app.usecases.funding.balance import why_this_balance
from app.usecases.owed.papers import printed
from app.words import day, money, t, tn


def balance_reply_pdf(book: Book, today: date, asked: Money = NOTHING) -> bytes:
    """Answer a letter that asks for money back: every pound of the balance by name, with its rule.

    `asked` is how much they ask for; nothing where no sum was named. What was agreed is cited: the terms of
    the agreement, and for each thing saved for the decision of the day it was agreed.
    """
    named = why_this_balance(book, today).named
    with book.begin() as work:
        body = (*_asked(named, asked), *_by_name(named, today), *_agreed(work, today))
        title = t("Why this money is in the account")
        return printed(letter(title, writer(work), today, body))


def _asked(named: NamedBalance, asked: Money) -> Iterator[Element]:
    if asked <= NOTHING:
        return
    spare = min(max(named.spare, NOTHING), asked)
    says = t("You ask for {asked} back. Of this {spare} is spare.", asked=money(asked), spare=money(spare))
    yield Text(says, "lead")


def _by_name(named: NamedBalance, today: date) -> Iterator[Element]:
    yield Text(t("On {day} there was {amount} in the account.", day=day(today), amount=money(named.held)))
    yield Text(t("This is what it is for."))
    rows = [(Cell(line.name), Cell(line.source), Cell(money(line.amount))) for line in named.parts]
    rest = t("Spare") if named.spare >= NOTHING else t("Missing")
    rows.append((Cell(rest, strong=True), Cell(""), Cell(money(abs(named.spare)), strong=True)))
    columns = (Column(t("What it is for"), 6), Column(t("The rule"), 6), Column(t("Amount"), 3, figures=True))
    yield Table(columns, rows, t("The balance, part by part"), row_headings=True)
    yield Text(t("Together this is the balance."))


def _agreed(work: Work, today: date) -> Iterator[Element]:
    said = [*_terms(work, today), *_decisions(work)]
    if said:
        yield Text(t("This was agreed:"))
        yield Bullets(said)


def _terms(work: Work, today: date) -> Iterator[str]:
    """Cite the terms in force that say what may be kept."""
    for each in in_force(work.agreements.all(), today):
        since = day(each.first)
        if each.contingency:
            amount = money(each.contingency)
            yield t("The agreement from {day} sets {amount} aside for bad weeks.", day=since, amount=amount)
        if each.retained_weeks:
            weeks = tn("1 week", "{count} weeks", each.retained_weeks)
            yield t("The agreement from {day} lets me keep the money of {weeks}.", day=since, weeks=weeks)


def _decisions(work: Work) -> Iterator[str]:
    """Cite the decision behind each thing that is saved for."""
    for saving in work.streams.savings.all():
        found = work.plan.decisions.find(saving.decision_id)
        if found is not None and found.answered is not None and not saving.spent:
            yield _decision(saving, found, found.answered, work.plan.versions.find(found.version_id))


def _decision(saving: Saving, found: Decision, on: date, version: PlanVersion | None) -> str:
    said = t("{what}: {who} said yes on {day}.", what=saving.what, who=found.answered_by, day=day(on))
    plan = t("Version {number} of my plan held then.", number=version.number) if version else ""
    term = t("The term: {term}", term=found.term) if found.term else ""
    return " ".join(filter(None, (said, plan, term)))
