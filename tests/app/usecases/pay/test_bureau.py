"""Working with a payroll bureau: what it is told, and its payslips held against the book's."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.money import Money
from app.payroll.kept import BureauFigures, read_payslip
from app.period import Period
from app.usecases.pay import bureau
from app.usecases.pay import run as pay
from tests.app.usecases.paying import (
    STARTED,
    a_pa,
    a_paid_book,
    away,
    employ,
    with_pa,
    words_of,
    work_weeks,
)
from tests.verapdf import problems

YEAR = "2026-27"


def test_the_bureaus_pack_has_hours_leave_and_sick_days() -> None:
    book, kept = a_paid_book()
    with book.begin("Still sick") as work:
        [absence] = work.absences.all()
        work.absences.change(replace(absence, last=None))
    period = Period(STARTED, STARTED + timedelta(days=27))

    pdf = bureau.bureau_pack_pdf(book, period)

    said = words_of(pdf)
    for wanted in ("Payfair", "Bea Long", "140.00", "84", "Sick", "20 April 2026", "still away", "6 Apr"):
        assert wanted in said, wanted
    assert problems(pdf, "ua1") == []
    assert kept.name in said
    with pytest.raises(AppError, match="no agreed hours"):
        bureau.bureau_pack_pdf(book, Period(date(2026, 1, 1), date(2026, 1, 31)))


def test_differences_over_5p_between_the_bureaus_payslip_and_the_books_are_listed() -> None:
    book, kept = a_paid_book()
    slip = read_payslip(kept)
    assert bureau.differences(book, kept.id) == ()
    theirs = BureauFigures(
        0,
        0,
        gross=slip.gross + Money(5),
        tax=slip.to_date.tax - Money(6),
        to_pay=slip.to_pay + Money(12),
    )

    found = bureau.keep_bureau_figures(book, kept.id, theirs)

    assert [(one.field, one.amount) for one in found] == [("tax", Money(-6)), ("to_pay", Money(12))]
    assert bureau.differences(book, kept.id) == found
    assert [one.name for one in found] == ["Income tax", "Paid to the PA"]
    bureau.keep_let_pass(book, Money(10))
    assert [one.field for one in bureau.differences(book, kept.id)] == ["to_pay"]
    assert bureau.let_pass(book) == Money(10)
    again = bureau.keep_bureau_figures(book, kept.id, replace(theirs, to_pay=None))
    assert again == ()
    figures = bureau.bureau_figures(book, kept.id)
    assert figures is not None
    assert (figures.payslip_id, figures.to_pay) == (kept.id, None)
    assert pay.payslips(book) == (kept,)
    with pytest.raises(AppError, match="below nothing"):
        bureau.keep_let_pass(book, Money(-1))


def test_the_pack_has_who_only_worked_and_who_was_only_away() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    idle = employ(book, a_pa("Una Gray"))
    away(book, idle, AbsenceKind.HOLIDAY, STARTED, STARTED, minutes=120)

    said = words_of(bureau.bureau_pack_pdf(book, Period(STARTED, STARTED + timedelta(days=6))))

    assert "not named yet" in said
    assert said.count("Weeks from") == 1
    assert said.count("Hours of holiday") == 1
