"""Money that a provider holds: their statements, what is left by them, and the letter that asks for more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError, Finding
from app.funding.agreement import Funder, Pot
from app.funding.holding import HeldBy, Holding, holding_on
from app.funding.isf import ProviderStatement, in_days_order, in_hours, reconcile_provider
from app.papers import Paper
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Table, Text
from app.pictures import made_small
from app.store.book import Book
from app.store.work import Work
from app.usecases.books.letters import letter, writer
from app.usecases.money.papers import keep_paper
from app.usecases.owed.papers import printed
from app.words import day, money, t

STATEMENT = "provider_statement"  # what papers of a statement are linked by


@dataclass(frozen=True, slots=True)
class Provided:
    """One pot that a provider holds: their statements in the order of days, and what does not add up."""

    pot: Pot
    holding: Holding
    statements: tuple[ProviderStatement, ...]
    findings: tuple[Finding, ...]
    papers: tuple[tuple[int, Paper], ...] = ()

    @property
    def latest(self) -> ProviderStatement | None:
        """The newest statement, which says what is left; None where none was written down."""
        return self.statements[-1] if self.statements else None


def provided(book: Book, today: date) -> tuple[Provided, ...]:
    """Give every pot that a provider holds on a day, or that a provider wrote statements of."""
    with book.begin() as work:
        found = (_provided(work, pot, today) for pot in work.pots.all())
        return tuple(each for each in found if each is not None)


def keep_provider_statement(book: Book, statement: ProviderStatement) -> ProviderStatement:
    """Keep what a provider says of its days; the newest also says what is left."""
    if statement.last < statement.first:
        raise AppError(t("The statement ends before it begins."), t("Look at the two days again."))
    with book.begin(t("Wrote down a provider’s statement")) as work:
        _must_not_lap(work, statement)
        if statement.id:
            work.agreeing.provider_statements.change(statement)
            kept = statement
        else:
            kept = work.agreeing.provider_statements.add(statement)
        _say_what_is_left(work, statement.pot_id)
        return kept


def take_statement_out(book: Book, number: int) -> None:
    """Take out a statement that was typed by mistake."""
    with book.begin(t("Took a provider’s statement out")) as work:
        gone = work.agreeing.provider_statements.get(number)
        work.agreeing.provider_statements.remove(number)
        _say_what_is_left(work, gone.pot_id)


def attach_to_statement(book: Book, number: int, name: str, content: bytes) -> Paper:
    """Keep the provider's own paper beside a statement. AppError for files that are no pictures or PDFs."""
    ready, mime = made_small(content)
    with book.begin(t("Attached a provider’s statement")) as work:
        work.agreeing.provider_statements.get(number)
        return keep_paper(work, name, ready, mime, (STATEMENT, number))


def ask_provider_pdf(book: Book, pot_id: int, today: date) -> bytes:
    """Write to the provider: what is held, what does not add up, and what they are asked to send."""
    with book.begin() as work:
        found = _provided(work, work.pots.get(pot_id), today)
        if found is None:
            raise AppError(t("No provider holds this money."), t("Write down who holds it first."))
        who = writer(work, pot_id)
        to = Funder(0, found.holding.payee or t("My provider"), who.funder.kind) if who.funder else None
        title = t("The money that you hold for me")
        made: Document = letter(title, replace(who, funder=to), today, tuple(_asked(found)))
        return printed(made)


def _asked(found: Provided) -> Iterator[Element]:
    since = day(found.holding.first)
    yield Text(t("You hold {pot} for me since {day}. I say how it is used.", pot=found.pot.name, day=since))
    latest = found.latest
    if latest is not None:
        yield Text(t("Your latest statement ends on {day}.", day=day(latest.last)))
        yield _table(found.statements[-3:])
    else:
        yield Text(t("I have had no statement from you yet."))
    if found.findings:
        yield Text(t("These things do not add up for me:"))
        yield Bullets([each.sentence for each in found.findings])
    yield Text(t("Send me for every four weeks, in writing:"))
    yield Bullets(
        [
            t("what was there at the start, what came in, what was used, and what is left"),
            t("on which days help was given, by whom, and for how long"),
            t("what an hour costs, and any other charge"),
            t("what you do with money that is left over"),
        ]
    )
    yield Text(t("Tell me also whom I ask when I want to use it in another way."))


def _table(statements: Sequence[ProviderStatement]) -> Table:
    rows = []
    for each in statements:
        days = t("{first} to {last}", first=day(each.first), last=day(each.last))
        pounds = (each.opening, each.received, each.spent, each.left)
        if any(pounds):
            rows.append((Cell(days), *(Cell(money(amount)) for amount in pounds)))
        minutes = (each.opening_minutes, each.received_minutes, each.given_minutes, each.left_minutes)
        if any(minutes):
            rows.append((Cell(days), *(Cell(in_hours(count)) for count in minutes)))
    columns = (
        Column(t("Days"), 5),
        Column(t("At the start"), 3, figures=True),
        Column(t("Came in"), 3, figures=True),
        Column(t("Used"), 3, figures=True),
        Column(t("Left"), 3, figures=True),
    )
    return Table(columns, rows, t("What your statements say"), row_headings=True)


def _provided(work: Work, pot: Pot, today: date) -> Provided | None:
    mine = [each for each in work.agreeing.provider_statements.all() if each.pot_id == pot.id]
    holdings = [each for each in work.streams.holdings.all() if each.pot_id == pot.id]
    now = holding_on(holdings, pot.id, today)
    held = [each for each in holdings if each.held_by is HeldBy.PROVIDER]
    if now is not None and now.held_by is HeldBy.PROVIDER:
        holding = now
    elif held and mine:
        holding = max(held, key=lambda each: (each.first, each.id))
    else:
        return None
    links = work.paper_links.of(STATEMENT, {each.id for each in mine})
    papers = tuple((link.to_id, work.papers.get(link.paper_id)) for link in links)
    return Provided(pot, holding, tuple(in_days_order(mine)), tuple(reconcile_provider(mine)), papers)


def _must_not_lap(work: Work, statement: ProviderStatement) -> None:
    for each in work.agreeing.provider_statements.all():
        laps = each.first <= statement.last and statement.first <= each.last
        if each.pot_id == statement.pot_id and each.id != statement.id and laps:
            raise AppError(
                t("You wrote down a statement for some of these days."), t("Change that one, or its days.")
            )


def _say_what_is_left(work: Work, pot_id: int) -> None:
    """Let the pot say what the newest statement says is left."""
    mine = [each for each in work.agreeing.provider_statements.all() if each.pot_id == pot_id]
    if not mine:
        return
    newest = in_days_order(mine)[-1]
    holding = holding_on(work.streams.holdings.all(), pot_id, newest.last)
    if holding is not None and holding.held_by is HeldBy.PROVIDER:
        left = replace(holding, left=newest.left, left_minutes=newest.left_minutes, left_on=newest.last)
        work.streams.holdings.change(left)
