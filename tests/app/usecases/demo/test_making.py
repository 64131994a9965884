"""The demonstration's year: the same figures in the payslips, the bank, the returns and the export."""

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.employment.shift import AbsenceKind, ShiftKind
from app.employment.week import elapsed
from app.funding.agreement import DueKind
from app.money import Money, total
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.payslip import EarningKind
from app.period import Period
from app.plan.diary import DiaryKind
from app.plan.plan import VersionState
from app.plan.request import RequestState
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.books.keeping import open_book
from app.usecases.demo.making import _first_of_april, _next_payment, _quarters
from app.usecases.life.changes import changes
from app.usecases.life.decisions import decision, decisions
from app.usecases.life.diary import diary
from app.usecases.life.outcomes import outcomes
from app.usecases.money.ledger import standings
from app.usecases.plan.writing import versions
from app.usecases.today.summary import see_today


@pytest.fixture(scope="module")
def book(demonstration: dict[str, str]) -> Iterator[Book]:
    passphrase = Path(demonstration["passphrase_file"]).read_text("utf-8").strip()
    with open_book(Path(demonstration["book"]), passphrase) as opened:
        yield opened


@pytest.fixture(scope="module")
def returns(book: Book) -> list[dict[str, Any]]:
    with book.begin() as work:
        return [json.loads(kept.data) for kept in work.returns.all()]


@pytest.fixture(scope="module")
def slips(book: Book) -> list[KeptPayslip]:
    with book.begin() as work:
        return work.payslips.all()


def test_a_whole_year_of_three_pas_is_told_in_four_returns(
    returns: list[dict[str, Any]], slips: list[KeptPayslip]
) -> None:
    first, last = (date.fromisoformat(returns[at]["period"][end]) for at, end in ((0, "first"), (-1, "last")))
    assert len(returns) == 4
    assert (last - first).days in (364, 365)
    assert {kept.name for kept in slips} == {"Joy Okafor", "Lewis Grant", "Priya Shah"}


def test_payroll_figures_of_the_returns_equal_the_payslips(
    returns: list[dict[str, Any]], slips: list[KeptPayslip]
) -> None:
    for told in returns:
        days = Period(*(date.fromisoformat(told["period"][end]) for end in ("first", "last")))
        mine = [kept for kept in slips if kept.pay_day in days]
        sums = told["team"]["totals"]
        assert sums["payslips"] == len(mine) == len(told["team"]["payslips"])
        assert sums["gross_pence"] == total(kept.gross for kept in mine).pence
        assert sums["cost_pence"] == total(kept.cost for kept in mine).pence
        assert sums["to_pay_pence"] == sums["ours_pence"] == total(kept.to_pay for kept in mine).pence
        assert [row["sha256"] for row in told["team"]["payslips"]] == [kept.sha256 for kept in mine]


def test_the_bank_paid_what_the_returns_say_to_the_penny(
    book: Book, returns: list[dict[str, Any]], demonstration: dict[str, str]
) -> None:
    folder = Path(demonstration["book"]).parent
    bank = {
        (row[2], row[3])
        for file in sorted(folder.glob("statement-*.csv"))
        for row in csv.reader(file.read_text("cp1252").splitlines()[5:])
    }
    for told in returns:
        sums = told["team"]["totals"]
        lines = {line["number"]: line for line in told["lines"]}
        codes = ("O01", "O05", "O06")
        spent = -sum(line["amount_pence"] for line in lines.values() if line["category"] in codes)
        assert spent == sums["paid_pence"] + sums["bills_paid_pence"]
        for slip in told["team"]["payslips"]:
            [number] = slip["lines"]
            assert -lines[number]["amount_pence"] == slip["to_pay_pence"]
            assert (slip["name"].upper(), str(Money(slip["to_pay_pence"])).replace(",", "")) in bank
    assert all(one.agreed is not None and one.agreed.agrees for one in standings(book))


def test_every_bill_that_was_due_was_paid_by_the_bank(book: Book) -> None:
    with book.begin() as work:
        kinds = (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION)
        paid = [due for due in work.dues.all() if due.kind in kinds and due.entry_id]
        assert {due.kind for due in paid} == set(kinds)
        for due in paid:
            assert work.entries.get(due.entry_id).amount == due.amount


def test_the_export_has_the_same_payslips(book: Book, slips: list[KeptPayslip]) -> None:
    exported = json.loads(export(book, ExportAs.JSON))
    assert [row["sha256"] for row in exported["payslip"]] == [kept.sha256 for kept in slips]
    assert sum(row["cost_pence"] for row in exported["payslip"]) == total(kept.cost for kept in slips).pence
    assert all("pin" not in row for row in exported["pa"])


def test_checks_on_pay_pass_in_every_return(returns: list[dict[str, Any]]) -> None:
    for told in returns:
        passed = {check["rule"]: check["passed"] for check in told["checks"]}
        rules = ("R11", "R16", "R17", "R18", "R19", "R20", "R21", "R39")
        assert [rule for rule in rules if not passed[rule]] == []


def test_the_night_when_the_clocks_go_back_is_an_hour_longer(book: Book) -> None:
    with book.begin() as work:
        nights = [shift for shift in work.shifts.all() if shift.kind is ShiftKind.SLEEP_IN]
        lengths = {elapsed(night).minutes: night.day for night in nights}
    # From 22:00 to 07:00: nine hours, ten in October and eight in March.
    assert sorted(lengths) == [480, 540, 600]
    assert (lengths[600].month, lengths[480].month) == (10, 3)


def test_hours_of_march_are_paid_at_the_old_rate_and_those_of_april_at_the_new(
    slips: list[KeptPayslip],
) -> None:
    [over_april] = [
        read_payslip(kept)
        for kept in slips
        if kept.name == "Joy Okafor" and (kept.first.month, kept.last.month) == (3, 4)
    ]
    rates = {line.rate: line.minutes for line in over_april.pay.earnings if line.kind is EarningKind.WORK}
    assert sorted(rates) == [Money(1260), Money(1320)]


def test_sick_days_holiday_and_a_leaver_are_in_the_year(book: Book, slips: list[KeptPayslip]) -> None:
    with book.begin() as work:
        kinds = {absence.kind for absence in work.absences.all()}
        [priya] = [pa for pa in work.pas.all() if pa.name == "Priya Shah"]
    assert kinds == {AbsenceKind.SICK, AbsenceKind.HOLIDAY}
    assert priya.left is not None
    lines = [(kept.name, line) for kept in slips for line in read_payslip(kept).pay.earnings]
    assert {name for name, line in lines if line.kind is EarningKind.ROLLED_UP_HOLIDAY} == {"Priya Shah"}
    assert ("Joy Okafor", EarningKind.HOLIDAY) in {(name, line.kind) for name, line in lines}
    last = [kept for kept in slips if kept.name == "Priya Shah"][-1]
    assert last.last >= priya.left - timedelta(days=6)


def test_something_is_left_to_do_today(book: Book) -> None:
    with book.begin() as work:
        newest = max(kept.last for kept in work.statements.all())
    pages = {todo.page for todo in see_today(book, newest + timedelta(days=3)).todo}
    assert {"hours", "rota", "money"} <= pages


@pytest.mark.parametrize(
    ("today", "first", "rises"),
    [
        (date(2026, 11, 22), date(2025, 10, 1), [date(2026, 4, 1)]),
        (date(2026, 4, 7), date(2025, 4, 1), [date(2026, 4, 1)]),
        (date(2027, 1, 1), date(2026, 1, 1), [date(2026, 4, 1)]),
    ],
)
def test_the_year_ends_with_the_last_whole_quarter(today: date, first: date, rises: list[date]) -> None:
    quarters = _quarters(today)
    assert (quarters[0].first, len(quarters)) == (first, 4)
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(quarters))
    assert _first_of_april(Period(first, today)) == rises
    assert _next_payment(today, []) is None


def test_a_word_of_the_plan_was_refused_then_it_was_agreed_and_lived_by(
    book: Book, returns: list[dict[str, Any]]
) -> None:
    agreed, refused = versions(book)
    year = Period(date.fromisoformat(returns[0]["period"]["first"]), last_day(returns))
    seen = outcomes(book, year)

    assert refused.reason == "We do not pay for befrienders."
    assert (refused.days_waiting(last_day(returns)), agreed.state) == (5, VersionState.AGREED)
    # What is named and what is not is all that was spent, and most of it serves something that matters.
    out = [sum_ for told in returns for sum_ in told["categories"] if sum_["direction"] == "out"]
    assert seen.spent == -total(Money(sum_["amount_pence"]) for sum_ in out)
    assert seen.spent_elsewhere.pence * 10 < seen.spent.pence


def test_what_was_bought_rests_on_its_decision(book: Book) -> None:
    resting = {asked.what: len(decision(book, asked.id).spent) for asked in decisions(book)}

    assert resting["A folding bath step"] == resting["Pottery, ten evenings at the college"] == 1
    assert resting["A tablet to see my niece’s children"] == 0


def test_the_diary_holds_a_year_and_something_waits_for_its_answer(
    book: Book, returns: list[dict[str, Any]]
) -> None:
    kinds = {entry.kind for entry in diary(book, last_day(returns)).entries}
    waiting = changes(book, last_day(returns)).waiting

    assert kinds == set(DiaryKind) - {DiaryKind.UNPAID, DiaryKind.LIFE}
    assert [request.state for request in waiting] == [RequestState.SENT]


def last_day(returns: list[dict[str, Any]]) -> date:
    return date.fromisoformat(returns[-1]["period"]["last"])
