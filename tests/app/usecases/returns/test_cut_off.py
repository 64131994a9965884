"""One funder takes over from another in the middle of a month: each accounts for its own days."""

from datetime import date, timedelta
from pathlib import Path

from app.funding.agreement import Agreement, Funder, FunderKind, Pot
from app.ledger.sorting import Rule
from app.money import Money, total
from app.people import Actor, Capacity
from app.period import ONE_DAY, Period
from app.plan.decision import Decision
from app.returns.parts import Return
from app.store.book import Book
from app.usecases.books.keeping import fill
from app.usecases.funding import streams
from app.usecases.life.decisions import ask
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.returns import drawing as returns
from tests.app.usecases.started import a_book, a_statement, answers, ticking

CHANGED = date(2026, 4, 20)
MONTH = Period(date(2026, 4, 1), date(2026, 4, 30))
HALVES = (Period(MONTH.first, CHANGED - ONE_DAY), Period(CHANGED, MONTH.last))
WORDS = "six words are enough here today"


def with_rules(book: Book) -> None:
    """Let the book remember whose wages and whose swimming these are."""
    with book.begin("Remembered") as work:
        work.rules.add(Rule(0, 1, "Amina Khan", "O01", 1))
        work.rules.add(Rule(0, 2, "Swimming", "O14", 1))
        work.rules.add(Rule(0, 3, "Riverside Council", "I01", 1))


def bring_in(book: Book, funder: str) -> None:
    """Bring in a statement that goes over the day of the change, with a rule for who pays from then on."""
    with book.begin("Remembered") as work:
        work.rules.add(Rule(0, 4, funder, "I04", 2))
    rows = [
        ("06 Apr 2026", "Riverside Council", "738.00"),
        ("17 Apr 2026", "Amina Khan", "-312.40"),
        ("19 Apr 2026", "Swimming", "-6.40"),
        ("20 Apr 2026", funder, "804.00"),
        ("24 Apr 2026", "Amina Khan", "-320.00"),
        ("27 Apr 2026", "Swimming", "-6.40"),
    ]
    import_statement(book, File("april.csv", a_statement(*rows)))


def health(book: Book) -> Pot:
    funder = Funder(0, "Riverside ICB", FunderKind.ICB, "gb-eng-nhs-surrey-heartlands")
    pot = streams.change_funder_on(book, 1, Pot(0, "Health", 0, "NHS", "phb"), CHANGED, funder)
    with book.begin("New terms") as work:
        work.agreements.add(Agreement(0, pot.id, CHANGED, Money(402_00), CHANGED))
    return pot


def both(book: Book) -> tuple[Return, Return]:
    first, second = (
        returns.open_return(book, number, half) for number, half in zip((1, 2), HALVES, strict=True)
    )
    return first, second


def days(drafted: Return) -> list[tuple[int, str]]:
    return [(line.day.day, line.payee) for line in drafted.lines]


def test_story_15_a_statement_over_the_day_falls_to_the_right_pots() -> None:
    book = a_book()
    with_rules(book)
    health(book)
    bring_in(book, "Riverside ICB")

    council, icb = both(book)

    assert days(council) == [(6, "Riverside Council"), (17, "Amina Khan"), (19, "Swimming")]
    assert days(icb) == [(20, "Riverside ICB"), (24, "Amina Khan"), (27, "Swimming")]
    with book.begin() as work:
        assert council.figures.closing + icb.figures.closing == work.sums.balance(1, MONTH.last)
    assert council.figures.opening + icb.figures.opening == Money(100_00)
    assert [choice.coming.period for choice in returns.return_choices(book, MONTH.last)] == [
        HALVES[0],
        Period(CHANGED, date(2026, 6, 30)),
    ]


def test_story_15_the_contribution_stops_and_the_open_question_is_told() -> None:
    book = a_book()
    with book.begin("A charge") as work:
        [terms] = work.agreements.all()
        changed = Agreement(
            terms.id, 1, terms.first, terms.weekly, terms.first_payment, contribution=Money(20_00)
        )
        work.agreements.change(changed)
    pot = health(book)
    ask(book, Decision(0, CHANGED, "May Amina go on?", pot_id=pot.id, asked_of="Riverside ICB"))

    council, icb = both(book)

    assert council.contribution.due > Money(0)
    assert (icb.contribution.due, icb.contribution.weekly) == (Money(0), Money(0))
    [asked] = icb.told.decided
    assert (asked.what, asked.days) == ("May Amina go on?", 10)
    assert council.told.decided == ()


def a_parent_s_book() -> Book:
    """Give a book that a parent keeps for their child, whose short breaks end when they turn eighteen."""
    parent = Actor("Rose Reed", Capacity.PARENT, "Sam Reed")
    said = answers(actor=parent, funder=Funder(0, "Riverside Children's Services", FunderKind.COUNCIL))
    book = Book.in_memory(actor=parent, clock=ticking())
    with book.begin("Started this book") as work:
        fill(work, said)
    with_rules(book)
    adults = Funder(0, "Riverside Adults' Services", FunderKind.COUNCIL)
    pot = streams.change_funder_on(book, 1, Pot(0, "Adult", 0, "Adults"), CHANGED, adults)
    with book.begin("New terms") as work:
        work.agreements.add(Agreement(0, pot.id, CHANGED, Money(402_00), CHANGED))
    bring_in(book, "Riverside Adults")
    return book


def test_story_29_both_returns_are_right_when_somebody_turns_eighteen() -> None:
    book = a_parent_s_book()

    child, adult = both(book)

    assert (child.signer.capacity, child.representative) == (Capacity.PARENT, "Rose Reed, parent")
    assert [len(child.lines), len(adult.lines)] == [3, 3]
    moved = total(line.amount for drafted in (child, adult) for line in drafted.lines)
    with book.begin() as work:
        assert work.sums.balance(1, MONTH.last) == Money(100_00) + moved
    seen = streams.money_streams(book, CHANGED + timedelta(days=1))
    assert [view.is_open(CHANGED) for view in seen.pots] == [False, True]
    assert child.figures.closing == seen.pots[0].held


def test_story_29_the_last_return_of_the_child_closes_its_pot(tmp_path: Path) -> None:
    book = a_parent_s_book()
    drafted = returns.open_return(book, 1, HALVES[0])
    for check in drafted.not_passed:
        returns.give_reason(book, 1, HALVES[0], check.key, "I know.")

    signed = returns.sign_return(book, 1, HALVES[0], WORDS, tmp_path)

    assert returns.check_return(signed.pdf).genuine
    child, adult = returns.return_choices(book, MONTH.last)
    assert (child.coming.over, adult.coming.over) == (True, False)
