"""What ends with a job: its terms, and its part of the rota where it is not needed any more."""

from datetime import date
from typing import Any

import pytest

from app.employment.leaving import LeavingReason
from app.employment.shift import PlannedShift, Shift
from app.errors import AppError
from app.money import Money
from app.payroll.kept import KeptPayslip
from app.store.book import Book
from app.usecases.team.leaving import end_employment
from tests.app.usecases.teams import STARTED, a_team_book, taken_on

TOLD, LAST = date(2026, 9, 1), date(2026, 9, 30)


def planned(book: Book, **more: Any) -> int:
    """Plan nine to five on Mondays from 7 September."""
    said = {"id": 0, "pa_id": 1, "first": date(2026, 9, 7), "start": 540, "finish": 1020, **more}
    with book.begin("Planned") as work:
        return work.planned.add(PlannedShift(**said)).id


def rota(book: Book) -> list[tuple[int, date, date | None]]:
    with book.begin() as work:
        return [(one.pa_id, one.first, one.last) for one in work.planned.all()]


def ends(book: Book, number: int, reason: LeavingReason = LeavingReason.REDUNDANCY) -> None:
    end_employment(book, number, reason, TOLD, LAST)


def test_nothing_was_worked_or_paid_after_the_last_day() -> None:
    book = a_team_book()
    worked, paid = taken_on(book), taken_on(book)
    with book.begin("Worked and paid") as work:
        work.shifts.add(Shift(0, worked, date(2026, 10, 1), 540, 600))
        slip = KeptPayslip(
            0, paid, "", LAST, STARTED, date(2026, 10, 4), *[Money(0)] * 5, data="{}", sha256=""
        )
        work.payslips.add(slip)

    with pytest.raises(AppError, match="after that day: 1 October 2026"):
        ends(book, worked)
    with pytest.raises(AppError, match="worked out up to 4 October 2026"):
        ends(book, paid)


def test_the_rota_goes_on_without_the_pa_where_it_is_needed() -> None:
    book = a_team_book()
    number = taken_on(book)
    planned(book, every_weeks=2)
    planned(book, first=date(2026, 10, 6), every_weeks=0)
    planned(book, first=TOLD, every_weeks=0)
    planned(book, pa_id=7)
    planned(book, last=date(2026, 10, 4))

    ends(book, number, LeavingReason.RESIGNS)

    assert rota(book) == [
        (number, date(2026, 9, 7), LAST),
        (0, date(2026, 10, 6), None),
        (number, TOLD, None),
        (7, date(2026, 9, 7), None),
        (number, date(2026, 9, 7), LAST),
        (0, date(2026, 10, 5), None),
    ]


def test_the_rota_ends_where_the_work_does() -> None:
    book = a_team_book()
    number = taken_on(book)
    pattern = planned(book)
    planned(book, pa_id=7, first=date(2026, 10, 5), every_weeks=0, covers_id=pattern)
    planned(book, first=date(2026, 10, 6), every_weeks=0)
    planned(book, first=date(2026, 10, 7), every_weeks=0, covers_id=99)
    planned(book, last=date(2026, 9, 14))

    ends(book, number)

    assert rota(book) == [
        (number, date(2026, 9, 7), LAST),
        (0, date(2026, 10, 7), None),
        (number, date(2026, 9, 7), date(2026, 9, 14)),
    ]


def test_cover_that_was_found_for_later_stays() -> None:
    book = a_team_book()
    number = taken_on(book)
    pattern = planned(book)
    early = planned(book, pa_id=7, first=date(2026, 9, 14), every_weeks=0, covers_id=pattern)
    late = planned(book, pa_id=7, first=date(2026, 10, 5), every_weeks=0, covers_id=pattern)

    ends(book, number, LeavingReason.DISMISSED)

    with book.begin() as work:
        rest = work.planned.all()[-1]
        assert (rest.pa_id, rest.first) == (0, date(2026, 10, 5))
        assert work.planned.get(early).covers_id == pattern
        assert work.planned.get(late).covers_id == rest.id
