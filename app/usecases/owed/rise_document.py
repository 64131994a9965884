"""Sets out the letter that asks the funder for what a wage rise adds."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from app.pdf.elements import Column, Document, Element, Table, Text
from app.usecases.books.letters import Writer, cells, letter
from app.usecases.owed.wage_rise import RaiseRow, RisePlan
from app.words import day, money, t


def rise_letter(planned: RisePlan, who: Writer, today: date) -> Document:
    """Set out the letter that asks the funder for what a wage rise adds."""
    title = t("My support costs more from {day}", day=day(planned.first_day))
    return letter(title, who, today, tuple(_rise_letter(planned)))


def _rise_letter(planned: RisePlan) -> Iterator[Element]:
    if planned.below_minimum:
        yield Text(
            t(
                "The minimum wage goes up. From {day} the law asks more than I pay now for {names}.",
                day=day(planned.first_day),
                names=", ".join(row.rise.name for row in planned.below_minimum),
            )
        )
    else:
        yield Text(t("From {day} I will pay my PAs more.", day=day(planned.first_day)))
    yield _rise_table(planned.rows)
    yield Text(_sum_in_words(planned))
    if planned.gap:
        yield Text(
            t(
                "My direct payment is {money} a week. It lacks {gap} a week. Raise it by that from {day}.",
                money=money(planned.allocation),
                gap=money(planned.gap),
                day=day(planned.first_day),
            ),
            "notice",
        )
    yield Text(t("The costs hold my part of National Insurance and pension. The hours stay as agreed."))


def _sum_in_words(planned: RisePlan) -> str:
    return t(
        "A week now costs {before}. It will cost {after}, which is {more} more.",
        before=money(planned.weekly_before),
        after=money(planned.weekly_after),
        more=money(planned.more_a_week),
    )


def _rise_table(rows: Iterable[RaiseRow]) -> Table:
    columns = (
        Column(t("Who"), 5),
        Column(t("Hours a week"), 3, figures=True),
        Column(t("An hour now"), 3, figures=True),
        Column(t("The least by law"), 3, figures=True),
        Column(t("An hour then"), 3, figures=True),
        Column(t("More a week"), 3, figures=True),
    )
    lines = [
        cells(
            row.rise.name,
            f"{row.hours.quantize(Decimal('0.1')).normalize():f}",
            money(row.rise.before),
            money(row.least),
            money(row.rise.after),
            money(row.rise.more_a_week),
        )
        for row in rows
    ]
    return Table(columns, lines, t("Each PA’s pay an hour now and then"), row_headings=True)
