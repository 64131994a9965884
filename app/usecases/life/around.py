"""The people around somebody, and the chances they take together."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError, Finding
from app.plan.people_around import Helper, backups, people_findings, unpaid_minutes
from app.plan.risk import Risk, can_be_finished, card_findings
from app.store.book import Book
from app.usecases.life.assessments import assessed_carers
from app.words import t


@dataclass(frozen=True, slots=True)
class Around:
    """Everybody, those to call when support fails in their order, and unpaid help in minutes a week."""

    helpers: tuple[Helper, ...]
    backups: tuple[Helper, ...]
    unpaid_minutes: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RiskView:
    """One card and what it still lacks."""

    risk: Risk
    findings: tuple[Finding, ...]


def around(book: Book, today: date) -> Around:
    """Give the people around the person."""
    with book.begin() as work:
        helpers = work.plan.helpers.all()
        ordered = sorted(helpers, key=lambda each: (each.last is not None and each.last < today, each.name))
        findings = people_findings(helpers, today, assessed_carers(work))
        called = tuple(backups(helpers, today))
        return Around(tuple(ordered), called, unpaid_minutes(helpers, today), tuple(findings))


def keep_helper(book: Book, helper: Helper) -> Helper:
    """Keep somebody who is around the person."""
    if not helper.name.strip():
        raise AppError(t("Somebody around you needs a name."), t("Type their name, or that of the office."))
    if helper.weekly_minutes < 0:
        raise AppError(t("Help in a week cannot be below nothing."), t("Type the hours without a minus."))
    with book.begin(t("Wrote down somebody around me")) as work:
        if helper.id:
            work.plan.helpers.change(helper)
            return helper
        return work.plan.helpers.add(helper)


def take_helper_out(book: Book, number: int) -> None:
    """Take out somebody who was written down by mistake."""
    with book.begin(t("Took somebody out")) as work:
        work.plan.helpers.remove(number)


def risks(book: Book, today: date) -> tuple[RiskView, ...]:
    """Give the risk cards, those that are not finished first."""
    with book.begin() as work:
        cards = sorted(work.plan.risks.all(), key=lambda each: (each.finished, each.id))
        return tuple(RiskView(each, tuple(card_findings(each, today))) for each in cards)


def keep_risk(book: Book, risk: Risk) -> Risk:
    """Keep a risk card; a finished one says what could go wrong and what then happens."""
    if not risk.want.strip():
        raise AppError(t("The card needs what you want to do."), t("Say it in your own words."))
    if risk.finished and not can_be_finished(risk):
        raise AppError(
            t("The card is not finished until it says what you do if it happens."),
            t("Write down what could go wrong, and what then happens."),
        )
    with book.begin(t("Wrote a risk card")) as work:
        if risk.id:
            work.plan.risks.change(risk)
            return risk
        return work.plan.risks.add(risk)


def take_risk_out(book: Book, number: int) -> None:
    """Take out a card that was written by mistake."""
    with book.begin(t("Took a risk card out")) as work:
        work.plan.risks.remove(number)
