"""One entry, many layouts: each funder's return has its own days, order, headings and columns."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pypdfium2

from app.funding.agreement import Agreement, Funder, FunderKind, Pot
from app.ledger.entry import Entry, Split
from app.money import Money, total
from app.pdf.elements import Heading, Table
from app.period import Period
from app.plan.outcome import Outcome
from app.returns.data import to_data
from app.returns.document import elements
from app.returns.parts import Return
from app.store.book import Book
from app.usecases.funding import streams
from app.usecases.life.outcomes import keep_outcome
from app.usecases.money.ledger import add_entry
from app.usecases.returns import drawing as returns
from tests.app.usecases.started import a_book

QUARTER = Period(date(2026, 4, 1), date(2026, 6, 30))
MOVED = date(2026, 5, 18)
LEFT = Period(QUARTER.first, date(2026, 5, 17))
CAME = Period(MOVED, QUARTER.last)


def pay(book: Book, day: date, payee: str, pence: int, category: str, pot: int) -> Entry:
    split = Split(Money(pence), category, pot)
    return add_entry(book, Entry(0, 1, day, payee, Money(pence), splits=(split,)))


def moved_county() -> Book:
    """Give a quarter in which the family moved from Trafford to Wigan, with one account throughout."""
    book = a_book(funder=Funder(0, "Trafford Council", FunderKind.COUNCIL, "gb-eng-trafford"))
    new = Funder(0, "Wigan Council", FunderKind.COUNCIL, "gb-eng-wigan")
    pot = streams.change_funder_on(book, 1, Pot(0, "Direct payment", 0, "Wigan"), MOVED, new)
    with book.begin("New terms") as work:
        work.agreements.add(Agreement(0, pot.id, MOVED, Money(402_00), MOVED))
    for day, payee, pence, category, number in (
        (date(2026, 4, 6), "Trafford Council", 1_476_00, "I01", 1),
        (date(2026, 4, 24), "Amina Khan", -612_40, "O01", 1),
        (date(2026, 5, 4), "Trafford Council", 738_00, "I01", 1),
        (date(2026, 5, 12), "Swimming pool", -38_50, "O14", 1),
        (date(2026, 5, 16), "Trafford Council", -214_00, "O26", 1),
        (MOVED, "Wigan Council", 1_608_00, "I01", pot.id),
        (date(2026, 5, 29), "Amina Khan", -640_00, "O01", pot.id),
        (date(2026, 6, 9), "Dial-a-Ride", -27_75, "O16", pot.id),
        (date(2026, 6, 15), "Wigan Council", 1_608_00, "I01", pot.id),
    ):
        pay(book, day, payee, pence, category, number)
    return book


@lru_cache
def both() -> tuple[Return, Return]:
    book = moved_county()
    return returns.open_return(book, 1, LEFT), returns.open_return(book, 2, CAME)


def said(drafted: Return) -> str:
    """Give the headings and tables of a return, one a line."""
    lines = []
    for element in elements(to_data(drafted)):
        if isinstance(element, Heading):
            lines.append(f"# {element.text}")
        if isinstance(element, Table):
            lines.append(" | ".join(column.heading for column in element.columns))
            lines += [" | ".join(cell.text for cell in row) for row in element.rows]
    return "\n".join(lines)


def in_order(words: Sequence[str], text: str) -> bool:
    places = [text.index(word) for word in words]
    return places == sorted(places)


def test_story_3_each_council_is_offered_its_own_side_of_the_day_they_moved() -> None:
    book = moved_county()

    old, new = returns.return_choices(book, QUARTER.last)

    assert (old.coming.period, old.coming.last) == (LEFT, True)
    # Wigan looks once a year, in the year that begins in April.
    assert new.coming.period == Period(MOVED, date(2027, 3, 31))


def test_story_3_two_returns_of_one_quarter_add_up_to_the_ledger() -> None:
    book = moved_county()
    old, new = both()

    assert old.figures.opening + new.figures.opening == Money(100_00)
    assert new.figures.opening == Money(0)
    moves = total(one.figures.money_in + one.figures.money_out for one in (old, new))
    with book.begin() as work:
        in_account = work.sums.balance(1, QUARTER.last)
        on_the_day = work.sums.balance(1, LEFT.last)
    assert Money(100_00) + moves == in_account
    assert old.figures.closing == on_the_day
    assert old.figures.closing + new.figures.closing == in_account
    assert {line.entry_id for line in old.lines}.isdisjoint({line.entry_id for line in new.lines})
    assert len(old.lines) + len(new.lines) == 9


def test_story_3_each_council_s_own_headings_columns_and_order() -> None:
    trafford, wigan = map(said, both())

    assert "Client | Reference | Period start | Period end | Sent to" in trafford
    assert in_order(("Opening amount", "Closing amount", "Total in", "Total out"), trafford)
    assert in_order(("# Amounts retained, and surplus", "# Declaration", "# Each item of spending"), trafford)
    assert in_order(("Weekly gross direct payment", "Surplus that can be returned"), trafford)
    assert "Line | Day | To or from | What for | Money in | Money out | Papers" in trafford
    assert "4 | 12 May 2026 | Swimming pool | Activities, clubs and courses |  | −£38.50 | " in trafford

    assert in_order(("# Full statement", "# The figures in full", "# Declaration"), wigan)
    assert "Line | Day | To or from | What for | Money in | Money out | Balance | Papers" in wigan
    assert "2 | 29 May 2026 | Amina Khan | Wages paid to assistants |  | −£640.00 | £968.00 | " in wigan
    assert "Money for | Reference | Sent to | First day | Last day" in wigan


def test_the_health_body_reads_outcomes_before_money() -> None:
    book = a_book(funder=Funder(0, "NHS Surrey Heartlands", FunderKind.ICB, "gb-eng-nhs-surrey-heartlands"))
    keep_outcome(book, Outcome(0, "Walk to the shop", date(2026, 4, 1), clinician="Dr Okoro"))

    text = said(returns.open_return(book, 1, QUARTER))

    assert in_order(("# Health and wellbeing outcomes", "# The figures in full", "# Declaration"), text)
    assert "1. Walk to the shop (agreed with Dr Okoro)" in text
    assert "NHS reference" in text


def test_the_same_entries_stand_in_any_layout() -> None:
    old, _ = both()
    data = to_data(old)
    plain = to_data(replace(old, set_out=None))
    assert data["lines"] == plain["lines"]
    assert "# Every line" in said(replace(old, set_out=None))
    assert "# Each item of spending" in said(old)


def test_both_signed_returns_hold_when_they_are_checked() -> None:
    book = moved_county()
    for funder, period in ((1, LEFT), (2, CAME)):
        pdf = returns.preview_pdf(book, funder, period)
        document = pypdfium2.PdfDocument(pdf)
        try:
            last = document[2].get_textpage().get_text_range()
        finally:
            document.close()
        verdict = returns.check_return(pdf)
        assert {point.name for point in verdict.failed} == {"signed"}
        assert "Declaration" in last or funder == 2
