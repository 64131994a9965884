"""What a return tells of pay is what the payslips, the bank and the export say, to the penny."""

import csv
import json
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from beancount import loader
from beancount.core.data import Custom

from app.employment.check import Check, CheckKind
from app.funding.agreement import Due, DueKind, Funder, FunderKind, Pot
from app.money import Money, total
from app.period import Period
from app.returns.adding import add_up
from app.returns.data import to_data
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.money.bank import import_statement, look_at_statement
from app.usecases.money.incoming import File, How
from app.usecases.money.saying import Choice
from app.usecases.pay.run import payslips
from app.usecases.returns import drawing as returns
from app.usecases.returns.records import records_for
from app.usecases.team.people import set_pin
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, work_weeks
from tests.app.usecases.started import a_book, a_statement

SPRING = Period(date(2026, 4, 1), date(2026, 6, 30))
PAY_DAYS = (FIRST_PAY, FIRST_PAY + timedelta(weeks=4), FIRST_PAY + timedelta(weeks=8))
IN = ("06 Apr 2026", "RIVERSIDE COUNCIL", "4000.00")


def dues(book: Book) -> list[Due]:
    with book.begin() as work:
        return [
            due for due in work.dues.all() if due.kind in (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION)
        ]


def pay_from_bank(book: Book, until: date) -> None:
    """Bring a statement in whose lines pay what is due by a day, each on its day."""
    owed = sorted((due for due in dues(book) if due.day <= until), key=lambda due: due.day)
    rows = [IN] + [
        (f"{due.day:%d %b %Y}", due.payee.upper(), f"{due.amount.pence / 100:.2f}") for due in owed
    ]
    file = File("spring.csv", a_statement(*rows))
    known = {
        one.entry.line: Choice("I01", 1)
        for one in look_at_statement(book, file).incoming
        if one.how is How.NEEDS_YOU
    }
    import_statement(book, file, known)


@pytest.fixture
def book() -> Book:
    """Give a book in which two PAs worked and were paid three times, one of them in the pension."""
    book = a_book()
    first = employ(book, a_pa(), tax_code="BR", enrolled=STARTED)
    second = employ(book, a_pa("Joy Okafor"), terms(hourly=Money(1500)))
    for week in range(11):
        work_weeks(book, first, STARTED + timedelta(weeks=week), 1)
        work_weeks(book, second, STARTED + timedelta(weeks=week), 1, finish=12 * 60)
    for day in PAY_DAYS:
        paid(book, day)
    pay_from_bank(book, SPRING.last)
    return book


def test_the_return_equals_the_payslips_the_bank_and_the_export(book: Book) -> None:
    data = to_data(returns.open_return(book, 1, SPRING))
    told, kept = data["team"], sorted(payslips(book), key=lambda one: one.id)

    assert add_up(data) == []
    assert [
        (row["number"], row["gross_pence"], row["to_pay_pence"], row["cost_pence"])
        for row in told["payslips"]
    ] == [(one.id, one.gross.pence, one.to_pay.pence, one.cost.pence) for one in kept]
    bank = [line for line in data["lines"] if line["category"] in ("O01", "O05", "O06")]
    assert told["totals"]["paid_pence"] == total(one.to_pay for one in kept).pence
    assert told["totals"]["paid_pence"] + told["totals"]["bills_paid_pence"] == -sum(
        line["amount_pence"] for line in bank
    )
    exported = json.loads(export(book, ExportAs.JSON))
    assert [row["sha256"] for row in exported["payslip"]] == [row["sha256"] for row in told["payslips"]]
    assert sum(row["gross_pence"] for row in exported["payslip"]) == told["totals"]["gross_pence"]


def test_hours_leave_and_what_would_be_owed_are_told(book: Book) -> None:
    with book.begin() as work:
        told = records_for(work, work.funders.get(1), SPRING).team
    assert told is not None
    assert {seen.minutes for seen in told.weeks} == {600, 1200}
    assert len(told.weeks) == 22
    assert told.low_pay == {}
    assert told.holiday_owed.pence > 0
    assert {seen.in_days for seen in told.leave} == {True}
    assert all(seen.taken == Decimal(0) for seen in told.leave)


def test_signed_sheets_are_among_the_papers_and_checks_pass(book: Book, tmp_path: Path) -> None:
    drafted = returns.open_return(book, 1, SPRING)

    assert [paper.kind for paper in drafted.evidence].count("timesheet") == 22
    passed = {check.rule: check.passed for check in drafted.checks}
    assert all(passed[rule] for rule in ("R11", "R16", "R17", "R18", "R19", "R39"))
    assert not passed["R20"]
    with book.begin("Insured") as work:
        work.checks.add(Check(0, 0, CheckKind.LIABILITY_INSURANCE, first=STARTED, last=date(2027, 4, 5)))
    assert next(c for c in returns.open_return(book, 1, SPRING).checks if c.rule == "R20").passed
    for check in returns.open_return(book, 1, SPRING).not_passed:
        returns.give_reason(book, 1, SPRING, check.key, "Talked over with my worker.")
    signed = returns.sign_return(book, 1, SPRING, "a signing password", tmp_path)
    assert returns.check_return(signed.pdf).genuine


def test_pay_is_promised_for_the_days_that_have_been_and_no_others(book: Book) -> None:
    paid_later = {due.id: due for due in dues(book)}
    with book.begin() as work:
        slips = {link.due_id: link.payslip_id for link in work.bill_dues.all()}
        by_sunday = records_for(work, work.funders.get(1), Period(STARTED, date(2026, 4, 26))).dues
        by_may = records_for(work, work.funders.get(1), Period(STARTED, date(2026, 5, 10))).dues

    # The first pay is for three weeks up to 26 April, the second for the four weeks after it.
    wages = {slips[due.id]: due for due in by_sunday if due.kind is DueKind.NET_PAY}
    assert {number: due.amount for number, due in wages.items()} == {
        slips[due.id]: due.amount for due in paid_later.values() if slips[due.id] in (1, 2)
    }
    assert all(due.entry_id == 0 for due in by_sunday)
    half = [due for due in by_may if due.kind is DueKind.NET_PAY]
    assert [due.amount for due in half] == [paid_later[due.id].amount.times(Decimal(1) / 2) for due in half]
    assert {slips[due.id] for due in half} == {3, 4}


def test_low_pay_is_found_and_pay_from_another_pot_is_not_told() -> None:
    book = a_book()
    poor = employ(book, a_pa(), terms(hourly=Money(900)))
    work_weeks(book, poor, STARTED, 1)
    paid(book, FIRST_PAY)
    with book.begin("A second funder") as work:
        health = work.funders.add(Funder(0, "Riverside Health", FunderKind.ICB))
        pot = work.pots.add(Pot(0, "Personal health budget", health.id, "NHS"))
    theirs = employ(book, a_pa("Joy Okafor"), terms(pot_id=pot.id))
    work_weeks(book, theirs, STARTED + timedelta(weeks=4), 1)
    paid(book, FIRST_PAY + timedelta(weeks=4))

    with book.begin() as work:
        ours = records_for(work, work.funders.get(1), SPRING).team
        health_team = records_for(work, work.funders.get(health.id), SPRING).team

    assert ours is not None
    assert health_team is not None
    assert [seen.kept.name for seen in ours.slips] == ["Bea Long"]
    assert list(ours.low_pay) == [1]
    assert "below the minimum wage" in ours.low_pay[1]
    assert [seen.kept.name for seen in health_team.slips] == ["Joy Okafor"]
    assert health_team.low_pay == {}


def test_what_this_daybook_cannot_know_is_left_out() -> None:
    book = a_book()
    long_ago = date(2019, 4, 1)
    with book.begin("PAs of another time, one without terms") as work:
        bea = work.pas.add(a_pa(started=long_ago))
        work.contracts.add(terms(pa_id=bea.id, first=long_ago))
        work.pas.add(a_pa("Joy Okafor", started=long_ago))
        told = records_for(work, work.funders.get(1), Period.month(2020, 4)).team
    assert told is not None
    assert (told.leave, told.slips, told.holiday_owed, told.redundancy) == ((), (), Money(0), Money(0))


def test_a_book_without_pas_tells_of_no_team() -> None:
    assert returns.open_return(a_book(), 1, SPRING).team is None


def test_every_export_has_the_payslips_and_no_pin(book: Book, tmp_path: Path) -> None:
    set_pin(book, 1, "4711")
    kept = sorted(payslips(book), key=lambda one: one.id)
    gross = total(one.gross for one in kept)

    rows = list(csv.DictReader(StringIO(export(book, ExportAs.CSV))))
    assert [row["payslip"] for row in rows if row["payslip"]] == [str(one.id) for one in kept]
    assert sum(round(float(row["gross"] or 0) * 100) for row in rows) == gross.pence
    adds = total(one.employer_cost for one in kept)
    assert sum(round(float(row["employer adds"] or 0) * 100) for row in rows) == adds.pence

    file = tmp_path / "book.beancount"
    file.write_text(export(book, ExportAs.BEANCOUNT), "utf-8")
    read, errors, _ = loader.load_file(str(file))
    told = [each for each in read if isinstance(each, Custom)]
    assert errors == []
    assert [each.meta["pa"] for each in told] == [one.name for one in kept]
    assert sum(int(each.meta["gross"].number * 100) for each in told) == gross.pence
    assert all("entry-1" in each.meta for each in told)

    [pa, _] = json.loads(export(book, ExportAs.JSON))["pa"]
    assert pa["name"] == "Bea Long"
    assert "pin" not in pa
