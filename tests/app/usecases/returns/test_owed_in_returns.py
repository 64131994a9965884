"""What a return says of a stay in hospital and of lent wages: why, once, and so that it adds up."""

from dataclasses import replace
from datetime import date

from app.employment.stay import AwayReason, Stay
from app.funding.agreement import DueKind
from app.money import NOTHING, Money, total
from app.period import Period
from app.returns.adding import add_up
from app.returns.data import to_data
from app.returns.lines import direction_of
from app.store.book import Book
from app.usecases.money import bank
from app.usecases.money.incoming import File
from app.usecases.owed import summary as owed
from app.usecases.pay import hospital
from app.usecases.returns import drawing as returns
from tests.app.usecases.paying import FIRST_PAY, STARTED, employ, paid, plan, work_weeks
from tests.app.usecases.started import a_book, a_statement

QUARTER = Period(date(2026, 4, 1), date(2026, 6, 30))


def lent_and_repaid(*, repaid: bool) -> Book:
    """Start a book whose wages a relative lent in May, given back in June or still owed."""
    book = a_book()
    pa_id = employ(book)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    dues = tuple(one.due_id for one in owed.who_is_owed(book, FIRST_PAY) if one.kind is DueKind.NET_PAY)
    owed.lend_wages(book, owed.Lending("Mary Reed", FIRST_PAY, dues, date(2026, 6, 1), "The card was down."))
    if repaid:
        content = a_statement(("2 Jun 2026", "MARY REED", "-402.00"), opening="100.00")
        bank.import_statement(book, File("june.csv", content))
    return book


def test_lent_wages_are_spent_once_and_their_return_is_a_move() -> None:
    drafted = returns.open_return(lent_and_repaid(repaid=True), 1, QUARTER)
    wages = [line for line in drafted.lines if line.category == "O01"]
    moved = [line for line in drafted.lines if direction_of(line) is None]

    assert [line.amount for line in wages] == [Money(-40200)]
    assert "Paid out of Mary Reed’s own money. The card was down" in wages[0].note
    assert sorted(line.amount.pence for line in moved) == [-40200, 40200]
    assert total(line.amount for line in moved) == NOTHING
    assert drafted.figures.money_out == Money(-40200)
    assert add_up(to_data(drafted)) == []


def test_what_is_still_owed_to_a_lender_is_taken_off_once() -> None:
    drafted = returns.open_return(lent_and_repaid(repaid=False), 1, QUARTER)

    # 100.00 in the account, 402.00 lacking in the purse, HMRC's 2.55: the loan itself is no second bill.
    assert drafted.figures.closing == Money(10000 - 40200)
    taken = [line for line in drafted.position.lines if line.key != "closing"]
    assert {line.key: line.amount for line in taken} == {"hmrc": Money(-255)}
    assert add_up(to_data(drafted)) == []


def test_a_stay_in_hospital_says_why_time_was_not_used() -> None:
    book = a_book()
    plan(book, employ(book))
    stay = hospital.keep_stay(book, Stay(0, date(2026, 3, 20), date(2026, 4, 7)))
    hospital.keep_stay(book, replace(stay, id=0, first=date(2026, 6, 29), last=None, reason=AwayReason.AWAY))
    hospital.keep_stay(book, replace(stay, id=0, first=date(2026, 1, 1), last=date(2026, 1, 9)))
    drafted = returns.open_return(book, 1, QUARTER)

    assert [(away.where, str(away.period)) for away in drafted.away] == [
        ("In hospital", "2026-04-01..2026-04-07"),
        ("Away from home", "2026-06-29..2026-06-30"),
    ]
    with book.begin() as work:
        assert len(work.planned.all()) == 5


def test_a_stay_after_the_period_is_for_the_next_return() -> None:
    book = a_book()
    hospital.keep_stay(book, Stay(0, date(2026, 7, 2)))

    assert returns.open_return(book, 1, QUARTER).away == ()
