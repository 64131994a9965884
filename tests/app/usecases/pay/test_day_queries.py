"""Which pay days there are is read from an index: no payslip of a long book is opened for it."""

from datetime import date

from sqlalchemy import Connection, event

from app.store.book import Book
from app.usecases.pay.run import next_pay_days
from app.usecases.pay.year_end import years_with_pay
from tests.app.usecases.paying import FIRST_PAY, STARTED, paid, with_pa, work_weeks


def plans(book: Book, asked: list[str]) -> list[str]:
    """Say how the database finds the answer to each question about payslips."""
    told = []
    with book.begin() as work:
        for question in asked:
            rows = work.payslips._connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {question}", ("1",) * question.count("?")
            )
            told.append(" ".join(str(row[3]) for row in rows))
    return told


def test_pay_days_and_years_are_found_without_reading_a_payslip() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    asked: list[str] = []

    def note(_: Connection, __: object, statement: str, *___: object) -> None:
        if "FROM payslip" in statement.replace("\n", ""):
            asked.append(statement)

    event.listen(book._engine, "before_cursor_execute", note)
    days, years = next_pay_days(book, FIRST_PAY), years_with_pay(book)
    event.remove(book._engine, "before_cursor_execute", note)

    assert ([each.day for each in days], years) == ([date(2026, 5, 29)], ("2026-27",))
    assert len(asked) == 2
    assert all("COVERING INDEX payslip_by_" in told for told in plans(book, asked)), plans(book, asked)


def test_somebody_who_was_never_paid_has_no_last_pay_day() -> None:
    book, pa_id = with_pa()
    with book.begin() as work:
        assert work.payslips.last_day_of(pa_id) is None
    assert years_with_pay(book) == ()
