"""Sets out on paper the hours that were agreed and used, week by week, and where those saved are going."""

from collections.abc import Iterator

from app.funding.balance import why_name
from app.funding.hours_bank import HoursBank, HoursSaving
from app.pdf.elements import Bullets, Column, Document, Element, Heading, Table, Text
from app.usecases.books.letters import Writer, cells, sheet
from app.usecases.plan.hours_bank import HoursSeen
from app.usecases.plan.hours_said import hours_words, signed_hours, sums, told_week
from app.words import day, t


def hours_sheet(seen: HoursSeen, who: Writer) -> Document:
    """Set out the bank of hours."""
    title = t("Hours agreed and used")
    return sheet(title, who, (Heading(title), *_body(seen)))


def _body(seen: HoursSeen) -> Iterator[Element]:
    bank = seen.bank
    yield Text(_lead(bank), "lead")
    yield Table(
        (Column(t("What"), 8), Column(t("Hours"), 3, figures=True)),
        [
            cells(name, signed_hours(minutes), strong=name == t("Saved up now"))
            for name, minutes in sums(bank)
        ],
        t("What became of the hours that were agreed"),
        row_headings=True,
    )
    if bank.savings:
        yield Heading(t("What hours are put aside for"), 2)
        yield Bullets([_saving(each) for each in bank.savings])
    if seen.said:
        yield Heading(t("Why there was less support"), 2)
        yield Bullets(
            [
                ": ".join(filter(None, (
                    t("{first} to {last}", first=day(each.first), last=day(each.last)),
                    why_name(each.why), each.words,
                )))
                for each in seen.said
            ]
        )  # fmt: skip
    yield Heading(t("Week by week"), 2)
    yield _weeks(bank)


def _lead(bank: HoursBank) -> str:
    balance = hours_words(abs(bank.balance))
    if bank.balance < 0:
        return t("So far {hours} more were used than agreed.", hours=balance)
    return t("{hours} are saved up. They are carried until {day}.", hours=balance, day=day(bank.term.last))


def _saving(saving: HoursSaving) -> str:
    words = t(
        "{what}: {hours}, by {day}.", what=saving.what, hours=hours_words(saving.minutes), day=day(saving.by)
    )
    agreed = (
        t("Agreed by {name}.", name=saving.agreed_by) if saving.agreed_by else t("Nobody has agreed yet.")
    )
    return " ".join((words, t("They are used.") if saving.used else agreed))


def _weeks(bank: HoursBank) -> Table:
    headings = (t("Agreed"), t("Used"), t("Saved"), t("From saved"), t("Lost"))
    columns = (
        Column(t("Week from"), 5),
        *(Column(name, 3, figures=True) for name in headings),
        Column(t("Why"), 6),
    )
    rows = [cells(*told_week(week)) for week in bank.weeks]
    return Table(columns, rows, t("Each week’s hours"), row_headings=True, close=True)
