from datetime import date

from app.errors import Severity
from app.funding.agreement import Due, DueKind
from app.ledger.search import EntryQuery
from app.money import Money
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import entry_numbers, file_entry
from app.usecases.money.saying import Choice
from app.usecases.today.summary import see_today
from tests.app.usecases.started import a_book, a_statement

DAY = date(2026, 5, 1)


def test_a_new_book_says_what_to_do_first() -> None:
    today = see_today(a_book(), date(2026, 4, 3))

    assert [(todo.page, todo.severity) for todo in today.todo] == [("bring_in", Severity.NOTE)]
    assert (today.left.held, today.left.promised, today.left.free) == (Money(10000), Money(0), Money(10000))
    assert today.week == 1


def test_what_is_left_promised_and_free_add_up() -> None:
    book = a_book()
    import_statement(book, File("a.csv", a_statement(("06 Apr 2026", "RIVERSIDE COUNCIL", "1476.00"))))
    with book.begin("Wrote down a bill") as work:
        work.dues.add(Due(0, DueKind.HMRC, date(2026, 5, 2), Money(-21240), "HMRC", 1, "Tax to 5 April"))

    today = see_today(book, DAY)

    assert today.left.held == today.left.promised + today.left.free == Money(157600)
    assert today.left.weeks is not None
    first = today.todo[0]
    assert (first.what, first.when, first.severity) == ("Pay HMRC £212.40", "Due tomorrow", Severity.STOP)


def test_the_years_picture_ends_where_the_figures_do() -> None:
    book = a_book()
    import_statement(book, File("a.csv", a_statement(("14 Apr 2026", "JOY WAGES", "-420.00"))))
    [number] = entry_numbers(book, EntryQuery())
    file_entry(book, number, Choice("O01", 1))

    today = see_today(book, DAY)

    assert today.year.spent == Money(42000)
    assert today.year.given == today.year.left + today.year.spent
    at_today = next(point for point in today.points if point.day == DAY)
    assert at_today.spent == today.year.spent
    assert today.points[-1].given == today.year.given
    assert [point.day for point in today.points] == sorted(point.day for point in today.points)


def test_a_payment_that_did_not_come_is_asked_about_once_the_bank_has_spoken() -> None:
    book = a_book()
    quiet = see_today(book, date(2026, 4, 30))
    import_statement(book, File("a.csv", a_statement(("24 Apr 2026", "BUS", "-2.00"))))

    loud = see_today(book, date(2026, 4, 30))

    assert not [todo for todo in quiet.todo if todo.what.startswith("Ask about")]
    [ask] = [todo for todo in loud.todo if todo.what.startswith("Ask about")]
    assert ask.detail == "£1,476.00 was due, £0.00 came."


def test_a_difference_from_the_bank_comes_before_everything_else() -> None:
    book = a_book(opening=Money(1))
    import_statement(book, File("a.csv", a_statement(("24 Apr 2026", "BUS", "-2.00"))))

    today = see_today(book, DAY)

    assert today.todo[0].severity is Severity.STOP
    assert "differs" in today.todo[0].what
    assert today.needs_you == 1


def test_contribution_and_return_are_called_for_in_time() -> None:
    book = a_book(contribution=Money(2410))

    may = see_today(book, DAY)
    july = see_today(book, date(2026, 7, 20))
    august = see_today(book, date(2026, 8, 20))

    assert any("contribution" in todo.what for todo in may.todo)
    [due] = [todo for todo in july.todo if todo.page == "returns"]
    [late] = [todo for todo in august.todo if todo.page == "returns"]
    assert due.what == "Send your return for 1 April 2026 to 30 June 2026"
    assert (late.when, late.severity) == ("Overdue", Severity.STOP)
