"""Letters and sheets about the plan: asking for a review, too little money, a change of the plan."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.errors import AppError
from app.funding.sharing import Pool
from app.money import Money
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, Table, Text
from app.plan.allocation import Sufficiency
from app.plan.compared import Change, Piece
from app.plan.decision import Capacity
from app.plan.names import can_decide_name, verdict_name
from app.store.book import Book
from app.usecases.books.letters import Writer, letter, sheet, writer
from app.usecases.funding.allocations import is_enough
from app.usecases.life.decisions import DecisionView, decision
from app.usecases.life.reviews import Reviews, reviews
from app.usecases.owed.papers import printed
from app.usecases.plan.comparing import Compared, compare
from app.words import day, money, t, tn


def ask_for_review_pdf(book: Book, today: date) -> bytes:
    """Write to the funder that a review is due, with the days of silence counted."""
    seen = reviews(book, today)
    return _letter(book, t("Request for a review"), today, _review(seen))


def too_little_pdf(book: Book, today: date) -> bytes:
    """Write that the plan costs more than comes in; AppError when it does not."""
    seen = is_enough(book, today)
    if seen is None or not seen.too_little:
        raise AppError(t("The money that comes in covers the plan."), t("There is nothing to write about."))
    return _letter(book, t("The money does not cover the agreed plan"), today, _too_little(seen))


def change_request_pdf(book: Book, before_id: int, after_id: int, today: date) -> bytes:
    """Ask for a change of the agreed plan, word by word."""
    changes = compare(book, before_id, after_id, today)
    return _letter(book, t("Request to change the plan"), today, _changes(changes))


def decision_pdf(book: Book, number: int, today: date) -> bytes:
    """Print one decision on a page: what was asked, what was answered, by whom, on which version."""
    seen = decision(book, number)
    with book.begin() as work:
        title = t("A decision: {what}", what=seen.decision.what)
        body = (Heading(title), *_decision(seen, today))
        return printed(sheet(title, writer(work), body))


def pool_pdf(book: Book, number: int) -> bytes:
    """Print how a shared cost is parted; others stand there by their label only."""
    with book.begin() as work:
        pool = work.streams.pools.get(number)
        title = t("Shared cost: {what}", what=pool.what)
        return printed(sheet(title, writer(work), (Heading(title), *_pool(pool))))


def _letter(book: Book, title: str, today: date, body: Iterable[Element]) -> bytes:
    with book.begin() as work:
        who: Writer = writer(work)
        made: Document = letter(title, who, today, tuple(body))
        return printed(made)


def _review(seen: Reviews) -> Iterator[Element]:
    yield Text(t("I ask you to review my plan and my direct payment."))
    last = max((each.held for each in seen.held if each.held), default=None)
    if last is not None:
        yield Text(t("The last review was on {day}.", day=day(last)))
    elif seen.started is not None:
        yield Text(t("There has been no review since the start on {day}.", day=day(seen.started)))
    yield Text(tn("That is {count} day ago.", "That is {count} days ago.", seen.days_silent))
    overdue = [each for each in seen.dues if any(found.where == each.kind for found in seen.findings)]
    certain = [t("{source}: by {day}", source=each.rule.source, day=day(each.by)) for each in overdue]
    if certain:
        yield Text(t("These were due:"))
        yield Bullets(certain)
    yield Text(t("Tell me who will come, and when."))


def _too_little(seen: Sufficiency) -> Iterator[Element]:
    yield Text(t("I ask you to review the amount of my direct payment."))
    rows = (
        (Cell(t("My agreed plan costs, a week")), Cell(money(seen.weekly_cost))),
        (Cell(t("What comes in, a week, with my own contribution")), Cell(money(seen.weekly_in))),
        (Cell(t("What is missing, a week"), strong=True), Cell(money(seen.too_little), strong=True)),
    )
    columns = (Column(t("What"), 4), Column(t("Amount"), 1, figures=True))
    yield Table(columns, rows, t("The plan's cost beside the money"), row_headings=True)
    if not seen.too_fast:
        yield Text(t("I have not spent faster than the plan. The amount itself is too small."))
    else:
        fast = money(seen.too_fast)
        yield Text(t("Apart from this I have spent {amount} ahead of the plan.", amount=fast))


def _changes(changes: Compared) -> Iterator[Element]:
    numbers = {"before": changes.before.number, "after": changes.after.number}
    yield Text(t("I ask you to agree version {after} of my plan in place of version {before}.", **numbers))
    for line in changes.lines:
        was, now = _side(line.pieces, Change.PUT_IN), _side(line.pieces, Change.TAKEN_OUT)
        yield Bullets(
            [
                t("As agreed: {words}", words=was or t("not in the plan")),
                t("From now on: {words}", words=now or t("no longer in the plan")),
            ]
        )
    if changes.costs:
        yield _costs(changes)


def _costs(changes: Compared) -> Element:
    """Lay out what each line cost and is to cost, and all lines together."""
    rows = [
        (
            Cell(each.words or t("All lines together"), strong=not each.words),
            *(Cell(money(amount)) for amount in (each.weekly_before, each.weekly_after, each.more_a_week)),
            Cell(money(each.more_a_year)),
        )
        for each in (*changes.costs, changes.whole)
    ]
    columns = (
        Column(t("What"), 5),
        Column(t("A week, as agreed"), 3, figures=True),
        Column(t("A week, from now on"), 3, figures=True),
        Column(t("More a week"), 3, figures=True),
        Column(t("More a year"), 3, figures=True),
    )
    return Table(columns, rows, t("What the change costs"), row_headings=True)


def _side(pieces: Iterable[Piece], without: Change) -> str:
    return "".join(piece.words for piece in pieces if piece.change is not without).strip()


def _decision(seen: DecisionView, today: date) -> Iterator[Element]:
    asked = seen.decision
    yield Text(verdict_name(asked.verdict), "lead")
    told = [
        (t("Asked on"), day(asked.asked)),
        (t("Asked of"), asked.asked_of),
        (t("Cost"), money(asked.cost) if asked.cost else ""),
        (t("It should last"), tn("1 year", "{count} years", asked.lasts_years) if asked.lasts_years else ""),
        (t("The need it meets"), asked.need),
        (t("Other ways looked at"), asked.other_ways),
        (t("Answered on"), day(asked.answered) if asked.answered else ""),
        (t("Answered by"), asked.answered_by),
        (t("The reason given"), asked.reason),
        (t("The term or rule"), asked.term),
        (t("Days waited"), str(asked.days_waiting(today))),
        (t("The plan of that day"), _version(seen)),
        (t("What it is good for"), seen.outcome.words if seen.outcome else ""),
        (t("In my own words"), asked.my_words),
        (t("Who helped me decide"), asked.helped_by),
        (t("How it was put to me"), asked.shown_how),
        (t("Whether I can decide this"), "; ".join(_found(each) for each in seen.capacities)),
        (t("Who disagreed, and why"), asked.disagreed),
        (t("Papers"), ", ".join(paper.name for paper in seen.papers)),
        (t("Spent so far"), _spent(seen)),
    ]
    rows = [(Cell(name, strong=True), Cell(words)) for name, words in told if words]
    columns = (Column(t("What"), 2), Column(t("What is known"), 5))
    yield Table(columns, rows, t("All that is known about this decision"), row_headings=True)


def _found(record: Capacity) -> str:
    """Say what was found of one decision on one day; nothing at all is said where nothing was recorded."""
    by = t("{day}, {who}", day=day(record.day), who=record.assessor) if record.assessor else day(record.day)
    return t("{found} ({by})", found=can_decide_name(record.can_decide), by=by)


def _version(seen: DecisionView) -> str:
    if seen.version is None:
        return t("No plan had been agreed.")
    words = f": “{seen.wording.words}”" if seen.wording else ""
    return t("Version {number}", number=seen.version.number) + words


def _spent(seen: DecisionView) -> str:
    spent = Money(-sum(entry.amount.pence for entry in seen.spent))
    return money(spent) if seen.spent else ""


def _pool(pool: Pool) -> Iterator[Element]:
    last = t("until {day}", day=day(pool.last)) if pool.last else ""
    since = t("From {day}", day=day(pool.first))
    yield Text(" ".join(filter(None, [since, last])))
    rows = [(Cell(label), Cell(money(part))) for label, part in zip(pool.labels, pool.parts, strict=True)]
    rows.append((Cell(t("All together"), strong=True), Cell(money(pool.cost), strong=True)))
    yield Table(
        (Column(t("Who"), 3), Column(t("Part"), 2, figures=True)),
        rows,
        t("What each pays"),
        row_headings=True,
    )
    if pool.payer:
        yield Text(t("Paid by {who}.", who=pool.payer))
    if pool.leaving_rule:
        yield Text(t("If somebody leaves: {rule}", rule=pool.leaving_rule))
