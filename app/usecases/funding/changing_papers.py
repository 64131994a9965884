"""The letter to a body that is to pay from a day on: keep my team, and pay it as a direct payment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.employment.names import frequency_name
from app.funding.agreement import Funder, FunderKind
from app.pdf.elements import Bullets, Cell, Column, Element, Table, Text
from app.store.book import Book
from app.usecases.books.letters import letter, writer
from app.usecases.funding.changing import ChangeView, TeamMember, view_of
from app.usecases.owed.papers import printed
from app.words import day, money, t, tn


def keep_my_team_pdf(book: Book, change_id: int, today: date) -> bytes:
    """Write to whoever is to pay: from when, who works for the person, and what is asked."""
    with book.begin() as work:
        view = view_of(work, change_id)
        who = writer(work, view.pot.id)
        asked = Funder(0, view.change.ask_who or t("The body that pays from then on"), FunderKind.ICB)
        title = t("A personal health budget, and keeping my team")
        return printed(letter(title, replace(who, funder=asked), today, tuple(_body(view, today))))


def _body(view: ChangeView, today: date) -> Iterator[Element]:
    first = day(view.change.first)
    yield Text(
        t("{funder} pays for my support until {day}.", funder=view.funder.name, day=day(view.last_day))
    )
    yield Text(t("From {day} I expect that you pay for it.", day=first))
    yield Text(t("I ask you for a personal health budget, paid to me as a direct payment from that day."))
    waited = view.change.days_waiting(today)
    if view.change.asked is not None and view.change.answered is None and waited:
        asked = t("I asked on {day}.", day=day(view.change.asked))
        yield Text(f"{asked} {tn('That is {count} day ago.', 'That is {count} days ago.', waited)}")
    if view.team:
        yield Text(t("These people work for me. I want to keep them:"))
        yield _table(view)
    yield Text(t("Tell me in writing:"))
    yield Bullets(
        [
            t("from which day you pay, how much a week, and on which day the money comes"),
            t("that each of these jobs goes on with the same hours and pay"),
            t("who pays notice and redundancy if a job ends because of the change"),
            t("who my care co-ordinator is"),
        ]
    )


def _table(view: ChangeView) -> Table:
    columns = (
        Column(t("Who"), 4),
        Column(t("Hours a week"), 3, figures=True),
        Column(t("An hour"), 3, figures=True),
        Column(t("Paid"), 4),
        Column(t("Since"), 4),
    )
    return Table(columns, [_row(each) for each in view.team], t("My team"), row_headings=True)


def _row(each: TeamMember) -> tuple[Cell, ...]:
    minutes = each.terms.weekly_minutes
    hours = f"{minutes // 60}:{minutes % 60:02}" if minutes else t("They change")
    return (
        Cell(each.pa.name),
        Cell(hours),
        Cell(money(each.terms.hourly)),
        Cell(frequency_name(each.terms.frequency)),
        Cell(day(each.pa.started)),
    )
